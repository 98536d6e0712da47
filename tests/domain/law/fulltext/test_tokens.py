"""The tokeniser: pairs of characters, words whole, nothing of what only asks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.domain.law.fulltext.tokens import highlights, index_tokens, question_tokens


def test_a_run_gives_its_pairs_and_a_marked_last_character() -> None:
    assert index_tokens("危险货物，GPS 3吨") == ["危险", "险货", "货物", "物_", "gps", "3", "吨_"]


def test_a_question_gives_pairs_without_what_only_asks() -> None:
    assert question_tokens("没带运单怎么罚？") == ["没带", "带运", "运单"]
    assert question_tokens("罚") == ["罚*"]
    assert question_tokens("怎么") == ["怎么"]
    assert question_tokens("运单运单") == ["运单", "单运"]
    assert question_tokens("") == []


def test_spans_that_touch_are_one() -> None:
    text = "随车携带运单的，GPS"
    assert highlights(text, ["携带", "带运", "gps", "没有"]) == ((2, 5), (8, 11))
    assert highlights(text, ["单*"]) == ((5, 6),)


@given(st.text("运单危险货物怎么罚的ab1，。 ", max_size=30))
def test_every_token_of_a_question_can_be_found_in_it(question: str) -> None:
    found = index_tokens(question)
    for token in question_tokens(question):
        assert token in found or any(each.startswith(token.rstrip("*")) for each in found)
