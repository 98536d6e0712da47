import numpy as np

from assets.build import place_plants
from assets.build.atlas import colour_uv
from assets.build.place_ground import PLAZA_X, PLAZA_Y, ROAD_X
from assets.build.sketch import Sketch


def test_no_tree_stands_on_the_tarmac() -> None:
    for x, y, _, _ in place_plants._rows():
        assert not (PLAZA_X[0] < x < PLAZA_X[1] and PLAZA_Y[0] < y < PLAZA_Y[1])
        assert not ROAD_X[0] < x < ROAD_X[1]


def test_a_tree_is_as_high_as_asked() -> None:
    s = Sketch(colour_uv, 0.6)
    place_plants.tree(s, 0, 0, 8.0, 3)
    top = max(m.points[:, 2].max() for m in s.nodes["body"].meshes["foliage"])
    assert 6.5 < top < 10.5


def test_leaves_are_lit_from_outside() -> None:
    m = place_plants.leaves(np.zeros(3), np.ones(3), 50, 0.2, 1, 0.3)
    assert np.einsum("ij,ij->i", m.normals, m.points).mean() > 0.5


def test_what_shows_between_leaves_is_no_dark_hole() -> None:
    heart = place_plants._heart(np.zeros(3), np.ones(3), 3, 5, 8)
    assert heart.colour[:, :3].min() > 0.4
