"""Who lacks what: people by skills, the figure always printed, so that colour is not alone."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen

from app.services.class_skills import ClassSkills, MemberSkills
from app.ui.pieces.painted import CENTRE, Painted, draw_focus_ring, draw_text, smooth_painter
from app.ui.theme.metrics import fix_size, limit_size
from app.ui.theme.state import current
from app.ui.verdicts import percent

NAME_PX = 84
HEAD_PX = 26
ROW_PX = 30
LEAST_CELL_PX = 52


class HeatMap(Painted):
    """Arrow keys choose a person, Enter or a click opens: `opened` carries the person's id."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._group: ClassSkills | None = None
        self._row = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_group(self, group: ClassSkills) -> None:
        """Show other people."""
        self._group = group
        self._row = -1
        self.setAccessibleName(self.tr("Skills of {0} people").format(len(group.members)))
        fix_size(self, 0, HEAD_PX + ROW_PX * max(1, len(group.members)) + 4)
        limit_size(self, least=(NAME_PX + LEAST_CELL_PX * max(1, len(group.titles)), 0))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint headings, names and cells."""
        if self._group is None:
            return
        theme, painter = current(), smooth_painter(self)
        left, top = theme.px(NAME_PX), theme.px(HEAD_PX)
        width = (self.width() - left - theme.px(2)) / max(1, len(self._group.titles))
        for column, title in enumerate(self._group.titles.values()):
            draw_text(painter, QRectF(left + column * width, 0, width - 2, top), title, "caption", "text2", CENTRE)
        for row, member in enumerate(self._group.members):
            band = QRectF(0, top + row * theme.px(ROW_PX), self.width(), theme.px(ROW_PX))
            self._paint_member(painter, member, band, width, chosen=row == self._row)
        if self.hasFocus() and self._row >= 0:
            ring = QRectF(0, top + self._row * theme.px(ROW_PX), self.width(), theme.px(ROW_PX))
            draw_focus_ring(painter, ring, theme.radius("chip"))

    def _paint_member(
        self, painter: QPainter, member: MemberSkills, band: QRectF, width: float, *, chosen: bool
    ) -> None:
        assert self._group is not None
        theme = current()
        name = QRectF(theme.px(4), band.top(), theme.px(NAME_PX - 10), band.height())
        draw_text(painter, name, member.name, "dense", "accent" if chosen else "text", weight=700 if chosen else None)
        for column, skill in enumerate(self._group.titles):
            share = member.skills.get(skill)
            cell = QRectF(theme.px(NAME_PX) + column * width, band.top(), width, band.height())
            cell.adjust(1.5, 1.5, -1.5, -1.5)
            self._paint_cell(painter, share, cell)

    def _paint_cell(self, painter: QPainter, share: float | None, cell: QRectF) -> None:
        assert self._group is not None
        theme = current()
        low = share is not None and share < self._group.pass_share
        painter.setPen(QPen(theme.color("major"), 1) if low and theme.contrast else Qt.PenStyle.NoPen)
        painter.setBrush(self._ground(share))
        painter.drawRoundedRect(cell, theme.radius("chip"), theme.radius("chip"))
        words = "–" if share is None else percent(share)
        draw_text(
            painter, cell, words, "dense", "text" if share is not None else "text3", CENTRE, weight=700 if low else None
        )

    def _ground(self, share: float | None) -> QColor:
        assert self._group is not None
        theme, wanted = current(), self._group.pass_share
        if share is None:
            return theme.color("sunken")
        if share < wanted:
            return theme.color("major_fill", min(0.6, 0.10 + (wanted - share) * 1.1))
        return theme.color("ok_fill", min(0.45, 0.07 + (share - wanted) * 1.0))

    def _row_at(self, y: float) -> int:
        row = int((y - current().px(HEAD_PX)) // current().px(ROW_PX))
        return row if self._group is not None and 0 <= row < len(self._group.members) else -1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say under the pointer who it is, and over how many runs."""
        row = self._row_at(event.position().y())
        if self._group is not None and row >= 0:
            member = self._group.members[row]
            self.setToolTip(self.tr("{0}: latest {1} runs").format(member.name, member.runs))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the person."""
        self._choose(self._row_at(event.position().y()))
        self._open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up, Down, J, K choose; Enter opens."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_J: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_K: -1}.get(Qt.Key(event.key()))
        if step is not None and self._group is not None:
            self._choose(min(len(self._group.members) - 1, max(0, self._row + step)))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        else:
            super().keyPressEvent(event)

    def _choose(self, row: int) -> None:
        self._row = row
        self.setAccessibleDescription(self._spoken())
        self.update()

    def _open(self) -> None:
        if self._group is not None and self._row >= 0:
            self.opened.emit(self._group.members[self._row].actor)

    def _spoken(self) -> str:
        if self._group is None or self._row < 0:
            return ""
        member = self._group.members[self._row]
        figures = [f"{self._group.titles[skill]} {percent(share)}" for skill, share in member.skills.items()]
        return " ".join([member.name, *figures])
