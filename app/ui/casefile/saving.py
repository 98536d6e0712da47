"""Saves a case file by itself while it is written; a refusal is told once and stops it until it is settled."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from app.domain.errors import KnownError
from app.services.case_writing import CaseWriting
from app.ui.background import run_in_background

SAVE_MS = 1000
"""From the first change that isn't saved; with a second for the saving itself, a crash loses two seconds at most."""


class Saving(QObject):
    """`told` when what is saved is different now, `refused` with the reason, or with nothing once it is settled."""

    told = Signal()
    refused = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._writing: CaseWriting | None = None
        self._busy = False
        self._refusal = ""
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.save)

    def begin(self, writing: CaseWriting) -> None:
        """Look after a file that was just opened."""
        self._writing, self._refusal = writing, ""

    def end(self) -> None:
        """Let others write on the file; what is not saved by now is given up."""
        self._timer.stop()
        if self._writing is not None:
            self._writing.close()
        self._writing = None

    def wish(self) -> None:
        """A change was made: save it a moment later, however much is typed meanwhile."""
        if not self._timer.isActive():
            self._timer.start(SAVE_MS)
        self.told.emit()

    def save(self) -> None:
        """Save in the background; nothing while another saving is under way or a refusal is not settled."""
        writing = self._writing
        if writing is None or self._busy or not writing.unsaved or self._refusal:
            return
        self._busy = True
        self._since.start()
        run_in_background(self, lambda _p: writing.save(), lambda _none: self._saved(), self._failed)

    def save_now(self) -> bool:
        """Save before anything else happens; False where it is refused, which is told."""
        self._timer.stop()
        if self._writing is not None:
            try:
                self._writing.save()
            except KnownError as error:
                self._refuse(error)
                return False
        return True

    def save_apart(self) -> Path | None:
        """Save as a new file and go on with that; None where it is refused, which is told."""
        if self._writing is None:
            return None
        try:
            path = self._writing.save_apart()
        except KnownError as error:
            self._refuse(error)
            return None
        self._refusal = ""
        self.refused.emit("")
        self.told.emit()
        return path

    def _saved(self) -> None:
        self._busy = False
        if self._writing is None:
            return
        self.told.emit()
        if self._writing.unsaved:
            # What was typed while this was being saved has waited as long as that took.
            self._timer.start(max(0, SAVE_MS - self._since.elapsed()))

    def _failed(self, error: Exception) -> None:
        self._busy = False
        if not isinstance(error, KnownError):
            raise error
        if self._writing is not None:
            self._refuse(error)

    def _refuse(self, error: KnownError) -> None:
        self._refusal = str(error)
        self.refused.emit(self._refusal)
        self.told.emit()
