"""A hub of its own process and a station of its own process: pushed, watched, cut off, killed, and nothing is lost."""

from __future__ import annotations

import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

import pytest

from app.content.scenario_files import ROOT
from app.domain.attempt.assignment import Assignment, StationSettings
from app.domain.attempt.events import AttemptPaused
from app.domain.attempt.record import AttemptRecord, AttemptState
from app.domain.roster.account import Account, Role
from app.domain.station.messages import HubPlace, LiveStation, RunWish
from app.services.base import Base
from app.services.data_home import VARIABLE, DataHome
from app.services.drills import score_journal
from app.services.grading import graded
from app.services.ingest import verify_attempt
from app.services.open_base import open_base
from app.services.shelf import shelf_with_cache
from app.services.station_joining import begin_at_hub, join_hub
from app.services.station_watch import HubWatch
from scenarios.director.journal import JOURNAL_NAME
from scenarios.world.engine import headless_pipe
from tests.flows import bot_station, hub_station
from tests.records.sample_scenario import NOW

PATIENCE_S = 90.0
SCENARIO = "hazmat_1_gasoline_tanker"
JPEG = b"\xff\xd8\xff"
pytestmark = [
    pytest.mark.xdist_group("hub station"),
    pytest.mark.skipif(sys.platform == "win32", reason="kills with SIGKILL"),
]


