import numpy as np
import pytest
from panda3d.core import GeomVertexReader, LPoint3f, NodePath

from scenarios.world.plume import SMOKE, WISPS, Plume, wind_direction


def _middle_x(plume: Plume) -> float:
    reader = GeomVertexReader(plume.path.node().get_geom(0).get_vertex_data(), "vertex")
    places = []
    while not reader.is_at_end():
        places.append(reader.get_data3()[0])
    return sum(places) / len(places)


def test_wind_blows_away_from_where_it_comes() -> None:
    assert wind_direction(0) == pytest.approx((0, -1))
    assert wind_direction(270) == pytest.approx((1, 0))


def test_vapour_drifts_with_the_wind_and_is_hidden_without_a_leak() -> None:
    plume = Plume(NodePath("scene"), LPoint3f(0, 0, 0.8))
    plume.advance(0.1, LPoint3f(0, -3, 1), (1, 0), 2)
    assert plume.path.is_hidden()
    plume.strength = 1.0
    plume.advance(0.1, LPoint3f(0, -3, 1), (1, 0), 2)
    assert not plume.path.is_hidden()
    east = _middle_x(plume)
    plume.advance(0.1, LPoint3f(0, -3, 1), (-1, 0), 2)
    assert east > 0.3 > -0.3 > _middle_x(plume)


def test_what_spreads_in_the_open_drifts_farther() -> None:
    small, wide = (Plume(NodePath("scene"), LPoint3f(0, 0, 0.8), scale=scale) for scale in (1.0, 2.6))
    for plume in (small, wide):
        plume.strength = 1.0
        plume.advance(0.1, LPoint3f(0, -3, 1), (1, 0), 2)
    assert _middle_x(wide) > 2 * _middle_x(small)


def test_smoke_rises_and_vapour_sinks() -> None:
    heights = {}
    for name, plume in (
        ("vapour", Plume(NodePath("scene"), LPoint3f(0, 0, 0.8))),
        ("smoke", Plume(NodePath("scene"), LPoint3f(0, 0, 0.8), stuff=SMOKE)),
    ):
        plume.strength = 1.0
        plume.advance(0.1, LPoint3f(0, -3, 1), (1, 0), 0.5)
        reader = GeomVertexReader(plume.path.node().get_geom(0).get_vertex_data(), "vertex")
        places = []
        while not reader.is_at_end():
            places.append(reader.get_data3()[2])
        heights[name] = sum(places) / len(places)
    assert heights["vapour"] < 0.8 < 1.2 < heights["smoke"]


def test_wisps_come_from_where_they_are_told_to() -> None:
    plume = Plume(NodePath("scene"), LPoint3f(0, 0, 0.8), stuff=SMOKE)
    plume.strength = 1.0
    plume.come_from(np.full((WISPS, 3), 20.0))
    plume.advance(0.1, LPoint3f(0, -3, 1), (1, 0), 0.5)
    assert _middle_x(plume) > 19
