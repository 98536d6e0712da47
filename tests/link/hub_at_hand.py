"""A real hub on this machine's loopback that a test stops and starts again on the same port, and a station's run."""

from __future__ import annotations

import hashlib
import socket
import threading
import time
from pathlib import Path
from typing import TypeVar

import uvicorn

from app.domain.attempt.assignment import Assignment
from app.domain.attempt.events import Event, PhotoTaken
from app.domain.station.messages import HubPlace
from app.services.base import Base
from app.services.hub_access import HubAccess
from app.services.law_pack import SearchWords
from app.services.station_access import KnownStation
from app.services.station_attempts import begin_run
from app.web.hub import create_hub
from app.web.state import Hub, HubSettings
from scenarios.director.journal import JOURNAL_NAME, JournalWriter
from scenarios.director.run import AttemptRun
from scenarios.link.hub_caller import HubCaller
from tests.records.sample_scenario import sample_scenario
from tests.services.test_station_attempts import wish

_Caller = TypeVar("_Caller", bound=HubCaller)

PATIENCE_S = 30.0


def no_words() -> SearchWords:
    """Nobody searches here."""
    raise AssertionError


class HubAtHand:
    """A hub that can go away and come back; what it knew of live stations is lost then, as when it is killed."""

    def __init__(self, base: Base, certificate: tuple[Path, Path] | None = None) -> None:
        self.base, self._certificate = base, certificate
        self._port = 0
        self._server: uvicorn.Server | None = None
        self._thread: threading.Thread | None = None
        self._callers: list[HubCaller] = []
        self.hub: Hub
        self.start()
        joined = self.hub.stations.let_in("一号站")
        self.station = KnownStation(joined.station, joined.name)
        scheme = "https" if certificate else "http"
        self.place = HubPlace(
            url=f"{scheme}://127.0.0.1:{self._port}", token=joined.token, station=joined.station, name=joined.name
        )

    def start(self) -> None:
        """Come up, on the port of before."""
        app = create_hub(self.base, HubAccess(self.base), HubSettings(open=False, any_address=True), no_words)
        self.hub = app.state.hub
        listener = socket.create_server(("127.0.0.1", self._port), reuse_port=False)
        self._port = listener.getsockname()[1]
        certificate, key = self._certificate or (None, None)
        config = uvicorn.Config(
            app, log_config=None, access_log=False, lifespan="off", timeout_graceful_shutdown=1,
            ssl_certfile=certificate, ssl_keyfile=key,
        )  # fmt: skip
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, kwargs={"sockets": [listener]}, daemon=True)
        self._thread.start()
        end = time.monotonic() + PATIENCE_S
        while not self._server.started:
            assert time.monotonic() < end, "the hub never came up"
            time.sleep(0.005)
        self._listener = listener

    def caller(self) -> HubCaller:
        """A line to the hub that is hung up at the end of the test."""
        return self.hang_up_later(HubCaller(self.place, PATIENCE_S))

    def hang_up_later(self, caller: _Caller) -> _Caller:
        """Close this line at the end of the test."""
        self._callers.append(caller)
        return caller

    def close(self) -> None:
        """The end of the test."""
        for caller in self._callers:
            caller.close()
        self.stop()

    def stop(self) -> None:
        """Go away; every connection breaks."""
        if self._server is not None and self._thread is not None:
            self._server.should_exit = True
            self._thread.join(PATIENCE_S)
            self._listener.close()
            self._server = self._thread = None


class StationRun:
    """A run at a station with a disk of its own."""

    def __init__(self, base: Base, station: KnownStation, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        begun = begin_run(base, station, wish())
        self.assignment: Assignment = begun.model_copy(update={"folder": str(folder)})
        self.folder = folder
        self.journal = JournalWriter(folder / JOURNAL_NAME)
        self._run = AttemptRun(sample_scenario(), self.assignment, self.journal)
        self._run.begin("2026-11-20T09:00:00+08:00")

    @property
    def attempt(self) -> str:
        """The attempt's id."""
        return self.assignment.attempt_id

    def kept(self) -> int:
        """How many events are on the disk."""
        return self.journal.head.seq

    def do(self, *events: Event) -> None:
        """Let events happen."""
        for event in events:
            self._run.do(event)

    def photograph(self, name: str, t_ms: int, jpeg: bytes) -> None:
        """Take a photograph: its file is there before it is told."""
        photos = self.folder / "photos"
        photos.mkdir(exist_ok=True)
        (photos / f"{name}.jpg").write_bytes(jpeg)
        self.do(PhotoTaken(t_ms=t_ms, photo=name, sha256=hashlib.sha256(jpeg).hexdigest()))

    def lines(self) -> list[str]:
        """The journal's lines."""
        return (self.folder / JOURNAL_NAME).read_text(encoding="utf-8").splitlines()


def lines_at(base: Base, attempt: str) -> list[str]:
    """The lines that the base has."""
    with base.records.reading() as unit:
        return unit.events.lines(attempt)
