"""What counts as the same text."""

from __future__ import annotations

from dataclasses import replace

from app.domain.law.fulltext.recognise import recognise
from app.domain.law.fulltext.text import title_key
from tests.domain.law.fulltext.sample_text import BOARD


def test_titles_are_the_same_without_country_spaces_and_brackets() -> None:
    assert title_key("中华人民共和国 演示法(试行)") == title_key("演示法（试行）") == "演示法（试行）"


def test_the_digest_knows_words_not_spaces() -> None:
    text = recognise(BOARD).text
    spaced = recognise(BOARD.replace("第一条 ", "第一条　　").replace("(二) ", "（二）")).text
    other = recognise(BOARD.replace("三百元", "五百元")).text
    assert text is not None
    assert spaced is not None
    assert other is not None
    assert text.digest() == spaced.digest() != other.digest()
    assert replace(text, annex="附件").digest() != text.digest()
    assert text.key == "演示省道路巡检条例"


def test_an_article_reads_line_by_line() -> None:
    text = recognise(BOARD).text
    assert text is not None
    third = text.articles[2]
    assert third.text.splitlines()[1:4] == ["（一）没有带演示牌的；", "(二)有下列行为：", "1.转借演示牌；"]
