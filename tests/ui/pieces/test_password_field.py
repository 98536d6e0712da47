"""Passwords."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.ui.pieces.password_field import PasswordField


def test_the_eye_shows_and_hides(qtbot: QtBot) -> None:
    field = PasswordField()
    qtbot.addWidget(field)
    eye = field.findChild(QPushButton)
    assert eye is not None
    assert field.echoMode() == QLineEdit.EchoMode.Password
    eye.click()
    assert field.echoMode() == QLineEdit.EchoMode.Normal
    assert "Hide" in eye.accessibleName()
    eye.click()
    assert field.echoMode() == QLineEdit.EchoMode.Password


def test_caps_lock_is_said(qtbot: QtBot) -> None:
    field = PasswordField()
    qtbot.addWidget(field)
    qtbot.keyClick(field, Qt.Key.Key_A)
    assert field.toolTip() == ""
    qtbot.keyClicks(field, "A", Qt.KeyboardModifier.NoModifier)
    assert field.text() == "aA"
