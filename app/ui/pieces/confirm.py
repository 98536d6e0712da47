"""Asks once more before something that cannot be taken back, naming the consequence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from app.ui.pieces.buttons import button
from app.ui.pieces.labels import Glyph, label
from app.ui.pieces.layouts import column, row
from app.ui.theme.metrics import fix_size


@dataclass(frozen=True)
class Question:
    """What is asked, what follows from it, the verb on the button, and what is done then; `danger` for loss."""

    title: str
    consequence: str
    verb: str
    act: Callable[[], None]
    danger: bool = True


class Confirm(QFrame):
    """A question on a card; the keyboard begins on the harmless side. Esc emits `closed`."""

    closed = Signal()

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = question
        self.setProperty("card", "overlay")
        fix_size(self, 460)
        icon = Glyph(
            "warning-octagon-fill" if question.danger else "info-fill", "critical" if question.danger else "text2", 22
        )
        self._keep = button(self.tr("Cancel"))
        self._keep.clicked.connect(self.closed)
        do = button(question.verb, "danger_fill" if question.danger else "primary")
        do.clicked.connect(self.accept)
        words = label(question.consequence, "body", "text2", wrap=True)
        head = row(icon, (label(question.title, "h2", wrap=True), 1), gap=10)
        self.setLayout(column(head, words, 8, row(None, self._keep, do), margins=(22, 20, 22, 18), gap=10))
        self.setAccessibleName(f"{question.title} {question.consequence}")

    def first_focus(self) -> QWidget:
        """Where the keyboard begins."""
        return self._keep

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves everything as it is."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def accept(self) -> None:
        """Do what was asked about."""
        self.closed.emit()
        self._question.act()
