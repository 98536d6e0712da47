"""A password with an eye that shows it, and a word when Caps Lock may be on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from app.ui.theme.icons import icon


class PasswordField(QLineEdit):
    """A line of dots; the eye at its right shows what was typed while it is pressed in."""

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self._eye = QAction(self)
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._show)
        self.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)
        self._show(False)

    def restyle(self) -> None:
        """Tint the eye by the theme in force."""
        self._eye.setIcon(icon("eye-slash" if self._eye.isChecked() else "eye", "text2"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say so when a capital comes without Shift: Caps Lock is on."""
        typed = event.text()
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if typed.isalpha() and typed.isascii():
            self.setToolTip(self.tr("Caps Lock is on") if typed.isupper() != shifted else "")
        super().keyPressEvent(event)

    def _show(self, shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._eye.setText(self.tr("Hide the password") if shown else self.tr("Show the password"))
        self._eye.setToolTip(self._eye.text())
        self.restyle()
