"""Wordings are found in what people ask."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from app.domain.law.thesaurus import TermKind, Thesaurus, ThesaurusEntry

ENTRIES = (
    ThesaurusEntry(say="没单", term="未带演示单", acts=("HA-08",), kind=TermKind.ACT),
    ThesaurusEntry(say="车没单", term="车上没有演示单", kind=TermKind.TERM),
    ThesaurusEntry(say="别的", term="别的", kind=TermKind.TERM),
)


def test_the_longest_wording_comes_first() -> None:
    thesaurus = Thesaurus(schema_version="1", entries=ENTRIES)
    assert [entry.say for entry in thesaurus.found_in("这车没单怎么办")] == ["车没单", "没单"]
    assert thesaurus.found_in("没有") == ()


def test_an_act_is_an_id() -> None:
    with pytest.raises(ValidationError):
        ThesaurusEntry.model_validate({"say": "a", "term": "b", "acts": ["黑车"], "kind": "act"})
