"""A small scenario and runs of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

import pytest

from app.domain.attempt.assignment import Assignment, PlannedInject
from app.domain.attempt.events import AttemptStarted, Event, event_from
from app.domain.scenario.scenario import Scenario
from app.domain.scenario.variant import Variant, draw_variant
from scenarios.director.commands import Command, Record
from scenarios.director.director import Director
from tests.director.small_scenario import small_scenario

Stage = Callable[..., "Rehearsal"]


class Rehearsal:
    """A director on stage: `do` takes an event by kind and fields and returns the commands."""

    def __init__(self, director: Director) -> None:
        self.director = director
        self.journal: list[Event] = []

    def do(self, at_s: float, kind: str, **fields: object) -> list[Command]:
        """Let an input happen at so many seconds."""
        commands = self.director.handle(event_from({"kind": kind, "t_ms": round(at_s * 1000), **fields}))
        self.journal.extend(events(commands))
        return commands

    def wait_until(self, at_s: float) -> list[Command]:
        """Let the clock run."""
        commands = self.director.advance(round(at_s * 1000))
        self.journal.extend(events(commands))
        return commands


def events(commands: Sequence[Command]) -> list[Event]:
    """The events that are to be journalled."""
    return [command.event for command in commands if isinstance(command, Record)]


def kinds(commands: Sequence[Command]) -> list[str]:
    """Their kinds."""
    return [event.kind for event in events(commands)]


def started_event(mode: str = "practice") -> AttemptStarted:
    """The first event of a journal."""
    return AttemptStarted.model_validate(
        {
            "t_ms": 0, "attempt_id": "A1", "scenario": "small_tanker", "seed": 1, "content_hash": "5" * 64,
            "rubric_version": "1", "act_date": "2026-09-16", "started_at": "2026-09-16T09:40:00+08:00",
            "actor": "t1", "mode": mode,
        }
    )  # fmt: skip


@pytest.fixture(scope="session")
def scenario() -> Scenario:
    """The small scenario."""
    return small_scenario()


@pytest.fixture
def stage(scenario: Scenario) -> Stage:
    """`stage(*faults)`: a director of the small scenario with exactly these faults hidden."""

    def put_on(*faults: str, planned: Sequence[PlannedInject] = (), mode: str = "practice") -> Rehearsal:
        values = dict(draw_variant(scenario, seed_without_faults(scenario)).values)
        for fault in faults:
            values.update(scenario.fault_by_id[fault].sets)
        variant = Variant(seed=1, faults=faults, values=values)
        return Rehearsal(Director(scenario, variant, started_event(mode), planned))

    return put_on


def seed_without_faults(scenario: Scenario) -> int:
    """A seed that hides nothing."""
    return next(seed for seed in range(1000) if not draw_variant(scenario, seed).faults)


def assignment_for(scenario: Scenario, seed: int, injects: tuple[PlannedInject, ...] = ()) -> Assignment:
    """An assignment of the small scenario."""
    return Assignment(
        attempt_id=f"A{seed}", scenario=scenario.id, content_hash=scenario.content_hash, seed=seed,
        act_date=dt.date(2026, 9, 16), actor="t1", actor_name="学员甲", injects=injects, folder="run",
    )  # fmt: skip
