"""Attempts, their chains of events, and what is derived from them."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import BigInteger, CheckConstraint, Float, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from records.tables.base import Row, UtcDateTime


class ContentVersionRow(Row):
    """A scenario version that attempts were made on, whole, as JSON."""

    __tablename__ = "content_versions"

    content_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    scenario: Mapped[str] = mapped_column(String(80), index=True)
    title: Mapped[str] = mapped_column(String(200))
    rubric_version: Mapped[str] = mapped_column(String(200))
    imported_at: Mapped[dt.datetime] = mapped_column(UtcDateTime)
    body: Mapped[str] = mapped_column(Text)


class AttemptRow(Row):
    """An attempt; (head_seq, head_h) is where its chain ends."""

    __tablename__ = "attempts"
    __table_args__ = (
        CheckConstraint("state IN ('assigned','running','interrupted','ended','marked')", name="state"),
        CheckConstraint("mode IN ('practice','exam','demonstration')", name="mode"),
        Index("ix_attempts_actor_started_at", "actor", "started_at"),
    )

    id: Mapped[str] = mapped_column(String(80), primary_key=True)
    scenario: Mapped[str] = mapped_column(String(80), index=True)
    seed: Mapped[int] = mapped_column(BigInteger)
    content_hash: Mapped[str] = mapped_column(String(64), ForeignKey("content_versions.content_hash"))
    rubric_version: Mapped[str] = mapped_column(String(200))
    act_date: Mapped[dt.date]
    actor: Mapped[str] = mapped_column(String(80))
    actor_name: Mapped[str] = mapped_column(String(80))
    mode: Mapped[str] = mapped_column(String(16))
    state: Mapped[str] = mapped_column(String(16), index=True)
    assigned_by: Mapped[str] = mapped_column(String(80))
    assigned_at: Mapped[dt.datetime] = mapped_column(UtcDateTime)
    started_at: Mapped[dt.datetime | None] = mapped_column(UtcDateTime)
    ended_at: Mapped[dt.datetime | None] = mapped_column(UtcDateTime)
    head_seq: Mapped[int]
    head_h: Mapped[str] = mapped_column(String(64))
    folder: Mapped[str] = mapped_column(String(400))


class AttemptEventRow(Row):
    """One sealed event; `body` is its canonical JSON, byte for byte. Append-only by trigger."""

    __tablename__ = "attempt_events"

    attempt_id: Mapped[str] = mapped_column(String(80), ForeignKey("attempts.id"), primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    h: Mapped[str] = mapped_column(String(64))
    kind: Mapped[str] = mapped_column(String(40))
    t_ms: Mapped[int]
    body: Mapped[str] = mapped_column(Text)


class AssignmentRow(Row):
    """What was handed to the station, as JSON."""

    __tablename__ = "assignments"

    attempt_id: Mapped[str] = mapped_column(String(80), ForeignKey("attempts.id"), primary_key=True)
    body: Mapped[str] = mapped_column(Text)


class ScoreSheetRow(Row):
    """A derived score sheet and its summary, for one head of the chain; may be thrown away and derived again."""

    __tablename__ = "score_sheets"

    attempt_id: Mapped[str] = mapped_column(String(80), ForeignKey("attempts.id"), primary_key=True)
    head_seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    head_h: Mapped[str] = mapped_column(String(64))
    share: Mapped[float] = mapped_column(Float)
    result: Mapped[str] = mapped_column(String(16))
    summary: Mapped[str] = mapped_column(Text)
    body: Mapped[str] = mapped_column(Text)


class PhotoRow(Row):
    """A photograph by attempt and id; the file lies in the attempt's folder."""

    __tablename__ = "photos"

    attempt_id: Mapped[str] = mapped_column(String(80), ForeignKey("attempts.id"), primary_key=True)
    photo: Mapped[str] = mapped_column(String(80), primary_key=True)
    sha256: Mapped[str] = mapped_column(String(64))
    path: Mapped[str] = mapped_column(String(400))
