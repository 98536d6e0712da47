"""Buttons go down once and up once, whatever trembles, is lost or is no number."""

import math

from hypothesis import given
from hypothesis import strategies as st

from scenarios.headset.presses import PRESS_AT, RELEASE_AT, Presses
from scenarios.headset.tracking import Action

GRAB = Action.GRAB


def test_a_press_is_one_edge_down_and_one_up() -> None:
    presses = Presses()
    down = presses.take({GRAB: 1.0})[GRAB]
    assert (down.down, down.went_down, down.went_up) == (True, True, False)
    held = presses.take({GRAB: 1.0})[GRAB]
    assert (held.down, held.went_down, held.went_up) == (True, False, False)
    up = presses.take({GRAB: 0.0})[GRAB]
    assert (up.down, up.went_down, up.went_up) == (False, False, True)


def test_trembling_between_the_two_marks_changes_nothing() -> None:
    presses = Presses()
    presses.take({GRAB: PRESS_AT})
    for value in (0.5, 0.59, RELEASE_AT + 0.01, 0.5):
        assert presses.take({GRAB: value})[GRAB].down
    assert presses.take({GRAB: RELEASE_AT})[GRAB].went_up
    assert not presses.take({GRAB: PRESS_AT - 0.01})[GRAB].down


def test_what_is_held_while_the_hand_is_lost_has_to_be_pressed_anew() -> None:
    presses = Presses()
    presses.take({GRAB: 1.0})
    assert presses.take({GRAB: 1.0}, held=False)[GRAB].went_up
    assert not presses.take({GRAB: 1.0})[GRAB].down
    assert not presses.take({GRAB: 0.1})[GRAB].down
    assert presses.take({GRAB: 1.0})[GRAB].went_down


def test_an_action_that_the_controller_lacks_is_not_offered() -> None:
    buttons = Presses().take({GRAB: 0.0})
    assert buttons[GRAB].offered
    assert not buttons[Action.TALK].offered


@given(
    st.lists(
        st.tuples(st.one_of(st.none(), st.floats(allow_nan=True, allow_infinity=True)), st.booleans()), max_size=60
    )
)
def test_downs_and_ups_take_turns(inputs: list[tuple[float | None, bool]]) -> None:
    presses = Presses()
    was_down = False
    for value, held in inputs:
        button = presses.take({} if value is None else {GRAB: value}, held)[GRAB]
        assert math.isfinite(button.value)
        assert button.went_down == (button.down and not was_down)
        assert button.went_up == (was_down and not button.down)
        assert held or not button.down
        was_down = button.down
