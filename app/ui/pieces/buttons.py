"""Buttons: `button("Generate", kind="primary")`; one primary a screen."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton

from app.ui.theme.icons import icon
from app.ui.theme.state import current

Kind = Literal["", "primary", "ghost", "danger", "danger_fill", "link", "segment", "toast"]
Density = Literal["", "dense", "large", "square"]

_INKS = {"primary": "on_fill", "danger": "critical", "danger_fill": "on_fill", "link": "accent_text"}


class Button(QPushButton):
    """A push button whose icon follows the theme; Enter presses it as Space does."""

    def __init__(self, text: str, *, kind: Kind = "", icon_name: str = "", density: Density = "") -> None:
        # The gap between icon and text is fixed in Qt: a leading space widens it.
        super().__init__(f" {text}" if icon_name and text else text)
        self._icon_name, self._kind, self._density = icon_name, kind, density
        self.setProperty("kind", kind)
        self.setProperty("density", density)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.toggled.connect(lambda _on: self.restyle())
        self.restyle()

    def set_icon_name(self, name: str) -> None:
        """Show another icon."""
        self._icon_name = name
        self.restyle()

    def restyle(self) -> None:
        """Tint and size the icon by the theme in force."""
        if not self._icon_name:
            return
        chosen = self.isCheckable() and self.isChecked() and self._kind == ""
        role = _INKS.get(self._kind, "accent_text" if chosen else "text2")
        size = 14 if self._density == "dense" else 18
        self.setIcon(icon(self._icon_name, role, size))
        side = current().px(size)
        self.setIconSize(QSize(side, side))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press by Enter as by Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


def button(text: str, kind: Kind = "", icon_name: str = "", density: Density = "", tip: str = "") -> Button:
    """A button; one without text needs `tip`, which is also read aloud."""
    made = Button(text, kind=kind, icon_name=icon_name, density=density)
    if tip:
        made.setToolTip(tip)
    made.setAccessibleName(text or tip)
    return made


def toggle(text: str, checked: bool, kind: Kind = "", icon_name: str = "", density: Density = "") -> Button:
    """A button that stays down."""
    made = button(text, kind, icon_name, density)
    made.setCheckable(True)
    made.setChecked(checked)
    return made
