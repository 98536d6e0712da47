"""The time of a task by the clock, which setting the clock back does not lengthen."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable

TOLERANCE_S = 2.0
"""Clocks are corrected by a second or so all the time; only more than this is told."""


class FairClock:
    """Clock time that never runs backwards. `seen` is the latest moment known from before, None for none.

    While the program runs, the machine's steady counter goes on where the clock was set back; a clock that was set
    forward, or a machine that slept, counts by the clock. Between two starts `seen` is where time goes on from.
    """

    def __init__(
        self, wall: Callable[[], dt.datetime], seen: dt.datetime | None, ticks: Callable[[], float] = time.monotonic
    ) -> None:
        self._wall, self._ticks = wall, ticks
        self._back = dt.timedelta(0)
        now = wall()
        self._start = max(now, seen) if seen else now
        self._ticks_then = ticks()
        self._note(self._start - now)

    def now(self) -> dt.datetime:
        """The moment it is."""
        wall, ticks = self._wall(), self._ticks()
        steady = self._start + dt.timedelta(seconds=ticks - self._ticks_then)
        self._note(steady - wall)
        # From here on it counts anew: the counter of a machine that sleeps may stand still.
        self._start, self._ticks_then = max(steady, wall), ticks
        return self._start

    @property
    def set_back_s(self) -> int:
        """By how many seconds the clock was found set back at most."""
        return int(self._back.total_seconds())

    def _note(self, behind: dt.timedelta) -> None:
        if behind.total_seconds() > TOLERANCE_S:
            self._back = max(self._back, behind)
