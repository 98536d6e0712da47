"""How fast journals are taken in, sheets derived and a large base looked through; printed, not judged."""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

# Run by its path from anywhere.
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from app.domain.attempt.record import AttemptRecord
from app.domain.roster.account import Role
from app.domain.scoring.score import score_attempt
from app.services.base import Base
from app.services.data_home import DataHome
from app.services.history import HistoryWish, history, statistics
from app.services.open_base import open_base
from records.unit_of_work import Records
from tests.records.conftest import fill
from tests.records.sample_law import NoLaw
from tests.records.sample_scenario import (
    NOW,
    chain,
    sample_assignment,
    sample_events,
    sample_lines,
    sample_record,
    sample_scenario,
)
from tests.services.conftest import person, sample_shelf

ATTEMPTS = 2000
NOTES = 5000


def bench_ingest(records: Records) -> None:
    """A station's stream in batches, each acknowledged when it is on the disk."""
    for size in (1, 50, 500):
        record = add(records, f"I{size}")
        mine = sample_lines(record, notes=NOTES if size > 1 else 300)
        begin = time.perf_counter()
        for start in range(0, len(mine), size):
            with records.writing() as unit:
                unit.events.append_lines(record.id, mine[start : start + size], NOW)
        took = time.perf_counter() - begin
        speed, batch_ms = len(mine) / took, took / len(mine) * size * 1e3
        print(f"ingest, batches of {size:3}: {speed:8.0f} events/s, {batch_ms:.2f} ms a batch")
    begin = time.perf_counter()
    with records.reading() as unit:
        entries = unit.events.entries("I500")
    print(f"read and verify {len(entries)} events: {time.perf_counter() - begin:.3f} s")


def bench_history(base: Base) -> None:
    """A base of many attempts: list, search, statistics."""
    for number in range(ATTEMPTS):
        record = add(base.records, f"H{number}")
        entries = chain(sample_events(record))
        sheet = score_attempt(sample_scenario(), entries, NoLaw())
        with base.records.writing() as unit:
            head = unit.events.append_lines(record.id, [entry.line() for entry in entries], NOW).head
            unit.sheets.put(head, sheet)
    who = person("p2", Role.INSTRUCTOR)
    for name, wish in (("list", HistoryWish()), ("search", HistoryWish(search="ystcjc"))):
        begin = time.perf_counter()
        lines = history(base, who, wish)
        print(f"{name} of {len(lines)} attempts: {time.perf_counter() - begin:.3f} s")
    begin = time.perf_counter()
    statistics(lines)
    print(f"statistics of {len(lines)} attempts: {time.perf_counter() - begin:.3f} s")


def add(records: Records, name: str) -> AttemptRecord:
    """One more assigned attempt."""
    record = sample_record(name)
    with records.writing() as unit:
        unit.attempts.add(record, sample_assignment(record))
    return record


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        opened = open_base(DataHome(Path(folder)), shelf=sample_shelf(), fill=lambda base, progress: fill(base.records))
        bench_ingest(opened.records)
        bench_history(opened)
        opened.close()
