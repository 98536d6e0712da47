"""Walkthroughs as authors write them."""

from typing import Any

import pytest
from pydantic import ValidationError

from app.domain.scenario.walkthrough import Walkthrough

GIVEN = {
    "id": "pass", "title": "合格", "seed": "7", "expect": {"passed": "true"},
    "events": [{"at": "1.5", "event": {"kind": "VestOn"}}],
}  # fmt: skip


def test_texts_become_numbers() -> None:
    walkthrough = Walkthrough.model_validate(GIVEN)
    assert (walkthrough.seed, walkthrough.events[0].at, walkthrough.expect.passed) == (7, 1.5, True)


@pytest.mark.parametrize("change", [{"events": []}, {"seed": "-1"}, {"expect": {}}])
def test_an_empty_one_is_refused(change: Any) -> None:
    with pytest.raises(ValidationError):
        Walkthrough.model_validate({**GIVEN, **change})
