"""The frame of entries."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.domain.law.citation import Citation as Place
from app.ui.law.entry_frame import EntryFrame
from app.ui.law.place_in_law import LawTarget
from app.ui.pieces.badge import Badge, BadgeFace
from tests.domain.law.sample_law import sample_library


def test_beginning_anew_leaves_nothing_of_the_last_entry(qtbot: QtBot) -> None:
    frame = EntryFrame(sample_library())
    qtbot.addWidget(frame)
    frame.begin("一", [BadgeFace("甲")])
    frame.section("名", "字")
    frame.points("名", ["一", "二"])
    frame.begin("二", [])
    assert frame.body.count() == 0
    assert frame.accessibleName() == "二"
    assert [each for each in frame.findChildren(Badge) if not each.isHidden()] == []


def test_chips_lead_to_provisions_and_acts(qtbot: QtBot) -> None:
    frame = EntryFrame(sample_library())
    qtbot.addWidget(frame)
    frame.begin("一", [])
    frame.body.addLayout(frame.chips((Place("new_law", 66),), acts=("HA-08", "XX-01")))
    act = next(each for each in frame.findChildren(QPushButton) if each.text().strip() == "HA-08")
    assert act.toolTip() == "无资格上岗"
    with qtbot.waitSignal(frame.wanted) as wanted:
        act.click()
    assert wanted.args == [LawTarget("act", "HA-08")]
