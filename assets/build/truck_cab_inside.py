"""The inside of a cab: seats with belts, dashboard, wheel, levers, ignition lock, phone, positioning unit, papers."""

from __future__ import annotations

import math

import numpy as np

from assets.build.atlas import DECALS
from assets.build.mesh import Array, rotation
from assets.build.panels import panel
from assets.build.sketch import Sketch
from assets.build.truck_cab import WALL_M, CabShape

SEEN_M = 4.5


def draw(s: Sketch, shape: CabShape, seats: int, phone: bool) -> None:
    """Draw everything inside; the driver sits at −X. Small things hang below `near_cab`."""
    if s.detail < 0.4:
        s.box(
            (0, (shape.front + shape.back) / 2 - 0.1, shape.floor + 0.3),
            (2 * shape.half - 0.2, shape.front - shape.back - 0.5, 0.6),
            "dash",
            0,
        )
        return
    _floor(s, shape)
    wheel_x = -0.47 * shape.half - 0.04
    xs = (wheel_x, 0.34 * shape.half, 0.68 * shape.half) if seats == 3 else (wheel_x, 0.50 * shape.half)
    for k, x in enumerate(xs):
        _seat(s, shape, x, 0.50 if k == 0 else 0.42 if seats == 3 else 0.50)
    for x, side in ((wheel_x, -1), (xs[-1], 1)):
        _belt(s, shape, x, side)
    top = _dash(s, shape, wheel_x)
    _steering(s, shape, wheel_x, top)
    _levers(s, shape)
    _small_things(s, shape, wheel_x, top, phone)


def _floor(s: Sketch, shape: CabShape) -> None:
    wide, length = 2 * (shape.half - WALL_M), shape.front - shape.back - 0.10
    middle = (shape.front + shape.back) / 2
    s.box((0, middle, shape.floor + 0.02), (wide - 0.02, length, 0.045), "black", 0.004)
    s.box((0, middle - 0.15, shape.floor + 0.14), (0.46, length * 0.74, 0.22), "trim", 0.05)
    s.box((0, shape.back + WALL_M + 0.012, shape.floor + 0.62), (wide - 0.06, 0.02, 1.1), "trim_light", 0.006)
    lining = shape.roof - 0.075
    s.box(
        (0, (shape.front_at(shape.lintel) + shape.back) / 2 - 0.12, lining),
        (wide - 0.34, (shape.front_at(shape.lintel) - shape.back) * 0.62, 0.02),
        "cloth",
        0.006,
    )
    for side in (1, -1):
        x = side * 0.42 * shape.half
        y = shape.front_at(shape.lintel) - 0.12
        s.box((x, y, shape.lintel + 0.015), (0.40, 0.03, 0.13), "trim_light", 0.012, rotation((1, 0, 0), -28))
    s.box((0, shape.front_at(shape.lintel) - 0.09, shape.lintel - 0.035), (0.22, 0.03, 0.065), "black", 0.012)


def _seat(s: Sketch, shape: CabShape, x: float, wide: float) -> None:
    y, z = shape.back + 0.50, shape.floor + 0.30
    s.box((x, y, z - 0.10), (wide * 0.84, 0.42, 0.22), "dash", 0.02)
    cushion = []
    for t, dz in ((-0.26, 0.035), (-0.20, 0.075), (0.0, 0.072), (0.20, 0.098), (0.265, 0.070), (0.275, 0.0)):
        cushion.append(
            [
                (
                    x + u * wide / 2,
                    y + t,
                    z + (dz if abs(u) < 0.95 else dz * 0.55) + (0.014 if 0.6 < abs(u) < 0.95 else 0),
                )
                for u in (-1.0, -0.92, -0.66, 0.0, 0.66, 0.92, 1.0)
            ]
            + [(x + wide / 2, y + t, z - 0.02), (x - wide / 2, y + t, z - 0.02)]
        )
    s.skin(cushion, "seat_grey", crease=50)
    lean = math.radians(10)
    back = []
    for t in (0.0, 0.05, 0.25, 0.48, 0.56, 0.60):
        k = 1.0 if t < 0.5 else 1.0 - (t - 0.5) * 1.6
        front = 0.075 if 0.04 < t < 0.58 else 0.02
        row = []
        for u, f in ((-1.0, 0.2), (-0.9, 0.9), (-0.62, 1.12), (0.0, 0.86), (0.62, 1.12), (0.9, 0.9), (1.0, 0.2)):
            row.append((x + u * k * wide / 2, front * f, t))
        row += [(x + k * wide / 2, -0.06, t), (x - k * wide / 2, -0.06, t)]
        back.append(
            [
                (
                    px,
                    y - 0.24 + py * math.cos(lean) - pz * math.sin(lean),
                    z + 0.03 + pz * math.cos(lean) + py * math.sin(lean),
                )
                for px, py, pz in row
            ]
        )
    s.skin(back, "seat_grey", crease=50)
    head = (x, y - 0.24 - 0.70 * math.sin(lean), z + 0.75)
    s.box(head, (wide * 0.52, 0.09, 0.17), "seat_grey", 0.035, rotation((1, 0, 0), 8))
    for dx in (-0.06, 0.06):
        s.cylinder((x + dx, head[1] + 0.01, z + 0.58), (x + dx, head[1], z + 0.70), 0.007, "chrome", 8, 0)


