"""The play space in the scene: jumps and turns keep the head where it belongs."""

from collections.abc import Iterator

import pytest
from panda3d.core import NodePath

from scenarios.headset.rig import Rig
from tests.headset.scripted_tracking import ScriptedTracking


@pytest.fixture
def rig() -> Iterator[Rig]:
    made = Rig(NodePath("scene"))
    yield made
    made.close()


def test_head_and_hands_follow_the_headset(rig: Rig) -> None:
    headset = ScriptedTracking()
    headset.look((0.3, -0.2, 1.7), heading_deg=30)
    headset.move("left", (-0.1, 0.5, 1.2))
    rig.take(headset.frame())
    assert tuple(rig.head.get_pos(rig.scene)) == pytest.approx((0.3, -0.2, 1.7))
    assert rig.heading() == pytest.approx(30)
    assert tuple(rig.grips["left"].get_pos(rig.scene)) == pytest.approx((-0.1, 0.5, 1.2))


def test_a_lost_hand_is_out_of_the_scene_and_comes_back(rig: Rig) -> None:
    headset = ScriptedTracking()
    headset.lose("right")
    rig.take(headset.frame())
    assert rig.grips["right"].is_stashed()
    headset.move("right", (0.2, 0.4, 1.0))
    rig.take(headset.frame())
    assert not rig.grips["right"].is_stashed()


def test_a_jump_brings_the_head_over_the_place_and_the_floor_on_the_ground(rig: Rig) -> None:
    headset = ScriptedTracking()
    headset.look((0.5, 0.25, 1.6), heading_deg=-40)
    rig.take(headset.frame())
    rig.stand_at(10.0, -3.0, 0.4, heading_deg=90)
    assert tuple(rig.head.get_pos(rig.scene)) == pytest.approx((10.0, -3.0, 2.0), abs=1e-4)
    assert rig.heading() == pytest.approx(90, abs=1e-3)
    rig.stand_at(1.0, 2.0)
    assert rig.heading() == pytest.approx(90, abs=1e-3)


def test_a_turn_on_the_spot_leaves_the_head_where_it_is(rig: Rig) -> None:
    headset = ScriptedTracking()
    headset.look((0.8, -0.6, 1.7))
    rig.take(headset.frame())
    rig.turn_by(45)
    assert tuple(rig.head.get_pos(rig.scene)) == pytest.approx((0.8, -0.6, 1.7), abs=1e-5)
    assert rig.heading() == pytest.approx(45, abs=1e-4)


@pytest.mark.parametrize("pitch", [90, -90])
def test_looking_straight_up_or_down_still_has_a_heading(rig: Rig, pitch: float) -> None:
    headset = ScriptedTracking()
    headset.look((0, 0, 1.7), heading_deg=60, pitch_deg=pitch)
    rig.take(headset.frame())
    assert rig.heading() == pytest.approx(60, abs=0.1)


def test_a_lost_head_stays_where_it_was(rig: Rig) -> None:
    headset = ScriptedTracking()
    headset.look((0.2, 0.1, 1.5))
    rig.take(headset.frame())
    headset.head = None
    rig.take(headset.frame())
    assert tuple(rig.head.get_pos(rig.scene)) == pytest.approx((0.2, 0.1, 1.5))
