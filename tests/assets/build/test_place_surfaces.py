import numpy as np
import pytest

pytest.importorskip("scipy")
surfaces = pytest.importorskip("assets.build.place_surfaces")


def test_cells_wrap_round() -> None:
    border, tone = surfaces._cells(40, 3, 0.7, 0.0, 128)
    assert border.shape == tone.shape == (128, 128)
    across = np.abs(tone[:, 0] - tone[:, -1]) > 1e-9
    inside = np.abs(tone[:, 64] - tone[:, 63]) > 1e-9
    assert across.mean() < inside.mean() + 0.2


def test_level_ground_has_upright_normals() -> None:
    flat = surfaces.normals(np.zeros((8, 8)), 2.0)
    assert flat[..., :2] == pytest.approx(np.full((8, 8, 2), 0.5))
    assert flat[..., 2] == pytest.approx(np.ones((8, 8)))
