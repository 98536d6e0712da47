"""Roles in words."""

from app.domain.roster.account import Role
from app.ui.sign_in.role_words import role_word


def test_every_role_has_a_word() -> None:
    assert len({role_word(role) for role in Role}) == len(Role)
