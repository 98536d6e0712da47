import numpy as np

from assets.build import mountain_ground as ground
from assets.build.atlas import colour_uv
from assets.build.place_ground import sheet
from assets.build.sketch import Sketch
from scenarios.world.layout import read_layout


def test_road_bay_and_path_are_level() -> None:
    x, y = np.meshgrid(np.linspace(-100, 100, 60), np.linspace(-11, 4.8, 20))
    assert not ground.heights(x, y).any()


def test_one_stands_on_the_ground_wherever_a_spot_is() -> None:
    layout = read_layout("mountain_layby")
    for name, (x, y, z) in layout.spots.items():
        assert abs(float(ground.heights(np.array(x), np.array(y))) - z) < 0.35, name


def test_nothing_hides_the_tanker_from_the_refuge() -> None:
    for far in ((37.0, 43.0), (51.0, 57.0)):
        for target in ((-5.3, 0.0, 2.0), (5.0, 0.0, 2.0)):
            t = np.linspace(0, 1, 200)
            x, y = far[0] + (target[0] - far[0]) * t, far[1] + (target[1] - far[1]) * t
            z = 4.66 + (target[2] - 4.66) * t
            assert (ground.heights(x, y) < z).all(), (far, target)


def test_water_stands_along_the_gutter_and_not_under_the_tail() -> None:
    xs, ys = np.linspace(-12, 0, 60), np.linspace(-1.6, 2.4, 20)
    m = ground._pools(sheet(xs, ys, 0.0, 4.0))
    tail = np.hypot(m.points[:, 0] + 7, m.points[:, 1]) < 1.2
    gutter = np.abs(m.points[:, 1] - 2.0) < 0.2
    assert m.colour[gutter, 3].mean() < m.colour[tail, 3].mean() - 0.1


def test_the_ditchs_sides_look_into_it() -> None:
    s = Sketch(colour_uv, 0.6)
    with s.part("ground"):
        ground._ditch(s)
    south, north = s.nodes["ground"].meshes["concrete"]
    assert (south.normals[:, 1] > 0.5).all()
    assert (north.normals[:, 1] < -0.5).all()


def test_the_wood_begins_gradually() -> None:
    y = np.linspace(40, 110, 200)
    shade = ground._wooded(np.full_like(y, 60.0), y)
    assert shade[0] == 0
    assert shade[-1] == 1
    assert np.abs(np.diff(shade)).max() < 0.2
