"""A hand of which nothing is known; actions themselves need a runtime and are in `tests/xr_live`."""

import ctypes

import xr

from scenarios.headset.actions import LOCATION, RawHand


def test_an_unknown_hand_offers_nothing() -> None:
    hand = RawHand()
    assert hand.grip is None
    assert hand.aim is None
    assert not hand.values


def test_a_location_lies_in_memory_as_the_runtime_writes_it() -> None:
    pose = xr.Posef(xr.Quaternionf(0.5, -0.5, 0.25, 1.0), xr.Vector3f(1.0, 2.0, -3.0))
    written = xr.SpaceLocation(xr.SpaceLocationFlags(0xF), pose)
    assert LOCATION.size == ctypes.sizeof(xr.SpaceLocation)
    assert LOCATION.unpack_from(written) == (0xF, 0.5, -0.5, 0.25, 1.0, 1.0, 2.0, -3.0)
