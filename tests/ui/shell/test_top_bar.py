"""The top bar."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.ui.pieces.badge import Badge
from app.ui.pieces.search_pill import SearchPill
from app.ui.shell.page import Page
from app.ui.shell.place import Person
from app.ui.shell.top_bar import TopBar


class Titled(Page):
    def title(self) -> str:
        return "Result"

    def crumb(self) -> str:
        return "invented run"

    def trail(self) -> Sequence[QWidget]:
        return (Badge("verified", "ok"),)


def test_it_shows_title_crumb_and_badges(qtbot: QtBot) -> None:
    bar, page = TopBar(Person("Invented", "trainee"), "drill"), Titled()
    qtbot.addWidget(bar)
    qtbot.addWidget(page)
    bar.resize(1200, 52)
    bar.show()
    for _ in range(2):
        bar.show_page(page, can_go_back=True)
    texts = {each.text() for each in bar.findChildren(QLabel)}
    assert {"Result", "invented run"} <= texts

    def shown() -> list[Badge]:
        badges = bar.findChildren(Badge)
        return [badge for badge in badges if badge.accessibleName() == "verified" and badge.isVisible()]

    qtbot.waitUntil(lambda: len(shown()) == 1)


def test_the_pill_and_the_avatar_ask(qtbot: QtBot) -> None:
    bar = TopBar(Person("Invented", "trainee"), "live")
    qtbot.addWidget(bar)
    pill = bar.findChild(SearchPill)
    assert pill is not None
    with qtbot.waitSignal(bar.search_wanted):
        pill.click()
    with qtbot.waitSignal(bar.person_wanted):
        bar.avatar.click()
