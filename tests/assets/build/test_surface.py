import numpy as np
import pytest

pytest.importorskip("bpy")
surface = pytest.importorskip("assets.build.surface")


def test_a_sphere_is_thinned_and_looks_outward() -> None:
    from assets.build.sdf import ellipsoid

    points, faces = surface.surface(ellipsoid((0, 0, 0), (1, 1, 1)), (-1.2,) * 3, (1.2,) * 3, 0.1, 400)
    assert len(faces) <= 600
    a, b, c = (points[faces[:, k]] for k in range(3))
    assert np.einsum("ij,ij->i", a, np.cross(b, c)).sum() > 0
