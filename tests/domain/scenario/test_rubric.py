"""The rubric as authors write it."""

import copy
from typing import Any

import pytest
from pydantic import ValidationError

from app.domain.scenario.rubric import Rubric
from tests.director.small_scenario import RUBRIC


def changed(**changes: Any) -> Any:
    return {**copy.deepcopy(RUBRIC), **changes}


def test_the_small_rubric_reads() -> None:
    assert Rubric.model_validate(RUBRIC).pass_share == 0.7


@pytest.mark.parametrize(
    "changes", [{"pass_share": 1}, {"global_rating": []}, {"sections": []}, {"skills": [{"id": "a", "title": "a"}]}]
)
def test_a_rubric_that_cannot_mark_is_refused(changes: Any) -> None:
    with pytest.raises(ValidationError):
        Rubric.model_validate(changed(**changes))


def test_a_manual_criterion_has_five_anchors() -> None:
    four = {"id": "M1", "title": "沟通", "points": 6, "anchors": ["零", "一", "二", "三"], "skill": "talk"}
    with pytest.raises(ValidationError):
        Rubric.model_validate(changed(manual=[four]))
