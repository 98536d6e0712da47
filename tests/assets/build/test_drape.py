from typing import Any

import numpy as np
import pytest

pytest.importorskip("bpy")
drape = pytest.importorskip("assets.build.drape")

from assets.build.human import Build, shape  # noqa: E402


def sheet(n: int = 5) -> Any:
    """A flat square of n by n quads in the ground plane, following one joint."""
    x, y = np.meshgrid(np.arange(n + 1.0), np.arange(n + 1.0), indexing="ij")
    points = np.stack([x.ravel(), y.ravel(), 0 * x.ravel()], 1) / n
    k = np.arange(n * (n + 1)).reshape(n, n + 1)[:, :n].ravel()
    faces = np.stack([k, k + n + 1, k + n + 2, k + 1], 1)
    return drape.Patch(points, faces, np.ones((len(points), 1)))


def test_borders_are_the_edges_of_one_face() -> None:
    assert len(drape.border(sheet().faces)) == 20


def test_refining_makes_four_of_each_and_keeps_shares() -> None:
    p = drape.refined(sheet())
    assert len(p.faces) == 100
    assert p.shares == pytest.approx(1)
    assert p.normals() == pytest.approx(np.tile([0, 0, 1.0], (len(p.points), 1)), abs=1e-6)


def test_smoothing_flattens_a_bump_but_not_the_border() -> None:
    p = sheet()
    middle = int(np.argmin(np.linalg.norm(p.points - [0.6, 0.6, 0], axis=1)))
    p.points[middle, 2] = 0.3
    done = drape.smoothed(p, 3, 0.5)
    assert done.points[middle, 2] < 0.12
    assert done.points[0, 2] == 0


def test_a_patch_is_cut_along_a_straight_line() -> None:
    p = sheet()
    done = drape.clipped(p, p.points[:, 0] - 0.5)
    assert done.points[:, 0].max() == pytest.approx(0.5)
    a, b, c = (done.points[done.triangles[:, k]] for k in range(3))
    normal = np.cross(b - a, c - a)
    assert (normal[:, 2] > 0).all()
    assert normal[:, 2].sum() / 2 == pytest.approx(0.5)
    assert done.shares == pytest.approx(1)


def test_hems_turn_in() -> None:
    done = drape.hemmed(sheet(), 0.02)
    assert done.points[:, 2].min() == pytest.approx(-0.02)
    assert len(done.faces) == 25 + 20


def test_cloth_is_kept_off_the_skin_and_falls_from_the_widest_place() -> None:
    human = shape(Build(False, 30, 1.75, 0, 0.3, {}))
    body = drape.Skinside.of(human)
    inside = human.at["chest"][None] * [1, 0, 1] + [0.0, 0.09, 0]
    assert body.push(inside, 0.02)[0, 1] > inside[0, 1]
    turn = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    sizes = ((1.0, 0.2), (0.8, 0.1), (0.6, 0.1))
    rings = [np.stack([r * np.sin(turn), r * np.cos(turn), np.full(48, z)], 1) for z, r in sizes]
    hung = drape.hung(np.concatenate(rings), np.zeros(2), 1.2, 0.1)
    radius = np.linalg.norm(hung[:, :2], axis=1)
    assert radius[48:].min() > 0.13
    assert radius.max() == pytest.approx(0.2, abs=0.005)


def test_cloth_is_laid_on_other_cloth_from_either_side() -> None:
    under = drape.Skinside(drape.refined(sheet(8)))
    above, below = np.array([[0.4, 0.4, 0.02]]), np.array([[0.4, 0.4, -0.02]])
    assert under.lay(above, 0.003)[0, 2] == pytest.approx(0.003, abs=1e-4)
    assert under.lay(below, 0.003)[0, 2] == pytest.approx(0.003, abs=1e-4)
    assert under.push(above, 0.003)[0, 2] == pytest.approx(0.02)
    assert under.lay(above, 0.003, most_m=0.005)[0, 2] == pytest.approx(0.015, abs=1e-4)


def test_thinning_keeps_borders_and_texture_places() -> None:
    p = drape.refined(sheet(8))
    t = p.triangles
    uv = p.points[t][..., :2]
    points, triangles, places = drape.thinned(p.points, t, uv, 150)
    assert len(triangles) < len(t) / 2
    assert len(drape.border(triangles)) == len(drape.border(t))
    assert places == pytest.approx(points[triangles][..., :2], abs=0.02)


def test_values_are_carried_to_other_places() -> None:
    source = np.array([[0.0, 0, 0], [1, 0, 0], [2, 0, 0]])
    assert drape.carried(source, source[:, :1], np.array([[1.0, 0, 0]]))[0, 0] == pytest.approx(1, abs=1e-3)
