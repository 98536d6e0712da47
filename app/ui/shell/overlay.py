"""One thing at a time over the frame, on a scrim: palette or key map."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from app.ui.pieces.scrim import Scrim

TOP_SHARE = 0.12


class Overlay(QObject):
    """Shows a widget centred over `host`; when it goes, the keyboard returns to where it was."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._scrim = Scrim(host)
        self._scrim.hide()
        self._scrim.clicked.connect(self.close)
        self._shown: QWidget | None = None
        self._before: QWidget | None = None
        host.installEventFilter(self)

    def show(self, widget: QWidget, focus: QWidget) -> None:
        """Put `widget`, a child of the host, over everything, with the keyboard in `focus`."""
        self.close()
        self._before = QApplication.focusWidget()
        self._shown = widget
        self._scrim.show()
        self._scrim.raise_()
        widget.show()
        widget.raise_()
        self._place()
        focus.setFocus(Qt.FocusReason.PopupFocusReason)

    def close(self) -> None:
        """Take away what is shown."""
        shown, self._shown = self._shown, None
        if shown is None:
            return
        shown.hide()
        shown.deleteLater()
        self._scrim.hide()
        if self._before is not None and isValid(self._before) and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._before = None

    def shown(self) -> QWidget | None:
        """What is over the frame, None if nothing is."""
        return self._shown

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep what is shown centred."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        if self._shown is not None:
            self._shown.adjustSize()
            left = (self._host.width() - self._shown.width()) // 2
            top = min(round(self._host.height() * TOP_SHARE), max(0, self._host.height() - self._shown.height() - 8))
            self._shown.move(left, top)
