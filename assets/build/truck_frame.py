"""What hangs on a truck's frame: rails, tanks, side guards, tail, extinguisher cabinet, boxes with a door."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from assets.build.atlas import DECALS
from assets.build.mesh import rotation
from assets.build.panels import panel
from assets.build.sketch import Sketch

Span = tuple[float, float]
CLOSE_M = 5.5
LINING = "cloth"
"""Colour of boxes inside."""


@dataclass(frozen=True)
class Frame:
    """Measures in metres: y of tail and front end, half distance of the rails, height of their top, their depth."""

    rear: float
    front: float
    half: float
    top: float
    deep: float


def rails(s: Sketch, frame: Frame, crossings: tuple[float, ...]) -> None:
    """Ladder frame with its cross-members, bolts and lines."""
    mid, length = (frame.rear + frame.front) / 2, frame.front - frame.rear
    z = frame.top - frame.deep / 2
    for side in (1, -1):
        x = side * frame.half
        s.box((x, mid, z), (0.014, length, frame.deep), "dusty", 0.003)
        for dz in (frame.deep / 2 - 0.006, -frame.deep / 2 + 0.006):
            s.box((x - side * 0.035, mid, z + dz), (0.075, length, 0.012), "dusty", 0.003)
        if s.detail >= 0.5:
            s.tube(
                [(x - side * 0.02, frame.rear + 0.1, z - 0.02), (x - side * 0.02, frame.front - 0.3, z - 0.02)],
                0.011,
                "black",
                6,
            )
            s.tube(
                [(x - side * 0.02, frame.rear + 0.1, z + 0.03), (x - side * 0.02, frame.front - 0.3, z + 0.03)],
                0.007,
                "galvanised_dull",
                6,
            )
    for y in crossings:
        s.box((0, y, z), (2 * frame.half, 0.07, frame.deep * 0.8), "dusty", 0.01)
        if s.detail >= 0.5:
            for side in (1, -1):
                for dz in (-0.05, 0.05):
                    s.cylinder(
                        (side * (frame.half + 0.006), y, z + dz),
                        (side * (frame.half + 0.020), y, z + dz),
                        0.014,
                        "dusty",
                        6,
                        0,
                    )


def drive_line(s: Sketch, start: float, end: float, z: float) -> None:
    """Engine and gearbox below the cab, propeller shaft to the rear axle."""
    s.box((0, start + 0.55, z + 0.10), (0.56, 1.05, 0.52), "dusty", 0.08)
    s.lathe([(0.24, 0), (0.20, 0.20), (0.15, 0.55), (0.10, 0.60)], "dusty", (0, start, z), (0, -1, 0), 16)
    s.cylinder((0, start - 0.55, z), (0, end, z - 0.06), 0.045, "dusty", 12, 0)


def fuel_tank(s: Sketch, x: Span, y: Span, z: Span, colour: str = "alu") -> None:
    """Box-shaped fuel tank with rounded edges, straps and a cap on its outer side."""
    at = [sum(v) / 2 for v in (x, y, z)]
    size = [v[1] - v[0] for v in (x, y, z)]
    s.box(at, size, colour, 0.06)
    for t in (0.2, 0.8):
        s.box((at[0], y[0] + size[1] * t, at[2]), (size[0] + 0.014, 0.05, size[2] + 0.014), "dusty", 0.06)
    out = x[1] if abs(x[1]) > abs(x[0]) else x[0]
    side = math.copysign(1, out)
    s.lathe(
        [(0.05, 0), (0.05, 0.03), (0.058, 0.035), (0.058, 0.06), (0, 0.064)],
        "black",
        (out - side * 0.08, y[1] - 0.12, z[1] - 0.02),
        (side * 0.7, 0, 0.7),
        18,
    )


def battery(s: Sketch, x: Span, y: Span, z: Span) -> None:
    """Battery box with its lid and clasps."""
    at, size = [sum(v) / 2 for v in (x, y, z)], [v[1] - v[0] for v in (x, y, z)]
    s.box(at, size, "dusty_black", 0.02)
    s.box((at[0], at[1], z[1] + 0.012), (size[0] + 0.02, size[1] + 0.02, 0.03), "black", 0.01)


def air_tanks(s: Sketch, x: float, y: Span, z: float, radius: float = 0.12) -> None:
    """Compressed-air reservoir along the frame."""
    if s.detail < 0.4:
        return
    length = y[1] - y[0]
    s.lathe(
        [
            (0.02, 0),
            (radius * 0.7, 0.02),
            (radius, 0.06),
            (radius, length - 0.06),
            (radius * 0.7, length - 0.02),
            (0.02, length),
        ],
        "dusty",
        (x, y[0], z),
        (0, 1, 0),
        20,
    )
    for t in (0.25, 0.75):
        s.lathe(
            [(radius + 0.002, -0.02), (radius + 0.006, -0.02), (radius + 0.006, 0.02), (radius + 0.002, 0.02)],
            "galvanised_dull",
            (x, y[0] + length * t, z),
            (0, 1, 0),
            20,
            caps=False,
        )


def exhaust(s: Sketch, side: int, x: float, y: Span, z: float) -> None:
    """Silencer with its heat shield and tail pipe."""
    s.cylinder((side * x, y[0], z), (side * x, y[1], z), 0.13, "galvanised_dull", 20, 0.03)
    s.tube(
        [(side * x, y[0], z), (side * x, y[0] - 0.25, z), (side * (x + 0.2), y[0] - 0.32, z - 0.03)],
        0.045,
        "rust",
        10,
        0.08,
    )


def side_guard(s: Sketch, side: int, x: float, y: Span, z: Span, rows: int = 2) -> None:
    """Guard rails between the axles, with retroreflective strips."""
    middle, length = sum(y) / 2, y[1] - y[0]
    for k in range(rows):
        zz = z[0] + (z[1] - z[0]) * (k / max(rows - 1, 1))
        s.box((side * x, middle, zz), (0.03, length, 0.09), "galvanised", 0.010)
    for yy in np.linspace(y[0] + 0.12, y[1] - 0.12, max(2, round(length / 1.2))):
        s.box((side * (x - 0.04), yy, (z[0] + z[1]) / 2 + 0.06), (0.045, 0.05, z[1] - z[0] + 0.28), "dusty", 0.006)
    strip(s, (side * (x + 0.0165), middle, z[1]), side, length * 0.94)


def strip(s: Sketch, at: tuple[float, float, float], side: int, length: float, high: float = 0.05) -> None:
    """Retroreflective strip along a side, in pieces of the decal's own proportions."""
    u0, v0, u1, v1 = DECALS["strip"].rect
    piece = 1.25
    count = max(1, round(length / piece))
    for k in range(count):
        y = at[1] + ((k + 0.5) / count - 0.5) * length
        s.quad((at[0], y, at[2]), (0, side, 0), (0, 0, 1), (length / count, high), (u0, v0, u1, v1))


