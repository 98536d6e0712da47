"""Back and forward."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.shell.history import LONGEST, History, Visit


def test_back_and_forward() -> None:
    history = History()
    for place in "abc":
        history.went(Visit(place))
    assert history.peek(-1) == Visit("b")
    history.move(-1)
    assert (history.peek(-1), history.peek(1)) == (Visit("a"), Visit("c"))


def test_a_new_way_forgets_what_lay_ahead() -> None:
    history = History()
    for place in "abc":
        history.went(Visit(place))
    history.move(-2)
    history.went(Visit("d"))
    assert (history.peek(-1), history.peek(1)) == (Visit("a"), None)


def test_the_same_place_twice_counts_once_but_not_with_another_argument() -> None:
    history = History()
    history.went(Visit("a"))
    history.went(Visit("a"))
    assert history.peek(-1) is None
    history.went(Visit("a", 7))
    assert history.peek(-1) == Visit("a")


def test_past_the_end_is_an_error() -> None:
    with pytest.raises(IndexError):
        History().move(-1)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(-2, 2))))
def test_the_finger_never_leaves_the_line(steps: list[tuple[str, int]]) -> None:
    history = History()
    for place, step in steps:
        history.went(Visit(place))
        if history.peek(step) is not None:
            history.move(step)
        assert history.peek(0) is not None
        assert history.peek(LONGEST + 1) is None
