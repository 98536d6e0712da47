"""The initials of pinyin as a question: glf44 is 公路法44, xxdjbc is 先行登记保存."""

from __future__ import annotations

from collections import Counter

from app.services.law_shelf import LawShelf
from app.services.pinyin import initials

_PHRASES = 3


def names_by_initials(letters: str, shelf: LawShelf) -> list[tuple[str, str | None]]:
    """Return (title, built-in key) of the statutes with a name of these initials; our own library goes first."""
    found: list[tuple[str, str | None]] = []
    for statute in shelf.library.statutes():
        if any(initials(name) == letters for name in (statute.title, *statute.short_names)):
            found.append((statute.title, statute.key))
    return found or [(title, None) for key, title in shelf.titles.items() if initials(key) == letters]


def phrases_by_initials(letters: str, shelf: LawShelf) -> list[str]:
    """Return the words with these initials in what we say of the law, the most frequent first."""
    texts = {words for each in shelf.plain_words.values() for words in each}
    if shelf.thesaurus:
        texts.update(words for entry in shelf.thesaurus.entries for words in (entry.say, entry.term))
    found: Counter[str] = Counter()
    for text in sorted(texts):
        read = initials(text)
        at = read.find(letters) if len(read) == len(text) else -1
        if at >= 0:
            found[text[at : at + len(letters)]] += 1
    return [phrase for phrase, _count in found.most_common(_PHRASES)]
