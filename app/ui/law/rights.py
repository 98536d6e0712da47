"""What somebody may do in the library beyond reading."""

from __future__ import annotations

from app.domain.roster.account import Account
from app.services.permissions import Permission, allowed


def may_edit(who: Account) -> bool:
    """Whether somebody may propose changes to the bureau's own tables."""
    return allowed(who, Permission.EDIT_LAW)


def may_review(who: Account) -> bool:
    """Whether somebody may decide on proposals of others."""
    return allowed(who, Permission.REVIEW_LAW)


def may_import(who: Account) -> bool:
    """Whether somebody may bring official texts into the base: who keeps the base, or who keeps the bureau's tables."""
    return allowed(who, Permission.MANAGE_BASE) or allowed(who, Permission.EDIT_LAW)


def may_open_to_phones(who: Account) -> bool:
    """Whether somebody may let phones read the library on this computer: whoever may bring texts into it."""
    return may_import(who)
