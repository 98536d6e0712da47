"""Days as text."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.law.day_bar import DayBar, DayEdit, read_day
from app.ui.pieces.calendar import DayPicker
from tests.ui.finding import found

TODAY = dt.date(2026, 11, 25)


@pytest.mark.parametrize("text", ["2026-05-01", "20260501", "2026.5.1", "2026年5月1日", "２０２６-05-01", " 2026/5/1 "])
def test_a_day_may_be_written_in_many_ways(text: str) -> None:
    assert read_day(text) == dt.date(2026, 5, 1)


@pytest.mark.parametrize("text", ["", "2026-02-30", "05-01", "26-05-01", "2026", "明天", "202605", "99999999"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert read_day(text) is None


def test_only_a_new_day_is_told_and_a_wrong_one_is_marked(qtbot: QtBot) -> None:
    edit = DayEdit("Day", TODAY)
    qtbot.addWidget(edit)
    days: list[dt.date] = []
    edit.day_changed.connect(days.append)
    edit.setText("2026-11")
    assert (edit.property("state"), edit.is_day(), edit.day()) == ("error", False, TODAY)
    assert edit.accessibleDescription()
    edit.setText("2026-11-20")
    assert (edit.property("state"), edit.day()) == ("", dt.date(2026, 11, 20))
    assert days == [dt.date(2026, 11, 20)]


def test_keys_go_a_day_on_or_back(qtbot: QtBot) -> None:
    edit = DayEdit("Day", dt.date(2026, 12, 31))
    qtbot.addWidget(edit)
    qtbot.keyClick(edit, Qt.Key.Key_Up)
    assert edit.text() == "2027-01-01"
    qtbot.keyClick(edit, Qt.Key.Key_Down)
    assert edit.day() == dt.date(2026, 12, 31)
    edit.put(dt.date.max)
    qtbot.keyClick(edit, Qt.Key.Key_Up)
    assert edit.day() == dt.date.max


def test_the_bar_takes_a_day_by_enter_and_leaves_by_escape(qtbot: QtBot) -> None:
    bar = DayBar(TODAY)
    qtbot.addWidget(bar)
    bar.show()
    found(bar, DayEdit).setText("2020-01-01")
    with qtbot.waitSignal(bar.chosen) as chosen:
        qtbot.keyClick(found(bar, DayEdit), Qt.Key.Key_Return)
    assert chosen.args == [dt.date(2020, 1, 1)]
    found(bar, DayEdit).setText("nonsense")
    with qtbot.assertNotEmitted(bar.chosen):
        qtbot.keyClick(found(bar, DayEdit), Qt.Key.Key_Return)
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(found(bar, DayEdit), Qt.Key.Key_Escape)


def test_a_day_is_chosen_from_the_month_or_taken_off(qtbot: QtBot) -> None:
    bar = DayBar(TODAY)
    qtbot.addWidget(bar)
    bar.show()
    bar.show_day(dt.date(2026, 5, 1))
    edit = found(bar, DayEdit)
    picker = edit.open_month()
    assert picker.grid.day() == dt.date(2026, 5, 1)
    with qtbot.waitSignal(bar.chosen) as chosen:
        picker.chosen.emit(dt.date(2026, 5, 4))
    assert (chosen.args, edit.text()) == ([dt.date(2026, 5, 4)], "2026-05-04")
    with qtbot.waitSignal(bar.chosen) as chosen:
        edit.open_month().cleared.emit()
    assert chosen.args == [TODAY]
    qtbot.keyClick(edit, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert edit.findChildren(DayPicker)
    assert edit.text() == "2026-05-04", "the key opens and does not step"


def test_page_keys_go_a_month(qtbot: QtBot) -> None:
    edit = DayEdit("Day", dt.date(2026, 1, 31))
    qtbot.addWidget(edit)
    qtbot.keyClick(edit, Qt.Key.Key_PageUp)
    assert edit.day() == dt.date(2026, 2, 28)
    qtbot.keyClick(edit, Qt.Key.Key_PageDown)
    assert edit.day() == dt.date(2026, 1, 28)
