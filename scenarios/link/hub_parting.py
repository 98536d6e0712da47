"""A hub's line for as long as an attempt lasts, and what is told where not everything reached the hub."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.domain.attempt.assignment import Assignment
from app.domain.errors import KnownError
from scenarios.director.journal import JOURNAL_NAME, JournalWriter
from scenarios.link.assignment_file import read_assignment
from scenarios.link.hub_file import read_hub_place
from scenarios.link.hub_line import PARTING_S, HubLine
from scenarios.link.progress import Progress

HUB_NAME = "hub.json"
ASSIGNMENT_NAME = "assignment.json"
PUSH_WITHIN_S = 120.0


@contextmanager
def hub_line(path: Path | None, assignment: Assignment, progress: Progress) -> Iterator[HubLine | None]:
    """The line to the hub of a file, closed at the end; None where no file is given."""
    if path is None:
        yield None
        return
    line = HubLine(read_hub_place(path), assignment, progress)
    try:
        yield line
    finally:
        _part(line, assignment, progress, PARTING_S)


def push_folder(folder: Path, progress: Progress) -> bool:
    """Send what an attempt's folder holds and the hub has not; False where something is left. Raises KnownError."""
    assignment = read_assignment(folder / ASSIGNMENT_NAME).model_copy(update={"folder": str(folder)})
    place = read_hub_place(folder / HUB_NAME)
    with JournalWriter(folder / JOURNAL_NAME) as journal:
        kept = journal.head.seq
        if not kept:
            raise KnownError(f"{folder.name} 里没有训练记录。")
        line = HubLine(place, assignment, progress)
        line.follow(lambda: kept)
        return _part(line, assignment, progress, PUSH_WITHIN_S)


def _part(line: HubLine, assignment: Assignment, progress: Progress, wait_s: float) -> bool:
    whole = line.close(wait_s)
    if not whole:
        why = line.problem or (
            f"还有记录没有交到教员机，它们都在本机。联网后运行：zhixing station --push {assignment.folder}"
        )
        progress.problem(why)
        sys.stderr.write(f"{why}\n")
    return whole
