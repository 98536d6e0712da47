"""Which role may do what; data scope comes on top (a trainee sees only what is their own)."""

from __future__ import annotations

from enum import StrEnum

from app.domain.roster.account import Account, Role
from app.services.errors import NotAllowedError


class Permission(StrEnum):
    """Something that may be allowed."""

    TRAIN = "train"
    ASSIGN_OTHERS = "assign_others"
    SEE_ALL_ATTEMPTS = "see_all_attempts"
    MARK = "mark"
    SEE_ROSTER = "see_roster"
    MANAGE_CLASSES = "manage_classes"
    MANAGE_ACCOUNTS = "manage_accounts"
    SEE_AUDIT = "see_audit"
    MANAGE_BASE = "manage_base"
    EDIT_LAW = "edit_law"
    REVIEW_LAW = "review_law"
    DECIDE_REVIEWS = "decide_reviews"


P = Permission
PERMISSIONS: dict[Role, frozenset[Permission]] = {
    Role.TRAINEE: frozenset({P.TRAIN}),
    # Whoever may edit the law may also review it: a small bureau has two such people, and nobody reviews themselves.
    Role.INSTRUCTOR: frozenset(
        {P.TRAIN, P.ASSIGN_OTHERS, P.SEE_ALL_ATTEMPTS, P.MARK, P.DECIDE_REVIEWS, P.SEE_ROSTER, P.EDIT_LAW, P.REVIEW_LAW}
    ),
    Role.MANAGER: frozenset(
        {
            P.TRAIN,
            P.ASSIGN_OTHERS,
            P.SEE_ALL_ATTEMPTS,
            P.SEE_ROSTER,
            P.MANAGE_CLASSES,
            P.EDIT_LAW,
            P.REVIEW_LAW,
            P.DECIDE_REVIEWS,
        }
    ),
    Role.ADMINISTRATOR: frozenset({P.SEE_ROSTER, P.MANAGE_CLASSES, P.MANAGE_ACCOUNTS, P.SEE_AUDIT, P.MANAGE_BASE}),
}

_WORDS = {
    P.TRAIN: "参加训练",
    P.ASSIGN_OTHERS: "给他人布置训练",
    P.SEE_ALL_ATTEMPTS: "查看他人的训练记录",
    P.MARK: "评分",
    P.SEE_ROSTER: "查看人员名单",
    P.MANAGE_CLASSES: "管理班级",
    P.MANAGE_ACCOUNTS: "管理账号",
    P.SEE_AUDIT: "查看登录记录",
    P.MANAGE_BASE: "管理数据库",
    P.EDIT_LAW: "修改本单位的法规内容",
    P.REVIEW_LAW: "复核本单位的法规内容",
    P.DECIDE_REVIEWS: "裁定两位评查人的分歧",
}


def allowed(who: Account, permission: Permission) -> bool:
    """Whether the account may do it now."""
    return who.active and permission in PERMISSIONS[who.role]


def require(who: Account, permission: Permission) -> None:
    """Raise NotAllowedError where the account may not do it."""
    if not allowed(who, permission):
        raise NotAllowedError(f"您的账号不能{_WORDS[permission]}。如有需要，请联系管理员。")


def may_see(who: Account, actor: str) -> bool:
    """Whether the account may see attempts of that actor."""
    return who.id == actor or allowed(who, Permission.SEE_ALL_ATTEMPTS)


def require_sight(who: Account, actor: str) -> None:
    """Raise NotAllowedError where the account may not see attempts of that actor."""
    if not may_see(who, actor):
        require(who, Permission.SEE_ALL_ATTEMPTS)
