"""Labels in the type styles and tones of the tokens, and icons that stand alone."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from app.ui.pieces.layouts import restate
from app.ui.pieces.painted import Painted, smooth_painter
from app.ui.theme.icons import draw_icon
from app.ui.theme.metrics import fix_size
from app.ui.theme.state import current


def label(
    value: str, style: str = "body", tone: str = "text", *, wrap: bool = False, align: Qt.AlignmentFlag | None = None
) -> QLabel:
    """A line or paragraph of plain text in a type style and tone."""
    made = QLabel(value)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("style", style)
    made.setProperty("tone", tone)
    made.setWordWrap(wrap)
    if wrap:
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    if align is not None:
        made.setAlignment(align)
    return made


def retone(target: QLabel, tone: str) -> None:
    """Change the tone of a label."""
    restate(target, "tone", tone)


class Elided(QLabel):
    """One line that ends in an ellipsis where the room ends, with the whole text in the tool tip."""

    def __init__(self, value: str, style: str = "body", tone: str = "text") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("style", style)
        self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(1)
        self._whole = value
        self.set_whole(value)

    def set_whole(self, value: str) -> None:
        """Show another text."""
        self._whole = value
        self.setAccessibleName(value)
        self._cut()

    def restyle(self) -> None:
        """Cut anew by the font in force."""
        self._cut()

    def resizeEvent(self, event: object) -> None:
        """Cut to the new width."""
        self._cut()

    def _cut(self) -> None:
        self.ensurePolished()
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        self.setText(shown)
        self.setToolTip("" if shown == self._whole else self._whole)


class Glyph(Painted):
    """An icon beside text; hidden from screen readers unless it is given words of its own."""

    def __init__(self, name: str, role: str = "text2", size: float = 18, meaning: str = "") -> None:
        super().__init__()
        self._name, self._role = name, role
        fix_size(self, size, size)
        self.setAccessibleName(meaning)
        self.setToolTip(meaning)

    def change(self, name: str, role: str) -> None:
        """Show another icon or colour."""
        self._name, self._role = name, role
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon in its role's colour."""
        side = min(self.width(), self.height())
        rect = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        draw_icon(smooth_painter(self), self._name, current().color(self._role), rect)
