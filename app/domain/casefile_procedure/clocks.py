"""The clocks of a case: when each began, its last day, and whether what it waits for came in time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.domain.casefile_procedure.machine import CaseClock, Sense, Track
from app.domain.casefile_procedure.milestones import Milestone, Milestones, last_day
from app.domain.deadlines.deadline import deadline_in_hours
from app.domain.deadlines.span import Span, SpanUnit
from app.domain.deadlines.working_days import WorkingDays
from app.domain.law.statute import Status


class ClockState(StrEnum):
    """How a clock stands: still running, kept, or broken; waiting means that a step must not come yet."""

    RUNNING = "running"
    WAITING = "waiting"
    KEPT = "kept"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class ClockReading:
    """A clock of this case; `at` is the moment where hours are counted, `stopped` what ended it."""

    clock: CaseClock
    started: Milestone
    last_day: dt.date
    at: dt.datetime | None
    stopped: Milestone | None
    state: ClockState

    @property
    def status(self) -> Status:
        """Unsettled where the law of the count is."""
        return Status.TO_VERIFY if self.clock.open_points else self.clock.status


def readings(
    tracks: tuple[Track, ...], reached: Milestones, days: WorkingDays, today: dt.date
) -> Iterator[ClockReading]:
    """Every clock that has begun, in the order of the tracks."""
    for track in tracks:
        for clock in track.clocks:
            found = reading(clock, reached, days, today)
            if found:
                yield found


def reading(clock: CaseClock, reached: Milestones, days: WorkingDays, today: dt.date) -> ClockReading | None:
    """The clock of this case, or None where it hasn't begun."""
    started = reached.get(clock.starts)
    if started is None or (clock.when and reached.get(clock.when) is None):
        return None
    stopped = reached.get(clock.stops) if clock.stops else None
    span = Span(clock.number, clock.unit)
    if clock.unit is SpanUnit.HOUR:
        end = deadline_in_hours(span, started.moment)
        assert end.at is not None
        broken = (stopped.moment if stopped else dt.datetime.combine(today, dt.time())) > end.at
        return ClockReading(clock, started, end.last_day, end.at, stopped, _state(stopped, broken=broken))
    last = last_day(span, started.day, days, moves=clock.moves)
    if clock.unless and reached.get(clock.unless):
        return ClockReading(clock, started, last, None, stopped, ClockState.KEPT)
    if clock.sense is Sense.WITHIN:
        state = _state(stopped, broken=(stopped.day if stopped else today) > last)
        if clock.stops is None:
            state = ClockState.RUNNING if today <= last else ClockState.KEPT
        return ClockReading(clock, started, last, None, stopped, state)
    return ClockReading(clock, started, last, None, stopped, _wait_state(clock, stopped, last, today))


def _state(stopped: Milestone | None, *, broken: bool) -> ClockState:
    if broken:
        return ClockState.BROKEN
    return ClockState.KEPT if stopped else ClockState.RUNNING


def _wait_state(clock: CaseClock, stopped: Milestone | None, last: dt.date, today: dt.date) -> ClockState:
    """A wait is broken by what came too early."""
    day = stopped.day if stopped else today
    enough = day >= last if clock.sense is Sense.AHEAD else day > last
    if stopped:
        return ClockState.KEPT if enough else ClockState.BROKEN
    return ClockState.KEPT if enough else ClockState.WAITING
