"""Head, hands, buttons and fingers as a real runtime tells them."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial

import numpy as np
import pytest

from assets.paths import MODELS
from scenarios.headset.bindings import PROFILES
from scenarios.headset.finger_bones import FIRST, FingerBones
from scenarios.headset.hand_shape import cut_hand
from scenarios.headset.tracking import SIDES, Action, Joint, Pulse, Side
from scenarios.world.meshes import MeshShelf
from tests.xr_live.place import Place

Start = Callable[..., Place]


def test_head_and_hands_are_where_the_device_is(start: Start) -> None:
    place = start()
    assert place.device is not None
    place.device.head.position = (0.3, 1.7, -0.4)
    place.device.left.position = (-0.25, 1.1, -0.6)
    place.device.left.rotation = (0.0, math.sin(math.pi / 8), 0.0, math.cos(math.pi / 8))
    place.device.send()
    place.until(lambda: place.last.left.grip is not None and abs(place.last.left.grip.position[0] + 0.25) < 1e-3)
    head, grip = place.last.head, place.last.left.grip
    assert head is not None
    assert grip is not None
    assert head.position == pytest.approx((0.3, 0.4, 1.7), abs=1e-3)
    assert grip.position == pytest.approx((-0.25, 0.6, 1.1), abs=1e-3)
    # A quarter of a half turn to the left about the upward axis.
    assert grip.turn == pytest.approx((math.cos(math.pi / 8), 0, 0, math.sin(math.pi / 8)), abs=1e-3)
    assert place.last.left.aim is not None


@pytest.mark.parametrize(
    ("name", "value", "action"),
    [
        ("trigger", 1.0, Action.INSPECT),
        ("trigger", 1.0, Action.USE),
        ("squeeze", 1.0, Action.GRAB),
        ("thumbstick", (0.0, 1.0), Action.TELEPORT),
        ("b", True, Action.MENU),
        ("a", True, Action.TALK),
        ("thumbstick_click", True, Action.PHOTOGRAPH),
    ],
)
def test_every_action_reaches_either_hand(start: Start, name: str, value: object, action: Action) -> None:
    place = start()
    assert place.device is not None
    for side, other in (SIDES, SIDES[::-1]):
        hand = getattr(place.device, side)
        before = getattr(hand, name)
        setattr(hand, name, value)
        place.device.send()
        place.until(partial(_is_down, place, side, action, True))
        assert not place.last.hand(other).buttons[action].down
        setattr(hand, name, before)
        place.device.send()
        place.until(partial(_is_down, place, side, action, False))


def _is_down(place: Place, side: Side, action: Action, wanted: bool) -> bool:
    return place.last.hand(side).buttons[action].down is wanted


def test_sticks_turn_and_walk(start: Start) -> None:
    place = start()
    assert place.device is not None
    place.device.right.thumbstick = (0.75, 0.25)
    place.device.send()
    place.until(lambda: place.last.right.turn > 0.5)
    assert place.last.right.turn == pytest.approx(0.75, abs=0.02)
    assert place.last.right.walk == pytest.approx((0.75, 0.25), abs=0.02)
    assert place.last.left.turn == 0


def test_a_lost_hand_lets_go_and_comes_back(start: Start) -> None:
    place = start()
    assert place.device is not None
    place.device.right.squeeze = 1.0
    place.device.send()
    place.until(lambda: place.last.right.buttons[Action.GRAB].down)
    place.device.right.active = False
    place.device.send()
    place.until(lambda: not place.last.right.tracked)
    lost = next(frame for frame in reversed(place.frames) if frame.right.buttons[Action.GRAB].went_up)
    assert not lost.right.tracked
    place.device.right.active = True
    place.device.send()
    place.until(lambda: place.last.right.tracked)
    assert not place.last.right.buttons[Action.GRAB].down


def test_fingers_curl(start: Start) -> None:
    place = start()
    assert place.device is not None
    session = place.headset.session

    def joints() -> tuple[Joint, ...]:
        return session.fingers.joints("right", session.spaces.play, int(place.last.time_s * 1e9))

    place.until(lambda: len(joints()) == 26)
    straight = joints()[10].placed.position
    place.device.right.curl = (1.0, 1.0, 1.0, 1.0, 1.0)
    place.device.send()
    place.until(lambda: math.dist(joints()[10].placed.position, straight) > 0.02)
    assert all(0 < joint.radius_m < 0.05 for joint in joints())
    # With a controller in the hand nobody asks for them.
    place.until(lambda: place.last.right.profile == "valve/index_controller")
    place.run(1)
    assert place.last.right.joints == ()


def test_the_drawn_hand_lies_on_the_fingers_that_are_seen(start: Start) -> None:
    place = start()
    assert place.device is not None
    session, person = place.headset.session, MeshShelf(MODELS).take("officer")
    bones = {side: FingerBones(cut_hand(person, side)) for side in SIDES}

    def joints(side: Side) -> tuple[Joint, ...]:
        return session.fingers.joints(side, session.spaces.play, int(place.last.time_s * 1e9))

    place.until(lambda: all(len(joints(side)) == 26 for side in SIDES))
    for curl in (0.0, 0.5, 1.0):
        for side in SIDES:
            getattr(place.device, side).curl = (curl,) * 5
        place.device.send()
        place.run(3)
        for side in SIDES:
            seen = joints(side)
            points, _ = bones[side].posed(seen)
            tips = [seen[first + 3].placed.position for first in FIRST.values()]
            assert max(np.linalg.norm(points - tip, axis=1).min() for tip in tips) < 0.02, (side, curl)


def test_a_tremble_is_taken(start: Start) -> None:
    place = start()
    place.pulses = [Pulse("left", 0.05, 0.8), Pulse("right", 99.0, 7.0)]
    place.run(2)
    assert place.link.headset is not None


def test_the_runtime_knows_every_profile_that_is_suggested(start: Start) -> None:
    place = start()
    runtime, actions = place.headset.runtime, place.headset.session.actions
    wanted = [p.name for p in PROFILES if not p.extension or p.extension in runtime.extensions]
    assert actions.suggested == wanted
    # Which controller it is comes with the first inputs, a frame or two later.
    place.until(lambda: place.last.right.profile == "valve/index_controller")


@pytest.mark.parametrize(
    ("kind", "profile"),
    [
        ("simple", "khr/simple_controller"),
        ("wmr", "microsoft/motion_controller"),
        ("ml2", "ml/ml2_controller"),
    ],
)
def test_simulated_controllers_are_taken_as_what_they_are(start: Start, kind: str, profile: str) -> None:
    place = start(simulated=kind)
    place.run(10)
    assert place.last.head is not None
    if profile in place.headset.session.actions.suggested:
        place.until(lambda: place.last.left.profile == profile)
        place.until(lambda: place.last.left.tracked and place.last.right.tracked)
        assert place.last.left.buttons[Action.INSPECT].offered
    else:
        # A controller that we have no table for: the runtime may stand in another for it, or none.
        assert place.last.left.profile in {"", *place.headset.session.actions.suggested}
