"""Long work off the window's thread."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.ui import background
from app.ui.background import Progress, run_in_background


def _fail(error: Exception) -> None:
    raise AssertionError(error)


def test_the_result_comes_back_on_the_windows_thread(qtbot: QtBot) -> None:
    seen: list[tuple[int, threading.Thread]] = []
    worker: list[threading.Thread] = []

    def work(progress: Progress) -> int:
        worker.append(threading.current_thread())
        return 42

    parent = QObject()
    job = run_in_background(parent, work, lambda result: seen.append((result, threading.current_thread())), _fail)
    with qtbot.waitSignal(job.ended):
        pass
    assert seen == [(42, threading.main_thread())]
    assert worker[0] is not threading.main_thread()


def test_an_error_goes_to_failed(qtbot: QtBot) -> None:
    errors: list[Exception] = []

    def work(progress: Progress) -> None:
        raise ValueError("the file is gone")

    parent = QObject()
    job = run_in_background(parent, work, lambda _result: None, errors.append)
    with qtbot.waitSignal(job.ended):
        pass
    assert [str(error) for error in errors] == ["the file is gone"]


def test_progress_is_reported_in_order(qtbot: QtBot) -> None:
    seen: list[tuple[float | None, str]] = []

    def work(progress: Progress) -> None:
        progress.report(None, "looking")
        progress.report(0.5, "half")

    parent = QObject()
    job = run_in_background(parent, work, lambda _r: None, _fail, lambda share, text: seen.append((share, text)))
    with qtbot.waitSignal(job.ended):
        pass
    assert seen == [(None, "looking"), (0.5, "half")]


def test_cancelling_calls_nobody(qtbot: QtBot) -> None:
    called: list[object] = []
    begun, go_on = threading.Event(), threading.Event()

    def work(progress: Progress) -> int:
        begun.set()
        go_on.wait(5)
        progress.report(0.5)
        return 1

    parent = QObject()
    job = run_in_background(parent, work, called.append, called.append)
    assert begun.wait(5)
    job.cancel()
    with qtbot.waitSignal(job.ended):
        go_on.set()
    assert called == []


def test_work_that_never_reports_is_cancelled_too(qtbot: QtBot) -> None:
    called: list[object] = []
    go_on = threading.Event()
    parent = QObject()
    job = run_in_background(parent, lambda progress: go_on.wait(5), called.append, called.append)
    job.cancel()
    with qtbot.waitSignal(job.ended):
        go_on.set()
    assert called == []


def test_a_window_that_dies_is_not_called(qtbot: QtBot) -> None:
    called: list[object] = []
    begun, go_on = threading.Event(), threading.Event()
    stopped: list[bool] = []

    def work(progress: Progress) -> int:
        begun.set()
        go_on.wait(5)
        stopped.append(progress.cancelled)
        return 1

    parent = QWidget()
    run_in_background(parent, work, called.append, called.append)
    assert begun.wait(5)
    with qtbot.waitSignal(parent.destroyed):
        parent.deleteLater()
    go_on.set()
    qtbot.waitUntil(lambda: not any(isValid(job) for job in background._JOBS))
    assert (called, stopped) == ([], [True])


def test_a_thousand_jobs_leave_nothing_behind(qtbot: QtBot) -> None:
    results: list[int] = []
    parent = QObject()

    def give(number: int) -> Callable[[Progress], int]:
        return lambda progress: number

    for number in range(1000):
        run_in_background(parent, give(number), results.append, _fail)
    qtbot.waitUntil(lambda: len(results) == 1000 and not any(isValid(job) for job in background._JOBS), timeout=20_000)
    assert sorted(results) == list(range(1000))
