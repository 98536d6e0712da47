"""Events of emergency response: what is accepted, what is refused at the door."""

from typing import Any

import pytest
from pydantic import ValidationError

from app.domain.attempt.events import EVENT_KINDS, event_from
from app.domain.scoring.words import EVENT_WORDS


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("PhaseBegan", {"phase": "P2"}),
        ("ForceArrived", {"force": "fire"}),
        ("ControlDeclared", {"by": "fire_commander"}),
        ("LeakStopped", {"by": "fire_commander"}),
        ("AreaEntered", {"area": "acid_pool"}),
        ("TrafficStopped", {}),
        ("DrainProtected", {"by": "trainee"}),
        ("WaterUsed", {"target": "leak"}),
        ("CleanUpOrdered", {"by": "in_its_place"}),
        ("ReadingRelied", {"instrument": "lel"}),
        ("TransferVehicleChecked", {}),
    ],
)
def test_an_event_survives_the_journal_and_has_a_word(kind: Any, fields: Any) -> None:
    event = event_from({"kind": kind, "t_ms": 1, **fields})
    assert event_from(event.model_dump(mode="json")) == event
    assert EVENT_WORDS[kind]


@pytest.mark.parametrize(
    ("kind", "fields"),
    [("WaterUsed", {"target": "sky"}), ("DrainProtected", {"by": "nobody"}), ("CleanUpOrdered", {"by": "magic"})],
)
def test_a_value_that_is_not_known_is_refused(kind: Any, fields: Any) -> None:
    with pytest.raises(ValidationError):
        event_from({"kind": kind, "t_ms": 1, **fields})


def test_what_others_do_is_no_input_and_what_the_trainee_does_is() -> None:
    derived = {"PhaseBegan", "ForceArrived", "ControlDeclared", "LeakStopped"}
    assert all(EVENT_KINDS[kind].derived for kind in derived)
    assert not any(EVENT_KINDS[kind].derived for kind in ("AreaEntered", "WaterUsed", "ReadingRelied"))
