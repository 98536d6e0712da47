"""Where one can stand: bounds, and solids one slides along. Plain geometry seen from above, in metres."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

BODY_M = 0.32
"""Radius of a standing person."""


@dataclass(frozen=True)
class Solid:
    """An upright box seen from above: centre, half width and half length, heading in degrees counter-clockwise."""

    x: float
    y: float
    half_width: float
    half_length: float
    heading_deg: float = 0.0

    def push_out(self, x: float, y: float, radius: float) -> tuple[float, float]:
        """The nearest place to (x, y) where a disc of `radius` does not touch the box."""
        turn = math.radians(self.heading_deg)
        cos, sin = math.cos(turn), math.sin(turn)
        dx, dy = x - self.x, y - self.y
        u, v = dx * cos + dy * sin, -dx * sin + dy * cos
        near_u = min(max(u, -self.half_width), self.half_width)
        near_v = min(max(v, -self.half_length), self.half_length)
        gap = math.hypot(u - near_u, v - near_v)
        if gap >= radius:
            return x, y
        if gap > 1e-9:
            u = near_u + (u - near_u) * radius / gap
            v = near_v + (v - near_v) * radius / gap
        elif self.half_width - abs(u) <= self.half_length - abs(v):
            u = math.copysign(self.half_width + radius, u)
        else:
            v = math.copysign(self.half_length + radius, v)
        return self.x + u * cos - v * sin, self.y + u * sin + v * cos


@dataclass(frozen=True)
class Rise:
    """Higher ground: a level rectangle from `low` to `high` (x, y), `height_m` up; its slope is `slope_m` wide."""

    low: tuple[float, float]
    high: tuple[float, float]
    height_m: float
    slope_m: float

    def height(self, x: float, y: float) -> float:
        """How high the ground is at a place."""
        dx = max(self.low[0] - x, 0.0, x - self.high[0])
        dy = max(self.low[1] - y, 0.0, y - self.high[1])
        share = min(math.hypot(dx, dy) / self.slope_m, 1.0)
        return self.height_m * (1.0 - share * share * (3.0 - 2.0 * share))


class Walkable:
    """The ground one walks on. Bounds: west, south, east, north; level but for the rises."""

    def __init__(
        self, bounds: tuple[float, float, float, float], solids: list[Solid], rises: Iterable[Rise] = ()
    ) -> None:
        self.bounds = bounds
        self.solids = solids
        self.rises = tuple(rises)

    def height(self, x: float, y: float) -> float:
        """How high the ground is at a place, in metres."""
        return max((rise.height(x, y) for rise in self.rises), default=0.0)

    def step(self, at: tuple[float, float], to: tuple[float, float]) -> tuple[float, float]:
        """Where one gets to when walking from `at` towards `to` for one frame."""
        x, y = to
        for _ in range(2):  # a second round, since one solid may push into another
            for solid in self.solids:
                x, y = solid.push_out(x, y, BODY_M)
        west, south, east, north = self.bounds
        x, y = min(max(x, west), east), min(max(y, south), north)
        return (x, y) if self.is_free(x, y) else at

    def is_free(self, x: float, y: float) -> bool:
        """Whether one can stand there."""
        west, south, east, north = self.bounds
        if not (west <= x <= east and south <= y <= north):
            return False
        return all(math.dist(s.push_out(x, y, BODY_M - 0.02), (x, y)) < 1e-6 for s in self.solids)

    def nearest_free(self, x: float, y: float) -> tuple[float, float]:
        """A free place at or near (x, y)."""
        for ring in range(24):
            for k in range(max(1, ring * 8)):
                angle = 2 * math.pi * k / max(1, ring * 8)
                spot = (x + ring * 0.25 * math.cos(angle), y + ring * 0.25 * math.sin(angle))
                if self.is_free(*spot):
                    return spot
        return x, y
