"""The look in force, and the change of it while the program runs."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.theme.metrics import remeasure
from app.ui.theme.palette import palette
from app.ui.theme.state import put_in_force
from app.ui.theme.stylesheet import stylesheet
from app.ui.theme.theme import Theme


@runtime_checkable
class Restyled(Protocol):
    """A widget that keeps something measured or tinted, and makes it anew on a change of theme."""

    def restyle(self) -> None:
        """Measure and tint again by `current()`."""


class ThemeSwitch(QObject):
    """Says when the look has changed; one for each application."""

    theme_changed = Signal(object)


def theme_switch() -> ThemeSwitch:
    """The switch of the running application, made on first use."""
    app = QApplication.instance()
    if app is None:
        raise RuntimeError("a QApplication must exist before the theme")
    found = app.findChild(ThemeSwitch)
    return found if found is not None else ThemeSwitch(app)


def apply_theme(theme: Theme) -> None:
    """Make `theme` the look of the whole application, windows that are already open included."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise RuntimeError("a QApplication must exist before the theme")
    put_in_force(theme)
    if not app.styleSheet():
        # Only once: under a sheet, which Qt lays over the style, this would polish every widget a second time.
        app.setStyle("Fusion")
    app.setPalette(palette(theme))
    app.setFont(theme.font("body"))
    app.setStyleSheet(stylesheet(theme))
    for window in app.topLevelWidgets():
        restyle_tree(window)
    theme_switch().theme_changed.emit(theme)


def restyle_tree(widget: QWidget) -> None:
    """Remeasure `widget` and all below it."""
    for each in [*widget.findChildren(QWidget), widget]:
        remeasure(each)
        if isinstance(each, Restyled):
            each.restyle()
        each.update()
