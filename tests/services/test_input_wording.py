"""Findings become one sentence with its places, and the first place is the field."""

from __future__ import annotations

import pytest
from pydantic import BaseModel, ConfigDict, ValidationError

from app.services.input_wording import Place, invalid_input


class Form(BaseModel):
    model_config = ConfigDict(extra="forbid")
    name: str
    counts: list[int]


def error(values: object) -> ValidationError:
    with pytest.raises(ValidationError) as caught:
        Form.model_validate(values)
    return caught.value


def words(place: Place) -> str:
    return "/".join(map(str, place))


def test_each_finding_is_told_at_its_place() -> None:
    told = invalid_input(error({"counts": ["x"], "typo": 1}), words)
    assert told.field == "name"
    assert str(told) == "name：缺少必填的“name”；counts/0：“x”不是整数；typo：不认识的栏目“typo”。请改正后再试。"


def test_many_findings_are_counted() -> None:
    told = invalid_input(error({"name": "a", "counts": ["x"] * 9}), words)
    assert "另有 5 处" in str(told)
    assert told.field == "counts.0"


def test_a_finding_without_a_place_stands_alone() -> None:
    told = invalid_input(error([]), words)
    assert (told.field, str(told).startswith("：")) == ("", False)
