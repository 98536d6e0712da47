"""The station's process, played by small scripts."""

import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.ui.station_process import Gone, StationProcess, Stations


def station(tmp_path: Path, body: str) -> StationProcess:
    script = tmp_path / "station.py"
    script.write_text(body, encoding="utf-8")
    return StationProcess("A1", tmp_path / "assignment.json", (sys.executable, str(script)))


def run(qtbot: QtBot, process: StationProcess) -> Gone:
    with qtbot.waitSignal(process.gone, timeout=20_000) as gone:
        process.start()
    assert gone.args is not None
    found = gone.args[0]
    assert isinstance(found, Gone)
    return found


def test_what_it_says_is_passed_on(qtbot: QtBot, tmp_path: Path) -> None:
    process = station(
        tmp_path,
        "import sys\nassert sys.argv[1] == '--assignment'\nprint('no json')\n"
        'print(\'{"kind": "loading", "share": 0.5, "what": "x"}\')\nprint(\'{"kind": "ready"}\')\n'
        'print(\'{"kind": "events", "count": 7}\')\nprint(\'{"kind": "settings", "values": {"captions": "large"}}\')\n',
    )
    heard: list[object] = []
    process.loading.connect(lambda share, what: heard.append((share, what)))
    process.ready.connect(lambda: heard.append("ready"))
    process.counted.connect(heard.append)
    process.settings_changed.connect(heard.append)
    assert run(qtbot, process) == Gone("ended", "")
    assert heard == [(0.5, "x"), "ready", 7, {"captions": "large"}]


@pytest.mark.parametrize(("code", "outcome"), [(2, "cannot_start"), (3, "stopped"), (4, "not_whole"), (9, "crashed")])
def test_the_exit_code_says_how_it_ended(qtbot: QtBot, tmp_path: Path, code: int, outcome: str) -> None:
    body = f'import sys\nprint(\'{{"kind": "problem", "message": "why"}}\')\nsys.exit({code})\n'
    assert run(qtbot, station(tmp_path, body)) == Gone(outcome, "why")  # type: ignore[arg-type]  # from the table


def test_a_crash_is_a_crash(qtbot: QtBot, tmp_path: Path) -> None:
    assert run(qtbot, station(tmp_path, "import os\nos.abort()\n")).outcome == "crashed"


def test_one_that_cannot_be_started_is_gone_too(qtbot: QtBot, tmp_path: Path) -> None:
    process = StationProcess("A1", tmp_path / "a.json", (str(tmp_path / "nothing"),))
    assert run(qtbot, process).outcome == "cannot_start"


def test_stop_is_heard(qtbot: QtBot, tmp_path: Path) -> None:
    process = station(
        tmp_path,
        'import sys\nprint(\'{"kind": "ready"}\', flush=True)\nassert sys.stdin.readline() == "stop\\n"\nsys.exit(3)\n',
    )
    with qtbot.waitSignal(process.ready, timeout=20_000):
        process.start()
    assert process.running()
    with qtbot.waitSignal(process.gone, timeout=20_000):
        process.stop()
    assert process.wait()


def test_only_one_runs(qtbot: QtBot, tmp_path: Path) -> None:
    script = tmp_path / "station.py"
    script.write_text('import sys\nprint(\'{"kind": "ready"}\', flush=True)\nsys.stdin.readline()\nsys.exit(3)\n')
    stations = Stations(command=(sys.executable, str(script)))
    process = stations.open("A1", tmp_path / "a.json")
    with qtbot.waitSignal(process.ready, timeout=20_000):
        process.start()
    assert stations.running() is process
    with pytest.raises(RuntimeError):
        stations.open("A2", tmp_path / "b.json")
    stations.close()
    assert stations.running() is None
