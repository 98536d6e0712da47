"""What is right, up and ahead in OpenXR is right, up and ahead in the scene."""

import math

import pytest
from panda3d.core import LQuaternionf, LVector3f

from scenarios.headset.axes import placed, to_scene, turn_to_scene, unit

ALL = 0xF
HALF = math.sqrt(0.5)


def test_ahead_right_and_up() -> None:
    assert to_scene(0, 0, -1) == (0, 1, 0)
    assert to_scene(1, 0, 0) == (1, 0, 0)
    assert to_scene(0, 1, 0) == (0, 0, 1)


@pytest.mark.parametrize(
    ("turn", "ahead"),
    [
        ((0, HALF, 0, HALF), (-1, 0, 0)),  # a quarter to the left about the upward axis
        ((HALF, 0, 0, HALF), (0, 0, 1)),  # looking up
        ((0, 0, 0, 1), (0, 1, 0)),
    ],
)
def test_turns_lead_ahead_where_they_should(turn: tuple[float, ...], ahead: tuple[float, ...]) -> None:
    made = LQuaternionf(*turn_to_scene(*turn)).xform(LVector3f.forward())
    assert tuple(made) == pytest.approx(ahead, abs=1e-6)


def test_a_pose_needs_place_and_turn() -> None:
    there = (0, 0, 0, 1, 1, 2, 3)
    assert placed(ALL, *there) is not None
    assert placed(0x1, *there) is None
    assert placed(0x2, *there) is None
    guessed = placed(0x3, *there)
    assert guessed is not None
    assert not guessed.seen


@pytest.mark.parametrize(
    ("position", "turn"),
    [
        ((math.nan, 0, 0), (0, 0, 0, 1)),
        ((0, math.inf, 0), (0, 0, 0, 1)),
        ((0, 0, 5000), (0, 0, 0, 1)),
        ((0, 0, 0), (0, 0, 0, 0)),
        ((0, 0, 0), (0, math.nan, 0, 1)),
    ],
)
def test_what_is_no_number_is_no_place(position: tuple[float, ...], turn: tuple[float, ...]) -> None:
    assert placed(ALL, *turn, *position) is None


def test_a_turn_is_made_one_long() -> None:
    assert unit((2.0, 0.0, 0.0, 0.0)) == (1.0, 0.0, 0.0, 0.0)
