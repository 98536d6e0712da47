"""Runs on a clock."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from app.ui.pieces.timeline import Timeline, clock
from app.ui.pieces.timeline_lanes import Lane, Mark


@pytest.fixture
def timeline(qtbot: QtBot) -> Timeline:
    marks = (Mark(20, "badge", key="a"), Mark(100, "missed", key="b"))
    lanes = [Lane("steps", "spans", (Mark(0, "first", until_s=60, key="s"),)), Lane("events", "marks", marks)]
    made = Timeline(lanes, 200)
    qtbot.addWidget(made)
    made.resize(500, made.height())
    made.show()
    return made


@pytest.mark.parametrize(("seconds", "text"), [(0, "00:00"), (352.9, "05:52"), (3952, "1:05:52")])
def test_clocks(seconds: float, text: str) -> None:
    assert clock(seconds) == text


def test_arrow_keys_go_from_mark_to_mark(qtbot: QtBot, timeline: Timeline) -> None:
    seen: list[str] = []
    timeline.mark_chosen.connect(seen.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(timeline, key)
    assert seen == ["s", "a", "b", "b", "a"]


def test_home_and_end(qtbot: QtBot, timeline: Timeline) -> None:
    with qtbot.waitSignal(timeline.sought) as told:
        qtbot.keyClick(timeline, Qt.Key.Key_End)
    assert told.args == [200]
    with qtbot.waitSignal(timeline.sought) as told:
        qtbot.keyClick(timeline, Qt.Key.Key_Home)
    assert told.args == [0]


def test_a_click_seeks_and_a_click_on_a_mark_chooses(qtbot: QtBot, timeline: Timeline) -> None:
    left, right = 76, 500 - 22
    x = round(left + (right - left) * 150 / 200)
    with qtbot.waitSignal(timeline.sought) as told:
        qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=QPoint(x, 40))
    assert told.args is not None
    assert told.args[0] == pytest.approx(150, abs=1)
    x = round(left + (right - left) * 100 / 200)
    with qtbot.waitSignal(timeline.mark_chosen) as chosen:
        qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=QPoint(x, 26 + 34 + 17))
    assert chosen.args == ["b"]


def test_choosing_by_key_moves_the_head_without_a_signal(qtbot: QtBot, timeline: Timeline) -> None:
    with qtbot.assertNotEmitted(timeline.sought):
        timeline.choose("b")
    assert timeline.accessibleDescription() == "01:40"
    timeline.choose("no such mark")
    assert not timeline.grab().isNull()


def test_an_empty_run_is_painted(qtbot: QtBot) -> None:
    empty = Timeline([], 0, live=True)
    qtbot.addWidget(empty)
    empty.seek(99)
    assert not empty.grab().isNull()
    qtbot.keyClick(empty, Qt.Key.Key_Right)
