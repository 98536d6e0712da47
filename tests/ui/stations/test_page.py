"""The page over a real hub: closed, waiting, with stations; what is wanted reaches them, and hiding looks away."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.content.scenario_files import ROOT
from app.domain.roster.account import Account
from app.domain.station.messages import HubPlace
from app.services.hub_process import HubProcessError
from app.ui.desk import Desk
from app.ui.pieces.confirm import Question
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.notice import Notice
from app.ui.pieces.toast import Message
from app.ui.shots.invented_stations import Invented, InventedStations, live_size
from app.ui.stations.page import StationsPage, columns_for
from app.ui.stations.side import ChosenCard, JoinCard
from app.ui.stations.tile import StationTile
from tests.services.test_live_stations import state
from tests.ui.finding import found

HOST = "127.0.0.1"
PATIENCE_MS = 60_000
PICTURE = ROOT / "scenarios" / "library" / "hazmat_1_gasoline_tanker" / "picture.jpg"


@pytest.fixture
def desk(desk_for: Callable[[Account], Desk], instructor: Account) -> Iterator[Desk]:
    made = desk_for(instructor)
    yield made
    made.phones.close()


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> StationsPage:
    made = StationsPage(desk, HOST)
    qtbot.addWidget(made)
    made.resize(1400, 800)
    made.show()
    made.enter()
    return made


def run(page: StationsPage, name: str) -> None:
    next(each for each in page.commands() if each.id == name).run()


def code_of(join: JoinCard) -> str:
    return next(each.accessibleName() for each in join.findChildren(QLabel) if each.accessibleName().startswith("Code"))


def names(page: StationsPage) -> set[str]:
    return {each.id for each in page.commands()}


def test_from_closed_to_a_hall_and_back(page: StationsPage, desk: Desk, qtbot: QtBot) -> None:
    closed, waiting = sorted(page.findChildren(EmptyState), key=lambda each: each.accessibleName(), reverse=True)
    assert (closed.isVisible(), waiting.isVisible()) == (True, False)
    assert names(page) == {"stations.code"}
    run(page, "stations.code")
    join = found(page, JoinCard)
    qtbot.waitUntil(join.isVisible, timeout=PATIENCE_MS)
    qtbot.waitUntil(waiting.isVisible, timeout=PATIENCE_MS)
    first_code = code_of(join)
    places = [desk.phones.own_station(f"{number} 号站") for number in (1, 2)]
    assert all(isinstance(place, HubPlace) for place in places)
    picture = live_size(PICTURE)
    said = [state("A1", pushed=5), state("A2", phase="ended", trainee="学员乙")]
    hall = InventedStations([Invented(p, s, picture) for p, s in zip(places, said, strict=True) if p is not None])
    try:
        qtbot.waitUntil(lambda: len(page.findChildren(StationTile)) == 2, timeout=PATIENCE_MS)
        qtbot.waitUntil(lambda: code_of(join) != first_code, timeout=PATIENCE_MS)
        first, second = page.findChildren(StationTile)
        qtbot.waitUntil(lambda: not first.why_absent() and not second.why_absent(), timeout=PATIENCE_MS)
        assert page.crumb() == "1 under way"
        record = page.record_state()
        assert record is not None
        assert "5 events still" in record.words
        card = found(page, ChosenCard)
        assert card.isVisible()
        run(page, "stations.2")
        with qtbot.waitSignal(page.go) as opened:
            run(page, "stations.record")
        assert opened.args == ["result", "A2"]
    finally:
        hall.close()
    run(page, "stations.1")
    with qtbot.waitSignal(page.asked) as asked:
        run(page, "stations.close")
    question = asked.args[0]
    assert isinstance(question, Question)
    question.act()
    qtbot.waitUntil(closed.isVisible, timeout=PATIENCE_MS)
    assert not join.isVisible()
    assert names(page) == {"stations.code"}


def test_what_is_wanted_reaches_the_station(page: StationsPage, desk: Desk, qtbot: QtBot) -> None:
    desk.phones.station_link(desk.base.home, HOST)
    place = desk.phones.own_station("一号站")
    assert place is not None
    hall = InventedStations([Invented(place, state(), live_size(PICTURE))])
    try:
        qtbot.waitUntil(lambda: len(page.findChildren(StationTile)) == 1, timeout=PATIENCE_MS)
        with qtbot.waitSignal(page.said, timeout=PATIENCE_MS) as told:
            run(page, "stations.pause")
        assert isinstance(told.args[0], Message)
        assert "学员甲" in told.args[0].words
        with qtbot.waitSignal(page.asked) as asked:
            next(each for each in page.findChildren(QPushButton) if "Stop" in each.text()).click()
        with qtbot.waitSignal(page.said, timeout=PATIENCE_MS):
            asked.args[0].act()
    finally:
        hall.close()


def test_a_hidden_page_looks_away(page: StationsPage, qtbot: QtBot) -> None:
    assert page._timer.isActive()
    page.hide()
    assert not page._timer.isActive()
    page.show()
    assert page._timer.isActive()


def test_code_and_command_are_asked_for_where_another_page_opened_the_hub(
    page: StationsPage, desk: Desk, qtbot: QtBot
) -> None:
    desk.phones.link(desk.base.home, HOST)
    show = next(each for each in page.findChildren(QPushButton) if "Show code" in each.text())
    qtbot.waitUntil(show.isVisible, timeout=PATIENCE_MS)
    assert not found(page, JoinCard).isVisible()
    show.click()
    qtbot.waitUntil(found(page, JoinCard).isVisible, timeout=PATIENCE_MS)
    page.resize(900, 700)
    qtbot.waitUntil(lambda: not found(page, JoinCard).isVisible(), timeout=PATIENCE_MS)
    show.click()
    qtbot.waitUntil(found(page, JoinCard).isVisible, timeout=PATIENCE_MS)


def test_a_hub_that_does_not_come_up_is_told(
    page: StationsPage, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object) -> None:
        raise HubProcessError("端口已被别的程序占用。")

    monkeypatch.setattr(desk.phones, "station_link", refuse)
    run(page, "stations.code")
    notice = page.findChildren(Notice)
    qtbot.waitUntil(lambda: any(each.isVisible() for each in notice), timeout=PATIENCE_MS)
    assert any(each.accessibleName() == "端口已被别的程序占用。" for each in notice)


def test_a_hall_is_laid_out_nearly_square() -> None:
    assert [columns_for(count) for count in (0, 1, 2, 4, 5, 9, 10)] == [1, 1, 2, 2, 3, 3, 4]
