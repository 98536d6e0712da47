import numpy as np
import pytest

from assets.build.sdf import above, below, blend, both, box, carve, cone, ellipsoid, gradient, shell

NEAR_MIDDLE = np.array([[0.1, 0.0, 0.0]])


def test_inside_is_negative_and_outside_positive() -> None:
    for field in (ellipsoid((0, 0, 0), (1, 1, 1)), box((0, 0, 0), (1, 1, 1), 0.1), cone((0, 0, -1), (0, 0, 1), 1, 0.5)):
        assert field(NEAR_MIDDLE)[0] < 0
        assert field(np.array([[3.0, 0, 0]]))[0] > 0


def test_a_sphere_measures_true_distance() -> None:
    assert ellipsoid((0, 0, 0), (1, 1, 1))(np.array([[3.0, 0, 0]]))[0] == pytest.approx(2)


def test_carving_takes_away_and_blending_adds() -> None:
    ball, bite = ellipsoid((0, 0, 0), (1, 1, 1)), ellipsoid((1, 0, 0), (0.5, 0.5, 0.5))
    at = np.array([[0.9, 0, 0]])
    assert carve(0.01, ball, bite)(at)[0] > 0
    assert blend(0.1, ball, bite)(np.array([[1.4, 0, 0]]))[0] < 0


def test_cuts_and_shells() -> None:
    ball = ellipsoid((0, 0, 0), (1, 1, 1))
    assert both(ball, above(0.5))(NEAR_MIDDLE)[0] > 0
    assert both(ball, below(0.5))(NEAR_MIDDLE)[0] < 0
    assert shell(ball, 0.1)(NEAR_MIDDLE)[0] > 0


def test_gradients_point_outward() -> None:
    assert gradient(ellipsoid((0, 0, 0), (1, 1, 1)), np.array([[0, 0, 1.0]]))[0] == pytest.approx([0, 0, 1], abs=1e-3)
