"""Conditions asked of a running attempt."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter

from app.domain.attempt.events import PhoneUsed
from app.domain.procedure.monitors import Occurrences
from app.domain.scenario.conditions import Condition
from app.domain.scenario.scenario import Scenario
from app.domain.scenario.variant import Variant, draw_variant
from scenarios.director.conditions import PatternTable
from scenarios.director.state import AttemptState, opening_state
from tests.director.conftest import seed_without_faults
from tests.director.small_scenario import small_scenario

ADAPTER: TypeAdapter[Condition] = TypeAdapter(Condition)


def state_for(scenario: Scenario, table: PatternTable, faults: tuple[str, ...] = ()) -> AttemptState:
    values = draw_variant(scenario, seed_without_faults(scenario)).values
    variant = Variant(seed=1, faults=faults, values=values)
    return opening_state(scenario, variant, [Occurrences(p) for p in table.patterns])


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ({"kind": "fault_drawn", "any_of": ["leak", "other"]}, True),
        ({"kind": "fault_drawn", "none": True}, False),
        ({"kind": "happened", "pattern": {"event": "PhoneUsed", "count": 2}}, False),
        ({"kind": "happened", "pattern": {"event": "PhoneUsed"}}, True),
        ({"kind": "asked", "exchange": "reason"}, True),
        ({"kind": "learned", "fact": "bill_known"}, False),
        ({"kind": "tension", "person": "driver", "at_least": 25, "at_most": 30}, True),
        ({"kind": "object_is", "object": "box_door", "state": "open"}, False),
        ({"kind": "not", "part": {"kind": "learned", "fact": "bill_known"}}, True),
        ({"kind": "all_of", "parts": [{"kind": "asked", "exchange": "reason"}, {"kind": "fault_drawn"}]}, False),
        ({"kind": "any_of", "parts": [{"kind": "asked", "exchange": "reason"}, {"kind": "fault_drawn"}]}, True),
    ],
)
def test_each_kind_of_condition(condition: dict[str, Any], expected: bool, scenario: Scenario) -> None:
    table = PatternTable()
    parsed = ADAPTER.validate_python(condition)
    test = table.test(parsed)
    state = state_for(scenario, table, ("leak",))
    state.asked["reason"] = 1
    for occurrences in state.occurrences:
        occurrences.see(1, PhoneUsed(t_ms=1, by="lead", distance_m=1))
    assert test(state) is expected


def test_no_condition_holds() -> None:
    table = PatternTable()
    assert table.test(None)(state_for(small_scenario(), table))


def test_the_same_pattern_is_counted_once() -> None:
    table = PatternTable()
    text = {"kind": "happened", "pattern": {"event": "PhoneUsed", "where": {"by": "lead"}}}
    # both must outlive the table, as a scenario's conditions do
    first, second = ADAPTER.validate_python(text), ADAPTER.validate_python(text)
    table.test(first)
    table.test(second)
    assert len(table.patterns) == 1
