"""What an entry rests on, and the days that govern it."""

from __future__ import annotations

import datetime as dt

import pytest
from pydantic import ValidationError

from app.domain.law.grounds import Grounds, governing_days
from app.domain.law.statute import Status


def test_an_entry_rests_on_a_provision_or_an_operating_rule() -> None:
    with pytest.raises(ValidationError, match="要有依据"):
        Grounds()
    assert Grounds(basis_note="操作口径").may_deduct
    assert not Grounds.model_validate({"basis": ["new_law.1"], "status": Status.TO_VERIFY}).may_deduct


def test_open_points_have_the_numbers_of_the_list() -> None:
    with pytest.raises(ValidationError):
        Grounds(basis_note="x", open_points=("TV1",))


def test_the_day_of_the_act_goes_first() -> None:
    decided, act = dt.date(2026, 9, 1), dt.date(2026, 4, 1)
    assert governing_days(decided, act) == (act, decided)
    assert governing_days(decided, None) == governing_days(decided, decided) == (decided,)
