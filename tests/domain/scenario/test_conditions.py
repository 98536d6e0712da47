"""Conditions as authors write them."""

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from app.domain.scenario.conditions import AllOf, Condition

ADAPTER: TypeAdapter[Condition] = TypeAdapter(Condition)


def test_conditions_nest() -> None:
    inner = {"kind": "not", "part": {"kind": "asked", "exchange": "D01"}}
    made = ADAPTER.validate_python({"kind": "all_of", "parts": [inner, {"kind": "any_of", "parts": [inner]}]})
    assert isinstance(made, AllOf)


@pytest.mark.parametrize(
    "given",
    [
        {"kind": "all_of", "parts": []},
        {"kind": "tension", "person": "d", "at_least": "101"},
        {"kind": "maybe"},
        {"kind": "happened", "pattern": {"event": "Nothing"}},
    ],
)
def test_what_makes_no_sense_is_refused(given: Any) -> None:
    with pytest.raises(ValidationError):
        ADAPTER.validate_python(given)
