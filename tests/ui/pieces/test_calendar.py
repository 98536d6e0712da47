"""Days from a month."""

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.pieces.buttons import Button
from app.ui.pieces.calendar import CELL_PX, LINE_PX, DayPicker, MonthGrid, month_later
from app.ui.theme.state import current

DAY, TODAY = dt.date(2026, 5, 15), dt.date(2026, 11, 25)


@pytest.fixture
def grid(qtbot: QtBot) -> MonthGrid:
    made = MonthGrid(DAY, TODAY)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def anchor(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def picker(anchor: QWidget, *, clearable: bool = False) -> DayPicker:
    made = DayPicker(anchor, DAY, TODAY, clearable=clearable)
    made.open_below(anchor)
    return made


def press(made: DayPicker, words: str) -> None:
    next(each for each in made.findChildren(Button) if words in (each.text(), each.accessibleName())).click()


@pytest.mark.parametrize(
    ("months", "then"), [(1, dt.date(2026, 2, 28)), (-1, dt.date(2025, 12, 31)), (25, dt.date(2028, 2, 29))]
)
def test_another_month_keeps_the_day_as_far_as_it_has_one(months: int, then: dt.date) -> None:
    assert month_later(dt.date(2026, 1, 31), months) == then


def test_keys_move_days_months_and_years(grid: MonthGrid, qtbot: QtBot) -> None:
    for key, modifier, day in (
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, dt.date(2026, 5, 16)),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier, dt.date(2026, 5, 23)),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, dt.date(2026, 6, 23)),
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier, dt.date(2025, 6, 23)),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier, TODAY),
    ):
        qtbot.keyClick(grid, key, modifier)
        assert grid.day() == day
    with qtbot.waitSignal(grid.picked) as picked:
        qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert picked.args == [TODAY]


def test_the_ends_of_the_calendar_hold(grid: MonthGrid, qtbot: QtBot) -> None:
    for end, key in ((dt.date.max, Qt.Key.Key_Right), (dt.date.min, Qt.Key.Key_PageUp)):
        grid.go(end)
        grid.grab()
        qtbot.keyClick(grid, key)
        assert grid.day() == end


def test_a_click_takes_the_day_under_it_and_the_names_of_the_days_are_none(grid: MonthGrid, qtbot: QtBot) -> None:
    # 2026-05-01 is a Friday.
    wide, high = current().px(CELL_PX), current().px(LINE_PX)
    assert grid.day_at(wide / 2, high / 2) is None
    assert grid.day_at(wide * 4.5, high * 1.5) == dt.date(2026, 5, 1)
    with qtbot.waitSignal(grid.picked) as picked:
        qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=QPoint(round(wide * 0.5), round(high * 2.5)))
    assert picked.args == [dt.date(2026, 5, 4)]


def test_every_picture_of_a_month_differs(grid: MonthGrid) -> None:
    before = grid.grab().toImage()
    grid.go(dt.date(2026, 6, 15))
    assert grid.grab().toImage() != before


def test_the_buttons_turn_take_today_and_take_none(anchor: QWidget, qtbot: QtBot) -> None:
    made = picker(anchor, clearable=True)
    press(made, "Month after")
    assert made.grid.day() == dt.date(2026, 6, 15)
    with qtbot.waitSignal(made.chosen) as chosen:
        press(made, "Today")
    assert chosen.args == [TODAY]
    made = picker(anchor, clearable=True)
    with qtbot.waitSignal(made.cleared):
        press(made, "No day")


def test_the_keyboard_is_in_the_month_and_escape_leaves(anchor: QWidget, qtbot: QtBot) -> None:
    made = picker(anchor)
    qtbot.waitUntil(made.grid.hasFocus)
    assert not [each for each in made.findChildren(Button) if each.text() == "No day" and each.isVisible()]
    with qtbot.waitSignal(made.destroyed):
        qtbot.keyClick(made.grid, Qt.Key.Key_Escape)
