"""Word lists of the appraisal: leading questions, inferences in on-site records, reasoning that says nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from app.domain.frozen import Frozen, Id
from app.domain.law.statute import Phrase


def _compiles(pattern: str) -> str:
    try:
        re.compile(pattern)
    except re.error as error:
        raise ValueError(f"“{pattern[:40]}”不是能用的查找式：{error}") from None
    return pattern


Pattern = Annotated[str, AfterValidator(_compiles)]


class WordList(Frozen):
    """Patterns that mean one thing; `unless` are patterns that clear a sentence in which one was found."""

    id: Id
    says: Phrase
    patterns: tuple[Pattern, ...] = Field(min_length=1)
    unless: tuple[Pattern, ...] = ()

    @cached_property
    def _found(self) -> re.Pattern[str]:
        return re.compile("|".join(f"(?:{pattern})" for pattern in self.patterns))

    @cached_property
    def _cleared(self) -> re.Pattern[str] | None:
        return re.compile("|".join(f"(?:{pattern})" for pattern in self.unless)) if self.unless else None

    def find(self, text: str) -> Iterator[str]:
        """The words found in the sentences of a text."""
        for sentence in sentences(text):
            found = self._found.search(sentence)
            if found and not (self._cleared and self._cleared.search(sentence)):
                yield found.group()

    def is_in(self, text: str) -> bool:
        """Whether any sentence of a text holds them."""
        return next(self.find(text), None) is not None


class AppraisalWords(Frozen):
    """All lists, as one file."""

    schema_version: Literal["1"]
    lists: tuple[WordList, ...] = Field(min_length=1)

    @cached_property
    def _by_id(self) -> dict[str, WordList]:
        return {each.id: each for each in self.lists}

    def of(self, list_id: str) -> WordList:
        """The list of that id; raises KeyError where the file has none."""
        return self._by_id[list_id]


_END = re.compile(r"[。；;！!？?\n]+")


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text without the marks that end them; the empty ones are left out."""
    return (part.strip() for part in _END.split(text) if part.strip())
