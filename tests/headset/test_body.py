"""The body keeps the head where it belongs, whoever sits, stands, steps or is moved."""

import math

import pytest
from panda3d.core import LPoint3f, NodePath

from scenarios.headset.body import LOWEST_EYE_M, HeadsetBody
from scenarios.headset.rig import Rig
from scenarios.trainee.body import SEAT_EYE_M, Body
from scenarios.world.layout import Walk
from scenarios.world.walkable import Rise, Solid, Walkable
from tests.headset.scripted_tracking import ScriptedTracking

WALK = Walk((-50, -50, 50, 50), 1.66, 1.7, 4.2)


@pytest.fixture
def body() -> HeadsetBody:
    ground = Walkable(WALK.bounds, [Solid(0, 10, 2, 2)], [Rise((20, -5), (30, 5), 1.4, 2)])
    return HeadsetBody(Rig(NodePath("scene")), ground, WALK, (1, 2), 90, seated=False)


def _follow(body: HeadsetBody, headset: ScriptedTracking, recentred: bool = False) -> None:
    body.rig.take(headset.frame())
    body.follow(recentred)


def test_one_begins_where_the_place_says_and_is_a_body(body: HeadsetBody) -> None:
    who: Body = body
    assert (who.x, who.y) == pytest.approx((1, 2))
    assert who.heading == pytest.approx(90)
    assert tuple(who.forward()) == pytest.approx((-1, 0, 0), abs=1e-6)


def test_real_steps_are_steps_and_jumps_of_the_tracking_are_none(body: HeadsetBody) -> None:
    headset = ScriptedTracking()
    _follow(body, headset)
    headset.look((0, 0.3, 1.65))
    _follow(body, headset)
    assert body.walked_m == pytest.approx(0.3, abs=1e-4)
    headset.look((0, 5, 1.65))
    _follow(body, headset)
    assert body.walked_m == pytest.approx(0.3, abs=1e-4)


def test_who_sits_sees_from_a_standing_height(body: HeadsetBody) -> None:
    headset = ScriptedTracking()
    headset.look((0, 0, 1.18))
    body.posture = "seated"
    _follow(body, headset)
    assert body.eye()[2] == pytest.approx(1.66)
    headset.look((0, 0, 1.08))
    _follow(body, headset)
    assert body.eye()[2] == pytest.approx(1.56)
    body.crouch()
    assert body.eye()[2] == pytest.approx(LOWEST_EYE_M - 0.10)
    assert body.crouching
    body.crouch()
    body.height_offset_m = 0.1
    _follow(body, headset, recentred=True)
    assert body.eye()[2] == pytest.approx(1.76)


def test_in_the_car_the_eyes_are_at_the_seat(body: HeadsetBody) -> None:
    body.seated = True
    _follow(body, ScriptedTracking())
    assert body.eye()[2] == pytest.approx(SEAT_EYE_M)


def test_one_goes_before_a_place_and_faces_it(body: HeadsetBody) -> None:
    body.go_to(LPoint3f(5, -6, 1), 1.5)
    assert math.dist((body.x, body.y), (5, -6)) == pytest.approx(1.5, abs=0.01)
    way = LPoint3f(5, -6, 0) - LPoint3f(body.x, body.y, 0)
    assert body.forward().dot(way.normalized()) > 0.99
    assert body.jumped


def test_nobody_stands_in_something_solid_but_may_lean_into_it(body: HeadsetBody) -> None:
    body.go_to(LPoint3f(0, 10, 1))
    assert body.ground.is_free(body.x, body.y)
    body.rig.stand_at(0, 7.95)
    assert body.inside_m() == 0
    body.rig.stand_at(0, 9)
    assert body.inside_m() > 0.5


def test_what_is_high_is_stepped_up_to_until_one_walks(body: HeadsetBody) -> None:
    body.bend_to(LPoint3f(-1, 2, 2.0))
    assert body.eye()[2] == pytest.approx(2.12, abs=0.02)
    body.walk_by(0.5, 0)
    assert body.eye()[2] < 1.8


def test_a_standing_trainee_bends_by_himself_and_a_seated_one_is_brought_down(body: HeadsetBody) -> None:
    before = body.eye()[2]
    body.bend_to(LPoint3f(-1, 2, 0.6))
    assert body.eye()[2] == pytest.approx(before)
    body.posture = "seated"
    body.bend_to(LPoint3f(-1, 2, 0.6))
    assert body.eye()[2] < 1.0


def test_what_lies_aside_is_turned_to(body: HeadsetBody) -> None:
    body.jumped = False
    body.bend_to(LPoint3f(-5, 2.5, 1.5))
    assert not body.jumped
    body.bend_to(LPoint3f(5, 2, 1.5))
    assert body.heading == pytest.approx(-90)
    assert body.jumped


def test_gliding_stops_at_what_is_solid_and_goes_up_a_rise(body: HeadsetBody) -> None:
    for _ in range(200):
        body.walk_by(-0.005, 0.1)
    assert body.y < 8
    body.stand(25, 0)
    assert body.eye()[2] == pytest.approx(1.4 + 1.65)
    body.x, body.y = 3, -4
    assert (body.x, body.y) == pytest.approx((3, -4))
    body.heading = 10
    assert body.heading == pytest.approx(10)
