"""A procedure as the law sees it: stations on a line, each with its clock."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen

from app.ui.pieces.painted import CENTRE, Painted, draw_focus_ring, draw_text, smooth_painter
from app.ui.theme.icons import draw_icon
from app.ui.theme.metrics import fix_size, limit_size
from app.ui.theme.state import current

StepState = Literal["done", "now", "todo", "blocked"]
CLOCK_PX = 20
_TONES = {"todo": "text3", "blocked": "critical", "now": "accent_text", "done": "text"}


@dataclass(frozen=True)
class Step:
    """A station: title, state, note, and its legal clock in words with the share of it that is used (0 to 1)."""

    title: str
    state: StepState
    note: str = ""
    clock: str = ""
    used: float = 0.0
    tone: Literal["ok", "warn", "critical"] = "ok"


class Stepper(Painted):
    """Stations one under the other; arrow keys move, Enter or a click emits `chosen` with the index."""

    chosen = Signal(int)

    def __init__(self, steps: Sequence[Step], row_height: float = 58) -> None:
        super().__init__()
        self._row_height = row_height
        self._steps: tuple[Step, ...] = ()
        self._focused = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        limit_size(self, least=(200, 0))
        self.show_steps(steps)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show other stations."""
        self._steps = tuple(steps)
        self._focused = next((i for i, step in enumerate(steps) if step.state == "now"), 0)
        fix_size(self, 0, sum(self._height(step) for step in steps))
        words = "; ".join(f"{step.title} {step.note} {step.clock}".strip() for step in steps)
        self.setAccessibleName(self.tr("Steps"))
        self.setAccessibleDescription(words)
        self.update()

    def _height(self, step: Step) -> float:
        return self._row_height + (CLOCK_PX if step.clock else 0)

    def _top(self, index: int) -> float:
        return current().px(sum(self._height(step) for step in self._steps[:index]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by arrow keys, choose by Enter or Space."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None and self._steps:
            self._focused = min(len(self._steps) - 1, max(0, self._focused + step))
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._steps:
            self.chosen.emit(self._focused)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the station under the mouse."""
        for index in range(len(self._steps)):
            if event.position().y() < self._top(index + 1):
                self._focused = index
                self.chosen.emit(index)
                self.update()
                return

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the stations from top to bottom."""
        painter = smooth_painter(self)
        for index, step in enumerate(self._steps):
            self._paint_step(painter, step, index)

    def _paint_step(self, painter: QPainter, step: Step, index: int) -> None:
        theme, top = current(), self._top(index)
        height = theme.px(self._height(step))
        middle, radius = QPointF(theme.px(22), top + theme.px(20)), theme.px(11)
        cell = QRectF(theme.px(4), top + theme.px(2), self.width() - theme.px(8), height - theme.px(6))
        if step.state == "now":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_soft"))
            painter.drawRoundedRect(cell, theme.px(8), theme.px(8))
        if index + 1 < len(self._steps):
            pen = QPen(theme.color("ok_fill" if step.state == "done" else "line_strong"), theme.px(2))
            if step.state != "done":
                pen.setStyle(Qt.PenStyle.DotLine)
            painter.setPen(pen)
            gap = radius + theme.px(3)
            painter.drawLine(middle + QPointF(0, gap), QPointF(middle.x(), top + height + theme.px(20) - gap))
        disc = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
        self._paint_station(painter, step, disc, index)
        self._paint_words(painter, step, top)
        if self.hasFocus() and index == self._focused:
            draw_focus_ring(painter, cell, theme.px(8))

    def _paint_words(self, painter: QPainter, step: Step, top: float) -> None:
        theme = current()
        left, width = theme.px(44), self.width() - theme.px(56)
        style = "strong" if step.state in ("now", "blocked") else "body"
        draw_text(painter, QRectF(left, top + theme.px(9), width, theme.px(22)), step.title, style, _TONES[step.state])
        note = QRectF(left, top + theme.px(31), width, theme.px(18))
        draw_text(painter, note, step.note, "caption", "text3" if step.state == "todo" else "text2")
        if step.clock:
            self._paint_clock(painter, step, QRectF(left, top + theme.px(52), width, theme.px(16)))

    def _paint_station(self, painter: QPainter, step: Step, disc: QRectF, index: int) -> None:
        theme = current()
        if step.state == "done":
            draw_icon(painter, "check-circle-fill", theme.color("ok_fill"), disc)
        elif step.state == "blocked":
            draw_icon(painter, "warning-octagon-fill", theme.color("critical_fill"), disc)
        else:
            now = step.state == "now"
            painter.setPen(QPen(theme.color("accent" if now else "line_control"), theme.px(2 if now else 1.3)))
            painter.setBrush(theme.color("surface"))
            painter.drawEllipse(disc.adjusted(1, 1, -1, -1))
            tone = "accent_text" if now else "text3"
            draw_text(painter, disc, str(index + 1), "caption", tone, CENTRE, weight=700, elide=False)

    def _paint_clock(self, painter: QPainter, step: Step, rect: QRectF) -> None:
        theme = current()
        bar = QRectF(rect.left(), rect.center().y() - theme.px(2), theme.px(54), theme.px(4))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("line_strong"))
        painter.drawRoundedRect(bar, theme.px(2), theme.px(2))
        done = QRectF(bar)
        done.setWidth(max(theme.px(4), bar.width() * min(1.0, step.used)))
        painter.setBrush(theme.color(f"{step.tone}_fill"))
        painter.drawRoundedRect(done, theme.px(2), theme.px(2))
        words = QRectF(bar.right() + theme.px(7), rect.top(), rect.right() - bar.right() - theme.px(7), rect.height())
        draw_text(painter, words, step.clock, "caption", step.tone, weight=700)
