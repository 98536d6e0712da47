"""Fines and the days that an act's provisions answer for."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from pydantic import ValidationError

from app.domain.law.act import FineRange, MeasureBasis
from app.domain.law.citation import Citation
from app.domain.law.statute import Status
from tests.domain.law.sample_law import EARLIER, UNQUALIFIED


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


def test_the_span_of_a_fine_includes_serious_circumstances() -> None:
    fine = FineRange(min_yuan=Decimal(200), max_yuan=Decimal(500))
    serious = FineRange(min_yuan=Decimal(500), max_yuan=Decimal(2000))
    act = UNQUALIFIED.model_copy(update={"fine": fine, "serious_fine": serious})
    assert act.fine_span == FineRange(min_yuan=Decimal(200), max_yuan=Decimal(2000))
    assert act.model_copy(update={"fine": None, "serious_fine": None}).fine_span is None


def test_the_old_provisions_end_the_day_before_the_new_law() -> None:
    assert EARLIER[0].covers(dt.date(2026, 4, 30))
    assert not EARLIER[0].covers(dt.date(2026, 5, 1))
    assert not EARLIER[0].covers(dt.date(2013, 12, 6))


def test_a_measure_follows_the_day_on_which_it_is_taken() -> None:
    old, new = Citation.parse("old_rules.7"), Citation.parse("new_law.8")
    measure = MeasureBasis(
        topic="扣押",
        taken_before=dt.date(2026, 5, 1),
        earlier=(old,),
        current=(new,),
        rule="按实施之日",
        status=Status.CONFIRMED,
    )
    assert measure.on(dt.date(2026, 4, 30)) == (old,)
    assert measure.on(dt.date(2026, 5, 1)) == (new,)
