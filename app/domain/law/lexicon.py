"""Everyday words of the roadside beside the law's words for the same thing, so that either finds the other."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from app.domain.frozen import Frozen

Word = Annotated[str, StringConstraints(min_length=2, max_length=20, strip_whitespace=True)]


class LexiconGroup(Frozen):
    """Words for one thing: as the law writes it, and as people say it."""

    law: tuple[Word, ...] = Field(min_length=1, max_length=12)
    say: tuple[Word, ...] = Field(default=(), max_length=24)

    @property
    def words(self) -> tuple[str, ...]:
        """All of them, each once."""
        return tuple(dict.fromkeys((*self.law, *self.say)))


class Lexicon(Frozen):
    """All groups, as one file."""

    schema_version: Literal["1"]
    note: str = Field(default="", max_length=400)
    groups: tuple[LexiconGroup, ...] = Field(min_length=1)
