"""A person as the first character of the name on a round ground."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent, QPen

from app.ui.pieces.painted import CENTRE, PaintedButton, draw_focus_ring, draw_text, smooth_painter
from app.ui.theme.metrics import fix_size
from app.ui.theme.state import current


class Avatar(PaintedButton):
    """A round with one character; `clicked` opens what stands behind the person. `side` at 100 %."""

    def __init__(self, name: str, side: float = 30, tone: int = 0) -> None:
        super().__init__()
        self._name, self._tone = name, tone
        fix_size(self, side, side)
        self.setAccessibleName(name)
        self.setToolTip(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the round and the character."""
        theme, painter = current(), smooth_painter(self)
        colour = theme.series(self._tone)
        ground = theme.series(self._tone)
        ground.setAlphaF(0.0 if theme.contrast else 0.18)
        painter.setPen(QPen(colour, 1) if theme.contrast else Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        rect = QRectF(self.rect())
        painter.drawEllipse(rect.adjusted(0.5, 0.5, -0.5, -0.5))
        ink = colour if theme.dark else colour.darker(125)
        size = self.width() / theme.scale * 0.43
        draw_text(painter, rect, self._name[:1], "strong", align=CENTRE, size=size, colour=ink, elide=False)
        if self.hasFocus():
            draw_focus_ring(painter, rect, rect.width() / 2)
