"""Chips in lines."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.pieces.flow import FlowLayout


def _chips(qtbot: QtBot, number: int) -> tuple[QWidget, FlowLayout, list[QWidget]]:
    holder, chips = QWidget(), [QWidget() for _ in range(number)]
    for chip in chips:
        chip.setFixedSize(50, 20)
    layout = FlowLayout(*chips, gap=5)
    holder.setLayout(layout)
    qtbot.addWidget(holder)
    return holder, layout, chips


def test_chips_break_where_the_room_ends(qtbot: QtBot) -> None:
    holder, layout, chips = _chips(qtbot, 3)
    holder.resize(110, 100)
    layout.setGeometry(QRect(0, 0, 110, 100))
    assert [chip.y() for chip in chips] == [0, 0, 25]
    assert layout.heightForWidth(110) == 45
    assert layout.heightForWidth(400) == 20
    assert layout.heightForWidth(10) == 70


def test_items_can_be_taken(qtbot: QtBot) -> None:
    _holder, layout, _made = _chips(qtbot, 2)
    assert layout.takeAt(5) is None
    assert layout.itemAt(5) is None
    assert layout.takeAt(0) is not None
    assert layout.count() == 1
    assert layout.minimumSize().width() == 50
