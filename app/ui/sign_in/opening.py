"""While the base is opened: progress; when it cannot be: why, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from app.ui.pieces.buttons import button
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import column, row
from app.ui.pieces.notice import Notice

WHOLE = 1000


class Opening(QWidget):
    """Says what is being done; `again` when the user wants another try."""

    again = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = label(self.tr("Opening the records"), "h1", wrap=True)
        self._words = label("", "dense", "text2", wrap=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(self._title.text())
        self._notice = Notice("", "critical")
        self._notice.hide()
        self._again = button(self.tr("Try again"), "primary", "arrow-clockwise")
        self._again.clicked.connect(self.again)
        self._again.hide()
        self.setLayout(column(self._title, self._words, self._bar, self._notice, row(self._again, None), gap=14))

    def report(self, share: float | None, words: str) -> None:
        """Show how far it is, 0 to 1 or None where nobody knows."""
        self._bar.setRange(0, 0 if share is None else WHOLE)
        if share is not None:
            self._bar.setValue(round(share * WHOLE))
        self._words.setText(words)

    def begin(self) -> None:
        """A try begins."""
        self._title.setText(self.tr("Opening the records"))
        self._notice.hide()
        self._again.hide()
        self._bar.show()
        self.report(None, "")

    def fail(self, sentence: str) -> None:
        """It did not work: why, and what to do."""
        self._title.setText(self.tr("The records cannot be opened"))
        self._words.setText("")
        self._bar.hide()
        self._notice.show_words(sentence, "critical")
        self._notice.show()
        self._again.show()
        self._again.setFocus()
