"""Whether everything kept is as it was written: each attempt's chain, journal file and photographs."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.errors import KnownError
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.ingest import verify_attempt
from app.services.permissions import Permission, require
from app.services.progress import Progress, Silent
from records.stores.attempts import AttemptFilter


@dataclass(frozen=True, slots=True)
class IntegrityReport:
    """How many attempts and journal lines were checked, and what is wrong, one sentence each."""

    attempts: int
    events: int
    problems: tuple[str, ...]


def check_integrity(base: Base, who: Account, progress: Progress | None = None) -> IntegrityReport:
    """Verify all attempts; nothing is changed. Takes some milliseconds an attempt."""
    require(who, Permission.MANAGE_BASE)
    watcher = progress or Silent()
    with base.records.reading() as unit:
        found = unit.attempts.find(AttemptFilter())
        events = unit.events.count()
    problems = []
    for number, record in enumerate(found, 1):
        watcher.report(number / len(found), f"{number}/{len(found)}")
        problems += [f"{record.id} {record.actor_name}：{words}" for words in _problems(base, record.id)]
    return IntegrityReport(len(found), events, tuple(problems))


def _problems(base: Base, attempt_id: str) -> list[str]:
    try:
        return verify_attempt(base, attempt_id)
    except KnownError as error:
        return [str(error)]
