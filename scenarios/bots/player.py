"""Plays a scenario from end to end without a window: by a persona or by an author's walkthrough.

Nothing is taken from the wall clock or the machine: the same scenario, seed and player give the same bytes.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from pydantic import ValidationError

from app.domain.attempt.assignment import Assignment, PlannedInject
from app.domain.attempt.chain import ChainHead, Entry
from app.domain.attempt.events import AttemptEnded, Event, VehicleReleased, event_from
from app.domain.errors import KnownError
from app.domain.scenario.deeds import PlanStep
from app.domain.scenario.scenario import Scenario
from app.domain.scenario.variant import draw_variant
from app.domain.scenario.walkthrough import Walkthrough
from scenarios.bots.performer import Performer
from scenarios.bots.personas import Persona, persona_named
from scenarios.director.commands import Refuse
from scenarios.director.conditions import Test
from scenarios.director.index import ScenarioIndex
from scenarios.director.journal import JOURNAL_NAME, JournalError, JournalWriter, MemoryJournal
from scenarios.director.run import AttemptRun

Mode = Literal["practice", "exam", "demonstration"]
LATE_BY = (2, 8)
"""A step done out of order comes so many places too late."""

MAX_ACTOR = 80
"""Length that names and ids of a journal may have."""


class WalkthroughError(KnownError):
    """A walkthrough cannot be played: an event is refused, unknown, or its seed hides other faults than it says.

    `number` is that of the event, counted from 1; None where no single event is at fault.
    """

    def __init__(self, message: str, number: int | None = None) -> None:
        super().__init__(message)
        self.number = number


class TeeJournal(MemoryJournal):
    """Keeps the entries in memory and, if there is one, in a file as well: the file first."""

    def __init__(self, writer: JournalWriter | None) -> None:
        super().__init__()
        self._writer = writer

    def append(self, events: Sequence[Event]) -> list[Entry]:
        """Seal the events onto the chain."""
        if self._writer is not None:
            self._writer.append(events)
        return super().append(events)


def play(
    scenario: Scenario,
    seed: int,
    who: str | Persona | Walkthrough,
    out_dir: Path | None = None,
    *,
    act_date: dt.date | None = None,
    mode: Mode = "practice",
    injects: tuple[PlannedInject, ...] = (),
    index: ScenarioIndex | None = None,
) -> list[Entry]:
    """Play the scenario and return the journal, written to `out_dir` as well if given.

    `who` is a persona (by name or itself) or a walkthrough, whose own seed then counts. Raises WalkthroughError for a
    walkthrough that cannot be played, JournalError if the folder holds a journal already or cannot be written.
    """
    if isinstance(who, Walkthrough):
        seed, actor = who.seed, f"walkthrough:{who.id}"
    else:
        who = persona_named(who) if isinstance(who, str) else who
        actor = f"persona:{who.id}"
    assignment = assignment_of(scenario, seed, actor, act_date=act_date, mode=mode, injects=injects)
    if out_dir is None:
        return _play(scenario, assignment, who, TeeJournal(None), index)
    with JournalWriter(out_dir / JOURNAL_NAME) as writer:
        if writer.head != ChainHead():
            raise JournalError(f"{out_dir.name} 里已经有一份训练记录，请换一个空文件夹。")
        return _play(scenario, assignment, who, TeeJournal(writer), index)


def assignment_of(
    scenario: Scenario,
    seed: int,
    actor: str,
    *,
    act_date: dt.date | None = None,
    mode: Mode = "practice",
    injects: tuple[PlannedInject, ...] = (),
) -> Assignment:
    """The assignment of a player that is no person; its id follows from scenario, seed and actor."""
    kind, _, name = actor.partition(":")
    return Assignment(
        attempt_id=f"{kind[0]}-{scenario.id[:30]}-{seed}-{name}"[:MAX_ACTOR],
        scenario=scenario.id,
        content_hash=scenario.content_hash,
        seed=seed,
        act_date=act_date or scenario.scene.in_force_on,
        actor=actor[:MAX_ACTOR],
        actor_name=name[:MAX_ACTOR],
        mode=mode,
        injects=injects,
        folder=".",
    )


def started_at(scenario: Scenario, act_date: dt.date) -> str:
    """When a simulated run begins: the scenario's own clock on the day of the act, China Standard Time."""
    return f"{act_date.isoformat()}T{scenario.scene.time.start_clock}:00+08:00"


