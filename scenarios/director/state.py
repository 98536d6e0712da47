"""What has happened in an attempt so far, as far as decisions depend on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.hazard.field import VapourField
from app.domain.procedure.monitors import Occurrences
from app.domain.scenario.scenario import Scenario
from app.domain.scenario.vapour import drivers_of, gas_level, opening_field
from app.domain.scenario.variant import Variant, render
from scenarios.director.meter import Meter

METER_DRIFT = "meter_drift"
"""The value that lets the gas detector's zero wander off, in the meter's unit; an inject sets it."""
FOLLOW_MS = 500
"""How often the gas detector is given the concentration anew while it changes by itself."""


@dataclass(slots=True)
class AttemptState:
    """The state of one attempt; only the director writes to it."""

    scenario: Scenario
    faults: tuple[str, ...]
    values: dict[str, str]
    occurrences: list[Occurrences]
    objects: dict[str, str]
    tension: dict[str, int]
    meter: Meter | None
    vapour: VapourField | None = None
    base: str = ""
    t_ms: int = 0
    seq: int = 0
    asked: dict[str, int] = field(default_factory=dict)
    facts: set[str] = field(default_factory=set)
    papers: dict[str, None] = field(default_factory=dict)
    deeds_done: dict[tuple[object, ...], int] = field(default_factory=dict)
    actions_done: dict[str, int] = field(default_factory=dict)
    revealed: dict[str, str] = field(default_factory=dict)
    findings: dict[str, str] = field(default_factory=dict)
    disposed: set[str] = field(default_factory=set)
    photos: set[str] = field(default_factory=set)
    statements: dict[str, list[str]] = field(default_factory=dict)
    spoke_ms: dict[str, int] = field(default_factory=dict)
    rights_told: set[tuple[str, str]] = field(default_factory=set)
    calls_ended: set[str] = field(default_factory=set)
    phase: str = ""
    absent: frozenset[str] = frozenset()
    places: dict[str, str] = field(default_factory=dict)
    developing: dict[str, int] = field(default_factory=dict)
    developed: set[str] = field(default_factory=set)
    video_on: bool = False
    torch_on: bool = False
    second_officer: bool = True
    paused: bool = False
    released: bool = False
    ended: str | None = None

    def text(self, template: str) -> str:
        """The template with the present values filled in."""
        return render(template, self.values)

    def concentration_at(self, point: str, t_ms: int | None = None) -> float:
        """The concentration at a measuring point, in the meter's unit; now, if no time is given."""
        gas_point = self.scenario.gas_point_by_id[point]
        at_ms = self.t_ms if t_ms is None else t_ms
        return gas_level(self.scenario.scene, gas_point, self.values, self.vapour, at_ms / 1000)

    def probe_aim(self, point: str) -> tuple[float, int | None]:
        """What the probe meets at a point now, and when to look again where that changes by itself."""
        changes = self.vapour is not None and self.t_ms / 1000 < self.vapour.settled_from_s()
        if not changes or self.scenario.gas_point_by_id[point].sampled is None:
            return self.concentration_at(point), None
        return self.concentration_at(point, self.t_ms + FOLLOW_MS // 2), self.t_ms + FOLLOW_MS


def opening_state(scenario: Scenario, variant: Variant, occurrences: list[Occurrences]) -> AttemptState:
    """The state before the first event; raises ValueError if an object would start in a state it does not have."""
    model = scenario.scene.meter
    meter = Meter(model, injected_drift=_injected_drift(variant.values)) if model is not None else None
    objects, plan = _starting_objects(scenario, variant.values), scenario.scene.hazard
    vapour = opening_field(plan, scenario.scene.weather, variant.values, objects) if plan is not None else None
    return AttemptState(
        scenario=scenario,
        faults=variant.faults,
        values=dict(variant.values),
        occurrences=occurrences,
        objects=objects,
        tension={person.id: person.start_tension for person in scenario.people.persons},
        meter=meter,
        vapour=vapour,
        phase=scenario.scene.phases[0].id if scenario.scene.phases else "",
        base=variant.base,
    )


def _injected_drift(values: Mapping[str, str]) -> float:
    return float(values.get(METER_DRIFT, "0"))


def follow_values(state: AttemptState) -> None:
    """Let vapour and gas detector feel values that changed."""
    _follow_vapour(state)
    if state.meter is not None:
        state.meter.drift(state.t_ms, _injected_drift(state.values))
        aim_meter(state)


def follow_parts(state: AttemptState) -> None:
    """Let vapour and gas detector feel a part that moved: an open door lets air through."""
    if _follow_vapour(state):
        aim_meter(state)


def _follow_vapour(state: AttemptState) -> bool:
    scene = state.scenario.scene
    if state.vapour is None or scene.hazard is None:
        return False
    drivers = drivers_of(scene.hazard, scene.weather, state.values, state.objects)
    return state.vapour.follow(state.t_ms / 1000, drivers)


def aim_meter(state: AttemptState) -> None:
    """Give the gas detector the concentration where its probe is."""
    meter = state.meter
    if meter is not None and meter.point is not None:
        meter.aim(state.t_ms, *state.probe_aim(meter.point))


def _starting_objects(scenario: Scenario, values: Mapping[str, str]) -> dict[str, str]:
    objects: dict[str, str] = {}
    for item in scenario.scene.objects:
        start = render(item.starts, values) or item.states[0]
        if start not in item.states:
            raise ValueError(f"场景 {scenario.id} 的部件 {item.id} 没有状态 {start}")
        objects[item.id] = start
    return objects
