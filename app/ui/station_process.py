"""The station as a process of its own: started with an assignment, listened to, asked to stop."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

STATION = (sys.executable, "-m", "scenarios")
PATIENCE_MS = 15_000
"""How long a station may take to save and go before it is ended by force; its journal is on the disk either way."""
ROOT = Path(__file__).resolve().parents[2]

ENDED, CANNOT_START, STOPPED, NOT_WHOLE = 0, 2, 3, 4
Outcome = Literal["ended", "cannot_start", "stopped", "not_whole", "crashed"]
_OUTCOMES: dict[int, Outcome] = {
    ENDED: "ended",
    CANNOT_START: "cannot_start",
    STOPPED: "stopped",
    NOT_WHOLE: "not_whole",
}


@dataclass(frozen=True, slots=True)
class Gone:
    """How a station's process ended, with the last thing it said was wrong."""

    outcome: Outcome
    problem: str


class StationProcess(QObject):
    """One run of the station for one attempt."""

    loading = Signal(float, str)
    ready = Signal()
    counted = Signal(int)
    told = Signal(str)
    settings_changed = Signal(object)
    gone = Signal(object)

    def __init__(
        self, attempt_id: str, assignment: Path, command: Sequence[str] = STATION, hub: Path | None = None
    ) -> None:
        super().__init__()
        self.attempt_id = attempt_id
        self.problem = ""
        self._command = [*command, "--assignment", str(assignment), *(["--hub", str(hub)] if hub else [])]
        self._rest = b""
        self._process = QProcess(self)
        self._process.setProcessEnvironment(_environment())
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.SeparateChannels)
        self._process.readyReadStandardOutput.connect(self._read)
        # Read and dropped, so that the pipe never fills; the station keeps its own log file.
        self._process.readyReadStandardError.connect(self._process.readAllStandardError)
        self._process.finished.connect(self._finished)
        self._process.errorOccurred.connect(self._error)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._process.kill)

    def start(self) -> None:
        """Start the process; `gone` comes even where that fails."""
        self._process.start(self._command[0], self._command[1:])

    def stop(self) -> None:
        """Ask the station to save and go; by force when it does not."""
        if self.running():
            self._process.write(b"stop\n")
            self._patience.start(PATIENCE_MS)

    def running(self) -> bool:
        """Whether the process lives."""
        return self._process.state() is not QProcess.ProcessState.NotRunning

    def wait(self, most_ms: int = PATIENCE_MS) -> bool:
        """Wait for the end, without events; for the end of the program."""
        return not self.running() or self._process.waitForFinished(most_ms)

    def kill(self) -> None:
        """End the process by force."""
        self._process.kill()

    def _read(self) -> None:
        self._rest += bytes(self._process.readAllStandardOutput().data())
        *lines, self._rest = self._rest.split(b"\n")
        for line in lines:
            try:
                told = json.loads(line)
            except ValueError:
                continue  # something printed that is not ours
            if isinstance(told, dict):
                self._hear(told)

    def _hear(self, told: dict[str, Any]) -> None:
        kind = told.get("kind")
        if kind == "loading":
            self.loading.emit(float(told.get("share", 0.0)), str(told.get("what", "")))
        elif kind == "ready":
            self.ready.emit()
        elif kind == "events":
            self.counted.emit(int(told.get("count", 0)))
        elif kind == "problem":
            self.problem = str(told.get("message", ""))
            self.told.emit(self.problem)
        elif kind == "settings":
            self.settings_changed.emit(told.get("values", {}))

    def _finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._patience.stop()
        self._read()
        crashed = status is QProcess.ExitStatus.CrashExit
        self.gone.emit(Gone("crashed" if crashed else _OUTCOMES.get(code, "crashed"), self.problem))

    def _error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self.gone.emit(Gone("cannot_start", self.problem))


class Stations(QObject):
    """The run under way on this machine: at most one, whichever page is open; `command` starts the next."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None, command: Sequence[str] = STATION) -> None:
        super().__init__(parent)
        self.command = tuple(command)
        self._process: StationProcess | None = None

    def running(self) -> StationProcess | None:
        """The station that lives, if one does."""
        return self._process if self._process is not None and self._process.running() else None

    def open(self, attempt_id: str, assignment: Path, hub: Path | None = None) -> StationProcess:
        """A station that is ready to be started, seen by the hub of a file; RuntimeError while another lives."""
        if self.running() is not None:
            raise RuntimeError("a station is running")
        # No parent in Qt, as for jobs (see background.py): the one before is over, and goes when Python lets it go.
        made = StationProcess(attempt_id, assignment, self.command, hub)
        made.gone.connect(lambda _gone: self.changed.emit())
        self._process = made
        return made

    def close(self) -> None:
        """Stop what lives, and wait for it."""
        process = self.running()
        if process is not None:
            process.stop()
            if not process.wait():
                process.kill()
                process.wait()


def _environment() -> QProcessEnvironment:
    environment = QProcessEnvironment.systemEnvironment()
    paths = [str(ROOT), *filter(None, environment.value("PYTHONPATH", "").split(os.pathsep))]
    environment.insert("PYTHONPATH", os.pathsep.join(dict.fromkeys(paths)))
    environment.insert("PYTHONUTF8", "1")
    return environment
