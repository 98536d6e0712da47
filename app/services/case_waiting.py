"""What of the case files waits for somebody, counted without reading any: for the first page of the day."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.roster.account import Account
from app.services.base import Base
from app.services.permissions import Permission, allowed


@dataclass(frozen=True, slots=True)
class CaseWaiting:
    """Tasks that are to be written, and hand-ins of others that nobody has begun to review."""

    to_write: int = 0
    to_review: int = 0


def case_waiting(base: Base, who: Account) -> CaseWaiting:
    """What waits for that person."""
    with base.records.reading() as unit:
        to_write = len(unit.case_tasks.find(who.id, only_open=True))
        to_review = unit.case_reviews.untaken(who.id) if allowed(who, Permission.MARK) else 0
    return CaseWaiting(to_write, to_review)