class Talking:
    """A process whose JSON lines are read as they come."""

    def __init__(self, command: list[str], environment: dict[str, str]) -> None:
        self.process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
            encoding="utf-8", env={**os.environ, **environment},
        )  # fmt: skip
        self.lines: SimpleQueue[dict[str, object]] = SimpleQueue()
        self._thread = Thread(target=self._read, daemon=True)
        self._thread.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            with contextlib.suppress(ValueError):
                self.lines.put(json.loads(line))

    def until(self, holds: Callable[[dict[str, object]], bool]) -> dict[str, object]:
        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end:
            with contextlib.suppress(Empty):
                line = self.lines.get(timeout=0.1)
                if holds(line):
                    return line
            assert self.process.poll() is None or not self.lines.empty(), f"it ended with {self.process.returncode}"
        raise AssertionError("it never said so")

    def say(self, words: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(words + "\n")
        self.process.stdin.flush()

    def kill(self) -> None:
        self.process.kill()
        self.end()

    def end(self) -> int:
        """Hang up and wait."""
        assert self.process.stdin is not None
        with contextlib.suppress(OSError):
            self.process.stdin.close()
        code = self.process.wait(PATIENCE_S)
        self._thread.join(PATIENCE_S)
        assert self.process.stdout is not None
        self.process.stdout.close()
        return code


@dataclass
class House:
    """A base with one trainee, and the hub over it, which may be killed and started again on its port."""

    base: Base
    hub: Talking
    url: str

    def ask(self, line: str, answer: str) -> dict[str, object]:
        self.hub.say(line)
        return self.hub.until(lambda told: answer in told)

    def start_again(self) -> None:
        self.hub.kill()
        self.hub, _ = start_hub(self.base.home, self.url.rpartition(":")[2])

    def watch(self) -> HubWatch:
        return HubWatch(self.url, str(self.ask("watch", "token")["token"]))

    def record(self, attempt: str) -> AttemptRecord:
        with self.base.records.reading() as unit:
            return unit.attempts.get(attempt)

    def lines(self, attempt: str) -> list[str]:
        with self.base.records.reading() as unit:
            return unit.events.lines(attempt)


def start_hub(home: DataHome, port: str = "0") -> tuple[Talking, str]:
    command = [sys.executable, "-m", "app.cli", "hub", "--port", port, "--json", "--attached"]
    hub = Talking(command, {VARIABLE: str(home.folder)})
    return hub, str(hub.until(lambda told: "address" in told)["address"])


@contextlib.contextmanager
def opened_house(folder: Path) -> Iterator[House]:
    """A base with one trainee in a folder, and a hub over it."""
    home = DataHome(folder / "home")
    base = open_base(home, shelf=shelf_with_cache(home.cache))
    trainee = Account(id="t1", login="trainee", display_name="学员甲", role=Role.TRAINEE, created_at=NOW)
    with base.records.writing() as unit:
        unit.accounts.add(trainee, base.hasher.hash("correct-horse-1"))
    hub, url = start_hub(home)
    made = House(base, hub, url)
    yield made
    made.hub.end()
    base.close()


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    with opened_house(tmp_path) as made:
        yield made


@dataclass
class There:
    """What the station's machine has: an assignment on disk, and where the hub is."""

    assignment: Assignment
    folder: Path
    place: HubPlace

    def lines(self) -> list[str]:
        return (self.folder / JOURNAL_NAME).read_text(encoding="utf-8").splitlines()


def begin(house: House, folder: Path) -> There:
    """Join by a code and begin a run, as `zhixing station --hub` does."""
    home = DataHome(folder / "home")
    code = str(house.ask("station", "code")["code"])
    place = join_hub(home, house.url, code, "一号站")
    scenario = house.base.shelf.scenario(SCENARIO)
    wish = RunWish(scenario=SCENARIO, content_hash=scenario.content_hash, trainee="trainee", seed=3)
    begun = begin_at_hub(place, wish).model_copy(
        update={"folder": str(folder), "settings": StationSettings(quality="low", voices=False)}
    )
    (folder / "assignment.json").write_text(begun.model_dump_json(), encoding="utf-8")
    (folder / "hub.json").write_text(place.model_dump_json(), encoding="utf-8")
    return There(begun, folder, place)


def seen(watch: HubWatch, holds: Callable[[LiveStation], bool]) -> LiveStation:
    """Look until a station is as wanted."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        for live in watch.stations():
            if holds(live):
                return live
        time.sleep(0.1)
    raise AssertionError(f"never seen: {watch.stations()}")


def test_a_real_station_is_watched_paused_and_stopped(house: House, tmp_path: Path) -> None:
    if headless_pipe() is None:
        pytest.skip("no headless OpenGL here: apt-get install libegl1 libgl1 libgl1-mesa-dri")
    folder = tmp_path / "station"
    folder.mkdir()
    there = begin(house, folder)
    command = [sys.executable, "-m", "scenarios", "--assignment", str(folder / "assignment.json")]
    command += ["--hub", str(folder / "hub.json"), "--cache", str(house.base.home.cache)]
    station = Talking([*command, "--offscreen", "--size", "320", "180"], {})
    station.until(lambda told: told["kind"] == "ready")
    watch = house.watch()
    live = seen(watch, lambda each: each.state.phase == "running" and each.state.frame_ms > 0)
    assert (live.name, live.state.trainee, live.state.scenario) == ("一号站", "学员甲", SCENARIO)
    picture = watch.picture(live.station)
    end = time.monotonic() + PATIENCE_S
    while not picture.jpeg and time.monotonic() < end:
        time.sleep(0.1)
        picture = watch.picture(live.station)
    assert picture.jpeg.startswith(JPEG)
    watch.want(live.station, "pause")
    seen(watch, lambda each: each.state.phase == "paused")
    watch.want(live.station, "stop")
    seen(watch, lambda each: each.state.phase == "left")
    assert station.end() == 3
    assert house.lines(there.assignment.attempt_id) == there.lines()
    assert house.record(there.assignment.attempt_id).state is AttemptState.INTERRUPTED
    assert verify_attempt(house.base, there.assignment.attempt_id) == []
    with house.base.records.reading() as unit:
        paused = [
            e.event for e in unit.events.entries(there.assignment.attempt_id) if isinstance(e.event, AttemptPaused)
        ]
    assert paused[0].reason == "instructor"


def test_a_whole_run_that_was_played_without_a_network_is_scored_at_the_hub_as_it_is_there(
    house: House, tmp_path: Path
) -> None:
    folder = tmp_path / "station"
    folder.mkdir()
    there = begin(house, folder)
    house.hub.kill()
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    play = [sys.executable, bot_station.__file__, "--assignment", str(folder / "assignment.json")]
    subprocess.run(play, check=True, capture_output=True, env=environment, cwd=ROOT)
    push = [sys.executable, "-m", "scenarios", "--push", str(folder)]
    house.hub, _ = start_hub(house.base.home, house.url.rpartition(":")[2])
    subprocess.run(push, check=True, capture_output=True, cwd=ROOT)
    attempt = there.assignment.attempt_id
    assert house.lines(attempt) == there.lines()
    assert verify_attempt(house.base, attempt) == []
    with house.base.records.reading() as unit:
        trainee = unit.accounts.get("t1")
    assert trainee is not None
    found = graded(house.base, trainee, attempt)
    assert found.record.state is AttemptState.ENDED
    assert found.sheet == score_journal(house.base.shelf, folder / JOURNAL_NAME).sheet
    again = subprocess.run(push, check=True, capture_output=True, cwd=ROOT)
    assert b'"problem": ""' in again.stdout, "sending again is harmless"


@pytest.mark.soak
def test_whoever_is_killed_nothing_acknowledged_is_lost(
    house: House, tmp_path: Path, sized: Callable[[int, int], int]
) -> None:
    folder = tmp_path / "station"
    folder.mkdir()
    there = begin(house, folder)
    attempt, rng, told = there.assignment.attempt_id, random.Random(11), 0
    for number in range(sized(3, 80)):
        station = start_station(house, there)
        if number % 2:
            time.sleep(rng.uniform(0.0, 0.4))
            house.start_again()
        told = max(told, pushed_within(station, rng.uniform(0.1, 0.8)))
        os.kill(station.process.pid, signal.SIGKILL)
        station.end()
        kept = house.lines(attempt)
        assert len(kept) >= told, "what the hub acknowledged is in the base"
        assert there.lines()[: len(kept)] == kept, "and it is what the station did"
    assert told > 1, "the kills came while it was pushing"
    station = start_station(house, there)
    station.say("end")
    assert station.end() == 0
    assert house.lines(attempt) == there.lines()
    assert house.record(attempt).state in {AttemptState.ENDED, AttemptState.MARKED}
    assert verify_attempt(house.base, attempt) == []
    with house.base.records.reading() as unit:
        assert attempt in unit.sheets.summaries([attempt])


def start_station(house: House, there: There) -> Talking:
    arguments = [str(there.folder / "assignment.json"), str(there.folder / "hub.json")]
    arguments += [str(house.base.home.cache), str(ROOT)]
    station = Talking([sys.executable, hub_station.__file__, *arguments], {})
    station.until(lambda line: line["kind"] == "ready")
    return station


def pushed_within(station: Talking, seconds: float) -> int:
    """The most events that the hub is said to have, after a while."""
    time.sleep(seconds)
    most = 0
    with contextlib.suppress(Empty):
        while True:
            line = station.lines.get(timeout=0.01)
            most = max(most, int(str(line["pushed"]))) if line["kind"] == "hub" else most
    return most
