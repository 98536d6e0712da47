"""What lenses hide is drawn over each eye's half and nowhere else."""

import pytest

from scenarios.headset.hidden_area import hidden_area, in_half
from scenarios.headset.views import Eye, Frustum

FRUSTUM = Frustum(-1.0, 1.0, -0.5, 0.5)
EYE = Eye((0, 0, 1.6), (1, 0, 0, 0), FRUSTUM)


def test_corners_lie_in_the_eyes_half() -> None:
    assert in_half(0, (-1.0, -0.5), FRUSTUM) == (-1, -1)
    assert in_half(0, (1.0, 0.5), FRUSTUM) == (0, 1)
    assert in_half(1, (-1.0, -0.5), FRUSTUM) == (0, -1)
    assert in_half(1, (9.0, 0.5), FRUSTUM) == (1, 1)


def test_triangles_of_both_eyes_are_one_thing() -> None:
    mesh = ([(-1.0, -0.5), (-0.5, -0.5), (-1.0, 0.0)], [0, 1, 2])
    path = hidden_area([mesh, mesh], [EYE, EYE])
    assert path.node().get_num_geoms() == 1
    assert path.node().get_geom(0).get_primitive(0).get_num_faces() == 2
    low, high = path.get_tight_bounds()
    assert (low[0], high[0]) == pytest.approx((-1, 0.25))
