"""Today is for those who train."""

from collections.abc import Callable

from app.domain.roster.account import Account
from app.ui.desk import Desk
from app.ui.today.place import TODAY, today_places


def test_only_those_who_train_have_it(
    desk_for: Callable[[Account], Desk], trainee: Account, administrator: Account
) -> None:
    assert [place.id for place in today_places(desk_for(trainee))] == [TODAY]
    assert today_places(desk_for(administrator)) == []
