"""The page of a run in all its states, with a real station that draws into memory."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QProcess

from app.domain.attempt.record import AttemptState
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.history import HistoryWish, history
from app.services.training import TaskWish, assign, open_tasks
from app.ui.pieces.confirm import Confirm
from app.ui.shots.camera import LOADING_S, Camera, Screen
from app.ui.station_process import STATION, StationProcess
from app.ui.training.run_states import Broken, Refused

DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY")
LOADED = 0.1
AT_LEAST_S = 5.0
"""So long a run goes on before its picture, so that its clock has moved."""


def run_screens(camera: Camera, base: Base, who: Account) -> Iterator[Screen]:
    """A new run from loading to pause; where somebody has an interrupted one, that one to its result.

    The station goes on between the pictures: each screen is to be taken before the next is asked for.
    """
    camera.enter(who)
    yield Screen("20_run_nothing", who.login, "run")
    ended = [line.record for line in history(base, who, HistoryWish()) if line.summary is not None]
    if ended:
        yield Screen("20_run_refused", who.login, "run", ended[0].id)
    broken_off = [task for task in open_tasks(base, who) if task.state is AttemptState.INTERRUPTED]
    yield from _new_run(camera, base, who)
    if sys.platform.startswith("linux"):
        yield from _cannot_start(camera, base, who)
    if broken_off:
        yield from _taken_up(camera, broken_off[0].id)


def _new_run(camera: Camera, base: Base, who: Account) -> Iterator[Screen]:
    process = _begin(camera, base, who)
    with _held(process):
        yield Screen("20_run_loading")
    _until_ready(camera, process)
    yield Screen("20_run_running")
    yield Screen("20_run_question", over="run.stop")
    camera.frame.close_overlay()
    process.stop()
    camera.wait(lambda: bool(camera.shown(Broken)))
    yield Screen("20_run_paused")


def _cannot_start(camera: Camera, base: Base, who: Account) -> Iterator[Screen]:
    """Without a display, the station that opens a window says that it cannot."""
    task = assign(base, who, who.id, TaskWish(base.shelf.scenario_ids()[0]))
    displays = {name: os.environ.pop(name) for name in DISPLAYS if name in os.environ}
    stations = camera.desktop.stations
    kept, stations.command = stations.command, STATION
    try:
        camera.frame.open("run", task.id)
        camera.wait(lambda: bool(camera.shown(Refused)), LOADING_S)
    finally:
        stations.command = kept
        os.environ.update(displays)
    yield Screen("20_run_not_started")


def _taken_up(camera: Camera, attempt: str) -> Iterator[Screen]:
    camera.frame.open("run", attempt)
    process = _station(camera)
    _until_ready(camera, process)
    yield Screen("20_run_resumed")
    process.kill()
    camera.wait(lambda: bool(camera.shown(Broken)))
    yield Screen("20_run_crashed")
    camera.shown(Broken)[0].close_it.emit()
    camera.shown(Confirm)[0].accept()
    camera.wait(lambda: camera.frame.place_id() == "result")
    camera.settle()
    yield Screen("20_run_finished")


def _begin(camera: Camera, base: Base, who: Account) -> StationProcess:
    """A new run whose station has begun to load."""
    task = assign(base, who, who.id, TaskWish(base.shelf.scenario_ids()[0]))
    camera.frame.open("run", task.id)
    process = _station(camera)
    shares: list[float] = []
    process.loading.connect(lambda share, _what: shares.append(share))
    camera.wait(lambda: bool(shares) and shares[-1] >= LOADED, LOADING_S)
    return process


def _station(camera: Camera) -> StationProcess:
    camera.wait(lambda: camera.desktop.stations.running() is not None)
    process = camera.desktop.stations.running()
    assert process is not None
    return process


def _until_ready(camera: Camera, process: StationProcess) -> None:
    ready: list[bool] = []
    process.ready.connect(lambda: ready.append(True))
    camera.wait(lambda: bool(ready) or not process.running(), LOADING_S)
    camera.rest(AT_LEAST_S)


@contextmanager
def _held(process: StationProcess) -> Iterator[None]:
    """Keep a station as it is for as long as its pictures take, where the system can do that."""
    made = process.findChild(QProcess)
    stop, go_on = getattr(signal, "SIGSTOP", None), getattr(signal, "SIGCONT", None)
    if made is None or stop is None or go_on is None:
        yield
        return
    os.kill(made.processId(), stop)
    try:
        yield
    finally:
        os.kill(made.processId(), go_on)
