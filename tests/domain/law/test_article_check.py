"""Places, words and figures of an article."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.domain.law.act import FineRange, IncomeMultiple
from app.domain.law.article_check import (
    ArticleWords,
    ThreatenedAmounts,
    cited_text,
    missing_figures,
    missing_place,
)
from app.domain.law.citation import Citation
from app.domain.law.fulltext.recognise import recognise
from app.domain.law.fulltext.text import Article

TEXT = """# 演示法

2025年12月27日 通过

第一条 运输危险货物的，应当配备押运人员。

第二条 有下列情形之一的，处五万元以上五十万元以下的罚款：

（一）押运人员没有从业资格；

（二）没有应急器材。

前款以外的，处3000元以上1万元以下的罚款；逾期不改正的，对责任人员处二万元以下的罚款。

第三条 违法所得超过2万元的，处违法所得2倍以上10倍以下的罚款，最高不得超过三十万元。

第四条 有下列情形的，按以下规定处罚：

（一）不带证件的，处五十元罚款；

（二）超收费用的，处五千元的罚款。
"""


def articles() -> tuple[Article, ...]:
    text = recognise(TEXT, "演示法.md").text
    assert text is not None
    return text.articles


def article(number: int) -> Article:
    return articles()[number - 1]


@pytest.mark.parametrize(
    ("citation", "reason"),
    [
        ("law.2", ""),
        ("law.2.1.2", ""),
        ("law.2.2", ""),
        ("law.2.3", "这一条只有二款"),
        ("law.2.1.3", "这一款没有第（三）项"),
        ("law.2.2.1", "这一款没有第（一）项"),
    ],
)
def test_a_place_that_the_text_lacks_is_told(citation: str, reason: str) -> None:
    assert missing_place(article(2), Citation.parse(citation)) == reason


def test_an_article_that_is_not_there_is_told() -> None:
    assert missing_place(None, Citation.parse("law.9")) == "没有这一条"


def test_an_item_is_read_with_the_sentence_it_hangs_on() -> None:
    item = cited_text(article(2), Citation.parse("law.2.1.1"))
    assert "五十万元以下" in item
    assert "从业资格" in item
    assert "应急器材" not in item
    assert "逾期" in cited_text(article(2), Citation.parse("law.2.2"))
    assert cited_text(article(2), Citation.parse("law.2")) == article(2).text


def test_words_lead_to_the_article_that_says_them() -> None:
    words = ArticleWords(articles())
    assert words.likeness("应当配备押运人员", Citation.parse("law.1"))[0] > 0.9
    wrong, best = words.likeness("违法所得二倍至十倍", Citation.parse("law.1"))
    assert (wrong, best) == (0.0, 3)
    assert words.likeness("完全无关", Citation.parse("law.2"))[0] == 0
    assert words.likeness("应急器材", Citation.parse("law.99")) == (0.0, 2)
    assert ArticleWords(()).likeness("什么", Citation.parse("law.1")) == (0.0, 0)


def fine(low: int, high: int) -> FineRange:
    return FineRange(min_yuan=Decimal(low), max_yuan=Decimal(high))


@pytest.mark.parametrize(
    ("number", "low", "high", "there"),
    [
        (2, 50_000, 500_000, True),
        (2, 3_000, 10_000, True),
        (2, 0, 20_000, True),
        (2, 50_000, 100_000, False),
        (2, 5_000, 500_000, False),
        (3, 0, 300_000, True),
        (4, 50, 5_000, True),
        (4, 50, 2_000, False),
        (4, 5_000, 5_000, True),
        (1, 0, 100, False),
    ],
)
def test_a_range_must_stand_in_the_text(number: int, low: int, high: int, there: bool) -> None:
    assert (ThreatenedAmounts.read(article(number).text).lacks_range(fine(low, high)) == "") is there


def test_what_is_said_of_a_wrong_range_names_what_is_written() -> None:
    reason = ThreatenedAmounts.read(article(2).text).lacks_range(fine(50_000, 100_000))
    assert reason == "条文里没有“5万元以上10万元以下”，写的是2万元以下、3000元以上1万元以下、5万元以上50万元以下"
    assert "没有罚款数额" in ThreatenedAmounts.read("").lacks_range(fine(0, 1))
    assert "50元、5000元" in ThreatenedAmounts.read(article(4).text).lacks_range(fine(1, 2))


@pytest.mark.parametrize(
    ("above", "times", "reason"),
    [(20_000, (2, 10), ""), (20_000, (2, 5), "2 倍以上 5 倍以下"), (30_000, (2, 10), "违法所得“3万元”这条线")],
)
def test_multiples_and_their_threshold_must_stand_in_the_text(above: int, times: tuple[int, int], reason: str) -> None:
    multiple = IncomeMultiple(above_yuan=Decimal(above), min_times=times[0], max_times=times[1])
    assert reason in ThreatenedAmounts.read(article(3).text).lacks_multiple(multiple)
    assert bool(reason) == bool(ThreatenedAmounts.read(article(3).text).lacks_multiple(multiple))


def test_figures_are_looked_for_as_written() -> None:
    assert missing_figures(["五万元以上", "七日内"], article(2).text) == ("七日内",)


def test_numerals_that_are_none_are_passed_over() -> None:
    assert ThreatenedAmounts.read("处百元以上十十元以下罚款，处几百元罚款，超过百百倍").ranges == frozenset()


def test_a_penalty_that_repeats_the_duty_can_be_left_out() -> None:
    words, duty, penalty = ArticleWords(articles()), Citation.parse("law.1"), Citation.parse("law.2")
    said = "押运人员没有从业资格"
    assert words.likeness(said, duty)[1] == 2
    assert words.likeness(said, duty, [penalty]) == (1.0, 1)
    assert words.likeness(said, penalty, [penalty]) == (1.0, 2)
