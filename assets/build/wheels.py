"""Truck wheels and axles of any size: tyre with tread, rim, hub, nuts; single or dual."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from assets.build.sketch import Sketch


@dataclass(frozen=True)
class Wheel:
    """Sizes in metres: radius and width of the tyre, radius of the rim, gap between the middles of dual tyres."""

    radius: float
    width: float
    rim: float
    dual_m: float
    nuts: int = 8
    tread: int = 4


LIGHT = Wheel(radius=0.385, width=0.205, rim=0.215, dual_m=0.235, nuts=6, tread=4)
"""7.00R16LT, as on a light truck of 4.5 t."""
MEDIUM = Wheel(radius=0.452, width=0.245, rim=0.235, dual_m=0.280, nuts=8, tread=4)
"""8.25R16, as on a truck of 8 to 10 t."""
HEAVY = Wheel(radius=0.522, width=0.300, rim=0.290, dual_m=0.335, nuts=10, tread=4)
"""12.00R20, as on a truck of 31 t."""


def _profile(w: Wheel) -> list[tuple[float, float]]:
    """Radius and place across of the tyre's outline: wall, shoulder, tread with its grooves."""
    h, r = w.width / 2, w.radius
    wall = r - w.rim
    side = [
        (w.rim, -h * 0.84),
        (w.rim + wall * 0.18, -h * 0.95),
        (w.rim + wall * 0.50, -h),
        (w.rim + wall * 0.76, -h * 0.95),
        (r - 0.016, -h * 0.86),
        (r - 0.002, -h * 0.68),
    ]
    tread: list[tuple[float, float]] = []
    for g in np.linspace(-h * 0.5, h * 0.5, w.tread - 1):
        tread += [(r, g - 0.010), (r - 0.012, g - 0.006), (r - 0.012, g + 0.006), (r, g + 0.010)]
    return [*side, *tread, *[(radius, -across) for radius, across in reversed(side)]]


def tyre(s: Sketch, w: Wheel, x: float, y: float, side: int, seen: bool, z: float | None = None) -> None:
    """One tyre with its rim; `side` is the way the wheel's face looks along x."""
    at = (x, y, w.radius if z is None else z)
    outline = _profile(w)
    if not seen or s.detail < 0.5:
        outline = [outline[k] for k in (0, 2, 5, -6, -3, -1)]
    s.lathe(
        outline, "tyre_dust", at, (side, 0, 0), (40 if s.detail < 0.4 else 32) if seen else 20, crease=38, caps=False
    )
    h = w.width / 2
    flange = [
        (w.rim + 0.012, -h * 0.86),
        (w.rim - 0.014, -h * 0.70),
        (w.rim - 0.020, h * 0.62),
        (w.rim - 0.004, h * 0.80),
        (w.rim + 0.014, h * 0.84),
        (w.rim + 0.014, h * 0.92),
        (w.rim - 0.006, h * 0.92),
        (w.rim - 0.016, h * 0.70),
        (w.rim - 0.030, h * 0.40),
    ]
    s.lathe(
        flange if seen and s.detail >= 0.5 else flange[-4:],
        "silver",
        at,
        (side, 0, 0),
        28 if seen else 16,
        crease=32,
        caps=False,
    )


