"""What stands before and on a cab: bumper, lamps, grille, wipers, wheel arches, steps, roof lamp."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from assets.build.atlas import DECALS
from assets.build.mesh import rotation
from assets.build.sketch import Sketch
from assets.build.truck_cab import CabShape
from assets.build.wheels import Wheel


@dataclass(frozen=True)
class Face:
    """How a cab's face is laid out: heights in metres of the bumper's lower edge, the lamps, the grille's middle."""

    bumper_low: float
    lamp_z: float
    lamp_size: tuple[float, float]
    grille_z: float
    grille_size: tuple[float, float]
    axle_y: float
    wheel: Wheel


def draw(s: Sketch, shape: CabShape, face: Face) -> None:
    """Draw the face, the arches over the front wheels and the steps."""
    _bumper(s, shape, face)
    _lamps(s, shape, face)
    _grille(s, shape, face)
    _wipers(s, shape)
    _arches(s, shape, face)


def _bumper(s: Sketch, shape: CabShape, face: Face) -> None:
    low, top, half = face.bumper_low, shape.floor, shape.half + 0.012
    back = face.axle_y + face.wheel.radius + 0.085
    rings = []
    for t, out, wide in (
        (0.0, -0.09, -0.06),
        (0.10, 0.01, -0.008),
        (0.50, 0.032, 0.004),
        (0.86, 0.028, 0.004),
        (0.95, 0.012, -0.002),
        (1.0, -0.026, -0.012),
    ):
        r = 0.20
        z, front, h = low + (top - low) * t, shape.front + out, half + wide
        right: list[tuple[float, float]] = [(x * (h - r), front + 0.014 * (1 - x * x)) for x in (0.0, 0.5, 1.0)]
        right += [(h - r + r * math.sin(a), front - r + r * math.cos(a)) for a in np.radians((18, 36, 54, 72, 90))]
        right += [(h, back), (0.0, back)]
        rings.append([(x, y, z) for x, y in right + [(-x, y) for x, y in right[-2:0:-1]]])
    if s.detail < 0.4:
        s.skin(rings[1::2], "paint", crease=35)
        return
    s.skin(rings[:2], "cab_dark", crease=35)
    s.skin(rings[1:4], "paint", crease=35)
    s.skin(rings[3:], "cab_dark", crease=35)
    front = shape.front + 0.044
    height = (top - low) * 0.26
    s.box((0, front - 0.02, low + (top - low) * 0.30), (1.0 * half, 0.05, height), "black", 0.015)
    for k in range(3):
        s.box(
            (0, front + 0.004, low + (top - low) * 0.30 + (k - 1) * height * 0.3),
            (0.94 * half, 0.008, 0.012),
            "cab_dark",
            0.003,
        )
    for side in (1, -1):
        at = (side * half * 0.70, front - 0.008, low + (top - low) * 0.26)
        s.lathe([(0.052, -0.02), (0.056, 0.006), (0.044, 0.012)], "black", at, (0, 1, 0), 20)
        s.lathe([(0.043, 0.010), (0.028, 0.018), (0, 0.021)], "lens_clear", at, (0, 1, 0), 18)
        s.box((side * half * 0.38, front - 0.006, low + 0.05), (0.06, 0.03, 0.05), "black", 0.01)


def _lamps(s: Sketch, shape: CabShape, face: Face) -> None:
    wide, high = face.lamp_size
    front = shape.front + 0.030
    u0, v0, u1, v1 = DECALS["truck_lamp"].rect
    for side in (1, -1):
        x, z = side * (shape.half - wide / 2 - 0.07), face.lamp_z
        s.box((x, front - 0.03, z), (wide + 0.03, 0.09, high + 0.03), "black", 0.03)
        rect = (u0, v0, u1, v1) if side < 0 else (u1, v0, u0, v1)
        s.quad((x, front + 0.0165, z), (-1, 0, 0), (0, 0, 1), (wide, high), rect)
        s.box((x + side * (wide / 2 + 0.055), front - 0.085, z), (0.05, 0.11, high * 0.8), "amber", 0.022)
    with s.part("headlamps", (0, front, face.lamp_z)):
        for side in (1, -1):
            x = side * (shape.half - wide / 2 - 0.07)
            for u, r in ((0.172, 0.26), (-0.281, 0.155)):
                at = (x + side * u * wide, front + 0.017, face.lamp_z + high * 0.0625)
                s.lathe(
                    [(r * high, 0), (r * high * 0.9, 0.010), (r * high * 0.5, 0.017), (0, 0.019)],
                    "lens_clear",
                    at,
                    (0, 1, 0),
                    20,
                )


