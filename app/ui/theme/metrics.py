"""Lengths given at 100 % that follow the user's scale: fixed sizes of widgets, margins and gaps of layouts.

They are kept as dynamic properties of the Qt object, so that a change of scale finds them by walking the window.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QBoxLayout, QLayout, QSizePolicy, QWidget

from app.ui.theme.state import current

_FIXED = "zx_fixed"
_LEAST = "zx_least"
_MOST = "zx_most"
_MARGINS = "zx_margins"
_GAP = "zx_gap"


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


def remeasure(widget: QWidget, ratio: float) -> None:
    """Bring fixed sizes, and the layouts of `widget`, to the scale in force; `ratio` is new scale over old."""
    _measure(widget)
    layout = widget.layout()
    if layout is not None:
        _respace(layout, ratio)


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


def _respace(layout: QLayout, ratio: float) -> None:
    _space(layout)
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        child = item.layout()
        if child is not None:
            _respace(child, ratio)
        _stretch_gap(layout, index, ratio)
    layout.invalidate()


def _stretch_gap(layout: QLayout, index: int, ratio: float) -> None:
    item = layout.itemAt(index)
    spacer = item.spacerItem() if item is not None else None
    if spacer is None or ratio == 1.0 or not isinstance(layout, QBoxLayout) or layout.stretch(index):
        return
    size, fixed, least = spacer.sizeHint(), QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum
    flat = layout.direction() in (QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.RightToLeft)
    if flat and size.width():
        spacer.changeSize(round(size.width() * ratio), 0, fixed, least)
    elif not flat and size.height():
        spacer.changeSize(0, round(size.height() * ratio), least, fixed)
