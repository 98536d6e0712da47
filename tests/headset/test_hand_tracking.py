"""Without the extension there are no fingers; with it, `tests/xr_live` looks at them."""

import ctypes
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
import xr

from scenarios.headset.hand_tracking import JOINT, JOINTS, HandTracking, joints_of


def test_a_runtime_without_fingers_gives_none() -> None:
    runtime: Any = SimpleNamespace(extensions=frozenset())
    fingers = HandTracking(runtime, None)
    assert not fingers.offered
    assert fingers.joints("left", None, 0) == ()
    fingers.close()


def table() -> Any:
    made = np.zeros(JOINTS, JOINT)
    made["flags"] = 0xF
    made["turn"] = (0.0, 0.0, 0.0, 2.0)
    made["place"] = (0.1, 1.2, -0.5)
    made["radius"] = 0.01
    return made


def test_joints_are_in_the_axes_of_the_scene() -> None:
    joints = joints_of(table())
    assert len(joints) == JOINTS
    assert joints[0].placed.position == pytest.approx((0.1, 0.5, 1.2))
    assert joints[0].placed.turn == pytest.approx((1, 0, 0, 0))
    assert joints[0].placed.seen


def test_the_layout_is_that_of_openxr() -> None:
    assert JOINT.itemsize == ctypes.sizeof(xr.HandJointLocationEXT)


@pytest.mark.parametrize(
    ("name", "value"),
    [("flags", 0x1), ("turn", 0.0), ("turn", np.nan), ("place", np.inf), ("place", 1e9)],
)
def test_a_joint_that_is_no_place_takes_all_away(name: str, value: float) -> None:
    broken = table()
    broken[name][3] = value
    assert joints_of(broken) == ()
