"""The chapters of a statute: a list at the left where there is room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from app.services.law_reading import Heading
from app.ui.theme.metrics import fix_size

WIDTH_PX = 186
INDENT = "   "


class Outline(QListWidget):
    """`sought` carries the index of the first article of a chapter."""

    sought = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        fix_size(self, WIDTH_PX)
        self.setAccessibleName(self.tr("Chapters"))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._seek)
        self.itemActivated.connect(self._seek)

    def show_headings(self, headings: Sequence[Heading]) -> None:
        """Show other chapters, their sections a step further in."""
        self.clear()
        for heading in headings:
            item = QListWidgetItem(f"{INDENT * heading.depth}{heading.words}")
            item.setToolTip(heading.words)
            item.setData(Qt.ItemDataRole.UserRole, heading.index)
            self.addItem(item)

    def follow(self, index: int) -> None:
        """Mark the chapter that an article stands in, without a signal."""
        last = -1
        for place in range(self.count()):
            if self.item(place).data(Qt.ItemDataRole.UserRole) <= index:
                last = place
        self.setCurrentRow(last)

    def _seek(self, item: QListWidgetItem) -> None:
        self.sought.emit(int(item.data(Qt.ItemDataRole.UserRole)))
