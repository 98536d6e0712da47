"""Sign-in, passwords, accounts and classes."""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Sequence

from argon2.exceptions import InvalidHashError, VerificationError
from pydantic import ValidationError

from app.domain.roster.account import Account, ClassGroup, Role, SignIn, SignInOutcome
from app.services.base import Base
from app.services.errors import InvalidInputError, NotFoundError, ServiceError, SignInRefusedError
from app.services.permissions import Permission, require
from records.unit_of_work import Unit

LEAST_PASSWORD = 8
MOST_PASSWORD = 128
FAILURES_ALLOWED = 5
LOCKED_FOR = dt.timedelta(minutes=15)
_COUNTED = (SignInOutcome.WRONG_PASSWORD, SignInOutcome.UNKNOWN_LOGIN)
_CLEARING = (SignInOutcome.SUCCESS, SignInOutcome.UNLOCKED)
# No letters or digits that are taken for one another when read out.
_SAYABLE = "abcdefghjkmnpqrstuvwxyz23456789"


def sign_in(base: Base, login: str, password: str) -> Account:
    """Sign somebody in; raises SignInRefusedError. Each try is kept in the audit; five failures lock for a while."""
    name = login.strip().lower()
    now = base.clock()
    with base.records.reading() as unit:
        account = unit.accounts.by_login(name)
        kept = unit.accounts.password_hash(account.id) if account else None
        locked_until = _locked_until(unit.sign_ins.of_login(name, now - 2 * LOCKED_FOR), now)
    if locked_until is not None:
        _audit(base, name, account, SignInOutcome.LOCKED)
        minutes = int((locked_until - now).total_seconds() // 60) + 1
        raise SignInRefusedError(f"登录失败次数过多，请 {minutes} 分钟后再试，或请管理员重置密码。")
    right = _verify(base, kept, password)
    if account is None or not right:
        outcome = SignInOutcome.WRONG_PASSWORD if account else SignInOutcome.UNKNOWN_LOGIN
        _audit(base, name, account, outcome)
        raise SignInRefusedError("登录名或密码不对，请重新输入。")
    if not account.active:
        _audit(base, name, account, SignInOutcome.INACTIVE)
        raise SignInRefusedError("这个账号已停用。如需恢复，请联系管理员。")
    _audit(base, name, account, SignInOutcome.SUCCESS)
    if kept is not None and base.hasher.check_needs_rehash(kept):
        with base.records.writing() as unit:
            unit.accounts.set_password_hash(account.id, base.hasher.hash(password))
    return account


def sign_out(base: Base, who: Account) -> None:
    """Note in the audit that somebody signed out."""
    _audit(base, who.login, who, SignInOutcome.SIGNED_OUT)


def change_password(base: Base, who: Account, old: str, new: str) -> Account:
    """Change one's own password; raises InvalidInputError with field `old` or `new`."""
    with base.records.reading() as unit:
        kept = unit.accounts.password_hash(who.id)
    if not _verify(base, kept, old):
        raise InvalidInputError("old", "原密码不对，请重新输入。")
    if old == new:
        raise InvalidInputError("new", "新密码与原密码相同，请换一个。")
    check_password(new, who.login)
    changed = who.model_copy(update={"must_change_password": False})
    with base.records.writing() as unit:
        unit.accounts.set_password_hash(who.id, base.hasher.hash(new))
        unit.accounts.change(changed)
    return changed


def check_password(password: str, login: str) -> None:
    """Raise InvalidInputError (field `new`) for a password that is too easy."""
    kinds = sum(any(test(c) for c in password) for test in (str.isalpha, str.isdigit, lambda c: not c.isalnum()))
    if len(password) < LEAST_PASSWORD:
        raise InvalidInputError("new", f"密码太短，请至少用 {LEAST_PASSWORD} 个字符。")
    if len(password) > MOST_PASSWORD:
        raise InvalidInputError("new", f"密码太长，请不要超过 {MOST_PASSWORD} 个字符。")
    if kinds < 2:
        raise InvalidInputError("new", "密码太简单，请同时使用字母、数字或符号中的两种。")
    if login in password.lower():
        raise InvalidInputError("new", "密码里不要包含登录名。")


def needs_first_administrator(base: Base) -> bool:
    """Whether nobody can administer the base yet."""
    with base.records.reading() as unit:
        return not any(account.active for account in unit.accounts.all(role=Role.ADMINISTRATOR))


def create_first_administrator(base: Base, login: str, display_name: str, password: str) -> Account:
    """Make the first account of a new base; raises ServiceError where there is an administrator already."""
    if not needs_first_administrator(base):
        raise ServiceError("已经有管理员账号，请由管理员登录后新增账号。")
    account = _new_account(base, login, display_name, Role.ADMINISTRATOR, "", None)
    check_password(password, account.login)
    with base.records.writing() as unit:
        unit.accounts.add(account, base.hasher.hash(password))
    return account


def create_account(
    base: Base,
    who: Account,
    login: str,
    display_name: str,
    role: Role,
    *,
    unit_name: str = "",
    class_id: str | None = None,
) -> tuple[Account, str]:
    """Make an account with a first password, returned once, that must be changed; DuplicateError for a taken login."""
    require(who, Permission.MANAGE_ACCOUNTS)
    account = _new_account(base, login, display_name, role, unit_name, class_id)
    account = account.model_copy(update={"must_change_password": True})
    password = _first_password()
    with base.records.writing() as unit:
        _check_class(unit, class_id)
        unit.accounts.add(account, base.hasher.hash(password))
    return account, password


def update_account(
    base: Base,
    who: Account,
    account_id: str,
    *,
    display_name: str,
    role: Role,
    unit_name: str,
    class_id: str | None,
) -> Account:
    """Change name, role, unit and class of an account."""
    require(who, Permission.MANAGE_ACCOUNTS)
    with base.records.writing() as unit:
        old = _existing(unit, account_id)
        changed = _checked(old, display_name=display_name.strip(), role=role, unit=unit_name, class_id=class_id)
        _check_class(unit, class_id)
        unit.accounts.change(changed)
        _check_administrator_left(unit)
    return changed


def set_active(base: Base, who: Account, account_id: str, active: bool) -> Account:
    """Let an account sign in, or no longer; its records stay."""
    require(who, Permission.MANAGE_ACCOUNTS)
    with base.records.writing() as unit:
        changed = _existing(unit, account_id).model_copy(update={"active": active})
        unit.accounts.change(changed)
        _check_administrator_left(unit)
    return changed


def reset_password(base: Base, who: Account, account_id: str) -> str:
    """A new first password, returned once, that must be changed; a lock is lifted."""
    require(who, Permission.MANAGE_ACCOUNTS)
    password = _first_password()
    with base.records.writing() as unit:
        account = _existing(unit, account_id)
        unit.accounts.set_password_hash(account.id, base.hasher.hash(password))
        unit.accounts.change(account.model_copy(update={"must_change_password": True}))
        unit.sign_ins.add(_line(base, account.login, account, SignInOutcome.UNLOCKED))
    return password


def all_accounts(base: Base, who: Account, *, class_id: str | None = None, role: Role | None = None) -> list[Account]:
    """Accounts, or those of a class or role, by name."""
    require(who, Permission.SEE_ROSTER)
    with base.records.reading() as unit:
        return unit.accounts.all(class_id=class_id, role=role)


def all_classes(base: Base) -> list[ClassGroup]:
    """All classes, newest first."""
    with base.records.reading() as unit:
        return unit.classes.all()


def create_class(base: Base, who: Account, name: str, opened_on: dt.date) -> ClassGroup:
    """Open a class; raises DuplicateError for a name that is taken."""
    require(who, Permission.MANAGE_CLASSES)
    if not name.strip():
        raise InvalidInputError("name", "请填写班级名称。")
    group = ClassGroup(id=f"c_{secrets.token_hex(4)}", name=name.strip()[:80], opened_on=opened_on)
    with base.records.writing() as unit:
        unit.classes.add(group)
    return group


def close_class(base: Base, who: Account, class_id: str, closed_on: dt.date) -> ClassGroup:
    """Close a class; its records stay."""
    require(who, Permission.MANAGE_CLASSES)
    with base.records.writing() as unit:
        group = unit.classes.get(class_id)
        if group is None:
            raise NotFoundError("没有这个班级，请刷新后再试。")
        closed = group.model_copy(update={"closed_on": closed_on})
        unit.classes.change(closed)
    return closed


def sign_in_audit(base: Base, who: Account, limit: int = 200) -> list[SignIn]:
    """The newest tries to sign in, newest first."""
    require(who, Permission.SEE_AUDIT)
    with base.records.reading() as unit:
        return unit.sign_ins.latest(limit)


def _locked_until(lines: Sequence[SignIn], now: dt.datetime) -> dt.datetime | None:
    failures: list[dt.datetime] = []
    for line in lines:
        if line.outcome in _CLEARING:
            failures.clear()
        elif line.outcome in _COUNTED:
            failures = [at for at in failures if line.at - at < LOCKED_FOR] + [line.at]
    if len(failures) < FAILURES_ALLOWED or failures[-1] + LOCKED_FOR <= now:
        return None
    return failures[-1] + LOCKED_FOR


def _verify(base: Base, kept: str | None, password: str) -> bool:
    if len(password) > MOST_PASSWORD:
        return False
    try:
        if kept is None:
            # As long as a real check, so that time does not tell which logins exist.
            base.hasher.hash(password)
            return False
        return base.hasher.verify(kept, password)
    except (VerificationError, InvalidHashError):
        return False


def _audit(base: Base, login: str, account: Account | None, outcome: SignInOutcome) -> None:
    with base.records.writing() as unit:
        unit.sign_ins.add(_line(base, login, account, outcome))


def _line(base: Base, login: str, account: Account | None, outcome: SignInOutcome) -> SignIn:
    return SignIn(login=login, account_id=account.id if account else None, at=base.clock(), outcome=outcome)


def _first_password() -> str:
    letters = "".join(secrets.choice(_SAYABLE) for _ in range(9))
    return f"{letters[:3]}-{letters[3:6]}-{letters[6:]}{secrets.randbelow(90) + 10}"


def _new_account(
    base: Base, login: str, display_name: str, role: Role, unit_name: str, class_id: str | None
) -> Account:
    try:
        return Account(
            id=f"p_{secrets.token_hex(4)}",
            login=login.strip().lower(),
            display_name=display_name.strip(),
            role=role,
            unit=unit_name.strip(),
            class_id=class_id,
            created_at=base.clock(),
        )
    except ValidationError as error:
        raise _input_error(error) from None


def _checked(account: Account, **changes: object) -> Account:
    try:
        return Account.model_validate({**account.model_dump(), **changes})
    except ValidationError as error:
        raise _input_error(error) from None


def _input_error(error: ValidationError) -> InvalidInputError:
    field = str(error.errors()[0]["loc"][0])
    words = {
        "login": "登录名请用 2 到 40 个小写字母、数字、点、横线或下划线，并以字母或数字开头。",
        "display_name": "请填写姓名，不超过 80 个字。",
        "unit": "单位名称请不要超过 120 个字。",
    }
    return InvalidInputError(field, words.get(field, "这一项不对，请检查后再保存。"))


def _existing(unit: Unit, account_id: str) -> Account:
    account = unit.accounts.get(account_id)
    if account is None:
        raise NotFoundError("没有这个账号，请刷新后再试。")
    return account


def _check_class(unit: Unit, class_id: str | None) -> None:
    if class_id is not None and unit.classes.get(class_id) is None:
        raise InvalidInputError("class_id", "没有这个班级，请重新选择。")


def _check_administrator_left(unit: Unit) -> None:
    if not any(account.active for account in unit.accounts.all(role=Role.ADMINISTRATOR)):
        raise ServiceError("这是最后一个管理员，不能停用或改变角色。请先指定另一位管理员。")
