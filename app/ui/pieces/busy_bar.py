"""Progress in place: shown after 200 ms, with words, and a way to cancel."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QProgressBar, QWidget

from app.ui.pieces.buttons import button
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import column, row

PATIENCE_MS = 200
WHOLE = 1000


class BusyBar(QWidget):
    """A bar with words and a Cancel button; Esc cancels too. `cancelled` asks the work to stop."""

    cancelled = Signal()

    def __init__(self, words: str = "") -> None:
        super().__init__()
        self._words = label(words, "dense", "text2")
        self._share = label("", "dense", "text3")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(words)
        self._cancel = button(self.tr("Cancel"), "ghost", density="dense")
        self._cancel.clicked.connect(self.cancelled)
        head = row(self._words, None, self._share, self._cancel)
        self.setLayout(column(head, self._bar, gap=4))
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.show)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WindowShortcut)
        escape.activated.connect(self.cancelled)
        self.hide()

    def start(self, words: str) -> None:
        """Begin to wait; the bar shows itself when it takes longer than 200 ms."""
        self.report(None, words)
        self._cancel.setEnabled(True)
        self._patience.start(PATIENCE_MS)

    def report(self, share: float | None, words: str = "") -> None:
        """Show how much is done, from 0 to 1 (None: nobody knows), and what is being done."""
        self._bar.setRange(0, 0 if share is None else WHOLE)
        if share is not None:
            self._bar.setValue(round(share * WHOLE))
        self._share.setText("" if share is None else f"{share * 100:.0f}%")
        if words:
            self._words.setText(words)
            self._bar.setAccessibleName(words)

    def stopping(self) -> None:
        """Say that the work has been asked to stop."""
        self._words.setText(self.tr("Stopping…"))
        self._cancel.setEnabled(False)

    def finish(self) -> None:
        """Go away."""
        self._patience.stop()
        self.hide()
