import numpy as np
import pytest

from assets.build import terrain
from scenarios.world.layout import read_layout


@pytest.mark.parametrize("scene", ["night_street", "mountain_layby"])
def test_a_rise_is_as_high_as_the_one_that_one_walks_on(scene: str) -> None:
    (rise,) = read_layout(scene).rises
    built = terrain.rise(rise.low, rise.high, rise.height_m, rise.slope_m)
    for x, y in (
        (rise.low[0] - 2, 0.0),
        (rise.low[0] + 1, rise.low[1] + 1),
        (rise.high[0] + 3.3, rise.high[1] + 1),
        (0, 0),
    ):
        assert float(built(np.array(x), np.array(y))) == pytest.approx(rise.height(x, y), abs=1e-9)


def test_land_follows_its_heights_and_leaves_out_what_is_refused() -> None:
    lines = np.arange(0, 11, 1.0)
    m = terrain.land(lines, lines, lambda x, y: 0.5 * x + 0 * y, 2.0, lambda x, y: x > 5)
    assert m.points[:, 0].min() == 5
    assert m.points[:, 2] == pytest.approx(0.5 * m.points[:, 0])
    assert len(m.triangles) == 5 * 10 * 2
    assert m.normals[0] == pytest.approx(np.array([-0.5, 0, 1]) / np.hypot(0.5, 1), abs=1e-6)


def test_far_lines_grow_wider_and_meet_the_near_ones() -> None:
    lines = terrain.spread(50, 10, 2000, 12)
    gaps = np.diff(lines)
    assert (gaps > 0).all()
    assert lines[0] == pytest.approx(-2000)
    assert gaps[len(gaps) // 2] == pytest.approx(10)
    assert (np.diff(gaps[len(gaps) // 2 + 5 :]) > 0).all()


def test_a_ridge_stands_all_round_but_in_its_gap() -> None:
    m = terrain.ridge(600, 100, 3, 0.9, 0.5, (0.0, 30.0))
    angle = np.degrees(np.arctan2(m.points[:, 1], m.points[:, 0]))
    assert m.points[np.abs(angle) < 3, 2].max() < 0.4 * m.points[np.abs(angle) > 90, 2].max()
    assert np.hypot(m.points[:, 0], m.points[:, 1]).min() > 500
