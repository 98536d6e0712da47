"""Packaged dangerous goods on pallets: drums, jerricans and boxes with labels and marks, a damaged drum, a spill."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import cache

import numpy as np

from assets.build import paint
from assets.build.mesh import Array, Mesh, rotation, shaded, subdivided, transformed
from assets.build.panels import panel
from assets.build.sketch import Point, Sketch
from assets.build.truck_body import Box, webbing

SEEN_M, CLOSE_M = 34.0, 3.6
DRUM_R, DRUM_H = 0.288, 0.880
PALLET = (1.10, 1.10, 0.145)
LABEL_M = 0.10
LEFT_X, RIGHT_X = -0.575, 0.575
ROWS = (-3.26, -2.10, -0.94, 0.22)
"""Places along y of the pallets' middles, from the doors forward."""


@cache
def drum(colour: str, detail: float) -> Mesh:
    """200-litre drum standing at the origin."""

    def shape(s: Sketch) -> None:
        r, h = DRUM_R, DRUM_H
        wall = [(r - 0.012, 0.0), (r + 0.004, 0.004), (r + 0.004, 0.018), (r - 0.006, 0.026)]
        for z in (h * 0.36, h * 0.65):
            wall += [(r - 0.006, z - 0.022), (r + 0.007, z - 0.008), (r + 0.007, z + 0.008), (r - 0.006, z + 0.022)]
        wall += [
            (r - 0.006, h - 0.026),
            (r + 0.004, h - 0.018),
            (r + 0.004, h - 0.003),
            (r - 0.004, h),
            (r - 0.014, h - 0.004),
            (r - 0.018, h - 0.020),
            (0, h - 0.020),
        ]
        s.lathe(wall, colour, (0, 0, 0), (0, 0, 1), 30, crease=40)
        for x, size in ((0.19, 0.036), (-0.19, 0.022)):
            s.lathe(
                [(size, 0), (size, 0.012), (size * 0.8, 0.016), (0, 0.016)],
                "galvanised",
                (x, 0, h - 0.021),
                (0, 0, 1),
                12,
            )

    return _drawn(detail, shape)


@cache
def jerrican(detail: float) -> Mesh:
    """25-litre jerrican standing at the origin, its label side to the rear."""

    def shape(s: Sketch) -> None:
        rings = []
        for z, k in (
            (0.0, 0.90),
            (0.012, 0.98),
            (0.03, 1.0),
            (0.17, 1.0),
            (0.19, 0.985),
            (0.21, 1.0),
            (0.35, 1.0),
            (0.385, 0.93),
            (0.40, 0.80),
        ):
            w, d, r = 0.145 * k, 0.125 * k, 0.035
            ring = []
            for cx, cy, a0 in ((1, 1, 0), (-1, 1, 90), (-1, -1, 180), (1, -1, 270)):
                for a in np.radians((a0, a0 + 45, a0 + 90)):
                    ring.append((cx * (w - r) + r * math.cos(a), cy * (d - r) + r * math.sin(a), z))
            rings.append(ring)
        s.skin(rings, "jerrican", crease=40)
        s.tube([(-0.09, 0, 0.39), (-0.075, 0, 0.432), (0.035, 0, 0.432), (0.055, 0, 0.39)], 0.014, "jerrican", 8, 0.02)
        s.lathe([(0.027, 0), (0.027, 0.03), (0.022, 0.034), (0, 0.034)], "black", (0.095, 0, 0.395), (0, 0, 1), 14)

    return _drawn(detail, shape)


@cache
def carton(detail: float) -> Mesh:
    """Fibreboard box of 0.53 × 0.35 × 0.30 m with its tape."""

    def shape(s: Sketch) -> None:
        s.box((0, 0, 0.150), (0.524, 0.344, 0.296), "carton", 0.005)
        s.box((0, 0, 0.2985), (0.526, 0.048, 0.002), "tape_brown", 0)
        for side in (-1, 1):
            s.box((side * 0.2625, 0, 0.26), (0.002, 0.048, 0.07), "tape_brown", 0)

    return _drawn(detail, shape)


def _drawn(detail: float, draw: Callable[[Sketch], None]) -> Mesh:
    s = Sketch(paint.uv_of, detail)
    draw(s)
    return s.nodes["body"].surfaces()["atlas"]


def pallet(s: Sketch, x: float, y: float, z: float) -> None:
    """Wooden pallet with nine blocks."""
    w, d, h = PALLET
    for k in range(7):
        s.box((x + (k / 6 - 0.5) * (w - 0.10), y, z + h - 0.011), (0.10, d, 0.022), "wood", 0.003)
    for k in (-1, 0, 1):
        s.box((x, y + k * (d / 2 - 0.05), z + h - 0.033), (w, 0.10, 0.022), "wood", 0)
        s.box((x, y + k * (d / 2 - 0.05), z + 0.011), (w, 0.10, 0.022), "wood", 0)
        for j in (-1, 0, 1):
            s.box((x + j * (w / 2 - 0.05), y + k * (d / 2 - 0.05), z + 0.066), (0.10, 0.10, 0.09), "wood", 0)


