"""Hands a case file in: when its trainee wants to, and by itself the moment its time is up."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.errors import KnownError
from app.domain.hand_in.hand_in import HandIn, How
from app.domain.hand_in.task import CaseTask, warning_due
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.case_clock import FairClock
from app.services.case_hand_in import hand_in, hand_in_of
from app.services.case_tasks import clock_of, note_time, task_of
from app.ui.background import run_in_background
from app.ui.casefile.saving import Saving

TICK_MS = 500
NOTE_EVERY_S = 15
NEVER = dt.timedelta.max
READER_WAITS = dt.timedelta(seconds=5)
"""Another window may be saving the last words; after that nobody is, and a reader hands in what lies on the disk."""


@dataclass(frozen=True)
class Known:
    """What the records know of a file."""

    task: CaseTask | None
    record: HandIn | None


class HandingIn(QObject):
    """`told` when task, time left or hand-in differ; `warned` carries the minutes left, `closing` when time is up.

    `done` carries the hand-in, `failed` why there is none. The time is that of the clock, but never runs backwards.
    """

    told = Signal()
    warned = Signal(int)
    closing = Signal()
    done = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject, saving: Saving) -> None:
        super().__init__(parent)
        self._saving = saving
        self._open: tuple[Base, Account, Path] | None = None
        self._known = Known(None, None)
        self._clock: FairClock | None = None
        self._left = NEVER
        self._busy = self._up = self._writes = False
        self._noted: dt.datetime | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)

    def begin(self, base: Base, who: Account, path: Path, *, writes: bool) -> None:
        """Look after a file that was just opened; whoever only reads it leaves the hand-in to whoever writes."""
        opened = self._open = base, who, path
        self._writes = writes
        self._known, self._clock, self._left, self._up = Known(None, None), None, NEVER, False
        run_in_background(
            self,
            lambda _p: Known(task_of(base, path), hand_in_of(base, path)),
            lambda known: self._start(opened, known),
            self._fail,
        )

    def end(self) -> None:
        """Look after it no more; the time runs on, and the next look at the file or the list hands it in."""
        self._timer.stop()
        self._note()
        self._open = self._clock = None

    def task(self) -> CaseTask | None:
        """The task that the file belongs to."""
        return self._known.task

    def record(self) -> HandIn | None:
        """The hand-in of the file, once it was handed in."""
        return self._known.record

    def is_up(self) -> bool:
        """Whether the time was found to be over."""
        return self._up

    def may_hand_in(self) -> bool:
        """Whether it is this person's to hand in, and not handed in yet."""
        if self._open is None or self._known.record is not None or self._busy or not self._writes:
            return False
        base, who, path = self._open
        return path.absolute().is_relative_to(base.home.cases / who.id)

    def left(self) -> dt.timedelta | None:
        """The time left, None where there is no limit."""
        return None if self._left == NEVER else self._left

    def tick(self) -> None:
        """Look at the clock: warn, keep how late it is, and hand in when time is up."""
        task, clock = self._known.task, self._clock
        if task is None or clock is None or task.ends_at is None:
            return
        now = clock.now()
        before, self._left = self._left, task.ends_at - now
        if self._left <= dt.timedelta(0):
            if self._writes or self._left <= -READER_WAITS:
                self._time_is_up()
            return
        due = warning_due(before, self._left) if before != NEVER else None
        if due is not None:
            self.warned.emit(due)
        if self._noted is None or (now - self._noted).total_seconds() >= NOTE_EVERY_S:
            self._noted = now
            self._note()
        self.told.emit()

    def hand_in(self, how: How = How.BY_HAND) -> None:
        """Save what is written and hand it in."""
        if self._open is None or self._busy or self._known.record is not None:
            return
        # What can't be saved any more stays out; what was saved last is handed in when time is up.
        if not self._saving.save_now() and how is How.BY_HAND:
            self.failed.emit(self.tr("Not handed in, since it could not be saved."))
            return
        self._busy = True
        opened = self._open
        base, who, path = opened
        run_in_background(
            self, lambda _p: hand_in(base, who, path, how), lambda record: self._kept(opened, record), self._fail
        )

    def _start(self, opened: tuple[Base, Account, Path], known: Known) -> None:
        if opened is not self._open:
            return
        self._known = known
        task = known.task
        if task is not None and known.record is None and task.ends_at is not None:
            self._clock = clock_of(opened[0], task)
            self._timer.start()
            self.tick()
        self.told.emit()

    def _time_is_up(self) -> None:
        if not self._up:
            self._up = True
            self.closing.emit()
        self._left = dt.timedelta(0)
        self.told.emit()
        self._timer.stop()
        self.hand_in(How.TIME_UP)

    def _kept(self, opened: tuple[Base, Account, Path], record: HandIn) -> None:
        self._busy = False
        if opened is not self._open:
            return
        self._timer.stop()
        self._clock = None
        self._known = Known(self._known.task, record)
        self.told.emit()
        self.done.emit(record)

    def _note(self) -> None:
        task, clock = self._known.task, self._clock
        if self._open is None or task is None or clock is None or self._known.record is not None:
            return
        base = self._open[0]
        run_in_background(self, lambda _p: note_time(base, task, clock), lambda _none: None, self._fail)

    def _fail(self, error: Exception) -> None:
        self._busy = False
        if not isinstance(error, KnownError):
            raise error
        if self._open is not None:
            self.failed.emit(str(error))
            self.told.emit()
