"""Keys as caps with what they do beside them."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent, QPen

from app.ui.pieces.painted import CENTRE, Painted, draw_text, smooth_painter, text_width
from app.ui.theme.state import current

_CAP_TEXT_PX = 11


class KeyHint(Painted):
    """`KeyHint("Ctrl K", "search")`: the keys are parted by spaces."""

    def __init__(self, keys: str, meaning: str = "", ground: str = "surface") -> None:
        super().__init__()
        self._keys = [self._cap_word(key) for key in keys.split()]
        self._meaning, self._ground = meaning, ground
        self.setAccessibleName(" ".join([*self._keys, meaning]).strip())
        self.restyle()

    def _cap_word(self, key: str) -> str:
        return {"Space": self.tr("Space"), "Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}.get(key, key)

    def _cap_widths(self) -> list[int]:
        px = current().px
        return [max(px(18), int(text_width(key, "caption", size=_CAP_TEXT_PX) + px(10))) for key in self._keys]

    def fit(self) -> None:
        """Take the size of caps and words."""
        px, caps = current().px, self._cap_widths()
        width = float(sum(caps) + px(3) * (len(caps) - 1))
        if self._meaning:
            width += px(6) + text_width(self._meaning, "caption")
        self.setFixedSize(int(width + 3), px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the caps, then the words."""
        theme, painter = current(), smooth_painter(self)
        left, height = 0.5, theme.px(18)
        top = (self.height() - height) / 2
        for key, width in zip(self._keys, self._cap_widths(), strict=True):
            cap = QRectF(left, top, width - 1, height - 1)
            painter.setPen(QPen(theme.color("line_strong"), 1))
            painter.setBrush(theme.color(self._ground))
            painter.drawRoundedRect(cap.translated(0, 0.5), theme.px(4), theme.px(4))
            draw_text(painter, cap, key, "caption", "text2", CENTRE, size=_CAP_TEXT_PX, elide=False)
            left += width + theme.px(3)
        if self._meaning:
            words = QRectF(left + theme.px(3), 0, self.width() - left, self.height())
            draw_text(painter, words, self._meaning, "caption", "text2", elide=False)
