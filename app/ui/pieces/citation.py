"""A cited article: violet, with scales, opens the provision."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent

from app.ui.pieces.badge import BadgeFace, badge_size, paint_badge
from app.ui.pieces.painted import PaintedButton, draw_focus_ring, smooth_painter
from app.ui.theme.state import current


class Citation(PaintedButton):
    """A cited article; `clicked` asks for the provision `key`. Grey where the source is still to be verified."""

    def __init__(self, value: str, key: str = "", *, verified: bool = True) -> None:
        super().__init__()
        self.key = key
        self._face = BadgeFace(value, "cite" if verified else "neutral", "scales")
        self.setAccessibleName(value)
        self.setToolTip(self.tr("Open the provision") if verified else self.tr("This source is still to be verified"))
        self.restyle()

    def fit(self) -> None:
        """Take the size of the words."""
        self.setFixedSize(badge_size(self._face))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the badge, and the ring where the keyboard is here."""
        painter = smooth_painter(self)
        paint_badge(painter, QRectF(self.rect()), self._face)
        if self.hasFocus() or self.underMouse():
            draw_focus_ring(painter, QRectF(self.rect()), current().radius("chip"))
