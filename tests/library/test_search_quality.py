"""The search keeps answering questions of the trade: measured on the official texts, which lie beside the checkout."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.services.data_home import DataHome
from app.services.law_cards import Kind
from app.services.law_hits import SearchWish
from app.services.law_library import import_library
from app.services.law_search import LawSearch
from app.services.open_base import open_base
from tests.bench.law.quality import Found, Outcome, judged, read_questions

ROOT = Path(__file__).parents[2]
TEXTS = ROOT.parent / "shared" / "corpus" / "transport"
TODAY = dt.date(2026, 11, 25)


@pytest.fixture(scope="module")
def search(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LawSearch]:
    if not TEXTS.is_dir():
        pytest.skip("the official texts do not lie beside this checkout")
    base = open_base(DataHome(tmp_path_factory.mktemp("home")))
    import_library(base, [TEXTS])
    made = LawSearch(base)
    yield made
    made.close()
    base.close()


def ask(search: LawSearch, question: str, day: dt.date | None) -> list[Found]:
    answer = search.search(question, day or TODAY, SearchWish(kinds=(Kind.ARTICLE,)))
    dates = {volume.version_id: volume for volume in (search._index.volumes if search._index else ())}
    in_force = {(volume.title, str(volume.version_date)) for volume in dates.values() if volume.covers(answer.as_of)}
    return [
        Found(hit.law, hit.article, str(hit.version_date), (hit.law, str(hit.version_date)) in in_force)
        for hit in answer.articles
    ]


def outcomes(search: LawSearch, *kinds: str) -> list[Outcome]:
    questions = read_questions(Path(__file__).parent / "dev_queries.jsonl")
    chosen = [each for each in questions if not kinds or each["kind"] in kinds]
    return [judged(each, lambda question, day: ask(search, question, day)) for each in chosen]


def test_citations_and_pinyin_are_always_first(search: LawSearch) -> None:
    assert [each.rank for each in outcomes(search, "article_ref", "pinyin")] == [1] * 32


def test_questions_of_all_kinds_are_answered(search: LawSearch) -> None:
    found = outcomes(search)
    assert sum(1 / each.rank for each in found if each.rank) / len(found) >= 0.8
    assert sum(0 < each.rank <= 5 for each in found) / len(found) >= 0.88
    assert sum(0 < each.rank <= 10 for each in found) / len(found) >= 0.91
    assert not any(each.stale for each in found)


def test_the_form_that_is_asked_for_is_found(search: LawSearch) -> None:
    lines = (Path(__file__).parent / "form_queries.jsonl").read_text(encoding="utf-8").splitlines()
    ranks = []
    for asked in map(json.loads, lines):
        ids = [hit.id for hit in search.search(asked["query"], TODAY, SearchWish(kinds=(Kind.FORM,))).forms]
        ranks.append(ids.index(asked["form"]) + 1 if asked["form"] in ids else 0)
    assert sum(1 / rank for rank in ranks if rank) / len(ranks) >= 0.78
    assert sum(0 < rank <= 5 for rank in ranks) / len(ranks) >= 0.9
