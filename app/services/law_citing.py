"""Citations as people write them, and as documents keep them."""

from __future__ import annotations

from app.domain.law.citation import Citation
from app.domain.law.fulltext.asked import read_asked
from app.domain.law.library import LawLibrary
from app.services.errors import NotFoundError
from app.services.law_names import resolve


def citation_of(law: LawLibrary, text: str) -> str:
    """The citation that somebody wrote, 道路运输条例第63条第1款第（3）项 or its key; the text itself where it is none.

    Only statutes that the built-in library knows can be cited.
    """
    asked = read_asked(text)
    try:
        _title, key = resolve(asked.name, law, {})
    except NotFoundError:
        return text.strip()
    citation = asked.citation(key) if key else None
    return str(citation) if citation is not None else text.strip()


def written(law: LawLibrary, citation: str) -> str:
    """A citation in words that `citation_of` reads back; the text itself where it is none."""
    try:
        place = Citation.parse(citation)
    except ValueError:
        return citation
    if place.key not in law.statute_keys():
        return citation
    return f"{law.statute(place.key).title}{place.chinese(digits=True)}"
