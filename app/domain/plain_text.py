"""Text that people outside hand in: without characters that cannot be seen, kept or shown as they stand."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from typing import Annotated

from pydantic import AfterValidator

_LAYOUT = frozenset("\n\t")
# They make a text read differently from what it says.
_TURNS_WRITING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def unseen_character(text: str) -> str | None:
    """Return the first character that may not stand in a text, as U+0000; None where there is none."""
    for character in text:
        if character in _LAYOUT:
            continue
        if unicodedata.category(character) in ("Cc", "Cs") or character in _TURNS_WRITING:
            return f"U+{ord(character):04X}"
    return None


def unseen_within(value: object) -> str | None:
    """Return the first such character in a value made of texts, lists and mappings, keys included.

    A value nested too deeply to be looked through raises RecursionError.
    """
    if isinstance(value, str):
        return unseen_character(value)
    if isinstance(value, Mapping):
        parts = (part for entry in value.items() for part in entry)
        return next((found for part in parts if (found := unseen_within(part))), None)
    if isinstance(value, Sequence):
        return next((found for part in value if (found := unseen_within(part))), None)
    return None


def _plain(text: str) -> str:
    found = unseen_character(text)
    if found:
        raise ValueError(f"文字里有看不见的控制字符（{found}），请删掉重新输入")
    return text


def _one_line(text: str) -> str:
    if "\n" in _plain(text):
        raise ValueError("这里只能写一行")
    return text


PlainText = Annotated[str, AfterValidator(_plain)]
"""Words of several lines."""

PlainLine = Annotated[str, AfterValidator(_one_line)]
"""Words of one line."""
