"""The fields of a document."""

import datetime as dt

from pytestqt.qtbot import QtBot

from app.domain.casefile.case_file import CaseFile, DocumentState
from app.services.shelf import Shelf
from app.ui.casefile.controls import LineControl
from app.ui.casefile.document_form import DocumentForm
from app.ui.casefile.field_controls import CaseNames
from app.ui.pieces.choice import Choice


def shown(qtbot: QtBot, case: CaseFile, shelf: Shelf, *, locked: bool = False) -> DocumentForm:
    made = DocumentForm()
    qtbot.addWidget(made)
    document = case.documents[0]
    form = shelf.case_forms().forms().get(document.form)
    assert form is not None
    titles = [(each.id, each.form) for each in case.documents]
    made.show_document(document, form, CaseNames.of(case, titles), [("party", "满载山")], locked=locked)
    return made


def test_an_edit_carries_key_and_value(qtbot: QtBot, right_set: CaseFile, shipped: Shelf) -> None:
    form = shown(qtbot, right_set, shipped)
    control = form.control("place")
    assert isinstance(control, LineControl)
    with qtbot.waitSignal(form.edited) as edited:
        control.edit.setText("别处")
    assert edited.args == ["place", "别处"]
    with qtbot.assertNotEmitted(form.edited):
        form.put(right_set.documents[0])
    assert control.value() == right_set.documents[0].values["place"]


def test_the_head_is_edited(qtbot: QtBot, right_set: CaseFile, shipped: Shelf) -> None:
    form = shown(qtbot, right_set, shipped)
    day, state, about, replies = form.head()
    assert isinstance(day, LineControl)
    with qtbot.waitSignal(form.head_edited) as edited:
        day.edit.setText("2026-09-12")
    assert edited.args == [{"issued_on": dt.date(2026, 9, 12)}]
    with qtbot.assertNotEmitted(form.head_edited):
        day.edit.setText("2026-09-")
    with qtbot.waitSignal(form.head_edited) as edited:
        day.edit.setText("")
    assert edited.args == [{"issued_on": None}]
    both = [each.id for each in right_set.documents[1:3]]
    for control, value, change in (
        (state, "draft", {"state": DocumentState.DRAFT}),
        (about, "party", {"about": "party"}),
        (replies, both, {"replies_to": tuple(both)}),
        (replies, [both[0], both[0]], {"replies_to": (both[0],)}),
        (replies, [], {"replies_to": ()}),
    ):
        control.put(value)
        with qtbot.waitSignal(form.head_edited) as edited:
            control.changed.emit()
        assert edited.args == [change]


def test_problems_stand_under_their_fields(qtbot: QtBot, right_set: CaseFile, shipped: Shelf) -> None:
    form = shown(qtbot, right_set, shipped)
    form.show_problems({"place": ("不合", "error"), "nowhere": ("x", "warn")})
    assert form.field("place").problem() == "不合"
    form.show_problems({})
    assert form.field("place").problem() == ""
    form.focus_field("nowhere")
    form.focus_field("place")


def test_a_locked_form_takes_nothing(qtbot: QtBot, right_set: CaseFile, shipped: Shelf) -> None:
    control = shown(qtbot, right_set, shipped, locked=True).control("place")
    assert isinstance(control, LineControl)
    assert control.edit.isReadOnly()


def test_all_that_a_document_replies_to_is_shown_and_never_itself(
    qtbot: QtBot, right_set: CaseFile, shipped: Shelf
) -> None:
    first, *rest = right_set.documents
    both = tuple(each.id for each in rest[:2])
    form = shown(
        qtbot,
        right_set.model_copy(update={"documents": (first.model_copy(update={"replies_to": both}), *rest)}),
        shipped,
    )
    replies = form.head()[3]
    assert replies.value() == list(both)
    offered = replies.findChildren(Choice)[0]
    assert first.id not in [offered.itemData(index) for index in range(offered.count())]
