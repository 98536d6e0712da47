"""The two commands, started as a user starts them."""

import os
import subprocess
import sys
from pathlib import Path

from app.setup.launch import program_variables

ROOT = Path(__file__).resolve().parents[2]


def test_the_program_finds_the_checkout_first_and_nothing_in_the_working_folder() -> None:
    variables = program_variables(Path("checkout"), {"PYTHONPATH": f"other{os.pathsep}checkout", "HOME": "here"})
    assert variables["PYTHONPATH"] == f"checkout{os.pathsep}other"
    assert variables["PYTHONSAFEPATH"] == "1"
    assert variables["HOME"] == "here"


def test_compiled_modules_are_kept_whatever_the_shell_says() -> None:
    assert "PYTHONDONTWRITEBYTECODE" not in program_variables(Path("checkout"), {"PYTHONDONTWRITEBYTECODE": "1"})


def test_check_help_works_from_any_folder_with_a_bare_environment(tmp_path: Path) -> None:
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "__init__.py").write_text("raise SystemExit('the wrong app')\n")
    done = _start("check", "--help", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "lanes:" in done.stdout
    assert done.stderr == ""


def test_run_help_works_from_any_folder_with_a_bare_environment(tmp_path: Path) -> None:
    done = _start("run", "--help", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "zhixing" in done.stdout
    assert done.stderr == ""


def test_run_hands_on_the_exit_status_without_a_traceback(tmp_path: Path) -> None:
    done = _start("run", "no-such-verb", folder=tmp_path)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_check_refuses_an_unknown_lane(tmp_path: Path) -> None:
    done = _start("check", "no-such-lane", folder=tmp_path)
    assert done.returncode == 2
    assert "invalid choice" in done.stderr


def _start(command: str, *arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    bare = {"HOME": str(folder), "PATH": os.defpath}
    started = [sys.executable, str(ROOT / command), *arguments]
    return subprocess.run(started, cwd=folder, env=bare, capture_output=True, text=True, encoding="utf-8")
