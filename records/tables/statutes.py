"""Imported statutes: versions by date, articles with their paragraphs and items as structure."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from records.tables.base import Row, UtcDateTime


class StatuteRow(Row):
    """A statute under its title; `title_key` is the title without country, spaces and differences of brackets."""

    __tablename__ = "statutes"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    title_key: Mapped[str] = mapped_column(String(400), unique=True)
    title: Mapped[str] = mapped_column(String(400))


class StatuteVersionRow(Row):
    """One version, or one part of it; `digest` is over what the text says, `history` is JSON."""

    __tablename__ = "statute_versions"
    __table_args__ = (UniqueConstraint("statute_id", "version_date", "part"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    statute_id: Mapped[int] = mapped_column(ForeignKey("statutes.id"))
    part: Mapped[str] = mapped_column(String(400))
    version_date: Mapped[dt.date]
    in_force_from: Mapped[dt.date]
    in_force_stated: Mapped[bool]
    level: Mapped[str | None] = mapped_column(String(40))
    issuing_body: Mapped[str] = mapped_column(String(400))
    number: Mapped[str] = mapped_column(String(200))
    history: Mapped[str] = mapped_column(Text)
    preamble: Mapped[str] = mapped_column(Text)
    annex: Mapped[str] = mapped_column(Text)
    articles: Mapped[int]
    digest: Mapped[str] = mapped_column(String(64))
    source: Mapped[str] = mapped_column(Text)
    imported_at: Mapped[dt.datetime] = mapped_column(UtcDateTime)


class StatuteArticleRow(Row):
    """An article in its place; `suffix` 0 is none, `body` holds paragraphs and items as JSON."""

    __tablename__ = "statute_articles"
    __table_args__ = (Index("ix_statute_articles_number", "version_id", "number", "suffix"),)

    version_id: Mapped[int] = mapped_column(ForeignKey("statute_versions.id"), primary_key=True)
    ordinal: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    number: Mapped[int]
    suffix: Mapped[int]
    label: Mapped[str] = mapped_column(String(40))
    heading: Mapped[str] = mapped_column(Text)
    line: Mapped[int]
    body: Mapped[str] = mapped_column(Text)


class StatuteRepealRow(Row):
    """A title that a version declares repealed."""

    __tablename__ = "statute_repeals"

    version_id: Mapped[int] = mapped_column(ForeignKey("statute_versions.id"), primary_key=True)
    title_key: Mapped[str] = mapped_column(String(400), primary_key=True, index=True)
