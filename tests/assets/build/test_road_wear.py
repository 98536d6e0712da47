import numpy as np
import pytest

from assets.build import road_wear
from assets.build.atlas import colour_uv
from assets.build.mesh import Mesh, merge
from assets.build.sketch import Sketch


def drawn(s: Sketch, material: str = "asphalt") -> Mesh:
    return merge(s.nodes["body"].meshes[material])


def faces_up(m: Mesh) -> bool:
    corner = m.points[m.triangles]
    return bool((np.cross(corner[:, 1] - corner[:, 0], corner[:, 2] - corner[:, 0])[:, 2] > 0).all())


@pytest.fixture
def s() -> Sketch:
    return Sketch(colour_uv, 0.6)


def test_wear_lies_just_over_the_ground_and_looks_up(s: Sketch) -> None:
    road_wear.skid(s, (0, 0), (3, 30), 1.5, "asphalt", 4.0)
    road_wear.sealed_crack(s, (-8, 2), (9, -3), 4, "asphalt", 4.0)
    road_wear.patch(s, (5, 5), (3, 2), 0.7, "asphalt", 4.0)
    m = drawn(s)
    assert m.points[:, 2] == pytest.approx(np.full(len(m.points), road_wear.RISE_M))
    assert faces_up(m)


def test_a_skid_is_two_dark_tracks_that_begin_and_end_unseen(s: Sketch) -> None:
    road_wear.skid(s, (0, 0), (0, 30), 0, "asphalt", 4.0, gauge_m=1.8)
    m = drawn(s)
    assert set(np.round(np.abs(m.points[:, 0]) - 0.9, 2)) <= {-0.13, -0.05, 0.05, 0.13}
    tone = m.colour[:, 0]
    assert tone.min() < 0.5
    ends = (m.points[:, 1] < 0.1) | (m.points[:, 1] > 29.9)
    assert tone[ends].min() > 0.8


def test_a_crack_wanders_between_its_ends(s: Sketch) -> None:
    road_wear.sealed_crack(s, (0, 0), (20, 0), 2, "asphalt", 4.0)
    m = drawn(s)
    assert m.points[:, 0].min() == pytest.approx(0, abs=0.1)
    assert m.points[:, 0].max() == pytest.approx(20, abs=0.1)
    assert 0.1 < np.ptp(m.points[:, 1]) < 3


def test_paint_is_worn_but_stays_a_line(s: Sketch) -> None:
    road_wear.worn_line(s, (2, -15), (2, 15), 0.12, "road_white", 1, "marking")
    m = drawn(s, "marking")
    assert np.ptp(m.points[:, 0]) == pytest.approx(0.12)
    assert faces_up(m)
    assert m.colour[:, 0].min() < m.colour[:, 0].max() <= 1


def test_a_gully_has_bars_over_its_frame(s: Sketch) -> None:
    road_wear.gullies(s, [(0, 0), (0, 16)], (0, 1))
    m = drawn(s, "marking")
    assert len(m.triangles) == 2 * 8 * 2
    assert m.points[:, 2].min() > road_wear.RISE_M
