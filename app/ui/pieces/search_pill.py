"""The door to the command palette in the top bar."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent, QPen

from app.ui.pieces.key_hint import KeyHint
from app.ui.pieces.layouts import row
from app.ui.pieces.painted import PaintedButton, draw_focus_ring, draw_text, smooth_painter
from app.ui.theme.icons import draw_icon
from app.ui.theme.metrics import fix_size
from app.ui.theme.state import current


class SearchPill(PaintedButton):
    """Looks like a field, opens the palette when pressed."""

    def __init__(self, hint: str) -> None:
        super().__init__()
        self._hint = hint
        fix_size(self, 290, 32)
        keys = KeyHint("Ctrl K", ground="sunken")
        keys.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setLayout(row(None, keys, margins=(10, 0, 6, 0)))
        self.setAccessibleName(hint)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field."""
        theme, painter, rect = current(), smooth_painter(self), QRectF(self.rect())
        painter.setPen(QPen(theme.color("line_strong"), theme.line_width))
        painter.setBrush(theme.color("hover" if self.underMouse() else "surface"))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), theme.px(8), theme.px(8))
        side = theme.px(15)
        draw_icon(
            painter,
            "magnifying-glass",
            theme.color("text3"),
            QRectF(theme.px(11), (rect.height() - side) / 2, side, side),
        )
        room = QRectF(theme.px(33), 0, rect.width() - theme.px(104), rect.height())
        draw_text(painter, room, self._hint, "dense", "text3")
        if self.hasFocus():
            draw_focus_ring(painter, rect, theme.px(8))
