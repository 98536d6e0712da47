"""A process at two pipes: it answers, ends when one hangs up, and one that does not is known."""

import sys
from pathlib import Path

import pytest

from scenarios.link.piped_process import hang_up, start_piped

ECHO = "import os, sys\nfor line in sys.stdin:\n    print(os.getcwd(), line.strip(), flush=True)"
DEAF = "import time\nprint('here', flush=True)\ntime.sleep(60)"
DEAD = "print('here', flush=True)"


def test_it_is_told_and_answers_from_its_folder(tmp_path: Path) -> None:
    process = start_piped([sys.executable, "-c", ECHO], tmp_path)
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write("押运员\n")
    process.stdin.flush()
    assert process.stdout.readline() == f"{tmp_path.resolve()} 押运员\n"
    assert hang_up(process, 20.0)
    assert process.returncode == 0
    process.stdout.close()


def test_one_that_stays_is_known(tmp_path: Path) -> None:
    process = start_piped([sys.executable, "-c", DEAF], tmp_path)
    assert process.stdout is not None
    process.stdout.readline()
    assert not hang_up(process, 0.05)
    process.kill()
    process.wait()
    process.stdout.close()


def test_one_that_is_dead_takes_nothing_more(tmp_path: Path) -> None:
    process = start_piped([sys.executable, "-c", DEAD], tmp_path)
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write("too late\n")
    process.wait()
    assert hang_up(process, 20.0)
    process.stdout.close()


def test_one_that_cannot_be_started_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        start_piped(["no-such-program"], tmp_path)
