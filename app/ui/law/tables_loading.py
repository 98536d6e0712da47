"""What the page of the bureau's tables reads off the window's thread."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.law.bureau import Proposal, TableKind
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.bureau_changes import ChangeLine, changes
from app.services.bureau_check import standard_id
from app.services.bureau_law import BureauLaw, law_on
from app.services.bureau_tables import Editing, editing, history, proposals
from app.services.errors import ServiceError
from app.ui.law.rights import may_edit, may_review


@dataclass(frozen=True)
class TableRow:
    """A document: `version` is the bureau's own that holds, `waiting` how many proposals wait for review."""

    kind: TableKind
    id: str
    title: str
    version: int | None = None
    waiting: int = 0
    number: int | None = None


@dataclass(frozen=True)
class ToldProposal:
    """A proposal with its changes in words, and the provisions it names; `problem` where they cannot be told."""

    proposal: Proposal
    changes: Sequence[ChangeLine]
    basis: Sequence[str]
    problem: str = ""


@dataclass(frozen=True)
class Detail:
    """A document as it can be edited, and all its steps, newest first."""

    row: TableRow
    editing: Editing
    steps: Sequence[ToldProposal]


def load_rows(base: Base, who: Account, kind: TableKind | None, day: dt.date) -> list[TableRow]:
    """All documents of a kind; without a kind the proposals that wait for the second person."""
    bureau = law_on(base, day)
    waiting = proposals(base, who, waiting=True) if may_edit(who) or may_review(who) else []
    if kind is None:
        titles = {(each.kind, each.id): each.title for table in TableKind for each in _rows(bureau, table)}
        return [TableRow(p.kind, p.id, titles.get((p.kind, p.id), p.id), number=p.number) for p in waiting]
    counts = Counter((each.kind, each.id) for each in waiting)
    found = []
    for row in _rows(bureau, kind):
        mark = bureau.mark(kind, row.id)
        version = mark.version if mark is not None else None
        found.append(TableRow(kind, row.id, row.title, version, counts[kind, row.id]))
    return found


def _rows(bureau: BureauLaw, kind: TableKind) -> list[TableRow]:
    if kind is TableKind.GUIDE:
        return [TableRow(kind, each.id, each.title) for each in bureau.practice.guides()]
    if kind is TableKind.CASE:
        return [TableRow(kind, each.id, each.title) for each in bureau.practice.cases()]
    acts = bureau.law.acts()
    if kind is TableKind.ACT:
        return [TableRow(kind, each.id, each.title) for each in acts]
    return [TableRow(kind, standard_id(each.id), f"{each.id} {each.title}") for each in acts if each.fine is not None]


def load_detail(base: Base, who: Account, row: TableRow, day: dt.date) -> Detail:
    """A document with its steps."""
    steps = [told(base, each) for each in history(base, who, row.kind, row.id)]
    return Detail(row, editing(base, row.kind, row.id, day), steps)


def told(base: Base, proposal: Proposal) -> ToldProposal:
    """A proposal in words."""
    law = base.shelf.law()
    basis = [law.label(place) for place in proposal.basis]
    if proposal.basis_note:
        basis.append(proposal.basis_note)
    try:
        return ToldProposal(proposal, changes(base, proposal), basis)
    except ServiceError as error:
        return ToldProposal(proposal, (), basis, str(error))


def new_id(rows: Sequence[TableRow], kind: TableKind) -> str:
    """The next free id for a document of the bureau's own: G900 and C900 on."""
    letter = "G" if kind is TableKind.GUIDE else "C"
    taken = {row.id for row in rows}
    return next(f"{letter}{number}" for number in range(900, 1000) if f"{letter}{number}" not in taken)
