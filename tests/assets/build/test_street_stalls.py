import numpy as np
import pytest

from assets.build import street_stalls
from assets.build.atlas import colour_uv
from assets.build.sketch import Sketch
from scenarios.world.layout import read_layout


@pytest.fixture(scope="module")
def sketch() -> Sketch:
    s = Sketch(colour_uv, 0.6)
    street_stalls.draw(s)
    return s


def test_stalls_stand_where_one_bumps_into_them() -> None:
    walls = {w.pos for w in read_layout("night_street").walls}
    assert {(street_stalls.STALL_X, y) for y in street_stalls.STALLS_Y} <= walls


def test_fires_are_eight_metres_west_of_the_van(sketch: Sketch) -> None:
    node = sketch.nodes["embers"]
    points = np.concatenate([m.points for m in node.meshes["ember"]]) + np.asarray(node.pivot)
    assert points[:, 0].mean() == pytest.approx(-8.15, abs=0.1)
    assert len(node.meshes["ember"]) > len(node.meshes["atlas"])


def test_what_glows_is_apart_from_what_does_not(sketch: Sketch) -> None:
    assert set(sketch.nodes["gas_flames"].meshes) == {"gas_flame"}
    assert len(sketch.nodes["strings"].meshes["glow_bulb"]) == 3 * 3 * 7
    assert sketch.nodes["embers"].parent == "braziers"
    assert sketch.nodes["braziers_moved"].hidden
