"""What raises an article: wordings, acts, links, the kind of answer, the statute named; and what lowers it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.law.search.query import read_query
from app.services.base import Base
from app.services.law_ranking import Ranker, RankWeights
from records.search.grams import gram
from tests.services.sample_search import searching

TODAY = dt.date(2026, 11, 25)


@pytest.fixture
def ranker(base: Base, tmp_path: Path) -> Iterator[Ranker]:
    search = searching(base, tmp_path / "in")
    search.refresh()
    assert search._ranker is not None
    yield search._ranker
    search.close()


def score(ranker: Ranker, question: str, number: int, **weights: float) -> float:
    changed = Ranker(ranker.index, RankWeights(**weights))
    (at,) = ranker.index.places("new_law", number, 0)
    return float(changed.near_scores(changed.asked(read_query(question)), TODAY)[at])


def test_a_question_brings_the_words_of_thesaurus_and_lexicon(ranker: Ranker) -> None:
    asked = ranker.asked(read_query("没证的司机挨口头批评"))
    assert {gram("资格"), gram("警告"), gram("司机")} <= set(asked.tokens)
    assert asked.tokens[gram("司机")] > asked.tokens[gram("资格")]
    assert gram("资格") not in asked.original
    assert set(asked.acts) == {"HA-08"}


def test_a_mistyped_word_is_put_right(ranker: Ranker) -> None:
    asked = ranker.asked(read_query("没证的思机"))
    assert gram("司机") in asked.tokens
    assert asked.reasons[0][0] == "“没证的思机”按“没证的司机”检索"


def test_a_single_wording_counts_beside_the_words(ranker: Ranker) -> None:
    assert score(ranker, "啥时候生效", 2) > score(ranker, "啥时候生效", 2, wording=0)


def test_a_duty_raises_its_penalty_more_where_that_is_asked(ranker: Ranker) -> None:
    plain, linked = score(ranker, "施行日期", 1, to_penalty=0), score(ranker, "施行日期", 1)
    asked = score(ranker, "施行日期怎么罚", 1)
    assert plain < linked < asked


def test_the_kind_of_answer_and_the_named_statute_count(ranker: Ranker) -> None:
    assert score(ranker, "甲罚多少", 1, to_penalty_asked=0) > score(ranker, "甲罚多少", 1, intent=0, to_penalty_asked=0)
    assert score(ranker, "演示法的警告", 1) > score(ranker, "演示法的警告", 1, named=0)


def test_what_was_not_in_force_scores_nothing(ranker: Ranker) -> None:
    old = ranker.index.places("old_rules", 1, 0)
    scores = ranker.near_scores(ranker.asked(read_query("旧的处罚")), TODAY)
    assert [float(scores[at]) for at in old] == [0.0, 0.0]


def test_a_wording_that_means_an_act_counts_for_its_card(base: Base, ranker: Ranker) -> None:
    meant = ranker.card_scores(ranker.asked(read_query("没证的司机")), TODAY)
    named = ranker.card_scores(ranker.asked(read_query("上岗")), TODAY)
    assert meant[0] > 1 > named[0] > 0


def test_the_order_is_by_score(ranker: Ranker) -> None:
    ranked = ranker.rank(ranker.asked(read_query("警告")), TODAY)
    assert [each.score for each in ranked] == sorted((each.score for each in ranked), reverse=True)
    assert ranker.rank(ranker.asked(read_query("")), TODAY) == []
