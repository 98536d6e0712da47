"""The gas detector as a closed-form first-order instrument: when it alarms and settles is computed, not sampled.

The sensor follows r(t) = C + (r0 - C) * exp(-(t - t0) / tau) towards the concentration C where the probe is, times the
instrument's response to this vapour. What is displayed is the sensor plus drift minus what zeroing took away, as far as
the range goes. While the instrument warms up it shows nothing and alarms at nothing. A concentration that changes comes
in small steps (`follow`). Exercise values, see the scenario's `meter`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Literal

from app.domain.scenario.scenario import GasMeter

MeterDue = Literal["low", "high", "stable", "follow"]


@dataclass(slots=True)
class Meter:
    """State of the instrument; times in milliseconds of the attempt, readings in the meter's unit."""

    model: GasMeter
    injected_drift: float = 0.0
    zero_offset: float = 0.0
    point: str | None = None
    placed_ms: int = 0
    stable_told: bool = False
    due: list[tuple[int, MeterDue]] = field(default_factory=list)
    _sensor: float = 0.0
    _target: float = 0.0
    _since_ms: int = 0
    _again_ms: int | None = None
    _alarmed: set[str] = field(default_factory=set)

    @property
    def warm_ms(self) -> int:
        """From when on it measures."""
        return round(self.model.warm_up_s * 1000)

    def sensor_at(self, t_ms: int) -> float:
        """What the sensor has come to, without drift."""
        elapsed_s = max(0, t_ms - self._since_ms) / 1000
        return self._target + (self._sensor - self._target) * math.exp(-elapsed_s / self.model.tau_s)

    def shown_at(self, t_ms: int) -> float:
        """The displayed reading, rounded to a tenth; never below zero, and no more than the range shows."""
        if t_ms < self.warm_ms:
            return 0.0
        shown = max(0.0, round(self.sensor_at(t_ms) + self._offset, 1))
        return shown if self.model.range_max is None else min(shown, self.model.range_max)

    def over_range_at(self, t_ms: int) -> bool:
        """Whether there is more than it can show."""
        limit = self.model.range_max
        return limit is not None and t_ms >= self.warm_ms and self.sensor_at(t_ms) + self._offset > limit

    def warming_s(self, t_ms: int) -> float:
        """Seconds until it measures; zero once it does."""
        return max(0, self.warm_ms - t_ms) / 1000

    def held_s(self, t_ms: int) -> float:
        """Seconds that the probe has been at its point."""
        return (t_ms - self.placed_ms) / 1000 if self.point is not None else 0.0

    def settled_at(self, t_ms: int) -> bool:
        """Whether the probe has stayed at its point for the t90 time."""
        return self.point is not None and t_ms >= self._steady_ms

    def place(self, t_ms: int, point: str, concentration: float, again_ms: int | None = None) -> None:
        """The probe is brought to a point."""
        self.point, self.placed_ms, self.stable_told = point, t_ms, False
        self.aim(t_ms, concentration, again_ms)

    def remove(self, t_ms: int) -> None:
        """The probe is taken into clean air."""
        self.point = None
        self.aim(t_ms, 0.0)

    def aim(self, t_ms: int, concentration: float, again_ms: int | None = None) -> None:
        """The concentration at the probe is another one from now on, and is to be looked at again at `again_ms`."""
        self._sensor, self._target, self._since_ms = self.sensor_at(t_ms), concentration * self.model.response, t_ms
        self._again_ms = again_ms
        self._plan()

    def drift(self, t_ms: int, injected: float) -> None:
        """The zero point wandered off by so much beyond the drift of an instrument that was not zeroed."""
        if injected != self.injected_drift:
            self.injected_drift = injected
            self._shift(t_ms)

    def zero(self, t_ms: int, clean_air: bool) -> None:
        """Zeroing takes the present drift away, but only in clean air."""
        if clean_air:
            self.zero_offset = self._drift
        self._shift(t_ms)

    def take_due(self) -> tuple[int, MeterDue]:
        """The earliest event of the instrument, taken off the list."""
        due = self.due.pop(0)
        if due[1] == "stable":
            self.stable_told = True
        elif due[1] != "follow":
            self._alarmed.add(due[1])
        return due

    @property
    def _drift(self) -> float:
        return self.model.drift_when_not_zeroed + self.injected_drift

    @property
    def _offset(self) -> float:
        return self._drift - self.zero_offset

    @property
    def _steady_ms(self) -> int:
        return max(self.placed_ms, self.warm_ms) + round(self.model.t90_s * 1000)

    def _shift(self, t_ms: int) -> None:
        self._sensor, self._since_ms = self.sensor_at(t_ms), t_ms
        self._plan()

    def _plan(self) -> None:
        self.due = []
        levels: tuple[tuple[MeterDue, float], ...] = (("low", self.model.low_alarm), ("high", self.model.high_alarm))
        for name, level in levels:
            if self._sensor + self._offset < level:
                self._alarmed.discard(name)
            crossing_ms = self._crossing_ms(level - self._offset)
            if self.point is not None and name not in self._alarmed and crossing_ms is not None:
                self.due.append((max(crossing_ms, self.warm_ms), name))
        if self.point is not None and not self.stable_told:
            self.due.append((self._steady_ms, "stable"))
        if self.point is not None and self._again_ms is not None:
            self.due.append((self._again_ms, "follow"))
        self.due.sort(key=lambda item: item[0])

    def _crossing_ms(self, sensor_level: float) -> int | None:
        if self._sensor >= sensor_level:
            return self._since_ms
        if self._target <= sensor_level:
            return None
        elapsed_s = self.model.tau_s * math.log((self._target - self._sensor) / (self._target - sensor_level))
        # rounding before the ceiling keeps machines with another last bit of `log` on the same millisecond
        return self._since_ms + math.ceil(round(elapsed_s * 1000, 3))
