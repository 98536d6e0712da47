"""Questions: a key that fits the options, and answers that are right or wrong as a whole."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from app.domain.law.question import Question
from app.domain.law.statute import Status
from tests.domain.law.sample_practice import QUESTION


def written(**changed: Any) -> dict[str, Any]:
    return {**QUESTION.model_dump(mode="json"), **changed}


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"key": ["C"]}, "答案“C”不在选项里"),
        ({"key": ["A", "B"]}, "只有多选题可以有几个答案"),
        ({"type": "multi", "key": ["A", "A"]}, "答案写重了"),
        ({"type": "tf"}, "判断题不写 options"),
        ({"type": "tf", "options": {}, "key": ["A"]}, "答案“A”不在选项里"),
        ({"options": {"A": "资格"}}, "至少要有两个选项"),
        ({"difficulty": 4}, "difficulty"),
    ],
)
def test_a_key_that_does_not_fit_is_refused(changed: dict[str, Any], words: str) -> None:
    with pytest.raises(ValidationError, match=words):
        Question.model_validate(written(**changed))


def test_exactly_the_key_is_right() -> None:
    several = Question.model_validate(written(type="multi", key=["A", "B"]))
    assert several.is_right({"B", "A"})
    assert not several.is_right({"A"})
    assert not QUESTION.is_right({"A", "B"})
    assert QUESTION.is_right(["A"])


def test_a_statement_is_true_or_false() -> None:
    statement = Question.model_validate(written(type="tf", options={}, key=["错"]))
    assert list(statement.choices) == ["对", "错"]
    assert statement.is_right({"错"})


def test_an_unchecked_key_is_not_scored() -> None:
    assert QUESTION.scored
    assert not QUESTION.model_copy(update={"status": Status.TO_VERIFY}).scored
