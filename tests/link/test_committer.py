"""The journal thread: durable before acknowledged, in order, and nobody waits for the disk."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

import pytest

from app.domain.attempt.events import NoteWritten
from app.domain.errors import KnownError
from scenarios.director.commands import Command, ShowPrompt
from scenarios.director.run import Decision
from scenarios.link.committer import Acknowledged, Committer
from tests.link.conftest import until

SLOW_S = 0.2


def decision(number: int) -> Decision:
    return Decision((NoteWritten(t_ms=number, text=f"第{number}条"),), (ShowPrompt(f"看第{number}条", "info"),))


def gather(committer: Committer, count: int) -> list[Acknowledged]:
    found: list[Acknowledged] = []

    def enough() -> bool:
        found.extend(committer.acknowledged())
        return len(found) >= count

    until(enough)
    return found


class Disk:
    """Keeps what is committed, like a run does: what failed is held and comes first at the next try."""

    def __init__(self, takes_s: float = 0.0) -> None:
        self.takes_s = takes_s
        self.refuses = ""
        self.kept: list[int] = []
        self.tries = 0
        self.threads: set[int] = set()
        self._held: list[Decision] = []

    def commit(self, wanted: Decision) -> list[Command]:
        self.tries += 1
        self.threads.add(threading.get_ident())
        self._held.append(wanted)
        if self.refuses:
            raise KnownError(self.refuses)
        time.sleep(self.takes_s)
        self.kept += [event.t_ms for held in self._held for event in held.events]
        commands = [command for held in self._held for command in held.commands]
        self._held.clear()
        return commands


@pytest.fixture
def fast_retry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scenarios.link.committer.RETRY_S", 0.01)


def test_decisions_come_back_in_order_with_their_commands() -> None:
    disk = Disk()
    committer = Committer(disk.commit)
    for number in range(200):
        committer.submit(decision(number))
    found = gather(committer, 200)
    assert disk.kept == list(range(200))
    assert found == [Acknowledged(decision(n).events, decision(n).commands) for n in range(200)]
    assert committer.pending == 0
    assert committer.close()


def test_nothing_is_acknowledged_before_it_is_kept() -> None:
    disk = Disk(takes_s=0.003)
    committer = Committer(disk.commit)
    for number in range(30):
        committer.submit(decision(number))
    seen = 0
    while seen < 30:
        for done in committer.acknowledged():
            assert done.events[0].t_ms in disk.kept
            seen += 1
        assert committer.pending == 30 - seen
    assert committer.close()


def test_a_slow_disk_holds_up_nobody() -> None:
    disk = Disk(takes_s=SLOW_S)
    committer = Committer(disk.commit)
    longest = 0.0
    for number in range(4):
        start = time.perf_counter()
        committer.submit(decision(number))
        committer.acknowledged()
        longest = max(longest, time.perf_counter() - start)
    assert longest < SLOW_S / 4
    assert committer.pending >= 3
    assert committer.close()
    assert disk.kept == [0, 1, 2, 3]
    assert threading.get_ident() not in disk.threads


@pytest.mark.usefixtures("fast_retry")
def test_a_full_disk_is_told_and_tried_again_until_it_takes_everything_once() -> None:
    disk = Disk()
    disk.refuses = "磁盘已满，请腾出空间后重试。"
    committer = Committer(disk.commit)
    committer.submit(decision(1))
    committer.submit(decision(2))
    until(lambda: disk.tries > 2)
    assert committer.problem == "磁盘已满，请腾出空间后重试。"
    assert committer.acknowledged() == []
    disk.refuses = ""
    found = gather(committer, 2)
    assert [done.commands for done in found] == [decision(1).commands, decision(2).commands]
    assert disk.kept == [1, 2]
    assert committer.problem == ""
    assert committer.close()


@pytest.mark.usefixtures("fast_retry")
def test_closing_on_a_disk_that_never_takes_it_gives_up_and_says_so() -> None:
    disk = Disk()
    disk.refuses = "磁盘已满，请腾出空间后重试。"
    committer = Committer(disk.commit)
    committer.submit(decision(1))
    start = time.perf_counter()
    assert not committer.close(wait_s=0.1)
    assert time.perf_counter() - start < 2
    assert committer.acknowledged() == []
    assert committer.pending == 1


def test_closing_writes_out_what_is_waiting() -> None:
    disk = Disk(takes_s=0.01)
    committer = Committer(disk.commit)
    for number in range(10):
        committer.submit(decision(number))
    assert committer.close()
    assert disk.kept == list(range(10))
    assert len(committer.acknowledged()) == 10


def test_a_fault_of_our_own_is_logged_and_told_and_nothing_passes_for_kept(expected_log: Callable[[str], None]) -> None:
    expected_log("journal thread stopped")

    def broken(wanted: Decision) -> list[Command]:
        raise ValueError("a bug")

    committer = Committer(broken)
    committer.submit(decision(1))
    until(lambda: bool(committer.problem))
    committer.submit(decision(2))
    assert committer.acknowledged() == []
    assert not committer.close()
    assert committer.pending == 2


def test_no_thread_is_left_behind() -> None:
    def journal_threads() -> list[str]:
        return [thread.name for thread in threading.enumerate() if thread.name == "journal"]

    before = len(journal_threads())
    for _ in range(5):
        assert Committer(Disk().commit).close()
    assert len(journal_threads()) == before


def test_closing_an_idle_one_is_quick() -> None:
    committer = Committer(Disk().commit)
    start = time.perf_counter()
    assert committer.close()
    assert time.perf_counter() - start < 1
