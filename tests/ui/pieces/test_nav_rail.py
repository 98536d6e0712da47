"""The rail."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.pieces.nav_rail import NavRail, RailCell, RailEntry, Seal


@pytest.fixture
def rail(qtbot: QtBot) -> NavRail:
    made = NavRail([RailEntry("home", "sun", "Home", "Alt 1"), RailEntry("set", "gear", "Settings", foot=True)])
    qtbot.addWidget(made)
    made.resize(72, 600)
    made.show()
    return made


def _cell(rail: NavRail, id_: str) -> RailCell:
    return next(cell for cell in rail.findChildren(RailCell) if cell.entry.id == id_)


def test_a_click_chooses(qtbot: QtBot, rail: NavRail) -> None:
    with qtbot.waitSignal(rail.chosen) as told:
        qtbot.mouseClick(_cell(rail, "set"), Qt.MouseButton.LeftButton)
    assert told.args == ["set"]


def test_arrow_keys_move_and_enter_chooses(qtbot: QtBot, rail: NavRail) -> None:
    home, settings = _cell(rail, "home"), _cell(rail, "set")
    home.setFocus()
    with qtbot.assertNotEmitted(rail.chosen):
        qtbot.keyClick(home, Qt.Key.Key_Down)
    qtbot.waitUntil(settings.hasFocus)
    with qtbot.waitSignal(rail.chosen):
        qtbot.keyClick(settings, Qt.Key.Key_Return)


def test_one_place_or_none_is_lit(rail: NavRail) -> None:
    rail.select("home")
    assert _cell(rail, "home").isChecked()
    rail.select("elsewhere")
    assert not any(cell.isChecked() for cell in rail.findChildren(RailCell))
    rail.select("set")
    assert _cell(rail, "set").isChecked()


def test_rail_and_seal_are_painted(rail: NavRail) -> None:
    rail.select("home")
    assert not rail.grab().isNull()
    assert rail.findChild(Seal) is not None
