"""The status bar."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.ui.pieces.key_hint import KeyHint
from app.ui.shell.page import KeyUse, RecordState
from app.ui.shell.status_bar import StatusBar


def test_as_many_keys_as_fit(qtbot: QtBot) -> None:
    bar = StatusBar()
    qtbot.addWidget(bar)
    bar.resize(300, 28)
    bar.show()
    bar.show_keys([KeyUse(f"Ctrl {letter}", "does something") for letter in "ABCDEFGH"])
    shown = [hint for hint in bar.findChildren(KeyHint) if hint.isVisible()]
    assert 0 < len(shown) < 8
    bar.resize(2000, 28)
    assert len([hint for hint in bar.findChildren(KeyHint) if hint.isVisible()]) == 8


def test_the_record_is_said_or_absent(qtbot: QtBot) -> None:
    bar = StatusBar()
    qtbot.addWidget(bar)
    bar.show()
    bar.show_record(RecordState("8 s are missing", well=False))
    words = next(each for each in bar.findChildren(QLabel) if each.text() == "8 s are missing")
    assert words.isVisible()
    bar.show_record(None)
    assert not words.isVisible()
