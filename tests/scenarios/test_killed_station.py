"""A station that is killed while somebody works at it: what it had told is on the disk, and it can be taken up."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from app.content.scenario_files import ROOT
from app.content.scenarios import load_scenario
from app.domain.attempt.assignment import Assignment
from scenarios.director.journal import JOURNAL_NAME, read_journal
from scenarios.director.run import replay
from tests.scenarios import worked_station


@pytest.mark.soak
@pytest.mark.skipif(sys.platform == "win32", reason="kills with SIGKILL")
def test_what_a_killed_station_had_told_is_on_the_disk(sized: Callable[[int, int], int], tmp_path: Path) -> None:
    scenario, problems = load_scenario("hazmat_1_gasoline_tanker")
    assert scenario is not None, problems
    rng = random.Random(6)
    known: list[str] = []
    for round_number in range(sized(2, 200)):
        if round_number % 4 == 0:
            known = []
        folder = tmp_path / f"attempt{round_number // 4}"
        folder.mkdir(exist_ok=True)
        path = folder / "assignment.json"
        given = Assignment(
            attempt_id="A1", scenario=scenario.id, content_hash=scenario.content_hash, seed=3,
            act_date=scenario.scene.in_force_on, actor="trainee-1", actor_name="学员甲", folder=str(folder),
        )  # fmt: skip
        path.write_text(given.model_dump_json(), encoding="utf-8")
        told = told_until_killed(path, rng.uniform(0.0, 0.6))
        entries = read_journal(folder / JOURNAL_NAME)
        assert len(entries) >= told > len(known)
        hashes = [entry.h for entry in entries]
        assert hashes[: len(known)] == known
        replay(scenario, entries)
        known = hashes
    assert any(entry.event.model_dump()["kind"] == "NoteWritten" for entry in entries)


def told_until_killed(assignment: Path, after_s: float) -> int:
    """Let a station be worked at, kill it some time after it is ready, and return how many events it had told of."""
    command = [sys.executable, worked_station.__file__, str(assignment), str(ROOT)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as station:
        assert station.stdout is not None
        assert station.stderr is not None
        lines = []
        for line in station.stdout:
            lines.append(line)
            if json.loads(line)["kind"] == "ready":
                break
        else:
            pytest.fail(station.stderr.read().decode())
        time.sleep(after_s)
        os.kill(station.pid, signal.SIGKILL)
        lines += station.stdout.read().splitlines()
    counts = [json.loads(line)["count"] for line in lines if b'"events"' in line and line.rstrip().endswith(b"}")]
    return max(counts, default=0)
