"""The bureau's own tables: proposals and what was decided on them, both append-only by trigger."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from records.tables.accounts import AccountRow
from records.tables.base import Row, UtcDateTime


class BureauProposalRow(Row):
    """A change of one document, as its author wrote it; `document` NULL goes back to what the program ships."""

    __tablename__ = "bureau_proposals"
    __table_args__ = (
        CheckConstraint("kind IN ('act','discretion','guide','case')", name="kind"),
        # What a decision repeats of its proposal points here, so that the database can hold the two together.
        UniqueConstraint("number", "author", "kind", "document_id"),
        Index("ix_bureau_proposals_kind_document_id", "kind", "document_id"),
    )

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    kind: Mapped[str] = mapped_column(String(16))
    document_id: Mapped[str] = mapped_column(String(80))
    document: Mapped[str | None] = mapped_column(Text)
    before: Mapped[str | None] = mapped_column(Text)
    shipped: Mapped[str] = mapped_column(String(64))
    in_force_from: Mapped[dt.date]
    reason: Mapped[str] = mapped_column(Text)
    basis: Mapped[str] = mapped_column(Text)
    basis_note: Mapped[str] = mapped_column(String(200))
    author: Mapped[str] = mapped_column(String(80), ForeignKey(AccountRow.id))
    author_name: Mapped[str] = mapped_column(String(80))
    created_at: Mapped[dt.datetime] = mapped_column(UtcDateTime)


class BureauDecisionRow(Row):
    """The one end of a proposal; the database itself refuses an author as reviewer and a version given twice."""

    __tablename__ = "bureau_decisions"
    __table_args__ = (
        CheckConstraint("outcome IN ('approved','rejected','withdrawn')", name="outcome"),
        CheckConstraint("(outcome = 'withdrawn') = (by = author)", name="second_person"),
        CheckConstraint("(outcome = 'approved') = (version IS NOT NULL)", name="version"),
        ForeignKeyConstraint(
            ["number", "author", "kind", "document_id"],
            [f"bureau_proposals.{name}" for name in ("number", "author", "kind", "document_id")],
        ),
        UniqueConstraint("kind", "document_id", "version"),
    )

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    author: Mapped[str] = mapped_column(String(80))
    kind: Mapped[str] = mapped_column(String(16))
    document_id: Mapped[str] = mapped_column(String(80))
    outcome: Mapped[str] = mapped_column(String(16))
    version: Mapped[int | None]
    by: Mapped[str] = mapped_column(String(80), ForeignKey(AccountRow.id))
    by_name: Mapped[str] = mapped_column(String(80))
    at: Mapped[dt.datetime] = mapped_column(UtcDateTime)
    reason: Mapped[str] = mapped_column(Text)
