"""A phone is handed over by a code, and the hub is closed again."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.domain.roster.account import Account
from app.services.hub_process import PhoneLink
from app.ui.desk import Desk
from app.ui.law.phone_page import PhonePage, QrCode
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.notice import Notice
from tests.ui.finding import found

HOST = "127.0.0.1"


@pytest.fixture
def page(qtbot: QtBot, desk_for: Callable[[Account], Desk], instructor: Account) -> Iterator[PhonePage]:
    desk = desk_for(instructor)
    made = PhonePage(desk, HOST)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    made.enter()
    yield made
    desk.phones.close()


def run(page: PhonePage, name: str) -> None:
    next(each for each in page.commands() if each.id == name).run()


def test_it_opens_shows_a_code_and_closes(page: PhonePage, qtbot: QtBot) -> None:
    assert found(page, EmptyState).isVisible()
    assert not found(page, QrCode).isVisible()
    run(page, "phones.code")
    code = found(page, QrCode)
    qtbot.waitUntil(code.isVisible, timeout=60_000)
    first = code.accessibleName()
    assert "http://127.0.0.1:" in first
    run(page, "phones.code")
    qtbot.waitUntil(lambda: code.accessibleName() != first, timeout=20_000)
    run(page, "phones.close")
    qtbot.waitUntil(lambda: not page.phones_run(), timeout=20_000)
    assert found(page, EmptyState).isVisible()


def test_a_code_is_dark_on_white_in_every_look(qtbot: QtBot) -> None:
    code = QrCode()
    qtbot.addWidget(code)
    code.show_code(PhoneLink("http://192.0.2.4:8000/in?code=ABCDEFGHJK", "ABCDEFGHJK", "2026-11-26T09:00:00+08:00", ""))
    image = code.grab().toImage()
    assert image.pixelColor(2, 2).lightness() > 250
    darkest = min(image.pixelColor(x, image.height() // 2).lightness() for x in range(image.width()))
    assert darkest < 60


def test_a_hub_that_does_not_come_up_is_told(page: PhonePage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "_host", "203.0.113.7")
    run(page, "phones.code")
    notice = found(page, Notice)
    qtbot.waitUntil(notice.isVisible, timeout=60_000)
    assert found(page, EmptyState).isVisible()
