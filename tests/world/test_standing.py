import pytest
from panda3d.core import LPoint3f

from scenarios.world.looks import draw_look
from scenarios.world.scene import Scene
from scenarios.world.standing import CLOSE_M, PLAIN, brightness_of, dry_inside, standing, standing_props
from tests.world.conftest import Build


def test_a_box_lies_within_the_bounds() -> None:
    box = standing(LPoint3f(-2, -5, 0), LPoint3f(2, 5, 3), 0.6)
    assert box.low == pytest.approx((-2 + CLOSE_M, -5 + CLOSE_M, 0))
    assert box.high == pytest.approx((2 - CLOSE_M, 5 - CLOSE_M, 3))
    assert box.brightness == 0.6
    assert dry_inside(box) == pytest.approx((-1.85, -4.85, 1.85, 4.85, 2.85))


def test_only_large_props_count_and_the_largest_comes_first(scene: Scene) -> None:
    boxes = standing_props(scene.props.values(), scene.root)
    low, high = scene.props["patrol_car"].get_tight_bounds(scene.root)
    assert boxes[0] == standing(low, high)
    assert len(boxes) < len(scene.props)


def test_a_painted_vehicle_is_as_bright_as_its_paint() -> None:
    assert brightness_of(draw_look("any", 1, "wind_sock")) == PLAIN
    van = draw_look("any", 1, "lpg_truck")
    assert 0.2 < brightness_of(van) < 1.0


def test_the_scene_tells_the_renderer_what_stands_there(build: Build) -> None:
    scene = build()
    assert scene.renderer.rain.shelters[0] == dry_inside(standing(*scene.vehicle_box))
