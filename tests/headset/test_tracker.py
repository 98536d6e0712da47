"""Frames keep their promises, whatever the session tells."""

import math

from hypothesis import given
from hypothesis import strategies as st

from scenarios.headset.actions import RawHand
from scenarios.headset.tracker import LONGEST_STEP_S, MOST_LATE, Tracker
from scenarios.headset.tracking import SIDES, Action, Focus, Placed

HELD = Placed((0.0, 0.5, 1.2), (1.0, 0.0, 0.0, 0.0))


def test_steps_and_late_frames_are_counted() -> None:
    tracker = Tracker()
    assert tracker.frame(10.0, Focus.FOCUSED, 0.01).dt_s == 0
    steady = tracker.frame(10.01, Focus.FOCUSED, 0.01)
    assert (round(steady.dt_s, 6), steady.late) == (0.01, 0)
    late = tracker.frame(10.05, Focus.FOCUSED, 0.01)
    assert (round(late.dt_s, 6), late.late) == (0.04, 3)
    stalled = tracker.frame(13.0, Focus.FOCUSED, 0.01)
    assert stalled.dt_s == LONGEST_STEP_S
    tracker.start_anew()
    assert tracker.frame(1.0, Focus.FOCUSED, 0.01).dt_s == 0


def test_a_hand_that_only_clicks_is_lost() -> None:
    tracker = Tracker()
    frame = tracker.frame(0, Focus.FOCUSED, hands={"left": RawHand({Action.GRAB: 1.0})})
    assert not frame.left.tracked
    assert not frame.left.buttons[Action.GRAB].down


def test_taken_off_lets_go() -> None:
    tracker = Tracker()
    hands = {side: RawHand({Action.GRAB: 1.0}, grip=HELD) for side in SIDES}
    assert tracker.frame(0, Focus.FOCUSED, hands=hands).left.buttons[Action.GRAB].down
    off = tracker.frame(0.01, Focus.IDLE, head=HELD, hands=hands)
    assert off.head is None
    assert off.left.buttons[Action.GRAB].went_up


NUMBERS = st.floats(allow_nan=True, allow_infinity=True)
HANDS = st.builds(
    RawHand,
    values=st.dictionaries(st.sampled_from(list(Action)), NUMBERS),
    grip=st.one_of(st.none(), st.just(HELD)),
    aim=st.one_of(st.none(), st.just(HELD)),
)
FRAMES = st.tuples(st.floats(-5, 5), st.sampled_from(list(Focus)), HANDS, st.floats(0, 0.2))


@given(st.lists(FRAMES, max_size=40))
def test_any_run_of_frames_is_whole(frames: list[tuple[float, Focus, RawHand, float]]) -> None:
    tracker = Tracker()
    down: set[Action] = set()
    now = 0.0
    for number, (step, focus, raw, period) in enumerate(frames, start=1):
        now += step
        frame = tracker.frame(now, focus, period, HELD, {"left": raw})
        assert frame.number == number
        assert 0 <= frame.dt_s <= LONGEST_STEP_S
        assert 0 <= frame.late <= MOST_LATE
        for action, button in frame.left.buttons.items():
            assert math.isfinite(button.value)
            assert button.went_down == (button.down and action not in down)
            assert button.went_up == (action in down and not button.down)
            assert not button.down or (focus is Focus.FOCUSED and frame.left.tracked)
        down = {action for action, button in frame.left.buttons.items() if button.down}
