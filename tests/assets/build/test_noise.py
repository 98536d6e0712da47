import numpy as np
import pytest

from assets.build.noise import fractal, grain, pixels, tile, value_noise


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


def test_grain_is_smooth_within_bounds_and_tells_seeds_apart() -> None:
    p = pixels(64, 64, 8, 8)
    first = grain(p, 3, 1)
    assert np.array_equal(first, grain(p, 3, 1))
    assert not np.array_equal(first, grain(p, 3, 2))
    assert first.min() >= 0
    assert first.max() <= 1
    assert abs(np.diff(grain(p, 1), axis=0)).max() < 0.15
