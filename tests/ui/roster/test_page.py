"""The people page."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.roster.account import Account
from app.services.accounts import all_accounts, sign_in
from app.services.base import Base
from app.ui.desk import Desk
from app.ui.pieces.data_table import DataTable
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.segmented import Segmented
from app.ui.roster.class_form import ClassForm
from app.ui.roster.page import CLASSES, SIGN_INS, PeoplePage
from app.ui.roster.person_form import PersonForm
from app.ui.theme.switch import apply_theme
from app.ui.theme.theme import Theme
from tests.services.conftest import PASSWORD
from tests.ui.finding import found

MakeDesk = Callable[[Account], Desk]


@pytest.fixture
def page(qtbot: QtBot, desk_for: MakeDesk, administrator: Account) -> PeoplePage:
    return opened(qtbot, desk_for(administrator))


def opened(qtbot: QtBot, desk: Desk, argument: object = None) -> PeoplePage:
    made = PeoplePage(desk)
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    with qtbot.waitSignal(made.changed):
        made.enter(argument)
    return made


def table_of(page: PeoplePage, name: str = "People") -> DataTable[Account]:
    return next(each for each in page.findChildren(DataTable) if each.accessibleName() == name)


def people(page: PeoplePage) -> list[str]:
    table = table_of(page)
    return [table.rows.row_at(index).login for index in range(table.rows.rowCount())]


def test_search_by_login_and_nobody(page: PeoplePage) -> None:
    assert len(people(page)) == 5
    field = found(page, QLineEdit)
    field.setText("mana")
    assert people(page) == ["manager"]
    field.setText("nobody at all")
    assert people(page) == []
    page.grab()


def test_the_named_person_is_shown(qtbot: QtBot, desk_for: MakeDesk, instructor: Account, trainee: Account) -> None:
    page = opened(qtbot, desk_for(instructor), trainee.id)
    chosen = table_of(page).chosen_row()
    assert chosen is not None
    assert chosen.id == trainee.id
    assert page.commands() == []


def test_a_deactivated_person_can_be_brought_back_by_the_toast(
    page: PeoplePage, qtbot: QtBot, base: Base, trainee: Account, administrator: Account
) -> None:
    form = found(page, PersonForm)
    with qtbot.waitSignal(page.said) as said:
        form.switch(trainee.id, False)
    assert said.args is not None
    assert said.args[0].key == "Ctrl Z"
    with qtbot.waitSignal(page.said):
        said.args[0].act()
    assert next(each for each in all_accounts(base, administrator) if each.id == trainee.id).active


def test_sign_ins_have_their_own_view(page: PeoplePage, qtbot: QtBot, base: Base) -> None:
    found(page, Segmented).choose(SIGN_INS)
    assert "No sign-in yet" in " ".join(
        each.accessibleName() for each in page.findChildren(EmptyState) if each.isVisible()
    )
    sign_in(base, "trainee", PASSWORD)
    with qtbot.waitSignal(page.changed):
        page.enter()
    assert table_of(page, "Sign-ins").isVisible()


def test_somebody_new_by_key(page: PeoplePage, qtbot: QtBot) -> None:
    table_of(page).selectRow(0)
    page.commands()[0].run()
    assert found(page, PersonForm).findChildren(QLineEdit)[0].text() == ""


def test_in_a_narrow_window_the_form_comes_when_it_is_asked_for(page: PeoplePage) -> None:
    apply_theme(Theme(scale=1.5, reduced_motion=True))
    form, view = found(page, PersonForm), found(page, Segmented)
    assert not form.isVisible()
    next(each for each in page.commands() if each.id == "people.new").run()
    assert form.isVisible()
    drawer = page.drawer()
    assert drawer is not None
    drawer.close_drawer()
    table = table_of(page)
    table.opened.emit(table.rows.row_at(0))
    assert form.isVisible()
    drawer.close_drawer()
    view.choose(CLASSES)
    assert found(page, ClassForm).isVisible()
