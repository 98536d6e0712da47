"""Toasts at the foot of the page, newest lowest; Ctrl Z takes back what the newest offers."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from app.ui.pieces.toast import Message, Toast
from app.ui.theme.state import current

MOST = 3
GAP_PX = 6
FOOT_PX = 18


class Toasts(QObject):
    """Keeps up to three toasts over a widget."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._toasts: list[Toast] = []
        host.installEventFilter(self)

    def say(self, message: Message) -> None:
        """Show a toast; the oldest leaves when there are more than three."""
        toast = Toast(message, self._host)
        toast.gone.connect(lambda: self._drop(toast))
        self._toasts.append(toast)
        for old in self._toasts[:-MOST]:
            self._drop(old)
        toast.show()
        self._place()

    def can_undo(self) -> bool:
        """Whether a toast offers to take something back."""
        return any(toast.message.undoes for toast in self._toasts)

    def undo(self) -> bool:
        """Take back what the newest toast that can offers to take back; False if none does."""
        toast = next((each for each in reversed(self._toasts) if each.message.undoes), None)
        if toast is None:
            return False
        toast.act()
        return True

    def shown(self) -> list[Message]:
        """The messages on screen, oldest first."""
        return [toast.message for toast in self._toasts]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the toasts at the foot of the host."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _drop(self, toast: Toast) -> None:
        if toast in self._toasts:
            self._toasts.remove(toast)
            toast.hide()
            toast.deleteLater()
            self._place()

    def _place(self) -> None:
        px = current().px
        bottom = self._host.height() - px(FOOT_PX)
        for toast in reversed(self._toasts):
            toast.adjustSize()
            bottom -= toast.height()
            toast.move((self._host.width() - toast.width()) // 2, bottom)
            toast.raise_()
            bottom -= px(GAP_PX)
