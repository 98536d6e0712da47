import numpy as np

from assets.build import car_inside
from assets.build.atlas import colour_uv
from assets.build.mesh import merge
from assets.build.sketch import Sketch


def bounds(s: Sketch, name: str = "body") -> tuple[np.ndarray, np.ndarray]:
    node = s.nodes[name]
    mesh = merge([m for parts in node.meshes.values() for m in parts])
    points = mesh.points + np.asarray(node.pivot)
    return points.min(0), points.max(0)


def test_a_seat_stands_on_the_floor_and_reaches_a_head() -> None:
    s = Sketch(colour_uv)
    car_inside.seat(s, -0.36, 0.0)
    low, high = bounds(s)
    assert low[2] < car_inside.FLOOR_Z + 0.05
    assert 1.20 < high[2] < 1.40
    assert high[0] - low[0] < 0.60


def test_a_seat_can_be_fastened_or_not() -> None:
    s = Sketch(colour_uv)
    s.near(car_inside.NEAR, (0, 0, 0), 9)
    car_inside.belts(s, (("driver", -0.36, 0.0, 0.0),), 0.70)
    assert s.nodes["belt_driver_on"].hidden
    assert not s.nodes["belt_driver_off"].hidden
    _, worn = bounds(s, "belt_driver_on")
    _, hanging = bounds(s, "belt_driver_off")
    assert hanging[0] < -0.6 < worn[0]


def test_a_ribbon_has_its_width_and_hardly_any_thickness() -> None:
    s = Sketch(colour_uv)
    car_inside.ribbon(s, [(0, 0, 0), (0, 0, 1)], (0, 1, 0), 0.046, "dark")
    low, high = bounds(s)
    assert abs(high[0] - low[0] - 0.046) < 1e-6
    assert high[1] - low[1] < 0.004


def test_the_driver_sits_on_the_left() -> None:
    s = Sketch(colour_uv)
    car_inside.wheel_and_column(s, 0.3, 0.86)
    low, high = bounds(s)
    assert (low[0] + high[0]) / 2 < -0.3
