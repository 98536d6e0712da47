"""Time by the clock that setting the clock back does not lengthen."""

from __future__ import annotations

import datetime as dt

from app.services.case_clock import FairClock
from tests.domain.hand_in.samples import AT

SECOND = dt.timedelta(seconds=1)


class Machine:
    """A wall clock and a steady counter that tests move apart from one another."""

    def __init__(self) -> None:
        self.wall, self.steady = AT, 100.0

    def run(self, seconds: float) -> None:
        self.wall += seconds * SECOND
        self.steady += seconds


def clock(machine: Machine, seen: dt.datetime | None = None) -> FairClock:
    return FairClock(lambda: machine.wall, seen, lambda: machine.steady)


def test_it_runs_as_the_clock_does() -> None:
    machine = Machine()
    fair = clock(machine)
    machine.run(90)
    assert (fair.now(), fair.set_back_s) == (AT + 90 * SECOND, 0)


def test_a_clock_set_back_gives_no_time() -> None:
    machine = Machine()
    fair = clock(machine)
    machine.run(600)
    assert fair.now() == AT + 600 * SECOND
    machine.wall -= 3600 * SECOND
    machine.run(300)
    assert fair.now() == AT + 900 * SECOND
    machine.run(60)
    assert fair.now() == AT + 960 * SECOND
    assert fair.set_back_s == 3600


def test_set_back_between_two_starts_it_goes_on_from_what_was_seen() -> None:
    machine = Machine()
    machine.wall -= 1800 * SECOND
    fair = clock(machine, seen=AT)
    assert (fair.now(), fair.set_back_s) == (AT, 1800)
    machine.run(60)
    assert fair.now() == AT + 60 * SECOND


def test_a_machine_that_slept_counts_by_the_clock() -> None:
    """Its steady counter may stand still meanwhile."""
    machine = Machine()
    fair = clock(machine)
    machine.wall += 3600 * SECOND
    assert fair.now() == AT + 3600 * SECOND
    machine.run(10)
    assert (fair.now(), fair.set_back_s) == (AT + 3610 * SECOND, 0)


def test_a_correction_by_a_second_is_no_setting_back() -> None:
    machine = Machine()
    fair = clock(machine)
    machine.run(10)
    machine.wall -= SECOND
    assert (fair.now(), fair.set_back_s) == (AT + 10 * SECOND, 0)
