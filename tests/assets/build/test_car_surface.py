import numpy as np
import pytest

from assets.build.car_surface import Curve, Flat, Round, Surface, rounded_max, smooth
from tests.assets.build.cars import SHAPE


def test_a_curve_goes_through_its_points_and_is_flat_beyond_them() -> None:
    curve = Curve(((2.0, 5.0), (0.0, 1.0), (1.0, 2.0)))
    assert curve(np.array([-3.0, 0.0, 1.0, 2.0, 9.0])) == pytest.approx([1, 1, 2, 5, 5])


def test_a_smooth_line_keeps_its_ends_and_corners_points() -> None:
    line = smooth(((0, 0), (1, 1), (2, 0)), 4)
    assert line[[0, 4, -1]].tolist() == [[0, 0], [1, 1], [2, 0]]


def test_a_rounded_greatest_differs_only_near_the_crease() -> None:
    assert rounded_max(np.array([1.0]), np.array([0.0]), 0.2)[0] == 1
    assert rounded_max(np.array([0.0]), np.array([0.0]), 0.2)[0] == pytest.approx(0.05)


def test_rays_meet_the_skin_from_both_sides_alike() -> None:
    surface = Surface(SHAPE)
    places = np.array([(0.3, 0.6), (-0.8, 0.7), (0.0, 1.2)])
    right = Flat((1, 0, 0)).on(surface, places)
    left = Flat((-1, 0, 0)).on(surface, places * np.array([-1, 1]))
    assert right * np.array([-1, 1, 1]) == pytest.approx(left, abs=1e-6)
    assert surface.field(right) == pytest.approx(np.zeros(3), abs=1e-5)


def test_normals_point_outward() -> None:
    surface = Surface(SHAPE)
    roof = Flat((0, 0, 1), (0, 1, 0)).on(surface, np.array([(0.0, -0.4)]))
    assert surface.normals(roof)[0, 2] > 0.95


@pytest.mark.parametrize(
    ("chart", "reach"), [(Flat((1, 0, 0.9)), 0.3), (Round(1.72, 0), 0.4), (Round(-1.74, 180), 0.4)]
)
def test_chart_coordinates_come_back(chart: Flat | Round, reach: float) -> None:
    surface = Surface(SHAPE)
    uv = np.array([(0.0, 0.6), (reach, 0.55), (-reach, 0.5)])
    assert chart.flat(chart.on(surface, uv)) == pytest.approx(uv, abs=1e-6)


def test_a_ray_that_misses_is_told() -> None:
    with pytest.raises(ValueError, match="miss"):
        Flat((1, 0, 0)).on(Surface(SHAPE), np.array([(0.0, 3.0)]))
