"""The bureau's proposals and decisions; both only ever grow."""

from __future__ import annotations

import json

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from app.domain.law.bureau import Decision, Draft, Outcome, Proposal, TableKind
from app.domain.law.citation import Citation
from records.errors import RecordsError
from records.tables.bureau import BureauDecisionRow, BureauProposalRow


class BureauStore:
    """Documents that the bureau maintains, as whole texts of canonical JSON; what they mean is the domain's matter."""

    def __init__(self, db: Session) -> None:
        self._db = db

    def add(self, draft: Draft) -> Proposal:
        """Keep a proposal under a new number."""
        values = draft.model_dump(exclude={"id", "kind", "basis"})
        row = BureauProposalRow(
            **values, kind=draft.kind.value, document_id=draft.id, basis=json.dumps([str(each) for each in draft.basis])
        )
        self._db.add(row)
        self._db.flush()
        return _proposal(row, None)

    def decide(self, proposal: Proposal, decision: Decision) -> Proposal:
        """Keep the end of a proposal; a second one, an own approval or a version given twice raises DuplicateError.

        `decision` comes without a version; an approval gets the next one of its document.
        """
        if decision.outcome is Outcome.APPROVED:
            decision = decision.model_copy(update={"version": self._versions(proposal) + 1})
        row = BureauDecisionRow(
            **decision.model_dump(exclude={"outcome"}),
            outcome=decision.outcome.value,
            number=proposal.number,
            author=proposal.author,
            kind=proposal.kind.value,
            document_id=proposal.id,
        )
        self._db.add(row)
        self._db.flush()
        return proposal.model_copy(update={"decision": decision})

    def get(self, number: int) -> Proposal:
        """The proposal of a number; raises RecordsError."""
        found = self._all(_query().where(BureauProposalRow.number == number))
        if not found:
            raise RecordsError(f"数据库里没有第 {number} 号修改提案。")
        return found[0]

    def find(self, kind: TableKind | None = None, document_id: str | None = None) -> list[Proposal]:
        """All proposals, or those of a kind or a document, oldest first."""
        query = _query()
        if kind is not None:
            query = query.where(BureauProposalRow.kind == kind.value)
        if document_id is not None:
            query = query.where(BureauProposalRow.document_id == document_id)
        return self._all(query)

    def approved(self) -> list[Proposal]:
        """All approved versions of all documents, oldest first."""
        return self._all(_query().where(BureauDecisionRow.outcome == Outcome.APPROVED.value))

    def stamp(self) -> str:
        """A text that changes whenever a version is approved."""
        row = BureauDecisionRow
        approved = select(func.count()).select_from(row).where(row.outcome == Outcome.APPROVED.value)
        return str(self._db.scalar(approved))

    def _versions(self, proposal: Proposal) -> int:
        row = BureauDecisionRow
        query = select(func.max(row.version)).where(row.kind == proposal.kind.value, row.document_id == proposal.id)
        return self._db.scalar(query) or 0

    def _all(self, query: Select[BureauProposalRow, BureauDecisionRow]) -> list[Proposal]:
        found = self._db.execute(query.order_by(BureauProposalRow.number))
        return [_proposal(row, decision) for row, decision in found]


def _query() -> Select[BureauProposalRow, BureauDecisionRow]:
    query = select(BureauProposalRow, BureauDecisionRow)
    return query.outerjoin(BureauDecisionRow, BureauDecisionRow.number == BureauProposalRow.number)


def _proposal(row: BureauProposalRow, decision: BureauDecisionRow | None) -> Proposal:
    return Proposal(
        number=row.number,
        kind=TableKind(row.kind),
        id=row.document_id,
        document=row.document,
        before=row.before,
        shipped=row.shipped,
        in_force_from=row.in_force_from,
        reason=row.reason,
        basis=tuple(Citation.parse(each) for each in json.loads(row.basis)),
        basis_note=row.basis_note,
        author=row.author,
        author_name=row.author_name,
        created_at=row.created_at,
        decision=_decision(decision) if decision else None,
    )


def _decision(row: BureauDecisionRow) -> Decision:
    return Decision(
        outcome=Outcome(row.outcome), by=row.by, by_name=row.by_name, at=row.at, reason=row.reason, version=row.version
    )
