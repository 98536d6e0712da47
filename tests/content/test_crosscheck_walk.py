"""Going through models, and the ids they name."""

from __future__ import annotations

import pytest
from pydantic import BaseModel

from app.content.crosscheck_walk import Reference, references, walk
from app.domain.procedure.patterns import EventPattern
from app.domain.scenario.conditions import AllOf, Asked
from app.domain.scenario.deeds import PlanStep
from app.domain.scenario.effects import Effects
from tests.content.tanker import tanker_files


def named(model: BaseModel) -> set[tuple[str, str, str]]:
    return {(r.kind, r.id, ".".join(map(str, r.path))) for r in references(model)}


def test_every_model_is_visited_with_its_path() -> None:
    condition = AllOf.model_validate({"kind": "all_of", "parts": [{"kind": "asked", "exchange": "D01"}]})
    assert [(path, type(model)) for path, model in walk(condition)] == [((), AllOf), (("parts", 0), Asked)]


def test_a_pattern_names_what_its_fields_stand_for() -> None:
    pattern = EventPattern.model_validate(
        {"event": "StationWorked", "where": {"station": "S09", "action": {"one_of": ["sniff", "look"]}}}
    )
    assert {("station", "S09", "where.station"), ("action", "S09.look", "where.action")} <= named(pattern)


def test_what_a_pattern_excludes_may_belong_to_other_scenarios() -> None:
    pattern = EventPattern.model_validate(
        {"event": "QuestionAsked", "where": {"exchange": {"none_of": ["order_of_elsewhere"]}}}
    )
    assert named(pattern) == set()


def test_effects_name_values_objects_states_and_persons() -> None:
    effects = Effects.model_validate(
        {
            "sets": {"gas_rim": "1"},
            "moves": {"door": "open"},
            "tension": {"driver": 3},
            "emits": [{"event": "Signed", "with": {"by": "driver", "document": "record"}}],
        }
    )
    assert named(effects) == {
        ("value", "gas_rim", "sets.gas_rim"),
        ("object", "door", "moves.door"),
        ("state", "door.open", "moves.door"),
        ("person", "driver", "tension.driver"),
        ("person|team", "driver", "emits.0.with.by"),
    }


@pytest.mark.parametrize(
    ("do", "kind", "name"),
    [
        ("deed:vest_on", "deed", "vest_on"),
        ("work:S01.look", "action", "S01.look"),
        ("ask:D01", "exchange", "D01"),
        ("operate:door.open", "state", "door.open"),
        ("probe:rim", "point", "rim"),
        ("photo:S01", "station", "S01"),
    ],
)
def test_a_plan_step_names_what_it_does(do: str, kind: str, name: str) -> None:
    assert list(references(PlanStep(do=do, phase="x"))) == [Reference(kind, name, ("do",))]


def test_steps_without_an_object_name_nothing() -> None:
    assert list(references(PlanStep(do="record", phase="x"))) == []


def test_the_real_scenario_names_things_of_every_kind() -> None:
    kinds = {r.kind for value in tanker_files().values.values() for r in references(value)}
    assert {"station", "exchange", "fault", "paper", "object", "state", "value", "skill", "rule", "place"} <= kinds