def tail(
    s: Sketch,
    frame: Frame,
    half: float,
    z: float,
    plate_z: float,
    plate_high: float,
    guard_z: float | None = None,
    plate_x: float = 0.0,
) -> None:
    """Underrun bar, lamp carrier, lamps and the rear number plate's ground; the lamps that light are nodes."""
    y, low = frame.rear, z - 0.30 if guard_z is None else guard_z
    s.box((0, y - 0.04, low), (2 * half - 0.12, 0.07, 0.12), "galvanised", 0.012)
    for k in (-1, 1):
        u0, v0, u1, v1 = DECALS["strip"].rect
        s.quad((k * (half - 0.06) / 2, y - 0.0765, low), (1, 0, 0), (0, 0, 1), (half - 0.10, 0.085), (u0, v0, u1, v1))
        s.box((k * frame.half, y, (low + z) / 2), (0.05, 0.06, z - low), "dusty", 0.008)
    s.box((0, y - 0.02, z), (2 * half - 0.06, 0.05, 0.15), "dusty", 0.012)
    for side in (1, -1):
        x = side * (half - 0.27)
        s.box((x, y - 0.055, z), (0.44, 0.05, 0.13), "black", 0.015)
        u0, v0, u1, v1 = DECALS["truck_tail"].rect
        s.quad(
            (x, y - 0.0815, z), (1, 0, 0), (0, 0, 1), (0.41, 0.11), (u0, v0, u1, v1) if side < 0 else (u1, v0, u0, v1)
        )
        if abs(side * (half - 0.62) - plate_x) > 0.27:
            s.lathe(
                [(0.028, 0), (0.03, 0.01), (0, 0.013)], "lamp_red", (side * (half - 0.62), y - 0.047, z), (0, -1, 0), 14
            )
    _lit(s, frame, half, z)
    s.box((plate_x, y - 0.052, plate_z), (0.47, 0.012, plate_high + 0.03), "black", 0.004)
    s.box((plate_x, y - 0.065, plate_z + plate_high / 2 + 0.035), (0.30, 0.05, 0.028), "black", 0.008)
    panel(s, "panel_plate_rear", (plate_x, y - 0.0625, plate_z), (1, 0, 0), (0, 0, 1), (0.44, plate_high))


