import math
from collections.abc import Callable

import pytest
from panda3d.core import LMatrix4f, LPoint3f, LVector3f

from scenarios.world.actors import Person
from scenarios.world.scene import Scene
from scenarios.world.seat import Seat, Wheel

CHAIR = Seat((2.0, 3.0, 0.56), 90.0, 0.56, (3.0, 3.0, 0.0))
CAR = Seat((2.0, 3.0, 0.715), 0.0, 0.385, (0.8, 3.0, 0.0), Wheel((2.0, 3.5, 0.86)))
TRUCK = Seat((2.0, 3.0, 1.705), 0.0, 0.56, (0.8, 3.0, 0.0), Wheel((2.0, 3.62, 1.89), 0.215, 42.0, 30.0))
FAR = LPoint3f(100, 0, 0)


@pytest.fixture
def driver(build: Callable[..., Scene]) -> Person:
    return build().people["driver"]


def place(person: Person, joint: str) -> LPoint3f:
    """Where a joint is in the scene."""
    net = LMatrix4f()
    person.bundle.force_update()
    person.bundle.find_child(joint).get_net_transform(net)
    return person.root.get_parent().get_relative_point(person.root, LPoint3f(net.get_row3(3)))


def settle(person: Person) -> None:
    for _ in range(20):
        person.advance(0.05, FAR)


def test_hips_are_in_the_seat_and_knees_ahead_of_them(driver: Person) -> None:
    driver.sit(CHAIR)
    settle(driver)
    hips = place(driver, "pelvis")
    assert (hips - LPoint3f(*CHAIR.pos)).length() < 0.01
    for side in ("left", "right"):
        knee, ankle = place(driver, f"shin_{side}"), place(driver, f"foot_{side}")
        assert hips[0] - knee[0] > 0.3
        assert knee[2] == pytest.approx(hips[2], abs=0.06)
        assert 0.04 < ankle[2] < 0.16
    assert place(driver, "head")[2] > hips[2] + 0.5


def test_a_driver_holds_the_wheel(driver: Person) -> None:
    driver.sit(CAR)
    settle(driver)
    assert CAR.wheel is not None
    for side, sign in (("left", -1), ("right", 1)):
        rim = LPoint3f(*CAR.wheel.pos) + LPoint3f(sign * CAR.wheel.radius_m, 0, 0)
        assert (place(driver, f"index_{side}") - rim).length() < 0.09


def test_a_truck_s_driver_bows_to_the_low_half_of_its_wheel(driver: Person) -> None:
    driver.sit(TRUCK)
    settle(driver)
    assert TRUCK.wheel is not None
    grip, tilt = math.radians(TRUCK.wheel.grip_deg), math.radians(TRUCK.wheel.tilt_deg)
    down = LVector3f(0, -math.sin(tilt), -math.cos(tilt)) * (TRUCK.wheel.radius_m * math.sin(grip))
    for side, sign in (("left", -1), ("right", 1)):
        rim = LPoint3f(*TRUCK.wheel.pos) + LVector3f(sign * TRUCK.wheel.radius_m * math.cos(grip), 0, 0) + down
        assert (place(driver, f"index_{side}") - rim).length() < 0.09
    assert place(driver, "neck")[1] - place(driver, "pelvis")[1] > 0.0
    driver.rise()
    driver.sit(CHAIR)
    assert place(driver, "neck")[0] > place(driver, "pelvis")[0]


def test_those_with_short_arms_sit_closer(driver: Person) -> None:
    far = Seat(CAR.pos, 0.0, CAR.floor_m, CAR.out, Wheel((2.0, 3.58, 0.86)))
    driver.sit(far)
    assert CAR.pos[1] + 0.02 < place(driver, "pelvis")[1] < CAR.pos[1] + 0.15


def test_hands_lie_on_the_lap(driver: Person) -> None:
    driver.sit(CHAIR)
    settle(driver)
    left, right = place(driver, "hand_left"), place(driver, "hand_right")
    assert (left - right).length() < 0.4
    for hand in (left, right):
        assert 0.05 < hand[2] - CHAIR.pos[2] < 0.2


def test_who_rises_stands_beside_the_seat_on_legs_that_walk(driver: Person) -> None:
    driver.sit(CHAIR)
    settle(driver)
    driver.rise()
    settle(driver)
    assert driver.root.get_pos() == LPoint3f(*CHAIR.out)
    assert place(driver, "shin_left")[2] < 0.6
    assert driver.root.find("seat").is_empty()
