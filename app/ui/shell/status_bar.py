"""The keys that work here, now; at the right, what is recorded."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.ui.pieces.key_hint import KeyHint
from app.ui.pieces.labels import Glyph, label
from app.ui.pieces.layouts import clear, row
from app.ui.shell.page import KeyUse, RecordState
from app.ui.theme.metrics import fix_size
from app.ui.theme.state import current

HEIGHT_PX = 28


class StatusBar(QWidget):
    """Key hints as long as there is room, then the state of the record."""

    def __init__(self) -> None:
        super().__init__()
        fix_size(self, 0, HEIGHT_PX)
        self.setProperty("ground", "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._hints: list[KeyHint] = []
        self._keys = row(gap=14)
        self._icon = Glyph("link", "ok", 14)
        self._words = label("", "caption", "text2")
        self.setLayout(row(self._keys, None, self._icon, self._words, margins=(16, 0, 16, 0), gap=8))
        self.show_record(None)

    def show_keys(self, uses: list[KeyUse]) -> None:
        """Show other keys."""
        clear(self._keys)
        self._hints = [KeyHint(use.keys, use.meaning) for use in uses]
        for hint in self._hints:
            self._keys.addWidget(hint)
        self._fit()

    def show_record(self, state: RecordState | None) -> None:
        """Show what is recorded; None shows nothing."""
        self._icon.setVisible(state is not None)
        self._words.setVisible(state is not None)
        if state is not None:
            self._icon.change("link" if state.well else "warning-fill", "ok" if state.well else "critical")
            self._words.setText(state.words)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many keys as fit."""
        self._fit()

    def restyle(self) -> None:
        """Show as many keys as fit at the scale in force."""
        self._fit()

    def _fit(self) -> None:
        px = current().px
        room = self.width() - px(80) - (self._words.sizeHint().width() if not self._words.isHidden() else 0)
        for hint in self._hints:
            room -= hint.width() + px(14)
            hint.setVisible(room > 0)