def _play(
    scenario: Scenario,
    assignment: Assignment,
    who: Persona | Walkthrough,
    journal: TeeJournal,
    index: ScenarioIndex | None,
) -> list[Entry]:
    run = AttemptRun(scenario, assignment, journal, index)
    run.begin(started_at(scenario, assignment.act_date))
    if isinstance(who, Walkthrough):
        _walk_through(run, who)
    else:
        rng = random.Random(f"{scenario.id}:{assignment.seed}:{assignment.actor}")
        act_out(Performer(run, journal, who, rng), rng)
    return journal.entries


def act_out(performer: Performer, rng: random.Random) -> None:
    """Let a performer go through the plan as its persona would, and end the attempt."""
    run = performer.run
    for step, when in _as_meant(performer, rng):
        if performer.ended:
            return
        performer.wait_for_company()
        if when(run.director.state):
            performer.perform(step)
    performer.unprobe()
    if performer.persona.releases_anyway and not run.director.state.released and not performer.ended:
        run.do(VehicleReleased(t_ms=performer.t_ms))
    if not performer.ended:
        run.do(AttemptEnded(t_ms=performer.t_ms, reason="finished"))


def _as_meant(performer: Performer, rng: random.Random) -> list[tuple[PlanStep, Test]]:
    """The plan as this persona goes about it: some steps left out, some late, some wrong deeds thrown in."""
    persona, scenario, plan = performer.persona, performer.scenario, performer.run.index.plan
    steps = [(step, when) for step, when in plan if rng.random() >= _skip_share(scenario, persona, step)]
    places = [n + rng.randint(*LATE_BY) if rng.random() < persona.disorder else n for n in range(len(steps))]
    steps = [steps[n] for n in sorted(range(len(steps)), key=lambda n: places[n])]
    for deed in scenario.deeds.deeds:
        if deed.group == "wrong" and rng.random() < persona.wrong_deeds:
            wrong = PlanStep(do=f"deed:{deed.id}", phase="wrong")
            steps.insert(rng.randint(0, len(steps)), (wrong, lambda state: True))
    return steps


def _skip_share(scenario: Scenario, persona: Persona, step: PlanStep) -> float:
    verb, _, what = step.do.partition(":")
    if verb != "deed":
        return persona.skips.get(verb, 0.0)
    deed = scenario.deed_by_id[what]
    return persona.skips_events.get(deed.event.event, persona.skips.get(deed.group, 0.0))


def _walk_through(run: AttemptRun, walkthrough: Walkthrough) -> None:
    variant = draw_variant(run.scenario, walkthrough.seed)
    if walkthrough.faults is not None and sorted(walkthrough.faults) != sorted(variant.faults):
        drawn = "、".join(variant.faults) or "无"
        raise WalkthroughError(f"走查 {walkthrough.id} 写的故障与种子不符，种子 {walkthrough.seed} 抽到：{drawn}。")
    for number, timed in enumerate(walkthrough.events, 1):
        place = f"走查 {walkthrough.id} 第 {number} 个事件（{timed.event.get('kind')}，{timed.at:g} 秒）"
        try:
            event = event_from({**timed.event, "t_ms": round(timed.at * 1000)})
        except ValidationError as error:
            raise WalkthroughError(f"{place}无法识别：{error.errors()[0]['loc']}", number) from error
        for command in run.do(event):
            if isinstance(command, Refuse):
                raise WalkthroughError(f"{place}不能发生：{command.reason}", number)
