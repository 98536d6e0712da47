"""Accounts, classes and sign-ins."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from pydantic import AwareDatetime, Field

from app.domain.frozen import Frozen, Id


class Role(StrEnum):
    """What somebody is in the base; each account has one."""

    TRAINEE = "trainee"
    INSTRUCTOR = "instructor"
    MANAGER = "manager"
    ADMINISTRATOR = "administrator"


class ClassGroup(Frozen):
    """A class of trainees; `closed_on` is None while it runs."""

    id: Id
    name: str = Field(min_length=1, max_length=80)
    opened_on: dt.date
    closed_on: dt.date | None = None


class Account(Frozen):
    """Somebody who may sign in; the password's hash stays in the records."""

    id: Id
    login: str = Field(pattern=r"^[a-z0-9][a-z0-9._-]{1,39}$")
    display_name: str = Field(min_length=1, max_length=80)
    role: Role
    unit: str = Field(default="", max_length=120)
    class_id: Id | None = None
    active: bool = True
    must_change_password: bool = False
    created_at: AwareDatetime


class SignInOutcome(StrEnum):
    """How a try to sign in went."""

    SUCCESS = "success"
    WRONG_PASSWORD = "wrong_password"
    UNKNOWN_LOGIN = "unknown_login"
    LOCKED = "locked"
    INACTIVE = "inactive"
    SIGNED_OUT = "signed_out"
    UNLOCKED = "unlocked"


class SignIn(Frozen):
    """One line of the sign-in audit."""

    login: str
    account_id: Id | None = None
    at: AwareDatetime
    outcome: SignInOutcome
