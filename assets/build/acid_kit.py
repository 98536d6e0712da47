"""What the boxes of the acid tanker hold: clamp, tools, soda; gloves, face shield, boots, suit."""

from __future__ import annotations

import math

import numpy as np

from assets.build.atlas import DECALS
from assets.build.gas_cylinders import wrapped
from assets.build.mesh import Array, merge, rotation, transformed
from assets.build.sketch import Sketch
from assets.build.truck_frame import CLOSE_M, Span


def tools(s: Sketch, x: Span, y: Span, z: Span) -> None:
    """Draw the tool box's content; it looks to the vehicle's left."""
    home = s.near("near_tools", (x[0], sum(y) / 2, z[0]), CLOSE_M)
    floor, mx = z[0] + 0.010, sum(x) / 2
    with s.part("kit_neutraliser", (mx, y[0] + 0.25, floor), home):
        for k in range(2):
            _bucket(s, (mx + 0.02 * k, y[0] + 0.155 + 0.25 * k, floor))
    with s.part("kit_clamp", (mx, y[1] - 0.2, floor), home):
        _clamp(s, np.array([mx - 0.06, y[1] - 0.17, floor]))
    with s.part("kit_tools", (mx, y[1] - 0.2, floor), home):
        c = np.array([mx + 0.09, y[1] - 0.20, floor])
        s.box(c + [0, 0, 0.012], (0.03, 0.30, 0.016), "steel", 0.004)
        for dy in (-0.155, 0.155):
            s.lathe(
                [(0.012, -0.008), (0.032, -0.008), (0.032, 0.008), (0.012, 0.008)],
                "steel",
                c + [0, dy, 0.012],
                (0, 0, 1),
                14,
                caps=False,
            )
        for k in range(3):
            s.lathe(
                [(0.014 + 0.004 * k, 0), (0.030 + 0.004 * k, 0.10)],
                "wood",
                c + [-0.21 + 0.075 * k, -0.10, 0.004],
                (0, 0, 1),
                14,
            )
        s.cylinder(c + [0.05, -0.12, 0.02], c + [0.05, 0.14, 0.02], 0.014, "wood", 10)
        s.box(c + [0.05, 0.14, 0.028], (0.10, 0.045, 0.045), "brass", 0.008)


def protection(s: Sketch, x: Span, y: Span, z: Span) -> None:
    """Draw the content of the box for protective equipment."""
    home = s.near("near_protection", (x[0], sum(y) / 2, z[0]), CLOSE_M)
    floor, mx = z[0] + 0.010, sum(x) / 2
    with s.part("kit_boots", (mx, y[0] + 0.14, floor), home):
        for k in range(2):
            _boot(s, np.array([mx + 0.06, y[0] + 0.10 + 0.125 * k, floor]))
    with s.part("kit_suit", (mx, sum(y) / 2 + 0.06, floor), home):
        _suit(s, np.array([mx, sum(y) / 2 + 0.07, floor]))
    with s.part("kit_gloves", (mx, sum(y) / 2, floor + 0.13), home):
        for k in range(2):
            _glove(s, np.array([mx - 0.03, sum(y) / 2 + 0.01 + 0.13 * k, floor + 0.142]), -8.0 + 14 * k)
    with s.part("kit_face_shield", (mx, y[1] - 0.16, floor), home):
        _face_shield(s, np.array([mx - 0.02, y[1] - 0.155, floor]))


def _bucket(s: Sketch, at: tuple[float, float, float]) -> None:
    own = Sketch(s.uv_of, s.detail)
    own.lathe(
        [(0.095, 0), (0.098, 0.006), (0.112, 0.255), (0.118, 0.255), (0.118, 0.268), (0.112, 0.268)],
        "white",
        (0, 0, 0),
        (0, 0, 1),
        26,
    )
    own.lathe(
        [(0.121, 0.260), (0.122, 0.268), (0.122, 0.284), (0.110, 0.290), (0, 0.292)],
        "steel_blue",
        (0, 0, 0),
        (0, 0, 1),
        26,
    )
    wrapped(own, "soda", 0.1095, 0.135, 0.20)
    own.tube(
        [(0.12, 0, 0.24), (0.10, -0.085, 0.19), (0, -0.128, 0.165), (-0.10, -0.085, 0.19), (-0.12, 0, 0.24)],
        0.004,
        "galvanised",
        6,
    )
    # Labels look to the vehicle's left.
    for material, mesh in own.nodes["body"].surfaces().items():
        s.add(transformed(mesh, rotation((0, 0, 1), -90), at), material)


