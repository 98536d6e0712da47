"""The first account of a base."""

from pathlib import Path

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.roster.account import Role
from app.services.accounts import needs_first_administrator
from app.services.data_home import DataHome
from app.services.open_base import open_base
from app.ui.pieces.buttons import Button
from app.ui.pieces.form_field import FormField
from app.ui.sign_in.first_administrator import FirstAdministrator
from tests.services.conftest import sample_shelf


def test_the_first_account_administers(qtbot: QtBot, tmp_path: Path) -> None:
    base = open_base(DataHome(tmp_path / "home"), shelf=sample_shelf())
    page = FirstAdministrator(base)
    qtbot.addWidget(page)
    login, name, password, again = page.findChildren(FormField)
    press = page.findChildren(Button)[-1]
    for field, text in ((login, "chief"), (name, "演示管理员"), (password, "short"), (again, "short")):
        assert isinstance(field.control, QLineEdit)
        field.control.setText(text)
    press.click()
    qtbot.waitUntil(lambda: bool(password.problem()))
    assert isinstance(password.control, QLineEdit)
    assert isinstance(again.control, QLineEdit)
    password.control.setText("long-enough-1")
    press.click()
    assert "differ" in again.problem()
    again.control.setText("long-enough-1")
    with qtbot.waitSignal(page.made) as made:
        press.click()
    assert made.args is not None
    assert made.args[0].role is Role.ADMINISTRATOR
    assert not needs_first_administrator(base)
    base.close()
