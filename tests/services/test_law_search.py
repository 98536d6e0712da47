"""Search: citations first, then words, wordings and pinyin; only what was in force on the day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.services.base import Base
from app.services.data_home import DataHome
from app.services.law_cards import Kind
from app.services.law_hits import Hit, SearchWish
from app.services.law_library import ImportWish, import_library
from app.services.law_search import LawSearch, build_index
from app.services.law_suggest import SuggestionKind
from app.services.open_base import open_base
from app.services.settings import MachineSettings
from tests.services.conftest import Clock
from tests.services.sample_library import NEW_TEXT
from tests.services.sample_search import searching

TODAY = dt.date(2026, 11, 25)


@pytest.fixture
def search(base: Base, tmp_path: Path) -> Iterator[LawSearch]:
    made = searching(base, tmp_path / "in")
    yield made
    made.close()


def places(hits: tuple[Hit, ...]) -> list[tuple[str, int]]:
    return [(hit.law, hit.article) for hit in hits]


@pytest.mark.parametrize("question", ["演法1", "演示法第一条", "请问演示法1条怎么规定的", "yf1", "ysf1"])
def test_a_citation_comes_first(search: LawSearch, question: str) -> None:
    (hit,) = search.search(question, TODAY).articles
    assert (hit.title, hit.version_date, hit.imported) == ("演示法第一条", dt.date(2025, 12, 27), True)


def test_words_are_found_with_snippet_highlights_and_reason(search: LawSearch) -> None:
    hit = search.search("给予警告吗", TODAY).articles[0]
    assert (hit.law, hit.article) == ("演示法", 1)
    assert hit.why[0] == "词语相同：给予警告"
    assert hit.snippet == "前款以外的，给予警告。"
    assert [hit.snippet[start:end] for start, end in hit.highlights] == ["给予警告"]


def test_a_wording_or_a_word_of_the_lexicon_leads_to_the_article(search: LawSearch) -> None:
    hit = search.search("啥时候生效", TODAY).articles[0]
    assert (hit.article, "通俗说法“这部法啥时候生效”" in hit.why) == (2, True)
    assert hit.meant == ()
    hit = search.search("口头批评", TODAY).articles[0]
    assert [hit.snippet[start:end] for start, end in hit.meant] == ["给予警告"]
    assert hit.highlights == ()
    assert (hit.article, "“口头批评”即“给予警告”" in hit.why) == (1, True)


def test_only_the_version_of_the_day_is_found(search: LawSearch) -> None:
    assert {hit.law for hit in search.search("旧的处罚", TODAY).articles} == {"演示法"}
    (old,) = [hit for hit in search.search("旧的处罚", dt.date(2010, 1, 1)).articles if hit.article == 1]
    assert old.version_date == dt.date(2004, 4, 30)
    assert search.search("旧条例1条 2004版", TODAY).articles[0].version_date == dt.date(2004, 4, 30)
    assert search.search("旧的处罚 2010年").as_of == dt.date(2010, 12, 31)
    assert search.search("旧的处罚 2010年", TODAY).as_of == dt.date(2010, 12, 31)
    assert search.search("旧的处罚 2010年", dt.date(2010, 3, 1)).as_of == dt.date(2010, 3, 1)
    assert search.search("旧的处罚").as_of == search.base.clock().date()


def test_a_wording_leads_to_the_articles_of_its_act_and_to_the_act(base: Base) -> None:
    search = searching(base)
    answer = search.search("没证的司机怎么罚", TODAY)
    hit = answer.articles[0]
    assert (hit.key, hit.imported) == ("new_law", False)
    assert hit.article in (66, 109)
    assert any("HA-08" in reason for reason in hit.why)
    assert [act.id for act in answer.acts] == ["HA-08"]
    assert answer.acts[0].basis
    search.close()


def test_a_cited_article_brings_the_acts_that_rest_on_it(base: Base) -> None:
    search = searching(base)
    (act,) = search.search("演法109", TODAY).acts
    assert (act.id, act.why) == ("HA-08", ("依据 new_law.109.1.1",))
    search.close()


def test_an_act_is_found_by_its_id(base: Base) -> None:
    search = searching(base)
    answer = search.search("ha-08", TODAY)
    assert [act.id for act in answer.acts] == ["HA-08"]
    assert {hit.article for hit in answer.articles[:2]} == {66, 109}
    search.close()


def test_kinds_laws_levels_and_fields_narrow_the_answer(search: LawSearch) -> None:
    question = "没证的司机 处罚款"
    assert search.search(question, TODAY, SearchWish(kinds=(Kind.ACT,))).articles == ()
    assert search.search(question, TODAY, SearchWish(laws=("old_rules",))).articles == ()
    assert search.search(question, TODAY, SearchWish(levels=("law",))).articles
    assert search.search(question, TODAY, SearchWish(levels=("local_rule",))).articles == ()
    assert search.search(question, TODAY, SearchWish(topics=("hazmat",))).articles
    assert not search.search(question, TODAY, SearchWish(topics=("overload",))).found
    assert len(search.search(question, TODAY, SearchWish(limit=1)).articles) == 1


def test_pinyin_finds_articles_and_words(search: LawSearch) -> None:
    assert search.search("jyjg", TODAY).articles[0].article == 1
    assert search.search("jiyujinggao", TODAY).articles[0].article == 1
    assert search.search("qqq", TODAY).articles == ()


def test_what_finds_nothing_names_near_terms(search: LawSearch) -> None:
    answer = search.search("没证得司机", TODAY, SearchWish(laws=("none",)))
    assert not answer.found
    assert "没证的司机" in answer.near
    assert search.search("", TODAY).near == ()


def test_suggestions_come_while_typing(search: LawSearch) -> None:
    assert [(each.kind, each.text) for each in search.suggest("演法1")] == [(SuggestionKind.ARTICLE, "演示法第一条")]
    assert search.suggest("") == []


def test_the_index_follows_the_library(search: LawSearch, tmp_path: Path, clock: Clock) -> None:
    assert "给予警告" in search.search("给予警告", TODAY).articles[0].snippet
    clock.pass_time(minutes=1)
    path = tmp_path / "演示法.md"
    path.write_text(NEW_TEXT.replace("给予警告", "新添的话"), encoding="utf-8")
    import_library(search.base, [path], ImportWish(replace=True))
    search.refresh()
    assert search.search("新添的话", TODAY).articles[0].snippet == "前款以外的，新添的话。"


def test_an_index_built_before_is_used(base: Base, search: LawSearch) -> None:
    search.refresh()
    changed = base.home.law_index.stat().st_mtime_ns
    again = searching(base)
    assert again.search("演法1", TODAY).found
    again.close()
    assert base.home.law_index.stat().st_mtime_ns == changed


def test_the_index_can_be_built_ahead(base: Base) -> None:
    build_index(searching(base).base)
    assert base.home.law_index.is_file()


def test_both_databases_and_any_order_of_import_answer_alike(
    search: LawSearch, tmp_path: Path, postgres_database: str, clock: Clock
) -> None:
    other = open_base(DataHome(tmp_path / "other"), settings=MachineSettings(database=postgres_database))
    for path in sorted((tmp_path / "in").iterdir(), reverse=True):
        import_library(other, [path])
    again = searching(replace(other, clock=clock))
    for question in ("演法1", "给予警告", "啥时候生效", "处罚", "条例施行", "jyjg", "没证的司机", "甲罚多少"):
        for day in (TODAY, dt.date(2010, 1, 1)):
            assert search.search(question, day) == again.search(question, day), question
    again.close()
    other.close()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=80, deadline=None)
@given(st.text("演示法旧条例第一二十款项罚警告怎么0123456789abz\"'*()（）-年版 %\u3000", max_size=30))
def test_any_question_is_answered(search: LawSearch, question: str) -> None:
    answer = search.search(question, TODAY, SearchWish(limit=5))
    assert all(hit.why for hit in answer.articles if hit.score >= 1)
    assert len(search.suggest(question)) <= 8
