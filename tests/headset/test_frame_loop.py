"""The loop keeps OpenXR's order, and the attempt goes on whatever happens to the headset."""

from __future__ import annotations

import logging
import math
import random
from collections.abc import Callable, Sequence
from typing import Any

import pytest
import xr
from panda3d.core import NodePath

from scenarios.headset.actions import RawHand
from scenarios.headset.frame_loop import TAKEN_OVER, FrameLoop, waiting_frame
from scenarios.headset.headset_link import RETRY_S, HeadsetLink
from scenarios.headset.rig import Rig
from scenarios.headset.tracking import Action, Focus, Placed, Pulse, TrackedFrame
from tests.headset.fake_headset import FakeHeadset

HELD = Placed((0.2, 0.5, 1.2), (1.0, 0.0, 0.0, 0.0))
BEGUN = ["IDLE", "READY", "SYNCHRONIZED", "VISIBLE", "FOCUSED"]


class Place:
    """A loop over fakes: play, desk and attempt only remember."""

    def __init__(self) -> None:
        self.calls: list[str] = []
        self.now = 0.0
        self.headsets: list[FakeHeadset] = []
        self.rig = Rig(NodePath("scene"))
        self.leave = False
        self.frames: list[TrackedFrame] = []
        self.pulses: list[Pulse] = []
        self.runs = True
        self.told: list[str] = []
        link: Any = HeadsetLink(self.make, lambda: self.now)
        self.link = link
        self.loop = FrameLoop(link, self, self, lambda: self.now)
        self.loop.play = self

    def make(self) -> FakeHeadset:
        self.headsets.append(FakeHeadset(self.calls))
        self.headsets[-1].session.to_tell = list(BEGUN)
        return self.headsets[-1]

    @property
    def headset(self) -> FakeHeadset:
        return self.headsets[-1]

    def run(self, frames: int = 1, step_s: float = 1 / 90) -> None:
        for _ in range(frames):
            self.now += step_s
            self.loop.frame()

    # the play
    def advance(self, frame: TrackedFrame) -> Sequence[Pulse]:
        self.calls.append("advance")
        self.frames.append(frame)
        return self.pulses

    def draw(self) -> None:
        self.calls.append("draw")

    # the desk
    def frame(self, dt_s: float) -> None:
        self.calls.append("desk")
        assert 0 <= dt_s <= 0.1

    def take_over(self, words: str) -> None:
        self.told.append(words)

    def hand_back(self) -> None:
        self.told.append("hand back")

    # the attempt
    def pause(self, reason: str) -> None:
        self.runs = False
        self.told.append(f"pause {reason}")

    def resume(self) -> None:
        self.runs = True
        self.told.append("resume")


@pytest.fixture
def place(caplog: pytest.LogCaptureFixture) -> Place:
    caplog.set_level(logging.CRITICAL, logger="scenarios.headset.headset_link")
    return Place()


def test_a_frame_has_the_order_of_the_standard(place: Place) -> None:
    place.run()
    place.calls.clear()
    place.run()
    assert place.calls == ["poll", "wait", "begin", "sync", "advance", "aim", "draw", "copy", "end"]
    assert place.headset.session.layers == [1, 1]


def test_the_play_sees_the_head_and_the_rig_has_it(place: Place) -> None:
    place.run(2)
    frame = place.frames[-1]
    assert frame.focus is Focus.FOCUSED
    assert frame.head == Placed((0.0, 0.0, 1.6), (1.0, 0.0, 0.0, 0.0))
    assert tuple(place.rig.head.get_pos()) == pytest.approx((0, 0, 1.6))
    assert frame.dt_s == pytest.approx(1 / 90, abs=1e-4)


def test_pulses_reach_the_hands(place: Place) -> None:
    place.pulses = [Pulse("left")]
    place.run()
    assert place.headset.session.actions.felt == [Pulse("left")]


def test_the_own_menu_of_the_headset_has_the_hands(place: Place) -> None:
    place.run()
    session = place.headset.session
    session.actions.hands = {"left": RawHand({Action.GRAB: 1.0}, grip=HELD)}
    place.run()
    assert place.frames[-1].left.buttons[Action.GRAB].down
    session.to_tell = ["VISIBLE"]
    place.run()
    assert place.frames[-1].focus is Focus.VISIBLE
    assert place.frames[-1].left.buttons[Action.GRAB].went_up
    assert place.told[-1] == "pause headset_off"
    session.to_tell = ["FOCUSED"]
    place.run()
    assert place.told[-1] == "resume"
    assert not place.frames[-1].left.buttons[Action.GRAB].down


def test_focus_that_is_gone_before_its_event_counts_as_gone(place: Place) -> None:
    place.run()
    place.headset.session.actions.synced = False
    place.run()
    assert place.frames[-1].focus is Focus.VISIBLE


def test_taken_off_the_desk_plays_until_it_is_back(place: Place) -> None:
    place.run()
    place.headset.session.to_tell = ["VISIBLE", "SYNCHRONIZED"]
    place.calls.clear()
    place.run(3)
    assert place.calls.count("advance") == 1
    assert place.calls.count("desk") == 3
    assert place.calls.count("end") == 3
    assert place.headset.session.layers[-3:] == [0, 0, 0]
    assert place.headset.shown is False
    place.headset.session.to_tell = ["VISIBLE", "FOCUSED"]
    place.run()
    assert place.told == ["hand back", "pause headset_off", "hand back", "resume"]


