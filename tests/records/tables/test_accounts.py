"""The account tables hold what the domain holds."""

from __future__ import annotations

from app.domain.roster.account import Account, ClassGroup, SignIn
from records.tables.accounts import AccountRow, ClassGroupRow, SignInRow


def test_every_field_of_the_domain_has_a_column() -> None:
    assert set(Account.model_fields) | {"password_hash"} == set(AccountRow.__table__.columns.keys())
    assert set(ClassGroup.model_fields) == set(ClassGroupRow.__table__.columns.keys())
    assert set(SignIn.model_fields) | {"id"} == set(SignInRow.__table__.columns.keys())
