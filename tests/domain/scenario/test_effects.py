"""Event templates and effects."""

from typing import Any

import pytest
from pydantic import ValidationError

from app.domain.attempt.events import ConePlaced, RightsTold
from app.domain.scenario.effects import Effects, EventTemplate


def test_a_template_becomes_an_event() -> None:
    template = EventTemplate.model_validate({"event": "RightsTold", "with": {"right": "hearing", "to": "driver"}})
    assert template.at(1500) == RightsTold(t_ms=1500, right="hearing", to="driver")


def test_the_engine_fills_in_what_only_it_knows() -> None:
    cone = EventTemplate.model_validate({"event": "ConePlaced", "with": {"approach": "true"}})
    assert cone.at(5, x_m=2.5, y_m=-8) == ConePlaced(t_ms=5, approach=True, x_m=2.5, y_m=-8)


@pytest.mark.parametrize(
    "given",
    [{"event": "Nothing"}, {"event": "RightsTold", "with": {"right": "all", "to": "driver"}}, {"event": "RightsTold"}],
)
def test_a_template_that_is_no_event_is_refused(given: Any) -> None:
    with pytest.raises(ValidationError):
        EventTemplate.model_validate(given)


def test_effects_default_to_nothing() -> None:
    assert Effects() == Effects(emits=(), sets={}, moves={}, discloses=(), tension={})
