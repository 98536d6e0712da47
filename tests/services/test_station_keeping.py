"""A run whose station fell silent is noted without anybody asking; a base that is busy is no end of it."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain.attempt.record import AttemptState
from app.domain.station.messages import Lines
from app.services import station_keeping
from app.services.base import Base
from app.services.errors import ServiceError
from app.services.live_stations import LiveRegistry
from app.services.station_attempts import begin_run, take_lines
from app.services.station_keeping import StationKeeper
from tests.services.conftest import GOOD_RUN
from tests.services.test_station_attempts import STATION, played, wish

PATIENCE_S = 10.0


def test_a_silent_run_is_interrupted(base: Base, tmp_path: Path) -> None:
    begun = begin_run(base, STATION, wish())
    lines = played(begun, tmp_path / "there", GOOD_RUN)
    take_lines(base, begun.attempt_id, Lines(lines=tuple(lines[:2])))
    keeper = StationKeeper(base, LiveRegistry(), every_s=0.02)
    end = time.monotonic() + PATIENCE_S
    state = AttemptState.RUNNING
    while state is AttemptState.RUNNING and time.monotonic() < end:
        time.sleep(0.02)
        with base.records.reading() as unit:
            state = unit.attempts.get(begun.attempt_id).state
    keeper.close()
    assert state is AttemptState.INTERRUPTED


def test_what_fails_once_is_tried_again(
    base: Base, monkeypatch: pytest.MonkeyPatch, expected_log: Callable[[str], None]
) -> None:
    expected_log("silent stations were not noted")
    asked: list[int] = []

    def fail_first(base: Base, under_way: frozenset[str]) -> list[str]:
        asked.append(1)
        if len(asked) == 1:
            raise ServiceError("数据库正忙")
        return []

    monkeypatch.setattr(station_keeping, "settle_silent", fail_first)
    keeper = StationKeeper(base, LiveRegistry(), every_s=0.01)
    end = time.monotonic() + PATIENCE_S
    while len(asked) < 2 and time.monotonic() < end:
        time.sleep(0.01)
    keeper.close()
    assert len(asked) >= 2
