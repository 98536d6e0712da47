"""The law as this bureau reads it on a day: what it maintains itself in place of what the program ships.

Scoring never comes here: it works on `base.shelf`, which is as shipped, so no approval changes a sheet.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from app.domain.law.bureau import Span, TableKind, change_days, digest_of, in_force
from app.services.base import Base
from app.services.shelf import Shelf
from records.unit_of_work import Unit

if TYPE_CHECKING:
    from app.domain.law.bureau_documents import Document
    from app.domain.law.discretion import Discretion
    from app.domain.law.library import LawLibrary
    from app.domain.law.practice import Practice

Key = tuple[TableKind, str]


@dataclass(frozen=True, slots=True)
class BureauMark:
    """Where a version of the bureau's own stands; `until` is None while nothing follows.

    `shipped_changed`: the program ships something else by now than what the bureau had before its eyes.
    """

    version: int
    number: int
    author: str
    reviewer: str
    since: dt.date
    until: dt.date | None
    shipped_changed: bool

    @property
    def words(self) -> str:
        """The mark that stands beside everything of the bureau's own."""
        return f"本单位维护，第 {self.version} 版，审核人 {self.reviewer}"


@dataclass(frozen=True)
class BureauLaw:
    """What holds on a day; `problems` are versions that this program cannot read, in whose place the shipped stands."""

    shelf: Shelf
    documents: dict[Key, Document] = field(default_factory=dict)
    marks: dict[Key, BureauMark] = field(default_factory=dict)
    problems: tuple[str, ...] = ()

    @cached_property
    def law(self) -> LawLibrary:
        """The law with the bureau's acts."""
        # Every search asks what the bureau keeps, and few bureaus keep anything: the models come with the documents.
        from app.domain.law.act import Act

        known = self.shelf.law().act_ids()
        acts = [each for each in self.documents.values() if isinstance(each, Act) and each.id in known]
        return self.shelf.law().with_acts(acts) if acts else self.shelf.law()

    @cached_property
    def practice(self) -> Practice:
        """What puts the law to use, with the bureau's guides and cases."""
        from app.domain.law.guide import Guide
        from app.domain.law.typical_case import TypicalCase

        guides = [each for each in self.documents.values() if isinstance(each, Guide)]
        cases = [each for each in self.documents.values() if isinstance(each, TypicalCase)]
        return self.shelf.practice().with_changes(guides, cases) if guides or cases else self.shelf.practice()

    @cached_property
    def discretion(self) -> Discretion:
        """The discretion standards, with the bureau's own."""
        from app.domain.law.discretion import DiscretionStandard

        standards = [each for each in self.documents.values() if isinstance(each, DiscretionStandard)]
        return self.shelf.discretion().with_standards(standards) if standards else self.shelf.discretion()

    def mark(self, kind: TableKind, document_id: str) -> BureauMark | None:
        """The bureau's mark on a document; None where the shipped one holds."""
        return self.marks.get((kind, document_id))


def law_on(base: Base, day: dt.date) -> BureauLaw:
    """What holds on a day, the bureau's own before the shipped; `base.shelf` keeps the shipped, to be shown too."""
    with base.records.reading() as unit:
        return law_within(base, unit, day)


def law_within(base: Base, unit: Unit, day: dt.date) -> BureauLaw:
    """As `law_on`, inside a unit that is open."""
    return _law_of(base, in_force(unit.bureau.approved(), day))


@dataclass(frozen=True, slots=True)
class BureauPeriod:
    """Some days on which the bureau reads the law alike, `until` inclusive; None without an end."""

    since: dt.date | None
    until: dt.date | None
    held: BureauLaw


def law_by_day(base: Base, unit: Unit) -> Iterator[BureauPeriod]:
    """What holds on all days there are, one period after the other."""
    approved = unit.bureau.approved()
    starts = [None, *change_days(approved)]
    ends = [*(day - dt.timedelta(days=1) for day in starts[1:] if day), None]
    for since, until in zip(starts, ends, strict=True):
        yield BureauPeriod(since, until, _law_of(base, in_force(approved, since or dt.date.min)))


def _law_of(base: Base, spans: dict[Key, Span]) -> BureauLaw:
    found: dict[Key, Document] = {}
    problems = []
    for key, span in spans.items():
        document = readable(span)
        if document is None:
            problems.append(
                f"{key[1]} 的本单位第 {span.proposal.version} 版格式已旧，暂用随程序发布的内容，请重新提出修改。"
            )
        else:
            found[key] = document
    return BureauLaw(base.shelf, found, dict(_marks(base, spans, found)), tuple(problems))


def readable(span: Span) -> Document | None:
    """The document of a version; None where this program no longer understands it."""
    from pydantic import ValidationError

    from app.domain.law.bureau_documents import read_document

    if span.proposal.document is None:
        return None
    try:
        return read_document(span.proposal.kind, span.proposal.document)
    except ValidationError:
        return None


def shipped_text(base: Base, key: Key) -> str | None:
    """The canonical text of what the program ships; None where it ships nothing of that id."""
    from app.domain.law.bureau_documents import canonical
    from app.services.bureau_check import shipped_document

    shipped = shipped_document(base.shelf, *key)
    return canonical(shipped) if shipped else None


def _marks(base: Base, spans: dict[Key, Span], found: dict[Key, Document]) -> Iterator[tuple[Key, BureauMark]]:
    for key in found:
        span = spans[key]
        proposal, decision = span.proposal, span.proposal.decision
        if decision is not None and decision.version is not None:
            yield (
                key,
                BureauMark(
                    version=decision.version,
                    number=proposal.number,
                    author=proposal.author_name,
                    reviewer=decision.by_name,
                    since=span.since,
                    until=span.until,
                    shipped_changed=digest_of(shipped_text(base, key)) != proposal.shipped,
                ),
            )
