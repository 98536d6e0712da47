"""An assignment on disk, a clock that the test turns, and journals that are slow or refuse."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from app.domain.attempt.assignment import Assignment
from app.domain.attempt.chain import Entry
from app.domain.attempt.events import Event
from app.domain.scenario.scenario import Scenario
from scenarios.director.journal import JournalError, MemoryJournal
from tests.director.conftest import assignment_for, seed_without_faults
from tests.director.small_scenario import small_scenario

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
