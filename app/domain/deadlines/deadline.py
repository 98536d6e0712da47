"""Deadlines: the last day to act, counted from an event, with the provision behind each step of the count.

The day of the event is not counted (民事诉讼法85.2). Whether this and the move of a last day off to the next working
day hold for the periods of 行政处罚法 is written nowhere (TV16), so such a deadline is shown both ways.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from app.domain.deadlines.span import Span, SpanUnit, months_after
from app.domain.deadlines.working_days import WorkingDays
from app.domain.figures import FigureError
from app.domain.law.citation import Citation
from app.domain.law.statute import Status, weakest

_NOT_COUNTED = Citation("civil_procedure_law", 85, paragraph=2)
_MOVES = Citation("civil_procedure_law", 85, paragraph=3)
_WORKING = {
    "administrative_penalty_law": (Citation("administrative_penalty_law", 85), (2, 3, 5, 7)),
    "administrative_compulsion_law": (Citation("administrative_compulsion_law", 69), tuple(range(1, 11))),
    "administrative_reconsideration_law": (
        Citation("administrative_reconsideration_law", 88, paragraph=2), (3, 5, 7, 10)
    ),
}  # fmt: skip
_LITIGATION = frozenset({"civil_procedure_law", "administrative_litigation_law", "administrative_reconsideration_law"})
"""Statutes that count by 民事诉讼法85: 行政诉讼法101 and 行政复议法88.1 refer to it."""
_OFF_EXTENDS = "末日不是工作日"
FIRST_YEAR, LAST_YEAR = 1990, 2150


class LastDayOff(StrEnum):
    """What happens where the last day is no working day: it moves, it stays, or nobody wrote which (both are shown)."""

    MOVES = "moves"
    STAYS = "stays"
    UNSETTLED = "unsettled"


@dataclass(frozen=True, slots=True)
class DeadlineStep:
    """One step of the count: what is done, the day that comes out and the provision."""

    words: str
    day: dt.date | None = None
    citation: Citation | None = None
    status: Status = Status.CONFIRMED


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """The first day counted and the last one; `moved_to` is the later last day where the law leaves it open.

    `at` is the moment where hours are counted.
    """

    span: Span
    first_day: dt.date
    last_day: dt.date
    moved_to: dt.date | None = None
    at: dt.datetime | None = None
    steps: tuple[DeadlineStep, ...]
    notes: tuple[str, ...] = ()

    @property
    def status(self) -> Status:
        """As sure as the least sure step."""
        return weakest(step.status for step in self.steps)


def working_day_rule(key: str, days: int) -> Citation | None:
    """The provision by which so many days in that statute are working days; None where they are natural ones."""
    place, numbers = _WORKING.get(key, (None, ()))
    return place if days in numbers else None


def last_day_rule(key: str) -> LastDayOff:
    """What that statute does with a last day that is no working day."""
    return LastDayOff.MOVES if key in _LITIGATION else LastDayOff.UNSETTLED


def deadline(
    span: Span,
    event: dt.date,
    days: WorkingDays,
    *,
    last_day_off: LastDayOff = LastDayOff.UNSETTLED,
    place: Citation | None = None,
) -> Deadline:
    """The deadline of a span in days, months or years after an event; raises FigureError for hours.

    `place` is the provision that gives the length.
    """
    if span.unit is SpanUnit.HOUR:
        raise FigureError("from", "按小时计的期限要写明起算的时刻，例如 2026-11-26T09:30。")
    first = _checked(event) + dt.timedelta(days=1)
    last = _last_day(span, event, days)
    counted = DeadlineStep(f"{event} 当天不算，从次日起计", first, _NOT_COUNTED, _start_status(last_day_off))
    steps = [counted, DeadlineStep(f"{span}的末日", last, place, _end_status(span))]
    moved_to = None
    if span.unit is not SpanUnit.WORKING_DAY and not days.is_worked(last):
        after = days.next_worked(last)
        steps.append(_moved_step(last, after, last_day_off))
        if last_day_off is LastDayOff.MOVES:
            last = after
        elif last_day_off is LastDayOff.UNSETTLED:
            moved_to = after
    caveat = days.caveat(event if span.unit is SpanUnit.WORKING_DAY else last, moved_to or last)
    notes = (caveat,) if caveat else ()
    return Deadline(span=span, first_day=first, last_day=last, moved_to=moved_to, steps=tuple(steps), notes=notes)


def deadline_in_hours(span: Span, event: dt.datetime) -> Deadline:
    """The moment so many hours after an event; hours run through nights and days off."""
    if span.unit is not SpanUnit.HOUR:
        raise FigureError("from", "只有按小时计的期限才从时刻起算，请改写日期。")
    _checked(event)
    at = event + dt.timedelta(hours=span.number)
    steps = (DeadlineStep(f"从 {event:%Y-%m-%d %H:%M} 起连续计 {span}，节假日不扣除", at.date()),)
    return Deadline(span=span, first_day=event.date(), last_day=at.date(), at=at, steps=steps)


def latest_day_before(span: Span, event: dt.date, days: WorkingDays) -> Deadline:
    """The latest day that lies a span in days before an event, as for a hearing's notice; the event isn't counted."""
    if span.unit not in (SpanUnit.DAY, SpanUnit.WORKING_DAY):
        raise FigureError("number", "往前推算只用于按日计的期限，例如听证的七日前通知。")
    last = _counted(_checked(event), span, days, step=-1)
    words = f"{event} 当天不算，往前数 {span}，最迟在这一天办"
    step = DeadlineStep(words, last, _NOT_COUNTED, Status.TO_VERIFY)
    caveat = days.caveat(last, event)
    return Deadline(span=span, first_day=last, last_day=last, steps=(step,), notes=(caveat,) if caveat else ())


def _last_day(span: Span, event: dt.date, days: WorkingDays) -> dt.date:
    if span.unit is SpanUnit.MONTH:
        return months_after(event, span.number)
    if span.unit is SpanUnit.YEAR:
        return months_after(event, 12 * span.number)
    return _counted(event, span, days, step=1)


def _counted(event: dt.date, span: Span, days: WorkingDays, *, step: int) -> dt.date:
    """So many days after (1) or before (-1) the event, working days or any."""
    if span.unit is SpanUnit.DAY:
        return event + dt.timedelta(days=step * span.number)
    day, left = event, span.number
    while left:
        day += dt.timedelta(days=step)
        left -= days.is_worked(day)
    return day


def _checked(event: dt.date) -> dt.date:
    """The event where its year is one that cases have; a slip of the pen doesn't become a deadline."""
    if not FIRST_YEAR <= event.year <= LAST_YEAR:
        raise FigureError("from", f"起算日应在 {FIRST_YEAR} 年到 {LAST_YEAR} 年之间，{event} 请核对。")
    return event


def _start_status(last_day_off: LastDayOff) -> Status:
    return Status.CONFIRMED if last_day_off is LastDayOff.MOVES else Status.TO_VERIFY


def _end_status(span: Span) -> Status:
    """That a month ends on the day of the same number is written in a law that is not in the library."""
    return Status.RECALLED if span.unit in (SpanUnit.MONTH, SpanUnit.YEAR) else Status.CONFIRMED


def _moved_step(last: dt.date, after: dt.date, last_day_off: LastDayOff) -> DeadlineStep:
    if last_day_off is LastDayOff.MOVES:
        return DeadlineStep(f"{_OFF_EXTENDS}，顺延到其后第一个工作日", after, _MOVES)
    if last_day_off is LastDayOff.STAYS:
        return DeadlineStep(f"{_OFF_EXTENDS}，按选择不顺延", last)
    words = f"{_OFF_EXTENDS}，能否顺延到 {after} 法律没有写明（待核，TV16）：办案时按较早的一天办"
    return DeadlineStep(words, last, _MOVES, Status.TO_VERIFY)
