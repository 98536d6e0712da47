import numpy as np
import pytest

from assets.build.mesh import Mesh
from assets.build.sketch import Sketch


def sketch(detail: float = 1.0) -> Sketch:
    return Sketch(lambda name: (0.25, 0.75), detail)


def only(s: Sketch) -> Mesh:
    return s.nodes["body"].surfaces()["atlas"]


def faces_outward(mesh: Mesh) -> bool:
    corner = mesh.points[mesh.triangles]
    face = np.cross(corner[:, 1] - corner[:, 0], corner[:, 2] - corner[:, 0])
    return bool(np.all(np.einsum("ij,ij->i", face, mesh.normals[mesh.triangles].sum(1)) >= -1e-9))


def test_a_box_has_its_size_and_flat_faces() -> None:
    s = sketch()
    s.box((1, 2, 3), (2, 4, 6), "any", 0.1)
    mesh = only(s)
    assert mesh.points.min(0) == pytest.approx([0, 0, 0])
    assert mesh.points.max(0) == pytest.approx([2, 4, 6])
    assert np.abs(mesh.normals).max(1) == pytest.approx(np.ones(24))
    assert faces_outward(mesh)


@pytest.mark.parametrize("path", [[(0, 0, 0), (0, 0, 1)], [(0, 0, 0), (1, 0, 0), (1, 1, 0)]])
def test_tubes_look_outward(path: list[tuple[float, float, float]]) -> None:
    s = sketch()
    s.tube(path, 0.1, "any", rounded=0.1)
    assert faces_outward(only(s))


def test_far_away_things_have_fewer_triangles() -> None:
    counts = []
    for detail in (1.0, 0.3):
        s = sketch(detail)
        s.lathe([(1, 0), (1, 1)], "any", (0, 0, 0), (0, 0, 1), 40)
        counts.append(len(only(s).triangles))
    assert counts[1] < 0.4 * counts[0]


def test_a_part_is_kept_relative_to_its_pivot() -> None:
    s = sketch()
    with s.part("door", (1, 0, 0)):
        s.box((1.5, 0, 0), (1, 1, 1), "any", 0)
    assert s.nodes["door"].surfaces()["atlas"].points.min(0) == pytest.approx([0, -0.5, -0.5])


def test_a_quad_looks_along_right_cross_up() -> None:
    s = sketch()
    s.quad((0, 0, 0), (1, 0, 0), (0, 0, 1), (2, 1))
    assert only(s).normals[0] == pytest.approx([0, -1, 0])
    assert only(s).uv.tolist() == [[0, 0], [1, 0], [1, 1], [0, 1]]


def test_a_hidden_part_stays_hidden_when_it_is_drawn_into_again() -> None:
    s = sketch()
    with s.part("film", hidden=True):
        s.box((0, 0, 0), (1, 1, 1), "any")
    with s.part("film"):
        s.box((0, 0, 2), (1, 1, 1), "any")
    assert s.nodes["film"].hidden
    assert not s.nodes["body"].hidden


def test_what_is_seen_from_close_by_hangs_below_its_own_node() -> None:
    s = sketch()
    home = s.near("near_dial", (1, 2, 3), 4.5)
    with s.part("dial", (1, 2, 3), home):
        s.box((1, 2, 3), (1, 1, 1), "any")
    assert s.nodes["near_dial"].seen_m == 4.5
    assert s.nodes["dial"].parent == "near_dial"
