"""One line of a settings card: what it is at the left, the control at the right."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.pieces.labels import label
from app.ui.pieces.layouts import Item, row
from app.ui.theme.metrics import fix_size

TITLE_PX = 112


def line(title: str, *controls: Item) -> QHBoxLayout:
    """Title and controls side by side."""
    name = label(title, "dense", "text2", wrap=True)
    fix_size(name, TITLE_PX)
    first = next((each for each in controls if isinstance(each, QWidget)), None)
    if first is not None:
        name.setBuddy(first)
        if not first.accessibleName():
            first.setAccessibleName(title)
    stretches = any(each is None or (isinstance(each, tuple) and each[1]) for each in controls)
    return row(name, *controls, *(() if stretches else (None,)), gap=10)
