"""The door to the palette."""

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from app.ui.pieces.search_pill import SearchPill


def test_a_click_anywhere_on_it_opens(qtbot: QtBot) -> None:
    pill = SearchPill("Search")
    qtbot.addWidget(pill)
    pill.show()
    with qtbot.waitSignal(pill.clicked):
        qtbot.mouseClick(pill, Qt.MouseButton.LeftButton, pos=QPoint(20, 16))
    assert pill.accessibleName() == "Search"