def _lit(s: Sketch, frame: Frame, half: float, z: float) -> None:
    y = frame.rear - 0.0825
    with s.part("tail_lamps", (0, y, z)):
        for side in (1, -1):
            for k in (-0.5, 0.5):
                s.box((side * (half - 0.27) - k * 0.10, y, z), (0.084, 0.006, 0.088), "lamp_red", 0.003)
    with s.part("hazard_lamps", (0, y, z)):
        for side in (1, -1):
            s.box((side * (half - 0.27 + 0.150), y, z), (0.084, 0.006, 0.088), "amber", 0.003)


def mud_flaps(s: Sketch, x: float, y: float, z: Span, wide: float) -> None:
    """Rubber flaps behind the rear wheels."""
    for side in (1, -1):
        s.box((side * x, y, sum(z) / 2), (wide, 0.012, z[1] - z[0]), "tyre_dust", 0.003)


def spare_wheel(s: Sketch, x: float, y: float, z: float, radius: float) -> None:
    """Spare wheel lying below the frame."""
    s.lathe(
        [(radius * 0.55, -0.11), (radius * 0.94, -0.10), (radius, 0), (radius * 0.94, 0.10), (radius * 0.55, 0.11)],
        "tyre_dust",
        (x, y, z),
        (0, 0, 1),
        30,
    )
    s.lathe([(radius * 0.55, 0.06), (radius * 0.2, -0.02), (0, -0.02)], "silver", (x, y, z), (0, 0, -1), 20)


def extinguishers(s: Sketch, side: int, x: float, y: float, z: float) -> None:
    """Open cabinet with two dry-powder extinguishers side by side, below `near_extinguishers`; outer face at x."""
    name = "near_extinguishers"
    deep, wide, high = 0.26, 0.50, 0.66
    inner = x - deep
    for at, size in (
        ((side * inner, y, z + high / 2), (0.016, wide, high)),
        ((side * (x - deep / 2), y - wide / 2, z + high / 2), (deep, 0.016, high)),
        ((side * (x - deep / 2), y + wide / 2, z + high / 2), (deep, 0.016, high)),
        ((side * (x - deep / 2), y, z), (deep, wide, 0.016)),
        ((side * (x - deep / 2), y, z + high), (deep + 0.02, wide + 0.02, 0.016)),
        ((side * x, y, z + 0.11), (0.014, wide, 0.05)),
    ):
        s.box(at, size, "red", 0.005)
    s.box((side * (x - deep / 2), y, z + high + 0.05), (0.06, wide * 0.5, 0.1), "dusty", 0.006)
    home = s.near(name, (side * x, y, z + 0.3), CLOSE_M)
    for k in (1, 2):
        _bottle(s, k, side, side * (x - 0.125), y + side * (0.115 if k == 2 else -0.115), z + 0.012, home)


def _bottle(s: Sketch, k: int, side: int, x: float, y: float, z: float, home: str) -> None:
    own = f"extinguisher_{k}"
    with s.part(own, (x, y, z), home):
        s.lathe(
            [
                (0.06, 0),
                (0.072, 0.012),
                (0.074, 0.03),
                (0.074, 0.36),
                (0.066, 0.405),
                (0.04, 0.435),
                (0.026, 0.45),
                (0.026, 0.475),
                (0, 0.475),
            ],
            "red",
            (x, y, z),
            (0, 0, 1),
            28,
        )
        _bottle_head(s, side, x, y, z)
        _band(s, side, x, y, z)
    out, up = (0, side, 0), (0, 0, 1)
    panel(s, f"panel_gauge_{k}", (x + side * 0.0375, y, z + 0.497), out, up, (0.05, 0.05), own)
    panel(s, f"panel_tag_{k}", (x + side * 0.084, y + 0.048, z + 0.375), out, up, (0.06, 0.09), own)


