"""Accounts, classes, the sign-in audit and preferences."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.roster.account import Account, ClassGroup, Role, SignIn, SignInOutcome
from records.errors import DuplicateError
from records.tables.accounts import AccountRow, ClassGroupRow, PreferencesRow, SignInRow


class AccountStore:
    """People who may sign in."""

    def __init__(self, db: Session) -> None:
        self._db = db

    def add(self, account: Account, password_hash: str) -> None:
        """Keep a new account; raises DuplicateError for a login that is taken."""
        taken = self._db.scalar(select(AccountRow.id).where(AccountRow.login == account.login))
        if taken is not None:
            raise DuplicateError(f"登录名“{account.login}”已经有人使用，请换一个。")
        row = AccountRow(id=account.id, password_hash=password_hash, created_at=account.created_at)
        _fill(row, account)
        self._db.add(row)
        self._db.flush()

    def change(self, account: Account) -> None:
        """Keep the new state of an account; login and creation never change."""
        row = self._db.get_one(AccountRow, account.id)
        _fill(row, account.model_copy(update={"login": row.login}))

    def get(self, account_id: str) -> Account | None:
        """The account of an id."""
        row = self._db.get(AccountRow, account_id)
        return _account(row) if row else None

    def by_login(self, login: str) -> Account | None:
        """The account of a login, which is kept in lower case."""
        row = self._db.scalar(select(AccountRow).where(AccountRow.login == login.strip().lower()))
        return _account(row) if row else None

    def all(self, *, class_id: str | None = None, role: Role | None = None) -> list[Account]:
        """All accounts, or those of a class or role, by name."""
        query = select(AccountRow).order_by(AccountRow.display_name, AccountRow.login)
        if class_id is not None:
            query = query.where(AccountRow.class_id == class_id)
        if role is not None:
            query = query.where(AccountRow.role == role.value)
        return [_account(row) for row in self._db.scalars(query)]

    def password_hash(self, account_id: str) -> str:
        """The kept hash of the password."""
        return self._db.get_one(AccountRow, account_id).password_hash

    def set_password_hash(self, account_id: str, password_hash: str) -> None:
        """Replace the kept hash."""
        self._db.get_one(AccountRow, account_id).password_hash = password_hash


class ClassStore:
    """Classes of trainees."""

    def __init__(self, db: Session) -> None:
        self._db = db

    def add(self, group: ClassGroup) -> None:
        """Keep a new class; raises DuplicateError for a name that is taken."""
        if self._db.scalar(select(ClassGroupRow.id).where(ClassGroupRow.name == group.name)) is not None:
            raise DuplicateError(f"已经有名为“{group.name}”的班级，请换一个名称。")
        self._db.add(ClassGroupRow(**group.model_dump()))
        self._db.flush()

    def change(self, group: ClassGroup) -> None:
        """Keep the new state of a class."""
        row = self._db.get_one(ClassGroupRow, group.id)
        row.name, row.opened_on, row.closed_on = group.name, group.opened_on, group.closed_on

    def all(self) -> list[ClassGroup]:
        """All classes, newest first."""
        rows = self._db.scalars(select(ClassGroupRow).order_by(ClassGroupRow.opened_on.desc(), ClassGroupRow.name))
        return [_group(row) for row in rows]

    def get(self, class_id: str) -> ClassGroup | None:
        """The class of an id."""
        row = self._db.get(ClassGroupRow, class_id)
        return _group(row) if row else None


class SignInStore:
    """The sign-in audit; lines are only ever added."""

    def __init__(self, db: Session) -> None:
        self._db = db

    def add(self, sign_in: SignIn) -> None:
        """Add a line."""
        self._db.add(
            SignInRow(
                login=sign_in.login[:80],
                account_id=sign_in.account_id,
                at=sign_in.at,
                outcome=sign_in.outcome.value,
            )
        )

    def of_login(self, login: str, since: dt.datetime) -> list[SignIn]:
        """Lines of a login from a moment on, oldest first."""
        query = select(SignInRow).where(SignInRow.login == login[:80], SignInRow.at >= since)
        return [_sign_in(row) for row in self._db.scalars(query.order_by(SignInRow.at, SignInRow.id))]

    def latest(self, limit: int = 200) -> list[SignIn]:
        """The newest lines, newest first."""
        query = select(SignInRow).order_by(SignInRow.at.desc(), SignInRow.id.desc()).limit(limit)
        return [_sign_in(row) for row in self._db.scalars(query)]


class PreferencesStore:
    """What people set for themselves, as JSON text that `app.services.settings` understands."""

    def __init__(self, db: Session) -> None:
        self._db = db

    def get(self, account_id: str) -> str | None:
        """The kept text, if any."""
        row = self._db.get(PreferencesRow, account_id)
        return row.body if row else None

    def put(self, account_id: str, body: str) -> None:
        """Keep the text in place of what was there."""
        self._db.merge(PreferencesRow(account_id=account_id, body=body))


def _fill(row: AccountRow, account: Account) -> None:
    row.login = account.login
    row.display_name = account.display_name
    row.role = account.role.value
    row.unit = account.unit
    row.class_id = account.class_id
    row.active = account.active
    row.must_change_password = account.must_change_password


def _account(row: AccountRow) -> Account:
    return Account(
        id=row.id,
        login=row.login,
        display_name=row.display_name,
        role=Role(row.role),
        unit=row.unit,
        class_id=row.class_id,
        active=row.active,
        must_change_password=row.must_change_password,
        created_at=row.created_at,
    )


def _group(row: ClassGroupRow) -> ClassGroup:
    return ClassGroup(id=row.id, name=row.name, opened_on=row.opened_on, closed_on=row.closed_on)


def _sign_in(row: SignInRow) -> SignIn:
    return SignIn(login=row.login, account_id=row.account_id, at=row.at, outcome=SignInOutcome(row.outcome))
