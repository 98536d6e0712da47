"""A question taken apart: words, figures as the law writes them, days and versions."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.law.search.intents import Intent
from app.domain.law.search.query import read_query


def test_what_only_asks_is_no_word_but_tells_the_kind() -> None:
    query = read_query("没带运单怎么罚？")
    assert query.words == "没带运单"
    assert Intent.PENALTY in query.intents
    assert read_query("怎么").words == "怎么", "a question of nothing else keeps it"
    assert read_query("收不收费").words == "收费"
    assert read_query("ＧＰＳ　没装").text == "GPS 没装"


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("超了20%", ("百分之二十",)),
        ("两成以内", ("百分之二十",)),
        ("3成", ("百分之三十",)),
        ("30日内交", ("三十日",)),
        ("成立公司", ()),
        ("0% 0吨", ()),
    ],
)
def test_figures_are_written_as_the_law_does(question: str, figures: tuple[str, ...]) -> None:
    assert read_query(question).alternatives == figures


@pytest.mark.parametrize(
    ("question", "day", "edition"),
    [
        ("2021年没标国籍怎么罚", dt.date(2021, 12, 31), None),
        ("2024年2月拉的货", dt.date(2024, 2, 29), None),
        ("2024年2月3日拉的货", dt.date(2024, 2, 3), None),
        ("2024年2月31日", None, None),
        ("道路运输条例63条 2022版", None, 2022),
        ("2019年修订的条例", None, 2019),
        ("车没做2021年年检", dt.date(2021, 12, 31), None),
        ("没有年份", None, None),
    ],
)
def test_days_and_versions_are_read(question: str, day: dt.date | None, edition: int | None) -> None:
    query = read_query(question)
    assert (query.day, query.edition) == (day, edition)
    assert "20" not in query.words or day is None


@given(st.text(max_size=300))
def test_any_text_is_a_question(question: str) -> None:
    query = read_query(question)
    assert len(query.text) <= 200
    assert query == read_query(question)


@given(st.text("0123456789年月日版成%两三罚个吨", max_size=30))
def test_any_figures_are_read(question: str) -> None:
    assert all(query for query in read_query(question).alternatives)
