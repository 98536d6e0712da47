"""Processes that work side by side and tell on standard output, a line each, what they have done."""

from __future__ import annotations

import os
import subprocess
import threading
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from typing import IO

ENDS_S = 60.0
"""So long a process may take to end after its last line."""


@dataclass(frozen=True, slots=True)
class Job:
    """A command, what its environment has beside our own, and the file that gets its standard error."""

    command: Sequence[str]
    environment: Mapping[str, str]
    log: Path


class JobsFailed(Exception):
    """Some did not do their work; `logs` tell why."""

    def __init__(self, logs: Sequence[Path]) -> None:
        super().__init__(", ".join(map(str, logs)))
        self.logs = tuple(logs)


def lines_of(jobs: Sequence[Job]) -> Generator[tuple[int, str]]:
    """The lines of all jobs as they come, each with the number of its job; raises JobsFailed after the last.

    Whoever stops asking ends the jobs. The log of a job that did its work is taken away.
    """
    told: SimpleQueue[tuple[int, str | None]] = SimpleQueue()
    with ExitStack() as held:
        processes = [held.enter_context(_running(job)) for job in jobs]
        for number, process in enumerate(processes):
            assert process.stdout is not None
            threading.Thread(target=_pass_on, args=(number, process.stdout, told), daemon=True).start()
        left = len(processes)
        while left:
            number, line = told.get()
            if line is None:
                left -= 1
            else:
                yield number, line
        ended_well = [_ends_well(process) for process in processes]
    failed = [job.log for job, well in zip(jobs, ended_well, strict=True) if not well]
    for job in jobs:
        if job.log not in failed:
            job.log.unlink()
    if failed:
        raise JobsFailed(failed)


def _ends_well(process: subprocess.Popen[str]) -> bool:
    """Whether a process that has said its last word ends in time and tells of no failure."""
    try:
        return process.wait(ENDS_S) == 0
    except subprocess.TimeoutExpired:
        return False


@contextmanager
def _running(job: Job) -> Iterator[subprocess.Popen[str]]:
    with (
        job.log.open("w", encoding="utf-8") as errors,
        subprocess.Popen(
            job.command,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            encoding="utf-8",
            env={**os.environ, **job.environment},
        ) as process,
    ):
        try:
            yield process
        finally:
            if process.poll() is None:
                process.kill()


def _pass_on(number: int, lines: IO[str], told: SimpleQueue[tuple[int, str | None]]) -> None:
    try:
        for line in lines:
            told.put((number, line))
    finally:
        told.put((number, None))
