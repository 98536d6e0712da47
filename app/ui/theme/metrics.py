"""Lengths given at 100 % that follow the user's scale: fixed sizes of widgets, margins and gaps of layouts.

They are kept as dynamic properties of the Qt object, so that a change of scale finds them by walking the window.
"""

from __future__ import annotations

from collections.abc import Sequence
from weakref import WeakKeyDictionary

from PySide6.QtWidgets import QBoxLayout, QLayout, QSizePolicy, QSpacerItem, QWidget

from app.ui.theme.state import current

_FIXED = "zx_fixed"
_LEAST = "zx_least"
_MOST = "zx_most"
_MARGINS = "zx_margins"
_GAP = "zx_gap"

# Kept here rather than asked of the layout: walking the items of every layout (`itemAt(…).layout()`) at each change of
# look crashed PySide 6.10 and 6.11 when a page was deleted afterwards.
_GAPS: WeakKeyDictionary[QLayout, list[tuple[QSpacerItem, float]]] = WeakKeyDictionary()


def fix_size(widget: QWidget, width: float = 0, height: float = 0) -> None:
    """Fix width, height or both, in pixels at 100 %; 0 leaves that side free."""
    widget.setProperty(_FIXED, [width, height])
    _measure(widget)


def limit_size(widget: QWidget, least: tuple[float, float] = (0, 0), most: tuple[float, float] = (0, 0)) -> None:
    """Least and greatest (width, height) in pixels at 100 %; 0 leaves that side free."""
    widget.setProperty(_LEAST, list(least))
    widget.setProperty(_MOST, list(most))
    _measure(widget)


def space_layout(layout: QLayout, margins: Sequence[float], gap: float) -> None:
    """Margins (left, top, right, bottom) and gap in pixels at 100 %."""
    layout.setProperty(_MARGINS, list(margins))
    layout.setProperty(_GAP, gap)
    _space(layout)


def add_gap(layout: QBoxLayout, length: float) -> None:
    """Add a fixed gap along a row or column, in pixels at 100 %."""
    gap = QSpacerItem(0, 0)
    layout.addItem(gap)
    _GAPS.setdefault(layout, []).append((gap, length))
    _stretch(layout)


def forget_gaps(layout: QLayout) -> None:
    """To be told when a row or column has been emptied."""
    _GAPS.pop(layout, None)


def remeasure(widget: QWidget) -> None:
    """Bring fixed sizes, and the layouts of `widget`, to the scale in force."""
    _measure(widget)
    layout = widget.layout()
    if layout is None:
        return
    for each in (layout, *layout.findChildren(QLayout)):
        _space(each)
        _stretch(each)
        each.invalidate()


def _measure(widget: QWidget) -> None:
    px = current().px
    fixed, least, most = (widget.property(name) for name in (_FIXED, _LEAST, _MOST))
    if least and least[0]:
        widget.setMinimumWidth(px(least[0]))
    if least and least[1]:
        widget.setMinimumHeight(px(least[1]))
    if most and most[0]:
        widget.setMaximumWidth(px(most[0]))
    if most and most[1]:
        widget.setMaximumHeight(px(most[1]))
    # Last, since a least size set after a fixed one would loosen it.
    if fixed and fixed[0]:
        widget.setFixedWidth(px(fixed[0]))
    if fixed and fixed[1]:
        widget.setFixedHeight(px(fixed[1]))


def _space(layout: QLayout) -> None:
    px = current().px
    margins, gap = layout.property(_MARGINS), layout.property(_GAP)
    if margins is not None:
        left, top, right, bottom = (px(value) for value in margins)
        layout.setContentsMargins(left, top, right, bottom)
        layout.setSpacing(px(gap))


def _stretch(layout: QLayout) -> None:
    if not isinstance(layout, QBoxLayout):
        return
    fixed, least, px = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum, current().px
    flat = layout.direction() in (QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.RightToLeft)
    for gap, length in _GAPS.get(layout, ()):
        if flat:
            gap.changeSize(px(length), 0, fixed, least)
        else:
            gap.changeSize(0, px(length), least, fixed)
