"""How the pages write amounts and marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.law.act import Authority, Domain
from app.domain.law.fulltext.tokens import highlights
from app.domain.law.grounds import Topic
from app.domain.law.statute import Level, Status
from app.web.words import AUTHORITY, FIELD, LEVEL, STATUS, THIN_SPACE, icon, marked, yuan, yuan_range


@pytest.mark.parametrize(
    ("low", "high", "written"),
    [
        (3000, 10000, f"3{THIN_SPACE}000 – 10{THIN_SPACE}000 元"),
        (30000, 100000, "3 – 10 万元"),
        (0, 30000, "3 万元以下"),
        (0, 500, "500 元以下"),
        (20000, 20000, "2 万元"),
        (5000, 20000, f"5{THIN_SPACE}000 – 20{THIN_SPACE}000 元"),
    ],
)
def test_ranges(low: int, high: int, written: str) -> None:
    assert yuan_range(low, high) == written


def test_amounts() -> None:
    assert yuan("1110.00") == f"1{THIN_SPACE}110"
    assert yuan("0.50") == "0.50"


def test_every_word_of_the_domain_is_written() -> None:
    assert set(STATUS) == {each.value for each in Status}
    assert set(AUTHORITY) == {each.value for each in Authority}
    assert set(LEVEL) == {each.value for each in Level}
    assert set(FIELD) >= {each.value for each in Domain} | {each.value for each in Topic}


@given(st.text(max_size=40), st.lists(st.text(min_size=2, max_size=3), max_size=4))
def test_marks_never_let_markup_through_nor_lose_a_sign(text: str, words: list[str]) -> None:
    shown = marked(text, highlights(text, words))
    assert str(shown.striptags()) or not text.strip()
    assert "<" not in str(shown).replace("<mark>", "").replace("</mark>", "")
    assert shown.replace("<mark>", "").replace("</mark>", "").unescape() == text


def test_icons_are_hidden_from_screen_readers() -> None:
    assert str(icon("scales", "little")).startswith(
        '<svg class="icon little" viewBox="0 0 256 256" aria-hidden="true">'
    )


def test_words_that_were_meant_are_marked_more_faintly() -> None:
    assert marked("给予警告<b>", ((0, 2),), ((2, 4),)) == '<mark>给予</mark><mark class="meant">警告</mark>&lt;b&gt;'
