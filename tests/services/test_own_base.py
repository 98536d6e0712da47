"""A base of one's own takes the demonstration's place, which is kept."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from app.domain.roster.account import Account
from app.services import accounts
from app.services.base import DEMONSTRATION_NOTE, Base
from app.services.errors import InvalidInputError, NotAllowedError, ServiceError
from app.services.open_base import backups
from app.services.own_base import start_own_base
from records.opening import open_file


@pytest.fixture
def demo(base: Base) -> Base:
    """A base that says it is the demonstration."""
    with base.records.writing() as unit:
        unit.notes.put(DEMONSTRATION_NOTE, "1")
    (base.home.attempts / "A1").mkdir()
    return base


def test_the_new_base_is_empty_but_for_its_administrator(demo: Base, administrator: Account) -> None:
    own = start_own_base(demo, administrator, "boss", "管演示", "long-enough-1")
    assert not own.is_demonstration
    who = accounts.sign_in(own, "boss", "long-enough-1")
    assert accounts.all_accounts(own, who) == [who]
    assert list(own.home.attempts.iterdir()) == []
    (kept,) = backups(own)
    old = open_file(kept)
    with old.reading() as unit:
        assert unit.accounts.get("trainee") is not None
    old.close()
    own.close()


def test_bad_input_changes_nothing(demo: Base, administrator: Account) -> None:
    with pytest.raises(InvalidInputError):
        start_own_base(demo, administrator, "boss", "管演示", "short")
    assert demo.is_demonstration
    assert not list(demo.home.folder.glob("*fresh*"))


def test_a_real_base_and_others_are_refused(base: Base, administrator: Account, trainee: Account) -> None:
    with pytest.raises(ServiceError, match="不是演示"):
        start_own_base(base, administrator, "boss", "管演示", "long-enough-1")
    with pytest.raises(NotAllowedError):
        start_own_base(base, trainee, "boss", "管演示", "long-enough-1")


def test_a_base_in_use_elsewhere_stays(demo: Base, administrator: Account) -> None:
    with closing(sqlite3.connect(demo.home.base)) as other:
        other.execute("SELECT * FROM accounts").fetchone()
        with pytest.raises(ServiceError, match="正在使用"):
            start_own_base(demo, administrator, "boss", "管演示", "long-enough-1")
    assert demo.is_demonstration
