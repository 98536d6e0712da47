import numpy as np
import pytest

from assets.build import place_road as road
from assets.build.atlas import colour_uv
from assets.build.sketch import Sketch


def test_a_rail_bulges_to_the_traffic_on_its_left() -> None:
    s = Sketch(colour_uv, 0.6)
    road.guard_rail(s, (0, 0), (20, 0))
    (rail,) = s.nodes["body"].meshes["rail"]
    assert rail.points[:, 1].min() > 0
    assert rail.points[:, 2].max() == pytest.approx(0.82)
    assert (rail.normals[:, 1] > 0).mean() > 0.9


def test_a_broad_sign_stands_on_two_posts_and_reads_from_its_face() -> None:
    s = Sketch(colour_uv, 0.6)
    road.post_sign(s, "panel_a", (0, 0, 0), ((1, 0, 0), (0, 0, 1)), (2.0, 0.6), 1.5)
    (panel,) = s.nodes["panel_a"].meshes["panel"]
    assert panel.normals[0].tolist() == [0, -1, 0]
    assert s.nodes["panel_a"].pivot[2] == pytest.approx(1.8)
    assert len(s.nodes["body"].meshes["atlas"]) == 3


def test_wires_sag_between_poles() -> None:
    s = Sketch(colour_uv, 0.6)
    road.poles(s, [(0, 0, 0), (0, 40, 0)])
    points = np.concatenate([m.points for m in s.nodes["body"].meshes["atlas"]])
    middle = points[np.abs(points[:, 1] - 20) < 4]
    assert 7.2 < middle[:, 2].min() < 8.2


def test_the_shelter_opens_to_the_north() -> None:
    s = Sketch(colour_uv, 0.6)
    road.shelter(s, 5, 6, -2)
    assert s.nodes["panel_bus_stop"].meshes["panel"][0].normals[0].tolist() == [0, 1, 0]