def _grille(s: Sketch, shape: CabShape, face: Face) -> None:
    wide, high = face.grille_size
    front = shape.front + 0.012
    s.box((0, front - 0.012, face.grille_z), (wide, 0.05, high), "black", 0.02)
    slats = 4 if s.detail >= 0.4 else 0
    for k in range(slats):
        z = face.grille_z + ((k + 0.5) / slats - 0.5) * high * 0.86
        s.box((0, front + 0.014, z), (wide * 0.95, 0.020, high * 0.105), "cab_dark", 0.008)
        s.box((0, front + 0.025, z + high * 0.05), (wide * 0.95, 0.006, 0.006), "chrome", 0.002)
    s.lathe(
        [(0.075, 0), (0.078, 0.012), (0.062, 0.018), (0, 0.020)],
        "chrome",
        (0, front + 0.02, face.grille_z),
        (0, 1, 0),
        28,
    )
    s.box((0, shape.front - 0.004, shape.sill - 0.12), (shape.half * 1.5, 0.02, 0.012), "black", 0.004)
    for side in (1, -1):
        s.box(
            (side * shape.half * 0.80, shape.front - 0.03, shape.sill - 0.26),
            (0.16, 0.05, 0.05),
            "black",
            0.012,
            rotation((0, 0, 1), -side * 18),
        )


def _wipers(s: Sketch, shape: CabShape) -> None:
    z0 = shape.sill + 0.02
    for k, x in enumerate((-0.52, 0.28)):
        x0, x1 = x * shape.half, (x + 0.50) * shape.half
        y0, z1 = shape.front_at(z0) + 0.022, z0 + 0.12
        y1 = shape.front_at(z1) + 0.024
        s.lathe([(0.02, -0.02), (0.018, 0.012), (0, 0.016)], "black", (x0, y0 - 0.005, z0 - 0.03), (0, 1, 0.3), 12)
        s.tube([(x0, y0 + 0.008, z0 - 0.03), (x0 + (x1 - x0) * 0.6, y1 + 0.012, z1)], 0.008, "black", 6)
        s.box(
            ((x0 + x1) / 2 + 0.05 + 0.01 * k, y1, z1),
            (0.52 * shape.half, 0.014, 0.018),
            "black",
            0.004,
            rotation((0, 1, 0), -6),
        )


def _arches(s: Sketch, shape: CabShape, face: Face) -> None:
    """Wheel arches below the doors, steps before and behind the wheel."""
    w, y = face.wheel, face.axle_y
    for side in (1, -1):
        rings = []
        for t in np.radians(np.linspace(-14, 194, s.segments(26, 6))):
            c, sn = math.cos(t), math.sin(t)
            profile = (
                (0.40, 0.055),
                (shape.half - 0.05, 0.055),
                (shape.half + 0.006, 0.065),
                (shape.half + 0.010, 0.115),
                (shape.half - 0.03, 0.14),
                (0.40, 0.075),
            )
            rings.append([(side * x, y + (w.radius + r) * c, w.radius + (w.radius + r) * sn) for x, r in profile])
        s.skin(rings, "cab_dark", crease=40)
        back = y - w.radius - 0.10
        s.box(
            (side * (shape.half - 0.10), (back + shape.back) / 2, shape.floor - 0.05),
            (0.20, back - shape.back, 0.13),
            "cab_dark",
            0.02,
        )
        s.box(
            (side * (shape.half - 0.07), y + w.radius + 0.055, shape.floor - 0.20),
            (0.17, 0.06, 0.03),
            "galvanised_dull",
            0.006,
        )
    wide = 2 * shape.half - 0.10
    s.box((0, (y + shape.back) / 2, shape.floor - 0.03), (wide, y - shape.back + 0.9, 0.05), "dark", 0.01)


def beacon(s: Sketch, shape: CabShape, lit: str | None = None) -> None:
    """Triangular roof lamp for dangerous goods; its panel looks forward. `lit` names a node with its light."""
    z, y = shape.roof, (shape.front_at(shape.lintel) + shape.back) / 2 + 0.05
    with s.part("beacon_lamp", (0, y, z), "marks" if "marks" in s.nodes else None):
        s.box((0, y, z + 0.015), (0.46, 0.15, 0.05), "black", 0.012)
        s.skin(
            [
                [
                    (-0.23, yy, z + 0.03),
                    (0.23, yy, z + 0.03),
                    (0.23, yy, z + 0.19),
                    (0.0, yy, z + 0.40),
                    (-0.23, yy, z + 0.19),
                ]
                for yy in (y - 0.05, y + 0.05)
            ],
            "yellow",
            crease=20,
        )
        s.quad((0, y + 0.0515, z + 0.115), (-1, 0, 0), (0, 0, 1), (0.42, 0.165), _cell(s, "black"))
    with s.part("panel_lamp", (0, y + 0.053, z + 0.115), "beacon_lamp"):
        s.quad((0, y + 0.053, z + 0.115), (-1, 0, 0), (0, 0, 1), (0.40, 0.155), material="panel")
    if lit is not None:
        with s.part(lit, (0, y, z + 0.26), "beacon_lamp"):
            s.skin(
                [
                    [(-0.20, yy, z + 0.215), (0.20, yy, z + 0.215), (0.0, yy, z + 0.385)]
                    for yy in (y - 0.053, y + 0.053)
                ],
                "yellow",
                crease=20,
            )


def _cell(s: Sketch, colour: str) -> tuple[float, float, float, float]:
    u, v = s.uv_of(colour)
    return (u, v, u, v)
