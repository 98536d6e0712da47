"""Widgets that paint themselves, and text painting that never clips without an ellipsis."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.ui.theme.metrics import fix_size
from app.ui.theme.state import current

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
TOP = Qt.AlignmentFlag.AlignTop


def smooth_painter(widget: QWidget) -> QPainter:
    """A painter on `widget` with antialiased shapes, pictures and text."""
    painter = QPainter(widget)
    hint = QPainter.RenderHint
    painter.setRenderHints(hint.Antialiasing | hint.SmoothPixmapTransform | hint.TextAntialiasing)
    return painter


class Painted(QWidget):
    """A widget that paints itself; `width` and `height` fix a side, in pixels at 100 %."""

    def __init__(self, width: float = 0, height: float = 0) -> None:
        super().__init__()
        if width or height:
            fix_size(self, width, height)

    def fit(self) -> None:
        """Measure anew after a change of text or scale; pieces whose size follows their text override this."""

    def restyle(self) -> None:
        """Measure and paint by the theme in force."""
        self.fit()
        self.updateGeometry()
        self.update()


class PaintedButton(QAbstractButton):
    """A button that paints itself: Tab reaches it, Space and Enter press it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def fit(self) -> None:
        """Measure anew after a change of text or scale."""

    def restyle(self) -> None:
        """Measure and paint by the theme in force."""
        self.fit()
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press by Enter too, which Qt leaves to dialogs."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


def draw_text(
    painter: QPainter,
    rect: QRectF,
    value: str,
    style: str = "body",
    tone: str = "text",
    align: Qt.AlignmentFlag = LEFT,
    *,
    size: float | None = None,
    weight: int | None = None,
    elide: bool = True,
    colour: QColor | None = None,
) -> None:
    """Paint one line of text in a type style; `size` in pixels at 100 %, `colour` instead of the tone's."""
    theme = current()
    font = theme.font(style, size, weight)
    painter.setFont(font)
    painter.setPen(colour if colour is not None else theme.ink(tone))
    if elide:
        value = QFontMetricsF(font).elidedText(value, Qt.TextElideMode.ElideRight, rect.width() + 1)
    painter.drawText(rect, align, value)


def text_width(value: str, style: str = "body", *, size: float | None = None, weight: int | None = None) -> float:
    """Width of a line of text in logical pixels at the scale in force."""
    return QFontMetricsF(current().font(style, size, weight)).horizontalAdvance(value)


def draw_focus_ring(painter: QPainter, rect: QRectF, radius: float) -> None:
    """The two-pixel ring that says where the keyboard is."""
    theme = current()
    width = theme.size("focus")
    painter.setPen(QPen(theme.color("focus"), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = width / 2
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)
