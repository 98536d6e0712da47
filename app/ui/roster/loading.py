"""Who is in the base, read away from the window."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.roster.account import Account, ClassGroup, SignIn
from app.services.accounts import all_accounts, all_classes, sign_in_audit
from app.services.base import Base
from app.services.permissions import Permission, allowed


@dataclass(frozen=True, slots=True)
class Roster:
    """Accounts by name, classes newest first, and the sign-ins that the account may see."""

    accounts: tuple[Account, ...]
    classes: tuple[ClassGroup, ...]
    sign_ins: tuple[SignIn, ...]

    def class_name(self, class_id: str | None) -> str:
        """The name of a class, empty for none."""
        return next((group.name for group in self.classes if group.id == class_id), "")

    def members(self, class_id: str) -> int:
        """How many active accounts a class has."""
        return sum(1 for account in self.accounts if account.class_id == class_id and account.active)


def load_roster(base: Base, who: Account) -> Roster:
    """Read everything for the page."""
    sees_audit = allowed(who, Permission.SEE_AUDIT)
    return Roster(
        accounts=tuple(all_accounts(base, who)),
        classes=tuple(all_classes(base)),
        sign_ins=tuple(sign_in_audit(base, who)) if sees_audit else (),
    )
