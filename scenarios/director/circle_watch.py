"""Tells when the trainee walks into the isolation circle of a leak and out of it, and what he breathed meanwhile.

An engine calls it as the head moves; what it returns are inputs for the journal, so that rules and rubrics may judge
by them: `absence` of `CircleEntered`, say. Who already stands there when an attempt begins has not walked in.
"""

from __future__ import annotations

import math

from app.domain.attempt.events import CircleEntered, CircleLeft, Event
from app.domain.hazard.exposure import is_downwind
from app.domain.hazard.field import Point, VapourField
from app.domain.hazard.substance import Unit
from app.domain.scenario.scenario import Scenario

SAMPLE_MS = 500
LONGEST_STEP_MS = 5_000
"""A longer gap between two calls was a break."""


def circle_watch(scenario: Scenario) -> CircleWatch:
    """The watch over a scenario's circle; without a leak or a circle it never tells anything."""
    hazard, meter = scenario.scene.hazard, scenario.scene.meter
    return CircleWatch(hazard.isolation_m if hazard is not None else 0.0, meter.unit if meter is not None else "ppm")


class CircleWatch:
    """Watches one circle, none where the radius is 0; `unit` is the detector's."""

    def __init__(self, radius_m: float, unit: Unit) -> None:
        self._radius_m, self._unit = radius_m, unit
        self._inside: bool | None = None
        self._last_ms = 0
        self._entered = False
        self._stayed_s = self._downwind_s = self._dose_s = self._peak = 0.0

    def watch(self, t_ms: int, at: Point, field: VapourField | None) -> list[Event]:
        """What to report now that the head is at a place; samples twice a second, whoever calls more often."""
        if field is None or self._radius_m <= 0:
            return []
        if self._inside is not None and t_ms - self._last_ms < SAMPLE_MS:
            return []
        away_m = math.hypot(at[0] - field.site.at[0], at[1] - field.site.at[1])
        was, self._inside = self._inside, away_m <= self._radius_m
        step_s = (t_ms - self._last_ms) / 1000 if t_ms - self._last_ms <= LONGEST_STEP_MS else 0.0
        self._last_ms = t_ms
        leaking = field.leaks_at(t_ms / 1000)
        if self._inside:
            if was is False and leaking:
                self._entered = True
                downwind = is_downwind(field, t_ms / 1000, at)
                return [CircleEntered(t_ms=t_ms, distance_m=round(away_m, 1), downwind=downwind)]
            if leaking and was:
                self._breathe(t_ms / 1000, step_s, at, field)
            return []
        return self._leave(t_ms) if was else []

    def _breathe(self, t_s: float, step_s: float, at: Point, field: VapourField) -> None:
        value = field.reading(field.open_air_g_m3(t_s, at), t_s, self._unit)
        self._peak = max(self._peak, value)
        self._dose_s += value * step_s
        self._stayed_s += step_s
        self._downwind_s += step_s if is_downwind(field, t_s, at) else 0.0

    def _leave(self, t_ms: int) -> list[Event]:
        told: list[Event] = []
        if self._entered or self._stayed_s > 0:
            told.append(
                CircleLeft(
                    t_ms=t_ms,
                    stayed_s=round(self._stayed_s, 1),
                    downwind_s=round(self._downwind_s, 1),
                    peak=round(self._peak, 2),
                    dose_min=round(self._dose_s / 60, 3),
                )
            )
        self._entered = False
        self._stayed_s = self._downwind_s = self._dose_s = self._peak = 0.0
        return told
