"""What a bureau maintains itself: proposals of change, the second person's decision, and what is in force by day."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from pydantic import AwareDatetime, Field, model_validator

from app.domain.frozen import Frozen, Id
from app.domain.law.citation import CitationText
from app.domain.plain_text import PlainLine, PlainText

LONGEST_DOCUMENT = 64_000
LONGEST_REASON = 1000


class TableKind(StrEnum):
    """A table that a bureau may edit; its entries are whole documents."""

    ACT = "act"
    DISCRETION = "discretion"
    GUIDE = "guide"
    CASE = "case"


class Outcome(StrEnum):
    """What became of a proposal; only its author withdraws it, only somebody else approves or rejects it."""

    APPROVED = "approved"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


class Decision(Frozen):
    """The end of a proposal; `version` counts the approved versions of a document from 1."""

    outcome: Outcome
    by: Id
    by_name: str = Field(max_length=80)
    at: AwareDatetime
    reason: PlainText = Field(default="", max_length=LONGEST_REASON)
    version: int | None = Field(default=None, ge=1)


class Draft(Frozen):
    """A change of one document, written by its author.

    `document` is its canonical JSON, None to go back to what the program ships; `before` is what was in force on
    `in_force_from` when it was written, None where nothing was; `shipped` is the digest of what the program shipped.
    """

    kind: TableKind
    id: PlainLine = Field(min_length=1, max_length=80)
    document: str | None = Field(default=None, max_length=LONGEST_DOCUMENT)
    before: str | None = Field(default=None, max_length=LONGEST_DOCUMENT)
    shipped: str = Field(default="", max_length=64)
    in_force_from: dt.date
    reason: PlainText = Field(min_length=1, max_length=LONGEST_REASON)
    basis: tuple[CitationText, ...] = Field(default=(), max_length=20)
    basis_note: PlainLine = Field(default="", max_length=200, description="a document that is no statute")
    author: Id
    author_name: str = Field(max_length=80)
    created_at: AwareDatetime

    @model_validator(mode="after")
    def _rests_on_something(self) -> Draft:
        if not self.basis and not self.basis_note.strip():
            raise ValueError("要写明依据：法条，或文件名称和文号")
        return self


class Proposal(Draft):
    """A draft that is kept, under its number; `decision` is None while it waits for the second person."""

    number: int
    decision: Decision | None = None

    @property
    def version(self) -> int | None:
        """The number of the approved version; None for what was not approved."""
        return self.decision.version if self.decision else None


@dataclass(frozen=True, slots=True)
class Span:
    """An approved version and the days it governs, `until` inclusive; None while nothing follows."""

    proposal: Proposal
    since: dt.date
    until: dt.date | None

    def covers(self, day: dt.date) -> bool:
        """Tell whether the version governs on that day."""
        return self.since <= day and (self.until is None or day <= self.until)


def digest_of(document: str | None) -> str:
    """The SHA-256 of a document in hexadecimal; empty where there is none."""
    return hashlib.sha256(document.encode()).hexdigest() if document is not None else ""


def spans(proposals: Iterable[Proposal]) -> tuple[Span, ...]:
    """The days that the approved versions of one document govern, oldest first.

    A version governs until the day before the next one begins; of two that begin on one day the later version stands,
    so a correction may begin in the past without touching what comes after it.
    """
    by_day: dict[dt.date, Proposal] = {}
    for proposal in sorted((each for each in proposals if each.version), key=lambda each: each.version or 0):
        by_day[proposal.in_force_from] = proposal
    days = sorted(by_day)
    ends: list[dt.date | None] = [day - dt.timedelta(days=1) for day in days]
    return tuple(Span(by_day[day], day, until) for day, until in zip(days, [*ends[1:], None], strict=False))


def change_days(proposals: Iterable[Proposal]) -> list[dt.date]:
    """The days on which another version begins to govern some document, oldest first."""
    return sorted({each.in_force_from for each in proposals if each.version})


def in_force(proposals: Iterable[Proposal], on: dt.date) -> dict[tuple[TableKind, str], Span]:
    """What governs each document on a day, by kind and id; going back to the shipped version is left out."""
    groups: dict[tuple[TableKind, str], list[Proposal]] = {}
    for proposal in proposals:
        groups.setdefault((proposal.kind, proposal.id), []).append(proposal)
    found = ((place, span) for place, group in groups.items() for span in spans(group) if span.covers(on))
    return {place: span for place, span in found if span.proposal.document is not None}
