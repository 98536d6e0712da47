"""Discretion standards."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from pydantic import ValidationError

from app.domain.law.discretion import Discretion, DiscretionStandard, StandardRole, Tier
from tests.domain.law.sample_discretion import STANDARD, sample_discretion, tier

DAY = dt.date(2026, 9, 16)


def changed(**fields: object) -> DiscretionStandard:
    return DiscretionStandard.model_validate(STANDARD.model_dump() | fields)


def test_the_heaviest_tier_that_holds_is_taken() -> None:
    def words(*ticked: str) -> str:
        found = STANDARD.tier_for(ticked)
        return found.words if found else ""

    assert words("first", "no_harm") == words("corrected", "no_harm") == "较轻"
    assert words() == words("first") == "一般"
    assert words("first", "harm") == words("corrected", "no_harm", "again") == "较重"


def test_no_tier_where_none_holds_and_none_is_the_default() -> None:
    only = changed(tiers=(STANDARD.tiers[0],))
    assert only.tier_for(()) is None


@pytest.mark.parametrize(
    "tiers",
    [
        (tier("甲", 0, 500, default=True), tier("乙", 400, 900, ("again",))),
        (tier("甲", 500, 900, default=True), tier("乙", 0, 500, ("again",))),
        (tier("甲", 0, 500, default=True), tier("乙", 500, 900, default=True)),
        (),
    ],
)
def test_tiers_climb_without_overlap_and_have_one_default(tiers: tuple[Tier, ...]) -> None:
    with pytest.raises(ValidationError):
        changed(tiers=tiers)


def test_a_tier_needs_order_and_a_way_in() -> None:
    with pytest.raises(ValidationError, match="下限"):
        tier("甲", 9, 5, default=True)
    with pytest.raises(ValidationError, match="适用情形"):
        tier("甲", 5, 9)
    with pytest.raises(ValidationError, match="valid_to"):
        changed(valid_to=dt.date(2026, 1, 1))


def test_standards_are_chosen_by_day_and_practice_elsewhere_never_is() -> None:
    example = changed(id="an_example", role=StandardRole.EXAMPLE, valid_from=None)
    elsewhere = changed(id="elsewhere", role=StandardRole.ELSEWHERE)
    known = sample_discretion(elsewhere, example, STANDARD)
    assert [each.id for each in known.standards("HA-08", DAY)] == ["sample_ha08", "an_example", "elsewhere"]
    assert known.standard_for("HA-08", DAY) == STANDARD
    before = known.standard_for("HA-08", dt.date(2026, 4, 30))
    assert before is not None
    assert before.id == "an_example"
    assert sample_discretion(elsewhere).standard_for("HA-08", DAY) is None
    assert Discretion().standards("HA-08") == ()


def test_a_bureau_replaces_a_standard_by_its_id() -> None:
    newer = changed(version="2027 版")
    known = sample_discretion().with_standards([newer])
    assert [each.version for each in known.standards("HA-08")] == ["2027 版"]
    assert STANDARD.tiers[0].amounts.holds(Decimal(60_000))
    assert "first" in known.factors(newer)
