"""Events of this part: what is accepted, what is refused at the door."""

from typing import Any

import pytest
from pydantic import ValidationError

from app.domain.attempt.events import event_from


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("TransferCalled", {"to": "police"}),
        ("CargoTransferArranged", {"carrier": "licensed_truck", "place": "filling_station"}),
        ("CargoTransferred", {"to": "licensed_vehicle"}),
        ("VehicleMoved", {"to": "car_park", "loaded": True}),
        (
            "FindingDisposed",
            {"finding": "F01", "disposal": "open_case", "authority": "transport", "basis": ["hazchem_safety_law.67"]},
        ),
    ],
)
def test_an_event_survives_the_journal(kind: Any, fields: Any) -> None:
    event = event_from({"kind": kind, "t_ms": 1, **fields})
    assert event_from(event.model_dump(mode="json")) == event


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("TransferCalled", {"to": "army"}),
        ("CargoTransferred", {"to": "anywhere"}),
        ("FindingDisposed", {"finding": "F01", "disposal": "open_case", "authority": "transport", "fine_yuan": -1}),
    ],
)
def test_a_value_out_of_range_is_refused(kind: Any, fields: Any) -> None:
    with pytest.raises(ValidationError):
        event_from({"kind": kind, "t_ms": 1, **fields})
