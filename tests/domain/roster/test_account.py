"""Accounts: what a login may look like."""

from __future__ import annotations

import datetime as dt

import pytest
from pydantic import ValidationError

from app.domain.roster.account import Account, Role

NOW = dt.datetime(2026, 11, 20, tzinfo=dt.UTC)


@pytest.mark.parametrize("login", ["A", "Zhao", "赵", "a b", "-ab", "a" * 41, ""])
def test_logins_are_short_plain_and_lower_case(login: str) -> None:
    with pytest.raises(ValidationError):
        Account(id="p1", login=login, display_name="甲", role=Role.TRAINEE, created_at=NOW)


def test_a_moment_without_offset_is_refused() -> None:
    with pytest.raises(ValidationError):
        Account(id="p1", login="zhao", display_name="甲", role=Role.TRAINEE, created_at=NOW.replace(tzinfo=None))
