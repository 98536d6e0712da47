"""A lock that goes with its process."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.services.file_lock import FileLock
from tests.killing import forks, killed


def test_one_holds_it_at_a_time(tmp_path: Path) -> None:
    one, other = FileLock(tmp_path / "lock"), FileLock(tmp_path / "lock")
    assert one.take()
    assert one.take()
    assert not other.take()
    one.write(b"first and longer")
    one.write(b"second")
    assert (tmp_path / "lock").read_bytes() == b"second"
    one.let_go()
    one.let_go()
    assert (one.held, other.take(), other.held) == (False, True, True)
    other.let_go()


def test_only_the_holder_writes(tmp_path: Path) -> None:
    with pytest.raises(AssertionError):
        FileLock(tmp_path / "lock").write(b"x")


@forks
def test_a_killed_process_holds_nothing(tmp_path: Path) -> None:
    def hold(acknowledge: int) -> None:
        assert FileLock(tmp_path / "lock").take()
        os.write(acknowledge, b"held\n")
        os.read(os.pipe()[0], 1)

    def meanwhile() -> None:
        assert not FileLock(tmp_path / "lock").take()

    killed(hold, 0, meanwhile)
    lock = FileLock(tmp_path / "lock")
    assert lock.take()
    lock.let_go()
