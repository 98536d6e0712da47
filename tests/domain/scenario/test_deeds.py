"""Deeds and the model plan."""

from typing import Any

import pytest
from pydantic import ValidationError

from app.domain.scenario.deeds import PlanStep


@pytest.mark.parametrize(
    "do", ["deed:vest", "work:S09.open_box", "ask:D01", "operate:esv_lever.closed", "probe:rim", "photo:S09", "record"]
)
def test_plan_steps_in_the_short_form(do: Any) -> None:
    assert PlanStep.model_validate({"do": do, "phase": "arrive"}).do == do


@pytest.mark.parametrize("do", ["jump", "deed:", "record:all", "work S09"])
def test_another_form_is_refused(do: Any) -> None:
    with pytest.raises(ValidationError):
        PlanStep.model_validate({"do": do, "phase": "arrive"})
