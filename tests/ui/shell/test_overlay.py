"""One thing over the frame."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.ui.pieces.layouts import column
from app.ui.pieces.scrim import Scrim
from app.ui.shell.overlay import Overlay


def test_the_keyboard_comes_back(qtbot: QtBot) -> None:
    host, press = QWidget(), QPushButton("press")
    qtbot.addWidget(host)
    host.setLayout(column(press))
    host.resize(600, 400)
    host.show()
    host.activateWindow()
    qtbot.waitUntil(host.isActiveWindow)
    press.setFocus()
    overlay, field = Overlay(host), QLineEdit(host)
    overlay.show(field, field)
    assert overlay.shown() is field
    qtbot.waitUntil(field.hasFocus)
    overlay.close()
    assert overlay.shown() is None
    qtbot.waitUntil(press.hasFocus)


def test_a_click_beside_it_closes(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(600, 400)
    host.show()
    overlay, field = Overlay(host), QLineEdit(host)
    overlay.show(field, field)
    host.resize(700, 500)
    assert host.rect().contains(field.geometry())
    scrim = host.findChild(Scrim)
    assert scrim is not None
    qtbot.mouseClick(scrim, Qt.MouseButton.LeftButton)
    assert overlay.shown() is None
