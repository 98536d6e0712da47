import numpy as np
import pytest

from assets.build.shells import rounded_outline, slab
from assets.build.sketch import Sketch


def points(axis: str, taper: float = 1.0) -> np.ndarray:
    s = Sketch(lambda _: (0.0, 0.0))
    slab(s, (1, 2, 3), (0.06, 0.04, 0.02), "black", 0.008, 0.004, axis, taper=taper)
    return s.nodes["body"].surfaces()["atlas"].points


@pytest.mark.parametrize("axis", ["x", "y", "z"])
def test_has_the_size_asked_for_whatever_its_axis(axis: str) -> None:
    p = points(axis)
    assert p.max(0) - p.min(0) == pytest.approx((0.06, 0.04, 0.02), abs=1e-6)
    assert (p.max(0) + p.min(0)) / 2 == pytest.approx((1, 2, 3), abs=1e-6)


def test_tapers_towards_the_far_end() -> None:
    p = points("z", 0.5)
    ends = [p[np.isclose(p[:, 2], z)] for z in (2.99, 3.01)]
    near, far = (end[:, 0].max() - end[:, 0].min() for end in ends)
    assert far == pytest.approx(near / 2)


def test_the_outline_turns_counter_clockwise_within_its_corners() -> None:
    p = rounded_outline(2.0, 1.0, 0.2)
    q = np.roll(p, -1, 0)
    area = float(np.sum(p[:, 0] * q[:, 1] - p[:, 1] * q[:, 0])) / 2
    assert 1.9 < area < 2.0


def test_every_face_looks_outward() -> None:
    s = Sketch(lambda _: (0.0, 0.0))
    slab(s, (0, 0, 0), (0.06, 0.04, 0.02), "black", 0.008, 0.004, "y")
    mesh = s.nodes["body"].surfaces()["atlas"]
    corner = mesh.points[mesh.triangles]
    face = np.cross(corner[:, 1] - corner[:, 0], corner[:, 2] - corner[:, 0])
    assert (np.einsum("ij,ij->i", face, corner.mean(1)) > -1e-12).all()
