"""What the sheet would be with marks that are not given yet."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.attempt.chain import Entry, head_after, seal
from app.domain.attempt.events import Event, GlobalRated, ManualMarked
from app.domain.roster.account import Account
from app.domain.scoring.score import score_attempt
from app.domain.scoring.sheet import ScoreSheet
from app.services.base import Base
from app.services.grading import GLOBAL_RATING, Mark, scenario_of
from app.services.permissions import Permission, require


def preview_marks(base: Base, who: Account, attempt_id: str, marks: Sequence[Mark]) -> ScoreSheet:
    """The sheet derived from the journal and the marks as if they were given; nothing is kept."""
    require(who, Permission.MARK)
    with base.records.reading() as unit:
        record = unit.attempts.get(attempt_id)
        entries = unit.events.entries(attempt_id)
    for mark in marks:
        entries.append(_next(entries, _event(mark, who)))
    return score_attempt(scenario_of(base, record), entries, base.shelf.provisions())


def _next(entries: Sequence[Entry], event: Event) -> Entry:
    last = entries[-1]
    return seal(head_after(last), event.model_copy(update={"t_ms": last.event.t_ms}))


def _event(mark: Mark, who: Account) -> Event:
    if mark.criterion == GLOBAL_RATING:
        return GlobalRated(t_ms=0, level=mark.level, by=who.id, comment=mark.comment)
    return ManualMarked(t_ms=0, criterion=mark.criterion, level=mark.level, by=who.id, comment=mark.comment)
