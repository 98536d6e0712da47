"""Lengths that follow the scale."""

from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.theme.metrics import add_gap, fix_size, forget_gaps, limit_size, remeasure, space_layout
from app.ui.theme.state import put_in_force
from app.ui.theme.theme import Theme


def test_a_fixed_side_wins_over_a_least_one(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    limit_size(widget, least=(120, 60), most=(500, 0))
    fix_size(widget, 0, 170)
    put_in_force(Theme(scale=1.5))
    remeasure(widget)
    assert widget.minimumHeight() == widget.maximumHeight() == 255
    assert (widget.minimumWidth(), widget.maximumWidth()) == (180, 750)


def test_margins_and_gaps_are_remeasured(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    layout = QHBoxLayout(widget)
    space_layout(layout, (1, 2, 4, 6), 8)
    add_gap(layout, 20)
    layout.addStretch(1)
    put_in_force(Theme(scale=1.5))
    remeasure(widget)
    margins = layout.contentsMargins()
    assert (margins.left(), margins.top(), margins.right(), margins.bottom()) == (2, 3, 6, 9)
    assert layout.spacing() == 12
    items = [layout.itemAt(index) for index in range(2)]
    assert [item.sizeHint().width() for item in items if item is not None] == [30, 0]


def test_a_layout_that_was_emptied_has_no_gaps_left(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    layout = QHBoxLayout(widget)
    add_gap(layout, 20)
    layout.takeAt(0)
    forget_gaps(layout)
    remeasure(widget)
    add_gap(layout, 10)
    item = layout.itemAt(0)
    assert layout.count() == 1
    assert item is not None
    assert item.sizeHint().width() == 10
