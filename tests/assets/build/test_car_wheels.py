import numpy as np
import pytest

from assets.build import car_wheels
from assets.build.atlas import colour_uv
from assets.build.mesh import merge
from assets.build.sketch import Sketch
from tests.assets.build.cars import SHAPE


@pytest.mark.parametrize("detail", [1.0, 0.45, 0.2])
def test_wheels_stand_on_the_ground(detail: float) -> None:
    s = Sketch(colour_uv, detail)
    car_wheels.draw(s, SHAPE, 0.92, 2.28, -2.24)
    points = merge(s.nodes["body"].meshes["atlas"]).points
    assert points[:, 2].min() == pytest.approx(0, abs=0.03)
    assert np.abs(points[:, 0]).max() < 0.93


def test_a_far_wheel_is_much_lighter() -> None:
    def triangles(detail: float) -> int:
        s = Sketch(colour_uv, detail)
        car_wheels.wheel(s, 0.8, 0, 0.338, 1)
        return sum(len(m.triangles) for m in s.nodes["body"].meshes["atlas"])

    assert triangles(0.2) * 10 < triangles(1.0)


@pytest.mark.parametrize("side", [1, -1])
def test_the_hollow_of_a_rim_is_seen_from_outside(side: int) -> None:
    s = Sketch(colour_uv)
    car_wheels._cup(s, [(0.2, 0.1), (0.2, -0.1), (0.0, -0.1)], (0, 0, 0), side)
    mesh = merge(s.nodes["body"].meshes["atlas"])
    floor = np.abs(mesh.normals[:, 0]) > 0.9
    assert (np.sign(mesh.normals[floor, 0]) == side).all()
