"""The attempt's clock: it runs with the wall's steady clock and stands still in pauses."""

from __future__ import annotations

import time
from collections.abc import Callable


class AttemptClock:
    """Milliseconds since the attempt began, breaks left out. `start_ms` is where an interrupted attempt goes on."""

    def __init__(self, start_ms: int = 0, steady_s: Callable[[], float] = time.monotonic) -> None:
        self._steady_s = steady_s
        self._before_ms = float(start_ms)
        self._since_s: float | None = None
        self._last = start_ms

    @property
    def running(self) -> bool:
        """Whether time passes."""
        return self._since_s is not None

    def now_ms(self) -> int:
        """The attempt's time; never goes back."""
        running = 0.0 if self._since_s is None else (self._steady_s() - self._since_s) * 1000
        self._last = max(self._last, int(self._before_ms + running))
        return self._last

    def start(self) -> None:
        """Let time pass."""
        if self._since_s is None:
            self._since_s = self._steady_s()

    def stop(self) -> None:
        """Let time stand still."""
        self._before_ms = float(self.now_ms())
        self._since_s = None
