"""The starts of lines: articles, headings and items in every style."""

from __future__ import annotations

import pytest

from app.domain.law.fulltext.marks import ItemForm, article_mark, heading_mark, item_mark, plain_number
from app.domain.law.numerals import chinese_number


@pytest.mark.parametrize(
    ("line", "place", "rest"),
    [
        ("第一条 为了演示", (1, None), "为了演示"),
        ("**第一百〇九条**　为了演示", (109, None), "为了演示"),
        ("第五十三条之一　演示", (53, 1), "演示"),
        ("第 63 条 演示", (63, None), "演示"),
        ("第１２条 演示", (12, None), "演示"),
        ("第七条演示的", (7, None), "演示的"),
        ("第八条", (8, None), ""),
    ],
)
def test_an_article_is_read_in_every_style(line: str, place: tuple[int, int | None], rest: str) -> None:
    mark = article_mark(line)
    assert mark is not None
    assert (mark.number, mark.suffix) == place
    assert mark.rest == rest


@pytest.mark.parametrize(
    "line", ["第三条的决定》第一次修正", "第三条、第四条", "第一章 总则", "依照第三条", "第条 演示"]
)
def test_a_mention_is_no_article(line: str) -> None:
    assert article_mark(line) is None


def test_words_that_go_on_after_a_mention_are_not_clear() -> None:
    mark = article_mark("第三条 和解协议")
    assert mark is not None
    assert not mark.clear


@pytest.mark.parametrize(
    ("line", "depth", "name"),
    [
        ("## 第一章 总 则", 4, "第一章 总 则"),
        ("第二节　客运", 5, "第二节　客运"),
        ("第一编 总则", 0, "第一编 总则"),
        ("### 附则", 5, "附则"),
    ],
)
def test_a_heading_is_read(line: str, depth: int, name: str) -> None:
    mark = heading_mark(line)
    assert mark is not None
    assert (mark.depth, mark.name) == (depth, name)


@pytest.mark.parametrize("line", ["第一章的规定适用于演示。", "第三节 " + "长" * 80, "第二编规定的事项，"])
def test_a_sentence_is_no_heading(line: str) -> None:
    assert heading_mark(line) is None


@pytest.mark.parametrize(
    ("line", "form", "number"),
    [
        ("（一）甲", ItemForm.ITEM, 1),
        ("(十二) 甲", ItemForm.ITEM, 12),
        ("（二)甲", ItemForm.ITEM, 2),
        ("㈢甲", ItemForm.ITEM, 3),
        ("1．甲", ItemForm.POINT, 1),
        ("１．甲", ItemForm.POINT, 1),
        ("2.甲", ItemForm.POINT, 2),
        ("3、甲", ItemForm.POINT, 3),
        ("（4）甲", ItemForm.BRACKET, 4),
        ("⑤甲", ItemForm.SIGN, 5),
        ("⒉甲", ItemForm.SIGN, 2),
        ("六、甲", ItemForm.LIST, 6),
    ],
)
def test_an_item_is_read_in_every_bracket_style(line: str, form: ItemForm, number: int) -> None:
    mark = item_mark(line)
    assert mark is not None
    assert (mark.form, mark.number, mark.rest) == (form, number, "甲")


@pytest.mark.parametrize("line", ["（一）至（三）项所列人员", "（四）、（五）项", "3.5米以上", "（演示）甲", "一甲"])
def test_other_starts_are_no_items(line: str) -> None:
    assert item_mark(line) is None


def test_numbers_are_read_in_every_writing() -> None:
    assert all(plain_number(chinese_number(number)) == number for number in range(1, 1300))
    assert plain_number("一〇九") == plain_number("１０９") == plain_number("一百○九") == 109
    assert plain_number("百十千") is None
    assert plain_number("零") is None
