"""Accounts, classes, the sign-in audit, preferences."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import text

from app.domain.roster.account import ClassGroup, Role, SignIn, SignInOutcome
from records.errors import DuplicateError, RecordsError
from records.unit_of_work import Records
from tests.records.conftest import account
from tests.records.sample_scenario import NOW


def test_an_account_is_kept_and_found_by_login_in_any_case(assigned: Records) -> None:
    with assigned.reading() as unit:
        found = unit.accounts.by_login(" P1 ")
        assert found == account("p1", Role.TRAINEE, class_id="c1")
        assert unit.accounts.get("p1") == found
        assert unit.accounts.password_hash("p1") == "hash-1"
        assert unit.accounts.get("nobody") is None
        assert [each.id for each in unit.accounts.all(role=Role.INSTRUCTOR)] == ["p2"]
        assert [each.id for each in unit.accounts.all(class_id="c1")] == ["p1"]


def test_a_login_is_taken_only_once(assigned: Records) -> None:
    with pytest.raises(DuplicateError, match="登录名"), assigned.writing() as unit:
        unit.accounts.add(account("p9", Role.TRAINEE, login="p1"), "x")


def test_changes_keep_the_login(assigned: Records) -> None:
    with assigned.writing() as unit:
        unit.accounts.change(account("p1", Role.MANAGER, login="other", active=False))
        unit.accounts.set_password_hash("p1", "hash-9")
    with assigned.reading() as unit:
        found = unit.accounts.get("p1")
        assert found is not None
        assert (found.login, found.role, found.active) == ("p1", Role.MANAGER, False)
        assert unit.accounts.password_hash("p1") == "hash-9"


def test_nothing_is_kept_of_a_block_that_raises(assigned: Records) -> None:
    def change_and_fail() -> None:
        with assigned.writing() as unit:
            unit.accounts.set_password_hash("p1", "lost")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        change_and_fail()
    with assigned.reading() as unit:
        assert unit.accounts.password_hash("p1") == "hash-1"


def test_classes_have_one_name_each(assigned: Records) -> None:
    with assigned.writing() as unit:
        unit.classes.change(ClassGroup(id="c1", name="演示二班", opened_on=NOW.date(), closed_on=NOW.date()))
    with assigned.reading() as unit:
        group = unit.classes.get("c1")
        assert group is not None
        assert group.name == "演示二班"
        assert unit.classes.all() == [group]
    with pytest.raises(DuplicateError, match="演示二班"), assigned.writing() as unit:
        unit.classes.add(ClassGroup(id="c2", name="演示二班", opened_on=NOW.date()))


def test_the_sign_in_audit_only_grows(assigned: Records) -> None:
    moments = [NOW + dt.timedelta(minutes=n) for n in range(3)]
    with assigned.writing() as unit:
        for at in moments:
            unit.sign_ins.add(SignIn(login="p1", account_id="p1", at=at, outcome=SignInOutcome.WRONG_PASSWORD))
    with assigned.reading() as unit:
        assert [line.at for line in unit.sign_ins.of_login("p1", moments[1])] == moments[1:]
        assert [line.at for line in unit.sign_ins.latest(2)] == [moments[2], moments[1]]
    with pytest.raises(RecordsError, match="不能修改"), assigned.writing() as unit:
        unit.sign_ins._db.execute(text("DELETE FROM sign_ins"))


def test_preferences_are_replaced(assigned: Records) -> None:
    with assigned.writing() as unit:
        unit.preferences.put("p1", "{}")
        unit.preferences.put("p1", '{"volume":1}')
    with assigned.reading() as unit:
        assert unit.preferences.get("p1") == '{"volume":1}'
        assert unit.preferences.get("p2") is None


def test_an_account_of_no_known_class_is_refused(assigned: Records) -> None:
    with pytest.raises(DuplicateError, match="冲突"), assigned.writing() as unit:
        unit.accounts.add(account("p9", Role.TRAINEE, class_id="nowhere"), "x")
