"""The halves of every page that stands alone: the program's face at the left, a card at the right."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.ui.pieces.layouts import boxed, column, row, scrolled
from app.ui.pieces.painted import Painted, draw_text, smooth_painter
from app.ui.theme.icons import draw_icon
from app.ui.theme.metrics import fix_size, limit_size
from app.ui.theme.state import current

CARD_PX = 408


def standing_alone(content: QWidget) -> QWidget:
    """A page without a frame: the face beside a scrolling column with `content`."""
    fix_size(content, CARD_PX)
    middle = QWidget()
    middle.setLayout(row(None, column(None, content, None), None, margins=(24, 24, 24, 24)))
    return boxed(row((Face(), 5), (scrolled(middle), 6), gap=0), ground="bg")


class Face(Painted):
    """Name and purpose of the program on the stage ground, over a road at night."""

    def __init__(self) -> None:
        super().__init__()
        limit_size(self, least=(300, 400))
        self._name = self.tr("Zhixing")
        self._purpose = self.tr("Training and simulation for transport enforcement")
        self._points = (
            ("virtual-reality", self.tr("Inspect in a real scene, question real people")),
            ("scales", self.tr("Every point lost shows its moment and its article")),
            ("shield-check", self.tr("Every step recorded in a chain that cannot be altered unseen")),
        )
        self.setAccessibleName(f"{self._name}. {self._purpose}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, road, words."""
        theme, painter, rect = current(), smooth_painter(self), QRectF(self.rect())
        painter.fillRect(rect, theme.color("stage.bg"))
        self._road(painter, rect)
        left, width = theme.px(48), rect.width() - theme.px(72)
        top = rect.height() * 0.24
        seal = QRectF(left, top, theme.px(56), theme.px(56))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("critical_fill"))
        painter.drawRoundedRect(seal, theme.px(12), theme.px(12))
        self._seal_words(painter, seal)
        name = QRectF(left + theme.px(72), top, width, theme.px(56))
        draw_text(painter, name, self._name, "display", "stage.text", size=38)
        purpose = QRectF(left, top + theme.px(72), width, theme.px(28))
        draw_text(painter, purpose, self._purpose, "body", "stage.text2", size=16)
        for number, (icon, words) in enumerate(self._points):
            line = QRectF(left, top + theme.px(128 + 38 * number), width, theme.px(28))
            side = theme.px(20)
            mark = QRectF(line.left(), line.top() + theme.px(4), side, side)
            draw_icon(painter, icon, theme.color("stage.text2"), mark)
            draw_text(painter, line.adjusted(theme.px(32), 0, 0, 0), words, "body", "stage.text")

    def _seal_words(self, painter: QPainter, seal: QRectF) -> None:
        half = seal.height() / 2
        for number, letter in enumerate(self._name[:2]):
            place = QRectF(seal.left(), seal.top() + number * half * 0.86 + half * 0.14, seal.width(), half * 0.86)
            draw_text(
                painter,
                place,
                letter,
                "strong",
                align=Qt.AlignmentFlag.AlignCenter,
                size=20,
                elide=False,
                weight=700,
                colour=current().color("stage.text"),
            )

    def _road(self, painter: QPainter, rect: QRectF) -> None:
        theme = current()
        horizon = rect.height() * 0.72
        shade = QLinearGradient(0, horizon, 0, rect.height())
        shade.setColorAt(0, theme.color("stage.bg"))
        shade.setColorAt(1, theme.color("stage.panel2"))
        painter.fillRect(QRectF(0, horizon, rect.width(), rect.height() - horizon), shade)
        vanish = QPointF(rect.width() * 0.68, horizon)
        for foot, role, width in ((-0.15, "stage.line", 2), (1.25, "stage.line", 2)):
            painter.setPen(QPen(theme.color(role), theme.px(width)))
            painter.drawLine(vanish, QPointF(rect.width() * foot, rect.height()))
        dashes = QPen(theme.color("stage.text3"), theme.px(3))
        end = QPointF(rect.width() * 0.5, rect.height())
        painter.setPen(dashes)
        for near, far in ((0.06, 0.11), (0.18, 0.28), (0.40, 0.58), (0.78, 1.0)):
            painter.drawLine(vanish + (end - vanish) * near, vanish + (end - vanish) * far)
