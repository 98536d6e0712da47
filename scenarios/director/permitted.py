"""What can be done now, for engines, bots and the solver; computed on demand and never stored."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.scenario.deeds import Deed
from app.domain.scenario.people import Exchange
from app.domain.scenario.things import GasPoint, MovableObject, Station, StationAction
from scenarios.director.dialogue import is_absent, refuse_person
from scenarios.director.index import ActionEntry, DeedEntry, ScenarioIndex
from scenarios.director.inspection import blocked_action
from scenarios.director.objects import blocked_object, blocked_point
from scenarios.director.state import AttemptState


@dataclass(frozen=True, slots=True)
class DeedChoice:
    """A deed; `blocked` says why it cannot be done now, or is empty."""

    deed: Deed
    blocked: str
    done: bool


@dataclass(frozen=True, slots=True)
class ActionChoice:
    """A station action, its `ref` being `station.action`."""

    ref: str
    station: Station
    action: StationAction
    blocked: str
    done: bool


@dataclass(frozen=True, slots=True)
class ExchangeChoice:
    """A line that can be said now; `asked` counts how often it was."""

    exchange: Exchange
    asked: int


@dataclass(frozen=True, slots=True)
class ObjectChoice:
    """A movable part with the states it can be brought into."""

    object: MovableObject
    state: str
    to_states: tuple[str, ...]
    blocked: str


@dataclass(frozen=True, slots=True)
class PointChoice:
    """A measuring point for the probe."""

    point: GasPoint
    blocked: str


@dataclass(frozen=True, slots=True)
class Permitted:
    """All choices of a moment, in the author's order. Wrong ones are among them: a trainee must be able to err."""

    deeds: tuple[DeedChoice, ...]
    exchanges: dict[str, tuple[ExchangeChoice, ...]]
    actions: tuple[ActionChoice, ...]
    objects: tuple[ObjectChoice, ...]
    points: tuple[PointChoice, ...]
    papers: tuple[str, ...]
    distractors: tuple[str, ...]


def permitted_now(index: ScenarioIndex, state: AttemptState) -> Permitted:
    """The choices of this moment; none at all once the attempt has ended."""
    if state.ended is not None:
        return Permitted((), {}, (), (), (), (), ())
    scene = state.scenario.scene
    done_deeds = {key[0] for key in state.deeds_done}
    return Permitted(
        deeds=tuple(_deed(state, entry, entry.deed.id in done_deeds) for entry in index.deeds.values()),
        exchanges=_exchanges(index, state),
        actions=tuple(_action(index, state, ref, entry) for ref, entry in index.actions.items()),
        objects=tuple(_object(index, state, item) for item in scene.objects),
        points=tuple(PointChoice(p, blocked_point(index, state, p.id) or "") for p in scene.gas_points),
        papers=tuple(state.papers),
        distractors=tuple(name for name, when in index.distractor_when.items() if when(state)),
    )


def blocked_deed(state: AttemptState, entry: DeedEntry, done: bool) -> str | None:
    """Why the deed cannot be done now, if so."""
    deed = entry.deed
    if done and not deed.repeatable:
        return f"“{deed.title}”已经做过了。"
    if not entry.needs(state):
        return deed.needs_text or f"现在还不能“{deed.title}”。"
    return None


def _deed(state: AttemptState, entry: DeedEntry, done: bool) -> DeedChoice:
    # with fields to fill in, the deed can be done once for each filling
    return DeedChoice(entry.deed, blocked_deed(state, entry, done and not entry.deed.filled) or "", done)


def _action(index: ScenarioIndex, state: AttemptState, ref: str, entry: ActionEntry) -> ActionChoice:
    blocked = blocked_action(index, state, entry) or ""
    return ActionChoice(ref, entry.station, entry.action, blocked, ref in state.actions_done)


def _exchanges(index: ScenarioIndex, state: AttemptState) -> dict[str, tuple[ExchangeChoice, ...]]:
    reachable = {
        person.id: []
        for person in state.scenario.people.persons
        if not is_absent(index, state, person.id) and refuse_person(index, state, person.id, face_to_face=False) is None
    }  # type: dict[str, list[ExchangeChoice]]
    for entry in index.exchanges.values():
        choices = reachable.get(entry.exchange.who)
        if choices is not None and entry.when(state):
            choices.append(ExchangeChoice(entry.exchange, state.asked.get(entry.exchange.id, 0)))
    return {person: tuple(choices) for person, choices in reachable.items()}


def _object(index: ScenarioIndex, state: AttemptState, item: MovableObject) -> ObjectChoice:
    now = state.objects[item.id]
    others = tuple(name for name in item.states if name != now)
    return ObjectChoice(item, now, others, blocked_object(index, state, item, "trainee") or "")
