"""The veil."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.pieces.scrim import Scrim


def test_it_follows_its_parent_and_tells_of_a_click(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    scrim = Scrim(parent)
    parent.show()
    parent.resize(333, 222)
    assert scrim.size() == parent.size()
    with qtbot.waitSignal(scrim.clicked):
        qtbot.mouseClick(scrim, Qt.MouseButton.LeftButton)
    assert not parent.grab().isNull()
