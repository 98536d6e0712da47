"""Codes work once, sessions hold on every hub of a base, and guessing is slowed down."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.roster.account import Account
from app.services.accounts import set_active
from app.services.base import Base
from app.services.data_home import DataHome
from app.services.errors import SignInRefusedError
from app.services.hub_access import SESSION_LIVES, HubAccess, forget_phones
from app.services.one_time_codes import CODE_LIVES, TRIES, TooManyTriesError
from app.services.open_base import open_base
from tests.services.conftest import PASSWORD, Clock, sample_shelf


def test_a_code_lets_one_phone_in_once(base: Base) -> None:
    access = HubAccess(base)
    code = access.new_code().code
    assert access.visitor(access.redeem(f" {code[:5].lower()}-{code[5:]} ", "10.0.0.2")) is not None
    with pytest.raises(SignInRefusedError, match="已经用过"):
        access.redeem(code, "10.0.0.2")


def test_a_code_and_a_session_run_out(base: Base, clock: Clock) -> None:
    access = HubAccess(base)
    code = access.new_code().code
    token = access.redeem(access.new_code().code, "a")
    clock.pass_time(seconds=CODE_LIVES.total_seconds() + 1)
    with pytest.raises(SignInRefusedError):
        access.redeem(code, "a")
    assert access.visitor(token) is not None
    clock.pass_time(seconds=SESSION_LIVES.total_seconds())
    assert access.visitor(token) is None


def test_a_session_holds_on_another_hub_of_the_base_until_phones_are_forgotten(base: Base) -> None:
    first = HubAccess(base)
    token = first.redeem(first.new_code().code, "a")
    assert HubAccess(base).visitor(token) is not None
    forget_phones(base)
    assert HubAccess(base).visitor(token) is None


def test_an_account_signs_in_and_loses_access_when_it_is_stopped(
    base: Base, trainee: Account, administrator: Account
) -> None:
    access = HubAccess(base)
    token = access.sign_in("trainee", PASSWORD, "a")
    visitor = access.visitor(token)
    assert visitor is not None
    assert visitor.account == trainee.id
    set_active(base, administrator, trainee.id, False)
    assert access.visitor(token) is None


def test_guessing_is_stopped_for_that_client_only(base: Base, clock: Clock) -> None:
    access = HubAccess(base)
    for _ in range(TRIES):
        with pytest.raises(SignInRefusedError):
            access.redeem("AAAAAAAAAA", "10.0.0.9")
    code = access.new_code().code
    with pytest.raises(TooManyTriesError, match="分钟后再试"):
        access.redeem(code, "10.0.0.9")
    with pytest.raises(TooManyTriesError):
        access.sign_in("trainee", PASSWORD, "10.0.0.9")
    assert access.redeem(code, "10.0.0.8")
    clock.pass_time(minutes=11)
    assert access.sign_in("trainee", PASSWORD, "10.0.0.9")


def test_a_first_password_must_be_changed_on_the_desktop(base: Base, trainee: Account) -> None:
    with base.records.writing() as unit:
        unit.accounts.change(trainee.model_copy(update={"must_change_password": True}))
    with pytest.raises(SignInRefusedError, match="先在电脑上"):
        HubAccess(base).sign_in("trainee", PASSWORD, "a")


@given(token=st.one_of(st.text(max_size=60), st.from_regex(r"[A-Za-z0-9_-]{4,60}\.[A-Za-z0-9_-]{43}", fullmatch=True)))
def test_a_forged_session_is_nobody(quiet_base: Base, token: str) -> None:
    assert HubAccess(quiet_base).visitor(token) is None


@pytest.fixture(scope="module")
def quiet_base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Base]:
    """A base that no test changes."""
    opened = open_base(DataHome(tmp_path_factory.mktemp("hub") / "home"), shelf=sample_shelf())
    yield opened
    opened.close()
