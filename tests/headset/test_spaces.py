"""Centring puts the head over the origin, looking ahead, and leaves the floor where it is."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from panda3d.core import LPoint3f, LQuaternionf, NodePath

from scenarios.headset.spaces import Centre, centred
from scenarios.headset.tracking import Placed
from tests.headset.scripted_tracking import turned


def stood(base: NodePath, centre: Centre) -> NodePath:
    """The play space of a centre, in the scene's axes."""
    node = base.attach_new_node("play")
    node.set_pos(centre.x, -centre.z, centre.y)
    node.set_h(math.degrees(centre.turn_rad))
    return node


@given(
    x=st.floats(-3, 3), y=st.floats(-3, 3), heading=st.floats(-180, 180), pitch=st.floats(-70, 70),
    before=st.tuples(st.floats(-2, 2), st.floats(-2, 2), st.floats(-3, 3)),
)  # fmt: skip
def test_the_head_is_over_the_middle(
    x: float, y: float, heading: float, pitch: float, before: tuple[float, float, float]
) -> None:
    base = NodePath("runtime")
    old = Centre(before[0], -0.1, before[1], before[2])
    head = Placed((x, y, 1.6), turned(heading, pitch))
    placed = stood(base, old).attach_new_node("head")
    placed.set_pos_quat(LPoint3f(*head.position), LQuaternionf(*head.turn))
    new = stood(base, centred(old, head))
    assert tuple(placed.get_pos(new)) == pytest.approx((0, 0, 1.6), abs=1e-4)
    ahead = new.get_relative_vector(placed, (0, 1, 0))
    assert ahead[0] == pytest.approx(0, abs=1e-4)
    assert ahead[1] > 0


def test_looking_straight_down_keeps_the_turn() -> None:
    made = centred(Centre(turn_rad=0.4), Placed((0, 0, 1.6), turned(0, -90)))
    assert made.turn_rad == pytest.approx(0.4)
