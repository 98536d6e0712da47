"""Logs are JSON lines in the data folder; a death leaves its last words."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from app.services.data_home import DataHome
from app.services.logging_setup import KEPT_CRASHES, last_crash, note_crash

PROGRAM = """
import sys, logging, structlog
from pathlib import Path
from app.services.data_home import DataHome
from app.services.logging_setup import set_up_logging
home = DataHome(Path(sys.argv[1])); home.prepare()
crash = set_up_logging(home, "cli")
structlog.get_logger("zhixing").info("训练开始", seed=7)
logging.getLogger("other").warning("磁盘快满")
try:
    1 / 0
except ZeroDivisionError:
    structlog.get_logger("zhixing").exception("出错")
if sys.argv[2] == "die":
    import faulthandler
    faulthandler._sigabrt()
"""
ROOT = Path(__file__).parents[2]


def run(home: DataHome, how: str) -> int:
    command = [sys.executable, "-c", PROGRAM, str(home.folder), how]
    return subprocess.run(command, cwd=ROOT, stderr=subprocess.DEVNULL, check=False).returncode


def test_lines_are_json_and_name_their_process(tmp_path: Path) -> None:
    home = DataHome(tmp_path)
    assert run(home, "end") == 0
    lines = [json.loads(line) for line in (home.logs / "zhixing.log").read_text(encoding="utf-8").splitlines()]
    assert [line["event"] for line in lines] == ["训练开始", "磁盘快满", "出错"]
    assert (lines[0]["seed"], lines[0]["process"], lines[0]["level"]) == (7, "cli", "info")
    assert "ZeroDivisionError" in lines[2]["exception"]
    assert last_crash(home) is None
    assert list(home.crashes.iterdir()) == []


def test_a_death_is_told(tmp_path: Path) -> None:
    home = DataHome(tmp_path)
    assert run(home, "die") != 0
    told = last_crash(home)
    assert told is not None
    assert "Aborted" in told


def test_old_crashes_go_and_living_processes_stay(tmp_path: Path) -> None:
    home = DataHome(tmp_path)
    home.prepare()
    for number in range(KEPT_CRASHES + 3):
        (home.crashes / f"old-{number}.txt").write_text("Fatal")
    alive = home.crashes / f"desktop-{os.getpid()}.txt"
    alive.write_text("")
    assert run(home, "end") == 0
    last_crash(home)
    assert alive.exists()
    assert len(list(home.crashes.glob("old-*.txt"))) < KEPT_CRASHES + 3


def test_an_error_of_ours_is_written_down(zhixing_home: Path) -> None:
    path = note_crash(ValueError("有意的错误"))
    assert path.parent == zhixing_home / "crashes"
    assert "ValueError: 有意的错误" in path.read_text(encoding="utf-8")


def test_an_error_is_written_elsewhere_where_the_folder_will_not_do(zhixing_home: Path) -> None:
    (zhixing_home / "crashes").write_text("in the way")
    path = note_crash(ValueError("x"))
    assert path.read_text(encoding="utf-8").startswith("ValueError")
    path.unlink()
