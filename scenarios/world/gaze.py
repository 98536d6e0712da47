"""Where somebody's eyes, head and neck turn to look at a place, and when they blink. Pure: no engine, no clock."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

EYE_H_DEG, EYE_P_DEG = 26.0, 18.0
"""How far the eyes turn in the head."""
HEAD_H_DEG, HEAD_P_DEG = 62.0, 24.0
"""How far head and neck turn together."""
GIVE_UP_DEG = 95.0
"""Beyond this nobody looks over the shoulder."""
HEAD_FROM_DEG = 9.0
"""What lies nearer to straight ahead is looked at with the eyes alone."""
NECK_SHARE = 0.4
_EYE_RATE, _HEAD_RATE = 16.0, 4.5
BLINK_S = 0.16
BLINK_EVERY_S = (2.2, 6.0)


@dataclass
class Gaze:
    """Turns of eyes and head in degrees, heading to the left and pitch upward positive; `follow` moves them on."""

    eye_h: float = 0.0
    eye_p: float = 0.0
    head_h: float = 0.0
    head_p: float = 0.0

    def follow(self, heading: float, pitch: float, dt_s: float) -> None:
        """Move on towards a direction seen from the body: the eyes first, the head after them as far as it must."""
        if abs(heading) > GIVE_UP_DEG:
            heading = pitch = 0.0
        far = max(0.0, abs(heading) - HEAD_FROM_DEG)
        head_h = _within(far if heading > 0 else -far, HEAD_H_DEG)
        head_p = _within(pitch * 0.6, HEAD_P_DEG)
        share = min(1.0, dt_s * _HEAD_RATE)
        self.head_h += (head_h - self.head_h) * share
        self.head_p += (head_p - self.head_p) * share
        share = min(1.0, dt_s * _EYE_RATE)
        self.eye_h += (_within(heading - self.head_h, EYE_H_DEG) - self.eye_h) * share
        self.eye_p += (_within(pitch - self.head_p, EYE_P_DEG) - self.eye_p) * share


@dataclass
class Blinking:
    """Blinks at uneven moments drawn from a seed."""

    seed: str
    _random: random.Random = field(init=False)
    _next_s: float = field(init=False)
    _now_s: float = 0.0

    def __post_init__(self) -> None:
        self._random = random.Random(self.seed)
        self._next_s = self._random.uniform(*BLINK_EVERY_S)

    def advance(self, dt_s: float) -> float:
        """Move on; returns how far the lids are closed, 0 to 1."""
        self._now_s += dt_s
        into = (self._now_s - self._next_s) / BLINK_S
        if into >= 1.0:
            # Sometimes two in quick succession.
            pause = 0.25 if self._random.random() < 0.15 else self._random.uniform(*BLINK_EVERY_S)
            self._next_s = self._now_s + pause
            return 0.0
        return 0.0 if into <= 0 else min(1.0, 2.6 * (1.0 - abs(2.0 * into - 1.0)))


def _within(value: float, limit: float) -> float:
    return max(-limit, min(limit, value))
