import pytest
from panda3d.core import CardMaker, GeomVertexReader, LPoint3f, NodePath

from scenarios.world.smoke import Smoke

EYE, WEST = LPoint3f(0, -3, 1.6), (-1.0, 0.0)


@pytest.fixture
def root() -> NodePath:
    return NodePath("scene")


@pytest.fixture
def embers(root: NodePath) -> NodePath:
    maker = CardMaker("embers")
    maker.set_frame(-0.5, 0.5, 0, 0.2)
    node: NodePath = root.attach_new_node(maker.generate())
    node.set_pos(4, 0, 0.9)
    return node


def test_a_fire_smokes_until_it_is_out(root: NodePath, embers: NodePath) -> None:
    smoke = Smoke(root, embers, 0.6)
    smoke.advance(0.1, EYE, WEST, 1.0)
    assert smoke.plume.strength == 0.6
    assert not smoke.plume.path.is_hidden()
    embers.hide()
    smoke.advance(0.1, EYE, WEST, 1.0)
    assert smoke.plume.path.is_hidden()


def test_smoke_goes_with_the_fire(root: NodePath, embers: NodePath) -> None:
    smoke = Smoke(root, embers, 1.0)
    embers.set_x(30)
    smoke.advance(0.1, EYE, WEST, 1.0)
    reader = GeomVertexReader(smoke.plume.path.node().get_geom(0).get_vertex_data(), "vertex")
    assert reader.get_data3()[0] == pytest.approx(30, abs=3.0)
