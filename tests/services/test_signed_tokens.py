"""A token holds for its base and its purpose, until all of them are forgotten."""

from __future__ import annotations

from app.services.base import Base
from app.services.signed_tokens import LONGEST_TOKEN, forget_tokens, read_token, sign


def test_a_token_says_what_was_put_in(base: Base) -> None:
    token = sign(base, "station", ["S-1", "一号站", 5])
    assert read_token(base, "station", token) == ["S-1", "一号站", 5]
    assert token != sign(base, "station", ["S-1", "一号站", 5])
    assert len(token) < LONGEST_TOKEN


def test_a_token_is_worth_nothing_for_another_purpose(base: Base) -> None:
    token = sign(base, "station", ["S-1"])
    assert read_token(base, "watch", token) is None
    assert read_token(base, "", token) is None


def test_a_changed_token_is_none(base: Base) -> None:
    token = sign(base, "", ["a", 1])
    body, _, signature = token.partition(".")
    swapped = "A" if body[3] != "A" else "B"
    assert read_token(base, "", f"{body[:3]}{swapped}{body[4:]}.{signature}") is None
    assert read_token(base, "", body) is None
    assert read_token(base, "", "") is None


def test_forgotten_tokens_are_none(base: Base) -> None:
    token = sign(base, "", ["a"])
    forget_tokens(base)
    assert read_token(base, "", token) is None
    assert read_token(base, "", sign(base, "", ["a"])) == ["a"]
