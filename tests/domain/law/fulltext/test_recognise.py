"""Statutes recognised in every style, and doubts with their lines."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.law.fulltext.recognise import date_in_name, recognise
from app.domain.law.fulltext.text import FullText
from app.domain.law.statute import Level
from tests.domain.law.fulltext.sample_text import BOARD, JUST, PASTED


def read(text: str, name: str = "") -> FullText:
    found = recognise(text, name).text
    assert found is not None
    return found


def test_a_local_regulation_is_read_whole() -> None:
    recognised = recognise(BOARD)
    text = read(BOARD)
    assert recognised.doubts == ()
    assert (text.title, text.level) == ("演示省道路巡检条例", Level.LOCAL_REGULATION)
    assert text.issuing_body == "演示省人民代表大会常务委员会"
    assert (text.version_date, text.in_force_from, text.in_force_stated) == (
        dt.date(2021, 3, 2),
        dt.date(2021, 6, 1),
        True,
    )
    assert text.repeals == ("演示省道路巡检办法",)
    assert [(article.number, article.suffix) for article in text.articles] == [
        (1, None),
        (2, None),
        (3, None),
        (3, 1),
        (4, None),
    ]
    third = text.articles[2]
    assert third.heading == "第二章 罚 则 第一节 处 罚"
    assert [len(paragraph.items) for paragraph in third.paragraphs] == [3, 0]
    assert [item.label for item in third.paragraphs[0].items[1].items] == ["1.", "2．"]
    assert len(text.articles[1].paragraphs) == 2


def test_a_law_in_bold_dialect_keeps_its_first_day_apart() -> None:
    text = read(JUST)
    assert text.level is Level.LAW
    assert (text.version_date, text.in_force_from, text.in_force_stated) == (
        dt.date(2020, 5, 6),
        dt.date(2020, 5, 6),
        False,
    )
    assert [article.label for article in text.articles] == ["第一条", "第二条", "第三条"]


def test_a_pasted_ministry_order_is_read() -> None:
    text = read(PASTED)
    assert (text.title, text.number) == ("演示货物运输管理办法", "2019年第7号")
    assert (text.version_date, text.in_force_from) == (dt.date(2019, 11, 10), dt.date(2020, 1, 1))
    assert [len(article.paragraphs[0].items) for article in text.articles] == [0, 2, 0]


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("第四条", "第六条", "前面是第三条之一"),
        ("第三条之一", "第二条", "不止一次"),
        ("（三）其他", "（五）其他", "后面是（五）"),
        ("第一条 为了演示解析，制定本条例。", "第一条", "后面没有文字"),
        ("（一）没有", "（二）没有", "编号从（二）开始"),
    ],
)
def test_doubtful_places_are_told_with_their_line(before: str, after: str, words: str) -> None:
    text = BOARD.replace(before, after)
    line = max(number for number, line in enumerate(text.split("\n"), 1) if line.startswith(after))
    assert [doubt.line for doubt in recognise(text).doubts if words in doubt.message] == [line]


def test_an_item_may_run_over_paragraphs() -> None:
    text = read(BOARD.replace("（三）其他情形。", "此项还有一段。\n\n（三）其他情形。"))
    items = text.articles[2].paragraphs[0].items
    assert [item.number for item in items] == [1, 2, 3]
    assert items[1].items[1].text.endswith("此项还有一段。") or items[1].text.endswith("此项还有一段。")


def test_annexes_tables_and_broken_headings_are_kept() -> None:
    text = read(BOARD.replace("## 第三章 附 则", "## 第三章 附\n\n则和其他") + "\n附件：演示表\n\n|甲|乙|\n")
    assert text.annex == "附件：演示表\n|甲|乙|"
    assert text.articles[-1].heading == "第三章 附则和其他"
    assert len(text.articles[-1].paragraphs) == 1


def test_a_decision_is_numbered_by_its_list() -> None:
    text = read(
        "# 演示修正案（九）\n\n2020年1月2日 通过\n\n一、将第三条改为：“甲。\n\n“乙。”\n\n二、自公布之日起施行。\n"
    )
    assert [(article.number, article.label, len(article.paragraphs)) for article in text.articles] == [
        (1, "一、", 2),
        (2, "二、", 1),
    ]


def test_the_date_comes_from_name_head_or_last_article() -> None:
    undated = "# 演示办法\n\n第一条 甲。\n\n第二条 本办法自2003年1月1日起施行。\n"
    assert date_in_name("公路/演示法(2017-11-04).md") == dt.date(2017, 11, 4)
    assert date_in_name("演示法(2017-13-04).md") is None
    assert read(undated, "演示办法(2002-11-04).md").version_date == dt.date(2002, 11, 4)
    assert read(undated).version_date == dt.date(2003, 1, 1)
    assert "题注里没有日期" in recognise(undated).doubts[0].message
    assert "早于题注" in recognise(BOARD, "演示(2019-01-01).md").doubts[0].message


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("随便一段文字。", "没有找到条文"),
        ("", "没有找到条文"),
        ("第一条 甲。", "没有找到标题"),
        ("# 演示办法\n\n第一条 甲。", "没有找到通过、公布"),
        ("# 某案\n\n2020-01-02\n\n一、案情。", "标题也不像"),
    ],
)
def test_what_is_no_statute_is_refused_with_a_reason(text: str, words: str) -> None:
    recognised = recognise(text)
    assert recognised.text is None
    assert words in recognised.refusal


@given(st.integers(0, len(BOARD) - 1), st.text("第条一（）1.#*章《》20年月日\n　|<", max_size=6), st.integers(0, 40))
def test_no_change_of_a_text_breaks_the_reading(at: int, inserted: str, removed: int) -> None:
    recognise(BOARD[:at] + inserted + BOARD[at + removed :], "演示(2020-02-31).md")
