"""One attempt under way: director and journal together. What the engine is told to show is on the disk before."""

from __future__ import annotations

import datetime as dt
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.attempt.assignment import Assignment, PlannedInject
from app.domain.attempt.chain import Entry
from app.domain.attempt.events import AttemptStarted, Event, GlobalRated, ManualMarked, TimeElapsed
from app.domain.errors import KnownError
from app.domain.scenario.scenario import Scenario
from app.domain.scenario.variant import draw_variant
from scenarios.director.commands import Command, Record, Refuse
from scenarios.director.director import Director
from scenarios.director.index import ScenarioIndex
from scenarios.director.journal import Journal


class ReplayError(KnownError):
    """A journal does not follow from its own inputs: other content, another program version, or it was made up."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What an input led to: events to be journalled, then commands to be carried out."""

    events: tuple[Event, ...]
    commands: tuple[Command, ...]

    @property
    def refused(self) -> str | None:
        """Why the input did not happen, if so."""
        return next((command.reason for command in self.commands if isinstance(command, Refuse)), None)


class AttemptRun:
    """Runs one assignment. `begin` or `resume` comes first, then `do` and `tick`.

    An engine that must not wait for the disk calls `decide` at once and `commit` on one thread of its own, in the same
    order, and shows the commands only after `commit` returned them.
    """

    def __init__(
        self, scenario: Scenario, assignment: Assignment, writer: Journal, index: ScenarioIndex | None = None
    ) -> None:
        if (assignment.scenario, assignment.content_hash) != (scenario.id, scenario.content_hash):
            raise KnownError("场景内容与任务不一致，请重新布置这次训练。")
        self.scenario = scenario
        self.assignment = assignment
        self.index = index or ScenarioIndex(scenario)
        self._writer = writer
        self._director: Director | None = None
        self._unsaved: list[Event] = []
        self._held: list[Command] = []

    @property
    def director(self) -> Director:
        """The director of the run; raises RuntimeError before `begin` or `resume`."""
        if self._director is None:
            raise RuntimeError("begin or resume comes first")
        return self._director

    def begin(self, started_at: str) -> list[Command]:
        """Start the attempt; `started_at` is the wall clock, ISO 8601 with offset."""
        a = self.assignment
        started = AttemptStarted(
            t_ms=0,
            attempt_id=a.attempt_id,
            scenario=a.scenario,
            seed=a.seed,
            content_hash=a.content_hash,
            rubric_version=self.scenario.rubric.version,
            act_date=a.act_date.isoformat(),
            started_at=started_at,
            actor=a.actor,
            mode=a.mode,
        )
        variant = draw_variant(self.scenario, a.seed, a.act_date)
        self._director = Director(self.scenario, variant, started, a.injects, self.index)
        return self.commit(Decision((started,), ()))

    def resume(self, entries: Sequence[Entry]) -> list[Command]:
        """Take an interrupted attempt up again from its journal; what the last input still owed is made up for.

        Raises ReplayError if the journal is not of this assignment or does not follow from its inputs.
        """
        first = entries[0].event if entries else None
        if not isinstance(first, AttemptStarted) or first.attempt_id != self.assignment.attempt_id:
            raise ReplayError("这份记录不是这次训练的。")
        self._director, owed = replay(self.scenario, entries, self.assignment.injects, self.index)
        return self.commit(_decision(owed))

    def decide(self, event: Event) -> Decision:
        """What an input leads to; nothing of it may be shown before `commit`."""
        return _decision(self.director.handle(event))

    def commit(self, decision: Decision) -> list[Command]:
        """Keep the decision's events and return its commands.

        Raises JournalError when the disk does not take them; they are tried again, first, by the next call.
        """
        self._held.extend(decision.commands)
        self._unsaved.extend(decision.events)
        if self._unsaved:
            self._writer.append(self._unsaved)
            self._unsaved.clear()
        held, self._held = self._held, []
        return held

    def do(self, event: Event) -> list[Command]:
        """Take in an input event and return what the engine is to carry out."""
        return self.commit(self.decide(event))

    def tick(self, t_ms: int) -> list[Command]:
        """Let the attempt's clock reach `t_ms`."""
        return self.do(TimeElapsed(t_ms=t_ms))


def replay(
    scenario: Scenario,
    entries: Sequence[Entry],
    planned: Sequence[PlannedInject] = (),
    index: ScenarioIndex | None = None,
) -> tuple[Director, list[Command]]:
    """Feed a journal's inputs to a fresh director and check that all else in it follows from them.

    Returns the director as it then stands and the commands (Records among them) that the last input still owes.
    Without `planned`, injects fired by plan count as inputs. Raises ReplayError with the line that does not follow.
    """
    started = entries[0].event if entries else None
    if not isinstance(started, AttemptStarted):
        raise ReplayError("记录没有以“开始”事件开头。")
    variant = draw_variant(scenario, started.seed, dt.date.fromisoformat(started.act_date))
    director = Director(scenario, variant, started, planned, index)
    owed: deque[Command] = deque()
    for entry in entries[1:]:
        if isinstance(entry.event, ManualMarked | GlobalRated):
            continue
        _skip_to_record(owed)
        if not owed:
            owed.extend(director.advance(entry.event.t_ms))
            _skip_to_record(owed)
        if not owed:
            owed.extend(director.handle(entry.event))
            _skip_to_record(owed)
        expected = owed.popleft() if owed else None
        if not isinstance(expected, Record) or expected.event != entry.event:
            raise ReplayError(f"第 {entry.seq} 行与重放结果不一致，记录不是由这份内容产生的。")
    return director, list(owed)


def _skip_to_record(owed: deque[Command]) -> None:
    while owed and not isinstance(owed[0], Record | Refuse):
        owed.popleft()


def _decision(commands: Sequence[Command]) -> Decision:
    return Decision(
        events=tuple(command.event for command in commands if isinstance(command, Record)),
        commands=tuple(command for command in commands if not isinstance(command, Record)),
    )
