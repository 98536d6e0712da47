"""Rubbish is collected on the window's thread alone.

Python collects on whatever thread happens to allocate. A page that was left is often a cycle of widgets: taken away on
a worker's thread, its timers and windows die where Qt forbids it, and the program crashes some time later.
"""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QCoreApplication, QTimer
from shiboken6 import isValid

EVERY_MS = 200
FULL_SHARE = 0.005
"""A full collection stops everything, so it may take this share of the time at most."""


class _Collector:
    """Collects in Python's place while others are at work."""

    def __init__(self) -> None:
        self._holds = 0
        self._timer: QTimer | None = None
        self._full_again_at = 0.0

    def hold(self) -> None:
        self._holds += 1
        if self._holds > 1:
            return
        gc.disable()
        if self._timer is None or not isValid(self._timer):
            self._timer = QTimer(QCoreApplication.instance())
            self._timer.setInterval(EVERY_MS)
            self._timer.timeout.connect(self.collect_due)
        self._timer.start()

    def release(self) -> None:
        self._holds -= 1
        if self._holds:
            return
        if self._timer is not None and isValid(self._timer):
            self._timer.stop()
        gc.enable()

    def collect_due(self) -> None:
        """Collect the oldest generation that Python itself would."""
        young, middle, old = (count > limit for count, limit in zip(gc.get_count(), gc.get_threshold(), strict=True))
        start = time.monotonic()
        if old and start >= self._full_again_at:
            gc.collect()
            now = time.monotonic()
            self._full_again_at = now + (now - start) / FULL_SHARE
        elif middle or old:
            gc.collect(1)
        elif young:
            gc.collect(0)


_COLLECTOR = _Collector()


def hold_garbage() -> None:
    """From now on only the window's thread collects; to be called there, and once more `release_garbage` for each."""
    _COLLECTOR.hold()


def release_garbage() -> None:
    """Nobody else is at work any more: Python collects by itself once all have said so."""
    _COLLECTOR.release()
