"""A watched attempt tells how it goes, gives pictures only when somebody looks, and obeys once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from app.domain.attempt.events import AttemptPaused
from app.domain.station.messages import HubWish, StationState
from scenarios.link.desk_line import DeskLine
from scenarios.link.hub_line import RawPicture
from scenarios.trainee.watched import PAUSED, PICTURE_EVERY_S, TELL_EVERY_S, Watched
from scenarios.world.engine import Engine
from tests.flat.conftest import AtWork, acts, fresh_station, meshes, scenario  # noqa: F401
from tests.world.conftest import drawing_engine, engine  # noqa: F401


@dataclass
class HandLine:
    """A line whose other end is the test."""

    picture_wanted: bool = False
    durable: Callable[[], int] = lambda: 0
    states: list[StationState] = field(default_factory=list)
    pictures: list[RawPicture] = field(default_factory=list)
    wanted: list[HubWish] = field(default_factory=list)

    def follow(self, durable: Callable[[], int]) -> None:
        self.durable = durable

    def tell(self, state: StationState) -> None:
        self.states.append(state)

    def show(self, picture: RawPicture) -> None:
        self.pictures.append(picture)

    def wishes(self) -> list[HubWish]:
        found, self.wanted = self.wanted, []
        return found


@pytest.fixture
def line() -> HandLine:
    return HandLine()


@pytest.fixture
def at_work(fresh_station: Callable[..., AtWork]) -> AtWork:  # noqa: F811
    made = fresh_station()
    made.station.begin()
    made.settle()
    return made


@pytest.fixture
def now() -> list[float]:
    return [10.0]


@pytest.fixture
def watched(line: HandLine, at_work: AtWork, now: list[float], engine: Engine) -> Watched:  # noqa: F811
    return Watched(line, engine, at_work.station.work.session, DeskLine(None), lambda: now[0])


def test_it_tells_once_a_second_and_when_something_changes(
    watched: Watched, line: HandLine, at_work: AtWork, now: list[float]
) -> None:
    for frame in range(22):
        now[0] += 0.05 if frame else 0.25
        watched.after_frame(at_work.station, "flat")
    first, second = line.states
    assert (first.phase, first.device, first.trainee) == ("running", "flat", "学员甲")
    assert second.frame_ms == pytest.approx(50, abs=1)
    assert (first.worst_ms, second.worst_ms) == (250, 50)
    assert second.kept == line.durable() == at_work.station.work.session.kept > 0
    at_work.station.take_break()
    watched.after_frame(at_work.station, "flat")
    assert line.states[-1].phase == "paused"
    watched.after_frame(at_work.station, "headset")
    assert line.states[-1].device == "headset"
    assert now[0] < 10.25 + 2 * TELL_EVERY_S
    watched.close()
    assert line.states[-1].phase == "paused"


def test_an_instructor_pauses_the_run_and_the_trainee_goes_on(
    watched: Watched, line: HandLine, at_work: AtWork
) -> None:
    line.wanted = [HubWish(number=1, deed="pause")]
    watched.after_frame(at_work.station, "flat")
    at_work.settle()
    session = at_work.station.work.session
    assert not session.clock.running
    paused = at_work.events[-1]
    assert isinstance(paused, AttemptPaused)
    assert paused.reason == "instructor"
    notice = at_work.station.work.notice
    assert notice is not None
    assert notice.prompt.words == PAUSED
    line.wanted = [HubWish(number=2, deed="pause")]
    watched.after_frame(at_work.station, "flat")
    at_work.settle()
    assert at_work.events[-1] == paused, "a break is a break"
    at_work.station.press("escape")
    assert session.clock.running


def test_an_instructor_stops_the_station(line: HandLine, at_work: AtWork, engine: Engine) -> None:  # noqa: F811
    desk = DeskLine(None)
    watched = Watched(line, engine, at_work.station.work.session, desk)
    watched.after_frame(None, "doorstep")
    assert not desk.wish
    line.wanted = [HubWish(number=1, deed="stop")]
    watched.after_frame(None, "doorstep")
    assert str(desk.wish) == "stop"


def test_pictures_come_five_times_a_second_while_somebody_looks(
    line: HandLine,
    at_work: AtWork,
    now: list[float],
    drawing_engine: Engine,  # noqa: F811
) -> None:
    watched = Watched(line, drawing_engine, at_work.station.work.session, DeskLine(None), lambda: now[0])

    def frames(seconds: float) -> None:
        for _ in range(round(seconds / 0.02)):
            now[0] += 0.02
            drawing_engine.render()
            watched.after_frame(at_work.station, "flat")

    frames(1.0)
    assert line.pictures == []
    line.picture_wanted = True
    frames(2.0)
    assert 7 <= len(line.pictures) <= round(2.0 / PICTURE_EVERY_S) + 1
    assert line.pictures[0].size == (320, 180)
    line.picture_wanted = False
    frames(0.1)
    before = len(line.pictures)
    frames(1.0)
    assert len(line.pictures) == before
    watched.close()
