"""`?`: all keys of this page and of the frame, on one sheet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from app.ui.pieces.key_hint import KeyHint
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import Item, column, row, rule
from app.ui.shell.page import KeyUse
from app.ui.theme.metrics import space_layout

COLUMNS = 2


class KeyMap(QFrame):
    """A sheet of keys in groups; Esc or `?` emits `closed`."""

    closed = Signal()

    def __init__(self, groups: Sequence[tuple[str, Sequence[KeyUse]]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("card", "overlay")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Keys"))
        head = row(label(self.tr("Keys"), "h2"), None, KeyHint("Esc"), margins=(20, 14, 18, 12))
        items: list[Item] = [head, rule()]
        for title, uses in groups:
            if uses:
                items.append(self._group(title, uses))
        self.setLayout(column(*items, margins=(0, 0, 0, 14), gap=0))

    def _group(self, title: str, uses: Sequence[KeyUse]) -> QWidget:
        grid = QGridLayout()
        space_layout(grid, (0, 0, 0, 0), 0)
        for index, use in enumerate(uses):
            line, place = index // COLUMNS, index % COLUMNS * 2
            grid.addLayout(row(KeyHint(use.keys), None, margins=(0, 3, 12, 3)), line, place)
            grid.addLayout(row(label(use.meaning, "dense"), None, margins=(0, 3, 32, 3)), line, place + 1)
        grid.setColumnStretch(2 * COLUMNS - 1, 1)
        holder = QWidget()
        holder.setLayout(column(label(title, "caption", "text3"), grid, margins=(20, 12, 20, 0), gap=4))
        return holder

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Esc or `?`."""
        if event.key() == Qt.Key.Key_Escape or event.text() == "?":
            self.closed.emit()
        else:
            super().keyPressEvent(event)
