"""Accounts, classes, the sign-in audit, preferences."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from records.tables.base import Row, UtcDateTime


class ClassGroupRow(Row):
    """A class of trainees."""

    __tablename__ = "class_groups"

    id: Mapped[str] = mapped_column(String(80), primary_key=True)
    name: Mapped[str] = mapped_column(String(80), unique=True)
    opened_on: Mapped[dt.date]
    closed_on: Mapped[dt.date | None]


class AccountRow(Row):
    """Somebody who may sign in; `password_hash` is argon2id in PHC form."""

    __tablename__ = "accounts"
    __table_args__ = (CheckConstraint("role IN ('trainee','instructor','manager','administrator')", name="role"),)

    id: Mapped[str] = mapped_column(String(80), primary_key=True)
    login: Mapped[str] = mapped_column(String(40), unique=True)
    display_name: Mapped[str] = mapped_column(String(80))
    role: Mapped[str] = mapped_column(String(16))
    unit: Mapped[str] = mapped_column(String(120))
    class_id: Mapped[str | None] = mapped_column(String(80), ForeignKey("class_groups.id"), index=True)
    active: Mapped[bool]
    must_change_password: Mapped[bool]
    password_hash: Mapped[str] = mapped_column(String(200))
    created_at: Mapped[dt.datetime] = mapped_column(UtcDateTime)


class SignInRow(Row):
    """One line of the sign-in audit; append-only by trigger."""

    __tablename__ = "sign_ins"
    __table_args__ = (Index("ix_sign_ins_login_at", "login", "at"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    login: Mapped[str] = mapped_column(String(80))
    account_id: Mapped[str | None] = mapped_column(String(80), ForeignKey("accounts.id"))
    at: Mapped[dt.datetime] = mapped_column(UtcDateTime)
    outcome: Mapped[str] = mapped_column(String(20))


class PreferencesRow(Row):
    """What somebody has set for themselves, as JSON."""

    __tablename__ = "preferences"

    account_id: Mapped[str] = mapped_column(String(80), ForeignKey("accounts.id"), primary_key=True)
    body: Mapped[str] = mapped_column(Text)


class BaseNoteRow(Row):
    """A fact about the base itself by name, such as whether it is the demonstration base."""

    __tablename__ = "base_notes"

    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    value: Mapped[str] = mapped_column(Text)
