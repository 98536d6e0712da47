"""The line to the hub works beside the frames: without a network nothing is lost, and wishes are carried out once."""

from __future__ import annotations

import io
import json
import time
from collections.abc import Callable, Iterator

import numpy as np
import pytest
from PIL import Image

from app.domain.attempt.events import AttemptEnded, NoteWritten
from app.domain.station.messages import MOST_PICTURE_BYTES, HubPlace, StationState
from scenarios.link.hub_line import HubLine, RawPicture, encoded
from scenarios.link.progress import Progress
from tests.link.conftest import until
from tests.link.hub_at_hand import HubAtHand, StationRun, lines_at
from tests.services.conftest import GOOD_RUN

SOON_S = 0.05


class Told:
    """What a desktop is told."""

    def __init__(self) -> None:
        self.out = io.StringIO()
        self.progress = Progress(self.out)

    def hubs(self) -> list[dict[str, object]]:
        lines = [json.loads(line) for line in self.out.getvalue().splitlines()]
        return [line for line in lines if line["kind"] == "hub"]


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def line(hub: HubAtHand, run: StationRun, told: Told) -> Iterator[HubLine]:
    made = HubLine(hub.place, run.assignment, told.progress, pause_s=SOON_S)
    made.follow(run.kept)
    yield made
    made.close(0.0)


def state(run: StationRun, phase: str = "running") -> StationState:
    given = run.assignment
    said = {"attempt": run.attempt, "scenario": given.scenario, "trainee": given.actor_name, "phase": phase}
    return StationState.model_validate({**said, "device": "flat", "t_ms": 1000, "kept": run.kept()})


def test_what_happens_is_at_the_hub_soon(hub: HubAtHand, run: StationRun, line: HubLine, told: Told) -> None:
    run.do(*GOOD_RUN[:2])
    until(lambda: line.pushed == 3)
    line.tell(state(run))
    until(lambda: any(live.state.phase == "running" for live in hub.hub.live.all()))
    (live,) = hub.hub.live.all()
    assert (live.name, live.state.trainee, live.state.pushed) == ("一号站", "trainee演示", 3)
    assert told.hubs()[-1] == {"kind": "hub", "pushed": 3, "online": True, "problem": ""}


def test_without_a_network_the_run_goes_on_and_is_caught_up(
    hub: HubAtHand, run: StationRun, line: HubLine, told: Told
) -> None:
    run.do(*GOOD_RUN[:1])
    until(lambda: line.pushed == 2)
    hub.stop()
    run.do(*(NoteWritten(t_ms=2000 + number, text=f"断网时记的 {number}") for number in range(30)))
    until(lambda: not line.online)
    assert told.hubs()[-1]["online"] is False
    assert line.problem == ""
    hub.start()
    until(lambda: line.pushed == 32 and line.online)
    assert lines_at(hub.base, run.attempt) == run.lines()


def test_parting_sends_the_rest_and_says_so(hub: HubAtHand, run: StationRun, line: HubLine) -> None:
    run.do(*GOOD_RUN)
    assert line.close()
    assert lines_at(hub.base, run.attempt) == run.lines()
    (live,) = hub.hub.live.all()
    assert live.state.phase == "left"
    assert hub.hub.live.under_way() == frozenset()


def test_parting_without_a_network_ends_in_time_and_says_so(hub: HubAtHand, run: StationRun, line: HubLine) -> None:
    until(lambda: line.pushed == 1)
    hub.stop()
    run.do(AttemptEnded(t_ms=5000, reason="given_up"))
    began = time.monotonic()
    assert not line.close(0.5)
    assert time.monotonic() - began < 5


def test_pictures_go_up_only_while_somebody_looks(hub: HubAtHand, run: StationRun, line: HubLine) -> None:
    picture = RawPicture((4, 2), bytes([255, 0, 0, 255] * 8))
    line.tell(state(run))
    until(lambda: bool(hub.hub.live.all()))
    (live,) = hub.hub.live.all()
    line.show(picture)
    time.sleep(0.3)
    assert hub.hub.live.all()[0].pictures == 0
    hub.hub.live.look(live.station)
    until(lambda: line.picture_wanted)
    line.show(picture)
    until(lambda: hub.hub.live.all()[0].pictures == 1)
    number, jpeg = hub.hub.live.look(live.station)
    assert number == 1
    assert Image.open(io.BytesIO(jpeg)).size == (4, 2)


def test_a_wish_is_carried_out_once(hub: HubAtHand, run: StationRun, line: HubLine) -> None:
    line.tell(state(run))
    until(lambda: bool(hub.hub.live.all()))
    (live,) = hub.hub.live.all()
    hub.hub.live.wish(live.station, "pause")
    found: list[str] = []

    def look() -> bool:
        found.extend(wish.deed for wish in line.wishes())
        return bool(found)

    until(look)
    until(lambda: hub.hub.live.all()[0].state.wish_done == 1)
    assert line.wishes() == []
    assert found == ["pause"]


def test_a_hub_that_refuses_is_told_once_and_the_run_goes_on(
    hub: HubAtHand, run: StationRun, told: Told, expected_log: Callable[[str], None]
) -> None:
    expected_log("the hub refused")
    stranger: HubPlace = hub.place.model_copy(update={"token": "x" * 40})
    line = HubLine(stranger, run.assignment, told.progress, pause_s=SOON_S)
    line.follow(run.kept)
    until(lambda: bool(told.hubs()))
    assert told.hubs()[-1]["online"] is False
    assert told.hubs()[-1]["problem"]
    assert not line.close(0.2)


def test_a_picture_is_upright_in_its_colours_and_never_too_large() -> None:
    rows = np.zeros((32, 32, 4), np.uint8)
    rows[:16, :, :3] = (255, 0, 0)
    image = Image.open(io.BytesIO(encoded(RawPicture((32, 32), rows.tobytes()))))
    below = image.convert("RGB").getpixel((4, 28))
    assert isinstance(below, tuple)
    assert below[2] > 150 > below[0], "the first row is the lowest, and blue"
    noise = np.random.default_rng(5).integers(0, 256, (480, 640, 4), np.uint8)
    assert len(encoded(RawPicture((640, 480), noise.tobytes()))) <= MOST_PICTURE_BYTES
