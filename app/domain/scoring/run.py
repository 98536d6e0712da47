"""A run laid out for scoring: its events by kind, findings, handling, rule verdicts; built once from the journal."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.attempt.chain import Entry
from app.domain.attempt.events import (
    AttemptEnded,
    AttemptStarted,
    CorrectionOrdered,
    CorrectionVerified,
    Event,
    FactLearned,
    FaultRevealed,
    FindingDisposed,
    FindingRecorded,
    FindingWithdrawn,
    InjectFired,
    ObjectOperated,
    QuestionAsked,
    StatementMade,
    StationFaced,
    StationWorked,
    TensionChanged,
)
from app.domain.errors import KnownError
from app.domain.procedure.checker import RuleChecker
from app.domain.procedure.patterns import EventPattern
from app.domain.procedure.rules import RuleVerdict
from app.domain.scenario.scenario import Scenario
from app.domain.scenario.variant import Variant, draw_variant
from app.domain.scoring.sheet import EventRef
from app.domain.scoring.words import event_words


class JournalMismatchError(KnownError):
    """The journal is not of this scenario."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding that stood when the run ended."""

    id: str
    station: str
    seq: int
    t_ms: int


class Run:
    """Everything the measures ask about a run. Also answers conditions, as things stood at the end."""

    def __init__(self, scenario: Scenario, entries: Sequence[Entry]) -> None:
        if not entries or not isinstance(entries[0].event, AttemptStarted):
            raise JournalMismatchError("记录没有以“开始”事件开头")
        self.started: AttemptStarted = entries[0].event
        if self.started.scenario != scenario.id:
            raise JournalMismatchError(f"记录属于场景 {self.started.scenario}，不是 {scenario.id}")
        self.scenario = scenario
        self.entries = entries
        self.act_date = dt.date.fromisoformat(self.started.act_date)
        self.variant: Variant = draw_variant(scenario, self.started.seed, self.act_date)
        self.by_kind: dict[str, list[Entry]] = defaultdict(list)
        for entry in entries:
            self.by_kind[entry.event.kind].append(entry)
        self.entry_by_seq = {entry.seq: entry for entry in entries}
        ends = self.by_kind.get("AttemptEnded", [])
        self.ended: AttemptEnded | None = ends[0].event if ends else None  # type: ignore[assignment]  # by kind
        self.end_ms = self.ended.t_ms if self.ended else entries[-1].event.t_ms
        self.verdicts = self._verdicts()
        self.findings = self._findings()
        self.revealed: dict[str, Entry] = {}
        for entry in self.by_kind.get("FaultRevealed", []):
            event = entry.event
            assert isinstance(event, FaultRevealed)
            self.revealed.setdefault(event.fault, entry)
        self.disposed: dict[str, Entry] = {}
        for entry in self.by_kind.get("FindingDisposed", []):
            event = entry.event
            assert isinstance(event, FindingDisposed)
            self.disposed[event.finding] = entry
        self._asked = {
            e.event.exchange for e in self.by_kind.get("QuestionAsked", []) if isinstance(e.event, QuestionAsked)
        }
        self._learned = {e.event.fact for e in self.by_kind.get("FactLearned", []) if isinstance(e.event, FactLearned)}

    def _verdicts(self) -> dict[str, RuleVerdict]:
        checker = RuleChecker(self.scenario.rules, self.variant.faults)
        for entry in self.entries:
            checker.see(entry.seq, entry.event)
        checker.finish(self.end_ms)
        return checker.verdicts()

    def _findings(self) -> dict[str, Finding]:
        found: dict[str, Finding] = {}
        for entry in self.entries:
            event = entry.event
            if isinstance(event, FindingRecorded):
                found.setdefault(event.finding, Finding(event.finding, event.station, entry.seq, event.t_ms))
            elif isinstance(event, FindingWithdrawn):
                found.pop(event.finding, None)
        return found

    # --- what measures ask -----------------------------------------------------------------

    @property
    def faults(self) -> tuple[str, ...]:
        """The faults that were drawn."""
        return self.variant.faults

    @property
    def base(self) -> str:
        """The base situation, empty where the scenario has none."""
        return self.variant.base

    @property
    def true_findings(self) -> list[Finding]:
        """Findings that are drawn faults."""
        return [f for f in self.findings.values() if f.id in self.variant.faults]

    @property
    def false_findings(self) -> list[Finding]:
        """Findings that are not there: distractors, or faults that were not drawn."""
        return [f for f in self.findings.values() if f.id not in self.variant.faults]

    def matching(self, pattern: EventPattern) -> list[Entry]:
        """Entries that fit a pattern, one for each distinct value where it asks for them."""
        fitting = [e for e in self.by_kind.get(pattern.event, []) if pattern.matches(e.event)]
        if pattern.distinct is None:
            return fitting
        first_by_value: dict[object, Entry] = {}
        for entry in fitting:
            first_by_value.setdefault(getattr(entry.event, pattern.distinct), entry)
        return list(first_by_value.values())

    def disposal(self, finding: str) -> FindingDisposed | None:
        """The last handling given to a finding."""
        entry = self.disposed.get(finding)
        return entry.event if entry is not None and isinstance(entry.event, FindingDisposed) else None

    def refs(self, seqs: Sequence[int]) -> tuple[EventRef, ...]:
        """Journal numbers as moments with words."""
        entries = [self.entry_by_seq[seq] for seq in seqs if seq in self.entry_by_seq]
        return tuple(
            EventRef(seq=e.seq, t_ms=e.event.t_ms, text=event_words(e.event, self._detail(e.event))) for e in entries
        )

    def _detail(self, event: Event) -> str:
        """The title of what the event is about."""
        scenario = self.scenario
        match event:
            case (
                FindingRecorded() | FindingWithdrawn() | FindingDisposed() | CorrectionOrdered() | CorrectionVerified()
            ):
                return scenario.finding_titles.get(event.finding, event.finding)
            case StationFaced() | StationWorked() | FaultRevealed() if event.station in scenario.station_by_id:
                action = scenario.action_by_ref.get(f"{event.station}.{getattr(event, 'action', '')}")
                return action.title if action else scenario.station_by_id[event.station].title
            case QuestionAsked() if event.exchange in scenario.exchange_by_id:
                return scenario.exchange_by_id[event.exchange].say[:40]
            case StatementMade():
                return event.text[:40]
            case TensionChanged() if event.person in scenario.person_by_id:
                return f"{scenario.person_by_id[event.person].title} {event.tension}"
            case InjectFired() if event.inject in scenario.inject_by_id:
                return scenario.inject_by_id[event.inject].title
            case _:
                return ""

    # --- ConditionView, as things stood at the end -------------------------------------------

    def happened(self, pattern: EventPattern) -> bool:
        """Whether the pattern was met."""
        return len(self.matching(pattern)) >= pattern.count

    def asked(self, exchange: str) -> bool:
        """Whether the exchange was used."""
        return exchange in self._asked

    def learned(self, fact: str) -> bool:
        """Whether the fact was disclosed."""
        return fact in self._learned

    def tension(self, person: str) -> int:
        """A person's tension at the end."""
        changes = [e.event for e in self.by_kind.get("TensionChanged", []) if isinstance(e.event, TensionChanged)]
        mine = [c.tension for c in changes if c.person == person]
        return mine[-1] if mine else self.scenario.person_by_id[person].start_tension

    def object_state(self, object_id: str) -> str:
        """The state in which a movable object was last put by hand."""
        moves = [e.event for e in self.by_kind.get("ObjectOperated", []) if isinstance(e.event, ObjectOperated)]
        mine = [m.to_state for m in moves if m.object == object_id]
        return mine[-1] if mine else self.scenario.object_by_id[object_id].states[0]
