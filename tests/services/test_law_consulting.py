"""The library as a station asks it: by the law of the day, with every problem said in the answer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.law.consulting import LawAnswer, LawWish
from app.services.base import Base
from app.services.law_consulting import LawConsultant, consultant
from tests.domain.law.sample_practice import sample_practice
from tests.services.sample_search import THESAURUS, searching, with_library

NEW_DAY, OLD_DAY = dt.date(2026, 11, 25), dt.date(2026, 3, 1)
Ask = Callable[..., LawAnswer]


@pytest.fixture
def ask(base: Base, tmp_path: Path) -> Iterator[Ask]:
    search = searching(base, tmp_path / "in")
    shelf = replace(search.base.shelf, load_thesaurus=lambda: THESAURUS, load_practice=sample_practice)
    library = LawConsultant(replace(search.base, shelf=shelf), search)

    def put(do: str, text: str = "", on: dt.date = NEW_DAY) -> LawAnswer:
        return library.answer(LawWish.model_validate({"id": 7, "do": do, "text": text, "on": on}))

    yield put
    library.close()


def test_a_search_finds_acts_and_articles_with_lit_words(ask: Ask) -> None:
    answer = ask("search", "没证的司机怎么罚")
    assert answer.id == 7
    assert answer.found[0].kind == "act"
    article = next(each for each in ask("search", "甲的事罚不罚").found if each.kind == "article")
    assert article.id == "new_law.1"
    assert "2025-12-27 版" in article.title
    lit = next(each for each in ask("search", "给予警告").found if each.kind == "article")
    assert any("警告" in lit.note[first:last] for first, last in lit.marks)


def test_pinyin_suggests_what_to_search_for(ask: Ask) -> None:
    kinds = [each.kind for each in ask("search", "mzdsj").found]
    assert kinds[0] == "phrase"
    assert ask("search", "yf1").found[0].id == "new_law.1"


@pytest.mark.parametrize(("day", "shown"), [(NEW_DAY, "演示法"), (OLD_DAY, "演示旧条例")])
def test_statutes_are_those_in_force_on_the_day(ask: Ask, day: dt.date, shown: str) -> None:
    assert [each.title for each in ask("laws", on=day).found] == [shown]


def test_a_statute_is_listed_article_by_article(ask: Ask) -> None:
    found = ask("law", "new_law").found
    assert [(each.id, each.title) for each in found] == [("new_law.1", "第一条"), ("new_law.2", "第二条")]
    assert found[0].note.startswith("有下列情形之一的")


def test_an_article_leads_to_the_acts_that_rest_on_it(ask: Ask) -> None:
    act = ask("phrases").found[0]
    assert act.id == "没证的司机"
    page = ask("act", ask("search", "没证的司机").found[0].id).page
    assert page is not None
    article = ask("article", page.links[0].id).page
    assert article is not None
    assert page.id in [each.id for each in article.links]
    assert page.id in page.quote
    assert [block.heading for block in page.blocks][:4] == ["违反", "处罚依据", "怎么处理", "由谁处理"]


def test_an_article_shows_the_official_text_and_says_its_version(ask: Ask) -> None:
    page = ask("article", "new_law.1").page
    assert page is not None
    assert [block.heading for block in page.blocks] == ["官方文本"]
    assert page.subtitle.startswith("2025-12-27 版，自 2026-05-01 起施行")
    assert page.quote == "《演示法》第一条（2025-12-27 版）"


@pytest.mark.parametrize(
    ("kind", "entry", "title"),
    [
        ("guide", "G01", "演示指引"),
        ("case", "C01", "演示案例"),
        ("form", "record", "演示笔录"),
        ("question", "P01", "要什么？"),
    ],
)
def test_other_entries_are_listed_and_read(ask: Ask, kind: str, entry: str, title: str) -> None:
    (found,) = ask(f"{kind}s").found
    assert (found.kind, found.id, found.title) == (kind, entry, title)
    page = ask(kind, entry).page
    assert page is not None
    assert (page.kind, page.id) == (kind, entry)
    assert ask(kind, "X99").problem


@pytest.mark.parametrize(("do", "text"), [("act", "XX-99"), ("article", "无此法第五条"), ("law", "无此法")])
def test_what_is_not_there_is_said(ask: Ask, do: str, text: str) -> None:
    answer = ask(do, text)
    assert answer.problem
    assert (answer.page, answer.found) == (None, ())


def test_a_line_that_is_no_wish_is_answered_too(ask: Ask, base: Base) -> None:
    library = LawConsultant(with_library(base), searching(base))
    assert library.answer_line("{").id == 0
    assert library.answer_line('{"id": 3, "do": "law", "text": "无此法", "on": "2026-11-25"}').id == 3


def test_who_only_reads_makes_no_base(zhixing_home: Path) -> None:
    with consultant() as library:
        assert library.base.home.folder != zhixing_home
        folder = library.base.home.folder
        page = library.answer(LawWish(id=1, do="act", text="HA-10", on=NEW_DAY)).page
    assert page is not None
    assert not folder.exists()
    assert list(zhixing_home.iterdir()) == []
