"""Deadlines: of a procedure clock, or of a span that somebody types, by the announced working days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.domain.deadlines.deadline import (
    Deadline,
    LastDayOff,
    deadline,
    deadline_in_hours,
    last_day_rule,
    latest_day_before,
    working_day_rule,
)
from app.domain.deadlines.span import Span, SpanUnit
from app.domain.law.citation import Citation
from app.domain.law.clock import ClockAmount, ClockUnit, Limit, ProcedureClock
from app.services.base import Base
from app.services.errors import InvalidInputError, NotFoundError
from app.services.working_calendar import announced_days

_UNITS = {
    ClockUnit.HOUR: SpanUnit.HOUR,
    ClockUnit.DAY: SpanUnit.DAY,
    ClockUnit.WORKING_DAY: SpanUnit.WORKING_DAY,
    ClockUnit.MONTH: SpanUnit.MONTH,
    ClockUnit.YEAR: SpanUnit.YEAR,
}
_EXTENSION = "延长"


class Direction(StrEnum):
    """What is asked for: the last day of a span, the first day after it, or the latest day before an event."""

    LAST_DAY = "last_day"
    FIRST_DAY_AFTER = "first_day_after"
    BEFORE = "before"


@dataclass(frozen=True, slots=True)
class CountedTime:
    """One time that was counted; `first_day_after` where something may only be done once it has passed."""

    counts: str
    written: str
    direction: Direction
    deadline: Deadline
    first_day_after: dt.date | None = None


@dataclass(frozen=True, slots=True)
class ClockReading:
    """A clock with all its times counted from one event; `basis` are the provisions in words."""

    clock: ProcedureClock
    event: dt.datetime
    times: tuple[CountedTime, ...]
    basis: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SpanWish:
    """A span that somebody types, counted from an event; `backwards` for the latest day before it."""

    span: Span
    event: dt.datetime
    last_day_off: LastDayOff = LastDayOff.UNSETTLED
    backwards: bool = False


def read_moment(text: str) -> dt.datetime:
    """A day such as 2026-11-26, or a moment such as 2026-11-26T09:30; raises InvalidInputError."""
    try:
        moment = dt.datetime.fromisoformat(text.strip())
    except ValueError:
        raise InvalidInputError(
            "from", f"“{text[:40]}”不是日期或时刻，请写成 2026-11-26 或 2026-11-26T09:30。"
        ) from None
    return moment.replace(tzinfo=None)


def count_span(wish: SpanWish) -> CountedTime:
    """Count a span; raises FigureError where it makes no sense."""
    if wish.span.unit is SpanUnit.HOUR:
        if wish.backwards:
            raise InvalidInputError("number", "按小时计的期限不能往前推算，请改用日数。")
        return CountedTime("", "", Direction.LAST_DAY, deadline_in_hours(wish.span, wish.event))
    days = announced_days()
    if wish.backwards:
        found = latest_day_before(wish.span, wish.event.date(), days)
        return CountedTime("", "", Direction.BEFORE, found)
    found = deadline(wish.span, wish.event.date(), days, last_day_off=wish.last_day_off)
    return CountedTime("", "", Direction.LAST_DAY, found)


def read_clock(base: Base, clock_id: str, event: dt.datetime) -> ClockReading:
    """Count every time of a clock from one event; raises NotFoundError, and FigureError for an impossible day."""
    clock = next((each for each in base.shelf.clocks() if each.id == clock_id.strip().upper()), None)
    if clock is None:
        known = "、".join(each.id for each in timed_clocks(base))
        raise NotFoundError(f"没有编号为“{clock_id[:20]}”的时钟。按时间计的有：{known}。")
    times = tuple(_times(clock, event))
    if not times:
        raise InvalidInputError("clock", f"{clock.id}（{clock.title}）不是按时间计的，没有期限可推算。")
    law = base.shelf.law()
    return ClockReading(clock, event, times, tuple(law.label(each, event.date()) for each in clock.basis))


def timed_clocks(base: Base) -> tuple[ProcedureClock, ...]:
    """The clocks that count time."""
    return tuple(clock for clock in base.shelf.clocks() if any(each.unit in _UNITS for each in clock.amounts))


def _times(clock: ProcedureClock, event: dt.datetime) -> Iterator[CountedTime]:
    before: Deadline | None = None
    for amount in clock.amounts:
        if amount.unit not in _UNITS:
            continue
        # An extension begins where the time that it extends ends.
        extends = _EXTENSION in amount.counts and before is not None
        start = dt.datetime.combine(before.last_day, dt.time()) if extends and before else event
        counted = _counted(clock, amount, start)
        before = counted.deadline
        yield counted


def _counted(clock: ProcedureClock, amount: ClockAmount, event: dt.datetime) -> CountedTime:
    span = Span(int(amount.number), _UNITS[amount.unit])
    if span.unit is SpanUnit.HOUR:
        return CountedTime(amount.counts, amount.written, Direction.LAST_DAY, deadline_in_hours(span, event))
    days, day = announced_days(), event.date()
    if amount.limit is Limit.AT_LEAST:
        return CountedTime(amount.counts, amount.written, Direction.BEFORE, latest_day_before(span, day, days))
    off = last_day_rule(clock.basis[0].key if clock.basis else "")
    found = deadline(span, day, days, last_day_off=off, place=_place(clock, span))
    if amount.limit is not Limit.WAIT:
        return CountedTime(amount.counts, amount.written, Direction.LAST_DAY, found)
    passed = (found.moved_to or found.last_day) + dt.timedelta(days=1)
    return CountedTime(amount.counts, amount.written, Direction.FIRST_DAY_AFTER, found, passed)


def _place(clock: ProcedureClock, span: Span) -> Citation | None:
    """The provision that gives the length: what turns days into working days, or the only one of the clock."""
    if span.unit is SpanUnit.WORKING_DAY:
        rules = (working_day_rule(each.key, span.number) for each in clock.basis)
        return next((rule for rule in rules if rule), None)
    return clock.basis[0] if len(clock.basis) == 1 else None
