"""What is wanted of a search, and what it answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from app.services.law_cards import Kind


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: `law`, `article` and `version_date` are empty but for articles; `score` compares within a kind.

    `highlights` are spans of the snippet with words of the question, `meant` those with other words for the same.
    `note` says what to mind, such as a later version whose text was not imported.
    """

    kind: Kind
    id: str
    title: str
    snippet: str
    highlights: tuple[tuple[int, int], ...]
    score: float
    why: tuple[str, ...]
    law: str = ""
    key: str = ""
    article: int = 0
    suffix: int = 0
    label: str = ""
    version_date: dt.date | None = None
    imported: bool = False
    note: str = ""
    basis: tuple[str, ...] = ()
    meant: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class SearchWish:
    """What is wanted: of which kinds, and only of some levels, fields of enforcement or statutes (built-in keys)."""

    limit: int = 10
    kinds: Collection[Kind] = tuple(Kind)
    levels: Collection[str] = ()
    topics: Collection[str] = ()
    laws: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """The hits of each kind, best first; `near` are terms that may have been meant where nothing was found."""

    question: str
    as_of: dt.date
    articles: tuple[Hit, ...] = ()
    acts: tuple[Hit, ...] = ()
    cases: tuple[Hit, ...] = ()
    guides: tuple[Hit, ...] = ()
    questions: tuple[Hit, ...] = ()
    forms: tuple[Hit, ...] = ()
    near: tuple[str, ...] = ()

    def of(self, kind: Kind) -> tuple[Hit, ...]:
        """The hits of one kind."""
        groups = {
            Kind.ARTICLE: self.articles,
            Kind.ACT: self.acts,
            Kind.CASE: self.cases,
            Kind.GUIDE: self.guides,
            Kind.QUESTION: self.questions,
            Kind.FORM: self.forms,
        }
        return groups[kind]

    @property
    def found(self) -> bool:
        """Whether there is any hit."""
        return any(self.of(kind) for kind in Kind)