def label(s: Sketch, name: str, at: Point, right: Point, up: Point, parent: str, axis: Array | None = None) -> None:
    """Square label on its corner, painted upright; where `axis` is a drum's middle it follows the wall."""
    r, u = np.asarray(right, float), np.asarray(up, float)
    r, u = r / np.linalg.norm(r), u / np.linalg.norm(u)
    half, n = LABEL_M / math.sqrt(2), 4
    points, uv = np.zeros((n + 1, n + 1, 3)), np.zeros((n + 1, n + 1, 2))
    for i in range(n + 1):
        for j in range(n + 1):
            a, b = (j - i) / n, (i + j) / n - 1
            p = np.asarray(at, float) + r * (a * half) + u * (b * half)
            if axis is not None:
                out = p - axis
                out[2] = 0
                p = np.array([*(axis + out / np.linalg.norm(out) * (DRUM_R + 0.003))[:2], p[2]])
            points[i, j], uv[i, j] = p, ((a + 1) / 2, (b + 1) / 2)
    with s.part(name, at, parent):
        s.sheet(points, uv, "panel")


def _drums(s: Sketch, name: str, x: float, y: float, z: float, colour: str, home: str, leave_out: int = -1) -> None:
    with s.part(name, (x, y, z), home):
        pallet(s, x, y, z)
        for k in range(4):
            if k != leave_out:
                at = (x + (k % 2 - 0.5) * 0.578, y + (k // 2 - 0.5) * 0.578, z + PALLET[2])
                s.add(transformed(drum(colour, 0.7), rotation((0, 0, 1), 37.0 * k), at))


def draw(s: Sketch, box: Box) -> None:
    """Draw the load below `near_cargo`; what a fault shows is hidden."""
    home = s.near("near_cargo", (0, -1.6, box.floor + 0.8), SEEN_M)
    if s.detail < 1.0:
        return
    z = box.floor + 0.004
    _drums(s, "pallet_drums_flammable", LEFT_X, ROWS[0], z, "steel_blue", home, leave_out=1)
    _drums(s, "pallet_drums_corrosive", RIGHT_X, ROWS[1], z, "drum_blue", home)
    with s.part("pallet_jerricans", (RIGHT_X, ROWS[0], z), home):
        pallet(s, RIGHT_X, ROWS[0], z)
        for k in range(24):
            i, j, layer = k % 3, k // 3 % 4, k // 12
            s.add(
                transformed(
                    jerrican(0.7),
                    None,
                    (RIGHT_X + (i - 1) * 0.31, ROWS[0] + (j - 1.5) * 0.262, z + PALLET[2] + 0.402 * layer),
                )
            )
        s.box((RIGHT_X, ROWS[0], z + PALLET[2] + 0.4015), (0.96, 1.06, 0.004), "plywood", 0)
    for name, x, y, layers in (
        ("pallet_boxes_toxic", LEFT_X, ROWS[1], 4),
        ("pallet_boxes_1", LEFT_X, ROWS[2], 5),
        ("pallet_boxes_2", RIGHT_X, ROWS[2], 5),
        ("pallet_boxes_3", LEFT_X, ROWS[3], 4),
    ):
        _boxes(s, name, x, y, z, layers, home)
    _drums(s, "pallet_drums_empty", RIGHT_X, ROWS[3], z, "red", home)
    _damage(s, z, home)
    _labels(s, z, home)
    with s.part("cargo_straps", (0, ROWS[0], z), home):
        webbing(s, box.inside - 0.03, ROWS[0] - 0.60, z + 0.37, 0.25)
        webbing(s, box.inside - 0.03, ROWS[1] - 0.58, z + 0.95, -0.30)
        webbing(s, box.inside - 0.03, ROWS[2] - 0.58, z + 1.15, 0.20)


def _boxes(s: Sketch, name: str, x: float, y: float, z: float, layers: int, home: str) -> None:
    rng = np.random.default_rng(len(name) + round(10 * (x + y)) + 100)
    with s.part(name, (x, y, z), home):
        pallet(s, x, y, z)
        for k in range(6 * layers):
            i, j, layer = k % 2, k // 2 % 3, k // 6
            dx, dy, turn = rng.uniform(-1, 1, 3) * (0.004, 0.004, 0.7)
            at = (x + (i - 0.5) * 0.532 + dx, y + (j - 1) * 0.356 + dy, z + PALLET[2] + 0.300 * layer)
            s.add(transformed(carton(1.0), rotation((0, 0, 1), float(turn)), at))


def _damage(s: Sketch, z: float, home: str) -> None:
    """The drum at the doors: sound, or dented and leaking."""
    at = (LEFT_X + 0.289, ROWS[0] - 0.289, z + PALLET[2])
    with s.part("package_whole", at, home):
        s.add(transformed(drum("steel_blue", 1.0), rotation((0, 0, 1), 20), at))
    with s.part("package_damaged", at, home, hidden=True):
        s.add(transformed(_dented(), None, at))
        for k, low in enumerate((0.03, 0.08, 0.02)):
            turn = np.radians(np.array([-1.3, 1.3]) + 16.0 + 5.5 * k)
            wall = DRUM_R + 0.009
            strip = np.array(
                [
                    [(at[0] + wall * math.sin(a), at[1] - wall * math.cos(a), at[2] + h) for a in turn]
                    for h in (low, 0.19)
                ]
            )
            s.sheet(strip, np.zeros((2, 2, 2)), "pool")
    with s.part("package_spill", (at[0], at[1] - 0.1, z), home, hidden=True):
        a = np.linspace(0, 2 * math.pi, 40)
        r = 0.36 * (1 + 0.22 * np.sin(2 * a + 1.0) + 0.10 * np.sin(5 * a))
        points = np.array(
            [
                [
                    (
                        at[0] + 0.12 + q * k * 1.25 * math.cos(t),
                        at[1] - 0.05 + q * k * 0.62 * math.sin(t),
                        z + 0.001 + 0.002 * (k < 0.95),
                    )
                    for q, t in zip(r, a, strict=True)
                ]
                for k in (1.0, 0.9, 0.4, 0.0)
            ]
        )
        s.sheet(points, np.zeros((*points.shape[:2], 2)), "pool")


def _dented() -> Mesh:
    """The drum, pushed in on the side that looks to the doors."""
    mesh = subdivided(transformed(drum("steel_blue", 1.0), rotation((0, 0, 1), 20)), 0.06)
    p = mesh.points.copy()
    near = np.exp(-(((p[:, 0] - 0.09) / 0.12) ** 2) - ((p[:, 2] - 0.28) / 0.15) ** 2) * (p[:, 1] < -0.05)
    p[:, 1] += 0.105 * near
    p[:, 0] -= 0.02 * near
    return shaded(p, mesh.triangles, mesh.uv[mesh.triangles], 34, outward=False)


def _labels(s: Sketch, z: float, home: str) -> None:
    """Labels and marks that look to the doors: drums 1 and 2, jerricans 3 and 4, boxes 5 and 6, drums 7 and 8."""
    close = s.near("near_labels", (0, ROWS[0], z + 0.6), CLOSE_M, home)
    back, right, up = np.array([0.0, -1.0, 0.0]), (1.0, 0.0, 0.0), (0.0, 0.0, 1.0)
    top = z + PALLET[2]
    for k, x in enumerate((LEFT_X - 0.289, LEFT_X + 0.289), start=1):
        axis = np.array([x, ROWS[0] - 0.289, 0.0])
        at = axis + back * DRUM_R + [0, 0, top + 0.455]
        label(s, f"panel_label_{k}", at, right, up, close, axis)
        _bent_mark(s, f"panel_mark_{k}", axis, top + 0.690, close)
    for k, (i, layer) in enumerate(((0, 1), (2, 1)), start=3):
        at = np.array([RIGHT_X + (i - 1) * 0.31, ROWS[0] - 1.5 * 0.262 - 0.128, top + 0.402 * layer + 0.27])
        label(s, f"panel_label_{k}", at, right, up, close)
        _mark(s, f"panel_mark_{k}", at + [0, 0, -0.155], right, (0.19, 0.10), close)
    for k, (i, layer) in enumerate(((0, 3), (1, 3)), start=5):
        at = np.array([LEFT_X + (i - 0.5) * 0.532, ROWS[1] - 0.356 - 0.178, top + 0.30 * layer + 0.15])
        label(s, f"panel_label_{k}", at + [-0.13, 0, 0], right, up, close)
        _mark(s, f"panel_mark_{k}", at + [0.08, 0, 0], right, (0.19, 0.10), close)
    for k, x in enumerate((RIGHT_X - 0.289, RIGHT_X + 0.289), start=7):
        axis = np.array([x, ROWS[1] - 0.289, 0.0])
        at = axis + back * DRUM_R + [0, 0, top + 0.72]
        label(s, f"panel_label_{k}", at, right, up, close, axis)


def _mark(s: Sketch, name: str, at: Array, right: Point, size: tuple[float, float], close: str) -> None:
    panel(s, name, at, right, (0, 0, 1), size, close)


def _bent_mark(s: Sketch, name: str, axis: Array, z: float, close: str) -> None:
    """Package mark of 0.19 × 0.10 m round a drum's wall."""
    turns = np.linspace(-0.5, 0.5, 7) * 0.19 / DRUM_R
    wall = DRUM_R + 0.0005
    points = np.array(
        [[(axis[0] + wall * math.sin(a), axis[1] - wall * math.cos(a), z + h) for a in turns] for h in (-0.05, 0.05)]
    )
    uv = np.array([[(k / 6, v) for k in range(7)] for v in (0.0, 1.0)])
    with s.part(name, points.mean((0, 1)), close):
        s.sheet(points, uv, "panel")
