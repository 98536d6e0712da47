"""A dark pill over a picture."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from app.ui.pieces.painted import draw_text, text_width
from app.ui.theme.icons import draw_icon
from app.ui.theme.state import current


@dataclass(frozen=True)
class StagePill:
    """Words, icon, colour role of the icon, text size at 100 % and weight."""

    value: str
    icon: str = ""
    icon_ink: str = "stage.text"
    ink: str = "stage.text"
    size: float = 12
    weight: int = 400


def draw_stage_pill(painter: QPainter, at: QPointF, pill: StagePill, *, from_right: bool = False) -> float:
    """Paint a pill with its upper left (or right) corner `at`; returns its width in pixels."""
    theme = current()
    height = theme.px(pill.size + 12)
    side = theme.px(pill.size + 2) if pill.icon else 0
    words = text_width(pill.value, "caption", size=pill.size, weight=pill.weight)
    width = words + theme.px(16) + (side + theme.px(4) if pill.icon else 0)
    left = at.x() - width if from_right else at.x()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("stage.bg", 0.82))
    painter.drawRoundedRect(QRectF(left, at.y(), width, height), theme.px(5), theme.px(5))
    left += theme.px(8)
    if pill.icon:
        rect = QRectF(left, at.y() + (height - side) / 2, side, side)
        draw_icon(painter, pill.icon, theme.color(pill.icon_ink), rect)
        left += side + theme.px(4)
    room = QRectF(left, at.y(), words + 4, height)
    draw_text(painter, room, pill.value, "caption", pill.ink, size=pill.size, weight=pill.weight, elide=False)
    return width
