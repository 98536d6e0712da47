"""Frames, axles, wheels, guards and lamps of the tractor and its semi-trailer."""

from __future__ import annotations

import math

import numpy as np

from assets.build.atlas import DECALS
from assets.build.sketch import Sketch
from assets.build.tanker_tank import FRONT, REAR

TRAILER_AXLES = (-6.25, -4.92, -3.59)
DRIVE_AXLES = (2.0, 3.35)
STEER_AXLE = 6.55
WHEEL_RADIUS = 0.52


def _tyre_profile() -> list[tuple[float, float]]:
    side = [(0.29, -0.13), (0.33, -0.145), (0.42, -0.150), (0.475, -0.143), (0.505, -0.128), (0.518, -0.10)]
    tread: list[tuple[float, float]] = []
    for g in (-0.07, -0.023, 0.023, 0.07):
        tread += [(0.52, g - 0.012), (0.506, g - 0.008), (0.506, g + 0.008), (0.52, g + 0.012)]
    return [*side, *tread, *[(r, -h) for r, h in reversed(side)]]


def _wheel(s: Sketch, x: float, y: float, side: int, dual: bool) -> None:
    if s.detail < 0.3:
        inner = -0.48 if dual else -0.15
        drum = [(WHEEL_RADIUS, inner), (WHEEL_RADIUS, 0.13), (0.30, 0.15), (0.0, 0.149)]
        s.lathe(drum, "rubber", (x, y, WHEEL_RADIUS), (side, 0, 0), 60)
        s.lathe([(0.27, 0.152), (0.0, 0.16)], "silver", (x, y, WHEEL_RADIUS), (side, 0, 0), 40, caps=False)
        return
    tyre = _tyre_profile()
    for shift in (0.0, -0.33) if dual else (0.0,):
        hidden = shift != 0 or s.detail < 0.5
        s.lathe(
            [tyre[i] for i in (0, 3, 5, -6, -4, -1)] if hidden else tyre,
            "rubber",
            (x + side * shift, y, WHEEL_RADIUS),
            (side, 0, 0),
            36,
            crease=30,
            caps=False,
        )
        rim = [(0.295, -0.125), (0.30, 0.125), (0.285, 0.13), (0.27, 0.10), (0.255, 0.02)]
        rim += [(0.20, -0.06), (0.14, -0.06)] if dual else [(0.24, 0.05), (0.15, 0.09)]
        s.lathe(rim, "silver", (x + side * shift, y, WHEEL_RADIUS), (side, 0, 0), 28, crease=30, caps=False)
    h = -0.055 if dual else 0.09
    hub = [
        (0.255, 0.02),
        (0.235, 0.02),
        (0.20, h),
        (0.15, h),
        (0.14, h + 0.02),
        (0.115, h + 0.14),
        (0.10, h + 0.16),
        (0, h + 0.165),
    ]
    s.lathe(hub, "silver" if dual else "alu", (x, y, WHEEL_RADIUS), (side, 0, 0), 24, crease=30)
    if s.detail < 0.5:
        return
    for k in range(10):
        a = k * math.pi / 5 + 0.2
        p = np.array([x + side * h, y + 0.175 * math.cos(a), WHEEL_RADIUS + 0.175 * math.sin(a)])
        s.cylinder(p, p + [side * 0.035, 0, 0], 0.016, "steel", 6, 0)
    for k in range(5):
        a = k * 2 * math.pi / 5
        depth = 0.007 if dual else 0.075
        s.lathe(
            [(0.034, 0), (0.034, 0.004), (0, 0.004)],
            "black",
            (x + side * depth, y + 0.215 * math.cos(a), WHEEL_RADIUS + 0.215 * math.sin(a)),
            (side, 0, 0),
            10,
        )


def _axle(s: Sketch, y: float, dual: bool = True, track: float = 1.09) -> None:
    for side in (1, -1):
        _wheel(s, side * track, y, side, dual)
    s.cylinder((-0.9, y, WHEEL_RADIUS), (0.9, y, WHEEL_RADIUS), 0.075, "dark", 14)
    for side in (1, -1):
        s.prism(
            [(y - 0.55, 0.78), (y + 0.55, 0.78), (y + 0.2, 0.70), (y - 0.2, 0.70)],
            side * 0.62 - 0.04,
            side * 0.62 + 0.04,
            "dark",
        )
        s.box((side * 0.62, y, 0.9), (0.16, 0.2, 0.3), "black", 0.05)


