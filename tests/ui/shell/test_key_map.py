"""The sheet of keys."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.ui.shell.key_map import KeyMap
from app.ui.shell.page import KeyUse


def test_groups_with_keys_are_shown_and_escape_closes(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    sheet = KeyMap((("Here", [KeyUse("J K", "rows"), KeyUse("X", "fail"), KeyUse("B", "mark")]), ("Nowhere", [])), host)
    texts = {each.text() for each in sheet.findChildren(QLabel)}
    assert {"Here", "rows", "fail", "mark"} <= texts
    assert "Nowhere" not in texts
    with qtbot.waitSignal(sheet.closed):
        qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    with qtbot.waitSignal(sheet.closed):
        qtbot.keyClicks(sheet, "?")
