"""Pages."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.ui.pieces.drawer import RightDrawer
from app.ui.pieces.layouts import column
from app.ui.pieces.toast import Message
from app.ui.shell.page import Page


def test_a_bare_page_lets_go_and_offers_nothing(qtbot: QtBot) -> None:
    page = Page()
    qtbot.addWidget(page)
    page.enter()
    assert page.leave()
    assert page.drawer() is None
    assert (page.title(), page.crumb(), page.record_state()) == ("", "", None)
    assert [*page.commands(), *page.key_uses(), *page.trail()] == []


def test_f7_finds_the_drawer_of_the_page(qtbot: QtBot) -> None:
    page = Page()
    qtbot.addWidget(page)
    drawer = RightDrawer(QLabel("main"), QLabel("side"))
    page.setLayout(column(drawer))
    assert page.drawer() is drawer


def test_a_toast_is_asked_for(qtbot: QtBot) -> None:
    page = Page()
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.said) as told:
        page.say(Message("saved"))
    assert told.args == [Message("saved")]
