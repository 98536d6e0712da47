"""The attempt's clock: whole milliseconds, breaks left out, never back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenarios.link.attempt_clock import AttemptClock
from tests.link.conftest import HandClock


@pytest.fixture
def wall() -> HandClock:
    return HandClock()


def test_time_stands_until_it_is_started(wall: HandClock) -> None:
    clock = AttemptClock(0, wall)
    wall.at_s += 5
    assert (clock.now_ms(), clock.running) == (0, False)
    clock.start()
    wall.at_s += 1.5
    assert (clock.now_ms(), clock.running) == (1500, True)


def test_breaks_are_left_out(wall: HandClock) -> None:
    clock = AttemptClock(0, wall)
    clock.start()
    wall.at_s += 2
    clock.stop()
    wall.at_s += 3600
    assert clock.now_ms() == 2000
    clock.start()
    wall.at_s += 1
    assert clock.now_ms() == 3000


def test_an_interrupted_attempt_goes_on_where_it_was(wall: HandClock) -> None:
    clock = AttemptClock(75_250, wall)
    assert clock.now_ms() == 75_250
    clock.start()
    wall.at_s += 0.25
    assert clock.now_ms() == 75_500


def test_starting_twice_or_stopping_twice_changes_nothing(wall: HandClock) -> None:
    clock = AttemptClock(0, wall)
    clock.stop()
    clock.start()
    wall.at_s += 1
    clock.start()
    wall.at_s += 1
    clock.stop()
    clock.stop()
    assert clock.now_ms() == 2000


@given(st.lists(st.tuples(st.sampled_from(["start", "stop", "wait"]), st.floats(-0.01, 3.0)), max_size=30))
def test_it_never_goes_back_and_never_runs_ahead_of_the_wall(steps: list[tuple[str, float]]) -> None:
    wall = HandClock()
    clock = AttemptClock(0, wall)
    last, forward_s = 0, 0.0
    for what, seconds in steps:
        {"start": clock.start, "stop": clock.stop, "wait": clock.now_ms}[what]()
        wall.at_s += seconds  # a steady clock that fails us a little is borne
        forward_s += abs(seconds)
        now = clock.now_ms()
        assert last <= now <= forward_s * 1000 + 1
        last = now
