import numpy as np
import pytest

from assets.build import gas_cylinders as gas
from tests.assets.build.sound import assert_sound, fresh, whole


@pytest.mark.parametrize(
    ("mesh", "radius", "height"),
    [
        (gas.small, gas.SMALL_RADIUS, gas.SMALL_HEIGHT), (gas.large, gas.LARGE_RADIUS, gas.LARGE_HEIGHT),
        (gas.oxygen, 0.1095, 1.50), (gas.acetylene, 0.125, 1.20),
    ],
)  # fmt: skip
def test_has_the_size_of_the_real_one(mesh, radius: float, height: float) -> None:  # type: ignore[no-untyped-def]
    points = mesh(1.0).points
    assert points[:, 2].min() == pytest.approx(0, abs=1e-6)
    assert points[:, 2].max() == pytest.approx(height, abs=0.02)
    assert np.abs(points[:, :2]).max() == pytest.approx(radius, abs=0.016)


def test_stands_or_lies_where_it_is_put() -> None:
    s = fresh()
    gas.place(s, gas.small(0.5), (1.0, 2.0, 1.0), 30)
    assert_sound(s)
    assert whole(s).points[:, 2].max() == pytest.approx(1.0 + gas.SMALL_HEIGHT, abs=0.011)
    lying = fresh()
    gas.place(lying, gas.small(0.5), (0.0, 0.0, gas.SMALL_RADIUS), 30, 0.0)
    assert np.ptp(whole(lying).points[:, 0]) == pytest.approx(gas.SMALL_HEIGHT, abs=0.011)
    assert whole(lying).points[:, 2].min() == pytest.approx(0, abs=0.01)


def test_no_two_are_worn_alike_and_each_is_always_the_same() -> None:
    one, other = gas.worn(gas.small(0.5), 1).colour, gas.worn(gas.small(0.5), 2).colour
    assert not np.allclose(one, other)
    assert np.array_equal(one, gas.worn(gas.small(0.5), 1).colour)
    assert 0.3 < one[:, :3].min() < one[:, :3].max() <= 1


def test_the_outlet_lies_free_in_the_guard() -> None:
    x, y, z = gas.outlet(gas.COLLAR_RADIUS)
    guard = gas.small(1.0).points
    near = np.linalg.norm(guard - np.array([x, y, z]), axis=1).min()
    assert near > 0.015
