from panda3d.core import GeomVertexReader

from scenarios.world.engine import Engine
from scenarios.world.halos import MOST_HALOS, Halos
from scenarios.world.lamps import Lamp


def lamp(x: float) -> Lamp:
    return Lamp((x, 0.0, 5.0), (1.0, 2.0, 3.0), 10.0)


def test_only_burning_lamps_with_a_breadth_glow(engine: Engine) -> None:
    halos = Halos(engine.scene)
    assert halos.path.is_hidden()
    halos.show([(lamp(1), 0.0)])
    assert halos.path.is_hidden()
    halos.show([(lamp(1), 0.0), (lamp(2), 0.6)])
    assert not halos.path.is_hidden()
    data = halos.path.node().get_geom(0).get_vertex_data()
    assert tuple(GeomVertexReader(data, "vertex").get_data3()) == (2.0, 0.0, 5.0)
    halos.show([])
    assert halos.path.is_hidden()


def test_more_lamps_than_there_is_room_for_do_no_harm(engine: Engine) -> None:
    halos = Halos(engine.scene)
    halos.show([(lamp(k), 0.5) for k in range(MOST_HALOS + 5)])
    assert halos.path.node().get_geom(0).get_vertex_data().get_num_rows() == MOST_HALOS * 4
