import numpy as np
import pytest

from assets.build.noise import fractal, pixels, tile, value_noise


def test_a_tile_joins_itself() -> None:
    p = np.stack([np.array([0.0, 8.0]), np.array([0.3, 0.3])], -1)
    left, right = value_noise(p, 1, period=8)
    assert left == pytest.approx(right)
    square = tile(64, 4)
    assert abs(square[:, 0] - square[:, -1]).max() < 0.4


def test_is_the_same_each_time_and_within_bounds() -> None:
    first = fractal(pixels(32, 16, 4, 2), 5, 3)
    assert first.shape == (16, 32)
    assert np.array_equal(first, fractal(pixels(32, 16, 4, 2), 5, 3))
    assert first.min() >= 0
    assert first.max() <= 1
