"""Signing in."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.domain.roster.account import Role
from app.services.base import Base
from app.services.demonstration import DemonstrationLogin
from app.ui.pieces.buttons import Button
from app.ui.pieces.notice import Notice
from app.ui.pieces.password_field import PasswordField
from app.ui.pieces.selectable_row import SelectableRow
from app.ui.sign_in.sign_in import SignIn
from tests.services.conftest import PASSWORD


def fields(page: QWidget) -> tuple[QLineEdit, PasswordField]:
    password = page.findChild(PasswordField)
    assert password is not None
    login = next(each for each in page.findChildren(QLineEdit) if each is not password)
    return login, password


def test_the_right_password_signs_in(qtbot: QtBot, base: Base) -> None:
    page = SignIn(base, ())
    qtbot.addWidget(page)
    login, password = fields(page)
    login.setText("trainee")
    password.setText(PASSWORD)
    with qtbot.waitSignal(page.signed_in) as signed:
        qtbot.keyClick(password, Qt.Key.Key_Return)
    assert signed.args is not None
    assert signed.args[0].login == "trainee"
    assert password.text() == ""


def test_a_wrong_password_is_told_in_words(qtbot: QtBot, base: Base) -> None:
    page = SignIn(base, ())
    qtbot.addWidget(page)
    login, password = fields(page)
    login.setText("trainee")
    password.setText("wrong-password")
    qtbot.keyClick(password, Qt.Key.Key_Return)
    notice = page.findChild(Notice)
    assert notice is not None
    qtbot.waitUntil(lambda: not notice.isHidden())
    assert "密码不对" in notice.accessibleName()
    assert password.isEnabled()


def test_an_empty_field_is_asked_for(qtbot: QtBot, base: Base) -> None:
    page = SignIn(base, ())
    qtbot.addWidget(page)
    press = next(each for each in page.findChildren(Button) if each.accessibleName() == "Sign in")
    press.click()
    notice = page.findChild(Notice)
    assert notice is not None
    assert not notice.isHidden()


def test_caps_lock_is_said_at_the_field(qtbot: QtBot, base: Base) -> None:
    page = SignIn(base, ())
    qtbot.addWidget(page)
    _login, password = fields(page)
    words = [each for each in page.findChildren(QLabel) if each.text() == "Caps Lock is on"]
    assert not words
    password.caps_lock_told.emit(True)
    assert [each for each in page.findChildren(QLabel) if each.text() == "Caps Lock is on"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_demonstration_person_signs_in_by_one_key(qtbot: QtBot, base: Base, key: Qt.Key) -> None:
    page = SignIn(base, [DemonstrationLogin("trainee", "演示", Role.TRAINEE, PASSWORD)])
    qtbot.addWidget(page)
    row = page.findChild(SelectableRow)
    assert row is not None
    with qtbot.waitSignal(page.signed_in):
        qtbot.keyClick(row, key)


def test_a_real_base_offers_nobody(qtbot: QtBot, base: Base) -> None:
    page = SignIn(base, ())
    qtbot.addWidget(page)
    assert page.findChild(SelectableRow) is None
