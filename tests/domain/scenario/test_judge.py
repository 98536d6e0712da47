"""Conditions, asked of a view that answers from a table."""

from typing import Any

import pytest
from pydantic import TypeAdapter

from app.domain.scenario.conditions import Condition
from app.domain.scenario.judge import holds

ADAPTER: TypeAdapter[Condition] = TypeAdapter(Condition)


class Table:
    """A state written down by hand."""

    faults = ("F01", "F03")
    base = "V2"

    def happened(self, pattern: Any) -> Any:
        return pattern.event == "VestOn"

    def asked(self, exchange: Any) -> Any:
        return exchange == "D01"

    def learned(self, fact: Any) -> Any:
        return fact == "route"

    def tension(self, person: Any) -> Any:
        return 40

    def object_state(self, object_id: Any) -> Any:
        return "open"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"kind": "fault_drawn", "any_of": ["F03", "F09"]}, True),
        ({"kind": "fault_drawn", "any_of": ["F09"]}, False),
        ({"kind": "fault_drawn", "none": "true"}, False),
        ({"kind": "base_drawn", "any_of": ["V1", "V2"]}, True),
        ({"kind": "base_drawn", "any_of": ["V3"]}, False),
        ({"kind": "happened", "pattern": {"event": "VestOn"}}, True),
        ({"kind": "asked", "exchange": "D02"}, False),
        ({"kind": "learned", "fact": "route"}, True),
        ({"kind": "tension", "person": "driver", "at_least": "40", "at_most": "40"}, True),
        ({"kind": "tension", "person": "driver", "at_least": "41"}, False),
        ({"kind": "object_is", "object": "door", "state": "open"}, True),
        ({"kind": "not", "part": {"kind": "asked", "exchange": "D02"}}, True),
        ({"kind": "all_of", "parts": [{"kind": "asked", "exchange": "D01"}, {"kind": "learned", "fact": "x"}]}, False),
        ({"kind": "any_of", "parts": [{"kind": "asked", "exchange": "D01"}, {"kind": "learned", "fact": "x"}]}, True),
    ],
)
def test_each_kind(given: Any, expected: Any) -> None:
    assert holds(ADAPTER.validate_python(given), Table()) is expected


def test_no_condition_always_holds() -> None:
    assert holds(None, Table())
