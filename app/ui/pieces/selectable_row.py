"""A row of a list that can be chosen by mouse and keyboard, with the accent bar at its left when it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame

from app.ui.pieces.layouts import restate


class SelectableRow(QFrame):
    """`chosen` on click, Enter or Space; for lists of up to about fifty rows (above that: DataTable)."""

    chosen = Signal()

    def __init__(self, *, selected: bool = False) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_selected(selected)

    def set_selected(self, selected: bool) -> None:
        """Show or hide the mark of the chosen row."""
        restate(self, "line", "marked" if selected else "unmarked")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose."""
        self.chosen.emit()
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by Enter or Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit()
        else:
            super().keyPressEvent(event)
