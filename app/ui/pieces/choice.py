"""One of several, in a list that drops down."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QListView, QStyledItemDelegate


class Choice(QComboBox):
    """Choices as (id, words); `chosen` carries the id when the user picks one."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]], selected: str = "", name: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        # Only a list view with this delegate takes height and colours from the style sheet.
        self.setView(QListView())
        self.setItemDelegate(QStyledItemDelegate(self))
        self.show_choices(choices, selected)
        self.activated.connect(lambda _index: self.chosen.emit(self.selected()))

    def show_choices(self, choices: Sequence[tuple[str, str]], selected: str = "") -> None:
        """Show other choices."""
        self.clear()
        for id_, words in choices:
            self.addItem(words, id_)
        self.select(selected)

    def select(self, id_: str) -> None:
        """Put a choice in force without a signal; an unknown id changes nothing."""
        index = self.findData(id_)
        if index >= 0:
            self.setCurrentIndex(index)

    def selected(self) -> str:
        """The id of the choice in force, empty if there is none."""
        return str(self.currentData() or "")

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: scrolling past a form must not change it."""
        event.ignore()
