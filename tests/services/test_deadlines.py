"""Deadlines of clocks and of typed spans, by the shipped clocks and the announced days."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from app.domain.deadlines.deadline import LastDayOff
from app.domain.deadlines.span import Span, SpanUnit
from app.domain.law.statute import Status
from app.services.base import Base
from app.services.deadlines import Direction, SpanWish, count_span, read_clock, read_moment, timed_clocks
from app.services.errors import InvalidInputError, NotFoundError
from app.services.shelf import Shelf
from app.services.working_calendar import announced_days


@pytest.fixture
def shipped(base: Base) -> Base:
    """A base with the shipped library."""
    return replace(base, shelf=Shelf())


def test_a_moment_is_a_day_or_a_time() -> None:
    assert read_moment(" 2026-11-26 ") == dt.datetime(2026, 11, 26)
    assert read_moment("2026-11-26T09:30+08:00") == dt.datetime(2026, 11, 26, 9, 30)
    for nonsense in ("", "昨天", "2026-02-30"):
        with pytest.raises(InvalidInputError, match="不是日期"):
            read_moment(nonsense)


def test_a_clock_counts_each_of_its_times(shipped: Base) -> None:
    hearing = read_clock(shipped, "k26", dt.datetime(2026, 9, 24))
    asked, told = hearing.times
    assert (asked.direction, asked.deadline.last_day) == (Direction.LAST_DAY, dt.date(2026, 10, 9))
    assert str(asked.deadline.steps[1].citation) == "administrative_penalty_law.85"
    assert (told.direction, told.deadline.last_day) == (Direction.BEFORE, dt.date(2026, 9, 16))
    assert "行政处罚法第六十四条" in hearing.basis


def test_an_extension_begins_where_the_first_time_ends(shipped: Base) -> None:
    first, extended = read_clock(shipped, "K16", dt.datetime(2026, 11, 26)).times
    assert first.deadline.last_day == dt.date(2026, 12, 26)
    assert extended.deadline.last_day == dt.date(2027, 1, 25)


def test_the_end_of_what_was_announced_is_said() -> None:
    end = announced_days().known_until
    late = count_span(SpanWish(Span(7, SpanUnit.WORKING_DAY), dt.datetime.combine(end, dt.time())))
    assert f"只到 {end}" in late.deadline.notes[0]


def test_waiting_ends_on_the_day_after(shipped: Base) -> None:
    times = read_clock(shipped, "K40", dt.datetime(2026, 11, 26)).times
    assert times[1].direction is Direction.FIRST_DAY_AFTER
    assert times[1].first_day_after == dt.date(2026, 12, 11)
    # Two provisions give two times: neither stands behind both.
    assert times[0].deadline.steps[1].citation is None


def test_periods_of_lawsuits_move_and_those_of_penalties_are_open(shipped: Base) -> None:
    sue = read_clock(shipped, "K46", dt.datetime(2026, 9, 16)).times[0].deadline
    assert (sue.last_day, sue.status) == (dt.date(2026, 10, 8), Status.CONFIRMED)
    pay = read_clock(shipped, "K35", dt.datetime(2026, 9, 16)).times[0].deadline
    assert (pay.last_day, pay.moved_to, pay.status) == (dt.date(2026, 10, 1), dt.date(2026, 10, 8), Status.TO_VERIFY)


def test_hours_keep_the_time_of_day(shipped: Base) -> None:
    report = read_clock(shipped, "K18", dt.datetime(2026, 11, 26, 23, 30)).times[0].deadline
    assert report.at == dt.datetime(2026, 11, 27, 23, 30)


def test_unknown_and_timeless_clocks_are_refused(shipped: Base) -> None:
    with pytest.raises(NotFoundError, match="K15"):
        read_clock(shipped, "K99", dt.datetime(2026, 11, 26))
    with pytest.raises(InvalidInputError, match="不是按时间计"):
        read_clock(shipped, "K02", dt.datetime(2026, 11, 26))


def test_every_timed_clock_can_be_counted(shipped: Base) -> None:
    clocks = timed_clocks(shipped)
    assert len(clocks) > 15
    for clock in clocks:
        for time in read_clock(shipped, clock.id, dt.datetime(2026, 9, 16, 8)).times:
            assert time.deadline.steps


def test_a_typed_span_is_counted() -> None:
    week = Span(7, SpanUnit.WORKING_DAY)
    event = dt.datetime(2026, 9, 24)
    assert count_span(SpanWish(week, event)).deadline.last_day == dt.date(2026, 10, 12)
    back = count_span(SpanWish(week, dt.datetime(2026, 10, 12), backwards=True))
    assert (back.direction, back.deadline.last_day) == (Direction.BEFORE, event.date())
    moved = count_span(SpanWish(Span(7, SpanUnit.DAY), event, LastDayOff.MOVES)).deadline
    assert moved.last_day == dt.date(2026, 10, 8)
    assert count_span(SpanWish(Span(1, SpanUnit.HOUR), event)).deadline.at == dt.datetime(2026, 9, 24, 1)
    with pytest.raises(InvalidInputError, match="往前"):
        count_span(SpanWish(Span(1, SpanUnit.HOUR), event, backwards=True))
