"""Without the extension there are no fingers; with it, `tests/xr_live` looks at them."""

import ctypes
import math
from types import SimpleNamespace
from typing import Any

import pytest
import xr

from scenarios.headset.hand_tracking import JOINT, JOINTS, HandTracking, joints_of


def test_a_runtime_without_fingers_gives_none() -> None:
    runtime: Any = SimpleNamespace(extensions=frozenset())
    fingers = HandTracking(runtime, None)
    assert not fingers.offered
    assert fingers.joints("left", None, 0) == ()
    fingers.close()


ROW = (0xF, 0.0, 0.0, 0.0, 2.0, 0.1, 1.2, -0.5, 0.01)


def table(*odd: tuple[int, float]) -> bytes:
    """A table of joints whose fourth has odd values at some columns."""
    rows = [list(ROW) for _ in range(JOINTS)]
    for column, value in odd:
        rows[3][column] = value
    return b"".join(JOINT.pack(int(row[0]), *row[1:]) for row in rows)


def test_joints_are_in_the_axes_of_the_scene() -> None:
    joints = joints_of(table())
    assert len(joints) == JOINTS
    assert joints[0].placed.position == pytest.approx((0.1, 0.5, 1.2))
    assert joints[0].placed.turn == pytest.approx((1, 0, 0, 0))
    assert joints[0].placed.seen


def test_the_layout_is_that_of_openxr() -> None:
    assert JOINT.size == ctypes.sizeof(xr.HandJointLocationEXT)


@pytest.mark.parametrize(
    "odd",
    [[(0, 0x1)], [(4, 0.0)], [(1, math.nan)], [(5, math.inf)], [(7, 1e9)]],
)
def test_a_joint_that_is_no_place_takes_all_away(odd: list[tuple[int, float]]) -> None:
    assert joints_of(table(*odd)) == ()


@pytest.mark.parametrize(("radius", "thick"), [(math.nan, 0.0), (-1.0, 0.0), (5.0, 0.1), (0.02, 0.02)])
def test_a_radius_is_a_finger_s(radius: float, thick: float) -> None:
    assert joints_of(table((8, radius)))[3].radius_m == pytest.approx(thick)
