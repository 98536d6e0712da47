"""The command line as a whole: help, wrong usage, and what becomes of errors."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app import cli
from app.commands import drill
from app.domain.errors import KnownError

ROOT = Path(__file__).resolve().parents[1]
VERBS = ("drill", "content", "station", "library", "shots")


def test_the_help_names_every_verb_in_two_languages() -> None:
    text = cli.build_parser().format_help()
    assert all(verb in text for verb in VERBS)
    assert "训练" in text
    assert "Training" in text


@pytest.mark.parametrize("arguments", [[], ["nothing"], ["drill", "list", "--nothing"]])
def test_wrong_usage_is_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.main(arguments)
    assert caught.value.code == 2
    assert "命令用法不对" in capsys.readouterr().err


def raising(error: BaseException) -> object:
    def run_list(_arguments: object) -> int:
        raise error

    return run_list


def test_a_known_error_is_a_sentence(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(drill, "run_list", raising(KnownError("没有这样的场景。")))
    assert cli.main(["drill", "list"]) == 1
    assert capsys.readouterr().err == "没有这样的场景。\n"


def test_an_error_of_ours_goes_to_the_log_and_not_to_the_user(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], zhixing_home: Path
) -> None:
    monkeypatch.setattr(drill, "run_list", raising(ZeroDivisionError("inside")))
    assert cli.main(["drill", "list"]) == 1
    told = capsys.readouterr().err
    assert "Traceback" not in told
    written = [
        path for path in zhixing_home.rglob("*") if path.is_file() and "ZeroDivisionError" in path.read_text("utf-8")
    ]
    assert written
    assert os.fspath(written[0]) in told


def test_an_interruption_is_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(drill, "run_list", raising(KeyboardInterrupt()))
    assert cli.main(["drill", "list"]) == cli.INTERRUPTED
    assert "已中断" in capsys.readouterr().err


def test_a_process_of_its_own_prints_and_ends_with_the_status(zhixing_home: Path) -> None:
    for arguments, status in ((["--help"], 0), (["content", "check", "nowhere"], 1), (["nothing"], 2)):
        done = subprocess.run([sys.executable, "-m", "app.cli", *arguments], capture_output=True, text=True, cwd=ROOT)
        assert (done.returncode, "Traceback" in done.stderr) == (status, False)
        assert done.stdout or done.stderr
    assert not (zhixing_home / "cache").exists(), "checking content neither takes nor leaves what is kept"
