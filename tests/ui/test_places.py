"""The places for each role."""

from collections.abc import Callable

from app.domain.roster.account import Account
from app.ui.desk import Desk
from app.ui.places import find, places

DeskFor = Callable[[Account], Desk]


def test_nobody_is_shown_what_the_role_does_not_allow(
    desk_for: DeskFor, trainee: Account, administrator: Account
) -> None:
    mine = [place.id for place in places(desk_for(trainee))]
    assert mine[:2] == ["today", "training"]
    assert {"task", "run", "result", "report", "password"} <= set(mine)
    assert len(mine) == len(set(mine))
    assert "today" not in [place.id for place in places(desk_for(administrator))]


def test_the_palette_finds_by_initials(desk_for: DeskFor, trainee: Account) -> None:
    groups = find(desk_for(trainee), lambda _place, _argument: None, "ystc")
    assert [command.title for group in groups for command in group.commands] == ["演示停车检查"]
