"""Search as it is typed: words, or the initials of their pinyin (`jjqdf` finds 紧急切断阀)."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=20_000)
def initials(text: str) -> str:
    """First letters of the pinyin of each character, other characters as they are, in lower case."""
    # Its dictionaries take a third of a second to load: not at the start, but at the first search.
    from pypinyin import Style, lazy_pinyin

    return "".join(lazy_pinyin(text, style=Style.FIRST_LETTER)).lower()


@lru_cache(maxsize=20_000)
def full_pinyin(text: str) -> str:
    """The pinyin without tones or spaces, in lower case."""
    from pypinyin import lazy_pinyin

    return "".join(lazy_pinyin(text)).lower()


def matches(query: str, *texts: str) -> bool:
    """Whether each word of the query is in one of the texts, as written, by initials or by pinyin."""
    return all(any(_word_matches(word, text) for text in texts) for word in query.lower().split())


def _word_matches(word: str, text: str) -> bool:
    if word in text.lower():
        return True
    return word.isascii() and (word in initials(text) or word in full_pinyin(text))
