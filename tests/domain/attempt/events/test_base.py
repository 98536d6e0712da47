"""The journal's vocabulary."""

from typing import Any

import pytest
from pydantic import ValidationError

from app.domain.attempt.events import EVENT_KINDS, DerivedEvent, event_from


def test_every_kind_is_named_as_its_class() -> None:
    assert all(name == cls.__name__ for name, cls in EVENT_KINDS.items())
    assert len(EVENT_KINDS) >= 70


def test_derived_events_say_so() -> None:
    assert EVENT_KINDS["StatementMade"].derived
    assert not EVENT_KINDS["QuestionAsked"].derived
    assert all(cls.derived == issubclass(cls, DerivedEvent) for cls in EVENT_KINDS.values())


def test_an_event_survives_json() -> None:
    event = event_from({"kind": "BadgeShown", "t_ms": 1200, "officer": "lead", "to": "driver"})
    assert event_from(event.model_dump(mode="json")) == event


@pytest.mark.parametrize(
    "data",
    [
        {"kind": "Nonsense", "t_ms": 0},
        {"kind": "VestOn"},
        {"kind": "VestOn", "t_ms": -1},
        {"kind": "VestOn", "t_ms": 0, "extra": 1},
        {"kind": "Withdrew", "t_ms": 0, "upwind": True, "distance_m": float("nan")},
        {
            "kind": "FindingDisposed",
            "t_ms": 0,
            "finding": "F01",
            "disposal": "transfer",
            "authority": "police",
            "basis": ["x"],
        },
    ],
)
def test_what_is_unknown_or_out_of_range_is_refused(data: Any) -> None:
    with pytest.raises(ValidationError):
        event_from(data)
