"""What people keep in the law library: favourites, what they read last, notes."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from records.tables.accounts import AccountRow
from records.tables.base import Row, UtcDateTime


class FavouriteRow(Row):
    """A place that somebody keeps."""

    __tablename__ = "favourites"

    account_id: Mapped[str] = mapped_column(String(80), ForeignKey(AccountRow.id), primary_key=True)
    kind: Mapped[str] = mapped_column(String(16), primary_key=True)
    place: Mapped[str] = mapped_column(String(400), primary_key=True)
    label: Mapped[str] = mapped_column(String(300))
    at: Mapped[dt.datetime] = mapped_column(UtcDateTime)


class RecentRow(Row):
    """A place that somebody has read, once with the last time."""

    __tablename__ = "recent_places"

    account_id: Mapped[str] = mapped_column(String(80), ForeignKey(AccountRow.id), primary_key=True)
    kind: Mapped[str] = mapped_column(String(16), primary_key=True)
    place: Mapped[str] = mapped_column(String(400), primary_key=True)
    label: Mapped[str] = mapped_column(String(300))
    at: Mapped[dt.datetime] = mapped_column(UtcDateTime)


class LawNoteRow(Row):
    """One version of a note on a place; append-only by trigger."""

    __tablename__ = "law_notes"
    __table_args__ = (UniqueConstraint("note", "version"), Index("ix_law_notes_kind_place", "kind", "place"))

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    note: Mapped[str] = mapped_column(String(80))
    version: Mapped[int]
    kind: Mapped[str] = mapped_column(String(16))
    place: Mapped[str] = mapped_column(String(400))
    author: Mapped[str] = mapped_column(String(80), ForeignKey(AccountRow.id))
    by: Mapped[str] = mapped_column(String(80), ForeignKey(AccountRow.id))
    by_name: Mapped[str] = mapped_column(String(80))
    text: Mapped[str] = mapped_column(Text)
    shared: Mapped[bool]
    removed: Mapped[bool]
    at: Mapped[dt.datetime] = mapped_column(UtcDateTime)