def fender(
    s: Sketch, y: float, radius: float, start: float, end: float, inner: float = 0.74, outer: float = 1.24
) -> None:
    """Mudguard over a wheel, from a start to an end angle in degrees."""
    for side in (1, -1):
        rings = []
        for t in np.radians(np.linspace(start, end, s.segments(16, 7))):
            c, sn = math.cos(t), math.sin(t)
            cross = (
                (inner, radius),
                (outer - 0.02, radius),
                (outer, radius - 0.02),
                (outer, radius - 0.05),
                (outer - 0.015, radius - 0.05),
                (outer - 0.03, radius - 0.014),
                (inner, radius - 0.014),
            )
            rings.append([(side * x, y + r * c, WHEEL_RADIUS + r * sn) for x, r in cross])
        s.skin(rings, "cab_dark", crease=40)


def _trailer_frame(s: Sketch) -> None:
    for side in (1, -1):
        s.prism(
            [(REAR + 0.15, 1.28), (4.2, 1.28), (4.2, 1.16), (1.5, 1.14), (0.9, 1.02), (REAR + 0.15, 1.02)],
            side * 0.44 - 0.07,
            side * 0.44 + 0.07,
            "chassis",
        )
        for y in (-6.55, -4.9, -3.2, -1.5, 0.2, 1.9, 3.7):
            outline = [(y - 0.1, 1.26), (y + 0.1, 1.26), (y + 0.05, 1.62), (y - 0.05, 1.62)]
            s.prism(outline, side * 0.40, side * 0.95, "chassis")
        s.box((side * 1.06, -1.45, 1.36), (0.06, 11.1, 0.10), "alu", 0.012)
        for y in (-4.3, 1.2):
            s.quad((side * 1.094, y, 1.36), (0, side, 0), (0, 0, 1), (5.2, 0.05), DECALS["strip"].rect)
        for y in np.arange(-6.6, 4, 1.5):
            s.box((side * 1.10, y, 1.455), (0.03, 0.09, 0.05), "amber", 0.01)
        s.box((side * 0.75, 0.95, 0.85), (0.13, 0.14, 0.95), "dark")
        s.box((side * 0.75, 0.95, 0.36), (0.09, 0.1, 0.3), "galvanised")
        s.lathe([(0.13, 0), (0.15, 0.03), (0.06, 0.07), (0.05, 0.1)], "dark", (side * 0.75, 0.95, 0.10), (0, 0, 1), 16)
    s.cylinder((-0.3, 0.95, 0.95), (0.75, 0.95, 0.95), 0.03, "dark", 10)


def _side_guards(s: Sketch) -> None:
    """Side guards: on the left they leave out the valve box and the extinguisher box."""
    for side, start, end in ((-1, 0.30, 1.30), (1, -2.85, -0.45), (1, 0.35, 1.30)):
        middle, length = (start + end) / 2, end - start
        for z in (0.60, 0.84, 1.08):
            s.box((side * 1.16, middle, z), (0.035, length, 0.10), "alu", 0.01)
        for y in (start + 0.12, end - 0.12):
            s.box((side * 1.11, y, 0.87), (0.05, 0.06, 0.75), "dark")
        s.quad((side * 1.179, middle, 0.84), (0, side, 0), (0, 0, 1), (length * 0.96, 0.05), DECALS["strip"].rect)
    for y0, y1 in ((1.45, 4.0),):
        s.cylinder((0.98, y0, 1.22), (0.98, y1, 1.22), 0.105, "alu", 20)
        for y in (y0 + 0.05, (y0 + y1) / 2, y1 - 0.1):
            s.lathe([(0.112, 0), (0.116, 0.0), (0.116, 0.05), (0.112, 0.05)], "dark", (0.98, y, 1.22), (0, 1, 0), 20)
    s.cylinder((-0.98, 1.45, 1.22), (-0.98, 4.0, 1.22), 0.105, "alu", 20)
    # Spare wheel carrier under the right side of the frame.
    s.lathe(
        [(0.26, -0.14), (0.5, -0.12), (0.52, 0), (0.5, 0.12), (0.26, 0.14)], "rubber", (0.45, -1.6, 0.72), (0, 0, 1), 28
    )


