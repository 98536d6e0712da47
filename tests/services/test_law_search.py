"""Search: citations first, then words, wordings and initials; only what was in force on the day."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.services import law_search
from app.services.base import Base
from app.services.law_library import ImportWish, import_library
from app.services.law_search import LawHit, LawSearch, build_index
from app.services.shelf import Shelf
from tests.services.conftest import Clock
from tests.services.sample_library import NEW_TEXT, write_texts
from tests.services.test_law_shelf import LIBRARY, THESAURUS

TODAY = dt.date(2026, 11, 25)


@pytest.fixture
def search(base: Base, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> LawSearch:
    monkeypatch.setattr(law_search, "load_thesaurus", lambda folder: THESAURUS)
    import_library(base, [write_texts(tmp_path / "in")])
    object.__setattr__(base, "shelf", Shelf(load_law=lambda: LIBRARY))
    return LawSearch(base)


def places(hits: list[LawHit]) -> list[tuple[str, int]]:
    return [(hit.title, hit.number) for hit in hits]


def test_a_citation_comes_first(search: LawSearch) -> None:
    hit = search.search("演法1", TODAY)[0]
    assert (hit.title, hit.label, hit.version_date, hit.imported) == ("演示法", "第一条", dt.date(2025, 12, 27), True)
    assert hit.why[0] == "按条号"


def test_words_are_found_with_snippet_highlights_and_reason(search: LawSearch) -> None:
    hit = search.search("给予警告吗", TODAY)[0]
    assert (hit.title, hit.number, hit.why) == ("演示法", 1, ("词语相同",))
    assert hit.snippet == "前款以外的，给予警告。"
    assert [hit.snippet[start:end] for start, end in hit.highlights] == ["给予警告"]


def test_only_the_version_of_the_day_is_found(search: LawSearch) -> None:
    assert {hit.title for hit in search.search("旧的处罚", TODAY)} == {"演示法"}
    (old,) = [hit for hit in search.search("旧的处罚", dt.date(2010, 1, 1)) if hit.number == 1]
    assert old.version_date == dt.date(2004, 4, 30)
    assert search.search("旧条例1条 2004版", TODAY)[0].version_date == dt.date(2004, 4, 30)


def test_a_wording_leads_to_the_articles_of_its_act(base: Base, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(law_search, "load_thesaurus", lambda folder: THESAURUS)
    object.__setattr__(base, "shelf", Shelf(load_law=lambda: LIBRARY))
    hit = LawSearch(base).search("没证的司机怎么罚", TODAY)[0]
    assert (hit.key, hit.imported) == ("new_law", False)
    assert hit.number in (66, 109)
    assert any("HA-08" in reason for reason in hit.why)
    assert any("即" in reason for reason in hit.why)


def test_initials_find_articles_and_words(search: LawSearch) -> None:
    assert places(search.search("ysf1", TODAY))[0] == ("演示法", 1)
    assert search.search("qqq", TODAY) == []


def test_the_index_follows_the_library(search: LawSearch, tmp_path: Path, clock: Clock) -> None:
    clock.pass_time(minutes=1)
    assert search.search("新添的话", TODAY) == []
    path = tmp_path / "演示法.md"
    path.write_text(NEW_TEXT.replace("给予警告", "新添的话"), encoding="utf-8")
    import_library(search.base, [path], ImportWish(replace=True))
    build_index(search.base)
    assert places(search.search("新添的话", TODAY)) == [("演示法", 1)]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.text("演示法旧条例第一二十款项罚警告怎么0123456789abz\"'*()（）-年版 %", max_size=30))
def test_any_question_is_answered(search: LawSearch, question: str) -> None:
    assert isinstance(search.search(question, TODAY, 5), list)
