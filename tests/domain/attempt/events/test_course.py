"""Events of this part: what is accepted, what is refused at the door."""

from typing import Any

import pytest
from pydantic import ValidationError

from app.domain.attempt.events import event_from


@pytest.mark.parametrize(
    ("kind", "fields"), [("AttemptEnded", {"reason": "finished"}), ("AttemptPaused", {"reason": "headset_off"})]
)
def test_an_event_survives_the_journal(kind: Any, fields: Any) -> None:
    event = event_from({"kind": kind, "t_ms": 1, **fields})
    assert event_from(event.model_dump(mode="json")) == event


@pytest.mark.parametrize(("kind", "fields"), [("AttemptEnded", {"reason": "bored"}), ("AttemptPaused", {"reason": ""})])
def test_a_value_out_of_range_is_refused(kind: Any, fields: Any) -> None:
    with pytest.raises(ValidationError):
        event_from({"kind": kind, "t_ms": 1, **fields})


@pytest.mark.parametrize("day", ["2026-02-31", "0001-01-01", "9999-12-31", "2026-13-01", "soon"])
def test_an_act_date_that_is_no_day_of_our_time_is_refused(day: str) -> None:
    fields = {"attempt_id": "a", "scenario": "s", "seed": 1, "content_hash": "0" * 64, "rubric_version": "1",
              "started_at": "2026-09-16T09:40:00+08:00", "actor": "x"}  # fmt: skip
    event_from({"kind": "AttemptStarted", "t_ms": 0, **fields, "act_date": "2026-09-16"})
    with pytest.raises(ValidationError):
        event_from({"kind": "AttemptStarted", "t_ms": 0, **fields, "act_date": day})
