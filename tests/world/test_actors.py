from collections.abc import Callable

import pytest
from panda3d.core import LPoint3f, NodePath

from scenarios.world.actors import Person, make_person
from scenarios.world.layout import SceneError
from scenarios.world.scene import Scene


@pytest.fixture
def scene(build: Callable[..., Scene]) -> Scene:
    """A scene of the test's own, since it is changed."""
    return build()


FAR = LPoint3f(100, 0, 0)


@pytest.fixture
def driver(scene: Scene) -> Person:
    return scene.people["driver"]


def test_gestures_end_in_idling(driver: Person) -> None:
    assert driver.playing == "idle"
    driver.play("talk", for_s=1.0)
    driver.advance(0.5, FAR)
    assert driver.playing == "talk"
    driver.advance(0.6, FAR)
    assert driver.playing == "idle"
    driver.play("point")
    for _ in range(60):
        driver.advance(0.1, FAR)
    assert driver.playing == "idle"


def test_an_unknown_clip_is_idling(driver: Person) -> None:
    driver.play("dance")
    assert driver.playing == "idle"


def test_walking_arrives(driver: Person) -> None:
    goal = driver.root.get_pos() + LPoint3f(2, 1, 0)
    driver.walk_to(goal)
    assert driver.playing == "walk"
    for _ in range(60):
        driver.advance(0.1, FAR)
    assert (driver.root.get_pos() - goal).length() < 0.01
    assert driver.playing == "idle"


def test_people_turn_to_a_trainee_who_stands_near(driver: Person) -> None:
    trainee = driver.root.get_pos() + LPoint3f(0, -3, 0)
    driver.root.set_h(0)
    for _ in range(40):
        driver.advance(0.1, trainee)
    assert abs((driver.root.get_h() - 180 + 180) % 360 - 180) < 40
    assert driver.head.joint is not None
    assert abs(driver.head.heading) < 62


def test_a_mesh_without_a_person_is_told(scene: Scene) -> None:
    with pytest.raises(SceneError, match="没有人物"):
        make_person("ghost", NodePath("cone"), scene.renderer, LPoint3f(), 0)
