"""Events of this part: what is accepted, what is refused at the door."""

from typing import Any

import pytest
from pydantic import ValidationError

from app.domain.attempt.events import event_from


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("WindChecked", {"from_deg": 315}),
        ("Withdrew", {"upwind": True, "distance_m": 15}),
        ("CircleEntered", {"distance_m": 49.5, "downwind": False}),
        ("CircleLeft", {"stayed_s": 30, "downwind_s": 4, "peak": 1.5, "dose_min": 0.2}),
    ],
)
def test_an_event_survives_the_journal(kind: Any, fields: Any) -> None:
    event = event_from({"kind": kind, "t_ms": 1, **fields})
    assert event_from(event.model_dump(mode="json")) == event


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("WindChecked", {"from_deg": 361}),
        ("Withdrew", {"upwind": True, "distance_m": -1}),
        ("CircleLeft", {"stayed_s": 30, "downwind_s": 4, "peak": -1, "dose_min": 0.2}),
    ],
)
def test_a_value_out_of_range_is_refused(kind: Any, fields: Any) -> None:
    with pytest.raises(ValidationError):
        event_from({"kind": kind, "t_ms": 1, **fields})
