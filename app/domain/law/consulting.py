"""What a station and the law library say to each other: wishes one way, answers the other, a JSON line each."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from app.domain.frozen import Frozen

Doing = Literal[
    "search", "phrases", "laws", "law", "article", "act",
    "guides", "cases", "forms", "questions", "guide", "case", "form", "question",
]  # fmt: skip
FoundKind = Literal["phrase", "law", "article", "act", "guide", "case", "form", "question"]
Span = tuple[int, int]

LONGEST_QUESTION = 200
_Question = Annotated[str, StringConstraints(max_length=LONGEST_QUESTION)]
_Line = Annotated[str, StringConstraints(max_length=1000)]
_Words = Annotated[str, StringConstraints(max_length=20_000)]


class LawWish(Frozen):
    """What is wanted of the library as it stood on a day; `text` is a question, or the id of what is to be read.

    `phrases` lists how people put things, `laws` the statutes in force, `law` the articles of one by its key or title,
    `guides` and the like all of a kind.
    """

    id: int = Field(ge=1)
    do: Doing
    text: _Question = ""
    on: dt.date


class FoundLaw(Frozen):
    """Something found: its `id` opens it by a wish of its `kind`, or is a question; `marks` are spans of the note."""

    kind: FoundKind
    id: _Question
    title: _Line
    note: _Line = ""
    marks: tuple[Span, ...] = ()
    why: _Line = ""


class LawBlock(Frozen):
    """A part of a page: its heading and the paragraphs below."""

    heading: _Line
    paragraphs: tuple[_Words, ...]


class LawPage(Frozen):
    """Something to read; `quote` is how a note cites it, `links` lead on, `unsure` says what is not sure."""

    kind: Literal["article", "act", "guide", "case", "form", "question"]
    id: _Question
    title: _Line
    subtitle: _Line
    unsure: _Line = ""
    blocks: tuple[LawBlock, ...]
    links: tuple[FoundLaw, ...] = ()
    quote: _Line


class LawAnswer(Frozen):
    """The answer to a wish; `problem` says in words for the user why there is none."""

    id: int = Field(ge=0)
    found: tuple[FoundLaw, ...] = ()
    page: LawPage | None = None
    problem: _Line = ""
