"""The outlet below the tail of the acid tanker, and what a leak at its flange leaves behind."""

from __future__ import annotations

import math

import numpy as np

from assets.build.mesh import Array, rotation
from assets.build.panels import panel
from assets.build.sketch import Sketch

Z = 0.79
FLANGE_Y = -5.052
"""Middle of the leaking gasket."""
OUTLET_Y = -5.30
FOOT = (0.0, -4.66, 1.10)
FLANGE_R, PIPE_R = 0.102, 0.045
REAR = (0.0, -1.0, 0.0)
SEEN_M = 14.0


def _flange(s: Sketch, y: float, colour: str = "galvanised_dull") -> None:
    """Flange whose face towards the tail is at y, with its bolts' heads."""
    s.lathe(
        [
            (PIPE_R, 0.024),
            (FLANGE_R - 0.003, 0.024),
            (FLANGE_R, 0.021),
            (FLANGE_R, 0.003),
            (FLANGE_R - 0.003, 0),
            (PIPE_R, 0),
        ],
        colour,
        (0, y, Z),
        (0, 1, 0),
        36,
        crease=30,
        caps=False,
    )


def _bolts(s: Sketch, y0: float, y1: float) -> None:
    for k in range(8):
        a = (k + 0.5) * math.pi / 4
        x, z = 0.080 * math.cos(a), Z + 0.080 * math.sin(a)
        s.cylinder((x, y0, z), (x, y1, z), 0.007, "steel", 6, 0)
        for y, d in ((y0, 1), (y1, -1)):
            s.cylinder((x, y, z), (x, y + 0.012 * d, z), 0.014, "rust", 6, 0.002)


def _pipe(s: Sketch) -> None:
    x, y, z = FOOT
    s.lathe(
        [(0.14, 0.16), (0.14, 0.13), (0.085, 0.12), (0.085, -0.06), (0.12, -0.07), (0.12, -0.10), (0.05, -0.10)],
        "galvanised_dull",
        FOOT,
        (0, 0, 1),
        28,
        crease=30,
        caps=False,
    )
    s.lathe([(0.05, 0), (0.075, 0.02), (0.075, 0.12), (0.05, 0.14)], "steel", (0, y, z), (-1, 0, 0), 20)
    s.tube([(0, y, z - 0.08), (0, y, Z), (0, FLANGE_Y + 0.02, Z)], PIPE_R + 0.008, "galvanised_dull", 18, 0.14)
    _flange(s, FLANGE_Y + 0.003)
    _flange(s, FLANGE_Y - 0.027)
    _bolts(s, FLANGE_Y - 0.044, FLANGE_Y + 0.044)
    body = [
        (PIPE_R + 0.01, 0),
        (0.075, -0.03),
        (0.088, -0.06),
        (0.092, -0.10),
        (0.088, -0.14),
        (0.075, -0.17),
        (PIPE_R + 0.01, -0.20),
    ]
    s.lathe(body, "steel_blue", (0, FLANGE_Y - 0.024, Z), (0, 1, 0), 28, crease=50, caps=False)
    s.lathe(
        [(0.03, 0.08), (0.03, 0.115), (0.045, 0.118), (0.045, 0.128), (0.014, 0.128), (0.014, 0.165)],
        "steel",
        (0, FLANGE_Y - 0.125, Z),
        (0, 0, 1),
        18,
    )
    _flange(s, OUTLET_Y + 0.054)
    s.lathe(
        [(PIPE_R + 0.004, 0.05), (PIPE_R + 0.004, 0.0), (PIPE_R - 0.006, 0.0), (PIPE_R - 0.006, 0.12)],
        "steel",
        (0, OUTLET_Y, Z),
        (0, 1, 0),
        28,
        crease=30,
        caps=False,
    )
    s.lathe([(PIPE_R - 0.004, 0.0), (0, 0.0)], "black", (0, OUTLET_Y + 0.10, Z), REAR, 20, caps=False)
    for side in (1, -1):
        s.box((side * 0.20, -4.98, 0.95), (0.04, 0.05, 0.26), "dusty", 0.006)
        s.box((side * 0.12, -4.98, Z), (0.14, 0.05, 0.03), "dusty", 0.006)


def _levers(s: Sketch, home: str) -> None:
    x, y, z = FOOT
    with s.part("foot_valve_lever", (x - 0.15, y, z), home):
        s.lathe([(0.026, 0), (0.026, 0.022), (0, 0.026)], "steel", (x - 0.138, y, z), (-1, 0, 0), 16)
        s.tube([(x - 0.155, y, z), (x - 0.165, y, z - 0.07), (x - 0.175, y, z - 0.21)], 0.010, "red", 10, 0.02)
        s.cylinder((x - 0.174, y, z - 0.15), (x - 0.176, y, z - 0.225), 0.016, "red", 12)
    y, z = FLANGE_Y - 0.125, Z + 0.15
    with s.part("ball_valve_lever", (0, y, z), home):
        s.box((0, y, z), (0.05, 0.05, 0.018), "steel", 0.004)
        s.tube(
            [(0, y, z + 0.006), (-0.06, y, z + 0.010), (-0.11, y, z + 0.035), (-0.28, y, z + 0.038)],
            0.010,
            "red",
            10,
            0.03,
        )
        s.cylinder((-0.17, y, z + 0.036), (-0.29, y, z + 0.038), 0.016, "red", 12)


