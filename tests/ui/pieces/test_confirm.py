"""Questions before what cannot be taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.ui.pieces.confirm import Confirm, Question


@pytest.fixture
def done() -> list[str]:
    return []


@pytest.fixture
def sheet(qtbot: QtBot, done: list[str]) -> Confirm:
    made = Confirm(Question("Fail this run?", "It cannot be taken back.", "Fail", lambda: done.append("failed")))
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_keyboard_begins_on_the_harmless_side(qtbot: QtBot, sheet: Confirm, done: list[str]) -> None:
    with qtbot.waitSignal(sheet.closed):
        qtbot.keyClick(sheet.first_focus(), Qt.Key.Key_Return)
    assert done == []


def test_escape_changes_nothing(qtbot: QtBot, sheet: Confirm, done: list[str]) -> None:
    with qtbot.waitSignal(sheet.closed):
        qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert done == []


def test_the_verb_does_it(qtbot: QtBot, sheet: Confirm, done: list[str]) -> None:
    verb = next(each for each in sheet.findChildren(QPushButton) if each.text() == "Fail")
    with qtbot.waitSignal(sheet.closed):
        verb.click()
    assert done == ["failed"]
    assert "cannot be taken back" in sheet.accessibleName()
