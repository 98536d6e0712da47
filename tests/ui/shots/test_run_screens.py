"""The states of a run, with a station that journals by the real director and opens no window."""

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.ui.shots.camera import Camera
from app.ui.shots.run_screens import run_screens
from app.ui.shots.screens import cast_of
from app.ui.training.run_states import Broken, Nothing, Refused, UnderWay

STATION = """
import sys
from pathlib import Path
from app.content.scenarios import load_scenario
from scenarios.director.journal import JOURNAL_NAME, JournalWriter
from scenarios.director.run import AttemptRun
from scenarios.link.assignment_file import read_assignment
print('{"kind": "loading", "share": 0.5, "what": "meshes"}', flush=True)
assignment = read_assignment(Path(sys.argv[sys.argv.index("--assignment") + 1]))
scenario, _problems = load_scenario(assignment.scenario)
with JournalWriter(Path(assignment.folder) / JOURNAL_NAME) as journal:
    run = AttemptRun(scenario, assignment, journal)
    run.resume(journal.entries) if journal.entries else run.begin("2026-11-26T08:00:00+08:00")
    print('{"kind": "ready"}', flush=True)
    sys.stdin.readline()
sys.exit(3)
"""
SHOWN = {
    "20_run_nothing": Nothing,
    "20_run_refused": Refused,
    "20_run_loading": UnderWay,
    "20_run_running": UnderWay,
    "20_run_question": UnderWay,
    "20_run_paused": Broken,
    "20_run_not_started": Refused,
    "20_run_resumed": UnderWay,
    "20_run_crashed": Broken,
}


def test_a_run_is_led_through_all_its_states(
    qapp: QApplication, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.ui.shots.run_screens.AT_LEAST_S", 0.1)
    script = tmp_path / "station.py"
    script.write_text(STATION, encoding="utf-8")
    camera = Camera(qapp, tmp_path, (sys.executable, str(script)))
    base = camera.start()
    who = cast_of(base).broke_off
    seen = []
    for screen in run_screens(camera, base, who):
        seen.append(screen.name)
        if screen.place:
            camera.frame.open(screen.place, screen.argument)
        camera.settle()
        if screen.name in SHOWN:
            assert len(camera.shown(SHOWN[screen.name])) == 1, screen.name
    assert set(SHOWN) <= {*seen, *([] if sys.platform.startswith("linux") else ["20_run_not_started"])}
    assert seen[-1] == "20_run_finished"
    assert camera.frame.place_id() == "result"
    camera.close()
