"""People and what they answer."""

import pytest
from pydantic import ValidationError

from app.domain.scenario.people import Exchange, MoodRules, Person


def test_moods_follow_the_course() -> None:
    rules = MoodRules()
    assert (rules.acknowledged_and_specific, rules.threatened, rules.rights_told) == (-8, 15, -5)


def test_an_exchange_needs_an_answer() -> None:
    with pytest.raises(ValidationError):
        Exchange.model_validate({"id": "D01", "who": "driver", "topic": "safety", "say": "请熄火", "answers": []})


def test_tension_stays_on_its_scale() -> None:
    with pytest.raises(ValidationError):
        Person.model_validate(
            {"id": "d", "name": "赵", "role": "driver", "title": "驾驶员", "start_tension": "101", "hides": "无"}
        )
