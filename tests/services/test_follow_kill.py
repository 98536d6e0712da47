"""kill -9 of the desktop while it follows a station: what was acknowledged is there, and the rest comes later."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from app.domain.attempt.chain import ChainHead, head_after, seal
from app.domain.attempt.events import NoteWritten
from app.services.base import Base
from app.services.data_home import DataHome
from app.services.ingest import JournalFollower, take_in, verify_attempt
from app.services.open_base import open_base
from scenarios.director.journal import JOURNAL_NAME
from tests.killing import forks, killed, last_number
from tests.records.conftest import fill
from tests.records.sample_scenario import NOW, sample_record, started
from tests.services.conftest import sample_shelf

pytestmark = forks


def _open(home: DataHome) -> Base:
    opened = open_base(home, shelf=sample_shelf(), fill=lambda base, progress: fill(base.records))
    return replace(opened, clock=lambda: NOW)


def _follow_for_ever(home: DataHome, acknowledge: int) -> None:
    """The desktop: polls and says on the pipe what the base has answered."""
    follower = JournalFollower(_open(home), "A1")
    os.write(acknowledge, b"0\n")
    while True:
        answer = follower.poll()
        if answer is not None:
            os.write(acknowledge, f"{answer.head.seq}\n".encode())


class Station:
    """Writes the journal, torn lines now and then."""

    def __init__(self, journal: Path) -> None:
        self._journal = journal
        self._head = ChainHead()

    def write(self, lines: int, chance: random.Random) -> None:
        """So many lines, each in two pieces."""
        with self._journal.open("ab", buffering=0) as file:
            for _ in range(lines):
                seq = self._head.seq
                entry = seal(self._head, started(sample_record()) if seq == 0 else NoteWritten(t_ms=seq, text="记录"))
                self._head = head_after(entry)
                line = (entry.line() + "\n").encode()
                cut = chance.randrange(len(line))
                file.write(line[:cut])
                file.write(line[cut:])


@pytest.mark.soak
def test_nothing_acknowledged_is_lost_and_nothing_is_left_out(tmp_path: Path, sized: Callable[[int, int], int]) -> None:
    chance = random.Random(11)
    home = DataHome(tmp_path)
    _open(home).close()
    folder = home.attempt_folder(sample_record().folder)
    folder.mkdir(parents=True)
    station = Station(folder / JOURNAL_NAME)
    for _ in range(sized(15, 400)):
        said = killed(
            partial(_follow_for_ever, home),
            chance.uniform(0, 0.01),
            meanwhile=lambda: station.write(chance.randrange(1, 60), chance),
        )
        base = _open(home)
        with base.records.reading() as unit:
            assert unit.attempts.get("A1").head.seq >= last_number(said)
        base.close()
    base = _open(home)
    take_in(base, "A1")
    with base.records.reading() as unit:
        kept = "".join(line + "\n" for line in unit.events.lines("A1"))
    assert kept.encode() == (folder / JOURNAL_NAME).read_bytes()
    assert verify_attempt(base, "A1") == []
    base.close()
