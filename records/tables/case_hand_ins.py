"""Tasks to write case files, hand-ins, reviewers' seats and what they say; hand-ins and events only ever grow."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from records.tables.accounts import AccountRow
from records.tables.base import Row, UtcDateTime


class CaseTaskRow(Row):
    """A task; where it stands changes until `closed_at`."""

    __tablename__ = "case_tasks"
    __table_args__ = (
        CheckConstraint("(started_at IS NULL) = (file = '')", name="file"),
        CheckConstraint("appraisers IN (1, 2)", name="appraisers"),
    )

    id: Mapped[str] = mapped_column(String(80), primary_key=True)
    trainee: Mapped[str] = mapped_column(String(80), ForeignKey(AccountRow.id), index=True)
    trainee_name: Mapped[str] = mapped_column(String(80))
    brief: Mapped[str] = mapped_column(String(80))
    title: Mapped[str] = mapped_column(String(400))
    minutes: Mapped[int | None]
    until: Mapped[dt.datetime | None] = mapped_column(UtcDateTime)
    again: Mapped[bool]
    appraisers: Mapped[int]
    assigned_by: Mapped[str] = mapped_column(String(80), ForeignKey(AccountRow.id))
    assigned_by_name: Mapped[str] = mapped_column(String(80))
    assigned_at: Mapped[dt.datetime] = mapped_column(UtcDateTime)
    started_at: Mapped[dt.datetime | None] = mapped_column(UtcDateTime)
    machine: Mapped[str] = mapped_column(String(120))
    file: Mapped[str] = mapped_column(String(400))
    seen_at: Mapped[dt.datetime | None] = mapped_column(UtcDateTime)
    set_back_s: Mapped[int]
    closed_at: Mapped[dt.datetime | None] = mapped_column(UtcDateTime)


class HandInRow(Row):
    """A hand-in: `body` is its record as JSON, `content` the file's bytes by zlib. Append-only by trigger."""

    __tablename__ = "case_hand_ins"
    __table_args__ = (
        # A file is handed in once, also where two processes find at the same time that its time is up.
        UniqueConstraint("machine", "file"),
        UniqueConstraint("task", "number"),
        UniqueConstraint("id", "trainee"),
    )

    id: Mapped[str] = mapped_column(String(80), primary_key=True)
    task: Mapped[str | None] = mapped_column(String(80), ForeignKey(CaseTaskRow.id))
    number: Mapped[int]
    trainee: Mapped[str] = mapped_column(String(80), ForeignKey(AccountRow.id), index=True)
    machine: Mapped[str] = mapped_column(String(120))
    file: Mapped[str] = mapped_column(String(400))
    handed_in_at: Mapped[dt.datetime] = mapped_column(UtcDateTime)
    sha256: Mapped[str] = mapped_column(String(64))
    body: Mapped[str] = mapped_column(Text)
    content: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)


class ReviewSeatRow(Row):
    """Who reviews: 1 and 2 appraise, 3 decides where they differ. The database itself refuses the trainee."""

    __tablename__ = "case_review_seats"
    __table_args__ = (
        CheckConstraint("seat IN (1, 2, 3)", name="seat"),
        CheckConstraint("account <> trainee", name="another_person"),
        ForeignKeyConstraint(["hand_in", "trainee"], ["case_hand_ins.id", "case_hand_ins.trainee"]),
        UniqueConstraint("hand_in", "account"),
    )

    hand_in: Mapped[str] = mapped_column(String(80), primary_key=True)
    seat: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    trainee: Mapped[str] = mapped_column(String(80))
    account: Mapped[str] = mapped_column(String(80), ForeignKey(AccountRow.id))
    name: Mapped[str] = mapped_column(String(80))
    taken_at: Mapped[dt.datetime] = mapped_column(UtcDateTime)


class ReviewEventRow(Row):
    """One sealed event of a reviewer; `body` is its canonical JSON, byte for byte. Append-only by trigger."""

    __tablename__ = "case_review_events"
    __table_args__ = (
        ForeignKeyConstraint(["hand_in", "seat"], ["case_review_seats.hand_in", "case_review_seats.seat"]),
    )

    hand_in: Mapped[str] = mapped_column(String(80), primary_key=True)
    seat: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    h: Mapped[str] = mapped_column(String(64))
    body: Mapped[str] = mapped_column(Text)
