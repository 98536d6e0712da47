import numpy as np
import pytest

from assets.build.atlas import colour_uv
from assets.build.covered import OPEN, uncovered
from assets.build.mesh import Mesh
from assets.build.room_parts import rectangle
from assets.build.sketch import Sketch


def _wall() -> Mesh:
    s = Sketch(colour_uv)
    rectangle(s, (0, 0, 0), (1, 0, 0), (0, 0, 1), (4.0, 2.0), "plaster")
    rectangle(s, (0, -1, 0), (1, 0, 0), (0, 0, 1), (4.0, 2.0), "plaster")
    first, second = s.nodes["body"].meshes["plaster"]
    triangles = np.concatenate([first.triangles, second.triangles + len(first.points)])
    joined = [np.concatenate([getattr(first, name), getattr(second, name)]) for name in ("points", "normals", "uv")]
    return Mesh(joined[0], joined[1], joined[2], triangles, np.concatenate([first.colour, second.colour]))


def test_a_covered_point_takes_the_light_of_open_ones_nearby_in_its_own_plane() -> None:
    mesh = _wall()
    x, y, z = mesh.points.T
    # Lighter to the right; the wall before it is dark.
    light = np.where(y == 0, 0.4 + 0.1 * x, 0.1)
    covered = (abs(x - 2.0) < 0.5) & (abs(z - 1.0) < 0.4) & (y == 0)
    near = np.where(covered, 0.0, 0.9)
    mended = uncovered(mesh, near, np.where(covered, 0.0, light))
    assert mended[~covered] == pytest.approx(light[~covered])
    assert covered.sum() > 20
    assert mended[covered] == pytest.approx(light[covered], abs=0.08)


def test_corners_of_a_room_stay_dark() -> None:
    mesh = _wall()
    near = np.full(len(mesh.points), 0.9)
    near[0] = OPEN
    light = near.copy()
    assert uncovered(mesh, near, light) == pytest.approx(light)


def test_a_plane_that_is_covered_whole_keeps_its_values() -> None:
    mesh = _wall()
    light = np.full(len(mesh.points), 0.3)
    assert uncovered(mesh, np.zeros(len(mesh.points)), light) == pytest.approx(light)
