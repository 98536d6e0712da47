"""Rows and columns that follow the user's scale: `row(a, b, None, c)`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.theme.metrics import add_gap, forget_gaps, space_layout

# None is a stretch, a number a gap in pixels at 100 %, a tuple an item with its stretch and alignment.
Item = QWidget | QLayout | int | None | tuple[QWidget | QLayout, int] | tuple[QWidget | QLayout, int, Qt.AlignmentFlag]
Box = TypeVar("Box", bound=QBoxLayout)
FLUSH = (0, 0, 0, 0)


def row(*items: Item, margins: Sequence[float] = FLUSH, gap: float = 8) -> QHBoxLayout:
    """Items side by side."""
    return _filled(QHBoxLayout(), items, margins, gap)


def column(*items: Item, margins: Sequence[float] = FLUSH, gap: float = 8) -> QVBoxLayout:
    """Items one under the other."""
    return _filled(QVBoxLayout(), items, margins, gap)


def put(layout: QBoxLayout, item: Item) -> None:
    """Add one item to a row or column."""
    if item is None:
        layout.addStretch(1)
    elif isinstance(item, int):
        if item:
            add_gap(layout, item)
    elif isinstance(item, tuple):
        _put_stretched(layout, *item)
    elif isinstance(item, QLayout):
        layout.addLayout(item)
    else:
        layout.addWidget(item)


def boxed(layout: QLayout, **properties: str) -> QFrame:
    """A frame around a layout; properties choose its look in style.qss, such as `card="plain"`."""
    frame = QFrame()
    for name, value in properties.items():
        frame.setProperty(name, value)
    frame.setLayout(layout)
    return frame


def rule(direction: str = "h") -> QFrame:
    """A hair line: `h` lies, `v` stands."""
    made = QFrame()
    made.setProperty("rule", direction)
    return made


def scrolled(widget: QWidget) -> QScrollArea:
    """A widget that scrolls up and down where it is higher than its room, on the ground of what is around it."""
    widget.setProperty("scrolled", "true")
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(widget)
    return area


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and delete it."""
    forget_gaps(layout)
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            continue
        widget, child = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif child is not None:
            clear(child)
            child.deleteLater()


def restate(widget: QWidget, name: str, value: str) -> None:
    """Set a property that style.qss looks at, and let the style take effect."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()


def _filled(layout: Box, items: Sequence[Item], margins: Sequence[float], gap: float) -> Box:
    space_layout(layout, margins, gap)
    for item in items:
        put(layout, item)
    return layout


def _put_stretched(
    layout: QBoxLayout, item: QWidget | QLayout, stretch: int, align: Qt.AlignmentFlag | None = None
) -> None:
    if isinstance(item, QLayout):
        layout.addLayout(item, stretch)
    elif align is None:
        layout.addWidget(item, stretch)
    else:
        layout.addWidget(item, stretch, align)
