"""Choosing a rule by words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.services.case_rules import ChoosableRule
from app.ui.case_practice.rule_picker import MOST, RulePicker
from app.ui.pieces.selectable_row import SelectableRow


@pytest.fixture
def picker(qtbot: QtBot, rules: tuple[ChoosableRule, ...]) -> RulePicker:
    """A picker of all rules."""
    made = RulePicker(rules)
    qtbot.addWidget(made)
    made.show()
    return made


def test_words_and_pinyin_find_and_enter_takes_the_first(qtbot: QtBot, picker: RulePicker) -> None:
    assert len(picker.shown()) == MOST
    qtbot.keyClicks(picker.search, "dxje")
    qtbot.waitUntil(lambda: picker.shown() == ["CR-39"])
    with qtbot.waitSignal(picker.chosen) as chosen:
        qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert chosen.args[0].id == "CR-39"
    picker.search.setText("没有这样的规则")
    qtbot.waitUntil(lambda: picker.shown() == [])
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    picker.clear()
    assert len(picker.shown()) == MOST


def test_enter_without_words_takes_nothing(qtbot: QtBot, picker: RulePicker) -> None:
    with qtbot.assertNotEmitted(picker.chosen):
        qtbot.keyClick(picker.search, Qt.Key.Key_Return)


def test_arrows_walk_the_list(qtbot: QtBot, picker: RulePicker) -> None:
    picker.search.setFocus()
    rows = picker.findChildren(SelectableRow)
    qtbot.keyClick(picker, Qt.Key.Key_Down)
    assert rows[0].hasFocus()
    qtbot.keyClick(picker, Qt.Key.Key_Down)
    assert rows[1].hasFocus()
    with qtbot.waitSignal(picker.chosen) as chosen:
        qtbot.keyClick(rows[1], Qt.Key.Key_Return)
    assert chosen.args[0].id == picker.shown()[1]
    for _ in range(2):
        qtbot.keyClick(picker, Qt.Key.Key_Up)
    assert picker.search.hasFocus()


def test_those_of_the_document_come_first(picker: RulePicker, rules: tuple[ChoosableRule, ...]) -> None:
    picker.look_at("19")
    known = {each.id: each for each in rules}
    assert known[picker.shown()[0]].concerns("19")
    assert "CR-42" in picker.shown()
