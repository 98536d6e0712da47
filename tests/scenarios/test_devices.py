"""An attempt changes its device on the way and goes on where it was, with every event kept."""

from __future__ import annotations

import gc
import logging
import mmap
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import xr
from panda3d.core import RenderState, TexturePool, TransformState

from app.domain.attempt.assignment import Assignment, StationSettings
from app.domain.attempt.events import NoteWritten
from app.domain.scenario.scenario import Scenario
from app.domain.station.messages import HubWish
from scenarios.devices import Devices, Doorstep, Means
from scenarios.director.journal import JOURNAL_NAME, read_journal
from scenarios.headset import headset_link
from scenarios.headset.headset_link import HeadsetLink
from scenarios.link.desk_line import DeskLine
from scenarios.link.progress import Progress
from scenarios.link.session import Session
from scenarios.trainee.legal_choices import ActChoice
from scenarios.trainee.watched import Watched
from scenarios.world.engine import Engine
from scenarios.world.engine_settings import EngineSettings
from tests.flat.conftest import acts, scenario  # noqa: F401
from tests.headset.fake_headset import FakeHeadset
from tests.trainee.test_watched import HandLine

BEGUN = ["IDLE", "READY", "SYNCHRONIZED", "VISIBLE", "FOCUSED"]


class Bench:
    """Devices over a headset of the test's own."""

    def __init__(self, scenario: Scenario, acts: Sequence[ActChoice], folder: Path) -> None:  # noqa: F811
        self.there = True
        self.worn = True
        self._closed = False
        self.headsets: list[FakeHeadset] = []
        self.folder = folder
        assignment = Assignment(
            attempt_id="A1", scenario=scenario.id, content_hash=scenario.content_hash, seed=3,
            act_date=scenario.scene.in_force_on, actor="trainee-1", actor_name="学员甲", folder=str(folder),
            settings=StationSettings(quality="low"),
        )  # fmt: skip
        self.engine = Engine(EngineSettings("none", (160, 90), quality="low"))
        self.session = Session(scenario, assignment, Progress(None))
        link: Any = HeadsetLink(self._make, time.monotonic)
        self.devices = Devices(self.engine, link, Means(self.session, acts, None, None, False))

    def _make(self) -> FakeHeadset:
        if not self.there:
            raise headset_link.left_by_its_user()
        self.headsets.append(FakeHeadset([]))
        self.headsets[-1].session.to_tell = list(BEGUN if self.worn else BEGUN[:3])
        return self.headsets[-1]

    @property
    def plays_in(self) -> str:
        """Which device has the attempt."""
        return "desk" if self.devices.station is not None else "headset" if self.devices.loop.play else "nobody"

    def run(self, frames: int) -> None:
        """Run some frames."""
        for _ in range(frames):
            self.devices.loop.frame()

    def lose_headset(self) -> None:
        """Let the headset die; the desk takes over."""
        self.there = False
        self.headsets[-1].session.fails["wait"] = xr.exception.SessionLostError()
        self.run(3)

    def find_headset(self) -> None:
        """Let it be there and worn again; it gets the attempt back."""
        self.there = True
        self.devices._link.try_again()
        self.run(4)

    def note(self, text: str) -> None:
        """Write something down, whatever the device."""
        assert self.session.do(NoteWritten(t_ms=self.session.now_ms(), text=text)) == ""

    def time_runs(self) -> bool:
        """Whether the attempt's time passes."""
        return self.session.clock.running

    def close(self) -> None:
        """End everything, once."""
        if self._closed:
            return
        self._closed = True
        self.devices.close()
        assert self.session.close("trainee")
        self.engine.close()