def wheel(s: Sketch, w: Wheel, x: float, y: float, side: int, dual: bool) -> None:
    """A wheel whose outer tyre's middle is at x; duals have a second one inboard and a dished face."""
    tyre(s, w, x, y, side, seen=True)
    if dual and s.detail >= 0.4:
        tyre(s, w, x - side * w.dual_m, y, side, seen=False)
    at, k = (x, y, w.radius), w.rim / 0.29
    deep = -w.width * 0.10 if dual else w.width * 0.30
    if s.detail < 0.4:
        s.lathe([(w.rim - 0.01, w.width * 0.2), (0, w.width * 0.2)], "silver", at, (side, 0, 0), 30, caps=False)
        return
    face = [
        (w.rim - 0.018, w.width * 0.16),
        (w.rim - 0.030, w.width * 0.12),
        (w.rim * 0.80, deep),
        (w.rim * 0.56, deep),
    ]
    s.lathe(face, "silver", at, (side, 0, 0), 30, crease=30, caps=False)
    out = 0.15 * k if dual else 0.075 * k
    hub = [
        (w.rim * 0.56, deep),
        (w.rim * 0.47, deep + 0.004),
        (w.rim * 0.44, deep + 0.02),
        (w.rim * 0.40, deep + out),
        (w.rim * 0.34, deep + out + 0.014),
        (w.rim * 0.16, deep + out + 0.018),
        (0.0, deep + out + 0.018),
    ]
    s.lathe(hub, "galvanised_dull" if dual else "dusty", at, (side, 0, 0), 24, crease=30)
    for n in range(w.nuts):
        a = n * 2 * math.pi / w.nuts + 0.2
        p = np.array([x + side * deep, y + w.rim * 0.67 * math.cos(a), w.radius + w.rim * 0.67 * math.sin(a)])
        s.cylinder(p, p + [side * 0.030 * k, 0, 0], 0.015 * k, "steel", 6, 0)
    if s.detail < 0.5:
        return
    for n in range(8):
        a = n * math.pi / 4 + 0.1
        spot = (
            x + side * (deep + w.width * 0.05 + 0.001),
            y + w.rim * 0.835 * math.cos(a),
            w.radius + w.rim * 0.835 * math.sin(a),
        )
        tilt = np.array([1.0 * side, 0.0, 0.0]) - 0.9 * np.array([0, math.cos(a), math.sin(a)]) * (
            w.width * 0.22 / (w.rim * 0.3)
        )
        s.lathe([(0.024 * k, 0), (0.024 * k, 0.003), (0, 0.003)], "black", spot, tilt, 10)


def axle(s: Sketch, w: Wheel, y: float, track: float, dual: bool, spring_x: float) -> None:
    """Both wheels of an axle, its beam, leaf springs and brake chambers; `track` is half the outer tyres' distance."""
    for side in (1, -1):
        wheel(s, w, side * track, y, side, dual)
    r = w.radius
    end = track - (w.dual_m if dual else 0) - 0.05
    s.cylinder((-end, y, r), (end, y, r), 0.15 * r + 0.012, "dusty", 14, 0)
    if dual and s.detail >= 0.4:
        s.lathe(
            [(0.06, -0.16), (0.34 * r, -0.12), (0.44 * r, 0), (0.34 * r, 0.12), (0.06, 0.16)],
            "dusty",
            (0.0, y, r),
            (1, 0, 0),
            18,
        )
    if s.detail < 0.4:
        return
    for side in (1, -1):
        x = side * spring_x
        for k, half in enumerate((0.62, 0.52, 0.40, 0.28)):
            z = r + 0.16 * r + 0.030 * (3 - k)
            rise = 0.055
            outline = [
                (y - half, z + rise),
                (y, z),
                (y + half, z + rise),
                (y + half, z + rise - 0.022),
                (y, z - 0.022),
                (y - half, z + rise - 0.022),
            ]
            s.prism(outline, x - 0.036, x + 0.036, "dusty")
        for dy in (-0.06, 0.06):
            s.box((x, y + dy, r + 0.10 * r + 0.05), (0.10, 0.022, 0.20), "dusty", 0.004)
        if s.detail >= 0.5:
            s.cylinder((x - side * 0.16, y - 0.10, r + 0.02), (x - side * 0.16, y - 0.32, r + 0.05), 0.075, "dusty", 16)


def fender(
    s: Sketch, w: Wheel, y: float, start: float, end: float, inner: float, outer: float, gap: float = 0.10
) -> None:
    """Mudguards over an axle's wheels, from a start to an end angle in degrees; inner and outer are places along x."""
    radius = w.radius + gap
    for side in (1, -1):
        rings = []
        for t in np.radians(np.linspace(start, end, s.segments(16, 5))):
            c, sn = math.cos(t), math.sin(t)
            cross = (
                (inner, radius),
                (outer - 0.02, radius),
                (outer, radius - 0.018),
                (outer, radius - 0.05),
                (outer - 0.012, radius - 0.05),
                (outer - 0.026, radius - 0.014),
                (inner, radius - 0.014),
            )
            rings.append([(side * x, y + r * c, w.radius + r * sn) for x, r in cross])
        s.skin(rings, "dusty_black", crease=40)
