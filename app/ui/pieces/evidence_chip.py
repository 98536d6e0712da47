"""Where a mark comes from: a moment of the journal, a photograph, a spoken line, a page."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent, QPen

from app.ui.pieces.painted import PaintedButton, draw_focus_ring, draw_text, smooth_painter, text_width
from app.ui.theme.icons import draw_icon
from app.ui.theme.state import current

EvidenceKind = Literal["time", "photo", "speech", "page", "gaze", "none", "link"]
_ICONS = {
    "time": "clock",
    "photo": "camera",
    "speech": "chat-circle-text",
    "page": "file-text",
    "gaze": "eye",
    "none": "eye-slash",
    "link": "link",
}
_TEXT_PX = 12


class EvidenceChip(PaintedButton):
    """A piece of evidence; `clicked` asks to jump to `key`. Missing evidence is dashed in cinnabar."""

    def __init__(self, kind: EvidenceKind, value: str, key: str = "") -> None:
        super().__init__()
        self.key = key
        self._kind, self._value, self._missing = kind, value, kind == "none"
        self.setAccessibleName(self.tr("Missing: {0}").format(value) if self._missing else value)
        if self._missing:
            self.setCursor(Qt.CursorShape.ArrowCursor)
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.restyle()

    def fit(self) -> None:
        """Take the size of the words."""
        px = current().px
        self.setFixedSize(int(text_width(self._value, "caption", size=_TEXT_PX) + px(32)), px(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a pill with icon and words."""
        theme, painter = current(), smooth_painter(self)
        ink = theme.color("critical" if self._missing else "text2")
        pen = QPen(ink if self._missing else theme.color("line_strong"), 1)
        if self._missing:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        hovered = self.underMouse() and not self._missing
        painter.setBrush(theme.color("hover" if hovered else "surface"))
        pill = QRectF(self.rect()).adjusted(0.5, 1.5, -0.5, -1.5)
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        side = theme.px(13)
        draw_icon(painter, _ICONS[self._kind], ink, QRectF(theme.px(8), (self.height() - side) / 2, side, side))
        words = QRectF(theme.px(24), 0, self.width(), self.height())
        draw_text(painter, words, self._value, "caption", size=_TEXT_PX, elide=False, colour=ink)
        if self.hasFocus():
            draw_focus_ring(painter, pill, pill.height() / 2)
