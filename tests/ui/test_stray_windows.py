"""No part of a page flashes up as a window of its own while the page is made."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.roster.account import Account, Role
from app.services.base import Base
from app.ui.background import at_work
from app.ui.desk import Desk
from app.ui.places import places
from app.ui.sign_in.first_administrator import FirstAdministrator
from app.ui.sign_in.passwords import FirstPassword
from app.ui.sign_in.sign_in import SignIn
from tests.services.conftest import do_whole_attempt, person


class _Watch(QObject):
    """Notes every widget that is shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(f"{type(watched).__name__} {watched.accessibleName()}")
        return False


@contextmanager
def watched(app: QApplication) -> Iterator[list[str]]:
    """What is shown as a window meanwhile."""
    watch = _Watch()
    app.installEventFilter(watch)
    try:
        yield watch.seen
    finally:
        app.removeEventFilter(watch)


def test_the_watch_sees_what_it_is_for(qapp: QApplication, qtbot: QtBot) -> None:
    with watched(qapp) as seen:
        stray = QWidget()
        qtbot.addWidget(stray)
        stray.setVisible(True)
    assert seen == ["QWidget "]


@pytest.mark.parametrize("role", [Role.TRAINEE, Role.INSTRUCTOR, Role.ADMINISTRATOR])
def test_pages_are_made_without_a_flash(
    qapp: QApplication, qtbot: QtBot, base: Base, trainee: Account, desk_for: Callable[[Account], Desk], role: Role
) -> None:
    record = do_whole_attempt(base, trainee)
    arguments = {"result": record.id, "report": record.id, "mark": record.id, "task": "sample_stop"}
    with watched(qapp) as seen:
        for place in places(desk_for(person(role.value, role))):
            page = place.make()
            qtbot.addWidget(page)
            page.enter(arguments.get(place.id))
            qtbot.waitUntil(lambda: not at_work(), timeout=30_000)
    assert seen == []


def test_what_stands_alone_is_made_without_a_flash(
    qapp: QApplication, qtbot: QtBot, base: Base, trainee: Account
) -> None:
    with watched(qapp) as seen:
        for widget in (FirstAdministrator(base), FirstPassword(base, trainee), SignIn(base, [], ["a notice"])):
            qtbot.addWidget(widget)
    assert seen == []
