import numpy as np
import pytest

from assets.build.atlas import colour_uv
from assets.build.panels import panel
from assets.build.room_parts import TILES_M, Opening, pieces, rectangle, set_down, slab, tilt
from assets.build.sketch import Sketch


def test_a_wall_is_whole_but_for_its_openings() -> None:
    holes = [Opening(3.0, 4.0, 0.0, 2.1), Opening(1.0, 2.0, 0.9, 2.0)]
    found = pieces(5.0, 2.8, holes)
    area = sum(wide * high for _, _, wide, high in found)
    assert area == pytest.approx(5.0 * 2.8 - 2.1 - 1.1)
    for x, z in ((1.5, 1.4), (3.5, 1.0)):
        assert not any(a < x < a + w and b < z < b + h for a, b, w, h in found)
    assert any(a < 3.5 < a + w and b < 2.4 < b + h for a, b, w, h in found)


def test_a_rectangle_looks_to_the_side_it_is_read_from_and_carries_its_pattern_in_metres() -> None:
    s = Sketch(colour_uv)
    rectangle(s, (0, 0, 0), (1, 0, 0), (0, 0, 1), (2.0, 1.0), "plaster", (0.5, 0.0))
    (mesh,) = s.nodes["body"].meshes["plaster"]
    assert mesh.normals.mean(0) == pytest.approx((0, -1, 0))
    assert mesh.uv[:, 0].min() == pytest.approx(0.5 / TILES_M["plaster"])
    assert np.ptp(mesh.uv[:, 0]) == pytest.approx(2.0 / TILES_M["plaster"])
    assert len(mesh.points) > 20


def test_the_grain_of_a_slab_runs_along_its_longer_side() -> None:
    s = Sketch(colour_uv)
    slab(s, (0, 0, 1), (0.4, 1.6, 0.03), "veneer")
    (mesh,) = s.nodes["body"].meshes["veneer"]
    top = mesh.normals[:, 2] > 0.99
    assert np.ptp(mesh.uv[top, 0]) > 2 * np.ptp(mesh.uv[top, 1])


def test_what_is_set_down_is_turned_and_keeps_its_nodes() -> None:
    def draw(t: Sketch) -> None:
        t.box((0, 1, 0), (0.1, 0.1, 0.1), "red")
        panel(t, "panel_a", (0, 1, 0.5), (1, 0, 0), (0, 0, 1), (0.2, 0.1))
        t.anchor("at_a", (0, 2, 0))

    s = Sketch(colour_uv)
    with s.part("things"):
        set_down(s, draw, (5, 5, 0), 90)
    (box,) = s.nodes["things"].meshes["atlas"]
    assert box.points.mean(0) == pytest.approx((4, 5, 0))
    assert s.nodes["panel_a"].pivot == pytest.approx((4, 5, 0.5))
    # It looked to the south before, so it looks to the east now.
    assert s.nodes["panel_a"].meshes["panel"][0].normals[0] == pytest.approx((1, 0, 0))
    assert s.nodes["at_a"].pivot == pytest.approx((3, 5, 0))


def test_a_tilt_raises_what_looks_north() -> None:
    assert (tilt(30) @ np.array([0, 1.0, 0]))[2] == pytest.approx(0.5)
