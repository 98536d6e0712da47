"""The provisions that may be written into a document of a case: those in force on the day of its act."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.law.citation import Citation
from app.domain.law.library import LawLibrary


@dataclass(frozen=True, slots=True)
class Choosable:
    """A provision as a document writes it, with what makes it checkable; `search` is what it is found by."""

    words: str
    citation: str
    version: str
    gist: str
    search: str


def choosable_provisions(law: LawLibrary, day: dt.date) -> tuple[Choosable, ...]:
    """All provisions that the library knows of on that day: the articles themselves and those that acts cite."""
    return tuple(choosable(law, citation, day) for citation in dict.fromkeys(_citations(law, day)))


def _citations(law: LawLibrary, day: dt.date) -> Iterator[Citation]:
    for statute in law.statutes():
        version = statute.version_on(day)
        if version:
            yield from (each.citation(statute.key) for each in version.provisions)
    for act in law.acts():
        yield from (each for each in (*act.violated, *act.penalty) if law.is_in_force(each, day))


def choosable(law: LawLibrary, citation: Citation, day: dt.date) -> Choosable:
    """A provision as documents of a case of that day write it."""
    version = law.version_on(citation.key, day)
    adopted = f"{version.adopted:%Y-%m-%d}" if version and version.adopted else ""
    words, digits = law.label(citation, day), law.label(citation, day, digits=True)
    found = law.provision(citation, day)
    gist = found.provision.gist if found else ""
    names = law.statute(citation.key).short_names
    short = " ".join(digits.replace(law.statute(citation.key).title, name) for name in names)
    return Choosable(words, str(citation), adopted, gist, f"{words} {digits} {short} {gist}")
