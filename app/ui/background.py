"""Long work off the window's thread: `run_in_background(parent, work, done, failed)` is the only way to it."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, Qt, QThreadPool, QTimer, Signal, Slot
from shiboken6 import isValid

from app.ui.garbage import hold_garbage, release_garbage

Result = TypeVar("Result")


class Cancelled(Exception):  # noqa: N818 - not an error: somebody pressed Esc
    """The user asked the work to stop."""


class Progress:
    """What work gets instead of a widget: a place to report to, and the wish to stop."""

    def __init__(self, relay: _Relay) -> None:
        self._relay = relay
        self._stop = Event()

    @property
    def cancelled(self) -> bool:
        """Whether the user asked the work to stop."""
        return self._stop.is_set()

    def report(self, fraction: float | None, text: str = "") -> None:
        """Say how much is done, 0 to 1 or None where nobody knows, and what; raises Cancelled when asked to stop."""
        self.stop_if_cancelled()
        self._relay.reported.emit(fraction, text)

    def stop_if_cancelled(self) -> None:
        """Raise Cancelled when asked to stop; call it where work may end without harm."""
        if self._stop.is_set():
            raise Cancelled

    def cancel(self) -> None:
        """Ask the work to stop; it does so at its next report."""
        self._stop.set()


class _Relay(QObject):
    """Carries signals from the worker's thread; the program is its parent, so that it outlives a window that is closed.

    Python must not own it: its last reference may go on the worker's thread, or in its own slot, and take it along.
    """

    reported = Signal(object, str)
    succeeded = Signal(object)
    failed = Signal(object)
    stopped = Signal()
    over = Signal()

    def __init__(self) -> None:
        super().__init__(QCoreApplication.instance())
        self.over.connect(self.deleteLater, Qt.ConnectionType.QueuedConnection)


class _Runnable(QRunnable):
    def __init__(self, work: Callable[[Progress], object], progress: Progress, relay: _Relay) -> None:
        super().__init__()
        self._work, self._progress, self._relay = work, progress, relay

    def run(self) -> None:
        try:
            result = self._work(self._progress)
        except Cancelled:
            self._relay.stopped.emit()
        except Exception as error:  # noqa: BLE001 - handed to `failed`, on the window's thread
            self._relay.failed.emit(error)
        else:
            self._relay.succeeded.emit(result)
        finally:
            self._relay.over.emit()


_JOBS: set[Job[Any]] = set()
"""Jobs have no parent in Qt: PySide 6.11 corrupts its heap when a parent dies while a child waits to be deleted."""


class Job(QObject, Generic[Result]):
    """Work that is under way; `ended` when it is over in any way. When its parent dies it stops, and tells nobody."""

    ended = Signal()

    def __init__(
        self,
        parent: QObject,
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
        progress: Callable[[float | None, str], None] | None,
    ) -> None:
        super().__init__()
        # Those that are over have been deleted in Qt by now; only their shells in Python are left.
        _JOBS.difference_update([job for job in _JOBS if not isValid(job)])
        _JOBS.add(self)
        self._done, self._failed, self._on_progress = done, failed, progress
        self._relay = _Relay()
        self._progress = Progress(self._relay)
        parent.destroyed.connect(self.cancel)
        queued = Qt.ConnectionType.QueuedConnection
        self._relay.reported.connect(self._report, queued)
        self._relay.succeeded.connect(self._succeed, queued)
        self._relay.failed.connect(self._fail, queued)
        self._relay.stopped.connect(self._stop, queued)

    def start(self, work: Callable[[Progress], Result], pool: QThreadPool | None = None) -> None:
        """Begin, on a thread of the pool or of the program's own."""
        hold_garbage()
        (pool or QThreadPool.globalInstance()).start(_Runnable(work, self._progress, self._relay))

    @Slot()
    def cancel(self) -> None:
        """Ask the work to stop; neither `done` nor `failed` is called then."""
        self._progress.cancel()

    @Slot(object, str)
    def _report(self, fraction: float | None, text: str) -> None:
        if self._on_progress is not None and not self._progress.cancelled:
            self._on_progress(fraction, text)

    @Slot(object)
    def _succeed(self, result: Result) -> None:
        if not self._progress.cancelled:
            self._done(result)
        self._stop()

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        if not self._progress.cancelled:
            self._failed(error)
        self._stop()

    @Slot()
    def _stop(self) -> None:
        self.ended.emit()
        # Not at once: the worker still takes its last steps.
        QTimer.singleShot(0, release_garbage)
        self.deleteLater()


def at_work() -> bool:
    """Whether any work is under way, or done and not yet told; on whatever pool."""
    return any(isValid(job) for job in _JOBS)


def run_in_background(
    parent: QObject,
    work: Callable[[Progress], Result],
    done: Callable[[Result], None],
    failed: Callable[[Exception], None],
    progress: Callable[[float | None, str], None] | None = None,
    pool: QThreadPool | None = None,
) -> Job[Result]:
    """Run `work` on another thread; `done`, `failed` and `progress` are called on the window's thread.

    `work` must not touch a widget. When `parent` is destroyed, the work is asked to stop and nobody is called.
    Work that waits long for something else gets a `pool` of its own, so that it keeps nobody waiting.
    """
    job = Job(parent, done, failed, progress)
    job.start(work, pool)
    return job
