"""The index in memory."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.services.base import Base
from app.services.law_library_index import LibraryIndex
from records.search.grams import gram
from tests.services.sample_search import searching

TODAY = dt.date(2026, 11, 25)


@pytest.fixture
def index(base: Base, tmp_path: Path) -> Iterator[LibraryIndex]:
    search = searching(base, tmp_path / "in")
    search.refresh()
    assert search._index is not None
    yield search._index
    search.close()


def test_articles_are_found_by_place(index: LibraryIndex) -> None:
    assert len(index.places("old_rules", 1, 0)) == 2, "in two versions"
    (at,) = index.places("new_law", 2, 0)
    assert index.volume_of(True, at).key == "new_law"
    assert index.places("new_law", 2, 1) == []
    assert index.places("none", 1, 0) == []
    _part, span = index.span(index.by_key["new_law"][0])
    assert at in span


def test_sayings_of_an_article(index: LibraryIndex) -> None:
    (at,) = index.places("new_law", 2, 0)
    assert {index.said[saying][0] for saying in index.sayings_of(at)} == {"这部法啥时候生效", "施行日期 演示"}


def test_rarity_counts_the_library(index: LibraryIndex) -> None:
    assert index.reckoned == 6
    assert index.texts_with(gram("处罚")) == 3
    assert index.saying_rarity(gram("没有")) > index.saying_rarity(gram("演示"))
    assert index.topics_of("new_law") == {"hazmat"}


def test_cards_are_found_by_what_they_rest_on(base: Base) -> None:
    search = searching(base)
    search.refresh()
    index = search._index
    assert index is not None
    (penalty,) = index.places("new_law", 109, 0)
    assert [(index.cards[at].id, place) for at, place in index.resting_on([(True, penalty)], TODAY)] == [
        ("HA-08", "new_law.109.1.1")
    ]
    (other,) = index.places("new_law", 120, 0)
    assert index.resting_on([(True, other)], TODAY) == []
    assert index.act_card("HA-08", TODAY) == 0
    assert index.act_card("HA-99", TODAY) is None
    search.close()


def test_standing_is_reckoned_once_a_day(index: LibraryIndex) -> None:
    days = [dt.date(2026, 1, 1) + dt.timedelta(days=day) for day in range(12)]
    asked: list[dt.date] = []

    def factor(_volume: object, day: dt.date) -> float:
        asked.append(day)
        return 1.0

    for day in (*days, days[-1]):
        assert index.standing(day, factor).tolist() == [1.0] * 3
    assert asked.count(days[-1]) == 3
