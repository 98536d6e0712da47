"""Hits under headings, through which the keyboard walks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.ui.law.hit_row import HitFace, HitRow
from app.ui.pieces.buttons import button
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import clear, column, row, rule, scrolled


@dataclass(frozen=True)
class HitGroup:
    """Rows under a heading; `rest` is how many more there are, which a link leads to."""

    id: str
    title: str
    faces: Sequence[HitFace]
    rest: int = 0


class HitList(QWidget):
    """Down, Up, J and K move; `shown` carries the row that is reached, `opened` the one that is opened by Enter.

    `left` when the keyboard goes up past the first row, or on Esc.
    """

    shown = Signal(object)
    opened = Signal(object)
    more_wanted = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[HitRow] = []
        self._at = -1
        self._list = column(gap=0)
        inner = QWidget()
        inner.setLayout(self._list)
        self._area = scrolled(inner)
        # Or it would take Up and Down for itself.
        self._area.installEventFilter(self)
        self.setLayout(column((self._area, 1), gap=0))

    def show_groups(self, groups: Sequence[HitGroup]) -> None:
        """Show other rows; none is chosen."""
        clear(self._list)
        self._rows, self._at = [], -1
        for group in groups:
            self._add(group, headed=len(groups) > 1)
        self._list.addStretch(1)
        self._area.verticalScrollBar().setValue(0)

    def _add(self, group: HitGroup, *, headed: bool) -> None:
        if headed and group.title:
            self._list.addLayout(row(label(group.title, "caption", "text3"), margins=(12, 9, 12, 4)))
        for face in group.faces:
            made = HitRow(face)
            index = len(self._rows)
            made.chosen.connect(lambda index=index: self._open(index))
            made.reached.connect(lambda index=index: self._reach(index))
            self._rows.append(made)
            self._list.addWidget(made)
            self._list.addWidget(rule())
        if group.rest:
            more = button(self.tr("{0} more").format(group.rest), "link", density="dense")
            more.clicked.connect(lambda _on=False, id_=group.id: self.more_wanted.emit(id_))
            self._list.addLayout(row(more, None, margins=(8, 4, 8, 4)))

    def faces(self) -> list[HitFace]:
        """The rows from top to bottom."""
        return [made.face for made in self._rows]

    def enter(self) -> bool:
        """Give the keyboard to the first row, or to the one that is chosen; False where there is none."""
        if not self._rows:
            return False
        self._rows[max(self._at, 0)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) row."""
        index = self._at + by
        if index < 0 and self._rows:
            self.left.emit()
        elif index < len(self._rows):
            self._rows[index].setFocus(Qt.FocusReason.TabFocusReason)

    def show_first(self) -> None:
        """Show the first row without taking the keyboard from the field."""
        if self._rows:
            self._mark(0)
            self.shown.emit(self._rows[0].face)

    def chosen_face(self) -> HitFace | None:
        """The row that is marked, None where none is."""
        return self._rows[self._at].face if 0 <= self._at < len(self._rows) else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move, or leave on Esc."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._key(event):
            return True
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_J: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_K: -1}
        key = Qt.Key(event.key())
        if key in steps and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.step(steps[key])
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            return False
        return True

    def _reach(self, index: int) -> None:
        if index != self._at:
            self._mark(index)
            self.shown.emit(self._rows[index].face)

    def _open(self, index: int) -> None:
        self._mark(index)
        self.opened.emit(self._rows[index].face)

    def _mark(self, index: int) -> None:
        for place, made in enumerate(self._rows):
            made.set_selected(place == index)
        self._at = index
        self._area.ensureWidgetVisible(self._rows[index], 0, 40)
