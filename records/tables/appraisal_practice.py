"""Practices of appraisal; what was handed in is closed by trigger."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from records.tables.accounts import AccountRow
from records.tables.base import Row, UtcDateTime


class AppraisalPracticeRow(Row):
    """A practice with the whole case file that it is about, so that it can be read years later."""

    __tablename__ = "appraisal_practices"
    __table_args__ = (
        CheckConstraint("(handed_in_at IS NULL) = (outcome IS NULL)", name="outcome"),
        Index("ix_appraisal_practices_actor", "actor"),
    )

    id: Mapped[str] = mapped_column(String(80), primary_key=True)
    actor: Mapped[str] = mapped_column(String(80), ForeignKey(AccountRow.id))
    actor_name: Mapped[str] = mapped_column(String(80))
    brief: Mapped[str] = mapped_column(String(80))
    title: Mapped[str] = mapped_column(String(300))
    seed: Mapped[int] = mapped_column(BigInteger)
    wanted: Mapped[int]
    planted: Mapped[int]
    case_sha256: Mapped[str] = mapped_column(String(64))
    case_text: Mapped[str] = mapped_column(Text)
    begun_at: Mapped[dt.datetime] = mapped_column(UtcDateTime)
    marks: Mapped[str] = mapped_column(Text)
    seconds: Mapped[int]
    handed_in_at: Mapped[dt.datetime | None] = mapped_column(UtcDateTime)
    outcome: Mapped[str | None] = mapped_column(Text)
