"""kill -9 of the whole desktop while a station works: what its base had kept is there, and the rest comes later."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from app.content.scenario_files import ROOT
from app.domain.attempt.record import AttemptState
from app.services.data_home import DataHome
from app.services.ingest import verify_attempt
from app.services.open_base import open_base
from app.services.shelf import Shelf
from app.services.training import settle_after_start
from records.stores.attempts import AttemptFilter
from scenarios.director.journal import JOURNAL_NAME
from tests.flows.test_trainee_day import SCENARIO, fill, put_picture
from tests.services.conftest import PASSWORD

DRIVER = (sys.executable, "-m", "tests.flows.desktop_driver", SCENARIO, PASSWORD)
FIRST_EVENTS = 2
"""A kill comes after the desktop has told of some events, so that all of them fall among the events."""


@pytest.mark.soak
@pytest.mark.skipif(sys.platform == "win32", reason="kills with SIGKILL")
def test_what_a_killed_desktop_had_kept_is_there(tmp_path: Path, sized: Callable[[int, int], int]) -> None:
    filled, shelf, chance = DataHome(tmp_path / "filled"), Shelf(), random.Random(20261126)
    open_base(filled, fill=fill).close()
    put_picture(filled)
    in_the_middle = 0
    for number in range(sized(2, 200)):
        home = DataHome(tmp_path / f"home{number}")
        shutil.copytree(filled.folder, home.folder)
        kept = kept_until_killed(home.folder, chance.uniform(0, 3))
        base = open_base(home, shelf=shelf)
        with base.records.reading() as unit:
            (record,) = unit.attempts.find(AttemptFilter())
        assert record.head.seq >= kept
        in_the_middle += record.state is AttemptState.RUNNING
        settled = settle_after_start(base)
        assert settled.problems == ()
        with base.records.reading() as unit:
            lines = "".join(line + "\n" for line in unit.events.lines(record.id))
            state = unit.attempts.get(record.id).state
        assert lines.encode() == (home.attempt_folder(record.folder) / JOURNAL_NAME).read_bytes()
        assert state is AttemptState.ENDED
        assert verify_attempt(base, record.id) == []
        base.close()
        shutil.rmtree(home.folder)
    assert in_the_middle > 0


def kept_until_killed(home: Path, after_s: float) -> int:
    """Let a desktop work, kill it among the events, wait for its station; how many events its base had shown."""
    environment = os.environ | {"ZHIXING_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        DRIVER, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True
    ) as desktop:
        assert desktop.stdout is not None
        told = [0]
        while told[-1] < FIRST_EVENTS:
            line = desktop.stdout.readline()
            assert line, "the desktop ended by itself"
            told.append(int(line))
        time.sleep(after_s)
        os.kill(desktop.pid, signal.SIGKILL)
        # The last line may be torn by the kill.
        told += [int(line) for line in desktop.stdout.read().split(b"\n")[:-1]]
    wait_for_all_of(desktop.pid)
    return told[-1]


def wait_for_all_of(group: int) -> None:
    """Wait until no process of a group lives: the station goes on without its desktop, and ends the attempt."""
    ends = time.monotonic() + 60
    while time.monotonic() < ends:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return
        time.sleep(0.01)
    raise AssertionError("the station did not end")
