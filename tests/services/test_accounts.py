"""Sign-in with lockout, passwords, accounts, classes."""

from __future__ import annotations

import datetime as dt

import pytest
from argon2 import PasswordHasher

from app.domain.roster.account import Account, Role, SignInOutcome
from app.services import accounts
from app.services.base import Base
from app.services.data_home import DataHome
from app.services.errors import InvalidInputError, NotAllowedError, NotFoundError, ServiceError, SignInRefusedError
from app.services.open_base import open_base
from records.errors import DuplicateError
from tests.services.conftest import PASSWORD, Clock, sample_shelf


def outcomes(base: Base, administrator: Account) -> list[SignInOutcome]:
    return [line.outcome for line in accounts.sign_in_audit(base, administrator)]


def test_the_right_password_signs_in_and_is_kept_in_the_audit(base: Base, administrator: Account) -> None:
    who = accounts.sign_in(base, " Trainee ", PASSWORD)
    assert (who.id, who.role) == ("trainee", Role.TRAINEE)
    accounts.sign_out(base, who)
    assert outcomes(base, administrator) == [SignInOutcome.SIGNED_OUT, SignInOutcome.SUCCESS]


@pytest.mark.parametrize(("login", "password"), [("trainee", "wrong"), ("nobody", PASSWORD), ("trainee", "x" * 5000)])
def test_wrong_words_sign_nobody_in_and_do_not_say_which_was_wrong(base: Base, login: str, password: str) -> None:
    with pytest.raises(SignInRefusedError, match="登录名或密码不对"):
        accounts.sign_in(base, login, password)


def test_five_failures_lock_for_a_quarter_of_an_hour(base: Base, clock: Clock, administrator: Account) -> None:
    for _ in range(5):
        with pytest.raises(SignInRefusedError, match="不对"):
            accounts.sign_in(base, "trainee", "wrong")
        clock.pass_time(seconds=10)
    with pytest.raises(SignInRefusedError, match="15 分钟后"):
        accounts.sign_in(base, "trainee", PASSWORD)
    clock.pass_time(minutes=14)
    with pytest.raises(SignInRefusedError, match="1 分钟后"):
        accounts.sign_in(base, "trainee", PASSWORD)
    clock.pass_time(minutes=1)
    assert accounts.sign_in(base, "trainee", PASSWORD).id == "trainee"
    assert outcomes(base, administrator).count(SignInOutcome.LOCKED) == 2


def test_failures_far_apart_or_before_a_success_do_not_lock(base: Base, clock: Clock) -> None:
    for _ in range(6):
        with pytest.raises(SignInRefusedError):
            accounts.sign_in(base, "trainee", "wrong")
        clock.pass_time(minutes=4)
    accounts.sign_in(base, "trainee", PASSWORD)
    for _ in range(4):
        with pytest.raises(SignInRefusedError, match="不对"):
            accounts.sign_in(base, "trainee", "wrong")
    accounts.sign_in(base, "trainee", PASSWORD)


def test_unknown_logins_lock_too(base: Base) -> None:
    for _ in range(5):
        with pytest.raises(SignInRefusedError, match="不对"):
            accounts.sign_in(base, "nobody", "wrong")
    with pytest.raises(SignInRefusedError, match="次数过多"):
        accounts.sign_in(base, "nobody", "wrong")


def test_a_reset_lifts_the_lock_and_asks_for_a_new_password(base: Base, administrator: Account) -> None:
    for _ in range(5):
        with pytest.raises(SignInRefusedError):
            accounts.sign_in(base, "trainee", "wrong")
    first = accounts.reset_password(base, administrator, "trainee")
    who = accounts.sign_in(base, "trainee", first)
    assert who.must_change_password
    changed = accounts.change_password(base, who, first, "my-own-words-9")
    assert not changed.must_change_password
    assert not accounts.sign_in(base, "trainee", "my-own-words-9").must_change_password


def test_an_inactive_account_does_not_sign_in(base: Base, administrator: Account) -> None:
    accounts.set_active(base, administrator, "trainee", False)
    with pytest.raises(SignInRefusedError, match="停用"):
        accounts.sign_in(base, "trainee", PASSWORD)
    accounts.set_active(base, administrator, "trainee", True)
    accounts.sign_in(base, "trainee", PASSWORD)


def test_a_hash_of_older_settings_is_renewed_at_sign_in(base: Base) -> None:
    with base.records.writing() as unit:
        old = PasswordHasher(time_cost=2, memory_cost=16, parallelism=1).hash(PASSWORD)
        unit.accounts.set_password_hash("trainee", old)
    accounts.sign_in(base, "trainee", PASSWORD)
    with base.records.reading() as unit:
        assert unit.accounts.password_hash("trainee") != old
    accounts.sign_in(base, "trainee", PASSWORD)


