from collections.abc import Callable

import pytest
from panda3d.core import LPoint3f

from scenarios.world.occlusion import Occlusion
from scenarios.world.scene import Scene


@pytest.fixture
def scene(build: Callable[..., Scene]) -> Scene:
    """A scene of the test's own, since it is changed."""
    return build()


EYE = LPoint3f(-4, -1.7, 1.0)


def test_a_box_stands_in_the_way() -> None:
    sight = Occlusion()
    assert sight.is_clear(LPoint3f(-5, 0, 1), LPoint3f(5, 0, 1))
    sight.add_box((0, 0, 1), (1, 4, 2), heading_deg=0)
    assert not sight.is_clear(LPoint3f(-5, 0, 1), LPoint3f(5, 0, 1))
    assert sight.is_clear(LPoint3f(-5, 3, 1), LPoint3f(5, 3, 1))
    assert sight.is_clear(LPoint3f(-5, 0, 1), LPoint3f(-0.5, 0, 1)), "a ray stops short of the surface it looks at"
    sight.close()


def test_the_tank_hides_what_lies_behind_it(scene: Scene) -> None:
    assert not scene.sight.is_clear(EYE, scene.place_of("at_extinguisher_right"))
    assert scene.sight.is_clear(EYE, scene.place_of("at_extinguisher_left"))


def test_an_open_door_lets_one_look_in(scene: Scene) -> None:
    inside = scene.place_of("at_valve_box")
    assert not scene.sight.is_clear(EYE, inside)
    scene.move_part("valve_box_door", "open")
    for _ in range(20):
        scene.advance(0.1, EYE)
    assert scene.sight.is_clear(EYE, inside)


def test_glass_hides_nothing(scene: Scene) -> None:
    assert scene.sight.is_clear(LPoint3f(-2.2, 7.36, 2.1), scene.place_of("at_cab_inside"))
