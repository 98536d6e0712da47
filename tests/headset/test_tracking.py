"""The frame's data is plain, whole and cannot be changed."""

import pytest

from scenarios.headset.tracking import SIDES, Action, Focus, Hand, TrackedFrame


def test_without_a_headset_a_frame_says_so() -> None:
    frame = TrackedFrame(1, 0.0, 0.0)
    assert frame.focus is Focus.NONE
    assert frame.head is None
    assert not any(hand.tracked for hand in frame.hands)
    assert all(not button.down for hand in frame.hands for button in hand.buttons.values())


def test_every_action_is_there_for_either_hand() -> None:
    frame = TrackedFrame(1, 0.0, 0.0)
    for side in SIDES:
        assert frame.hand(side).side == side
        assert set(frame.hand(side).buttons) == set(Action)


def test_a_frame_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        Hand("left").turn = 1.0  # type: ignore[misc]
