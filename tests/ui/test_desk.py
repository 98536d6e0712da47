"""What pages are made from."""

from collections.abc import Callable
from dataclasses import FrozenInstanceError

import pytest

from app.domain.roster.account import Account
from app.services.base import Base
from app.ui.desk import Desk


def test_a_desk_belongs_to_one_person(base: Base, desk_for: Callable[[Account], Desk], trainee: Account) -> None:
    desk = desk_for(trainee)
    assert (desk.base, desk.who) == (base, trainee)
    with pytest.raises(FrozenInstanceError):
        desk.who = trainee  # type: ignore[misc]


def test_a_desk_that_is_left_lets_go_of_the_search(desk_for: Callable[[Account], Desk], trainee: Account) -> None:
    desk = desk_for(trainee)
    desk.close()
    assert "law_search" not in vars(desk), "nothing is opened only to be closed"
    desk.law_search.refresh()
    assert desk.law_search._ranker is not None
    desk.close()
    assert desk.law_search._ranker is None
