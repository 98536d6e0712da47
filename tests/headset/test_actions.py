"""A hand of which nothing is known; actions themselves need a runtime and are in `tests/xr_live`."""

from scenarios.headset.actions import RawHand


def test_an_unknown_hand_offers_nothing() -> None:
    hand = RawHand()
    assert hand.grip is None
    assert hand.aim is None
    assert not hand.values
