"""Nothing is lost in taking a text apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.law.fulltext.parts import PartKind, ends_like_title, split_text
from tests.domain.law.fulltext.sample_text import BOARD, JUST, PASTED

LINES = st.sampled_from(
    ["第一条 甲", "第二条乙", "（一）甲；", "1．乙", "## 第一章 总则", "---", "# 演示条例", "<!-- INFO END -->",
     "目　录", "2020年1月2日 公布", "|a|b|", "<table>", "</table>", "附件：甲",
     "附则", "", "　甲乙丙", "\ufeff", "\r", "〈〉"]
)  # fmt: skip


@pytest.mark.parametrize("text", [BOARD, JUST, PASTED, "", "\n", "甲", BOARD.replace("\n", "\r\n")])
def test_joining_the_parts_gives_back_the_text(text: str) -> None:
    assert "".join(part.raw for part in split_text(text)) == text


@given(st.lists(LINES | st.text(max_size=30), max_size=30))
def test_joining_gives_back_any_text(lines: list[str]) -> None:
    text = "\n".join(lines)
    parts = split_text(text)
    assert "".join(part.raw for part in parts) == text
    assert [part.line for part in parts] == list(range(1, len(parts) + 1))


def test_the_head_of_a_pasted_order_gives_the_title_and_no_contents() -> None:
    kinds = {part.words: part.kind for part in split_text(PASTED) if part.words}
    assert kinds["演示货物运输管理办法"] is PartKind.TITLE
    assert kinds["第一章　总则"] is PartKind.HEADING
    contents = [part for part in split_text(PASTED) if part.kind is PartKind.CONTENTS]
    assert [part.raw.strip() for part in contents] == ["目　录", "第一章　总则", "第二章　附则"]


def test_a_title_broken_after_the_countrys_name_is_joined() -> None:
    parts = split_text("中华人民共和国\n演示条例\n（2020年1月2日公布）\n第一条　甲")
    assert [part.words for part in parts if part.kind is PartKind.TITLE and part.words] == ["中华人民共和国演示条例"]


def test_titles_end_in_few_ways() -> None:
    assert ends_like_title("演示办法（试行）")
    assert not ends_like_title("演示令")
