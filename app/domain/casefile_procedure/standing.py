"""Where a case stands in its procedure: the steps made, the ones that may come next, what they lack and by when."""

from __future__ import annotations

import datetime as dt
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field

from app.domain.casefile.form import CaseForms
from app.domain.casefile_procedure.case_reader import CaseReader, Place
from app.domain.casefile_procedure.clocks import ClockReading, ClockState, readings
from app.domain.casefile_procedure.guards import GUARDS, GuardContext
from app.domain.casefile_procedure.machine import Procedures, Sense, State, Track, Transition
from app.domain.casefile_procedure.milestones import CASE_OF, Milestone, Milestones
from app.domain.casefile_procedure.surroundings import Surroundings
from app.domain.law.citation import Citation

_WAYS_OUT = frozenset({"not_opened", "transferred", "no_penalty", "withdrawn"})
"""States that end a case otherwise; nobody is taken to have passed through them unless the file says so."""


@dataclass(frozen=True, slots=True)
class Missing:
    """Something a step lacks, with its provisions, and where it would stand."""

    what: str
    basis: tuple[Citation, ...] = ()
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Step:
    """A step that was made, or None in `reached` where a later one shows that it was left out."""

    transition: Transition
    reached: Milestone | None
    missing: tuple[Missing, ...] = ()


@dataclass(frozen=True, slots=True)
class NextStep:
    """A step that may come next: what it lacks, from which day it may come and by which it must."""

    transition: Transition
    state: State
    missing: tuple[Missing, ...]
    not_before: dt.date | None
    by: dt.date | None


@dataclass(frozen=True, slots=True)
class TrackStanding:
    """Where the case stands in one track; `done` where that is an end of it."""

    track: Track
    state: State
    since: dt.date | None
    steps: tuple[Step, ...]
    next_steps: tuple[NextStep, ...]
    done: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the case stands: the main track, the side tracks that have begun, and every clock."""

    main: TrackStanding
    sides: tuple[TrackStanding, ...]
    clocks: tuple[ClockReading, ...] = field(default=())


def standing(
    case: CaseReader, procedures: Procedures, forms: CaseForms, known: Surroundings, today: dt.date | None = None
) -> Standing:
    """Where the case stands on a day, by default the last day that its documents tell of."""
    reached = Milestones(case, known.days)
    main = procedures.main(case.procedure.value)
    sides = [
        track for track in procedures.side(case.procedure.value) if track.starts_with and reached.get(track.starts_with)
    ]
    day = today or max((each.day for each in reached.all()), default=case.act_date)
    clocks = tuple(readings((main, *sides), reached, known.days, day))
    context = GuardContext(case, reached, known, tuple(sides), forms)
    return Standing(
        _walk(main, context, clocks),
        tuple(_walk(track, context, clocks) for track in sides),
        clocks,
    )


def _walk(track: Track, context: GuardContext, clocks: tuple[ClockReading, ...]) -> TrackStanding:
    """Follow the milestones from the first state on, each transition once."""
    state, since = track.states[0].id, None
    steps: list[Step] = []
    used: set[str] = set()
    while path := _next_reached(track, state, context, used):
        for transition in path:
            used.add(transition.id)
            made = context.reached.get(transition.milestone)
            steps.append(Step(transition, made, tuple(_lacking(transition, context))))
            state, since = transition.to, made.day if made else since
    open_ones = [each for each in track.leaving(state) if each.id not in used]
    following = tuple(_next_step(track, each, context, clocks) for each in open_ones)
    return TrackStanding(track, track.state(state), since, tuple(steps), following, state in track.ends)


def _next_reached(track: Track, state: str, context: GuardContext, used: set[str]) -> list[Transition]:
    """The way to the nearest step that was made; of several at once the earliest."""
    ready = [each for each in track.leaving(state) if each.id not in used and context.reached.get(each.milestone)]
    if ready:
        return [min(ready, key=lambda each: _day(each, context))]
    queue: deque[tuple[str, list[Transition]]] = deque([(state, [])])
    seen = {state}
    while queue:
        here, path = queue.popleft()
        for each in track.leaving(here):
            if each.id in used:
                continue
            if context.reached.get(each.milestone):
                return [*path, each]
            if each.to not in seen and each.to not in _WAYS_OUT:
                seen.add(each.to)
                queue.append((each.to, [*path, each]))
    return []


def _day(transition: Transition, context: GuardContext) -> dt.date:
    """The day of a step; of one day the order of the file decides, since few documents tell the hour."""
    return context.reached.day(transition.milestone) or dt.date.max


def _next_step(
    track: Track, transition: Transition, context: GuardContext, clocks: tuple[ClockReading, ...]
) -> NextStep:
    within = [each.last_day for each in clocks if _stops(each, transition) and _binds(each)]
    waits = [
        each.last_day + dt.timedelta(days=each.clock.sense is Sense.WAIT)
        for each in clocks
        if _stops(each, transition) and each.state is ClockState.WAITING
    ]
    return NextStep(
        transition,
        track.state(transition.to),
        tuple(_lacking(transition, context)),
        max(waits, default=None),
        min(within, default=None),
    )


def _binds(reading: ClockReading) -> bool:
    return reading.clock.sense is Sense.WITHIN and reading.stopped is None


def _lacking(transition: Transition, context: GuardContext) -> Iterator[Missing]:
    """Documents, signatures and conditions that the step lacks."""
    for group in transition.documents:
        if not context.case.of(*group):
            names = "或".join(context.form_name(code) for code in group)
            yield Missing(f"缺{names}", transition.basis)
    for signing in transition.signatures:
        for sheet in context.case.of(signing.document):
            if not any(each.is_signed for each in sheet.signatures(signing.field)):
                words = f"{sheet.form.name}缺{signing.who}签名"
                yield Missing(words, transition.basis, sheet.at(signing.field))
    for guard in transition.guards:
        for words in GUARDS[guard](context):
            yield Missing(words, transition.basis)


def _stops(reading: ClockReading, transition: Transition) -> bool:
    """Whether a step would stop a clock, by its own milestone or by the one that it is a case of."""
    return reading.clock.stops in (transition.milestone, CASE_OF.get(transition.milestone, transition.milestone))
