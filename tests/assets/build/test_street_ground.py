import numpy as np

from assets.build import street_ground
from assets.build.atlas import colour_uv
from assets.build.sketch import Sketch
from scenarios.world.layout import read_layout


def test_one_can_cross_the_drain_where_the_bridges_are() -> None:
    ditch = [w for w in read_layout("night_street").walls if w.pos[0] == 3.35]
    for y0, y1 in street_ground.BRIDGES_Y:
        middle = (y0 + y1) / 2
        assert all(abs(middle - w.pos[1]) > w.size[1] / 2 + 0.5 for w in ditch)
    blocked = [y for y in np.arange(-50, 40) if any(abs(y - w.pos[1]) < w.size[1] / 2 for w in ditch)]
    assert len(blocked) > 70


def test_the_drain_is_lower_than_the_road_and_nothing_covers_it() -> None:
    s = Sketch(colour_uv, 0.6)
    street_ground.draw(s)
    x0, x1 = street_ground.DITCH_X
    for material in ("grass", "paving", "concrete"):
        for m in s.nodes["ground"].meshes[material]:
            middle = m.points[m.triangles].mean(1)
            over = (middle[:, 0] > x0 + 0.05) & (middle[:, 0] < x1 - 0.05) & (np.abs(middle[:, 1]) < 60)
            assert not over.any()


def test_the_drains_sides_look_into_it() -> None:
    s = Sketch(colour_uv, 0.6)
    street_ground.draw(s)
    for side in s.nodes["ground"].meshes["masonry"]:
        west = side.points[:, 0].mean() < sum(street_ground.DITCH_X) / 2
        assert (side.normals[:, 0] > 0.9).all() if west else (side.normals[:, 0] < -0.9).all()
