from collections.abc import Callable

import pytest
from panda3d.core import Character, NodePath

from scenarios.world.actors import Person
from scenarios.world.face import JAW_DEG, JAW_REST_DEG, LID_UPPER_DEG, free_joint
from scenarios.world.gaze import Gaze
from scenarios.world.mouth import SHUT, MouthShape
from scenarios.world.scene import Scene


@pytest.fixture
def driver(build: Callable[..., Scene]) -> Person:
    return build().people["driver"]


def joint(person: Person, name: str) -> NodePath:
    found = person.root.find(f"**/{name} driver")
    assert not found.is_empty()
    return found


def test_eyes_turn_apart_from_head_and_neck(driver: Person) -> None:
    driver.face.look(Gaze(eye_h=12, eye_p=-5, head_h=30, head_p=10))
    assert joint(driver, "eye_left").get_hpr() == joint(driver, "eye_right").get_hpr()
    assert joint(driver, "eye_left").get_h() == pytest.approx(12)
    assert joint(driver, "head").get_h() + joint(driver, "neck").get_h() == pytest.approx(30)
    assert joint(driver, "head").get_p() + joint(driver, "neck").get_p() == pytest.approx(10)


def test_lids_close_whatever_the_eyes_do(driver: Person) -> None:
    driver.face.blink(1.0, 10)
    assert joint(driver, "lid_upper_left").get_p() == pytest.approx(-LID_UPPER_DEG)
    driver.face.blink(0.0, 10)
    assert joint(driver, "lid_upper_left").get_p() > 0


def test_the_mouth_opens_rounds_and_comes_back(driver: Person) -> None:
    rest = joint(driver, "lip_corner_right").get_pos()
    driver.face.speak(MouthShape(jaw=1.0, round=1.0), 0.0)
    assert joint(driver, "jaw").get_p() == pytest.approx(JAW_REST_DEG - JAW_DEG)
    assert joint(driver, "lip_corner_right").get_x() < rest[0]
    driver.face.speak(SHUT, 0.0)
    assert joint(driver, "lip_corner_right").get_pos() == rest
    assert joint(driver, "jaw").get_p() == pytest.approx(JAW_REST_DEG)


def test_strain_lowers_brows_and_corners(driver: Person) -> None:
    driver.face.speak(SHUT, 0.0)
    brow, corner = joint(driver, "brow_left").get_z(), joint(driver, "lip_corner_left").get_z()
    driver.face.speak(SHUT, 1.0)
    assert joint(driver, "brow_left").get_z() < brow
    assert joint(driver, "lip_corner_left").get_z() < corner


def test_a_joint_that_is_missing_is_left_out() -> None:
    assert free_joint(Character("nobody").get_bundle(0), NodePath("holder"), "head") is None
