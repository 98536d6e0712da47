"""The page of a run, with stations played by scripts."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from pytestqt.qtbot import QtBot

from app.domain.attempt.record import AttemptState
from app.domain.roster.account import Account
from app.domain.station.messages import HubPlace
from app.services.base import Base
from app.services.settings import personal_settings
from app.services.training import TaskWish, assign
from app.ui.desk import Desk
from app.ui.station_process import Stations
from app.ui.training.brief import ScenarioBanner
from app.ui.training.run_page import RunPage
from app.ui.training.run_states import Broken, Nothing, Refused, UnderWay
from tests.services.conftest import GOOD_RUN, play_on_station
from tests.ui.finding import found

DeskFor = Callable[[Account], Desk]
WAITING = 'import sys\nprint(\'{"kind": "ready"}\', flush=True)\nsys.stdin.readline()\nsys.exit(3)\n'


@pytest.fixture
def page_with(qtbot: QtBot, desk_for: DeskFor, trainee: Account, tmp_path: Path) -> Iterator[Callable[[str], RunPage]]:
    """Makes a page whose station is a script."""
    made: list[Stations] = []

    def make(body: str) -> RunPage:
        script = tmp_path / "station.py"
        script.write_text(body, encoding="utf-8")
        stations = Stations(command=(sys.executable, str(script)))
        made.append(stations)
        page = RunPage(replace(desk_for(trainee), stations=stations))
        qtbot.addWidget(page)
        return page

    yield make
    for stations in made:
        stations.close()
    QThreadPool.globalInstance().waitForDone(5000)


def test_without_a_run_it_says_so(qtbot: QtBot, page_with: Callable[[str], RunPage]) -> None:
    page = page_with(WAITING)
    page.enter()
    nothing = page.findChild(Nothing)
    assert nothing is not None
    assert page.commands() == []
    with qtbot.waitSignal(page.go) as gone:
        nothing.acted.emit()
    assert gone.args == ["training", None]


def test_a_run_that_ended_opens_its_result(
    qtbot: QtBot, base: Base, trainee: Account, page_with: Callable[[str], RunPage]
) -> None:
    record = assign(base, trainee, trainee.id, TaskWish("sample_stop", seed=7))
    play_on_station(base, record, GOOD_RUN)
    page = page_with("pass")
    with qtbot.waitSignal(page.go, timeout=20_000) as gone:
        page.enter(record.id)
    assert gone.args == ["result", record.id]


def test_a_paused_run_can_be_closed(
    qtbot: QtBot, base: Base, trainee: Account, page_with: Callable[[str], RunPage]
) -> None:
    record = assign(base, trainee, trainee.id, TaskWish("sample_stop", seed=7))
    play_on_station(base, record, GOOD_RUN[:2])
    page = page_with(WAITING)
    page.enter(record.id)
    qtbot.waitUntil(lambda: page._since.isValid(), timeout=20_000)
    assert page.crumb() == f"演示停车检查 · {record.id}"
    assert found(page, ScenarioBanner).accessibleName() == "演示停车检查"
    with qtbot.waitSignal(page.asked) as asked:
        page.commands()[0].run()
    assert asked.args is not None
    asked.args[0].act()
    qtbot.waitUntil(lambda: page.findChild(Broken) is not None, timeout=20_000)
    broken = page.findChild(Broken)
    assert broken is not None
    with qtbot.waitSignal(page.asked) as asked:
        broken.close_it.emit()
    assert asked.args is not None
    with qtbot.waitSignal(page.go, timeout=20_000) as gone:
        asked.args[0].act()
    assert gone.args == ["result", record.id]
    with base.records.reading() as unit:
        assert unit.attempts.get(record.id).state in (AttemptState.ENDED, AttemptState.MARKED)


def test_what_cannot_start_says_why(
    qtbot: QtBot, base: Base, trainee: Account, page_with: Callable[[str], RunPage]
) -> None:
    record = assign(base, trainee, trainee.id, TaskWish("sample_stop", seed=7))
    page = page_with('import sys\nprint(\'{"kind": "problem", "message": "没有显示器"}\')\nsys.exit(2)\n')
    page.enter(record.id)
    qtbot.waitUntil(lambda: page.findChild(Refused) is not None, timeout=20_000)
    under_way = page.findChild(UnderWay)
    assert under_way is None or not under_way.isVisible()


def test_what_was_changed_at_the_station_is_kept(
    qtbot: QtBot, base: Base, trainee: Account, page_with: Callable[[str], RunPage]
) -> None:
    record = assign(base, trainee, trainee.id, TaskWish("sample_stop", seed=7))
    page = page_with('print(\'{"kind": "settings", "values": {"captions": "large"}}\')')
    page.enter(record.id)
    qtbot.waitUntil(lambda: personal_settings(base, trainee).station.captions == "large", timeout=20_000)
    qtbot.waitUntil(lambda: page.findChild(Refused) is not None, timeout=20_000)


def test_an_unknown_run_is_refused(qtbot: QtBot, page_with: Callable[[str], RunPage]) -> None:
    page = page_with(WAITING)
    page.enter("A0")
    qtbot.waitUntil(lambda: page.findChild(Refused) is not None, timeout=20_000)


def test_a_run_is_seen_among_the_stations_where_the_hub_runs(
    qtbot: QtBot, desk_for: DeskFor, base: Base, trainee: Account, tmp_path: Path
) -> None:
    script = tmp_path / "station.py"
    told = tmp_path / "told.txt"
    script.write_text(f"import sys\nopen({str(told)!r}, 'w').write(' '.join(sys.argv))\n{WAITING}", encoding="utf-8")
    stations = Stations(command=(sys.executable, str(script)))
    desk = replace(desk_for(trainee), stations=stations)
    page = RunPage(desk)
    qtbot.addWidget(page)
    desk.phones.station_link(base.home, "127.0.0.1")
    record = assign(base, trainee, trainee.id, TaskWish("sample_stop", seed=7))
    try:
        page.enter(record.id)
        qtbot.waitUntil(lambda: told.is_file() and "--hub" in told.read_text(encoding="utf-8"), timeout=20_000)
        hub = Path(told.read_text(encoding="utf-8").split("--hub ")[1])
        place = HubPlace.model_validate_json(hub.read_text(encoding="utf-8"))
        assert hub.parent == base.home.attempt_folder(record.folder)
        watch = desk.phones.watch()
        assert watch is not None
        assert place.url == watch.url
    finally:
        stations.close()
        desk.phones.close()
