"""The surcharge of 3 % a day."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.figures import FigureError
from app.domain.fines.surcharge import Pause, surcharge

DUE = dt.date(2026, 9, 30)


def after(days: int) -> dt.date:
    return DUE + dt.timedelta(days=days)


@pytest.mark.parametrize(
    ("days", "result"), [(0, 0), (-5, 0), (1, 900), (10, 9000), (33, 29700), (34, 30000), (400, 30000)]
)
def test_three_percent_a_day_up_to_the_fine(days: int, result: int) -> None:
    worked = surcharge(Decimal(30000), DUE, after(days))
    assert worked.amount == result
    assert worked.debt == 30000 + result
    assert str(worked.steps[-1].citation) == "administrative_compulsion_law.45.2"


def test_days_of_a_lawsuit_do_not_count_and_none_counts_twice() -> None:
    pauses = [
        Pause(after(3), after(6)),
        Pause(after(5), after(8)),
        Pause(after(-9), after(1)),
        Pause(after(20), after(30)),
    ]
    worked = surcharge(Decimal(1000), DUE, after(10), pauses)
    # Days 1, 3 to 8 are out of ten.
    assert (worked.days, worked.amount) == (3, Decimal(90))


def test_cents_are_dropped_and_long_delays_are_pointed_out() -> None:
    worked = surcharge(Decimal("99.99"), DUE, after(1))
    assert worked.amount == Decimal("2.99")
    assert any("强制执行" in note for note in surcharge(Decimal(100), DUE, after(31)).notes)
    assert not any("强制执行" in note for note in surcharge(Decimal(100), DUE, after(30)).notes)


def test_nonsense_is_refused() -> None:
    with pytest.raises(FigureError, match="罚款数额"):
        surcharge(Decimal(0), DUE, after(1))
    with pytest.raises(FigureError, match="一百年"):
        surcharge(Decimal(100), dt.date.min, dt.date.max)
    with pytest.raises(FigureError, match="止日"):
        surcharge(Decimal(100), DUE, after(9), [Pause(after(4), after(3))])


@pytest.mark.soak
@given(
    st.decimals("0.01", 10**7, places=2),
    st.integers(-50, 400),
    st.lists(st.tuples(st.integers(-99, 400), st.integers(0, 60)), max_size=4),
)
def test_never_more_than_the_fine_and_never_less_for_more_days(
    principal: Decimal, days: int, stops: list[tuple[int, int]]
) -> None:
    pauses = [Pause(after(first), after(first + length)) for first, length in stops]
    today, tomorrow = (surcharge(principal, DUE, after(each), pauses) for each in (days, days + 1))
    assert 0 <= today.low <= tomorrow.low <= principal
    assert 0 <= tomorrow.days - today.days <= 1
    counted = {after(day) for day in range(1, days + 1)} - {
        pause.first + dt.timedelta(days=offset)
        for pause in pauses
        for offset in range((pause.last - pause.first).days + 1)
    }
    assert today.days == len(counted)
