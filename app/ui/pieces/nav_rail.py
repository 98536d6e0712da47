"""The places of the program at the left edge: an icon over two characters, Alt+1 to Alt+9."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from app.ui.pieces.layouts import Item, column, put
from app.ui.pieces.painted import CENTRE, Painted, PaintedButton, draw_focus_ring, draw_text, smooth_painter
from app.ui.theme.icons import draw_icon, filled
from app.ui.theme.metrics import fix_size, limit_size
from app.ui.theme.state import current

RAIL_PX = 72


@dataclass(frozen=True)
class RailEntry:
    """A place on the rail: its id, icon and title; `foot` puts it at the lower end."""

    id: str
    icon: str
    title: str
    shortcut: str = ""
    foot: bool = False


class NavRail(QWidget):
    """The rail; `chosen` carries the id of the place. Arrow keys move, Enter and Space choose."""

    chosen = Signal(str)

    def __init__(self, entries: Sequence[RailEntry]) -> None:
        super().__init__()
        fix_size(self, RAIL_PX)
        self.setAccessibleName(self.tr("Places"))
        self._cells = {entry.id: RailCell(entry) for entry in entries}
        self._group = QButtonGroup(self)
        for cell in self._cells.values():
            self._group.addButton(cell)
            cell.clicked.connect(lambda _on=False, id_=cell.entry.id: self.chosen.emit(id_))
        upper: list[Item] = [cell for cell in self._cells.values() if not cell.entry.foot]
        lower: list[Item] = [cell for cell in self._cells.values() if cell.entry.foot]
        line = column((Seal(), 0, CENTRE), 6, *upper, margins=(8, 14, 8, 10), gap=6)
        line.addStretch(1000)
        for item in lower:
            put(line, item)
        self.setLayout(line)

    def select(self, place_id: str) -> None:
        """Show a place as the one that is open; an unknown id shows none."""
        cell = self._cells.get(place_id)
        if cell is not None:
            cell.setChecked(True)
            return
        self._group.setExclusive(False)
        for each in self._cells.values():
            each.setChecked(False)
        self._group.setExclusive(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move between places by arrow keys, without opening them."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        cells = list(self._cells.values())
        here = next((i for i, cell in enumerate(cells) if cell.hasFocus()), None)
        if step is None or here is None:
            super().keyPressEvent(event)
        else:
            cells[(here + step) % len(cells)].setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and its right edge."""
        theme, painter = current(), QPainter(self)
        painter.fillRect(self.rect(), theme.color("rail"))
        painter.fillRect(QRectF(self.width() - 1, 0, 1, self.height()), theme.color("line"))


class RailCell(PaintedButton):
    """One place on the rail."""

    def __init__(self, entry: RailEntry) -> None:
        super().__init__()
        self.entry = entry
        self.setCheckable(True)
        # Nine places must fit a window of 720 pixels at 100 %, and a smaller one at 150 %.
        fix_size(self, 56)
        limit_size(self, least=(0, 38), most=(0, 56))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(entry.title)
        self.setToolTip(f"{entry.title}  {entry.shortcut}".strip())

    def sizeHint(self) -> QSize:
        """The full cell."""
        return QSize(current().px(56), current().px(56))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrow keys to the rail: QAbstractButton would choose by them."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint icon over title; the open place stands on a raised cell."""
        theme, painter, rect = current(), smooth_painter(self), QRectF(self.rect())
        chosen = self.isChecked()
        if chosen or self.underMouse():
            edge = QPen(theme.color("focus"), 2) if theme.contrast else QPen(theme.color("line_strong"), 1)
            painter.setPen(edge if chosen else Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("surface" if chosen else "hover"))
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), theme.px(9), theme.px(9))
        ink = theme.color("accent_text" if chosen else "text2")
        side = min(theme.px(22), round(rect.height() - theme.px(19)))
        name = filled(self.entry.icon) if chosen else self.entry.icon
        top = (rect.height() - side - theme.px(20)) / 2
        draw_icon(painter, name, ink, QRectF((rect.width() - side) / 2, top, side, side))
        words = QRectF(0, top + side + theme.px(2), rect.width(), theme.px(18))
        weight = 700 if chosen else 400
        draw_text(painter, words, self.entry.title, "caption", align=CENTRE, colour=ink, weight=weight)
        if self.hasFocus():
            draw_focus_ring(painter, rect, theme.px(9))


class Seal(Painted):
    """The mark of the product: two characters, one over the other, in a cinnabar square."""

    def __init__(self, side: float = 34) -> None:
        super().__init__()
        fix_size(self, side, side)
        self.setAccessibleName(self.tr("Zhixing"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the square and the characters."""
        theme, painter, rect = current(), smooth_painter(self), QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#FFFFFF") if theme.contrast else theme.color("critical_fill"))
        radius = rect.width() * 0.2
        painter.drawRoundedRect(rect, radius, radius)
        draw_icon(painter, "seal", QColor("#000000" if theme.contrast else "#FFFFFF"), rect)
