import sys
from pathlib import Path

from app.services.asked_process import ask_process
from assets.paths import ASSETS


def _runs(code: str) -> list[str]:
    return [sys.executable, "-c", f"import os, sys, time; {code}"]


def test_what_it_says_and_how_it_ended_is_told() -> None:
    code = "sys.stdout.buffer.write('有\\n'.encode()); sys.stderr.buffer.write('无\\n'.encode()); sys.exit(2)"
    done = ask_process(_runs(code))
    assert done is not None
    assert (done.stdout, done.stderr, done.returncode) == ("有\n", "无\n", 2)


def test_what_is_no_utf_8_is_told_all_the_same() -> None:
    done = ask_process(_runs("sys.stdout.buffer.write(b'\\xff1')"))
    assert done is not None
    assert done.stdout == "\ufffd1"


def test_it_stands_in_the_programs_folder_and_is_told_nothing() -> None:
    done = ask_process(_runs("print(os.getcwd()); print(repr(sys.stdin.read()))"))
    assert done is not None
    folder, heard = done.stdout.splitlines()
    assert (Path(folder), heard) == (ASSETS.parent, "''")


def test_one_that_cannot_be_started_or_hangs_gives_nothing() -> None:
    assert ask_process(["no-such-program"]) is None
    assert ask_process(_runs("time.sleep(60)"), within_s=0.2) is None
