"""A password with an eye that shows it, and a word when Caps Lock may be on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from app.ui.pieces.buttons import toggle
from app.ui.pieces.layouts import row
from app.ui.theme.state import current

EYE_PX = 36


class PasswordField(QLineEdit):
    """A line of dots; the eye at its right shows what was typed. `caps_lock_told` at each letter: whether it is on."""

    caps_lock_told = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        # Not a QAction: Qt draws those at one size, whatever the scale.
        self._eye = toggle("", False, "link", "eye", "square")
        self._eye.setCursor(Qt.CursorShape.ArrowCursor)
        self._eye.toggled.connect(self._show)
        self.setLayout(row(None, self._eye, margins=(0, 0, 3, 0)))
        self._show(False)
        self.restyle()

    def restyle(self) -> None:
        """Keep the text clear of the eye at the scale in force."""
        self.setTextMargins(0, 0, current().px(EYE_PX), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say so when a capital comes without Shift: Caps Lock is on."""
        typed = event.text()
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if typed.isalpha() and typed.isascii():
            capitals = typed.isupper() != shifted
            self.setToolTip(self.tr("Caps Lock is on") if capitals else "")
            self.caps_lock_told.emit(capitals)
        super().keyPressEvent(event)

    def _show(self, shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        words = self.tr("Hide the password") if shown else self.tr("Show the password")
        self._eye.set_icon_name("eye-slash" if shown else "eye")
        self._eye.setAccessibleName(words)
        self._eye.setToolTip(words)
