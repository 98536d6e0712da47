"""Keeps marks and time worked in the base as they come, so that a crash loses none of them."""

from __future__ import annotations

from itertools import count
from threading import Lock

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from app.domain.appraisal.practice_record import AppraisalPractice
from app.domain.errors import KnownError
from app.services.case_practice import keep_marks
from app.ui.background import run_in_background
from app.ui.case_practice.draft import Marks
from app.ui.desk import Desk

TICK_MS = 1000
TIME_EVERY_S = 30
"""Time alone is kept this often; marks are kept at once."""


class _InOrder:
    """Writes one after the other, never an older state over a newer one, whichever thread is first."""

    def __init__(self, desk: Desk, practice_id: str) -> None:
        self._desk, self._id = desk, practice_id
        self._lock, self._orders, self._last = Lock(), count(1), 0

    def order(self) -> int:
        """The number of the next state to be written; to be taken on the window's thread."""
        return next(self._orders)

    def write(self, order: int, marks: Marks, seconds: int) -> None:
        """Keep a state; nothing where a newer one is kept. Raises KnownError."""
        with self._lock:
            if order > self._last:
                keep_marks(self._desk.base, self._desk.who, self._id, marks, seconds)
                self._last = order


class Keeping(QObject):
    """`ticked` each second with the seconds worked, `told` when what is kept has changed, `failed` with the reason."""

    ticked = Signal(int)
    told = Signal()
    failed = Signal(str)

    def __init__(self, parent: QObject, desk: Desk, practice: AppraisalPractice) -> None:
        super().__init__(parent)
        self._writer = _InOrder(desk, practice.id)
        self._before_s = practice.seconds
        self._worked = QElapsedTimer()
        self._worked.start()
        self._wish: Marks | None = None
        self._kept: Marks = practice.marks
        self._busy = False
        self._kept_s = practice.seconds
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def seconds(self) -> int:
        """The seconds worked so far, those of earlier sittings included."""
        return self._before_s + self._worked.elapsed() // 1000

    @property
    def unsaved(self) -> bool:
        """Whether there are marks that the base does not hold yet."""
        return self._wish is not None

    def keep(self, marks: Marks) -> None:
        """Keep these marks, at once or after those that are being kept."""
        self._wish = marks
        self.told.emit()
        self._start()

    def end(self) -> None:
        """Stop counting, and keep what isn't kept yet before this returns; raises KnownError."""
        self._timer.stop()
        marks = self._kept if self._wish is None else self._wish
        if marks is not self._kept or self.seconds() != self._kept_s:
            self._writer.write(self._writer.order(), marks, self.seconds())

    def stop(self) -> None:
        """Stop counting; nothing more is kept."""
        self._timer.stop()
        self._wish = None

    def _tick(self) -> None:
        self.ticked.emit(self.seconds())
        if self._wish is None and self.seconds() - self._kept_s >= TIME_EVERY_S:
            self._wish = self._kept
        self._start()

    def _start(self) -> None:
        if self._wish is None or self._busy or not self._timer.isActive():
            return
        self._busy = True
        writer, order, marks, seconds = self._writer, self._writer.order(), self._wish, self.seconds()
        run_in_background(
            self,
            lambda _p: writer.write(order, marks, seconds),
            lambda _none: self._done(marks, seconds),
            self._fail,
        )

    def _done(self, marks: Marks, seconds: int) -> None:
        self._busy = False
        self._kept, self._kept_s = marks, seconds
        if self._wish is marks:
            self._wish = None
        self.told.emit()
        self._start()

    def _fail(self, error: Exception) -> None:
        """Tell it; the next tick tries again."""
        self._busy = False
        if not isinstance(error, KnownError):
            raise error
        self.failed.emit(str(error))
