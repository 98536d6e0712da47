import numpy as np
import pytest

from assets.build import training_yard as yard
from assets.build.atlas import colour_uv
from assets.build.sketch import Sketch
from assets.build.training_ground import LAND_X, LAND_Y
from scenarios.world.layout import read_layout


@pytest.fixture(scope="module")
def sketch() -> Sketch:
    s = Sketch(colour_uv, 0.6)
    yard.draw(s)
    return s


def test_the_canopy_is_high_enough_for_a_truck() -> None:
    assert yard.CANOPY_Z > 4.5


def test_floodlights_look_at_the_yard(sketch: Sketch) -> None:
    lit = np.concatenate([m.points for m in sketch.nodes["lights"].meshes["glow_canopy"]])
    for x, y in yard.FLOODLIGHTS:
        lens = lit[np.hypot(lit[:, 0] - x, lit[:, 1] - y) < 1.5]
        assert np.hypot(*lens[:, :2].mean(0)) < np.hypot(x, y)


def test_lamps_of_the_scene_hang_where_floodlights_stand() -> None:
    nodes = {lamp.node for lamp in read_layout("training_street").lamps}
    assert {f"place/at_floodlight_{k + 1}" for k in range(len(yard.FLOODLIGHTS))} <= nodes


def test_nobody_can_walk_through_what_is_solid() -> None:
    layout = read_layout("training_street")
    west, south, east, north = layout.walk.bounds
    assert east < yard.HALL_X[0]
    assert north < yard.BUILDING[0][1]
    assert (west, south) > (LAND_X[0], LAND_Y[0])
