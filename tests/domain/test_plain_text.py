"""Characters that may not stand in a text are found wherever they are."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from app.domain.plain_text import PlainLine, PlainText, unseen_character, unseen_within


@pytest.mark.parametrize("text", ["", "罚款 3 万元", "一\n二\t三", "𠮷", "a\u200db"])
def test_ordinary_text_passes(text: str) -> None:
    assert unseen_character(text) is None
    assert TypeAdapter(PlainText).validate_python(text) == text


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\x7f", "\ud800", "\u202e", "\u2066", "\r"])
def test_what_cannot_be_seen_is_named(character: str) -> None:
    name = f"U+{ord(character):04X}"
    assert unseen_character(f"甲{character}") == name
    for value in ({f"甲{character}": 1}, {"a": ["b", {"c": character}]}, (character,)):
        assert unseen_within(value) == name


def test_a_line_is_one_line() -> None:
    assert TypeAdapter(PlainLine).validate_python("甲") == "甲"
    for text, words in (("甲\n乙", "一行"), ("甲\x00", "U.0000")):
        with pytest.raises(ValidationError, match=words):
            TypeAdapter(PlainLine).validate_python(text)


def test_values_without_text_hold_nothing() -> None:
    assert unseen_within({"a": [1, None, True, 2.5, "好"]}) is None
