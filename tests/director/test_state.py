"""The state before the first event, and values that change."""

from __future__ import annotations

import pytest

from app.domain.scenario.scenario import Scenario
from app.domain.scenario.variant import draw_variant
from scenarios.director.state import aim_meter, follow_parts, follow_values, opening_state
from tests.director.conftest import seed_without_faults
from tests.director.leaking_scenario import leaking_scenario
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


def test_vapour_lies_ready_and_follows_values_and_parts() -> None:
    leaking = leaking_scenario()
    variant = draw_variant(leaking, 1)
    values = {**variant.values, "gas_rim": "40"}
    state = opening_state(leaking, variant.model_copy(update={"values": values}), [])
    assert state.meter is not None
    before = state.concentration_at("rim")
    assert state.probe_aim("rim") == (before, None)
    state.meter.place(0, "rim", before)
    state.t_ms, state.objects["box_door"] = 10_000, "open"
    follow_parts(state)
    assert state.probe_aim("rim")[1] == 10_500
    assert state.concentration_at("rim", 60_000) == pytest.approx(before / 2, abs=0.01)
    assert state.meter.due[0] == (10_500, "follow")
    state.t_ms, state.values["gas_rim"] = 200_000, "0"
    follow_values(state)
    assert state.concentration_at("rim", 400_000) == 0
    aim_meter(state)
    assert (200_500, "follow") in state.meter.due


def test_a_scenario_may_have_no_meter() -> None:
    bare = small_scenario(meter=None, gas_points=[])
    state = opening_state(bare, draw_variant(bare, 1), [])
    follow_values(state)
    assert state.meter is None
