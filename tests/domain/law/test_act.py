"""Fines and the days that an act's provisions answer for."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from pydantic import ValidationError

from app.domain.law.act import FineRange
from app.domain.law.statute import Status
from tests.domain.law.sample_law import UNQUALIFIED


def test_a_range_holds_its_ends() -> None:
    fine = FineRange(min_yuan=Decimal(200), max_yuan=Decimal(2000))
    assert fine.holds(Decimal(200))
    assert fine.holds(Decimal(2000))
    assert not fine.holds(Decimal("2000.01"))


def test_a_range_upside_down_is_refused() -> None:
    with pytest.raises(ValidationError, match="罚款下限不能高于上限"):
        FineRange(min_yuan=Decimal(2), max_yuan=Decimal(1))


def test_validity_includes_its_first_and_last_day() -> None:
    act = UNQUALIFIED.model_copy(update={"valid_until": dt.date(2027, 1, 1)})
    assert act.covers(dt.date(2026, 5, 1))
    assert act.covers(dt.date(2027, 1, 1))
    assert not act.covers(dt.date(2026, 4, 30))
    assert not act.covers(dt.date(2027, 1, 2))


@pytest.mark.parametrize("status", [Status.RECALLED, Status.TO_VERIFY])
def test_unchecked_acts_cost_no_points(status: Status) -> None:
    assert not UNQUALIFIED.model_copy(update={"status": status}).may_deduct
    assert UNQUALIFIED.may_deduct
