"""Rows and columns."""

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.ui.pieces.layouts import boxed, clear, column, restate, row, rule, scrolled


def test_every_kind_of_item_finds_its_place(qtbot: QtBot) -> None:
    layout = row(QLabel("a"), 10, (QLabel("b"), 3), None, column(QLabel("c")), (column(), 2))
    box = boxed(layout, card="plain")
    qtbot.addWidget(box)
    assert layout.count() == 6
    assert (layout.stretch(2), layout.stretch(3), layout.stretch(5)) == (3, 1, 2)
    assert box.property("card") == "plain"


def test_clearing_deletes_what_lies_deeper_too(qtbot: QtBot) -> None:
    holder, deep = QWidget(), QLabel("deep")
    qtbot.addWidget(holder)
    layout = column(QLabel("a"), row(deep), None)
    holder.setLayout(layout)
    with qtbot.waitSignal(deep.destroyed):
        clear(layout)
    assert layout.count() == 0


def test_a_new_state_restyles(qtbot: QtBot) -> None:
    box = boxed(column(), card="plain")
    qtbot.addWidget(box)
    restate(box, "card", "chosen")
    assert box.property("card") == "chosen"
    assert rule("v").property("rule") == "v"


def test_what_is_too_high_scrolls(qtbot: QtBot) -> None:
    tall = QWidget()
    tall.setMinimumHeight(900)
    area = scrolled(tall)
    qtbot.addWidget(area)
    area.resize(300, 200)
    area.show()
    assert area.verticalScrollBar().maximum() >= 700
