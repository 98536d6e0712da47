"""Empty states."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.ui.pieces.empty_state import EmptyState


def test_its_one_action_is_told(qtbot: QtBot) -> None:
    state = EmptyState("video", "Nothing yet", "It comes after the first attempt", "Start", "Enter")
    qtbot.addWidget(state)
    press = state.findChild(QPushButton)
    assert press is not None
    with qtbot.waitSignal(state.acted):
        qtbot.mouseClick(press, Qt.MouseButton.LeftButton)


def test_it_may_have_no_action(qtbot: QtBot) -> None:
    state = EmptyState("video", "Nothing yet", "It comes later")
    qtbot.addWidget(state)
    assert state.findChild(QPushButton) is None
