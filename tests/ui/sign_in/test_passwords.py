"""Changing one's own password."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.domain.roster.account import Account
from app.services.accounts import sign_in
from app.services.base import Base
from app.ui.desk import Desk
from app.ui.pieces.buttons import Button
from app.ui.pieces.form_field import FormField
from app.ui.sign_in.passwords import FirstPassword, PasswordForm, PasswordPage
from tests.services.conftest import PASSWORD

NEW = "another-horse-2"


def fill(form: QWidget, *texts: str) -> list[FormField]:
    fields = form.findChildren(FormField)
    for field, text in zip(fields, texts, strict=True):
        assert isinstance(field.control, QLineEdit)
        field.control.setText(text)
    return fields


def press(form: QWidget, words: str = "Change password") -> None:
    next(each for each in form.findChildren(Button) if each.accessibleName() == words).click()


def test_the_new_password_holds(qtbot: QtBot, base: Base, trainee: Account) -> None:
    form = PasswordForm(base, trainee)
    qtbot.addWidget(form)
    fields = fill(form, PASSWORD, NEW, NEW)
    with qtbot.waitSignal(form.changed_password):
        press(form)
    assert sign_in(base, "trainee", NEW).id == trainee.id
    assert isinstance(fields[0].control, QLineEdit)
    assert fields[0].control.text() == ""


def test_two_different_new_ones_are_told_at_the_field(qtbot: QtBot, base: Base, trainee: Account) -> None:
    form = PasswordForm(base, trainee)
    qtbot.addWidget(form)
    fields = fill(form, PASSWORD, NEW, NEW + "x")
    press(form)
    assert "differ" in fields[2].problem()


def test_a_wrong_old_one_is_told_at_the_field(qtbot: QtBot, base: Base, trainee: Account) -> None:
    form = PasswordForm(base, trainee)
    qtbot.addWidget(form)
    fields = fill(form, "not-this-one", NEW, NEW)
    press(form)
    qtbot.waitUntil(lambda: "原密码不对" in fields[0].problem())


def test_the_first_password_goes_back_or_on(qtbot: QtBot, base: Base, trainee: Account) -> None:
    page = FirstPassword(base, trainee)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.left):
        press(page, "Back to sign-in")
    fill(page, PASSWORD, NEW, NEW)
    with qtbot.waitSignal(page.changed_password):
        press(page)


def test_the_page_begins_empty_each_time(qtbot: QtBot, desk_for: Callable[[Account], Desk], trainee: Account) -> None:
    page = PasswordPage(desk_for(trainee))
    qtbot.addWidget(page)
    fields = fill(page, "a", "b", "c")
    page.enter()
    assert [each.control.text() for each in fields if isinstance(each.control, QLineEdit)] == ["", "", ""]
