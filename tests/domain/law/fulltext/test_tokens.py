"""The tokeniser: pairs of characters, words whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.law.fulltext.tokens import highlights, pairs, without

Spans = tuple[tuple[int, int], ...]


def test_runs_give_their_pairs_and_words_stay_whole() -> None:
    assert pairs("危险货物，GPS 3吨") == ["危险", "险货", "货物", "gps", "3", "吨"]
    assert pairs("运单运单") == ["运单", "单运"]
    assert pairs("") == []


def test_spans_that_touch_are_one() -> None:
    text = "随车携带运单的，GPS"
    assert highlights(text, {"携带", "带运", "gps", "没有"}) == ((2, 5), (8, 11))
    assert highlights(text, {"单"}) == ((5, 6),)
    assert highlights(text, set()) == ()


@given(st.text("运单危险货物怎么罚的ab1，。 ", max_size=30))
def test_every_token_is_found_where_it_came_from(text: str) -> None:
    for token in pairs(text):
        assert highlights(text, {token})


@pytest.mark.parametrize(
    ("spans", "taken", "left"),
    [
        (((0, 4),), (), ((0, 4),)),
        (((0, 4), (6, 9)), ((1, 2), (3, 7)), ((0, 1), (2, 3), (7, 9))),
        (((2, 4),), ((0, 9),), ()),
        (((2, 4),), ((0, 2), (4, 5)), ((2, 4),)),
    ],
)
def test_what_is_taken_is_left_out(spans: Spans, taken: Spans, left: Spans) -> None:
    assert without(spans, taken) == left
