"""Choices side by side."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.pieces.segmented import Segmented


def test_arrow_keys_choose_the_neighbour(qtbot: QtBot) -> None:
    choice = Segmented([("day", "Day"), ("dusk", "Dusk"), ("night", "Night")], "dusk", "Time of day")
    qtbot.addWidget(choice)
    choice.show()
    with qtbot.waitSignal(choice.chosen) as told:
        qtbot.keyClick(choice, Qt.Key.Key_Right)
    assert told.args == ["night"]
    qtbot.keyClick(choice, Qt.Key.Key_Right)
    assert choice.selected() == "night"


def test_selecting_in_code_is_silent(qtbot: QtBot) -> None:
    choice = Segmented([("day", "Day"), ("night", "Night")])
    qtbot.addWidget(choice)
    assert choice.selected() == "day"
    with qtbot.assertNotEmitted(choice.chosen):
        choice.select("night")
        choice.select("no such id")
    assert choice.selected() == "night"
