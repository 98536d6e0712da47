"""The station itself in a headset, as a process of its own: its runtime is killed, it goes on, nothing is lost."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.content.scenarios import load_scenario
from app.domain.attempt.assignment import Assignment
from scenarios.director.journal import JOURNAL_NAME, read_journal
from tests.xr_live.monado import Monado
from tests.xr_live.remote_device import RemoteDevice

SCENARIO = "hazmat_1_gasoline_tanker"
PATIENCE_S = 180.0
UNFINISHED = 3


class StationProcess:
    """A station in a headset, and what it tells."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        scenario, problems = load_scenario(SCENARIO)
        assert scenario is not None, problems
        assignment = Assignment.model_validate(
            {
                "attempt_id": "A1", "scenario": scenario.id, "content_hash": scenario.content_hash, "seed": 3,
                "act_date": scenario.scene.in_force_on, "actor": "trainee-1", "actor_name": "学员甲",
                "settings": {"quality": "low", "voices": False}, "folder": str(folder),
            }
        )  # fmt: skip
        file = folder / "assignment.json"
        file.write_text(assignment.model_dump_json(), encoding="utf-8")
        self.journal = folder / JOURNAL_NAME
        self.log = folder / "station.log"
        command = [sys.executable, "-m", "scenarios", "--assignment", str(file), "--mode", "headset"]
        command += ["--offscreen", "--size", "160", "90"]
        self.process = subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self._lines: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line)

    def until_told(self, kind: str) -> None:
        """Wait for a line of a kind."""
        while json.loads(self._lines.get(timeout=PATIENCE_S))["kind"] != kind:
            pass

    def until_done(self, kind: str, count: int) -> None:
        """Wait until the journal holds so many events of a kind."""
        end = time.monotonic() + PATIENCE_S
        while [entry.event.kind for entry in read_journal(self.journal)].count(kind) < count:
            assert time.monotonic() < end, self.log.read_text(encoding="utf-8")[-2000:]
            assert self.process.poll() is None, self.log.read_text(encoding="utf-8")[-2000:]
            time.sleep(0.1)

    def stop(self) -> int:
        """Let the desktop ask for the end; returns the exit status."""
        assert self.process.stdin is not None
        self.process.stdin.write("stop\n")
        self.process.stdin.close()
        return self.process.wait(PATIENCE_S)

    def close(self) -> None:
        """End it in any case."""
        self.process.kill()
        self.process.wait()
        self._reader.join()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None and not pipe.closed:
                pipe.close()


@pytest.fixture
def monado() -> Iterator[Monado]:
    made = Monado()
    yield made
    made.close()


def test_the_runtime_is_killed_and_the_attempt_goes_on(monado: Monado, tmp_path: Path) -> None:
    device = RemoteDevice(monado.port)
    device.send()
    station = StationProcess(tmp_path, dict(os.environ))
    try:
        station.until_told("ready")
        station.until_done("AttemptStarted", 1)
        time.sleep(2.0)
        monado.kill()
        station.until_done("AttemptPaused", 1)
        monado.start()
        # In the headset again, time runs by itself.
        station.until_done("AttemptResumed", 1)
        assert station.stop() == UNFINISHED
    finally:
        station.close()
        device.close()
    events = [entry.event for entry in read_journal(station.journal)]
    course = [event for event in events if event.kind.startswith("Attempt")]
    assert [event.kind for event in course] == ["AttemptStarted", "AttemptPaused", "AttemptResumed", "AttemptPaused"]
    assert [getattr(event, "reason", "") for event in course] == ["", "headset_off", "", "instructor"]