def _rear(s: Sketch) -> None:
    s.box((0, REAR - 0.14, 0.60), (2.36, 0.10, 0.16), "galvanised")
    s.quad((0, REAR - 0.192, 0.60), (1, 0, 0), (0, 0, 1), (2.3, 0.11), DECALS["strip"].rect)
    for side in (1, -1):
        s.box((side * 0.5, REAR - 0.02, 0.83), (0.1, 0.12, 0.5), "chassis")
    s.box((0, REAR - 0.06, 1.02), (2.44, 0.10, 0.30), "dark")
    for side in (1, -1):
        s.box((side * 0.98, REAR - 0.12, 1.02), (0.44, 0.05, 0.16), "black", 0.012)
        s.quad((side * 0.98, REAR - 0.147, 1.02), (1, 0, 0), (0, 0, 1), (0.42, 0.14), DECALS["tail_lamp"].rect)
        s.box((side * 1.17, REAR - 0.04, 1.22), (0.08, 0.05, 0.05), "lamp_red", 0.01)
        s.box((side * 0.98, -7.02, 0.60), (0.5, 0.02, 0.62), "black", 0.005)
    s.box((0, REAR - 0.12, 1.235), (0.50, 0.03, 0.03), "black", 0.006)


def _tractor_frame(s: Sketch) -> None:
    for side in (1, -1):
        s.box((side * 0.42, 4.45, 0.92), (0.09, 6.1, 0.24), "dark", 0.01)
    s.prism([(1.9, 1.10), (3.3, 1.10), (3.0, 1.17), (2.3, 1.17)], -0.45, 0.45, "galvanised")
    s.box((0, 2.7, 1.18), (0.95, 0.9, 0.05), "dark", 0.02)
    s.lathe([(0.30, 0), (0.33, 0.02), (0.33, 1.10), (0.30, 1.12)], "alu", (0.93, 4.1, 0.72), (0, 1, 0), 28)
    for y in (4.28, 5.0):
        s.lathe([(0.336, 0), (0.34, 0), (0.34, 0.06), (0.336, 0.06)], "dark", (0.93, y, 0.72), (0, 1, 0), 28)
    s.box((0.0, 4.95, 1.3), (1.5, 0.5, 0.5), "dark", 0.05)
    s.cylinder((0.98, 5.32, 1.0), (0.98, 5.32, 3.0), 0.075, "chrome", 18)
    s.lathe([(0.10, 0), (0.10, 1.1)], "galvanised", (0.98, 5.32, 1.35), (0, 0, 1), 20)
    for k, colour in enumerate(("red", "yellow", "black")):
        x = 0.15 * k - 0.15
        s.tube([(x, 5.48, 1.75), (x - 0.05, 5.1, 1.35), (x * 0.7, 4.7, 1.4), (x, 4.42, 1.6)], 0.018, colour, 8, 0.2)
    s.box((0, 4.30, 1.45), (0.6, 0.06, 0.5), "chassis", 0.02)
    s.box((-0.30, 4.2, 0.75), (0.5, 0.6, 0.4), "dark", 0.03)


def draw(s: Sketch) -> None:
    """Draw everything below the tank and the cab."""
    for y in TRAILER_AXLES:
        _axle(s, y)
        fender(s, y, 0.63, 14, 166)
    for y in DRIVE_AXLES:
        _axle(s, y)
        fender(s, y, 0.62, 18, 162)
    _axle(s, STEER_AXLE, dual=False, track=1.10)
    _trailer_frame(s)
    _side_guards(s)
    _rear(s)
    _tractor_frame(s)
    s.box((0, FRONT - 0.6, 1.24), (1.0, 0.5, 0.06), "dark", 0.02)
