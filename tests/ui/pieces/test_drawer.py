"""The right column that folds."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.ui.pieces.drawer import RightDrawer
from app.ui.pieces.layouts import column, row
from app.ui.theme.switch import apply_theme
from app.ui.theme.theme import Theme


@pytest.fixture
def drawer(qtbot: QtBot) -> RightDrawer:
    apply_theme(Theme(reduced_motion=True))
    made = RightDrawer(QLabel("main"), QPushButton("side"), 300)
    qtbot.addWidget(made)
    made.resize(1300, 400)
    made.show()
    return made


def _side(drawer: RightDrawer) -> QPushButton:
    found = drawer.findChild(QPushButton)
    assert found is not None
    return found


def test_wide_the_column_stands_beside(drawer: RightDrawer) -> None:
    assert not drawer.folded
    assert _side(drawer).isVisible()
    assert _side(drawer).width() == 300


def test_narrow_it_hides_and_f7_brings_it(qtbot: QtBot, drawer: RightDrawer) -> None:
    with qtbot.waitSignal(drawer.folded_changed):
        drawer.resize(1000, 400)
    assert not _side(drawer).isVisible()
    drawer.toggle()
    assert _side(drawer).isVisible()
    qtbot.keyClick(drawer, Qt.Key.Key_Escape)
    assert not _side(drawer).isVisible()
    drawer.toggle()
    drawer.toggle()
    assert not _side(drawer).isVisible()


def test_wide_again_it_stands_beside_again(drawer: RightDrawer) -> None:
    drawer.resize(1000, 400)
    drawer.toggle()
    drawer.resize(1300, 400)
    assert _side(drawer).isVisible()
    assert not drawer.folded


def test_a_larger_scale_folds_it(drawer: RightDrawer) -> None:
    apply_theme(Theme(scale=1.5, reduced_motion=True))
    assert drawer.folded


def test_what_is_asked_for_comes_into_sight(drawer: RightDrawer) -> None:
    drawer.reveal()
    assert _side(drawer).isVisible()
    drawer.resize(1000, 400)
    assert not _side(drawer).isVisible()
    for _ in range(2):
        drawer.reveal()
        assert _side(drawer).isVisible()


def test_the_keyboard_stays_in_the_page_when_the_column_folds(qtbot: QtBot) -> None:
    window, first, main = QWidget(), QPushButton("first in the window"), QLabel("main")
    side = QPushButton("side")
    folding = RightDrawer(main, side, 300)
    window.setLayout(column(first, folding))
    qtbot.addWidget(window)
    window.resize(1400, 400)
    window.show()
    side.setFocus()
    window.resize(1000, 400)
    assert folding.folded
    assert window.focusWidget() is main


def test_what_was_brought_out_for_one_thing_goes_back_after_it(drawer: RightDrawer) -> None:
    drawer.resize(1000, 400)
    drawer.reveal()
    drawer.give_back()
    assert not _side(drawer).isVisible()
    drawer.toggle()
    drawer.reveal()
    drawer.give_back()
    assert _side(drawer).isVisible(), "somebody had it open before"


def test_a_column_in_which_somebody_types_does_not_hide(qtbot: QtBot) -> None:
    apply_theme(Theme(reduced_motion=True))
    side, line = QWidget(), QLineEdit()
    side.setLayout(row(line))
    folding = RightDrawer(QLabel("main"), side, 300)
    qtbot.addWidget(folding)
    folding.resize(1300, 400)
    folding.show()
    line.setFocus()
    folding.resize(1000, 400)
    assert folding.folded
    assert line.isVisible()
    assert folding.focusWidget() is line
    folding.resize(1300, 400)
    assert line.isVisible()
    assert folding.focusWidget() is line
    folding.resize(1000, 400)
    folding.give_back()
    assert not line.isVisible()
