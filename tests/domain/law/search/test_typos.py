"""One wrong character in a known word is put right; what may be right is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.law.search.typos import KnownWords

WORDS = KnownWords.of(["危险货物", "押运员", "道路运输条例", "超限车", "卫星定位", "车", "GPS"])
TEXT = "危险货物押运员道路运输条例超限车卫星定位复议以后"
PAIRS = {TEXT[at : at + 2] for at in range(len(TEXT) - 1)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("危险贷物没证", {"危险贷物": "危险货物"}),
        ("押远员没证", {"押远员": "押运员"}),
        ("押员运没证", {"押员运": "押运员"}),
        ("道路运输条列五条", {"道路运输条列": "道路运输条例"}),
        ("危险货物没证", {}),
        ("超限后怎么办", {}),
        ("超限 吧", {}),
        ("", {}),
    ],
)
def test_a_wrong_character_is_put_right(text: str, found: dict[str, str]) -> None:
    assert WORDS.corrections(text, PAIRS.__contains__) == found


def test_known_pairs_are_left_alone() -> None:
    assert WORDS.corrections("危险贷物", lambda pair: True) == {}


@given(st.text("危险货物押运员贷远 超限车GPS", max_size=20))
def test_corrections_are_known_words(text: str) -> None:
    for wrong, right in WORDS.corrections(text, PAIRS.__contains__).items():
        assert wrong in text
        assert right in WORDS.words
        assert len(wrong) == len(right)
