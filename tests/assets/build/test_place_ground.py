import numpy as np
import pytest

from assets.build import place_ground
from assets.build.atlas import colour_uv
from assets.build.sketch import Sketch


def test_sheets_are_level_and_look_up() -> None:
    m = place_ground.sheet(np.array([0.0, 1, 2]), np.array([0.0, 3]), 0.5, 2.0)
    assert m.points[:, 2] == pytest.approx(np.full(6, 0.5))
    corner = m.points[m.triangles]
    assert (np.cross(corner[:, 1] - corner[:, 0], corner[:, 2] - corner[:, 0])[:, 2] > 0).all()
    assert m.uv.max(0).tolist() == [1.0, 1.5]


def test_hills_stand_all_round() -> None:
    m = place_ground.hills(600, 60, 3, np.array([0.2, 0.3, 0.2]), 0.9)
    r = np.hypot(m.points[:, 0], m.points[:, 1])
    assert r.min() > 500
    assert m.points[:, 2].max() > 15


def test_the_tanker_stands_inside_its_bay() -> None:
    s = Sketch(colour_uv, 0.6)
    place_ground.draw(s)
    assert {"ground", "markings", "kerbs", "hills"} <= set(s.nodes)
    assert min(abs(x) for x in place_ground.BAY_LINES_X) > 1.5
