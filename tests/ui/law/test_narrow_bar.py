"""What a search is narrowed to."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.law.grounds import Topic
from app.domain.law.statute import Level
from app.ui.law.narrow_bar import NarrowBar
from app.ui.pieces.buttons import Button


@pytest.fixture
def bar(qtbot: QtBot) -> NarrowBar:
    made = NarrowBar()
    qtbot.addWidget(made)
    made.show()
    return made


def chip(bar: NarrowBar, words: str) -> Button:
    return next(each for each in bar.findChildren(Button) if each.text().strip() == words)


def test_each_rank_and_each_field_has_a_chip_of_its_own(bar: NarrowBar) -> None:
    chips = [each.text() for each in bar.findChildren(Button) if each.isCheckable()]
    assert len(set(chips)) == len(chips) == len(Level) + len(Topic)
    assert (bar.levels(), bar.topics()) == ((), ())


def test_chips_are_pressed_by_keys_and_several_may_be(bar: NarrowBar, qtbot: QtBot) -> None:
    for words, key in (("Law", Qt.Key.Key_Space), ("Overload", Qt.Key.Key_Return)):
        with qtbot.waitSignal(bar.narrowed):
            qtbot.keyClick(chip(bar, words), key)
    assert (bar.levels(), bar.topics(), bar.count()) == (("law",), ("overload",), 2)
    with qtbot.waitSignal(bar.narrowed):
        chip(bar, "Law").click()
    assert bar.levels() == ()


def test_everything_is_wanted_again_in_one_go(bar: NarrowBar, qtbot: QtBot) -> None:
    all_of_it = chip(bar, "Search everything")
    assert not all_of_it.isVisible()
    chip(bar, "Overload").click()
    with qtbot.waitSignal(bar.narrowed):
        all_of_it.click()
    assert bar.count() == 0
    assert not all_of_it.isVisible()
    with qtbot.assertNotEmitted(bar.narrowed):
        bar.widen()


def test_escape_leaves(bar: NarrowBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(chip(bar, "Law"), Qt.Key.Key_Escape)
