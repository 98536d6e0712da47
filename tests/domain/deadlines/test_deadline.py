"""Deadlines by days, working days, months and hours."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.deadlines.deadline import (
    LastDayOff,
    deadline,
    deadline_in_hours,
    last_day_rule,
    latest_day_before,
    working_day_rule,
)
from app.domain.deadlines.span import Span, SpanUnit
from app.domain.figures import FigureError
from app.domain.law.statute import Status
from tests.domain.deadlines.sample_days import DAYS


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("event", "number", "unit", "last"),
    [
        ("2026-09-16", 5, SpanUnit.WORKING_DAY, "2026-09-22"),  # Sunday the 20th is worked
        ("2026-09-24", 7, SpanUnit.WORKING_DAY, "2026-10-12"),  # 28 to 30, 8 to 10 make six
        ("2026-09-16", 15, SpanUnit.DAY, "2026-10-01"),
        ("2026-11-26", 90, SpanUnit.DAY, "2027-02-24"),
        ("2026-08-31", 6, SpanUnit.MONTH, "2027-02-28"),
        ("2026-11-26", 2, SpanUnit.YEAR, "2028-11-26"),
    ],
)
def test_the_day_of_the_event_is_not_counted(event: str, number: int, unit: SpanUnit, last: str) -> None:
    found = deadline(Span(number, unit), day(event), DAYS)
    assert (found.first_day, found.last_day) == (day(event) + dt.timedelta(days=1), day(last))


def test_where_the_law_says_so_the_last_day_off_moves() -> None:
    fifteen = Span(15, SpanUnit.DAY)
    moved = deadline(fifteen, day("2026-09-16"), DAYS, last_day_off=LastDayOff.MOVES)
    assert (moved.last_day, moved.moved_to, moved.status) == (day("2026-10-08"), None, Status.CONFIRMED)
    open_point = deadline(fifteen, day("2026-09-16"), DAYS)
    assert (open_point.last_day, open_point.moved_to) == (day("2026-10-01"), day("2026-10-08"))
    assert open_point.status is Status.TO_VERIFY
    assert any("TV16" in step.words for step in open_point.steps)
    stays = deadline(fifteen, day("2026-09-16"), DAYS, last_day_off=LastDayOff.STAYS)
    assert (stays.last_day, stays.moved_to) == (day("2026-10-01"), None)


def test_a_worked_last_day_is_left_alone() -> None:
    found = deadline(Span(15, SpanUnit.DAY), day("2026-11-02"), DAYS, last_day_off=LastDayOff.MOVES)
    assert (found.last_day, len(found.steps)) == (day("2026-11-17"), 2)


def test_the_end_of_the_known_calendar_is_said_only_where_it_matters() -> None:
    assert deadline(Span(5, SpanUnit.WORKING_DAY), day("2026-11-26"), DAYS).notes == ()
    beyond = deadline(Span(7, SpanUnit.WORKING_DAY), day("2026-12-28"), DAYS)
    assert "只到 2026-12-31" in beyond.notes[0]
    assert beyond.last_day == day("2027-01-07")
    assert "只到 2026-12-31" in deadline(Span(60, SpanUnit.DAY), day("2026-11-26"), DAYS).notes[0]


def test_hours_run_through_nights_and_days_off() -> None:
    found = deadline_in_hours(Span(24, SpanUnit.HOUR), dt.datetime(2026, 9, 30, 23, 30))
    assert found.at == dt.datetime(2026, 10, 1, 23, 30)
    with pytest.raises(FigureError, match="时刻"):
        deadline(Span(24, SpanUnit.HOUR), day("2026-09-30"), DAYS)
    with pytest.raises(FigureError, match="按小时"):
        deadline_in_hours(Span(3, SpanUnit.DAY), dt.datetime(2026, 9, 30))
    with pytest.raises(FigureError, match="起算日"):
        deadline_in_hours(Span(24, SpanUnit.HOUR), dt.datetime.max)


def test_backwards_from_a_hearing() -> None:
    found = latest_day_before(Span(7, SpanUnit.WORKING_DAY), day("2026-10-12"), DAYS)
    assert found.last_day == day("2026-09-24")
    assert deadline(Span(7, SpanUnit.WORKING_DAY), found.last_day, DAYS).last_day == day("2026-10-12")
    with pytest.raises(FigureError, match="往前"):
        latest_day_before(Span(1, SpanUnit.MONTH), day("2026-10-12"), DAYS)
    with pytest.raises(FigureError, match="起算日"):
        latest_day_before(Span(7, SpanUnit.DAY), dt.date.min, DAYS)


def test_which_days_are_working_days_by_statute() -> None:
    assert str(working_day_rule("administrative_penalty_law", 7)) == "administrative_penalty_law.85"
    assert working_day_rule("administrative_penalty_law", 15) is None
    assert working_day_rule("administrative_penalty_law", 10) is None
    assert str(working_day_rule("administrative_compulsion_law", 10)) == "administrative_compulsion_law.69"
    assert working_day_rule("civil_procedure_law", 7) is None
    assert last_day_rule("administrative_litigation_law") is LastDayOff.MOVES
    assert last_day_rule("administrative_penalty_law") is LastDayOff.UNSETTLED


@pytest.mark.soak
@given(st.dates(), st.integers(-5, 5000), st.sampled_from(SpanUnit), st.sampled_from(LastDayOff))
def test_any_span_ends_after_the_event_or_in_a_sentence(
    event: dt.date, number: int, unit: SpanUnit, last_day_off: LastDayOff
) -> None:
    said, found = "", None
    try:
        found = deadline(Span(number, unit), event, DAYS, last_day_off=last_day_off)
    except FigureError as refused:
        said = str(refused)
    if found is None:
        assert said.endswith("。")
    else:
        assert found.first_day <= found.last_day
        assert found.moved_to is None or found.last_day < found.moved_to
        assert unit is not SpanUnit.WORKING_DAY or DAYS.is_worked(found.last_day)
