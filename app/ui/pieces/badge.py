"""A word with a meaning on a soft ground."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen

from app.ui.pieces.painted import Painted, draw_text, smooth_painter, text_width
from app.ui.theme.icons import draw_icon
from app.ui.theme.state import current


@dataclass(frozen=True)
class BadgeFace:
    """What a badge shows: word, tone, icon, and whether it is filled, for the two that must shout."""

    value: str
    tone: str = "neutral"
    icon: str = ""
    fill: bool = False
    dense: bool = False

    @property
    def weight(self) -> int:
        """Filled badges are bold."""
        return 700 if self.fill else 400


def badge_size(face: BadgeFace) -> QSize:
    """The size a badge needs at the scale in force."""
    px = current().px
    icon = px(13) + px(4) if face.icon else 0
    width = text_width(face.value, "caption", weight=face.weight) + 2 * px(7) + icon
    return QSize(int(width + 1.5), px(20 if face.dense else 22))


def paint_badge(painter: QPainter, rect: QRectF, face: BadgeFace) -> None:
    """Paint a badge into `rect`."""
    theme = current()
    ink = _ink(face)
    painter.setPen(QPen(ink, 1) if theme.contrast else Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(f"{face.tone}_fill") if face.fill else theme.soft(face.tone))
    chip = theme.radius("chip")
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), chip, chip)
    left = rect.left() + theme.px(7)
    if face.icon:
        side = theme.px(13)
        draw_icon(painter, face.icon, ink, QRectF(left, rect.top() + (rect.height() - side) / 2, side, side))
        left += side + theme.px(4)
    room = QRectF(left, rect.top(), rect.right() - left, rect.height())
    draw_text(painter, room, face.value, "caption", elide=False, weight=face.weight, colour=ink)


def _ink(face: BadgeFace) -> QColor:
    theme = current()
    if not face.fill:
        return theme.ink(face.tone)
    light_fill = face.tone in ("warn", "major") or (face.tone == "ok" and theme.dark)
    return QColor("#1A1D21") if light_fill and not theme.contrast else theme.color("on_fill")


class Badge(Painted):
    """A word with a meaning; never the only carrier of it by colour."""

    def __init__(
        self, value: str, tone: str = "neutral", icon: str = "", *, fill: bool = False, dense: bool = False
    ) -> None:
        super().__init__()
        self._face = BadgeFace(value, tone, icon, fill, dense)
        self.show_face(self._face)

    def show_face(self, face: BadgeFace) -> None:
        """Show something else."""
        self._face = face
        self.setAccessibleName(face.value)
        self.restyle()

    def fit(self) -> None:
        """Take the size of the word."""
        self.setFixedSize(badge_size(self._face))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the badge."""
        paint_badge(smooth_painter(self), QRectF(self.rect()), self._face)
