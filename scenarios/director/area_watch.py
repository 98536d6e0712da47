"""Tells when the trainee steps into an area of the scene that is not to be entered: a pool of what leaks, say.

An engine calls it as the feet move; what it returns are inputs for the journal, so that rules may judge by them. Each
stay is told once; who is already there when an attempt begins has not stepped in.
"""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.attempt.events import AreaEntered
from app.domain.scenario.incident import Area

SAMPLE_MS = 250
"""Somebody who runs through a puddle of a metre must not be missed."""


class AreaWatch:
    """Watches the areas of a scenario."""

    def __init__(self, areas: Iterable[Area]) -> None:
        self._areas = tuple(areas)
        self._inside: set[str] | None = None
        self._last_ms = 0

    def watch(self, t_ms: int, x_m: float, y_m: float) -> list[AreaEntered]:
        """What to report now that the feet are at a place, in scene axes; samples four times a second."""
        if not self._areas or (self._inside is not None and t_ms - self._last_ms < SAMPLE_MS):
            return []
        was, self._inside = self._inside, {area.id for area in self._areas if area.holds(x_m, y_m)}
        self._last_ms = t_ms
        if was is None:
            return []
        return [AreaEntered(t_ms=t_ms, area=area.id) for area in self._areas if area.id in self._inside - was]
