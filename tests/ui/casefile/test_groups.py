"""Values made of parts, and several of a kind."""

from functools import partial

from pytestqt.qtbot import QtBot

from app.ui.casefile.controls import ChoiceControl, LineControl
from app.ui.casefile.groups import Group, Part, PartyControl, Repeated
from app.ui.pieces.buttons import Button


def name_group() -> Group:
    return Group(
        [
            Part("name", "姓名", partial(LineControl, "姓名")),
            Part("note", "备注", partial(LineControl, "备注"), wide=True),
        ]
    )


def typed(group: Group, key: str, words: str) -> None:
    part = group.part(key)
    assert isinstance(part, LineControl)
    part.edit.setText(words)


def test_a_group_keeps_what_it_does_not_show(qtbot: QtBot) -> None:
    group = name_group()
    qtbot.addWidget(group)
    group.put({"name": "甲", "other": 1})
    assert group.value() == {"name": "甲", "other": 1}
    with qtbot.waitSignal(group.changed):
        typed(group, "note", "乙")
    assert group.value() == {"name": "甲", "note": "乙", "other": 1}
    group.put(None)
    assert group.value() is None
    group.put("misshapen")
    assert group.value() is None


def test_rows_come_and_go(qtbot: QtBot) -> None:
    rows = Repeated(name_group, "Add")
    qtbot.addWidget(rows)
    rows.put([{"name": "甲"}, {"name": "乙"}])
    rows.append()
    assert rows.value() == [{"name": "甲"}, {"name": "乙"}]
    rows.put([{"name": "甲"}, {"name": "乙"}])
    assert len(rows.findChildren(Group)) == 3, "the empty one that was added stays"
    first = rows.findChildren(Group)[0]
    with qtbot.waitSignal(rows.changed):
        rows.take_away(first)
    assert rows.value() == [{"name": "乙"}]
    rows.put([])
    assert rows.value() is None
    rows.put([{"name": "丙"}])
    rows.lock()
    rows.put([{"name": "丙"}, {"name": "丁"}])
    assert not any(each.isVisibleTo(rows) for each in rows.findChildren(Button))


def test_a_person_becomes_an_organisation_and_keeps_the_name(qtbot: QtBot) -> None:
    kind = ChoiceControl("kind", [("person", "个人"), ("organisation", "单位")])
    control = PartyControl(kind, {"person": name_group(), "organisation": name_group()})
    qtbot.addWidget(control)
    assert control.value() is None
    control.put({"kind": "person", "name": "甲"})
    assert control.value() == {"kind": "person", "name": "甲"}
    kind.put("organisation")
    with qtbot.waitSignal(control.changed):
        kind.changed.emit()
    assert control.value() == {"kind": "organisation", "name": "甲"}
    control.lock()
