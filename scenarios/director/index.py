"""A scenario made ready for running: conditions as tests, things found by what an event names; shared by many runs."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from app.domain.attempt.events import Event
from app.domain.scenario.deeds import Deed
from app.domain.scenario.faults import Fault
from app.domain.scenario.people import Answer, Exchange
from app.domain.scenario.rubric import CriticalFail
from app.domain.scenario.scenario import Scenario
from app.domain.scenario.things import Station, StationAction
from scenarios.director.conditions import PatternTable, Test


@dataclass(frozen=True, slots=True)
class DeedEntry:
    """A deed with its test and the event fields that make an event this deed."""

    deed: Deed
    needs: Test
    fixed: tuple[tuple[str, Any], ...]

    def is_meant_by(self, event: Event) -> bool:
        """Whether the event is this deed being done."""
        return all(getattr(event, name) == value for name, value in self.fixed)

    def key_of(self, event: Event) -> tuple[object, ...]:
        """What tells one doing of the deed from another: its id and the fields that the engine fills in."""
        return (self.deed.id, *(getattr(event, name) for name in self.deed.filled))


@dataclass(frozen=True, slots=True)
class ExchangeEntry:
    """An exchange with its tests."""

    exchange: Exchange
    when: Test
    answers: tuple[tuple[Test, Answer], ...]


@dataclass(frozen=True, slots=True)
class ActionEntry:
    """A station action with its test."""

    station: Station
    action: StationAction
    needs: Test


@dataclass(frozen=True, slots=True)
class CriticalEntry:
    """A critical fail as far as it can be noticed while the attempt runs."""

    fail: CriticalFail
    when: Test
    slots: tuple[int, ...]


class ScenarioIndex:
    """The lookup tables of a scenario."""

    def __init__(self, scenario: Scenario) -> None:
        table = PatternTable()
        self.scenario = scenario
        self.deeds = {deed.id: _deed_entry(deed, table) for deed in scenario.deeds.deeds}
        self.deeds_by_kind: dict[str, list[DeedEntry]] = {}
        for entry in sorted(self.deeds.values(), key=lambda e: -len(e.fixed)):
            self.deeds_by_kind.setdefault(entry.deed.event.event, []).append(entry)
        self.exchanges = {e.id: _exchange_entry(e, table) for e in scenario.people.exchanges}
        self.actions = {
            f"{station.id}.{action.id}": ActionEntry(station, action, table.test(action.needs))
            for station in scenario.scene.stations
            for action in station.actions
        }
        self.comparisons: dict[frozenset[str], list[str]] = defaultdict(list)
        for ref, action_entry in self.actions.items():
            if action_entry.action.compares is not None:
                self.comparisons[frozenset(action_entry.action.compares)].append(ref)
        self.reveals: dict[str, list[Fault]] = defaultdict(list)
        for fault in scenario.bank.faults:
            for ref in fault.revealed_by:
                self.reveals[ref].append(fault)
        self.income_proven = {
            f.id: table.test(f.key.income.proven_when) for f in scenario.bank.faults if f.key.income is not None
        }
        self.paper_when = {paper.id: table.test(paper.when) for paper in scenario.scene.papers}
        self.object_needs = {item.id: table.test(item.needs) for item in scenario.scene.objects}
        self.point_needs = {point.id: table.test(point.needs) for point in scenario.scene.gas_points}
        self.inject_needs = {inject.id: table.test(inject.needs) for inject in scenario.deeds.injects}
        self.development_starts = {d.id: table.test(d.starts_when) for d in scenario.deeds.developments}
        self.development_idle = {
            d.id: table.test(d.unless) for d in scenario.deeds.developments if d.unless is not None
        }
        self.phase_begins = {p.id: table.test(p.begins_when) for p in scenario.scene.phases}
        self.person_absent = {
            p.id: table.test(p.absent_when) for p in scenario.people.persons if p.absent_when is not None
        }
        self.distractor_when = {d.id: table.test(d.when) for d in scenario.bank.distractors}
        self.plan = [(step, table.test(step.when)) for step in scenario.deeds.plan]
        self.critical_fails = [_critical_entry(fail, table) for fail in scenario.rubric.critical_fails]
        self.patterns = table.patterns
        self.slots_by_kind = dict(table.slots_by_kind)

    def deed_of(self, event: Event) -> DeedEntry | None:
        """The deed that the event is, the most narrowly described one if several fit; None if it is none."""
        kind: str = event.kind
        for entry in self.deeds_by_kind.get(kind, ()):
            if entry.is_meant_by(event):
                return entry
        return None


def _deed_entry(deed: Deed, table: PatternTable) -> DeedEntry:
    model = deed.event.at(0)
    fixed = tuple((name, getattr(model, name)) for name in deed.event.fields if name not in deed.filled)
    return DeedEntry(deed, table.test(deed.needs), fixed)


def _exchange_entry(exchange: Exchange, table: PatternTable) -> ExchangeEntry:
    answers = tuple((table.test(answer.when), answer) for answer in exchange.answers)
    return ExchangeEntry(exchange, table.test(exchange.when), answers)


def _critical_entry(fail: CriticalFail, table: PatternTable) -> CriticalEntry:
    return CriticalEntry(fail, table.test(fail.when), tuple(table.add(pattern) for pattern in fail.events))
