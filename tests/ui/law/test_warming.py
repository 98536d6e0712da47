"""The index before the first question."""

from pytestqt.qtbot import QtBot

from app.domain.roster.account import Account
from app.ui.law.warming import warm
from tests.ui.law.conftest import MakeDesk


def test_it_is_brought_up_to_date_once(law_desk: MakeDesk, trainee: Account, qtbot: QtBot) -> None:
    desk = law_desk(trainee)
    assert not desk.law_warmth.ready
    warm(desk)
    warm(desk)
    qtbot.waitUntil(lambda: desk.law_warmth.ready)
    assert desk.base.home.law_index.exists()
