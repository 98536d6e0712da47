"""The weakest skills."""

from pytestqt.qtbot import QtBot

from app.domain.roster.account import Account
from app.services.base import Base
from app.services.day import day_of
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.progress_row import ProgressRow
from app.ui.today.lacking import Lacking
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
