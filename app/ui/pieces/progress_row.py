"""A named share with a target tick."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from app.ui.pieces.painted import RIGHT, Painted, draw_text, smooth_painter, text_width
from app.ui.theme.metrics import fix_size, limit_size
from app.ui.theme.state import current

FAR_UNDER = 0.2


@dataclass(frozen=True)
class Share:
    """A share and its target from 0 to 1, a name, words at the far right, and words in place of the per cent."""

    title: str
    value: float
    target: float | None = None
    hint: str = ""
    figure: str = ""
    tone: str = ""

    @property
    def fill(self) -> str:
        """The colour role of the bar: whether the target is met, missed, or far missed."""
        if self.tone:
            return self.tone
        if self.target is None:
            return "accent"
        if self.value >= self.target:
            return "ok_fill"
        return "major_fill" if self.value < self.target - FAR_UNDER else "warn_fill"


class ProgressRow(Painted):
    """A share as a bar; `title_width`, `figure_width` and `height` in pixels at 100 %."""

    def __init__(self, share: Share, title_width: float = 132, height: float = 34, figure_width: float = 44) -> None:
        super().__init__()
        self._share, self._title_width, self._figure_width = share, title_width, figure_width
        fix_size(self, 0, height)
        limit_size(self, least=(title_width + figure_width + 90, 0))
        self.setAccessibleName(f"{share.title} {self._figure()} {share.hint}".strip())

    def _figure(self) -> str:
        return self._share.figure or f"{self._share.value * 100:.0f}%"

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint name, bar, target, figure and hint."""
        theme, painter, share = current(), smooth_painter(self), self._share
        width, height = self.width(), self.height()
        left, figure = theme.px(self._title_width), theme.px(self._figure_width)
        hint = max(theme.px(48), text_width(share.hint, "caption") + theme.px(14)) if share.hint else 0
        draw_text(painter, QRectF(0, 0, left - theme.px(8), height), share.title, "dense")
        bar = QRectF(left, height / 2 - theme.px(3), max(8.0, width - left - figure - hint), theme.px(6))
        self._bar(painter, bar)
        figure_room = QRectF(bar.right(), 0, figure, height)
        draw_text(painter, figure_room, self._figure(), "dense", "text", RIGHT, weight=700)
        if share.hint:
            draw_text(painter, QRectF(width - hint, 0, hint, height), share.hint, "caption", "text3", RIGHT)

    def _bar(self, painter: QPainter, bar: QRectF) -> None:
        theme, share, round_end = current(), self._share, bar.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("neutral_soft"))
        painter.drawRoundedRect(bar, round_end, round_end)
        if share.value > 0:
            done = QRectF(bar)
            done.setWidth(max(bar.height(), bar.width() * min(1.0, share.value)))
            painter.setBrush(theme.color(share.fill))
            painter.drawRoundedRect(done, round_end, round_end)
        if share.target is not None:
            at = bar.left() + bar.width() * share.target
            painter.setPen(QPen(theme.color("text2"), theme.px(1.5)))
            painter.drawLine(QPointF(at, bar.top() - theme.px(3)), QPointF(at, bar.bottom() + theme.px(3)))
