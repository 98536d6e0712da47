"""Lists that drop down."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from pytestqt.qtbot import QtBot

from app.ui.pieces.choice import Choice


def test_a_pick_is_told_and_code_is_silent(qtbot: QtBot) -> None:
    choice = Choice([("day", "Day"), ("night", "Night")], "night", "Time of day")
    qtbot.addWidget(choice)
    assert choice.selected() == "night"
    with qtbot.assertNotEmitted(choice.chosen):
        choice.select("day")
        choice.select("no such id")
    with qtbot.waitSignal(choice.chosen) as told:
        qtbot.keyClick(choice, Qt.Key.Key_Down)
    assert told.args == ["night"]


def test_without_choices_nothing_is_selected(qtbot: QtBot) -> None:
    choice = Choice([])
    qtbot.addWidget(choice)
    assert choice.selected() == ""


def test_the_wheel_changes_nothing(qtbot: QtBot) -> None:
    choice = Choice([("day", "Day"), ("night", "Night")])
    qtbot.addWidget(choice)
    none = Qt.KeyboardModifier.NoModifier
    down = QPoint(0, -120)
    phase = Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(QPointF(5, 5), QPointF(5, 5), down, down, Qt.MouseButton.NoButton, none, phase, False)
    choice.wheelEvent(event)
    assert choice.selected() == "day"