def test_a_session_that_stops_waits_for_nothing(place: Place) -> None:
    place.run()
    place.headset.session.to_tell = ["VISIBLE", "SYNCHRONIZED", "STOPPING", "IDLE"]
    place.calls.clear()
    place.run(2)
    assert "wait" not in place.calls
    assert place.calls.count("desk") == 2


def test_where_nothing_is_to_be_drawn_nothing_is(place: Place) -> None:
    place.run()
    place.headset.session.draws = False
    place.calls.clear()
    place.run()
    assert "draw" not in place.calls
    assert place.calls[-1] == "end"


def test_a_head_out_of_sight_is_shown_a_place_to_wait(place: Place) -> None:
    place.run()
    place.headset.session.sees = False
    place.calls.clear()
    place.run()
    assert "say" in place.calls
    assert "aim" not in place.calls
    assert place.headset.session.layers[-1] == 2
    assert place.frames[-1].head is None
    place.headset.session.sees = True
    place.run()
    assert place.headset.session.layers[-1] == 1


@pytest.mark.parametrize("call", ["poll", "wait", "begin", "end"])
@pytest.mark.parametrize("error", [xr.exception.InstanceLostError, xr.exception.SessionLostError])
def test_a_runtime_that_dies_loses_nothing(place: Place, call: str, error: type[Exception]) -> None:
    place.run()
    lost = place.headset
    lost.session.fails[call] = error()
    place.run(3)
    assert lost.closed
    assert place.told[-2:] == ["pause headset_off", TAKEN_OVER]
    assert place.frames[-1].focus is Focus.NONE
    assert place.calls[-2:] == ["desk", "desk"]
    place.now += RETRY_S
    place.run(2)
    assert len(place.headsets) == 2
    assert place.told[-2:] == ["hand back", "resume"]


def test_a_session_that_is_being_lost_is_opened_anew(place: Place) -> None:
    place.run()
    place.headset.session.to_tell = ["LOSS_PENDING"]
    place.run()
    assert place.headset.closed
    place.now += RETRY_S
    place.run()
    assert len(place.headsets) == 2


def test_sent_away_by_the_headset_the_desk_keeps_the_attempt(place: Place) -> None:
    place.run()
    place.headset.session.to_tell = ["EXITING"]
    place.run()
    place.now += 100 * RETRY_S
    place.run(3)
    assert len(place.headsets) == 1
    assert place.calls[-1] == "desk"


def test_an_error_of_our_own_is_not_hidden(place: Place) -> None:
    place.run()
    place.headset.session.fails["wait"] = ZeroDivisionError()
    with pytest.raises(ZeroDivisionError):
        place.run()


def test_without_a_play_there_is_a_place_to_wait(place: Place) -> None:
    place.loop.play = None
    place.run(2)
    assert place.frames == []
    assert place.headset.session.layers == [2, 2]
    place.headset.session.fails["end"] = xr.exception.SessionLostError()
    place.run()
    assert place.told[-1] == TAKEN_OVER


def test_a_frame_of_waiting(place: Place) -> None:
    headset: Any = place.make()
    assert waiting_frame(headset, 0.5, "场地")
    assert headset.session.layers == [2]
    headset.session.to_tell = ["VISIBLE", "SYNCHRONIZED", "STOPPING"]
    assert not waiting_frame(headset, 0.5, "场地")


def _anything(rng: random.Random, place: Place) -> None:
    session = place.headset.session
    if rng.random() < 0.05:
        session.to_tell = rng.choices([*BEGUN, "STOPPING", "LOSS_PENDING", "EXITING"], k=rng.randint(1, 4))
    session.sees = rng.random() > 0.1
    session.draws = rng.random() > 0.05
    session.actions.synced = rng.random() > 0.05
    session.position = (rng.uniform(-2, 2), rng.uniform(-2, 2), rng.uniform(0, 2))
    odd = [math.nan, math.inf, -math.inf, -1.0, 0.0, 0.5, 1.0, 1e30]
    for side in ("left", "right"):
        values = {action: rng.choice(odd) for action in rng.sample(list(Action), rng.randint(0, len(Action)))}
        seen = HELD if rng.random() > 0.3 else None
        session.actions.hands[side] = RawHand(values, grip=seen, aim=seen)
    if rng.random() < 0.01:
        session.fails[rng.choice(["poll", "wait", "begin", "end"])] = xr.exception.SessionLostError()
    if rng.random() < 0.05:
        place.now += RETRY_S
        place.link.try_again()


@pytest.mark.soak
def test_any_life_of_a_headset_is_survived(place: Place, sized: Callable[[int, int], int]) -> None:
    rng = random.Random(7)
    down: set[tuple[str, Action]] = set()
    place.run()
    for _ in range(sized(3000, 100_000)):
        _anything(rng, place)
        seen = len(place.frames)
        place.run()
        for frame in place.frames[seen:]:
            for hand in frame.hands:
                for action, button in hand.buttons.items():
                    assert math.isfinite(button.value)
                    assert button.went_down == (button.down and (hand.side, action) not in down)
                    assert button.went_up == ((hand.side, action) in down and not button.down)
                    down.add((hand.side, action)) if button.down else down.discard((hand.side, action))
            if frame.focus is not Focus.FOCUSED:
                assert not down
        assert not place.rig.head.get_mat(place.rig.scene).is_nan()
    assert len(place.frames) > 100
