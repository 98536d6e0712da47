import numpy as np
import pytest

from assets.build import wheels
from tests.assets.build.sound import assert_sound, fresh, triangles, whole


@pytest.mark.parametrize("kind", [wheels.LIGHT, wheels.MEDIUM, wheels.HEAVY])
def test_an_axle_stands_on_the_ground(kind: wheels.Wheel) -> None:
    s = fresh()
    wheels.axle(s, kind, 1.0, 0.9, True, 0.4)
    assert_sound(s)
    low, high = whole(s).points.min(0), whole(s).points.max(0)
    assert low[2] == pytest.approx(0, abs=0.002)
    assert high[2] == pytest.approx(2 * kind.radius, abs=0.004)
    assert low[0] == pytest.approx(-high[0], abs=1e-6)


def test_far_wheels_have_fewer_triangles() -> None:
    counts = []
    for detail in (1.0, 0.45, 0.2):
        s = fresh(detail)
        wheels.axle(s, wheels.HEAVY, 0, 1.0, True, 0.4)
        counts.append(triangles(s))
    assert counts[0] > 2 * counts[1] > 4 * counts[2]


def test_mudguards_clear_the_tyre() -> None:
    s = fresh()
    wheels.fender(s, wheels.LIGHT, 0.0, 20, 160, 0.5, 1.0)
    p = whole(s).points
    assert np.hypot(p[:, 1], p[:, 2] - wheels.LIGHT.radius).min() > wheels.LIGHT.radius + 0.04
