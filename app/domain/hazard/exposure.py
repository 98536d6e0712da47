"""What a person breathed along a path: peak, dose, time within a circle and downwind. Facts for the debrief."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.hazard.field import Point, VapourField
from app.domain.hazard.substance import Unit

SAMPLE_MS = 500
LONGEST_GAP_MS = 5_000
"""A longer gap in a track is a break, not a stay."""


@dataclass(frozen=True, slots=True)
class Step:
    """Where the head was: milliseconds of the attempt, metres in scene axes."""

    t_ms: int
    at: Point


@dataclass(frozen=True, slots=True)
class Circle:
    """An isolation circle around the leak, an exercise value."""

    radius_m: float


@dataclass(frozen=True, slots=True)
class Exposure:
    """Facts of one path; readings in the detector's unit, `dose_min` in that unit times minutes.

    Times count only while vapour is given off. `left_after_alarm_s` is how long it took after the first alarm to be out
    of the circle, None where there was no alarm or it was never left.
    """

    unit: Unit
    peak: float
    peak_ms: int | None
    dose_min: float
    leaking_s: float
    inside_s: float
    downwind_s: float
    above_alarm_s: float
    entered_ms: int | None
    nearest_m: float | None
    left_after_alarm_s: float | None


def measure_exposure(
    field: VapourField,
    steps: Sequence[Step],
    circle: Circle,
    unit: Unit,
    low_alarm: float,
    alarm_ms: int | None = None,
) -> Exposure:
    """What a path amounts to; steps in order of time."""
    tally = _Tally(field, circle, unit, low_alarm)
    for number, step in enumerate(steps, 1):
        gap_ms = steps[number].t_ms - step.t_ms if number < len(steps) else 0
        tally.take(step, gap_ms / 1000 if gap_ms <= LONGEST_GAP_MS else 0.0)
    return Exposure(
        unit=unit,
        peak=round(tally.peak, 2),
        peak_ms=tally.peak_ms,
        dose_min=round(tally.dose_s / 60, 3),
        leaking_s=round(tally.leaking_s, 1),
        inside_s=round(tally.inside_s, 1),
        downwind_s=round(tally.downwind_s, 1),
        above_alarm_s=round(tally.above_s, 1),
        entered_ms=tally.entered_ms,
        nearest_m=None if math.isinf(tally.nearest_m) else round(tally.nearest_m, 1),
        left_after_alarm_s=_left(field, steps, circle, alarm_ms),
    )


def thinned(steps: Sequence[Step], every_ms: int = SAMPLE_MS) -> list[Step]:
    """The steps at least so far apart in time; the last one stays."""
    kept: list[Step] = []
    for step in steps:
        if not kept or step.t_ms - kept[-1].t_ms >= every_ms:
            kept.append(step)
    return kept if not steps or kept[-1] is steps[-1] else [*kept, steps[-1]]


def is_downwind(field: VapourField, t_s: float, at: Point) -> bool:
    """Whether a place lies within 45 degrees of the way in which the vapour drifts."""
    x, y = at[0] - field.site.at[0], at[1] - field.site.at[1]
    way = field.drifts_at(t_s)
    along, aside = x * way[0] + y * way[1], abs(y * way[0] - x * way[1])
    return along > 0 and aside <= along


class _Tally:
    def __init__(self, field: VapourField, circle: Circle, unit: Unit, low_alarm: float) -> None:
        self._field, self._circle, self._unit, self._low = field, circle, unit, low_alarm
        self.peak = 0.0
        self.peak_ms: int | None = None
        self.dose_s = self.leaking_s = self.inside_s = self.downwind_s = self.above_s = 0.0
        self.entered_ms: int | None = None
        self.nearest_m = math.inf

    def take(self, step: Step, lasted_s: float) -> None:
        t_s = step.t_ms / 1000
        if not self._field.leaks_at(t_s):
            return
        value = self._field.reading(self._field.open_air_g_m3(t_s, step.at), t_s, self._unit)
        self.leaking_s += lasted_s
        self.dose_s += value * lasted_s
        self.above_s += lasted_s if value >= self._low else 0.0
        if value > self.peak:
            self.peak, self.peak_ms = value, step.t_ms
        away_m = _away(self._field, step)
        self.nearest_m = min(self.nearest_m, away_m)
        if away_m > self._circle.radius_m:
            return
        self.inside_s += lasted_s
        self.entered_ms = step.t_ms if self.entered_ms is None else self.entered_ms
        if is_downwind(self._field, t_s, step.at):
            self.downwind_s += lasted_s


def _left(field: VapourField, steps: Sequence[Step], circle: Circle, alarm_ms: int | None) -> float | None:
    if alarm_ms is None:
        return None
    out = (step.t_ms for step in steps if step.t_ms >= alarm_ms and _away(field, step) > circle.radius_m)
    first = next(out, None)
    return None if first is None else round((first - alarm_ms) / 1000, 1)


def _away(field: VapourField, step: Step) -> float:
    return math.hypot(step.at[0] - field.site.at[0], step.at[1] - field.site.at[1])
