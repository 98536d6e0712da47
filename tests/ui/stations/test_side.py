"""The side tells how a station is connected, and what can be done about the chosen one."""

from __future__ import annotations

import datetime as dt

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.services.hub_process import StationLink
from app.ui.pieces.notice import Notice
from app.ui.stations.side import ChosenCard, JoinCard, command_of
from tests.ui.finding import found
from tests.ui.stations.test_words import live

LINK = StationLink("http://192.0.2.4:8000", "ABCDEFGHJK", "2026-11-26T09:30:00+08:00", "同一网络")


def buttons(card: ChosenCard) -> dict[str, QPushButton]:
    return {each.text().strip(): each for each in card.findChildren(QPushButton)}


def test_the_command_is_whole_and_can_be_copied(qtbot: QtBot) -> None:
    card = JoinCard()
    qtbot.addWidget(card)
    card.show_link(LINK)
    shown = [each.text() for each in card.findChildren(QLabel)]
    assert "ABCDE FGHJK" in shown
    assert any("--hub-code ABCDEFGHJK" in each for each in shown)
    next(each for each in card.findChildren(QPushButton) if "Copy" in each.text()).click()
    assert QGuiApplication.clipboard().text() == command_of(LINK)
    assert command_of(LINK).startswith("zhixing station --hub http://192.0.2.4:8000 --hub-code ABCDEFGHJK ")


def test_a_code_grows_stale(qtbot: QtBot) -> None:
    card = JoinCard()
    qtbot.addWidget(card)
    until = dt.datetime.fromisoformat(LINK.until)
    assert not card.is_stale(until)
    card.show_link(LINK)
    assert not card.is_stale(until - dt.timedelta(minutes=5))
    assert card.is_stale(until)


def test_what_can_be_done_follows_the_phase(qtbot: QtBot) -> None:
    card = ChosenCard()
    qtbot.addWidget(card)
    card.show()
    card.show_live(live(phase="running"), "汽油罐车")
    pressed = buttons(card)
    assert pressed["Ask for a break"].isEnabled()
    assert pressed["Stop and close"].isVisible()
    assert not pressed["Open the record"].isVisible()
    card.show_live(live(phase="paused"), "汽油罐车")
    assert not pressed["Ask for a break"].isEnabled()
    card.show_live(live(phase="ended"), "汽油罐车")
    assert not pressed["Stop and close"].isVisible()
    with qtbot.waitSignal(card.record):
        pressed["Open the record"].click()


def test_what_is_wrong_at_the_station_is_told(qtbot: QtBot) -> None:
    card = ChosenCard()
    qtbot.addWidget(card)
    card.show()
    card.show_live(live(), "")
    assert not found(card, Notice).isVisible()
    card.show_live(live(problem="磁盘已满"), "")
    assert found(card, Notice).accessibleName() == "磁盘已满"
    assert found(card, Notice).isVisible()
