"""The assignment handed to a station."""

from typing import Any

import pytest
from pydantic import ValidationError

from app.domain.attempt.assignment import Assignment, StationSettings

GIVEN = {
    "attempt_id": "a1", "scenario": "hazmat", "content_hash": "0" * 64, "seed": 7, "act_date": "2026-09-16",
    "actor": "trainee-1", "actor_name": "林演示", "folder": "somewhere",
}  # fmt: skip


def test_an_assignment_survives_json() -> None:
    assignment = Assignment.model_validate(GIVEN)
    assert Assignment.model_validate_json(assignment.model_dump_json()) == assignment
    assert assignment.settings == StationSettings()


@pytest.mark.parametrize(
    ("field", "value"), [("seed", -1), ("content_hash", "xyz"), ("folder", ""), ("act_date", "9-16")]
)
def test_a_wrong_field_is_refused(field: Any, value: Any) -> None:
    with pytest.raises(ValidationError):
        Assignment.model_validate({**GIVEN, field: value})
