"""How people say it at the roadside, how the law writes it, and which acts it may mean."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import Field

from app.domain.frozen import Frozen
from app.domain.law.act import ActId
from app.domain.law.statute import Phrase


class TermKind(StrEnum):
    """What an entry speaks of."""

    ACT = "act"
    TERM = "term"
    EVIDENCE = "evidence"
    PROCEDURE = "procedure"
    DOCUMENT = "document"
    DISCRETION = "discretion"
    EQUIPMENT = "equipment"


class ThesaurusEntry(Frozen):
    """A wording and the law's term; without acts it only guides the search and says nothing of the case."""

    say: Phrase
    term: Phrase
    acts: tuple[ActId, ...] = ()
    kind: TermKind


class Thesaurus(Frozen):
    """All wordings, as one file."""

    schema_version: Literal["1"]
    note: str = Field(default="", max_length=400)
    entries: tuple[ThesaurusEntry, ...] = Field(min_length=1)

    def found_in(self, question: str) -> tuple[ThesaurusEntry, ...]:
        """Return the entries whose wording stands in the question, the longest first."""
        found = [entry for entry in self.entries if entry.say in question]
        return tuple(sorted(found, key=lambda entry: (-len(entry.say), entry.say)))
