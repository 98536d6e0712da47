"""Says what happened and offers the way back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from app.ui.pieces.buttons import button
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import Item, row
from app.ui.pieces.painted import Painted, smooth_painter
from app.ui.pieces.severity import SEVERITY_ICONS
from app.ui.theme.icons import icon_pixmap
from app.ui.theme.metrics import fix_size
from app.ui.theme.state import current
from app.ui.theme.stylesheet import toast_ink

LIFE_MS = 6000
UNDO_KEY = "Ctrl Z"
"""The key that a message names whose action takes back what it tells."""


@dataclass(frozen=True)
class Message:
    """A toast: words, tone (ok, warn, critical), and an action with its words; its `key` is UNDO_KEY or none."""

    words: str
    tone: Literal["ok", "warn", "critical"] = "ok"
    action: str = ""
    key: str = ""
    act: Callable[[], None] | None = None

    @property
    def undoes(self) -> bool:
        """Whether the action takes something back, and not, say, opens a folder."""
        return self.act is not None and self.key == UNDO_KEY


class Toast(QFrame):
    """One message; leaves by itself unless it is critical, and emits `gone` then."""

    gone = Signal()

    def __init__(self, message: Message, parent: QWidget | None = None, life_ms: int = LIFE_MS) -> None:
        super().__init__(parent)
        self.message = message
        self.setProperty("card", "toast")
        items: list[Item] = [_Mark(message.tone), label(message.words, "dense")]
        if message.action:
            link = button(f"{message.action}  {message.key}".strip(), "toast")
            link.clicked.connect(self.act)
            items += [8, link]
        if message.tone == "critical":
            close = button(self.tr("Close"), "toast")
            close.clicked.connect(self.gone)
            items.append(close)
        self.setLayout(row(*items, margins=(14, 7, 12, 7)))
        self.setAccessibleName(message.words)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.gone)
        if message.tone != "critical":
            self._timer.start(life_ms)

    def act(self) -> None:
        """Do what the toast offers, then leave."""
        if self.message.act is not None:
            self.message.act()
        self.gone.emit()


class _Mark(Painted):
    def __init__(self, tone: str) -> None:
        super().__init__()
        self._tone = tone
        fix_size(self, 18, 18)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, rect = smooth_painter(self), QRectF(self.rect())
        ratio = self.devicePixelRatioF()
        ink = toast_ink(current(), self._tone)
        painter.drawPixmap(rect.topLeft(), icon_pixmap(SEVERITY_ICONS[self._tone], ink, self.width(), ratio))
