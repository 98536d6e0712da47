"""What has happened in an attempt so far, as far as decisions depend on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.procedure.monitors import Occurrences
from app.domain.scenario.scenario import Scenario
from app.domain.scenario.variant import Variant, render
from scenarios.director.meter import Meter

METER_DRIFT = "meter_drift"
"""The value that lets the gas detector's zero wander off, in the meter's unit; an inject sets it."""


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
    video_on: bool = False
    torch_on: bool = False
    second_officer: bool = True
    paused: bool = False
    released: bool = False
    ended: str | None = None

    def text(self, template: str) -> str:
        """The template with the present values filled in."""
        return render(template, self.values)

    def concentration_at(self, point: str) -> float:
        """The concentration at a measuring point, in the meter's unit."""
        return float(self.text(self.scenario.gas_point_by_id[point].value))


def opening_state(scenario: Scenario, variant: Variant, occurrences: list[Occurrences]) -> AttemptState:
    """The state before the first event; raises ValueError if an object would start in a state it does not have."""
    model = scenario.scene.meter
    meter = Meter(model, injected_drift=_injected_drift(variant.values)) if model is not None else None
    return AttemptState(
        scenario=scenario,
        faults=variant.faults,
        values=dict(variant.values),
        occurrences=occurrences,
        objects=_starting_objects(scenario, variant.values),
        tension={person.id: person.start_tension for person in scenario.people.persons},
        meter=meter,
    )


def _injected_drift(values: Mapping[str, str]) -> float:
    return float(values.get(METER_DRIFT, "0"))


def follow_values(state: AttemptState) -> None:
    """Let the gas detector feel values that changed."""
    meter = state.meter
    if meter is None:
        return
    meter.drift(state.t_ms, _injected_drift(state.values))
    if meter.point is not None:
        meter.aim(state.t_ms, state.concentration_at(meter.point))


def _starting_objects(scenario: Scenario, values: Mapping[str, str]) -> dict[str, str]:
    objects: dict[str, str] = {}
    for item in scenario.scene.objects:
        start = render(item.starts, values) or item.states[0]
        if start not in item.states:
            raise ValueError(f"场景 {scenario.id} 的部件 {item.id} 没有状态 {start}")
        objects[item.id] = start
    return objects
