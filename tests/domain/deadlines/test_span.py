"""Spans, and months and years from a day."""

from __future__ import annotations

import datetime as dt

import pytest

from app.domain.deadlines.span import Span, SpanUnit, months_after, years_before
from app.domain.figures import FigureError


@pytest.mark.parametrize(
    ("day", "months", "after"),
    [
        ("2026-08-31", 6, "2027-02-28"),
        ("2023-08-31", 6, "2024-02-29"),
        ("2026-11-26", 3, "2027-02-26"),
        ("2026-12-01", 1, "2027-01-01"),
        ("2026-01-31", -2, "2025-11-30"),
    ],
)
def test_months_end_on_the_same_number_or_the_last_day(day: str, months: int, after: str) -> None:
    assert months_after(dt.date.fromisoformat(day), months) == dt.date.fromisoformat(after)


def test_a_leap_day_answers_to_the_last_of_february() -> None:
    assert years_before(dt.date(2024, 2, 29), 1) == dt.date(2023, 2, 28)


@pytest.mark.parametrize(
    ("number", "unit"), [(0, SpanUnit.DAY), (-3, SpanUnit.HOUR), (51, SpanUnit.YEAR), (10**9, SpanUnit.DAY)]
)
def test_impossible_spans_are_refused(number: int, unit: SpanUnit) -> None:
    with pytest.raises(FigureError, match="请核对"):
        Span(number, unit)


def test_the_calendar_ends_in_a_sentence() -> None:
    with pytest.raises(FigureError, match="超出日历"):
        months_after(dt.date.max, 1)
    assert str(Span(7, SpanUnit.WORKING_DAY)) == "7 个工作日"
