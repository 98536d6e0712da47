"""Who has results, and the palette."""

from collections.abc import Callable

from app.domain.roster.account import Account
from app.services.base import Base
from app.ui.desk import Desk
from app.ui.results.place import HISTORY, find_attempts, history_places
from tests.services.conftest import do_whole_attempt

MakeDesk = Callable[[Account], Desk]


def test_administrators_have_no_results(desk_for: MakeDesk, trainee: Account, administrator: Account) -> None:
    assert [place.id for place in history_places(desk_for(trainee))] == [HISTORY]
    assert history_places(desk_for(administrator)) == []
    assert find_attempts(desk_for(administrator), lambda _place, _argument: None, "x") == []


def test_the_palette_opens_a_run(desk_for: MakeDesk, base: Base, trainee: Account, instructor: Account) -> None:
    record = do_whole_attempt(base, trainee)
    went: list[tuple[str, object]] = []
    found = find_attempts(desk_for(instructor), lambda place, argument: went.append((place, argument)), "trainee")
    found[0].commands[0].run()
    assert went == [("result", record.id)]