def _clamp(s: Sketch, at: Array) -> None:
    """Two half shells with a rubber lining, ears and bolts, closed round nothing."""
    for half in (0, 1):
        a = np.radians(np.linspace(8, 172, 12)) + math.pi * half
        outline = [(0.082 * math.cos(t), 0.082 * math.sin(t)) for t in a] + [
            (0.070 * math.cos(t), 0.070 * math.sin(t)) for t in a[::-1]
        ]
        s.skin([[at + [u, dy, 0.092 + v] for u, v in outline] for dy in (-0.055, 0.055)], "steel", crease=30)
        lining = [(0.070 * math.cos(t), 0.070 * math.sin(t)) for t in a] + [
            (0.062 * math.cos(t), 0.062 * math.sin(t)) for t in a[::-1]
        ]
        s.skin([[at + [u, dy, 0.092 + v] for u, v in lining] for dy in (-0.05, 0.05)], "rubber", crease=30)
    for side in (1, -1):
        for dz in (-0.012, 0.012):
            s.box(at + [side * 0.102, 0, 0.092 + dz], (0.048, 0.10, 0.010), "steel", 0.002)
        for dy in (-0.03, 0.03):
            s.cylinder(at + [side * 0.105, dy, 0.060], at + [side * 0.105, dy, 0.125], 0.007, "brass", 8, 0)
            s.cylinder(at + [side * 0.105, dy, 0.110], at + [side * 0.105, dy, 0.122], 0.014, "brass", 6, 0.002)


def _boot(s: Sketch, at: Array) -> None:
    """Rubber boot standing, its toe to the vehicle's left."""
    rings = []
    for h, x0, x1, wide in (
        (0.0, -0.155, 0.10, 0.044),
        (0.030, -0.165, 0.105, 0.047),
        (0.060, -0.155, 0.10, 0.046),
        (0.095, -0.085, 0.095, 0.045),
        (0.13, -0.02, 0.090, 0.046),
        (0.20, -0.015, 0.090, 0.050),
        (0.31, -0.025, 0.095, 0.057),
        (0.33, -0.026, 0.096, 0.058),
    ):
        n = 14
        ring = []
        for k in range(n):
            t = 2 * math.pi * k / n
            ring.append(at + [(x0 + x1) / 2 + (x1 - x0) / 2 * math.cos(t), wide * math.sin(t), h])
        rings.append(ring)
    s.skin(rings[:2], "black", crease=40)
    s.skin(rings[1:], "neoprene", crease=50, caps=(False, False))
    s.skin([rings[-1], [p + [0, 0, -0.004] for p in rings[-1]]], "black", crease=20)


def _glove(s: Sketch, at: Array, turn_deg: float) -> None:
    """Gauntlet lying palm down, fingers to the vehicle's left."""
    own = Sketch(s.uv_of, s.detail)
    own.skin(
        [
            [(x, w * math.cos(t), h * math.sin(t)) for t in np.linspace(0, 2 * math.pi, 12, endpoint=False)]
            for x, w, h in (
                (0.19, 0.072, 0.026),
                (0.10, 0.062, 0.022),
                (0.02, 0.044, 0.018),
                (-0.05, 0.050, 0.019),
                (-0.10, 0.047, 0.017),
            )
        ],
        "neoprene",
        crease=60,
    )
    for k, length in enumerate((0.070, 0.082, 0.078, 0.060)):
        y = -0.034 + 0.023 * k
        own.tube(
            [(-0.09, y, 0.0), (-0.10 - length * 0.6, y * 1.12, 0.003), (-0.10 - length, y * 1.18, -0.006)],
            0.0125,
            "neoprene",
            8,
        )
    own.tube([(-0.02, -0.045, 0), (-0.07, -0.085, 0.0), (-0.10, -0.092, -0.004)], 0.0135, "neoprene", 8)
    mesh = merge([own.nodes["body"].surfaces()["atlas"]])
    s.add(transformed(mesh, rotation((0, 0, 1), turn_deg), at.tolist()))


def _suit(s: Sketch, at: Array) -> None:
    """Acid-proof suit, folded in layers."""
    rng = np.random.default_rng(44)
    for k in range(4):
        dx, dy = rng.uniform(-0.008, 0.008, 2)
        s.box(
            at + [dx, dy, 0.016 + 0.030 * k],
            (0.36, 0.30 - 0.008 * k, 0.030),
            "suit",
            0.014,
            rotation((0, 0, 1), float(rng.uniform(-2, 2))),
        )
    s.box(at + [-0.10, 0, 0.128], (0.12, 0.28, 0.010), "suit", 0.005, rotation((0, 0, 1), 5))
    s.box(at + [-0.184, 0, 0.07], (0.004, 0.10, 0.05), "white", 0.001)
    s.quad(at + [-0.187, 0, 0.07], (0, -1, 0), (0, 0, 1), (0.09, 0.0225), DECALS["ppe_box"].rect)


def _face_shield(s: Sketch, at: Array) -> None:
    """Clear visor with its head band, standing on its edge."""
    a = np.radians(np.linspace(-78, 78, 13))
    grid = np.array(
        [[at + [-0.105 * math.cos(t), 0.105 * math.sin(t) * -1, h] for t in a] for h in (0.01, 0.10, 0.20, 0.235)]
    )
    s.sheet(grid, np.zeros((*grid.shape[:2], 2)), "glass")
    band = [at + [-0.108 * math.cos(t), -0.108 * math.sin(t), 0.228] for t in a]
    s.tube(band, 0.012, "yellow", 8)
    s.tube(
        [band[0], at + [0.05, 0.075, 0.232], at + [0.085, 0, 0.235], at + [0.05, -0.075, 0.232], band[-1]],
        0.008,
        "black",
        8,
        0.04,
    )
    s.tube([at + [-0.10, 0, 0.235], at + [0, 0, 0.285], at + [0.085, 0, 0.235]], 0.007, "black", 8, 0.06)
