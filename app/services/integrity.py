"""Whether everything kept is as it was written: attempts with journal and photographs, hand-ins with their reviews."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.errors import KnownError
from app.domain.hand_in.hand_in import HandIn
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.ingest import verify_attempt
from app.services.permissions import Permission, require
from app.services.progress import Progress, Silent
from records.stores.attempts import AttemptFilter


@dataclass(frozen=True, slots=True)
class IntegrityReport:
    """How many attempts, journal lines and hand-ins were checked, and what is wrong, one sentence each."""

    attempts: int
    events: int
    problems: tuple[str, ...]
    hand_ins: int = 0


def check_integrity(base: Base, who: Account, progress: Progress | None = None) -> IntegrityReport:
    """Verify all attempts and hand-ins; nothing is changed. Takes some milliseconds each."""
    require(who, Permission.MANAGE_BASE)
    watcher = progress or Silent()
    with base.records.reading() as unit:
        found = unit.attempts.find(AttemptFilter())
        events = unit.events.count()
        handed_in = unit.hand_ins.find()
    problems, total = [], len(found) + len(handed_in)
    for number, record in enumerate(found, 1):
        watcher.report(number / total, f"{number}/{total}")
        problems += [f"{record.id} {record.actor_name}：{words}" for words in _problems(base, record.id)]
    for number, each in enumerate(handed_in, len(found) + 1):
        watcher.report(number / total, f"{number}/{total}")
        problems += [f"{each.id} {each.trainee_name}：{words}" for words in _hand_in_problems(base, each)]
    return IntegrityReport(len(found), events, tuple(problems), len(handed_in))


def _problems(base: Base, attempt_id: str) -> list[str]:
    try:
        return verify_attempt(base, attempt_id)
    except KnownError as error:
        return [str(error)]


def _hand_in_problems(base: Base, record: HandIn) -> list[str]:
    """What of a hand-in is not as it was kept: the file's bytes, each reviewer's chain."""
    problems = []
    with base.records.reading() as unit:
        try:
            unit.hand_ins.content(record.id)
        except KnownError as error:
            problems.append(str(error))
        for seat in unit.case_reviews.seats([record.id]):
            try:
                unit.case_reviews.events(record, seat)
            except KnownError as error:
                problems.append(f"{seat.name}的评查记录{error}")
    return problems
