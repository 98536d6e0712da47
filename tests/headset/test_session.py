"""What a session decides by itself; the rest needs a runtime and is in `tests/xr_live`."""

import ctypes
import math

import pytest
import xr

from scenarios.headset.session import VIEW, best_rate
from scenarios.headset.views import eye_of


@pytest.mark.parametrize(
    ("offered", "wished", "rate"),
    [
        ((72.0, 80.0, 90.0, 120.0), 90.0, 90.0),
        ((72.0, 120.0), 90.0, 72.0),
        ((120.0, 144.0), 90.0, 120.0),
        ((89.9,), 90.0, 89.9),
        ((), 90.0, 0.0),
        ((0.0,), 90.0, 0.0),
    ],
)
def test_the_rate_is_the_highest_within_the_wish(offered: tuple[float, ...], wished: float, rate: float) -> None:
    assert best_rate(offered, wished) == rate


def test_views_lie_in_memory_as_the_runtime_writes_them() -> None:
    pose = xr.Posef(xr.Quaternionf(0.5, -0.5, 0.25, 1.0), xr.Vector3f(1.0, 2.0, -3.0))
    fov = xr.Fovf(angle_left=-0.75, angle_right=0.5, angle_up=0.625, angle_down=-0.875)
    written = (xr.View * 2)(xr.View(), xr.View(pose, fov))
    assert VIEW.size == ctypes.sizeof(xr.View)
    _, right = VIEW.iter_unpack(written)
    assert right == (0.5, -0.5, 0.25, 1.0, 1.0, 2.0, -3.0, -0.75, 0.5, 0.625, -0.875)
    eye = eye_of(right)
    assert eye is not None
    assert eye.position == (1.0, 3.0, 2.0)
    assert eye.frustum.up == math.tan(0.625)
    assert eye.frustum.down == math.tan(-0.875)