def test_a_damaged_hash_lets_nobody_in(base: Base) -> None:
    with base.records.writing() as unit:
        unit.accounts.set_password_hash("trainee", "not a hash")
    with pytest.raises(SignInRefusedError):
        accounts.sign_in(base, "trainee", PASSWORD)


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("wrong", "my-own-words-9", "old"),
        (PASSWORD, PASSWORD, "new"),
        (PASSWORD, "short1", "new"),
        (PASSWORD, "onlyletters", "new"),
        (PASSWORD, "my-trainee-1", "new"),
        (PASSWORD, "a1" * 70, "new"),
    ],
)
def test_bad_changes_of_password_name_the_field(base: Base, trainee: Account, old: str, new: str, field: str) -> None:
    with pytest.raises(InvalidInputError) as refused:
        accounts.change_password(base, trainee, old, new)
    assert refused.value.field == field
    accounts.sign_in(base, "trainee", PASSWORD)


def test_an_administrator_makes_accounts_with_a_first_password(base: Base, administrator: Account) -> None:
    made, password = accounts.create_account(
        base, administrator, " Qian.Y ", " 钱演示 ", Role.TRAINEE, unit_name="演示大队", class_id="c1"
    )
    assert (made.login, made.display_name, made.must_change_password) == ("qian.y", "钱演示", True)
    accounts.check_password(password, made.login)
    assert accounts.sign_in(base, "QIAN.Y", password) == made
    assert made in accounts.all_accounts(base, administrator, class_id="c1")
    with pytest.raises(DuplicateError):
        accounts.create_account(base, administrator, "qian.y", "又一个", Role.TRAINEE)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"login": "钱"}, "login"),
        ({"display_name": " "}, "display_name"),
        ({"unit_name": "长" * 121}, "unit"),
        ({"class_id": "nowhere"}, "class_id"),
    ],
)
def test_bad_input_names_the_field(base: Base, administrator: Account, changes: dict[str, str], field: str) -> None:
    values = {"login": "qian", "display_name": "钱演示", **changes}
    with pytest.raises(InvalidInputError) as refused:
        accounts.create_account(base, administrator, role=Role.TRAINEE, **values)
    assert refused.value.field == field


def test_accounts_change_but_one_administrator_stays(base: Base, administrator: Account) -> None:
    changed = accounts.update_account(
        base, administrator, "other", display_name="新名", role=Role.ADMINISTRATOR, unit_name="", class_id=None
    )
    assert changed.role is Role.ADMINISTRATOR
    accounts.set_active(base, administrator, "administrator", False)
    with pytest.raises(ServiceError, match="最后一个管理员"):
        accounts.set_active(base, changed, "other", False)
    with pytest.raises(ServiceError, match="最后一个管理员"):
        accounts.update_account(
            base, changed, "other", display_name="新名", role=Role.TRAINEE, unit_name="", class_id=None
        )
    with base.records.reading() as unit:
        assert unit.accounts.get("other") == changed


def test_unknown_accounts_and_classes_are_told(base: Base, administrator: Account) -> None:
    with pytest.raises(NotFoundError):
        accounts.set_active(base, administrator, "nobody", False)
    with pytest.raises(NotFoundError):
        accounts.close_class(base, administrator, "nowhere", dt.date(2026, 12, 1))


def test_classes_open_and_close(base: Base, manager: Account) -> None:
    group = accounts.create_class(base, manager, " 演示三班 ", dt.date(2026, 11, 21))
    closed = accounts.close_class(base, manager, group.id, dt.date(2026, 12, 1))
    assert (group.name, closed.closed_on) == ("演示三班", dt.date(2026, 12, 1))
    assert [each.id for each in accounts.all_classes(base)] == [group.id, "c1"]
    with pytest.raises(InvalidInputError):
        accounts.create_class(base, manager, " ", dt.date(2026, 11, 21))


def test_others_may_not_manage(base: Base, trainee: Account, instructor: Account) -> None:
    with pytest.raises(NotAllowedError):
        accounts.create_account(base, instructor, "x1", "某", Role.TRAINEE)
    with pytest.raises(NotAllowedError):
        accounts.reset_password(base, trainee, "other")
    with pytest.raises(NotAllowedError):
        accounts.all_accounts(base, trainee)
    with pytest.raises(NotAllowedError):
        accounts.sign_in_audit(base, instructor)


def test_the_first_administrator_of_a_new_base(base: Base) -> None:
    assert not accounts.needs_first_administrator(base)
    with pytest.raises(ServiceError, match="已经有管理员"):
        accounts.create_first_administrator(base, "boss", "某", "long-enough-1")
    fresh = open_base(DataHome(base.home.folder.parent / "fresh"), shelf=sample_shelf())
    assert accounts.needs_first_administrator(fresh)
    made = accounts.create_first_administrator(fresh, "boss", "管演示", "long-enough-1")
    assert made.role is Role.ADMINISTRATOR
    assert not accounts.needs_first_administrator(fresh)
    fresh.close()
