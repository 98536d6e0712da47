"""The table of permissions, cell by cell where it matters."""

from __future__ import annotations

import pytest

from app.domain.roster.account import Account, Role
from app.services.errors import NotAllowedError
from app.services.permissions import PERMISSIONS, Permission, allowed, may_see, require, require_sight
from tests.services.conftest import person


def test_every_role_has_a_line_and_every_permission_a_holder() -> None:
    assert set(PERMISSIONS) == set(Role)
    assert frozenset().union(*PERMISSIONS.values()) == set(Permission)


@pytest.mark.parametrize(
    ("permission", "roles"),
    [
        (Permission.TRAIN, {Role.TRAINEE, Role.INSTRUCTOR, Role.MANAGER}),
        (Permission.MARK, {Role.INSTRUCTOR}),
        (Permission.ASSIGN_OTHERS, {Role.INSTRUCTOR, Role.MANAGER}),
        (Permission.SEE_ALL_ATTEMPTS, {Role.INSTRUCTOR, Role.MANAGER}),
        (Permission.MANAGE_ACCOUNTS, {Role.ADMINISTRATOR}),
        (Permission.SEE_AUDIT, {Role.ADMINISTRATOR}),
        (Permission.MANAGE_BASE, {Role.ADMINISTRATOR}),
        (Permission.EDIT_LAW, {Role.INSTRUCTOR, Role.MANAGER}),
        (Permission.REVIEW_LAW, {Role.INSTRUCTOR, Role.MANAGER}),
        (Permission.DECIDE_REVIEWS, {Role.INSTRUCTOR, Role.MANAGER}),
    ],
)
def test_who_may_what(permission: Permission, roles: set[Role]) -> None:
    assert {role for role in Role if allowed(person("x1", role), permission)} == roles


def test_an_inactive_account_may_nothing(instructor: Account) -> None:
    assert not any(allowed(instructor.model_copy(update={"active": False}), each) for each in Permission)


@pytest.mark.parametrize("permission", Permission)
def test_refusals_say_what_is_not_allowed(permission: Permission, administrator: Account, trainee: Account) -> None:
    for who in (administrator, trainee):
        if not allowed(who, permission):
            with pytest.raises(NotAllowedError, match="联系管理员"):
                require(who, permission)


def test_sight_is_one_s_own_or_by_role(trainee: Account, instructor: Account) -> None:
    assert may_see(trainee, "trainee")
    assert not may_see(trainee, "other")
    assert may_see(instructor, "other")
    require_sight(trainee, "trainee")
    with pytest.raises(NotAllowedError):
        require_sight(trainee, "other")
