"""Processes side by side: their lines, their failures, their end."""

import sys
import time
from pathlib import Path

import pytest

from app.commands.side_by_side import Job, JobsFailed, lines_of


def _job(folder: Path, name: str, program: str) -> Job:
    return Job([sys.executable, "-c", program], {"WORD": name}, folder / f"{name}.log")


def test_lines_come_from_all_while_they_work(tmp_path: Path) -> None:
    program = "import os; print(os.environ['WORD'], 1, flush=True); print(os.environ['WORD'], 2)"
    told = list(lines_of([_job(tmp_path, name, program) for name in ("a", "b")]))
    for number, name in enumerate(("a", "b")):
        assert [line for each, line in told if each == number] == [f"{name} 1\n", f"{name} 2\n"]
    assert list(tmp_path.iterdir()) == []


def test_who_fails_leaves_a_log_and_the_others_go_on(tmp_path: Path) -> None:
    good = _job(tmp_path, "good", "import time; time.sleep(0.3); print('done')")
    bad = _job(tmp_path, "bad", "raise SystemExit('no driver')")
    lines = lines_of([bad, good])
    assert next(lines) == (1, "done\n")
    with pytest.raises(JobsFailed) as failed:
        next(lines)
    assert failed.value.logs == (bad.log,)
    assert "no driver" in bad.log.read_text(encoding="utf-8")
    assert not good.log.exists()


def test_who_has_said_all_and_does_not_end_has_failed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.commands.side_by_side.ENDS_S", 0.2)
    job = _job(tmp_path, "hung", "import os, time; os.close(1); time.sleep(300)")
    with pytest.raises(JobsFailed) as failed:
        list(lines_of([job]))
    assert failed.value.logs == (job.log,)


def test_whoever_stops_asking_ends_them(tmp_path: Path) -> None:
    lines = lines_of([_job(tmp_path, "long", "import time; print('begun', flush=True); time.sleep(300)")])
    assert next(lines) == (0, "begun\n")
    start = time.monotonic()
    lines.close()
    assert time.monotonic() - start < 60