def _belt(s: Sketch, shape: CabShape, x: float, side: int) -> None:
    """Belt at rest on the pillar behind the door, with its buckle beside the seat."""
    px, py = side * (shape.half - WALL_M - 0.05), shape.door_back - 0.06
    for low, high in ((shape.floor + 0.12, shape.lintel - 0.16),):
        s.box((px, py, (low + high) / 2), (0.006, 0.048, high - low), "black", 0.001)
    s.box((px, py, shape.lintel - 0.14), (0.03, 0.06, 0.05), "dash", 0.01)
    s.box((px - side * 0.008, py, shape.floor + 0.62), (0.014, 0.05, 0.07), "chrome", 0.003)
    s.box((x - side * 0.29, shape.back + 0.34, shape.floor + 0.40), (0.035, 0.04, 0.16), "dash", 0.008)
    s.box((x - side * 0.29, shape.back + 0.34, shape.floor + 0.49), (0.028, 0.032, 0.012), "red", 0.003)


def _dash(s: Sketch, shape: CabShape, wheel_x: float) -> float:
    """Dashboard; returns the height of its top."""
    f, top = shape.front - WALL_M - 0.02, shape.sill - 0.015
    low, wide = shape.floor + 0.16, shape.half - WALL_M - 0.025
    profile = [
        (f, low),
        (f - 0.24, low),
        (f - 0.33, low + 0.16),
        (f - 0.36, top - 0.16),
        (f - 0.33, top - 0.05),
        (f - 0.27, top - 0.005),
        (f - 0.15, top + 0.005),
        (f, top),
    ]
    s.prism(profile, -wide, wide, "dash")
    s.box((0, f - 0.40, low + 0.16), (0.46, 0.22, 0.30), "dash", 0.03)
    hood = [(-0.27, 0.0), (-0.25, 0.055), (-0.17, 0.085), (0.17, 0.085), (0.25, 0.055), (0.27, 0.0)]
    s.skin(
        [
            [(wheel_x + x, f - back, top - 0.03 + z * k) for x, z in hood]
            for back, k in ((0.16, 0.75), (0.30, 1.0), (0.375, 1.0))
        ],
        "dash",
        crease=40,
    )
    s.quad((wheel_x, f - 0.371, top - 0.045), (1, 0, 0), (0, 0.30, 1), (0.42, 0.131), DECALS["cluster"].rect)
    s.box((wheel_x, f - 0.360, top - 0.05), (0.46, 0.03, 0.16), "black", 0.01)
    s.quad(
        (0.06 * shape.half + 0.06, f - 0.364, top - 0.13), (1, 0, 0), (0, 0.1, 1), (0.20, 0.10), DECALS["radio"].rect
    )
    for x in (-0.82 * shape.half, 0.02, 0.30, 0.80 * shape.half):
        s.box((x, f - 0.352, top - 0.07), (0.13, 0.02, 0.06), "black", 0.008, rotation((1, 0, 0), 8))
        for k in range(3):
            s.box((x, f - 0.364, top - 0.085 + 0.016 * k), (0.12, 0.01, 0.004), "plastic_grey", 0.001)
    s.box((0.60 * shape.half, f - 0.350, top - 0.24), (0.36, 0.02, 0.16), "trim", 0.01, rotation((1, 0, 0), 4))
    s.box((0.60 * shape.half, f - 0.363, top - 0.18), (0.07, 0.012, 0.02), "black", 0.004)
    return top


def _steering(s: Sketch, shape: CabShape, x: float, top: float) -> None:
    axis = np.array([0.0, -0.58, 0.60])
    axis /= np.linalg.norm(axis)
    at = np.array([x, shape.front - WALL_M - 0.54, top + 0.015])
    n = 10 if s.detail >= 0.5 else 5
    ring = [(0.212 + 0.015 * math.cos(a), 0.015 * math.sin(a)) for a in np.linspace(0, 2 * math.pi, n)]
    s.lathe(ring, "black", at, axis, 36, crease=80, caps=False)
    s.lathe([(0.075, -0.035), (0.078, 0.004), (0.06, 0.018), (0, 0.022)], "dash", at - axis * 0.01, axis, 20)
    up = np.array([0.0, axis[2], -axis[1]])
    for a in (0.15, math.pi - 0.15, -math.pi / 2):
        d = np.array([math.cos(a), 0, 0]) + up * math.sin(a)
        s.tube([at + d * 0.05 - axis * 0.005, at + d * 0.205], 0.013, "dash", 8)
    s.tube([at - axis * 0.03, at - axis * 0.34], 0.045, "dash", 12)
    for side in (1, -1):
        s.tube([at - axis * 0.09, at - axis * 0.07 + np.array([side * 0.17, 0.0, 0.01])], 0.008, "black", 6)


