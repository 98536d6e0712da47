"""Every field of every form gives back the values of the right set."""

from pytestqt.qtbot import QtBot

from app.domain.casefile.case_file import CaseFile
from app.services.case_starting import begin_from_brief
from app.services.shelf import Shelf
from app.ui.casefile.field_controls import CaseNames, control_for, is_wide


def test_nothing_of_a_right_set_is_changed_by_being_shown(qtbot: QtBot, shipped: Shelf) -> None:
    case = begin_from_brief(shipped, "hazmat_b", right_set=True)
    forms = shipped.case_forms().forms()
    names = CaseNames.of(case, [(each.id, each.form) for each in case.documents])
    shown = 0
    for document in case.documents:
        form = forms.get(document.form)
        assert form is not None
        for field in form.fields:
            value = document.values.get(field.key)
            if value in (None, "", [], {}):
                continue
            control = control_for(field, names)
            qtbot.addWidget(control)
            control.put(value)
            assert shape(control.value()) == shape(value), (form.code, field.key)
            shown += 1
    assert shown > 200


def test_every_field_has_a_control(qtbot: QtBot, shipped: Shelf) -> None:
    for form in shipped.case_forms().forms():
        for field in form.fields:
            control = control_for(field, CaseNames())
            qtbot.addWidget(control)
            control.put(None)
            assert control.value() is None, (form.code, field.key)
            assert isinstance(is_wide(field), bool)


def test_names_of_the_case_are_offered(right_set: CaseFile) -> None:
    names = CaseNames.of(right_set, [])
    assert {"满载山", "浙Z6K010"} <= set(names.names)
    assert names.evidence[0][0] == 1


def shape(value: object) -> object:
    """A value without what says nothing, numbers as they are written."""
    if isinstance(value, dict):
        return {key: shape(each) for key, each in value.items() if each not in (None, "", [], {})}
    if isinstance(value, list | tuple):
        return [shape(each) for each in value]
    return value if isinstance(value, bool) else str(value)