def _cap_shape(s: Sketch, at: Array, axis: tuple[float, float, float]) -> None:
    d = np.asarray(axis, float)
    s.lathe(
        [(0.058, -0.035), (0.066, -0.033), (0.066, 0.012), (0.058, 0.020), (0.02, 0.024), (0, 0.024)],
        "galvanised_dull",
        at,
        axis,
        28,
    )
    across = np.cross(d, (0, 0, 1) if abs(d[2]) < 0.9 else (0, 1, 0))
    for k in (-1, 1):
        p = at + across * (0.078 * k)
        s.box(p, (0.026, 0.05, 0.022), "steel", 0.005)
    s.tube(
        [
            at - across * 0.035 + d * 0.02,
            at - across * 0.02 + d * 0.055,
            at + across * 0.02 + d * 0.055,
            at + across * 0.035 + d * 0.02,
        ],
        0.008,
        "steel",
        8,
        0.02,
    )


def _cap(s: Sketch, home: str) -> None:
    with s.part("blind_cap", (0, OUTLET_Y, Z), home):
        _cap_shape(s, np.array([0, OUTLET_Y - 0.002, Z]), REAR)
    with s.part("blind_cap_hanging", (0.16, OUTLET_Y - 0.03, Z), home, hidden=True):
        _cap_shape(s, np.array([0.165, OUTLET_Y - 0.02, Z - 0.22]), (0.45, -0.6, -0.66))
    # The chain that keeps the cap.
    points = [(0.095, FLANGE_Y - 0.225, Z - 0.02), (0.13, OUTLET_Y + 0.02, Z - 0.09), (0.16, OUTLET_Y - 0.01, Z - 0.16)]
    path = [
        np.array(points[0]) * (1 - t) ** 2 + np.array(points[1]) * 2 * t * (1 - t) + np.array(points[2]) * t * t
        for t in np.linspace(0, 1, 9)
    ]
    for k in range(8):
        s.box(
            (path[k] + path[k + 1]) / 2,
            (0.006 if k % 2 else 0.012, 0.020, 0.012 if k % 2 else 0.006),
            "galvanised",
            0.002,
            rotation((1, 0, 0), -35),
        )


def _ring(
    s: Sketch, at: Array, hole: float, rim: float, thick: float, colour: str, seed: int | None, flat: bool = False
) -> None:
    """Gasket in the plane of the flange, or lying `flat`; a seed makes it home-cut and swollen."""
    n = 40 if seed is not None else 30
    rng = np.random.default_rng(seed or 0)
    a = np.linspace(0, 2 * math.pi, n, endpoint=False)
    rough = (
        (1 + 0.05 * np.sin(3 * a + 1) + 0.035 * np.sin(7 * a) + rng.uniform(-0.025, 0.025, n))
        if seed is not None
        else np.ones(n)
    )
    swell = 1 + (0.5 * np.sin(2 * a + 0.4) ** 2 if seed is not None else np.zeros(n))
    shift = 0.006 if seed is not None else 0.0
    rings = []
    for r, h, own in (
        (hole, -0.5, True),
        (rim * 0.97, -0.5, False),
        (rim, 0.0, False),
        (rim * 0.97, 0.5, False),
        (hole, 0.5, True),
        (hole, -0.5, True),
    ):
        ring = []
        for t, k, w in zip(a, rough, swell, strict=True):
            q = r * (k if not own else 1 + (k - 1) * 0.6)
            u, v, deep = q * math.cos(t) + (shift if own else 0), q * math.sin(t), h * thick * w
            ring.append(at + (np.array([u, v, deep]) if flat else np.array([u, -deep, v])))
        rings.append(ring)
    s.skin(rings, colour, crease=45, caps=(False, False))