def _levers(s: Sketch, shape: CabShape) -> None:
    y = shape.back + 0.86
    s.lathe(
        [(0.07, 0), (0.05, 0.03), (0.022, 0.09), (0.012, 0.12)], "black", (0.02, y, shape.floor + 0.25), (0, 0, 1), 16
    )
    s.tube([(0.02, y, shape.floor + 0.34), (0.0, y - 0.04, shape.floor + 0.60)], 0.010, "black", 8)
    s.lathe(
        [(0.012, 0), (0.028, 0.02), (0.030, 0.045), (0.018, 0.065), (0, 0.068)],
        "black",
        (0.0, y - 0.042, shape.floor + 0.59),
        (0, -0.15, 1),
        16,
    )
    s.box((-0.12, y - 0.42, shape.floor + 0.30), (0.05, 0.24, 0.04), "black", 0.012, rotation((1, 0, 0), 12))
    for x in (-0.62, -0.50, -0.34):
        s.box(
            (x * shape.half, shape.front - 0.34, shape.floor + 0.10),
            (0.07, 0.02, 0.10),
            "black",
            0.006,
            rotation((1, 0, 0), -30),
        )


def _small_things(s: Sketch, shape: CabShape, wheel_x: float, top: float, phone: bool) -> None:
    if s.detail < 0.5:
        return
    f = shape.front - WALL_M - 0.02
    home = s.near("near_cab", (0, f - 0.4, top), SEEN_M)
    lock = np.array([wheel_x + 0.10, f - 0.405, top - 0.115])
    s.lathe([(0.020, -0.03), (0.022, 0.006), (0.012, 0.010)], "chrome", lock, (0.25, -1, 0.2), 16)
    with s.part("ignition_key", lock, home):
        s.box(lock + [0.005, -0.028, 0.006], (0.005, 0.045, 0.022), "brass", 0.001)
        s.box(lock + [0.009, -0.062, 0.012], (0.014, 0.040, 0.034), "black", 0.006)
        s.tube(
            [lock + [0.010, -0.082, 0.012], lock + [0.012, -0.09, -0.03], lock + [0.006, -0.088, -0.075]],
            0.0025,
            "chrome",
            5,
        )
        s.box(lock + [0.006, -0.088, -0.095], (0.028, 0.006, 0.04), "maroon", 0.003)
    _positioning_unit(s, np.array([0.20, f - 0.30, top + 0.07]), home)
    if phone:
        _phone(s, np.array([wheel_x + 0.34, f - 0.37, top + 0.045]), home)


def _positioning_unit(s: Sketch, at: Array, home: str) -> None:
    turn = rotation((0, 0, 1), -24)
    with s.part("gps_unit", at, home):
        s.box(at, (0.22, 0.06, 0.13), "black", 0.012, turn)
        s.box(at - [0, 0, 0.075], (0.05, 0.05, 0.04), "black", 0.006)
        s.lathe(
            [(0.005, 0), (0.005, 0.003), (0, 0.005)],
            "green",
            at + turn @ np.array([0.085, -0.031, -0.052]),
            turn @ np.array([0, -1.0, 0]),
            8,
        )
    right = turn @ np.array([1.0, 0, 0])
    facing = np.cross(right, (0, 0, 1))
    panel(s, "panel_gps", at + facing * 0.0315 + [0, 0, 0.006], right, (0, 0, 1), (0.19, 0.10), "gps_unit", "screen")


def _phone(s: Sketch, at: Array, home: str) -> None:
    turn = rotation((0, 0, 1), -14) @ rotation((1, 0, 0), -14)
    with s.part("phone", at, home):
        s.box(at, (0.074, 0.009, 0.155), "black", 0.004, turn)
        for side in (1, -1):
            s.box(at + turn @ np.array([side * 0.040, 0.0, -0.02]), (0.008, 0.022, 0.05), "dash", 0.003, turn)
        s.box(at + turn @ np.array([0, 0.018, -0.02]), (0.06, 0.022, 0.08), "dash", 0.008, turn)
        s.tube([at + turn @ np.array([0, 0.025, -0.02]), at + [0.0, 0.05, -0.09]], 0.010, "dash", 8)
    right, up = turn @ np.array([1.0, 0, 0]), turn @ np.array([0, 0, 1.0])
    panel(s, "panel_phone", at - turn @ np.array([0, 0.0052, 0]), right, up, (0.065, 0.14), "phone", "screen")