def _bottle_head(s: Sketch, side: int, x: float, y: float, z: float) -> None:
    """Valve, handles, hose with its nozzle, pin, dial, and the rubber ring round the bottle's foot."""
    s.lathe([(0.0765, 0.03), (0.0765, 0.05)], "black", (x, y, z), (0, 0, 1), 28, caps=False)
    s.tube([(x + side * 0.05, y + 0.055, z + 0.50), (x + side * 0.082, y + 0.050, z + 0.43)], 0.0016, "white", 4)
    s.box((x, y, z + 0.495), (0.045, 0.06, 0.05), "brass", 0.012)
    s.box((x, y + 0.035, z + 0.522), (0.024, 0.13, 0.010), "black", 0.004)
    s.box((x, y + 0.035, z + 0.553), (0.024, 0.145, 0.010), "black", 0.004, rotation((1, 0, 0), 11))
    s.tube(
        [
            (x, y - 0.02, z + 0.495),
            (x, y - 0.085, z + 0.47),
            (x + side * 0.012, y - 0.090, z + 0.22),
            (x + side * 0.012, y - 0.088, z + 0.12),
        ],
        0.011,
        "black",
        8,
        0.05,
    )
    s.lathe([(0.011, 0), (0.020, 0.07)], "black", (x + side * 0.012, y - 0.088, z + 0.12), (0, 0, -1), 12)
    s.tube(
        [
            (x + side * 0.03, y - 0.01, z + 0.535),
            (x + side * 0.055, y - 0.015, z + 0.51),
            (x + side * 0.05, y - 0.012, z + 0.47),
        ],
        0.0022,
        "galvanised",
        5,
    )
    s.lathe(
        [(0.027, 0), (0.027, 0.014), (0.022, 0.016)],
        "chrome",
        (x + side * 0.022, y, z + 0.497),
        (side, 0, 0),
        20,
        caps=False,
    )
    s.lathe([(0.0, 0.010), (0.026, 0.010)], "chrome", (x + side * 0.022, y, z + 0.497), (side, 0, 0), 20, caps=False)


def _band(s: Sketch, side: int, x: float, y: float, z: float) -> None:
    """The maker's label, wrapped round the front of the bottle."""
    u0, v0, u1, v1 = DECALS["extinguisher"].rect
    turns = np.linspace(-0.95, 0.95, 9)
    points = np.array(
        [
            [(x + side * 0.0752 * math.cos(a), y + side * 0.0752 * math.sin(a), z + h) for a in turns]
            for h in (0.13, 0.29)
        ]
    )
    uv = np.array([[(u0 + (u1 - u0) * (k / 8), v) for k in range(9)] for v in (v0, v1)])
    s.sheet(points, uv, "atlas")


def line(s: Sketch, x: Span, y: Span, z: Span, wall: float) -> None:
    """White boards inside a box whose walls are `wall` thick and whose open side looks to the vehicle's left."""
    if s.detail < 0.5:
        return
    mx, my, mz = (sum(v) / 2 for v in (x, y, z))
    dx, dy, dz = (v[1] - v[0] for v in (x, y, z))
    inner = wall / 2 + 0.002
    s.box((x[1] - inner, my, mz), (0.004, dy - wall - 0.002, dz - wall - 0.002), LINING, 0)
    for yy in (y[0] + inner, y[1] - inner):
        s.box((mx, yy, mz), (dx - 0.03, 0.004, dz - wall - 0.002), LINING, 0)
    for zz in (z[0] + inner, z[1] - inner):
        s.box((mx, my, zz), (dx - 0.03, dy - wall - 0.008, 0.004), LINING, 0)


def box_with_door(
    s: Sketch,
    name: str,
    x: Span,
    y: Span,
    z: Span,
    decal: str | None = None,
    colour: str = "dusty_black",
) -> None:
    """Box on the vehicle's left whose door folds down about its lower edge, in a node of its own.

    White inside, so that one sees what it holds: name it among the vehicle's `lined` hollows.
    """
    mx, my, mz = (sum(v) / 2 for v in (x, y, z))
    dx, dy, dz = (v[1] - v[0] for v in (x, y, z))
    for at, size in (
        ((mx, my, z[1]), (dx, dy, 0.018)),
        ((mx, my, z[0]), (dx, dy, 0.018)),
        ((x[1], my, mz), (0.018, dy, dz)),
        ((mx, y[0], mz), (dx, 0.018, dz)),
        ((mx, y[1], mz), (dx, 0.018, dz)),
    ):
        s.box(at, size, colour, 0.005)
    line(s, x, y, z, 0.018)
    with s.part(name, (x[0], my, z[0])):
        px = x[0] - 0.012
        s.box((px, my, mz), (0.018, dy - 0.008, dz - 0.008), colour, 0.006)
        if s.detail >= 0.5:
            for yy in (my - dy * 0.3, my + dy * 0.3):
                s.box((px - 0.014, yy, mz + dz * 0.32), (0.018, 0.075, 0.028), "chrome", 0.006)
                s.box((px - 0.012, yy, mz + dz * 0.45), (0.012, 0.035, 0.05), "black", 0.004)
        if decal is not None:
            d = DECALS[decal]
            wide = min(dy * 0.55, 0.42)
            s.quad((px - 0.0125, my, mz + dz * 0.06), (0, -1, 0), (0, 0, 1), (wide, wide * d.height / d.width), d.rect)
