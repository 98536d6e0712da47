"""The known versions of every built-in statute, with what was imported of it."""

from __future__ import annotations

from app.domain.law.fulltext.text import title_key
from app.domain.law.known_versions import VersionLine, version_line
from app.domain.law.library import LawLibrary
from records.unit_of_work import Unit


def version_lines(unit: Unit, library: LawLibrary) -> dict[str, VersionLine]:
    """Return the version line of each built-in statute by its key."""
    texts = unit.statutes.all_versions()
    repeals = unit.statutes.all_repeals()
    lines = {}
    for statute in library.statutes():
        key = title_key(statute.name)
        imported = [text for text in texts if title_key(text.title) == key]
        lines[statute.key] = version_line(statute, imported, repeals.get(key, ()))
    return lines
