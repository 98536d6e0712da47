"""Rubbish is collected on the window's thread alone while others are at work."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.ui.background import Progress, run_in_background
from app.ui.garbage import _Collector


def _fail(error: Exception) -> None:
    raise AssertionError(error)


def _make_rubbish(rings: int) -> None:
    for _ in range(rings):
        ring: list[object] = []
        ring.append(ring)


@pytest.fixture
def collecting() -> Iterator[list[int]]:
    """The threads on which rubbish was collected."""
    threads: list[int] = []

    def note(phase: str, _told: dict[str, int]) -> None:
        if phase == "start":
            threads.append(threading.get_ident())

    gc.callbacks.append(note)
    yield threads
    gc.callbacks.remove(note)


def test_a_worker_never_collects(qtbot: QtBot, collecting: list[int]) -> None:
    worker: list[int] = []

    def work(_progress: Progress) -> int:
        worker.append(threading.get_ident())
        _make_rubbish(50_000)
        return 1

    parent = QObject()
    job = run_in_background(parent, work, lambda _one: None, _fail)
    with qtbot.waitSignal(job.ended):
        pass
    assert worker
    assert worker[0] not in collecting
    qtbot.waitUntil(gc.isenabled)


def test_the_windows_thread_collects_meanwhile(qtbot: QtBot, collecting: list[int]) -> None:
    collector = _Collector()
    collector.hold()
    collector.hold()

    def collected() -> bool:
        # Whatever dies meanwhile is taken off the count of what was made, so rubbish is made until it is enough.
        _make_rubbish(2_000)
        return threading.get_ident() in collecting

    qtbot.waitUntil(collected)
    collector.release()
    assert not gc.isenabled()
    collector.release()
    assert gc.isenabled()


def test_a_full_collection_has_its_share_of_the_time(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    collector = _Collector()
    taken: list[int] = []
    monkeypatch.setattr("app.ui.garbage.gc.collect", lambda generation=2: taken.append(generation))
    monkeypatch.setattr("app.ui.garbage.gc.get_count", lambda: (9_999, 99, 99))
    now = iter((100.0, 101.0, 150.0, 301.0, 301.5))
    monkeypatch.setattr("app.ui.garbage.time.monotonic", lambda: next(now))
    for _ in range(3):
        collector.collect_due()
    assert taken == [2, 1, 2]
    monkeypatch.setattr("app.ui.garbage.gc.get_count", lambda: (9_999, 0, 0))
    monkeypatch.setattr("app.ui.garbage.time.monotonic", lambda: 302.0)
    collector.collect_due()
    assert taken[-1] == 0
