"""Jumps, turns and glides."""

import math

import pytest
from panda3d.core import NodePath

from app.domain.attempt.assignment import StationSettings
from scenarios.headset.body import HeadsetBody
from scenarios.headset.moving import FURTHEST_M, SMOOTH_DEG_S, Moving
from scenarios.headset.rig import Rig
from scenarios.headset.tracking import SIDES, Action, Focus, Side
from scenarios.world.layout import Walk
from scenarios.world.walkable import Solid, Walkable
from tests.headset.scripted_tracking import ScriptedTracking, turned

WALK = Walk((-50, -50, 50, 50), 1.66, 1.7, 4.2)
SMOOTH = StationSettings(headset_movement="smooth", snap_turn_deg=45)


class Walking:
    """A body and its moving, by a scripted headset."""

    def __init__(self) -> None:
        self.body = HeadsetBody(
            Rig(NodePath("scene")), Walkable(WALK.bounds, [Solid(0, 10, 2, 2)]), WALK, (0, 0), 0, seated=False
        )
        self.moving = Moving(self.body)
        self.headset = ScriptedTracking()
        self.jumps = 0
        self.turned_deg = self.glided_m = 0.0

    def frame(self, settings: StationSettings | None = None, held: bool = False) -> None:
        frame = self.headset.frame()
        self.body.rig.take(frame)
        moved = self.moving.advance(frame, settings or StationSettings(), held)
        self.jumps += moved.jumps
        self.turned_deg += moved.turned_deg
        self.glided_m += moved.glided_m


@pytest.fixture
def walking() -> Walking:
    return Walking()


@pytest.mark.parametrize("side", SIDES)
def test_a_jump_is_aimed_while_down_and_made_when_let_go(walking: Walking, side: Side) -> None:
    walking.headset.move(side, (0.2, 0.3, 1.2), turned(0, -20))
    walking.headset.press(side, Action.TELEPORT)
    walking.frame()
    landing = walking.moving.landing
    assert landing is not None
    assert landing.place is not None
    assert (walking.body.x, walking.body.y) == pytest.approx((0, 0), abs=1e-4)
    walking.headset.release(side, Action.TELEPORT)
    walking.frame()
    assert (walking.body.x, walking.body.y) == pytest.approx(landing.place, abs=1e-3)
    assert walking.jumps == 1
    assert walking.body.jumped


def test_one_does_not_jump_into_things_nor_out_of_reach_nor_into_the_sky(walking: Walking) -> None:
    for pitch, there in ((-6, (0, 7)), (80, (0, 0))):
        walking.body.stand(*there)
        walking.headset.move("right", (0.0, 0.3, 1.2), turned(0, pitch))
        walking.headset.press("right", Action.TELEPORT)
        walking.frame()
        landing = walking.moving.landing
        assert landing is not None
        if landing.place is not None:
            assert walking.body.ground.is_free(*landing.place)
            assert math.dist(landing.place, there) <= FURTHEST_M
        walking.headset.release("right", Action.TELEPORT)
        walking.frame()
        assert walking.body.ground.is_free(walking.body.x, walking.body.y)


def test_a_lost_hand_jumps_nowhere(walking: Walking) -> None:
    walking.headset.move("right", (0.2, 0.3, 1.2), turned(0, -20))
    walking.headset.press("right", Action.TELEPORT)
    walking.frame()
    walking.headset.lose("right")
    walking.frame()
    assert walking.jumps == 0
    walking.headset.move("right", (0.2, 0.3, 1.2), turned(0, -20))
    walking.headset.press("right", Action.TELEPORT)
    walking.headset.focus = Focus.VISIBLE
    walking.frame()
    assert walking.jumps == 0


def test_a_stick_turns_once_until_it_rests_again(walking: Walking) -> None:
    walking.headset.stick("left", turn=1.0)
    for _ in range(20):
        walking.frame()
    assert walking.body.heading == pytest.approx(-30)
    walking.headset.stick("left", turn=0.5)
    walking.frame()
    walking.headset.stick("left", turn=1.0)
    walking.frame()
    assert walking.turned_deg == 30
    walking.headset.stick("left")
    walking.frame()
    walking.headset.stick("left", turn=-0.9)
    walking.frame(SMOOTH)
    assert walking.body.heading == pytest.approx(15)


def test_gliding_is_for_those_who_want_it_and_follows_the_look(walking: Walking) -> None:
    walking.headset.stick("left", walk=(0.0, 1.0))
    walking.frame()
    assert walking.glided_m == 0
    walking.body.heading = 90
    for _ in range(90):
        walking.frame(SMOOTH)
    assert walking.glided_m == pytest.approx(1.7, abs=0.05)
    assert walking.body.x < -1.6
    assert walking.moving.gliding


def test_who_is_held_turns_but_stays(walking: Walking) -> None:
    walking.headset.stick("right", turn=1.0, walk=(0, 1.0))
    walking.headset.press("right", Action.TELEPORT)
    walking.frame(SMOOTH, held=True)
    walking.headset.release("right", Action.TELEPORT)
    walking.frame(SMOOTH, held=True)
    assert (walking.body.x, walking.body.y) == pytest.approx((0, 0), abs=1e-4)
    assert walking.turned_deg == 45
    walking.body.seated = True
    walking.frame(SMOOTH)
    assert walking.jumps == 0


def test_who_wants_to_turns_smoothly_as_far_as_the_stick_is_pushed(walking: Walking) -> None:
    wish = StationSettings(snap_turn_deg=0)
    walking.headset.stick("right", turn=1.0)
    before = walking.body.heading
    for _ in range(90):
        walking.frame(wish)
        assert walking.moving.gliding, "the view is narrowed meanwhile"
    assert walking.body.heading - before == pytest.approx(-SMOOTH_DEG_S, abs=0.5)
    assert walking.turned_deg == pytest.approx(SMOOTH_DEG_S, abs=0.5)
    walking.headset.stick("right", turn=-0.5)
    for _ in range(90):
        walking.frame(wish)
    assert walking.body.heading - before == pytest.approx(-SMOOTH_DEG_S / 2, abs=0.5)
    walking.headset.stick("right", turn=0.1)
    still = walking.body.heading
    walking.frame(wish)
    assert walking.body.heading == still, "a stick that lies a little aside turns nothing"
    assert not walking.moving.gliding
