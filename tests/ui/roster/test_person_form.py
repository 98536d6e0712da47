"""One person."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.roster.account import Account, Role
from app.services.accounts import all_accounts, sign_in
from app.services.base import Base
from app.ui.desk import Desk
from app.ui.pieces.buttons import Button
from app.ui.pieces.choice import Choice
from app.ui.pieces.form_field import FormField
from app.ui.pieces.notice import Notice
from app.ui.roster.loading import load_roster
from app.ui.roster.person_form import PersonForm
from tests.ui.finding import found

MakeDesk = Callable[[Account], Desk]


@pytest.fixture
def form(qtbot: QtBot, desk_for: MakeDesk, administrator: Account, base: Base) -> PersonForm:
    made = PersonForm(desk_for(administrator), editable=True)
    qtbot.addWidget(made)
    made.show_classes(load_roster(base, administrator))
    made.show()
    return made


def fill(form: PersonForm, login: str, name: str) -> tuple[FormField, FormField]:
    fields = form.findChildren(FormField)
    for field, text in zip(fields, (login, name), strict=False):
        assert isinstance(field.control, QLineEdit)
        field.control.setText(text)
    return fields[0], fields[1]


def test_somebody_new_gets_a_first_password_that_works(form: PersonForm, qtbot: QtBot, base: Base) -> None:
    fill(form, "newcomer", "新来者")
    form.findChildren(Choice)[0].select(Role.INSTRUCTOR.value)
    with qtbot.waitSignal(form.saved) as saved:
        form.save()
    assert saved.args is not None
    assert saved.args[0].role is Role.INSTRUCTOR
    notice = found(form, Notice)
    assert notice.isVisible()
    password = notice.accessibleName().split(": ")[1].split(". ")[0]
    assert sign_in(base, "newcomer", password).must_change_password


def test_what_is_wrong_is_said_at_its_field(form: PersonForm, qtbot: QtBot) -> None:
    login, name = fill(form, "X!", "somebody")
    form.save()
    qtbot.waitUntil(lambda: bool(login.problem()))
    fill(form, "fine", "")
    form.save()
    qtbot.waitUntil(lambda: bool(name.problem()))
    assert not login.problem()


def test_a_taken_login_is_said_at_its_field(form: PersonForm, qtbot: QtBot) -> None:
    login, _ = fill(form, "trainee", "second")
    form.save()
    qtbot.waitUntil(lambda: "trainee" in login.problem())


def test_a_change_of_name_is_kept(
    form: PersonForm, qtbot: QtBot, base: Base, trainee: Account, administrator: Account
) -> None:
    form.show_account(trainee)
    form.show_classes(load_roster(base, administrator))
    login, name = form.findChildren(FormField)[:2]
    assert not login.control.isEnabled()
    assert isinstance(name.control, QLineEdit)
    name.control.setText("另一个名字")
    with qtbot.waitSignal(form.saved):
        form.save()
    kept = next(each for each in all_accounts(base, administrator) if each.id == trainee.id)
    assert (kept.display_name, kept.class_id) == ("另一个名字", "c1")


def test_deactivating_and_back(form: PersonForm, qtbot: QtBot, trainee: Account) -> None:
    form.show_account(trainee)
    press = next(each for each in form.findChildren(Button) if each.text().strip() == "Deactivate")
    with qtbot.waitSignal(form.switched) as switched:
        press.click()
    assert switched.args is not None
    assert not switched.args[0].active
    assert press.text().strip() == "Activate again"
    with qtbot.waitSignal(form.switched):
        press.click()


def test_the_last_administrator_stays(form: PersonForm, qtbot: QtBot, administrator: Account) -> None:
    with qtbot.waitSignal(form.refused) as refused:
        form.switch(administrator.id, False)
    assert refused.args is not None
    assert "管理员" in refused.args[0]


def test_a_reset_password_is_shown_once(form: PersonForm, qtbot: QtBot, base: Base, trainee: Account) -> None:
    form.show_account(trainee)
    press = next(each for each in form.findChildren(Button) if each.text().strip() == "Reset password")
    press.click()
    notice = found(form, Notice)
    qtbot.waitUntil(notice.isVisible)
    form.show_account(trainee)
    assert not notice.isVisible()


def test_who_may_not_manage_only_looks(qtbot: QtBot, desk_for: MakeDesk, manager: Account, trainee: Account) -> None:
    form = PersonForm(desk_for(manager), editable=False)
    qtbot.addWidget(form)
    form.show()
    form.show_account(trainee)
    assert not any(field.control.isEnabled() for field in form.findChildren(FormField))
    results = [each for each in form.findChildren(Button) if each.isVisible()]
    with qtbot.waitSignal(form.results_wanted) as wanted:
        results[0].click()
    assert wanted.args == [trainee.id]
    form.save()
