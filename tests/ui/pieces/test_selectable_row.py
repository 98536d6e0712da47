"""Rows that can be chosen."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.pieces.selectable_row import SelectableRow


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_keys_choose(qtbot: QtBot, key: Qt.Key) -> None:
    row = SelectableRow()
    qtbot.addWidget(row)
    with qtbot.waitSignal(row.chosen):
        qtbot.keyClick(row, key)


def test_a_click_chooses_and_the_mark_is_shown(qtbot: QtBot) -> None:
    row = SelectableRow()
    qtbot.addWidget(row)
    with qtbot.waitSignal(row.chosen):
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    row.set_selected(True)
    assert row.property("line") == "marked"
