"""The course of a run: its moments with words, what was said, what was let happen, how tense people were."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.domain.attempt.chain import Entry
from app.domain.attempt.events import (
    AreaEntered,
    Event,
    ForceArrived,
    PhaseBegan,
    QuestionAsked,
    ReportMade,
    StatementMade,
    TensionChanged,
    TransferCalled,
    TransferHandedOver,
)
from app.domain.roster.account import Account
from app.domain.scenario.rubric import AllOfMeasure, Measure, Rubric, TensionPeakMeasure
from app.domain.scenario.scenario import Scenario
from app.domain.scoring.run import Run
from app.domain.scoring.words import AUTHORITY_WORDS, VALUE_WORDS
from app.services.base import Base
from app.services.errors import ServiceError
from app.services.grading import scenario_of
from app.services.permissions import require_sight


@dataclass(frozen=True, slots=True)
class Moment:
    """One line of the journal; `person` is whom it is about, `words` what was said, both empty otherwise."""

    seq: int
    t_ms: int
    kind: str
    text: str
    derived: bool
    person: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class PersonTension:
    """Somebody's tension, 0 to 100, at the start and at each change."""

    title: str
    start: int
    changes: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Course:
    """The moments in order; `limit` is the tension that the rubric still allows."""

    moments: tuple[Moment, ...]
    duration_ms: int
    tension: tuple[PersonTension, ...]
    limit: int | None


def course_of(base: Base, who: Account, attempt_id: str) -> Course:
    """The course of an attempt, marks left out; raises ServiceError where nothing was done yet."""
    with base.records.reading() as unit:
        record = unit.attempts.get(attempt_id)
        entries = unit.events.entries(attempt_id)
    require_sight(who, record.actor)
    if not entries:
        raise ServiceError("这次训练还没有开始，没有可以回看的记录。")
    return course(scenario_of(base, record), entries)


def course(scenario: Scenario, entries: Sequence[Entry]) -> Course:
    """The course of a journal."""
    run = Run(scenario, entries)
    played = [entry for entry in entries if entry.event.kind not in ("ManualMarked", "GlobalRated")]
    texts = {ref.seq: ref.text for ref in run.refs([entry.seq for entry in played])}
    return Course(
        moments=tuple(_moment(scenario, entry, texts[entry.seq]) for entry in played),
        duration_ms=run.end_ms,
        tension=tuple(_tension(scenario, played)),
        limit=tension_limit(scenario.rubric),
    )


def tension_limit(rubric: Rubric) -> int | None:
    """The highest tension that costs no points, None where no criterion looks at it."""
    for section in rubric.sections:
        for criterion in section.criteria:
            for measure in _parts(criterion.measure):
                if isinstance(measure, TensionPeakMeasure):
                    return measure.at_most
    return None


def _parts(measure: Measure) -> Iterable[Measure]:
    if isinstance(measure, AllOfMeasure):
        for part in measure.parts:
            yield from _parts(part)
    else:
        yield measure


def _moment(scenario: Scenario, entry: Entry, text: str) -> Moment:
    event = entry.event
    person, words = _said(scenario, event)
    about = _about(scenario, event)
    return Moment(
        entry.seq, event.t_ms, event.kind, f"{text}：{about}" if about else text, event.derived, person, words
    )


def _about(scenario: Scenario, event: Event) -> str:
    """Whom a report went to, who came, which phase or area it was; empty for what the score's words tell already."""
    scene = scenario.scene
    match event:
        case ReportMade(to=to) | TransferCalled(to=to) | TransferHandedOver(to=to):
            return AUTHORITY_WORDS.get(to) or VALUE_WORDS.get(("to", to), "")
        case ForceArrived(force=force):
            return next((member.name for member in scene.team if member.id == force), "")
        case PhaseBegan(phase=name):
            return next((phase.title for phase in scene.phases if phase.id == name), "")
        case AreaEntered(area=name):
            return next((area.title for area in scene.areas if area.id == name), "")
    return ""


def _said(scenario: Scenario, event: Event) -> tuple[str, str]:
    if isinstance(event, QuestionAsked):
        exchange = scenario.exchange_by_id.get(event.exchange)
        return event.to, exchange.say if exchange is not None else ""
    if isinstance(event, StatementMade):
        return event.by, event.text
    if isinstance(event, TensionChanged):
        return event.person, ""
    return "", ""


def _tension(scenario: Scenario, entries: Sequence[Entry]) -> Iterable[PersonTension]:
    for person in scenario.people.persons:
        changes = tuple(
            (entry.event.t_ms, entry.event.tension)
            for entry in entries
            if isinstance(entry.event, TensionChanged) and entry.event.person == person.id
        )
        if changes:
            yield PersonTension(person.title, person.start_tension, changes)
