import numpy as np

from assets.build import station_ground as ground
from assets.build.atlas import colour_uv
from assets.build.sketch import Sketch
from scenarios.world.layout import read_layout


def test_the_car_stands_inside_a_bay_of_the_kerb_lane() -> None:
    assert ground.LANES_X[3] < -0.95
    assert ground.KERB_X > 0.95
    assert ground.BAY_M / 2 > 2.4


def test_the_pavement_is_as_high_as_one_walks() -> None:
    s = Sketch(colour_uv, 0.6)
    ground.draw(s)
    (rise,) = read_layout("station_kerb").rises
    paved = np.concatenate([m.points for m in s.nodes["ground"].meshes["paving"]])
    near = paved[(paved[:, 0] > 2) & (paved[:, 0] < 16)]
    assert np.allclose(near[:, 2], rise.height(5, 0))


def test_vehicles_pass_on_the_lanes_that_are_painted() -> None:
    x0, x1, x2 = ground.LANES_X[:3]
    at = {lane.id: lane.points[0][0] for lane in read_layout("station_kerb").lanes}
    assert x1 < at["through"] < x2
    assert x0 < at["outer"] < x1
    assert at["southbound"] < ground.MEDIAN_X[0]
