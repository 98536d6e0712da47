import numpy as np
import pytest

from assets.build import training_ground as ground
from assets.build import weigh_gantry
from assets.build.atlas import colour_uv
from assets.build.sketch import Sketch
from scenarios.world.layout import read_layout


@pytest.fixture(scope="module")
def sketch() -> Sketch:
    s = Sketch(colour_uv, 0.6)
    ground.draw(s)
    return s


def test_pavements_are_as_high_as_one_walks(sketch: Sketch) -> None:
    paved = np.concatenate([m.points for m in sketch.nodes["ground"].meshes["paving"]])
    west, east = read_layout("training_street").rises
    for rise, x in ((west, -34.0), (east, -8.0)):
        near = paved[np.abs(paved[:, 0] - x) < 1.2]
        assert np.allclose(near[:, 2], rise.height(x, 0))


def test_the_weighing_points_lanes_are_the_streets(sketch: Sketch) -> None:
    (gantry,) = [prop for prop in read_layout("training_street").props if prop.mesh == "weigh_gantry"]
    middles = [ground.NORTHBOUND_X[0] + ground.LANE_M * (k + 0.5) for k in range(3)]
    assert [gantry.pos[0] + x for x in weigh_gantry.LANES_X] == pytest.approx(middles)


def test_the_truck_stands_inside_its_bay() -> None:
    wide, long = ground.BAY
    assert wide / 2 > 1.4
    assert long / 2 > 4.1
    assert ground.BAYS_X[0] == 0


def test_land_and_yard_leave_no_gap(sketch: Sketch) -> None:
    covered = [m.points for parts in sketch.nodes["ground"].meshes.values() for m in parts]
    low, high = np.concatenate(covered).min(0), np.concatenate(covered).max(0)
    assert low[:2].max() < -2000
    assert high[:2].min() > 2000
