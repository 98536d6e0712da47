"""A process that works at a station by its keys, without a picture, to be killed by `test_killed_station`.

Started as `python worked_station.py ASSIGNMENT SOURCE_ROOT`. Its standard output is the station's own progress lines.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

STEP_S = 0.1


def work_for_ever(assignment_path: Path) -> None:
    """Take the attempt up, step out of the car, and write notes while walking up and down."""
    from app.content.scenarios import load_scenario
    from app.domain.attempt.assignment import StationSettings
    from scenarios.flat.opening import open_station
    from scenarios.link.assignment_file import read_assignment
    from scenarios.link.progress import Progress
    from scenarios.link.session import Session
    from scenarios.world.engine import Engine
    from scenarios.world.engine_settings import EngineSettings

    now = [0.0]
    assignment = read_assignment(assignment_path)
    scenario, _ = load_scenario(assignment.scenario)
    assert scenario is not None
    progress = Progress(sys.stdout)
    session = Session(scenario, assignment, progress, steady_s=lambda: now[0])
    engine = Engine(EngineSettings("none", (320, 180), quality="low"))
    station = open_station(
        engine, session, (), StationSettings(), lambda share, what: None, now_s=lambda: now[0], with_sound=False
    )

    def frames(seconds: float) -> None:
        for _ in range(round(seconds / STEP_S)):
            now[0] += STEP_S
            station.advance(STEP_S)
            time.sleep(0.001)

    station.begin()
    if session.resumed:
        station.press("escape")
    elif station.work.walker.seated:
        for deed in ("wind_check", "vest_on", "leave_car"):
            station.press("tab")
            station.pick("group:safety")
            station.pick(f"deed:{deed}")
            frames(scenario.deed_by_id[deed].duration_s + 0.3)
    progress.ready()
    while True:
        station.press("w")
        frames(1.0)
        station.release("w")
        station.press("n")
        station.type("记一笔")
        station.press("enter")
        frames(0.5)


if __name__ == "__main__":
    sys.path.insert(0, sys.argv[2])
    work_for_ever(Path(sys.argv[1]))
