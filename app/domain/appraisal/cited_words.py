"""Read the provision out of the words in which a document cites it: name, article, paragraph, item, year of version."""

from __future__ import annotations

import re

from app.domain.casefile.values import CitedLaw
from app.domain.law.citation import Citation
from app.domain.law.library import LawLibrary
from app.domain.law.numerals import number_from_chinese

_NUMBER = "[一二三四五六七八九十百千零〇0-9]+"
_PLACE = re.compile(
    rf"《?(?P<name>[^《》第]{{2,40}}?)》?(?:[（(][^）)]*[）)])?\s*第?(?P<article>{_NUMBER})条(?:之(?P<suffix>{_NUMBER}))?"
    rf"(?:第?(?P<paragraph>{_NUMBER})款)?(?:第?[（(]?(?P<item>{_NUMBER})[）)]?项)?"
)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})(?=年|[）)]|-)")


def provision_of(law: CitedLaw, library: LawLibrary) -> Citation | None:
    """The provision that a document cites: what its words say where they can be read, else what was picked.

    The words are what the party reads, so they go first where both are there.
    """
    said = _from_words(law.words, library)
    if said is None or (law.citation is not None and law.citation.lies_in(said)):
        return law.citation or said
    return said


def year_of(law: CitedLaw) -> str:
    """The year of the version that the words name; empty where they name none."""
    found = _YEAR.search(law.words)
    return found[1] if found else ""


def _from_words(words: str, library: LawLibrary) -> Citation | None:
    found = _PLACE.search(words.strip())
    key = library.key_of(found["name"].strip()) if found else None
    if found is None or key is None:
        return None
    try:
        numbers = {
            part: number_from_chinese(found[part].replace("〇", "零")) if found[part] else None
            for part in ("article", "suffix", "paragraph", "item")
        }
    except ValueError:
        return None
    article, paragraph, item = numbers["article"], numbers["paragraph"], numbers["item"]
    if article is None:
        return None
    # An article of one paragraph is written without it: 第六十三条第（三）项 is 63.1.3.
    return Citation(key, article, numbers["suffix"], paragraph or (1 if item else None), item)
