"""An assignment on disk, a clock that the test turns, journals that are slow or refuse, and a hub.

`hub`      a real hub over the base of `tests/services`; `hub.stop()` and `hub.start()` cut and mend the line to it.
`run`      an attempt that was begun at that hub and is played at a station of this test.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from app.domain.attempt.assignment import Assignment
from app.domain.attempt.chain import Entry
from app.domain.attempt.events import Event
from app.domain.scenario.scenario import Scenario
from app.services.base import Base
from scenarios.director.journal import JournalError, MemoryJournal
from tests.director.conftest import assignment_for, seed_without_faults
from tests.director.small_scenario import small_scenario
from tests.link.hub_at_hand import HubAtHand, StationRun
from tests.services.conftest import base, clock, instructor, trainee  # noqa: F401

PATIENCE_S = 10.0


class HandClock:
    """A steady clock that stands still until the test moves it."""

    def __init__(self) -> None:
        self.at_s = 100.0

    def __call__(self) -> float:
        return self.at_s


class SlowJournal(MemoryJournal):
    """A journal on a disk that takes its time."""

    def __init__(self, takes_s: float) -> None:
        super().__init__()
        self.takes_s = takes_s

    def append(self, events: Sequence[Event]) -> list[Entry]:
        time.sleep(self.takes_s)
        return super().append(events)


class FailingJournal(MemoryJournal):
    """A journal on a disk that refuses while `full`."""

    full = False

    def append(self, events: Sequence[Event]) -> list[Entry]:
        if self.full:
            raise JournalError("磁盘已满，请腾出空间后重试。")
        return super().append(events)


def until(holds: Callable[[], bool]) -> None:
    """Wait for another thread; fails where it never gets there."""
    end = time.monotonic() + PATIENCE_S
    while not holds():
        assert time.monotonic() < end, "the other thread never got there"
        time.sleep(0.002)


@pytest.fixture(scope="session")
def scenario() -> Scenario:
    """The small scenario."""
    return small_scenario()


@pytest.fixture
def assignment(scenario: Scenario, tmp_path: Path) -> Assignment:
    """An assignment without faults whose folder is this test's own."""
    plain = assignment_for(scenario, seed_without_faults(scenario))
    return plain.model_copy(update={"folder": str(tmp_path / "attempt")})


@pytest.fixture
def hub(base: Base) -> Iterator[HubAtHand]:  # noqa: F811
    """A hub that runs."""
    made = HubAtHand(base)
    yield made
    made.close()


@pytest.fixture
def run(hub: HubAtHand, tmp_path: Path) -> Iterator[StationRun]:
    """An attempt at a station of the hub."""
    made = StationRun(hub.base, hub.station, tmp_path / "there")
    yield made
    made.journal.close()
