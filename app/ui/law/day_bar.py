"""The day whose law is read: typed, chosen from a month, or back to today."""

from __future__ import annotations

import contextlib
import datetime as dt
import re
import unicodedata

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit

from app.ui.pieces.buttons import button
from app.ui.pieces.calendar import DayPicker, month_later
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import restate, row
from app.ui.theme.icons import icon

DAY_FORM = "2026-05-01"
LONGEST = 20


class DayEdit(QLineEdit):
    """A date as text; Up and Down go a day on or back, PageUp and PageDown a month, Alt Down opens the month.

    `day_changed` carries a new day, `picked` one that was chosen from the month; `cleared` wants none.
    """

    day_changed = Signal(object)
    picked = Signal(object)
    cleared = Signal()

    def __init__(self, name: str, day: dt.date, *, clearable: bool = False) -> None:
        super().__init__(day.isoformat())
        self._day, self._today, self._clearable = day, day, clearable
        self._open = self.addAction(icon("calendar-blank"), QLineEdit.ActionPosition.TrailingPosition)
        self._open.setText(self.tr("Choose from a month"))
        self._open.setToolTip(self.tr("Choose from a month"))
        self._open.triggered.connect(self.open_month)
        self.setAccessibleName(name)
        self.setPlaceholderText(DAY_FORM)
        self.setMaxLength(LONGEST)
        self.textChanged.connect(self._read)

    def day(self) -> dt.date:
        """The day that stands there, or the last one that did while something else is being typed."""
        return self._day

    def is_day(self) -> bool:
        """Whether what stands there is a day."""
        return read_day(self.text()) is not None

    def put(self, day: dt.date) -> None:
        """Show another day."""
        self.setText(day.isoformat())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on or back by keys."""
        key = Qt.Key(event.key())
        days = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(key)
        months = {Qt.Key.Key_PageUp: 1, Qt.Key.Key_PageDown: -1}.get(key)
        if key == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_month()
            return
        with contextlib.suppress(OverflowError, ValueError):
            if days is not None:
                self.put(self._day + dt.timedelta(days=days))
            elif months is not None:
                self.put(month_later(self._day, months))
            else:
                super().keyPressEvent(event)

    def open_month(self) -> DayPicker:
        """Show the month of the day, to choose another from."""
        picker = DayPicker(self, self._day, self._today, clearable=self._clearable)
        picker.chosen.connect(self._pick)
        picker.cleared.connect(self.cleared)
        picker.open_below(self)
        return picker

    def restyle(self) -> None:
        """Tint the icon by the theme in force."""
        self._open.setIcon(icon("calendar-blank"))

    def _pick(self, day: dt.date) -> None:
        self.put(day)
        self.picked.emit(day)

    def _read(self, text: str) -> None:
        day = read_day(text)
        restate(self, "state", "" if day is not None else "error")
        words = "" if day is not None else self.tr("This is no date. Write it like {0}.").format(DAY_FORM)
        self.setToolTip(words)
        self.setAccessibleDescription(words)
        if day is not None and day != self._day:
            self._day = day
            self.day_changed.emit(day)


def read_day(text: str) -> dt.date | None:
    """The day that was typed, with any signs between the figures or none; None where it is no day."""
    figures = [part for part in re.split(r"\D+", unicodedata.normalize("NFKC", text)) if part]
    if len(figures) == 1 and len(figures[0]) == len("20260101"):
        figures = [figures[0][:4], figures[0][4:6], figures[0][6:]]
    if len(figures) != 3 or len(figures[0]) != 4:
        return None
    try:
        return dt.date(*(int(part) for part in figures))
    except ValueError:
        return None


class DayBar(QFrame):
    """`chosen` carries another day; Enter takes it, Esc closes."""

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, today: dt.date) -> None:
        super().__init__()
        self._today = today
        self.setProperty("card", "sunken")
        self._edit = DayEdit(self.tr("Day of the act"), today, clearable=True)
        self._edit.picked.connect(self._choose)
        self._edit.cleared.connect(lambda: self._choose(self._today))
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
        if day != self._today and not self._edit.is_day():
            return
        self.closed.emit()
        self.chosen.emit(day)
