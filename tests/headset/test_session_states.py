"""A session's life as runtimes tell it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenarios.headset.session_states import SessionStates, Step
from scenarios.headset.tracking import Focus

STATES = ("IDLE", "READY", "SYNCHRONIZED", "VISIBLE", "FOCUSED", "STOPPING", "LOSS_PENDING", "EXITING")


def test_a_whole_life() -> None:
    states = SessionStates()
    told = [(states.take(state), states.focus) for state in (*STATES[:6], "IDLE", "EXITING")]
    assert told == [
        (Step.NOTHING, Focus.IDLE),
        (Step.BEGIN, Focus.IDLE),
        (Step.NOTHING, Focus.IDLE),
        (Step.NOTHING, Focus.VISIBLE),
        (Step.NOTHING, Focus.FOCUSED),
        (Step.END, Focus.IDLE),
        (Step.NOTHING, Focus.IDLE),
        (Step.LEAVE, Focus.IDLE),
    ]


def test_the_headset_taken_off_is_a_rest() -> None:
    states = SessionStates()
    states.take("READY")
    states.take("FOCUSED")
    seen = []
    for worn in (False, True):
        states.worn = worn
        seen.append(states.focus)
    assert seen == [Focus.IDLE, Focus.FOCUSED]


@pytest.mark.parametrize("state", ["EXITING", "LOSS_PENDING"])
def test_nothing_is_shown_after_the_end(state: str) -> None:
    states = SessionStates()
    states.take("READY")
    states.take(state)
    assert not states.running
    assert states.focus is Focus.IDLE


@given(st.lists(st.sampled_from((*STATES, "UNKNOWN", "SOMETHING_NEW"))))
def test_begins_and_ends_take_turns_in_any_order_of_states(told: list[str]) -> None:
    states = SessionStates()
    running = False
    for state in told:
        step = states.take(state)
        assert (step is Step.BEGIN) <= (not running)
        assert (step is Step.END) <= running
        running = states.running
        assert running or states.focus is Focus.IDLE
