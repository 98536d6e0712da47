"""What every calculation shares."""

from __future__ import annotations

from decimal import Decimal

from app.domain.fines.calculation import Calculation, Step, to_cent
from app.domain.law.statute import Status


def test_a_result_is_an_amount_or_a_range() -> None:
    step = Step("示例", Decimal(5), "元")
    assert Calculation(steps=(step,), low=Decimal(5), high=Decimal(5)).amount == Decimal(5)
    assert Calculation(steps=(step,), low=Decimal(5), high=Decimal(6)).amount is None


def test_a_result_is_as_sure_as_its_least_sure_step() -> None:
    steps = tuple(Step("示例", status=status) for status in (Status.CONFIRMED, Status.TO_VERIFY, Status.RECALLED))
    assert Calculation(steps=steps, low=Decimal(0), high=Decimal(0)).status is Status.TO_VERIFY
    assert Calculation(steps=steps[:1], low=Decimal(0), high=Decimal(0)).status is Status.CONFIRMED


def test_less_than_a_cent_is_dropped() -> None:
    assert to_cent(Decimal("3396.909")) == Decimal("3396.90")
