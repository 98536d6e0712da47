"""Who may mark."""

from collections.abc import Callable

from app.domain.roster.account import Account
from app.ui.desk import Desk
from app.ui.marking.place import MARK, MARKING, marking_places


def test_only_instructors_mark(
    desk_for: Callable[[Account], Desk], trainee: Account, instructor: Account, manager: Account
) -> None:
    assert [place.id for place in marking_places(desk_for(instructor))] == [MARKING, MARK]
    assert marking_places(desk_for(trainee)) == marking_places(desk_for(manager)) == []
