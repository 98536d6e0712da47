import pytest
from panda3d.core import GeomVertexReader

from scenarios.headset.shapes import card, lit_mesh, overlaid, ramp, ring, rod, sphere
from scenarios.world.photo import IN_PHOTOGRAPHS


def test_shapes_have_their_size() -> None:
    for made, low, high in (
        (card("card"), (0, 0, 0), (1, 0, 1)),
        (sphere("sphere"), (-1, -1, -1), (1, 1, 1)),
        (ring("ring", 0.5, 0.8), (-0.8, -0.8, 0), (0.8, 0.8, 0)),
        (rod("rod", 0.01), (-0.01, 0, -0.01), (0.01, 1, 0.01)),
    ):
        bounds = made.get_tight_bounds()
        assert tuple(bounds[0]) == pytest.approx(low, abs=1e-6)
        assert tuple(bounds[1]) == pytest.approx(high, abs=1e-6)


def test_light_falls_on_the_side_that_triangles_turn_to() -> None:
    corners = [(0.0, 0.0, 0.0, 0.0, 0.0), (1.0, 0.0, 0.0, 1.0, 0.0), (0.0, 0.0, 1.0, 0.0, 1.0)]
    for triangle, normal in (((0, 1, 2), (0, -1, 0)), ((0, 2, 1), (0, 1, 0))):
        data = lit_mesh("leaf", corners, [triangle]).node().get_geom(0).get_vertex_data()
        assert tuple(GeomVertexReader(data, "normal").get_data3()) == pytest.approx(normal)


def test_what_is_laid_over_the_scene_is_in_no_photograph() -> None:
    made = overlaid(rod("rod", 0.01), 400, ramp("ramp", (10, 20, 30), (0.0, 1.0)))
    assert made.is_hidden(IN_PHOTOGRAPHS)
    assert made.get_bin_name() == "fixed"


def test_a_ramp_is_one_colour_whose_cover_grows() -> None:
    texture = ramp("ramp", (10, 20, 30), (0.0, 0.5, 1.0))
    assert bytes(texture.get_ram_image()) == bytes((30, 20, 10, 0, 30, 20, 10, 128, 30, 20, 10, 255))
