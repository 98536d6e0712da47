import numpy as np
from panda3d.core import GeomVertexReader

from scenarios.world.engine import Engine
from scenarios.world.sprites import CORNERS, Sprites


def test_quads_lie_where_they_are_put(engine: Engine) -> None:
    sprites = Sprites(engine.scene, "halo", 3, {"bulb": 4, "beam": 4})
    rows = np.arange(33, dtype=np.float32).reshape(3, 11)
    sprites.place(rows)
    data = sprites.path.node().get_geom(0).get_vertex_data()
    assert data.get_num_rows() == 12
    places, bulbs, corners = (GeomVertexReader(data, name) for name in ("vertex", "bulb", "texcoord"))
    for quad in range(3):
        for corner in range(4):
            assert tuple(places.get_data3()) == tuple(rows[quad, :3])
            assert tuple(bulbs.get_data4()) == tuple(rows[quad, 3:7])
            assert tuple(corners.get_data2()) == tuple(CORNERS[corner])


def test_sprites_are_one_draw_call_and_throw_no_shadow(engine: Engine) -> None:
    sprites = Sprites(engine.scene, "plume", 50, {"wisp": 4})
    assert sprites.path.node().get_num_geoms() == 1
    assert sprites.path.node().get_geom(0).get_primitive(0).get_num_faces() == 100
    assert sprites.path.node().is_final()
