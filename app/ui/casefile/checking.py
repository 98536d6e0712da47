"""Appraises a case file while it is written; of several states that come meanwhile the last one counts."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.errors import KnownError
from app.services.case_checking import CaseChecker, CaseView
from app.services.case_writing import CaseWriting
from app.ui.background import run_in_background

CHECK_MS = 300


class Checking(QObject):
    """`checked` carries a CaseView of a state, `failed` why there is none."""

    checked = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._open: tuple[CaseWriting, CaseChecker] | None = None
        self._busy = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(CHECK_MS)
        self._timer.timeout.connect(self.check)

    def begin(self, writing: CaseWriting, checker: CaseChecker) -> None:
        """Check a file that was just opened."""
        self._open = writing, checker

    def end(self) -> None:
        """Check no more; what is under way is told to nobody."""
        self._timer.stop()
        self._open = None

    def wish(self) -> None:
        """A change was made: check once nothing more is typed for a moment."""
        self._timer.start()

    def check(self) -> None:
        """Check the state that is now, in the background; where a check is under way, the next follows it."""
        if self._open is None or self._busy:
            return
        self._busy = True
        opened = self._open
        case, checker = opened[0].case, opened[1]
        run_in_background(self, lambda _p: checker.check(case), lambda view: self._done(opened, view), self._fail)

    def _done(self, opened: tuple[CaseWriting, CaseChecker], view: CaseView) -> None:
        self._busy = False
        if self._open is None:
            return
        if opened is self._open:
            self.checked.emit(view)
        if view.case is not self._open[0].case:
            self._timer.start()

    def _fail(self, error: Exception) -> None:
        self._busy = False
        if not isinstance(error, KnownError):
            raise error
        if self._open is not None:
            self.failed.emit(str(error))
