"""Places that a question names outright."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from app.domain.law.search.query import read_query
from app.services.base import Base
from app.services.law_cited import Cited, CitedPlaces
from app.services.law_search import LawSearch
from records.search.grams import gram
from tests.services.sample_search import searching

TODAY = dt.date(2026, 11, 25)


@pytest.fixture
def cited(base: Base, tmp_path: Path) -> Iterator[CitedPlaces]:
    search: LawSearch = searching(base, tmp_path / "in")
    search.refresh()
    assert search._cited is not None
    yield search._cited
    search.close()


def labels(cited: CitedPlaces, question: str, day: dt.date = TODAY) -> list[tuple[str, int, str]]:
    index = cited.index
    found = cited.find(read_query(question), day)
    return [
        (index.volume_of(near, at).title, int(index.near.number[at]), str(index.volume_of(near, at).version_date))
        for near, at in found.places
    ]


NEW_1 = [("演示法", 1, "2025-12-27")]


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("演法1", NEW_1),
        ("根据演示法第一条第二款处罚对吗", NEW_1),
        ("ysf第1条", NEW_1),
        ("ysf1.2", NEW_1),
        ("演示法99条", []),
        ("第一条", []),
        ("超了二十吨", []),
        ("zzz1", []),
        ("旧条例1条", []),
        ("旧条例1条 2004年版", [("演示旧条例", 1, "2004-04-30")]),
        ("旧条例1条 2013-12-07版", [("演示旧条例", 1, "2013-12-07")]),
    ],
)
def test_places_are_found_in_the_version_of_the_day(
    cited: CitedPlaces, question: str, found: list[tuple[str, int, str]]
) -> None:
    assert labels(cited, question) == found


def test_the_day_chooses_the_version(cited: CitedPlaces) -> None:
    assert labels(cited, "旧条例1", dt.date(2010, 1, 1)) == [("演示旧条例", 1, "2004-04-30")]
    assert labels(cited, "yjtl1", dt.date(2014, 1, 1)) == [("演示旧条例", 1, "2013-12-07")]


def test_letters_that_the_law_writes_are_a_word(cited: CitedPlaces, monkeypatch: pytest.MonkeyPatch) -> None:
    assert cited.find(read_query("jinggao"), TODAY).phrases == ("警告",)
    code = gram("jinggao")
    found = replace(cited.index.words, codes=np.append(cited.index.words.codes, code))
    monkeypatch.setattr(cited.index, "words", found)
    assert cited.find(read_query("JINGGAO"), TODAY) == Cited()


def test_a_reason_is_given(cited: CitedPlaces) -> None:
    assert cited.find(read_query("演法1"), TODAY).reason == "按条号"
    mistyped = cited.find(read_query("演示旧条列1条"), dt.date(2014, 1, 1))
    assert (len(mistyped.places), "近似" in mistyped.reason) == (1, True)
    assert cited.find(read_query("jinggao"), TODAY) == Cited((), ("警告",), "拼音 jinggao")
