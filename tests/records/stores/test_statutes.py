"""Official texts come back as they went in, once, on both databases."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from app.domain.law.fulltext.recognise import recognise
from app.domain.law.fulltext.text import FullText
from records.stores.statutes import LibrarySize, PutOutcome
from records.unit_of_work import Records
from tests.domain.law.fulltext.sample_text import BOARD, JUST

NOW = dt.datetime(2026, 11, 25, 8, tzinfo=dt.UTC)


def read(text: str) -> FullText:
    found = recognise(text).text
    assert found is not None
    return found


def put(records: Records, text: FullText, replaces: bool = False) -> PutOutcome:
    with records.writing() as unit:
        expected = unit.statutes.compare(text, replace=replaces)
        assert unit.statutes.put(text, "a.md", NOW, replace=replaces) is expected
        return expected


def test_a_text_comes_back_as_it_went_in(records: Records) -> None:
    text = read(BOARD)
    assert put(records, text) is PutOutcome.ADDED
    with records.reading() as unit:
        (version,) = unit.statutes.versions("演示省 道路巡检条例")
        assert unit.statutes.articles(version.id) == text.articles
        assert unit.statutes.article([version.id], 3, 1) == text.articles[3]
        assert unit.statutes.article([version.id], 9, None) is None
        assert (version.history, version.level, version.articles) == (text.history, text.level, 5)
        assert version.in_force_from == text.in_force_from
        assert unit.statutes.titles() == {"演示省道路巡检条例": "演示省道路巡检条例"}


def test_putting_twice_changes_nothing_and_a_different_text_waits_for_the_user(records: Records) -> None:
    text, other = read(BOARD), read(BOARD.replace("三百元", "五百元"))
    put(records, text)
    assert put(records, text) is PutOutcome.UNCHANGED
    assert put(records, other) is PutOutcome.DIFFERENT
    with records.reading() as unit:
        assert unit.statutes.size() == LibrarySize(1, 1, 5)
    assert put(records, other, replaces=True) is PutOutcome.REPLACED
    with records.reading() as unit:
        (version,) = unit.statutes.versions(text.title)
        article = unit.statutes.article([version.id], 3, None)
        assert article is not None
        assert "五百元" in article.text
        assert unit.statutes.size() == LibrarySize(1, 1, 5)


def test_versions_and_parts_stand_beside_one_another(records: Records) -> None:
    text = read(JUST)
    for each in (text, replace(text, version_date=dt.date(2010, 1, 2)), replace(text, part="总则编")):
        assert put(records, each) is PutOutcome.ADDED
    with records.reading() as unit:
        dates = [version.version_date.year for version in unit.statutes.versions("中华人民共和国演示法")]
    assert dates == [2010, 2020, 2020]


def test_a_repeal_is_found_by_the_repealed_title(records: Records) -> None:
    put(records, read(BOARD))
    with records.reading() as unit:
        (repeal,) = unit.statutes.repeals("演示省道路巡检办法")
        assert (repeal.by, repeal.since) == ("演示省道路巡检条例", dt.date(2021, 6, 1))
        assert unit.statutes.repeals("演示省道路巡检条例") == ()


def test_an_error_half_way_leaves_nothing(records: Records) -> None:
    def fail_half_way() -> None:
        with records.writing() as unit:
            unit.statutes.put(read(BOARD), "a.md", NOW)
            raise RuntimeError("stop")

    with pytest.raises(RuntimeError):
        fail_half_way()
    with records.reading() as unit:
        assert unit.statutes.size() == LibrarySize(0, 0, 0)
