"""Ten thousand packets of nonsense from the devices: nothing crashes, and only numbers reach the scene."""

from __future__ import annotations

import math
import random
import struct
from collections.abc import Callable

from scenarios.headset.tracking import Action, Placed, TrackedFrame
from tests.xr_live.place import Place
from tests.xr_live.remote_device import SIZE, RemoteHand

PACKETS, A_FRAME = 10_000, 25
ODD = (math.nan, math.inf, -math.inf, 0.0, -0.0, 1e30, -1e30, 1e-40, 1.0, -1.0)


def packet(rng: random.Random) -> bytes:
    """A packet of the right length and header, anything else at random: numbers, odd numbers, raw bits."""
    words = []
    for _ in range((SIZE - 8) // 4):
        choice = rng.random()
        if choice < 0.3:
            words.append(struct.pack("<f", rng.choice(ODD)))
        elif choice < 0.9:
            words.append(struct.pack("<f", rng.uniform(-3, 3)))
        else:
            words.append(rng.randbytes(4))
    return b"mndrmt3\0" + b"".join(words)


def numbers(placed: Placed | None) -> tuple[float, ...]:
    """What a place is made of."""
    return (*placed.position, *placed.turn) if placed is not None else ()


def check(frame: TrackedFrame, down: set[tuple[str, Action]]) -> None:
    """A frame keeps its promises."""
    assert all(math.isfinite(one) for one in numbers(frame.head))
    for hand in frame.hands:
        for placed in (hand.grip, hand.aim, *(joint.placed for joint in hand.joints)):
            assert all(math.isfinite(one) for one in numbers(placed))
        assert all(math.isfinite(one) for one in (hand.turn, *hand.walk))
        for action, button in hand.buttons.items():
            assert 0 <= button.value <= 1
            assert button.went_down == (button.down and (hand.side, action) not in down)
            assert button.went_up == ((hand.side, action) in down and not button.down)
            down.add((hand.side, action)) if button.down else down.discard((hand.side, action))


def test_nonsense_from_the_devices_breaks_nothing(start: Callable[..., Place]) -> None:
    rng = random.Random(11)
    place = start(finest=0.3)
    assert place.device is not None
    down: set[tuple[str, Action]] = set()
    for _ in range(PACKETS // A_FRAME):
        for _ in range(A_FRAME):
            place.device.send_raw(packet(rng))
        seen = len(place.frames)
        place.loop.frame()
        for frame in place.frames[seen:]:
            check(frame, down)
        for node in (place.rig.head, *place.rig.grips.values(), *place.rig.aims.values()):
            assert not node.get_mat(place.rig.origin).is_nan()
    assert place.link.headset is not None, place.link.fault
    place.device.head.position = (0.1, 1.5, 0.2)
    place.device.left = RemoteHand((-0.3, 1.0, -0.3))
    place.device.send()
    place.until(lambda: place.last.left.grip is not None and abs(place.last.left.grip.position[0] + 0.3) < 1e-3)
    assert place.last.head is not None


def test_hands_lost_and_found_in_every_pattern(start: Callable[..., Place]) -> None:
    rng = random.Random(12)
    place = start(finest=0.3)
    assert place.device is not None
    down: set[tuple[str, Action]] = set()
    for frame in place.frames:
        check(frame, down)
    for _ in range(300):
        for hand in (place.device.left, place.device.right):
            hand.active, hand.fingers_seen = rng.random() > 0.4, rng.random() > 0.4
            hand.trigger, hand.squeeze = rng.random(), rng.random()
            hand.b = rng.random() > 0.5
        place.device.send()
        seen = len(place.frames)
        place.loop.frame()
        for frame in place.frames[seen:]:
            check(frame, down)
            for hand_seen in frame.hands:
                assert hand_seen.tracked or not any(button.down for button in hand_seen.buttons.values())
