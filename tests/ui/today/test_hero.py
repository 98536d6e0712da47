"""What to do next."""

from collections.abc import Callable

from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.domain.roster.account import Account
from app.services.base import Base
from app.services.day import day_of
from app.ui.desk import Desk
from app.ui.today.hero import Hero
from tests.services.conftest import do_whole_attempt

DeskFor = Callable[[Account], Desk]


def hero_of(qtbot: QtBot, desk: Desk) -> Hero:
    hero = Hero(desk, day_of(desk.base, desk.who))
    qtbot.addWidget(hero)
    return hero


def test_its_buttons_ask(qtbot: QtBot, desk_for: DeskFor, trainee: Account) -> None:
    hero = hero_of(qtbot, desk_for(trainee))
    begin, look = hero.findChildren(QAbstractButton)
    with qtbot.waitSignal(hero.begin):
        begin.click()
    with qtbot.waitSignal(hero.look):
        look.click()


def test_it_says_what_was_lost_lately(qtbot: QtBot, base: Base, desk_for: DeskFor, trainee: Account) -> None:
    do_whole_attempt(base, trainee, skip=("VestOn",))
    assert "穿反光背心" in hero_of(qtbot, desk_for(trainee)).accessibleName()
