"""The state before the first event, and values that change."""

from __future__ import annotations

from app.domain.scenario.scenario import Scenario
from app.domain.scenario.variant import draw_variant
from scenarios.director.state import follow_values, opening_state
from tests.director.conftest import seed_without_faults
from tests.director.small_scenario import small_scenario


def test_objects_start_as_the_variant_says(scenario: Scenario) -> None:
    variant = draw_variant(scenario, seed_without_faults(scenario))
    leaking = variant.model_copy(update={"values": {**variant.values, "valve": "open"}})
    assert opening_state(scenario, variant, []).objects["unload_valve"] == "closed"
    assert opening_state(scenario, leaking, []).objects["unload_valve"] == "open"
    assert opening_state(scenario, variant, []).objects["box_door"] == "shut"


def test_changed_values_reach_the_probe(scenario: Scenario) -> None:
    state = opening_state(scenario, draw_variant(scenario, seed_without_faults(scenario)), [])
    assert state.meter is not None
    state.meter.place(0, "rim", state.concentration_at("rim"))
    state.t_ms, state.values["gas_rim"] = 40_000, "60"
    follow_values(state)
    assert state.meter.shown_at(100_000) > 50


def test_a_scenario_may_have_no_meter() -> None:
    bare = small_scenario(meter=None, gas_points=[])
    state = opening_state(bare, draw_variant(bare, 1), [])
    follow_values(state)
    assert state.meter is None
