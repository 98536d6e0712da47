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
