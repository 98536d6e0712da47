"""Who practises appraisal."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.roster.account import Account
from app.ui.case_practice.place import practice_places
from app.ui.desk import Desk


def test_places_of_who_trains(
    desk_for: Callable[[Account], Desk], trainee: Account, instructor: Account, administrator: Account
) -> None:
    for person in (trainee, instructor):
        places = practice_places(desk_for(person))
        assert [each.id for each in places] == ["case_practices", "case_practice"]
        assert {each.parent for each in places} == {"cases"}
    assert practice_places(desk_for(administrator)) == []
