"""Inside of a car: seats, belts, instrument panel, steering wheel, console, trim, boot tub."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from assets.build.atlas import DECALS
from assets.build.mesh import Array, rotation
from assets.build.sketch import Point, Sketch

DRIVER_X = -0.36
FLOOR_Z = 0.30
NEAR, NEAR_M = "near_cabin", 9.0
"""Small things hang below one node that is drawn to a distance."""


def pad(s: Sketch, rings: Sequence[tuple[Point, Point, Point]], colour: str, power: float = 0.55) -> None:
    """Upholstery through superelliptic rings, each given by middle, half width vector and half depth vector."""
    a = np.linspace(0, 2 * math.pi, s.segments(20, 8), endpoint=False)
    c = np.sign(np.cos(a)) * np.abs(np.cos(a)) ** power
    n = np.sign(np.sin(a)) * np.abs(np.sin(a)) ** power
    made = [
        np.asarray(m, float) + c[:, None] * np.asarray(w, float) + n[:, None] * np.asarray(d, float)
        for m, w, d in rings
    ]
    s.skin(made, colour, crease=60)


def ribbon(s: Sketch, path: Sequence[Point], normal: Point, width: float, colour: str) -> None:
    """Belt of webbing along a path, lying flat against `normal`."""
    p = [np.asarray(q, float) for q in path]
    n = np.asarray(normal, float) / np.linalg.norm(normal)
    rings = []
    for k, q in enumerate(p):
        d = p[min(k + 1, len(p) - 1)] - p[max(k - 1, 0)]
        across = np.cross(d, n)
        across *= width / 2 / np.linalg.norm(across)
        t = np.cross(across, d)
        t *= 0.0016 / np.linalg.norm(t)
        rings.append([q - across - t, q + across - t, q + across + t, q - across + t])
    s.skin(rings, colour, crease=30)


def _back(x: float, w: float, y: float, z: float, height: float, lean: float) -> list[tuple[Array, Array, Array]]:
    """Rings of a backrest that leans back by `lean` radians."""
    up, ahead = np.array([0, -math.sin(lean), math.cos(lean)]), np.array([0, math.cos(lean), math.sin(lean)])
    rings = []
    for t, wide, deep in (
        (0.0, 0.80, 0.05),
        (0.04, 0.92, 0.075),
        (0.25, 1.0, 0.085),
        (0.55, 1.0, 0.075),
        (0.80, 0.93, 0.065),
        (0.95, 0.80, 0.05),
        (1.0, 0.55, 0.02),
    ):
        rings.append((np.array([x, y, z]) + up * (t * height), np.array([w * wide, 0, 0]), ahead * deep))
    return rings


def seat(s: Sketch, x: float, y: float, colour: str = "seat", z: float = 0.0) -> None:
    """Front seat with bolsters and head rest; y is the middle of its cushion."""
    base = FLOOR_Z + z
    s.box((x, y, base + 0.08), (0.40, 0.42, 0.12), "black", 0.03)
    pad(
        s,
        [
            ((x, y - 0.24, base + 0.23), (0.21, 0, 0), (0, 0, 0.045)),
            ((x, y - 0.20, base + 0.235), (0.245, 0, 0), (0, 0, 0.075)),
            ((x, y + 0.1, base + 0.25), (0.25, 0, 0), (0, 0, 0.08)),
            ((x, y + 0.23, base + 0.262), (0.24, 0, 0), (0, 0, 0.07)),
            ((x, y + 0.285, base + 0.25), (0.20, 0, 0), (0, 0, 0.035)),
        ],
        colour,
    )
    pad(s, _back(x, 0.245, y - 0.22, base + 0.27, 0.60, 0.36), colour)
    for side in (1, -1):
        wing = _back(x + side * 0.205, 0.045, y - 0.185, base + 0.30, 0.44, 0.36)
        pad(s, [(m + np.array([0, 0.035, 0]), w, d * 0.9) for m, w, d in wing], "trim")
        pad(
            s,
            [
                ((x + side * 0.225, y + t, base + 0.285), (0.035 * k, 0, 0), (0, 0, 0.055 * k))
                for t, k in ((-0.18, 0.5), (-0.1, 1), (0.15, 1), (0.24, 0.5))
            ],
            "trim",
        )
        s.cylinder(
            (x + side * 0.06, y - 0.425, base + 0.83), (x + side * 0.06, y - 0.455, base + 0.92), 0.006, "chrome", 8, 0
        )
    pad(
        s,
        [
            ((x, y - 0.44 - t * 0.3, base + 0.88 + t), (0.125 * k, 0, 0), (0, 0.05 * k, 0.012))
            for t, k in ((0, 0.6), (0.02, 0.95), (0.09, 1), (0.14, 0.9), (0.165, 0.55))
        ],
        colour,
    )


def bench(s: Sketch, y: float, half: float = 0.60, colour: str = "seat", z: float = 0.0) -> None:
    """Rear bench with three head rests; y is the middle of its cushion."""
    base = FLOOR_Z + z
    pad(
        s,
        [
            ((0, y - 0.24, base + 0.17), (half - 0.03, 0, 0), (0, 0, 0.10)),
            ((0, y - 0.1, base + 0.20), (half, 0, 0), (0, 0, 0.14)),
            ((0, y + 0.2, base + 0.22), (half, 0, 0), (0, 0, 0.13)),
            ((0, y + 0.265, base + 0.20), (half - 0.04, 0, 0), (0, 0, 0.09)),
        ],
        colour,
        0.32,
    )
    for x, w in ((-half * 0.60, half * 0.36), (0.0, half * 0.22), (half * 0.60, half * 0.36)):
        pad(s, _back(x, w, y - 0.22, base + 0.27, 0.56, 0.42), colour)
        pad(
            s,
            [
                ((x, y - 0.455 - t * 0.3, base + 0.80 + t), (0.11 * k, 0, 0), (0, 0.045 * k, 0.01))
                for t, k in ((0, 0.6), (0.02, 0.95), (0.08, 1), (0.12, 0.6))
            ],
            colour,
        )
    s.box((0, y - 0.40, base + 0.55), (2 * half, 0.04, 0.62), "black", 0.01, rotation((1, 0, 0), 24))


def belts(s: Sketch, seats: Sequence[tuple[str, float, float, float]], pillar: float, height: float = 1.06) -> None:
    """Belts of (group, x, y, z offset), fastened (`…_on`) and hanging free (`…_off`)."""
    for group, x, y, z in seats:
        side = 1 if x > 0 else -1
        base = FLOOR_Z + z
        top, low = (
            np.array([side * pillar, y - 0.36, height]),
            np.array([side * (pillar + 0.02), y - 0.26, base + 0.10]),
        )
        inner = np.array([x - side * 0.25, y - 0.12, base + 0.27])
        with s.part(f"belt_{group}_on", (0, 0, 0), NEAR, hidden=True):
            chest = np.array([x + side * 0.14, y - 0.36, base + 0.77])
            ribbon(
                s,
                [
                    top,
                    chest,
                    (x + side * 0.02, y - 0.20, base + 0.55),
                    (x - side * 0.14, y - 0.085, base + 0.39),
                    inner,
                ],
                (0, 1, 0.4),
                0.046,
                "dark",
            )
            ribbon(
                s,
                [
                    low,
                    (x + side * 0.22, y - 0.06, base + 0.36),
                    (x, y - 0.035, base + 0.375),
                    (x - side * 0.18, y - 0.06, base + 0.36),
                    inner,
                ],
                (0, 0.5, 1),
                0.046,
                "dark",
            )
            s.box(inner, (0.014, 0.05, 0.06), "silver", 0.004)
        with s.part(f"belt_{group}_off", (0, 0, 0), NEAR):
            ribbon(s, [top, top * 0.5 + low * 0.5 + [0, 0.02, 0], low], (-side, 0.25, 0), 0.046, "dark")
            s.box(top * 0.45 + low * 0.55 + [-side * 0.006, 0.02, 0], (0.012, 0.05, 0.07), "silver", 0.004)
    for _, x, y, z in seats:
        side = 1 if x > 0 else -1
        s.tube(
            [(x - side * 0.25, y - 0.15, FLOOR_Z + z + 0.12), (x - side * 0.25, y - 0.12, FLOOR_Z + z + 0.25)],
            0.012,
            "black",
            6,
        )
        s.box((x - side * 0.25, y - 0.12, FLOOR_Z + z + 0.25), (0.03, 0.055, 0.07), "black", 0.008)
        s.box((x - side * 0.25, y - 0.12, FLOOR_Z + z + 0.288), (0.022, 0.03, 0.006), "red", 0.002)


def wheel_and_column(s: Sketch, y: float, z: float) -> None:
    """Steering wheel in front of the driver, with column and stalks."""
    axis = np.array([0.0, -0.86, 0.48])
    at = np.array([DRIVER_X, y, z])
    ring = [(0.18 + 0.0155 * math.cos(a), 0.0155 * math.sin(a)) for a in np.linspace(0, 2 * math.pi, 9)]
    s.lathe(ring, "black", at, axis, 36, crease=80, caps=False)
    s.lathe([(0.075, -0.03), (0.078, 0.0), (0.06, 0.018), (0, 0.024)], "trim", at, axis, 20)
    up = np.array([0.0, 0.48, 0.86])
    for dx, dz in ((1, 0.12), (-1, 0.12), (0.28, -1), (-0.28, -1)):
        d = np.array([dx, 0, 0]) + up * dz
        s.tube([at, at + d / np.linalg.norm(d) * 0.178], 0.013, "black", 6)
    s.tube([at - axis * 0.02, at - axis * 0.26], 0.045, "black", 12)
    for side in (1, -1):
        s.tube([at - axis * 0.07, at - axis * 0.07 + [side * 0.16, 0, 0.012]], 0.008, "black", 6)
    s.lathe([(0.017, 0.024), (0.015, 0.026), (0, 0.027)], "silver", at, axis, 12)


def dash(s: Sketch, y: float, z: float, half: float) -> None:
    """Instrument panel: y and z are its upper edge towards the seats; binnacle, screen, vents, glove box."""
    out = [
        (y + 0.45, z - 0.015),
        (y + 0.30, z + 0.025),
        (y + 0.06, z + 0.03),
        (y + 0.012, z + 0.012),
        (y, z - 0.02),
        (y + 0.012, z - 0.09),
        (y + 0.05, z - 0.12),
        (y + 0.055, z - 0.26),
        (y + 0.12, z - 0.36),
        (y + 0.45, z - 0.42),
    ]
    s.prism(out, -half, half, "trim")
    s.prism(
        [(y + 0.004, z - 0.03), (y - 0.006, z - 0.045), (y - 0.004, z - 0.075), (y + 0.012, z - 0.092)],
        -half + 0.03,
        half - 0.03,
        "silver",
    )
    s.box((DRIVER_X, y + 0.05, z + 0.065), (0.34, 0.13, 0.10), "black", 0.03)
    s.quad((DRIVER_X, y - 0.0165, z + 0.062), (1, 0, 0), (0, 0.12, 1), (0.29, 0.072), DECALS["dashboard"].rect)
    s.box((0.0, y + 0.005, z + 0.075), (0.30, 0.022, 0.19), "black", 0.008, rotation((1, 0, 0), -8))
    s.quad((0.0, y - 0.0075, z + 0.0725), (1, 0, 0), (0, 0.14, 1), (0.28, 0.17), _plain(s, "screen"))
    for x in (-half + 0.12, -0.10, 0.10, half - 0.12):
        s.quad((x, y - 0.0015, z - 0.062), (1, 0, 0), (0, 0.1, 1), (0.15, 0.045), DECALS["vent"].rect)
    s.box((0.37, y + 0.06, z - 0.19), (0.42, 0.012, 0.13), "trim_light", 0.01)
    s.box((0.0, y + 0.07, z - 0.17), (0.22, 0.05, 0.11), "black", 0.012)
    for x in (-0.06, 0.0, 0.06):
        s.lathe([(0.019, 0), (0.018, 0.016), (0, 0.018)], "silver", (x, y + 0.045, z - 0.165), (0, -1, 0), 14)


def console(s: Sketch, front: float, rear: float, z: float = 0.0) -> None:
    """Centre tunnel with selector, cup holders and arm rest."""
    base = FLOOR_Z + z
    s.prism(
        [
            (front, base),
            (front, base + 0.30),
            (front - 0.25, base + 0.22),
            (rear + 0.30, base + 0.22),
            (rear + 0.30, base + 0.33),
            (rear, base + 0.33),
            (rear, base),
        ],
        -0.10,
        0.10,
        "trim",
    )
    s.box((0, rear + 0.15, base + 0.345), (0.19, 0.32, 0.05), "seat", 0.02)
    s.lathe(
        [(0.035, 0), (0.03, 0.03), (0.022, 0.06), (0.024, 0.075), (0, 0.085)],
        "black",
        (0, front - 0.32, base + 0.22),
        (0, -0.1, 1),
        14,
    )
    for x in (-0.04, 0.04):
        s.lathe([(0.036, 0.004), (0.034, 0.0), (0, 0.0)], "black", (x, front - 0.50, base + 0.221), (0, 0, 1), 14)


def _plain(s: Sketch, colour: str) -> tuple[float, float, float, float]:
    u, v = s.uv_of(colour)
    return (u, v, u, v)


def rear_mirror(s: Sketch, y: float, z: float) -> None:
    """Inside mirror and sun visors below the roof."""
    s.box((0, y, z), (0.24, 0.03, 0.065), "black", 0.015, rotation((0, 0, 1), 8))
    s.box((0, y - 0.016, z), (0.22, 0.003, 0.05), "chrome", 0.002, rotation((0, 0, 1), 8))
    s.tube([(0, y + 0.01, z), (0, y + 0.05, z + 0.06)], 0.009, "black", 6)
    s.box((0, y + 0.09, z + 0.045), (0.11, 0.07, 0.05), "black", 0.015)


def child_seat(s: Sketch, x: float, y: float) -> None:
    """Child seat strapped to the bench, a node of its own."""
    base = FLOOR_Z + 0.33
    with s.part("child_seat", (x, y, base), NEAR, hidden=True):
        pad(
            s,
            [
                ((x, y - 0.14, base + 0.05), (0.19, 0, 0), (0, 0, 0.05)),
                ((x, y + 0.10, base + 0.06), (0.20, 0, 0), (0, 0, 0.07)),
                ((x, y + 0.2, base + 0.06), (0.16, 0, 0), (0, 0, 0.04)),
            ],
            "black",
        )
        pad(s, _back(x, 0.19, y - 0.13, base + 0.08, 0.62, 0.34), "red")
        for side in (1, -1):
            pad(
                s,
                [
                    (m + np.array([0, 0.07, 0]), w, d * 1.4)
                    for m, w, d in _back(x + side * 0.19, 0.035, y - 0.13, base + 0.18, 0.48, 0.34)
                ],
                "black",
            )
            ribbon(
                s,
                [
                    (x + side * 0.06, y - 0.22, base + 0.5),
                    (x + side * 0.05, y - 0.08, base + 0.24),
                    (x, y + 0.02, base + 0.15),
                ],
                (0, 1, 0.4),
                0.03,
                "grey",
            )


def trim(s: Sketch, front: float, rear: float, half: float) -> None:
    """Carpet, side sills, bulkhead and the posts between the doors."""
    s.box((0, (front + rear) / 2, FLOOR_Z - 0.012), (2 * half - 0.04, front - rear, 0.03), "trim", 0.004)
    s.box((0, front, 0.56), (2 * half - 0.10, 0.05, 0.54), "black", 0.01, rotation((1, 0, 0), -12))
    for side in (1, -1):
        s.box(
            (side * (half - 0.02), (front + rear) / 2 + 0.06, FLOOR_Z - 0.01),
            (0.10, front - rear - 0.16, 0.10),
            "dark",
            0.02,
        )


def boot_tub(s: Sketch, front: float, rear: float, half: float, low: float, high: float) -> None:
    """Open-topped carpeted tub seen when the lid is up."""
    middle = (front + rear) / 2
    s.box((0, middle, low), (2 * half, front - rear, 0.02), "trim", 0.004)
    for side in (1, -1):
        s.box((side * half, middle, (low + high) / 2), (0.02, front - rear, high - low), "trim", 0.004)
    s.box((0, rear, (low + high - 0.12) / 2), (2 * half, 0.02, high - low - 0.12), "trim", 0.004)
