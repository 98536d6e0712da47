"""Suggestions while typing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.services.base import Base
from app.services.law_search import LawSearch
from app.services.law_suggest import SuggestionKind
from tests.services.sample_search import searching


@pytest.fixture
def search(base: Base, tmp_path: Path) -> Iterator[LawSearch]:
    made = searching(base, tmp_path / "in")
    yield made
    made.close()


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("演示", (SuggestionKind.STATUTE, "演示法")),
        ("演法", (SuggestionKind.STATUTE, "演示法")),
        ("ysf", (SuggestionKind.STATUTE, "演示法")),
        ("ys'f", (SuggestionKind.STATUTE, "演示法")),
        ("演示法第二", (SuggestionKind.ARTICLE, "演示法第二条")),
        ("演示法1", (SuggestionKind.ARTICLE, "演示法第一条")),
        ("无资格", (SuggestionKind.ACT, "无资格上岗")),
        ("啥时候", (SuggestionKind.WORDING, "这部法啥时候生效")),
        ("没证", (SuggestionKind.WORDING, "没证的司机")),
        ("meizhengde", (SuggestionKind.WORDING, "没证的司机")),
    ],
)
def test_what_is_typed_becomes_something(search: LawSearch, typed: str, first: tuple[SuggestionKind, str]) -> None:
    found = search.suggest(typed)[0]
    assert (found.kind, found.text) == first


def test_an_article_says_what_it_is_about(search: LawSearch) -> None:
    assert search.suggest("演示法1条")[0].detail == "甲的事罚不罚"


def test_there_are_no_more_than_asked_for(search: LawSearch) -> None:
    assert len(search.suggest("演示", 1)) == 1
    assert search.suggest("zzzz") == []
    assert search.suggest("没有这部法5") == []
    assert search.suggest("  ") == []


def test_near_terms_look_like_the_question(search: LawSearch) -> None:
    search.refresh()
    assert search._ranker is not None
    assert search._suggester_of(search._ranker).near_terms("没证得司机", 2)[0] == "没证的司机"
