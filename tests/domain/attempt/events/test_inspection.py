"""Events of this part: what is accepted, what is refused at the door."""

from typing import Any

import pytest
from pydantic import ValidationError

from app.domain.attempt.events import event_from


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("StationWorked", {"station": "S09", "action": "open_box"}),
        ("PhotoTaken", {"photo": "p1", "stations": ["S09"]}),
        ("ItemsCounted", {"station": "L08", "action": "count", "counts": {"full": 30, "empty": 0}}),
    ],
)
def test_an_event_survives_the_journal(kind: Any, fields: Any) -> None:
    event = event_from({"kind": kind, "t_ms": 1, **fields})
    assert event_from(event.model_dump(mode="json")) == event


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("StationWorked", {"station": "", "action": "open_box"}),
        ("PhotoTaken", {"photo": "p1", "sha256": "xyz"}),
        ("ItemsCounted", {"station": "L08", "action": "count", "counts": {}}),
        ("ItemsCounted", {"station": "L08", "action": "count", "counts": {"full": -1}}),
    ],
)
def test_a_value_out_of_range_is_refused(kind: Any, fields: Any) -> None:
    with pytest.raises(ValidationError):
        event_from({"kind": kind, "t_ms": 1, **fields})