@pytest.fixture
def bench(
    scenario: Scenario,  # noqa: F811
    acts: tuple[ActChoice, ...],  # noqa: F811
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> Iterator[Callable[..., Bench]]:
    monkeypatch.setattr(headset_link, "RETRY_S", 0.0)
    caplog.set_level(logging.CRITICAL, logger="scenarios.headset.headset_link")
    made: list[Bench] = []

    def make() -> Bench:
        made.append(Bench(scenario, acts, tmp_path))
        return made[-1]

    yield make
    for one in made:
        one.close()


def test_without_a_headset_the_desk_plays(bench: Callable[..., Bench]) -> None:
    place = bench()
    place.there = False
    place.run(3)
    assert place.plays_in == "desk"
    assert place.time_runs()


def test_a_headset_that_dies_and_comes_back_loses_nothing(bench: Callable[..., Bench]) -> None:
    place = bench()
    place.run(4)
    assert place.plays_in == "headset"
    assert place.time_runs()
    place.note("戴着头显写的")
    place.run(2)
    place.lose_headset()
    assert place.plays_in == "desk"
    assert not place.time_runs()
    station = place.devices.station
    assert station is not None
    assert station.work.top is not None, "the break's menu offers to go on"
    assert station.pick("settings")
    assert station.pick("set:captions")
    captions = station.work.settings.captions
    assert captions != place.session.assignment.settings.captions
    station.work.close_all()
    place.session.resume()
    place.note("用鼠标写的")
    place.run(2)
    place.find_headset()
    assert place.plays_in == "headset"
    assert place.time_runs()
    assert place.devices.loop.play is not None
    assert place.devices._turn is not None
    assert place.devices._turn.play.site.work.settings.captions == captions, "what was set goes along"
    place.note("又戴上写的")
    place.run(2)
    place.close()
    kinds = [entry.event.kind for entry in read_journal(place.folder / JOURNAL_NAME)]
    assert kinds.count("NoteWritten") == 3
    assert kinds.count("AttemptStarted") == 1
    assert [kind for kind in kinds if kind.startswith("Attempt")] == [
        "AttemptStarted", "AttemptPaused", "AttemptResumed", "AttemptPaused",
    ]  # fmt: skip


@pytest.mark.soak
def test_changing_the_device_again_and_again_keeps_everything_and_does_not_grow(
    bench: Callable[..., Bench], sized: Callable[[int, int], int]
) -> None:
    """From the headset to the desk and back, fifty times in the soak lane; each device writes a note every time."""
    place, found, rounds = bench(), [], sized(2, 50)
    place.run(4)
    for number in range(rounds):
        place.note(f"头显 {number}")
        place.lose_headset()
        assert place.plays_in == "desk"
        assert place.devices.station is not None
        place.devices.station.work.close_all()
        place.session.resume()
        place.note(f"鼠标 {number}")
        place.find_headset()
        assert place.plays_in == "headset"
        found.append(_held(place.engine))
    place.close()
    notes = [e.event.text for e in read_journal(place.folder / JOURNAL_NAME) if isinstance(e.event, NoteWritten)]
    assert notes == [f"{by} {number}" for number in range(rounds) for by in ("头显", "鼠标")]
    settled = found[len(found) // 4 :]
    for name, swing in SWINGS.items():
        at = [getattr(one, name) for one in settled]
        half = len(at) // 2
        assert min(at[half:]) <= min(at[:half] or at) + swing, (name, at)


@dataclass(frozen=True)
class Held:
    """What an attempt in a headset holds: nodes of the scene, textures of files, states, threads, memory."""

    nodes: int
    textures: int
    states: int
    transforms: int
    threads: int
    megabytes: int


SWINGS = {"nodes": 6, "textures": 0, "states": 10, "transforms": 50, "threads": 0, "megabytes": 40}
"""What may be there more in the later rounds than in the earlier ones, each at its least: a scene has 600 nodes and a
hundred megabytes; panels come and go, and states are let go of a few at a time."""


def _held(engine: Engine) -> Held:
    gc.collect()
    for _ in range(60):
        engine.render()
    statm = Path("/proc/self/statm")
    pages = int(statm.read_text().split()[1]) if statm.is_file() else 0
    return Held(
        len(engine.scene.find_all_matches("**")), len(TexturePool.find_all_textures()), RenderState.get_num_states(),
        TransformState.get_num_states(), threading.active_count(), pages * mmap.PAGESIZE // 2**20,
    )  # fmt: skip


def test_not_worn_at_first_enter_begins_at_the_desk(bench: Callable[..., Bench]) -> None:
    place = bench()
    place.worn = False
    place.run(3)
    assert place.plays_in == "nobody"
    assert not place.time_runs()
    place.devices._doorstep.press("x")
    place.run(1)
    assert place.plays_in == "nobody"
    place.devices._doorstep.press("enter")
    place.run(2)
    assert place.plays_in == "desk"
    place.headsets[-1].session.to_tell = ["VISIBLE", "FOCUSED"]
    place.run(3)
    assert place.plays_in == "headset"


def test_at_the_doorstep_only_enter_counts() -> None:
    step = Doorstep()
    for key in ("escape", "w", "mouse1"):
        step.press(key)
    assert not step.wants_desk
    step.press("enter")
    assert step.wants_desk


def test_who_watches_is_told_of_the_device_and_pauses_the_run_on_any(bench: Callable[..., Bench]) -> None:
    place, line = bench(), HandLine()
    watched = Watched(line, place.engine, place.session, DeskLine(None))
    place.worn = False
    place.run(2)
    place.devices.look_on(watched)
    assert line.states[-1].device == "doorstep"
    place.headsets[-1].session.to_tell = ["VISIBLE", "FOCUSED"]
    place.run(3)
    place.devices.look_on(watched)
    assert (line.states[-1].device, line.states[-1].phase) == ("headset", "running")
    line.wanted = [HubWish(number=1, deed="pause")]
    place.devices.look_on(watched)
    place.devices.look_on(watched)
    assert line.states[-1].phase == "paused"
    turn = place.devices._turn
    assert turn is not None
    assert turn.play.site.work.top is not None, "the break's menu offers to go on"
    place.there = False
    place.headsets[-1].session.fails["wait"] = xr.exception.SessionLostError()
    place.run(3)
    place.devices.look_on(watched)
    assert (line.states[-1].device, line.states[-1].phase) == ("flat", "paused")
    watched.close()
