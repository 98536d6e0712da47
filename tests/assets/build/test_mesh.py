import numpy as np
import pytest

from assets.build.mesh import Mesh, merge, rotation, shaded, subdivided, transformed, triangulate

SQUARE = np.array([(0, 0, 0), (1, 0, 0), (1, 1, 0), (0, 1, 0)], float)


def test_a_notched_outline_is_cut_into_its_own_area() -> None:
    outline = np.array([(0, 0, 0), (2, 0, 0), (2, 2, 0), (1, 0.5, 0), (0, 2, 0)], float)
    tris, owner = triangulate(outline, [tuple(range(5))])
    a, b, c = (outline[tris[:, k]] for k in range(3))
    area = np.linalg.norm(np.cross(b - a, c - a), axis=1).sum() / 2
    assert area == pytest.approx(2.5)
    assert set(owner) == {0}


def test_flat_neighbours_share_a_normal_and_sharp_ones_do_not() -> None:
    folded = np.concatenate([SQUARE, [(0, 1, 1), (1, 1, 1)]])
    tris = np.array([(0, 1, 2), (0, 2, 3), (3, 2, 5), (3, 5, 4)])
    flat = shaded(folded, tris, np.zeros((4, 3, 2)), 30, outward=False)
    smooth = shaded(folded, tris, np.zeros((4, 3, 2)), 120, outward=False)
    assert len(flat.points) == 8
    assert len(smooth.points) == 6


def test_winding_is_turned_outward() -> None:
    box = np.array([(x, y, z) for x in (0, 1) for y in (0, 1) for z in (0, 1)], float)
    faces = [(0, 1, 3, 2), (4, 6, 7, 5), (0, 4, 5, 1), (2, 3, 7, 6), (0, 2, 6, 4), (1, 5, 7, 3)]
    tris, _ = triangulate(box, faces)
    inside_out = shaded(box, tris[:, ::-1], np.zeros((len(tris), 3, 2)), 30)
    assert np.all(np.einsum("ij,ij->i", inside_out.normals, inside_out.points - 0.5) > 0)


def test_rotation_is_right_handed() -> None:
    assert rotation((0, 0, 1), 90) @ np.array([1, 0, 0]) == pytest.approx(np.array([0, 1, 0]))


def test_merged_meshes_keep_their_triangles() -> None:
    one = shaded(SQUARE, np.array([(0, 1, 2), (0, 2, 3)]), np.zeros((2, 3, 2)), 30, outward=False)
    both = merge([one, transformed(one, offset=(5, 0, 0))])
    assert both.triangles.max() == 7
    assert both.points[:, 0].max() == pytest.approx(6)


def test_long_edges_are_halved_without_gaps_or_loss_of_area() -> None:
    flat = np.array([(0, 0, 0), (4, 0, 0), (4, 1, 0), (0, 1, 0), (0, -0.2, 0)], float)
    tris = np.array([(0, 1, 2), (0, 2, 3), (0, 4, 1)])
    mesh = subdivided(Mesh(flat, np.tile([0.0, 0, 1], (5, 1)), flat[:, :2], tris), 0.6)
    p = mesh.points[mesh.triangles]
    assert np.linalg.norm(p - np.roll(p, 1, 1), axis=2).max() <= 0.6
    area = np.cross(p[:, 1] - p[:, 0], p[:, 2] - p[:, 0])[:, 2] / 2
    assert area.min() > 0
    assert area.sum() == pytest.approx(4.4)
    assert mesh.uv == pytest.approx(mesh.points[:, :2])
    # Every point in the middle of a shared edge belongs to both sides: no edge ends inside another one.
    _, spot = np.unique(np.round(mesh.points, 6), axis=0, return_inverse=True)
    edges = spot.reshape(-1)[np.concatenate([mesh.triangles[:, [k, (k + 1) % 3]] for k in range(3)])]
    _, times = np.unique(np.sort(edges, 1), axis=0, return_counts=True)
    outline = 4.0 + 1.0 + 4.0 + 1.0
    assert (times == 1).sum() < outline / 0.6 * 2.2
    assert times.max() == 2
