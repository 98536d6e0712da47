"""Cited articles."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.pieces.citation import Citation


def test_pressing_asks_for_the_provision(qtbot: QtBot) -> None:
    cite = Citation("Act 63", "act.63")
    qtbot.addWidget(cite)
    with qtbot.waitSignal(cite.clicked):
        qtbot.keyClick(cite, Qt.Key.Key_Return)
    assert cite.key == "act.63"
    assert not cite.grab().isNull()


def test_a_source_to_be_verified_says_so(qtbot: QtBot) -> None:
    cite = Citation("Act 63", verified=False)
    qtbot.addWidget(cite)
    assert "verified" in cite.toolTip()
