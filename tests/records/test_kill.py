"""kill -9 while events are taken in: nothing that was acknowledged is lost, and the chain holds."""

from __future__ import annotations

import os
import random
import signal
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from app.domain.attempt.chain import ChainHead, head_after, seal
from app.domain.attempt.events import Event, NoteWritten
from records.opening import open_file
from tests.killing import forks, killed, last_number
from tests.records.conftest import fill
from tests.records.sample_scenario import NOW, sample_record, started

pytestmark = forks

KILLS_OF_ONE_BASE = 20


def _take_in_for_ever(path: Path, acknowledge: int) -> None:
    """The child: batch after batch, each acknowledged on the pipe only after the base has answered."""
    records = open_file(path)
    with records.reading() as unit:
        head = unit.attempts.get("A1").head
    while True:
        lines = []
        grown = head
        for _ in range(1 + head.seq % 7):
            event: Event = started(sample_record()) if grown.seq == 0 else NoteWritten(t_ms=grown.seq, text="记录")
            entry = seal(grown, event)
            lines.append(entry.line())
            grown = head_after(entry)
        with records.writing() as unit:
            head = unit.events.append_lines("A1", lines, NOW).head
        os.write(acknowledge, f"{head.seq}\n".encode())


@pytest.mark.soak
def test_nothing_acknowledged_is_lost(tmp_path: Path, sized: Callable[[int, int], int]) -> None:
    chance = random.Random(20261125)
    for number in range(sized(20, 2000)):
        path = tmp_path / str(number // KILLS_OF_ONE_BASE) / "base.sqlite"
        open_file(path, fill).close()
        acknowledged = last_number(killed(partial(_take_in_for_ever, path), chance.uniform(0, 0.03)))
        records = open_file(path)
        with records.reading() as unit:
            entries = unit.events.entries("A1")
            head = unit.attempts.get("A1").head
        records.close()
        assert len(entries) >= acknowledged
        assert head == ChainHead(seq=len(entries), h=entries[-1].h)


@pytest.mark.soak
def test_a_killed_first_start_leaves_a_whole_base_or_none(tmp_path: Path, sized: Callable[[int, int], int]) -> None:
    chance = random.Random(7)
    for number in range(sized(15, 500)):
        path = tmp_path / str(number) / "base.sqlite"
        child = os.fork()
        if child == 0:
            try:
                open_file(path, fill)
            finally:
                os._exit(0)
        time.sleep(chance.uniform(0, 0.08))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        records = open_file(path, fill)
        with records.reading() as unit:
            assert unit.attempts.get("A1").folder
        records.close()
