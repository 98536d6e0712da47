"""A process that works at a station by its keys, without a picture, and pushes to a hub, to be killed by its test.

Started as `python hub_station.py ASSIGNMENT HUB_FILE CACHE SOURCE_ROOT`; `end` on standard input ends the attempt. Its
standard output is the station's own progress lines.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scenarios.flat.station import Station

STEP_S = 0.1
CLOSE_WITHIN_S = 60.0


def work(assignment_path: Path, hub_path: Path, cache: Path) -> None:
    """Take the attempt up and write notes until told to end."""
    from app.content.cached_scenarios import read_scenario
    from app.content.content_cache import ContentCache
    from app.domain.attempt.assignment import StationSettings
    from scenarios.flat.opening import open_station
    from scenarios.link.assignment_file import read_assignment
    from scenarios.link.desk_line import DeskLine
    from scenarios.link.hub_file import read_hub_place
    from scenarios.link.hub_line import HubLine
    from scenarios.link.progress import Progress
    from scenarios.link.session import Session
    from scenarios.trainee.watched import Watched
    from scenarios.world.engine import Engine
    from scenarios.world.engine_settings import EngineSettings

    now = [0.0]
    assignment = read_assignment(assignment_path)
    scenario, problems = read_scenario(assignment.scenario, cache=ContentCache(cache))
    assert scenario is not None, problems
    progress = Progress(sys.stdout)
    hub = HubLine(read_hub_place(hub_path), assignment, progress, pause_s=0.05)
    session = Session(scenario, assignment, progress, steady_s=lambda: now[0])
    engine = Engine(EngineSettings("none", (320, 180), quality="low"))
    watched = Watched(hub, engine, session, DeskLine(None))
    station = open_station(
        engine, session, (), StationSettings(), lambda share, what: None, now_s=lambda: now[0], with_sound=False
    )
    ending = threading.Event()

    def listen() -> None:
        sys.stdin.readline()
        ending.set()

    threading.Thread(target=listen, daemon=True).start()

    def frames(seconds: float) -> None:
        for _ in range(round(seconds / STEP_S)):
            now[0] += STEP_S
            station.advance(STEP_S)
            watched.after_frame(station, "flat")
            time.sleep(0.001)

    station.begin()
    if session.resumed:
        station.press("escape")
    progress.ready()
    write_notes(station, frames, ending)
    session.give_up()
    frames(0.5)
    station.close()
    watched.close()
    session.close()
    sys.exit(0 if hub.close(CLOSE_WITHIN_S) else 5)


def write_notes(station: Station, frames: Callable[[float], None], ending: threading.Event) -> None:
    """Write one note after the other until it is to end."""
    while not ending.is_set():
        station.press("n")
        station.type("记一笔")
        station.press("enter")
        frames(0.5)


if __name__ == "__main__":
    sys.path.insert(0, sys.argv[4])
    work(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]))
