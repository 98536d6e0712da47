"""What the marking page shows, read away from the window."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.attempt.record import AttemptState
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.course import Course, course_of
from app.services.grading import Graded, MarkLine, graded, mark_history, may_mark
from app.services.history import HistoryLine, HistoryWish, history


@dataclass(frozen=True, slots=True)
class MarkingCase:
    """An attempt to be marked: its sheet, its course, the marks so far, and why it may not be marked, if so."""

    graded: Graded
    course: Course
    history: tuple[MarkLine, ...]
    hindrance: str | None

    @property
    def attempt_id(self) -> str:
        """Which attempt it is."""
        return self.graded.record.id


def load_case(base: Base, who: Account, attempt_id: str) -> MarkingCase:
    """Read everything for one attempt."""
    result = graded(base, who, attempt_id)
    return MarkingCase(
        graded=result,
        course=course_of(base, who, attempt_id),
        history=tuple(mark_history(base, who, attempt_id)),
        hindrance=may_mark(who, result.record),
    )


def load_queue(base: Base, who: Account, *, marked: bool) -> list[HistoryLine]:
    """Others' runs that wait for marks, oldest first; or those that have been marked, newest first."""
    state = AttemptState.MARKED if marked else AttemptState.ENDED
    lines = history(base, who, HistoryWish(states=(state,)))
    found = [line for line in lines if line.record.actor != who.id]
    return found if marked else found[::-1]


def next_waiting(base: Base, who: Account, attempt_id: str) -> str | None:
    """The run to mark after this one, None where none waits."""
    waiting = [line.record.id for line in load_queue(base, who, marked=False) if line.record.id != attempt_id]
    return waiting[0] if waiting else None
