"""Fines by the illegal income."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.figures import FigureError
from app.domain.fines.income import income_fine
from app.domain.law.act import FineRange, IncomeMultiple, Penalty
from app.domain.law.citation import Citation
from app.domain.law.statute import Status

HAZMAT = Penalty(
    penalty=(Citation.parse("road_transport_regulation.63.1.3"),),
    fine=FineRange(min_yuan=Decimal(30_000), max_yuan=Decimal(100_000)),
    income_multiple=IncomeMultiple(above_yuan=Decimal(20_000), min_times=2, max_times=10),
    rule="三万元至十万元或二至十倍",
    measures=("责令停止经营", "没收违法所得"),
)
STATION = HAZMAT.model_copy(
    update={
        "fine": FineRange(min_yuan=Decimal(20_000), max_yuan=Decimal(50_000)),
        "income_multiple": IncomeMultiple(
            above_yuan=Decimal(10_000), min_times=2, max_times=10, includes_threshold=True
        ),
    }
)


@pytest.mark.parametrize(
    ("income", "low", "high", "by_multiple"),
    [
        ("0", 30000, 100000, False),
        ("19999.99", 30000, 100000, False),
        ("20000.01", Decimal("40000.02"), Decimal("200000.10"), True),
        ("25000", 50000, 250000, True),
    ],
)
def test_above_the_threshold_the_income_is_multiplied(
    income: str, low: Decimal, high: Decimal, by_multiple: bool
) -> None:
    result = income_fine(HAZMAT, Status.CONFIRMED, Decimal(income))
    assert (result.low, result.high, result.by_multiple) == (low, high, by_multiple)
    assert result.confiscated == Decimal(income)
    assert result.status is Status.CONFIRMED


def test_what_the_words_leave_out_gets_the_milder_range_and_is_to_be_verified() -> None:
    result = income_fine(HAZMAT, Status.CONFIRMED, Decimal(20000))
    assert (result.low, result.high) == (Decimal(30000), Decimal(100000))
    assert result.status is Status.TO_VERIFY
    assert any("没有写明" in step.words for step in result.steps)


def test_where_the_fixed_fine_is_for_less_the_threshold_itself_is_multiplied() -> None:
    assert income_fine(STATION, Status.CONFIRMED, Decimal(10000)).low == 20000
    assert income_fine(STATION, Status.CONFIRMED, Decimal(10000)).by_multiple
    assert not income_fine(STATION, Status.CONFIRMED, Decimal("9999.99")).by_multiple


def test_serious_circumstances_have_their_own_range() -> None:
    freight = HAZMAT.model_copy(
        update={"serious_fine": FineRange(min_yuan=Decimal(100_000), max_yuan=Decimal(200_000))}
    )
    assert income_fine(freight, Status.CONFIRMED, Decimal(0), serious=True).low == 100_000
    assert any("情节严重" in note for note in income_fine(freight, Status.CONFIRMED, Decimal(0)).notes)
    assert any("没有单列" in note for note in income_fine(HAZMAT, Status.CONFIRMED, Decimal(0), serious=True).notes)


def test_a_plain_range_does_not_follow_the_income_and_no_fine_is_said() -> None:
    plain_range = HAZMAT.model_copy(update={"income_multiple": None})
    assert income_fine(plain_range, Status.TO_VERIFY, Decimal(900000)).high == 100000
    assert income_fine(plain_range, Status.TO_VERIFY, Decimal(0)).status is Status.TO_VERIFY
    with pytest.raises(FigureError, match="没有罚款"):
        income_fine(Penalty(rule="吊销许可证"), Status.CONFIRMED, Decimal(5))
    with pytest.raises(FigureError, match="违法所得"):
        income_fine(HAZMAT, Status.CONFIRMED, Decimal(-5))


@pytest.mark.soak
@given(st.decimals(0, 10**9, places=2), st.booleans())
def test_bounds_are_in_order_and_income_goes_whole(income: Decimal, serious: bool) -> None:
    for penalty in (HAZMAT, STATION):
        result = income_fine(penalty, Status.CONFIRMED, income, serious=serious)
        assert 0 < result.low <= result.high
        assert result.confiscated == income
