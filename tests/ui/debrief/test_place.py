"""Result and report are reached from lists, not from the rail."""

from collections.abc import Callable

from app.domain.roster.account import Account
from app.ui.debrief.page import DebriefPage
from app.ui.debrief.place import REPORT, RESULT, result_places
from app.ui.desk import Desk


def test_both_belong_to_the_results(desk_for: Callable[[Account], Desk], trainee: Account) -> None:
    result, report = result_places(desk_for(trainee))
    assert (result.id, report.id) == (RESULT, REPORT)
    assert not result.on_rail
    assert not report.on_rail
    assert result.make is not None
    assert result_places(desk_for(trainee))[0].icon == "video"
    assert DebriefPage(desk_for(trainee)).commands() == []
