"""The veil under an overlay; a click on it closes the overlay."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.theme.state import current


class Scrim(QWidget):
    """Covers its parent and follows its size; `clicked` asks to close what stands on it."""

    clicked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setGeometry(parent.rect())
        parent.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the parent."""
        if event.type() == QEvent.Type.Resize:
            parent = self.parentWidget()
            if parent is not None:
                self.setGeometry(parent.rect())
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask to close."""
        self.clicked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Darken what is beneath."""
        QPainter(self).fillRect(self.rect(), current().color("scrim"))
