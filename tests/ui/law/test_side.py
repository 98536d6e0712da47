"""The right column."""

import datetime as dt

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.law.desk import PlaceKind
from app.domain.roster.account import Account
from app.services.base import Base
from app.ui.law.act_summary import ActSummary
from app.ui.law.loading import load_context
from app.ui.law.notes import NotesCard
from app.ui.law.place_in_law import LawTarget
from app.ui.law.side import SidePanel
from app.ui.pieces.card import Card
from app.ui.pieces.selectable_row import SelectableRow
from tests.ui.finding import found
from tests.ui.law.conftest import MakeDesk

DAY = dt.date(2026, 9, 1)


@pytest.fixture
def side(qtbot: QtBot, law_desk: MakeDesk, trainee: Account) -> SidePanel:
    made = SidePanel(NotesCard(law_desk(trainee)))
    qtbot.addWidget(made)
    made.resize(364, 800)
    made.show()
    return made


def lines(side: SidePanel) -> list[str]:
    return [each.accessibleName() for each in side.findChildren(SelectableRow)]


def test_acts_come_first_and_everything_bound_follows(
    side: SidePanel, qtbot: QtBot, lawful: Base, trainee: Account
) -> None:
    context = load_context(lawful, trainee, PlaceKind.ARTICLE, "new_law.66", DAY)
    side.show_context(context, lawful.shelf.law(), [Card("Extra")])
    assert found(side, ActSummary).accessibleName() == "HA-08 无资格上岗"
    assert "演示指引" in lines(side)
    with qtbot.waitSignal(side.wanted) as wanted:
        next(each for each in side.findChildren(SelectableRow) if each.accessibleName() == "演示指引").chosen.emit()
    assert wanted.args == [LawTarget("guide", "G01")]
    with qtbot.waitSignal(side.wanted) as wanted:
        next(each for each in side.findChildren(QPushButton) if each.text() == "Open the act").click()
    assert wanted.args == [LawTarget("act", "HA-08")]
    side.show_kind("guide")


def test_an_act_is_not_listed_below_itself(side: SidePanel, lawful: Base, trainee: Account) -> None:
    side.show_context(load_context(lawful, trainee, PlaceKind.ACT, "HA-08", DAY), lawful.shelf.law())
    assert side.findChild(ActSummary) is None
    assert "无资格上岗" not in lines(side)


def test_a_place_that_nothing_cites_says_so(side: SidePanel, lawful: Base, trainee: Account) -> None:
    context = load_context(lawful, trainee, PlaceKind.ARTICLE, "new_law.1", DAY)
    side.show_context(context, lawful.shelf.law())
    assert any("Nothing in the library cites" in each.text() for each in side.findChildren(QLabel))
    side.show_start([])
    assert found(side, NotesCard).isHidden()
