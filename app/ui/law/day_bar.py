"""The day whose law is read: typed, or back to today."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDateEdit, QFrame

from app.ui.pieces.buttons import button
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import row

EARLIEST = QDate(1949, 10, 1)
LATEST = QDate(2100, 12, 31)


class DayEdit(QDateEdit):
    """A date without arrows and without a calendar; Up and Down change the part under the cursor."""

    def __init__(self, name: str, day: dt.date | None = None) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setDisplayFormat("yyyy-MM-dd")
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setDateRange(EARLIEST, LATEST)
        if day is not None:
            self.put(day)

    def day(self) -> dt.date:
        """The day that stands there."""
        value = self.date()
        return dt.date(value.year(), value.month(), value.day())

    def put(self, day: dt.date) -> None:
        """Show another day."""
        self.setDate(QDate(day.year, day.month, day.day))


class DayBar(QFrame):
    """`chosen` carries another day; Enter takes it, Esc closes."""

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, today: dt.date) -> None:
        super().__init__()
        self._today = today
        self.setProperty("card", "sunken")
        self._edit = DayEdit(self.tr("Day of the act"), today)
        take = button(self.tr("Apply"), "", density="dense")
        take.clicked.connect(lambda: self._choose(self._edit.day()))
        back = button(self.tr("Today"), "ghost", density="dense")
        back.clicked.connect(lambda: self._choose(self._today))
        words = label(self.tr("Day of the act"), "dense", "text2")
        self.setLayout(row(words, (self._edit, 1), take, back, margins=(10, 6, 8, 6), gap=6))
        self.setFocusProxy(self._edit)

    def show_day(self, day: dt.date) -> None:
        """Show the day in force."""
        self._edit.put(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the day by Enter, leave by Esc."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self._edit.day())
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _choose(self, day: dt.date) -> None:
        self.closed.emit()
        self.chosen.emit(day)