def _gaskets(s: Sketch, home: str) -> None:
    at = np.array([0, FLANGE_Y, Z])
    with s.part("gasket_edge_original", at, home):
        _ring(s, at, 0.06, FLANGE_R - 0.004, 0.0055, "ptfe", None)
    with s.part("gasket_edge_rubber", at, home, hidden=True):
        _ring(s, at, 0.06, FLANGE_R + 0.007, 0.0058, "swollen", 42)
    x, y, z = -0.50, -5.50, 0.584
    with s.part("gasket_tray", (x, y, z), home, hidden=True):
        s.box((x, y, z + 0.003), (0.40, 0.26, 0.005), "yellow", 0.001)
        for dx, dy, w, d in (
            (0, 0.13, 0.40, 0.01),
            (0, -0.13, 0.40, 0.01),
            (0.2, 0, 0.01, 0.26),
            (-0.2, 0, 0.01, 0.26),
        ):
            s.box((x + dx, y + dy, z + 0.012), (w, d, 0.024), "yellow", 0.003)
        s.box((x + 0.02, y - 0.098, z + 0.0075), (0.22, 0.036, 0.003), "steel", 0.001)
    spot = np.array([x - 0.02, y + 0.02, z + 0.010])
    with s.part("gasket_original", spot, "gasket_tray"):
        _ring(s, spot, PIPE_R, FLANGE_R - 0.004, 0.0055, "ptfe", None, flat=True)
    with s.part("gasket_rubber", spot, "gasket_tray", hidden=True):
        _ring(s, spot, PIPE_R, FLANGE_R - 0.002, 0.0095, "swollen", 42, flat=True)
    panel(s, "panel_gasket_scale", (x + 0.02, y - 0.098, z + 0.0098), (1, 0, 0), (0, 1, 0), (0.20, 0.03), "gasket_tray")


def _leak(s: Sketch) -> None:
    """Drops and stream, hidden."""
    low = Z - FLANGE_R - 0.008
    with s.part("leak_drops", (0, FLANGE_Y, low), hidden=True):
        for k, z in enumerate((low - 0.004, low - 0.20, low - 0.46)):
            size = 0.0085 - 0.001 * (k == 0)
            s.lathe(
                [
                    (0, -0.011),
                    (size * 0.7, -0.009),
                    (size, -0.002),
                    (size * 0.75, 0.006),
                    (size * 0.3, 0.015),
                    (0, 0.021),
                ],
                "visor",
                (0.004, FLANGE_Y, z),
                (0, 0, 1),
                10,
                crease=80,
            )
    with s.part("leak_stream", (0, FLANGE_Y, low), hidden=True):
        s.tube(
            [(0.004, FLANGE_Y, low), (0.004, FLANGE_Y - 0.004, 0.40), (0.002, FLANGE_Y - 0.006, 0.008)],
            0.0055,
            "visor",
            8,
        )


def _traces(s: Sketch) -> None:
    """What the leak leaves: stain and pool, hidden."""
    rng = np.random.default_rng(43)
    with s.part("leak_stain", (0, FLANGE_Y, Z - FLANGE_R), hidden=True):
        for k in range(7):
            a = -math.pi / 2 + (k - 3) * 0.16
            r = FLANGE_R + 0.001
            x, z = r * math.cos(a), Z + r * math.sin(a)
            s.box(
                (x, FLANGE_Y - 0.013, z),
                (0.018, 0.026, 0.004),
                "attacked",
                0.001,
                rotation((0, 1, 0), -math.degrees(a) - 90),
            )
        for x, y, w, d in ((0.0, -4.985, 0.16, 0.052), (0.04, -5.50, 0.20, 0.060)):
            z = (Z + 0.0155) if y > -5.2 else 0.5815
            s.box((x, y, z), (w, d, 0.0012), "attacked", 0)
        for _ in range(9):
            x, length = float(rng.uniform(-0.05, 0.13)), float(rng.uniform(0.02, 0.07))
            s.box((x, -5.5362, 0.572 - length / 2), (0.006, 0.0012, length), "attacked", 0)
    with s.part("leak_pool", (0, -5.35, 0.0), hidden=True):
        turns = np.linspace(0, 2 * math.pi, 48, endpoint=False)
        reach = 1 + 0.14 * np.sin(2 * turns + 0.6) + 0.08 * np.sin(5 * turns) + rng.uniform(-0.03, 0.03, 48)
        grid = []
        for share in (1.0, 0.93, 0.5, 0.0):
            grid.append(
                [
                    (
                        q * share * 0.70 * math.cos(t),
                        -5.35 + q * share * 0.355 * math.sin(t),
                        0.004 + 0.003 * (share < 0.95),
                    )
                    for q, t in zip([*reach, reach[0]], [*turns, 2 * math.pi], strict=True)
                ]
            )
        points = np.array(grid)
        s.sheet(points, np.zeros((*points.shape[:2], 2)), "pool")


def draw(s: Sketch) -> None:
    """Draw the outlet and its traces."""
    if s.detail >= 0.4:
        _pipe(s)
    if s.detail >= 0.5:
        home = s.near("near_outlet", (0, FLANGE_Y, Z), SEEN_M)
        _levers(s, home)
        _cap(s, home)
        _gaskets(s, home)
        _leak(s)
        _traces(s)
