"""The weakest skills."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from app.domain.roster.account import Account
from app.services.base import Base
from app.services.day import day_of
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.progress_row import ProgressRow
from app.ui.today.lacking import Lacking, other_title
from tests.services.conftest import do_whole_attempt


def test_before_the_first_run_it_is_empty(qtbot: QtBot, base: Base, trainee: Account) -> None:
    card = Lacking(day_of(base, trainee))
    qtbot.addWidget(card)
    assert card.findChild(EmptyState) is not None


def test_skills_are_listed_after_it(qtbot: QtBot, base: Base, trainee: Account) -> None:
    do_whole_attempt(base, trainee, skip=("VestOn",))
    card = Lacking(day_of(base, trainee))
    qtbot.addWidget(card)
    assert card.findChildren(ProgressRow)


def test_the_title_is_told_where_another_scenario_comes_next(base: Base, trainee: Account) -> None:
    do_whole_attempt(base, trainee)
    day = day_of(base, trainee)
    assert other_title(day) == ""
    assert day.measured is not None
    assert other_title(replace(day, card=replace(day.measured, id="next_stop"))) == day.measured.title
