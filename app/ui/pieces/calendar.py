"""A month to choose a day from: by mouse, by arrow keys, or by the buttons below it."""

from __future__ import annotations

import calendar
import contextlib
import datetime as dt

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from app.ui.pieces.buttons import button
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import column, row
from app.ui.pieces.painted import CENTRE, Painted, draw_focus_ring, draw_text, smooth_painter
from app.ui.theme.state import current

CELL_PX, LINE_PX = 38, 32
WEEKS, DAYS = 6, 7
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -DAYS, Qt.Key.Key_Down: DAYS}


def month_later(day: dt.date, months: int) -> dt.date:
    """The same day of another month, or the last one of a shorter month; ValueError before year 1 or after 9999."""
    at = day.year * 12 + day.month - 1 + months
    year, month = at // 12, at % 12 + 1
    return dt.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


class MonthGrid(Painted):
    """Six weeks from Monday on; arrow keys move, Page keys turn months. `moved` and `picked` carry a day."""

    moved = Signal(object)
    picked = Signal(object)

    def __init__(self, day: dt.date, today: dt.date) -> None:
        super().__init__(CELL_PX * DAYS, LINE_PX * (WEEKS + 1))
        self._chosen = self._day = day
        self._today = today
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.go(day)

    def day(self) -> dt.date:
        """The day that is marked."""
        return self._day

    def go(self, day: dt.date) -> None:
        """Mark another day and show its month."""
        self._day = day
        self.setAccessibleName(day.isoformat())
        self.update()
        self.moved.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, turn the month (with Ctrl the year), or choose."""
        key = Qt.Key(event.key())
        months = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}.get(key)
        year = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        with contextlib.suppress(OverflowError, ValueError):
            if key in _STEPS:
                self.go(self._day + dt.timedelta(days=_STEPS[key]))
            elif months is not None:
                self.go(month_later(self._day, months * 12 if year else months))
            elif key == Qt.Key.Key_Home:
                self.go(self._today)
            elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
                self.picked.emit(self._day)
            else:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the day under the mouse."""
        day = self.day_at(event.position().x(), event.position().y())
        if day is not None:
            self.go(day)
            self.picked.emit(day)

    def day_at(self, x: float, y: float) -> dt.date | None:
        """The day at a place of the widget; None above the weeks, or where the calendar ends."""
        week, weekday = int(y // current().px(LINE_PX)) - 1, int(x // current().px(CELL_PX))
        if not (0 <= week < WEEKS and 0 <= weekday < DAYS):
            return None
        with contextlib.suppress(OverflowError):
            return self._first() + dt.timedelta(days=week * DAYS + weekday)
        return None

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the names of the days and six weeks."""
        painter = smooth_painter(self)
        names = (
            self.tr("Mo"),
            self.tr("Tu"),
            self.tr("We"),
            self.tr("Th"),
            self.tr("Fr"),
            self.tr("Sa"),
            self.tr("Su"),
        )
        for weekday, name in enumerate(names):
            draw_text(painter, self._cell(0, weekday), name, "caption", "text3", CENTRE)
        theme = current()
        for week in range(WEEKS):
            for weekday in range(DAYS):
                cell = self._cell(week + 1, weekday)
                day = self.day_at(cell.center().x(), cell.center().y())
                if day is None:
                    continue
                marked, radius = day == self._day, theme.px(6)
                inner = cell.adjusted(theme.px(2), theme.px(1), -theme.px(2), -theme.px(1))
                tone = "text" if day.month == self._day.month else "text3"
                if marked or day == self._chosen:
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(theme.color("accent" if marked else "accent_soft"))
                    painter.drawRoundedRect(inner, radius, radius)
                    tone = "on_fill" if marked else "accent_text"
                elif day == self._today:
                    tone = "accent_text"
                style = "strong" if day == self._today else "dense"
                draw_text(painter, inner, str(day.day), style, tone, CENTRE)
                if marked and self.hasFocus():
                    draw_focus_ring(painter, cell, radius)

    def _first(self) -> dt.date:
        first = self._day.replace(day=1)
        return first - dt.timedelta(days=min(first.weekday(), (first - dt.date.min).days))

    @staticmethod
    def _cell(line: int, weekday: int) -> QRectF:
        wide, high = current().px(CELL_PX), current().px(LINE_PX)
        return QRectF(weekday * wide, line * high, wide, high)


class DayPicker(QFrame):
    """A month over the page; `chosen` carries a day, `cleared` wants none. Esc closes it without either."""

    chosen = Signal(object)
    cleared = Signal()

    def __init__(self, parent: QWidget, day: dt.date, today: dt.date, *, clearable: bool = False) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("card", "overlay")
        self.grid = MonthGrid(day, today)
        self._month = label("", "strong")
        self.grid.moved.connect(lambda _day: self._tell())
        self.grid.picked.connect(self._choose)
        back = button("", "ghost", "caret-left", "square", self.tr("Month before"))
        back.clicked.connect(lambda: self._turn(-1))
        on = button("", "ghost", "caret-right", "square", self.tr("Month after"))
        on.clicked.connect(lambda: self._turn(1))
        now = button(self.tr("Today"), "", density="dense")
        now.clicked.connect(lambda: self._choose(today))
        self._clear = button(self.tr("No day"), "ghost", density="dense")
        self._clear.clicked.connect(self._take_none)
        head = row(back, None, self._month, None, on, gap=4)
        self.setLayout(column(head, self.grid, row(self._clear, None, now, gap=6), margins=(10, 8, 10, 10), gap=6))
        # Only now: a button without a parent would show as a window of its own.
        self._clear.setVisible(clearable)
        self.setFocusProxy(self.grid)
        self._tell()

    def open_below(self, anchor: QWidget) -> None:
        """Show it below a field, inside the screen."""
        self.adjustSize()
        place = anchor.mapToGlobal(QPoint(0, anchor.height() + round(current().px(4))))
        screen = anchor.screen().availableGeometry()
        left = min(place.x(), screen.right() - self.width())
        top = place.y()
        if top + self.height() > screen.bottom():
            top = anchor.mapToGlobal(QPoint(0, 0)).y() - self.height()
        self.move(max(screen.left(), left), max(screen.top(), top))
        self.show()
        self.grid.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        day = self.grid.day()
        self._month.setText(self.tr("{0}-{1}").format(day.year, day.month))

    def _turn(self, months: int) -> None:
        with contextlib.suppress(ValueError):
            self.grid.go(month_later(self.grid.day(), months))
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, day: dt.date) -> None:
        self.close()
        self.chosen.emit(day)

    def _take_none(self) -> None:
        self.close()
        self.cleared.emit()
