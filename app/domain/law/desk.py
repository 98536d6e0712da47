"""What a person keeps in the library for themselves or for colleagues: favourites, what was read last, notes."""

from __future__ import annotations

from enum import StrEnum

from pydantic import AwareDatetime, Field

from app.domain.frozen import Frozen, Id
from app.domain.plain_text import PlainLine, PlainText

MOST_RECENT = 50
LONGEST_NOTE = 4000


class PlaceKind(StrEnum):
    """What a place in the library is."""

    STATUTE = "statute"
    ARTICLE = "article"
    ACT = "act"
    DISCRETION = "discretion"
    CASE = "case"
    GUIDE = "guide"
    QUESTION = "question"
    CLOCK = "clock"
    FORM = "form"


class LibraryPlace(Frozen):
    """A place in the library: a citation `key.article`, an act's id, the title of a statute without a key."""

    kind: PlaceKind
    id: PlainLine = Field(min_length=1, max_length=400)


class KeptPlace(LibraryPlace):
    """A place that somebody keeps or has read; `label` is how the list shows it, `at` when it was put there."""

    label: PlainLine = Field(min_length=1, max_length=300)
    at: AwareDatetime


class NoteVersion(LibraryPlace):
    """One version of a note on a place, from 1 on; the last one counts. A `removed` one has no text.

    `author` is who wrote the note, `by` who wrote this version; `shared` notes are for the whole bureau.
    """

    note: Id
    version: int = Field(ge=1)
    author: Id
    by: Id
    by_name: str = Field(max_length=80)
    text: PlainText = Field(max_length=LONGEST_NOTE)
    shared: bool = False
    removed: bool = False
    at: AwareDatetime
