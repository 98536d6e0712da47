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


def test_only_land_off_the_roads_is_tilled() -> None:
    x, y = np.meshgrid(np.linspace(-58, 43, 60), np.linspace(-160, 70, 60))
    assert not place_ground._field(x, y).any()
    far = place_ground._field(*np.meshgrid(np.linspace(60, 320, 80), np.linspace(-300, 300, 80)))
    assert 0.1 < far.mean() < 0.5


def test_the_tanker_stands_inside_its_bay() -> None:
    s = Sketch(colour_uv, 0.6)
    place_ground.draw(s)
    assert {"ground", "markings", "kerbs", "hills"} <= set(s.nodes)
    assert min(abs(x) for x in place_ground.BAY_LINES_X) > 1.5
