"""A car's outer skin as one implicit surface: curves give its silhouettes, rounded intersections its edges."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from assets.build.mesh import Array

Points = Sequence[tuple[float, float]]
GRAZE_M = 0.03
"""A ray that passes the skin as close as this is taken to touch it."""


def smooth(points: Points | Array, per_span: int = 8) -> Array:
    """Catmull-Rom curve through 2-D points, ends included."""
    p = np.asarray(points, float)
    q = np.concatenate([[2 * p[0] - p[1]], p, [2 * p[-1] - p[-2]]])
    t = np.linspace(0, 1, per_span, endpoint=False)[:, None]
    spans = []
    for k in range(1, len(q) - 2):
        a, b, c, d = q[k - 1], q[k], q[k + 1], q[k + 2]
        spans.append(0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3))
    return np.concatenate([*spans, p[-1:]])


class Curve:
    """A function of one variable, through points in any order; flat beyond its ends."""

    def __init__(self, points: Points) -> None:
        table = smooth(sorted(points))
        self._x, self._y = np.maximum.accumulate(table[:, 0]), table[:, 1]

    def __call__(self, x: Array) -> Array:
        """Values at x."""
        return np.interp(x, self._x, self._y)


def rounded_max(a: Array, b: Array, radius: float) -> Array:
    """Greater of two distances, its crease rounded within `radius`."""
    h = np.maximum(radius - np.abs(a - b), 0) / radius
    return np.asarray(np.maximum(a, b) + h * h * radius / 4)


@dataclass(frozen=True)
class CarShape:
    """Silhouettes in metres: (y, z), (y, half width) or (z, inset) points; crowns fall with the square of x."""

    bonnet: Points
    width: Points
    inset: Points
    front: Points
    rear: Points
    windscreen: Points
    backlight: Points
    roof: Points
    floor: Points
    glass_half: float
    glass_from: float
    crease: Points
    wheels_y: tuple[float, float]
    wheel_radius: float
    arch_radius: float
    nose_round: float = 0.36
    tail_round: float = 0.22
    lean: float = 0.36
    bow: float = 0.20
    roof_crown: float = 0.10
    bonnet_crown: float = 0.075
    bottom: float = 0.215
    taper: float = 0.05


class Surface:
    """The skin of a shape: inside is negative, in about metres."""

    def __init__(self, shape: CarShape) -> None:
        self.shape = shape
        self._bonnet, self._width, self._inset = Curve(shape.bonnet), Curve(shape.width), Curve(shape.inset)
        self._front, self._rear, self._roof = Curve(shape.front), Curve(shape.rear), Curve(shape.roof)
        self._screen, self._back = Curve(shape.windscreen), Curve(shape.backlight)
        self._floor, self._crease = Curve(shape.floor), Curve(shape.crease)

    def field(self, p: Array) -> Array:
        """Signed value at points (n, 3)."""
        x, y, z = np.abs(p[:, 0]), p[:, 1], p[:, 2]
        low = self._lower(x, y, z)
        high = self._cabin(x, y, z)
        return np.asarray(-rounded_max(-low, -high, 0.07))

    def _lower(self, x: Array, y: Array, z: Array) -> Array:
        shape = self.shape
        side = x - self._width(y) + self._inset(z)
        over = z - self._crease(y)
        side -= (
            0.013 * np.exp(-((over / np.where(over < 0, 0.07, 0.035)) ** 2)) * np.clip((1.9 - np.abs(y)) / 0.3, 0, 1)
        )
        side -= 0.009 * np.exp(-(((z - 0.36) / 0.035) ** 2)) * np.clip((1.0 - np.abs(y)) / 0.2, 0, 1)
        for wheel in shape.wheels_y:
            r = np.hypot(y - wheel, z - shape.wheel_radius)
            side -= 0.016 * np.exp(-(((r - shape.arch_radius) / 0.045) ** 2))
        nose = (y - self._front(z) + shape.nose_round * (x / 0.92) ** 2.6) * 0.93
        tail = (self._rear(z) + shape.tail_round * (x / 0.92) ** 2.6 - y) * 0.95
        top = (z - self._bonnet(y) + shape.bonnet_crown * (x / 0.9) ** 2) * 0.97
        made = rounded_max(rounded_max(side, nose, 0.20), tail, 0.16)
        made = rounded_max(made, top, 0.085)
        return rounded_max(made, self._floor(y) - z, 0.03)

    def _cabin(self, x: Array, y: Array, z: Array) -> Array:
        shape = self.shape
        t = np.maximum(z - shape.glass_from, 0)
        narrow = shape.taper * np.clip((y + 0.3) / 1.2, -1.4, 1.4) ** 2
        side = (x - (shape.glass_half - shape.lean * t - shape.bow * t * t) + narrow) * 0.93
        screen = (y - self._screen(z) + 0.17 * x**2) * 0.52
        back = (self._back(z) + 0.05 * x**2 - y) * 0.6
        top = z - self._roof(y) + shape.roof_crown * x**2
        made = rounded_max(rounded_max(side, screen, 0.05), back, 0.13)
        return np.asarray(np.maximum(rounded_max(made, top, 0.10), shape.glass_from - 0.4 - z))

    def normals(self, p: Array) -> Array:
        """Unit outward normals at points."""
        h = 0.004
        steps = [self.field(p + h * e) - self.field(p - h * e) for e in np.eye(3)]
        n = np.stack(steps, -1)
        return np.asarray(n / np.maximum(np.linalg.norm(n, axis=1, keepdims=True), 1e-9))

    def hit(self, origin: Array, direction: Array, reach_m: float) -> Array:
        """First points of the skin along rays from outside; raises ValueError where a ray misses it."""
        steps = 96
        inside = np.zeros(len(origin), bool)
        near, far = np.zeros(len(origin)), np.full(len(origin), reach_m)
        closest, least = np.zeros(len(origin)), np.full(len(origin), np.inf)
        for k in range(1, steps + 1):
            t = reach_m * k / steps
            value = self.field(origin + direction * t)
            below = (value < 0) & ~inside
            near[below], far[below] = t - reach_m / steps, t
            inside |= below
            closer = value < least
            closest[closer], least[closer] = t, value[closer]
        lost = origin[least > GRAZE_M]
        if len(lost):
            raise ValueError(f"{len(lost)} of {len(origin)} rays miss the car, first from {lost[0]}")
        near[~inside] = far[~inside] = closest[~inside]
        for _ in range(28):
            middle = (near + far) / 2
            below = self.field(origin + direction * middle[:, None]) < 0
            far, near = np.where(below, middle, far), np.where(below, near, middle)
        return np.asarray(origin + direction * far[:, None])


class Flat:
    """Parallel projection onto the skin: looking against `toward`, u to the right and v up."""

    def __init__(self, toward: Sequence[float], up: Sequence[float] = (0, 0, 1)) -> None:
        d = np.asarray(toward, float) / np.linalg.norm(toward)
        right = np.cross(np.asarray(up, float), d)
        self.right = right / np.linalg.norm(right)
        self.up = np.cross(d, self.right)
        self.toward = d

    def flat(self, p: Array) -> Array:
        """Chart coordinates of points in space."""
        return np.stack([p @ self.right, p @ self.up], -1)

    def on(self, surface: Surface, uv: Array) -> Array:
        """Points of the skin at chart coordinates."""
        start = uv[:, :1] * self.right + uv[:, 1:] * self.up + self.toward * 3.4
        return surface.hit(start, np.broadcast_to(-self.toward, start.shape), 4.4)


class Round:
    """Projection from an upright axis outward: u is the angle times a radius, from `heading` degrees; v is z."""

    def __init__(self, y: float, heading_deg: float, radius: float = 0.75) -> None:
        self.y, self.heading, self.radius = y, math.radians(heading_deg), radius

    def flat(self, p: Array) -> Array:
        """Chart coordinates of points in space; u grows to the right as seen from outside."""
        turn = np.arctan2(p[:, 0], p[:, 1] - self.y) - self.heading
        return np.stack([-((turn + math.pi) % (2 * math.pi) - math.pi) * self.radius, p[:, 2]], -1)

    def on(self, surface: Surface, uv: Array) -> Array:
        """Points of the skin at chart coordinates."""
        turn = -uv[:, 0] / self.radius + self.heading
        out = np.stack([np.sin(turn), np.cos(turn), np.zeros(len(turn))], -1)
        start = np.stack([np.zeros(len(turn)), np.full(len(turn), self.y), uv[:, 1]], -1) + out * 1.5
        return surface.hit(start, -out, 1.5)


Chart = Flat | Round
