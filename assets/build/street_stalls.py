"""The snack street's open-air part: stalls with awnings, braziers and gas rings, tables, stools, strings of bulbs."""

from __future__ import annotations

import math

import numpy as np

from assets.build.place_parts import panel, recast
from assets.build.sketch import Point, Sketch
from assets.build.street_paint import DECALS
from assets.build.street_shops import EAST_FACE

STALL_X = -9.2
STALLS_Y = (-9.0, -4.5, 0.0, 4.5, 9.0)
GAS_STALLS = (1, 3)
BRAZIER_X = -8.15
MOVED = (-12.2, 26.0)
TABLES = tuple((x, y + dy) for x, dy in ((-12.7, 0.4), (-15.2, -0.5)) for y in STALLS_Y)
BULB_PROFILE = [(0.0, -0.05), (0.035, -0.02), (0.03, 0.02), (0.0, 0.05)]


def _canopy(s: Sketch, y: float, k: int) -> None:
    """Four poles and a tarpaulin that sags a little, with a valance."""
    x0, x1, half = STALL_X - 1.5, STALL_X + 1.25, 1.5
    for x, top in ((x0, 2.75), (x1, 2.35)):
        for side in (-1, 1):
            s.cylinder((x, y + side * half, 0), (x, y + side * half, top), 0.022, "galvanised", 6, 0)
    us, vs = np.linspace(0, 1, 5), np.linspace(0, 1, 6)
    u, v = np.meshgrid(us, vs)
    across = x1 + 0.15 + (x0 - 0.15 - x1 - 0.15) * u
    sag = 0.10 * np.sin(np.pi * u) * np.sin(np.pi * v)
    points = np.stack([across, y + (2 * v - 1) * (half + 0.12), 2.35 + 0.42 * u - sag], -1)
    rect = DECALS[("tarp", "awning_blue", "awning_red")[k % 3]].rect
    uv = np.stack([rect[0] + (rect[2] - rect[0]) * v, rect[1] + (rect[3] - rect[1]) * u], -1)
    s.sheet(points, uv, "street")
    s.sheet(points[:, ::-1], uv[:, ::-1], "street")
    edge = [(x1 + 0.15, y - half - 0.1, 2.33), (x1 + 0.15, y + half + 0.1, 2.33)]
    drop = np.array([[(p[0], p[1], z) for p in edge] for z in (2.12, 2.36)])
    s.sheet(
        drop,
        np.array([[(rect[0], rect[1]), (rect[2], rect[1])], [(rect[0], rect[1] + 0.02), (rect[2], rect[1] + 0.02)]]),
        "street",
    )
    s.sheet(
        drop[:, ::-1],
        np.array([[(rect[2], rect[1]), (rect[0], rect[1])], [(rect[2], rect[1] + 0.02), (rect[0], rect[1] + 0.02)]]),
        "street",
    )


def _counter(s: Sketch, y: float, k: int) -> None:
    """Steel cart with a glass case, trays of skewers, sauce bottles, a chopping board and a stack of crates."""
    x = STALL_X
    s.box((x, y, 0.46), (0.70, 2.2, 0.76), ("alu", "steel", "panel_grey")[k % 3], 0.02)
    s.box((x, y, 0.86), (0.82, 2.34, 0.05), "steel", 0.01)
    for side in (-1, 1):
        s.lathe([(0.16, 0), (0.18, 0.03), (0.18, 0.05)], "rubber", (x, y + side * 0.8, 0.18), (1, 0, 0), 12)
    for dy in (-0.75, -0.25, 0.25):
        s.box((x + 0.12, y + dy, 0.90), (0.34, 0.44, 0.05), "steel", 0.008)
        s.quad((x + 0.12, y + dy, 0.927), (0, 1, 0), (-1, 0, 0), (0.42, 0.32), DECALS["tray"].rect, "street")
    s.box((x - 0.15, y + 0.85, 0.91), (0.34, 0.46, 0.04), "wood", 0.01)
    for n, colour in enumerate(("maroon", "orange", "dark", "yellow", "red", "maroon")):
        at = (x - 0.26, y - 0.6 + 0.16 * n, 0.885)
        s.lathe([(0.035, 0), (0.035, 0.15), (0.012, 0.20), (0.012, 0.23)], colour, at, (0, 0, 1), 8)
    for dx in (-0.02, 0.36):
        for side in (-1, 1):
            s.cylinder((x + dx, y + side * 1.1, 0.88), (x + dx, y + side * 1.1, 1.35), 0.012, "steel", 5, 0)
    s.box((x + 0.17, y, 1.36), (0.44, 2.24, 0.03), "steel", 0.005)
    for n in range(2 + k % 2):
        at = (x - 0.9, y + 1.0, 0.14 + 0.28 * n)
        s.box(at, (0.36, 0.48, 0.27), "green", 0.01)
        s.quad((at[0] + 0.185, at[1], at[2]), *EAST_FACE, (0.46, 0.26), DECALS["crate"].rect, "street")
    s.lathe(
        [(0.22, 0), (0.26, 0.34), (0.28, 0.36)],
        ("red", "blue", "green")[k % 3],
        (x - 0.95, y - 1.0, 0),
        (0, 0, 1),
        14,
        caps=False,
    )
    panel(s, f"panel_stall_{k + 1}", (x + 1.44, y, 1.98), EAST_FACE, (2.2, 0.42))


def _stall_board(s: Sketch, y: float, k: int) -> None:
    s.box((STALL_X + 1.41, y, 1.98), (0.03, 2.3, 0.50), ("maroon", "dark", "green", "maroon", "steel_blue")[k], 0.008)


def _gas_ring(s: Sketch, y: float) -> None:
    """Low iron stand with a ring and a pot beside the counter."""
    x, yy = STALL_X + 0.2, y + 1.62
    s.box((x, yy, 0.34), (0.52, 0.52, 0.05), "black", 0.01)
    for dx in (-0.22, 0.22):
        for dy in (-0.22, 0.22):
            s.cylinder((x + dx, yy + dy, 0), (x + dx, yy + dy, 0.33), 0.016, "black", 5, 0)
    s.lathe([(0.13, 0), (0.14, 0.04), (0.11, 0.05)], "black", (x, yy, 0.36), (0, 0, 1), 14)
    s.lathe(
        [(0.17, 0), (0.26, 0.10), (0.27, 0.13), (0.25, 0.13), (0.16, 0.02)],
        "steel",
        (x, yy, 0.50),
        (0, 0, 1),
        18,
        caps=False,
    )
    s.tube(
        [(x, yy, 0.38), (x - 0.3, yy, 0.2), (x - 0.55, yy - 0.1, 0.45), (x - 0.62, yy, 0.62)], 0.012, "orange", 6, 0.1
    )


def _gas_flame(s: Sketch, y: float) -> None:
    x, yy = STALL_X + 0.2, y + 1.62
    for a in np.linspace(0, 2 * math.pi, 12, endpoint=False):
        at = (x + 0.11 * math.cos(a), yy + 0.11 * math.sin(a), 0.405)
        s.lathe([(0.016, 0), (0.018, 0.02), (0.002, 0.085)], "blue", at, (0.35 * math.cos(a), 0.35 * math.sin(a), 1), 6)
        recast(s, "gas_flames", "gas_flame")


def _cylinder(s: Sketch, y: float) -> None:
    """15 kg cylinder with its guard collar and valve."""
    x, yy = STALL_X - 0.45, y + 1.62
    wall = [(0.10, 0), (0.15, 0.03), (0.157, 0.08), (0.157, 0.46), (0.12, 0.54), (0.05, 0.565)]
    s.lathe(wall, "grey", (x, yy, 0), (0, 0, 1), 18)
    s.lathe([(0.11, 0.53), (0.11, 0.67), (0.105, 0.67), (0.105, 0.53)], "grey", (x, yy, 0), (0, 0, 1), 14, caps=False)
    s.cylinder((x, yy, 0.56), (x, yy, 0.64), 0.018, "brass", 8, 0)
    s.cylinder((x, yy, 0.64), (x, yy, 0.665), 0.035, "red", 8, 0)


def _brazier(s: Sketch, x: float, y: float) -> None:
    """Charcoal trough on legs with skewers across."""
    s.box((x, y, 0.80), (0.34, 1.5, 0.04), "black", 0)
    for dx in (-0.17, 0.17):
        s.box((x + dx, y, 0.86), (0.015, 1.5, 0.16), "chassis", 0.004)
    for dy in (-0.75, 0.75):
        s.box((x, y + dy, 0.86), (0.36, 0.015, 0.16), "chassis", 0.004)
    for dx in (-0.15, 0.15):
        for dy in (-0.68, 0.68):
            s.box((x + dx, y + dy, 0.40), (0.03, 0.03, 0.80), "chassis", 0)
    rng = np.random.default_rng(int(abs(y) * 10))
    for dy in np.arange(-0.6, 0.62, 0.06):
        if rng.random() < 0.7:
            s.cylinder(
                (x - 0.30, y + dy, 0.955), (x + 0.22, y + dy + rng.uniform(-0.02, 0.02), 0.955), 0.004, "wood", 4, 0
            )
            s.cylinder(
                (x - 0.12, y + dy, 0.958),
                (x + 0.16, y + dy, 0.958),
                0.013,
                ("maroon", "roof_red", "orange")[int(rng.integers(3))],
                5,
                0,
            )


def _embers(s: Sketch, x: float, y: float, node: str) -> None:
    """Glowing coals and ash that fill the trough."""
    rng = np.random.default_rng(int(abs(y) * 10) + 1)
    for k in range(90):
        at = (x + rng.uniform(-0.14, 0.14), y + rng.uniform(-0.7, 0.7), 0.83 + rng.uniform(0, 0.025))
        size = rng.uniform(0.03, 0.055)
        s.box(at, (size, size * rng.uniform(0.8, 1.6), size), "black", 0)
        if k % 3:
            recast(s, node, "ember")


def _table(s: Sketch, x: float, y: float, seed: int) -> None:
    """Folding table with dishes and bottles, four stools, a bin."""
    rng = np.random.default_rng(seed)
    s.box((x, y, 0.71), (0.78, 0.78, 0.035), ("wood", "panel_grey", "cloth")[seed % 3], 0.008)
    for dx in (-0.32, 0.32):
        s.tube([(x + dx, y - 0.3, 0.70), (x + dx, y + 0.3, 0.0)], 0.012, "steel", 4)
        s.tube([(x + dx, y + 0.3, 0.70), (x + dx, y - 0.3, 0.0)], 0.012, "steel", 4)
    for _ in range(4):
        at = (x + rng.uniform(-0.27, 0.27), y + rng.uniform(-0.27, 0.27), 0.728)
        s.lathe([(0.06, 0), (0.10, 0.022), (0.095, 0.022), (0.05, 0.006)], "white", at, (0, 0, 1), 12, caps=False)
        s.lathe(
            [(0.075, 0.005), (0.05, 0.03), (0.0, 0.04)],
            ("roof_red", "maroon", "green", "orange")[int(rng.integers(4))],
            at,
            (0, 0, 1),
            8,
        )
    for _ in range(3):
        at = (x + rng.uniform(-0.3, 0.3), y + rng.uniform(-0.3, 0.3), 0.728)
        s.lathe(
            [(0.033, 0), (0.033, 0.14), (0.013, 0.20), (0.013, 0.25)],
            "green" if rng.random() < 0.7 else "maroon",
            at,
            (0, 0, 1),
            8,
        )
    for a in (0.3, 1.87, 3.44, 5.0):
        _stool(s, x + 0.72 * math.cos(a), y + 0.72 * math.sin(a), ("red", "steel_blue", "red")[seed % 3])


def _stool(s: Sketch, x: float, y: float, colour: str) -> None:
    s.box((x, y, 0.44), (0.29, 0.29, 0.03), colour, 0.008)
    for dx in (-0.12, 0.12):
        for dy in (-0.12, 0.12):
            s.box((x + dx * 1.12, y + dy * 1.12, 0.22), (0.03, 0.03, 0.44), colour, 0)


def _strings(s: Sketch) -> None:
    """Bulbs on sagging wires between poles, along the tables and over the stalls."""
    for x, z in ((STALL_X + 1.45, 2.75), (-11.2, 3.1), (-14.0, 3.2)):
        ends = np.linspace(-12.5, 12.5, 4)
        for y in ends:
            s.cylinder((x, float(y), 0), (x, float(y), z + 0.15), 0.03, "galvanised", 6, 0)
        for y0, y1 in zip(ends, ends[1:], strict=False):
            t = np.linspace(0, 1, 9)
            path = np.stack([x + 0 * t, y0 + (y1 - y0) * t, z + 0.1 - 1.0 * t * (1 - t)], 1)
            s.tube(list(path), 0.008, "black", 3)
            for at in path[1:-1]:
                s.lathe([(0.012, 0), (0.012, -0.05)], "black", at, (0, 0, 1), 5)
                _bulb(s, at - np.array([0, 0, 0.085]))


def _bulb(s: Sketch, at: Point) -> None:
    s.lathe(BULB_PROFILE, "lamp_white", at, (0, 0, 1), 7)
    recast(s, "strings", "glow_bulb")


def draw(s: Sketch) -> None:
    """Draw the stalls and all that stands among them."""
    with s.part("stalls"):
        for k, y in enumerate(STALLS_Y):
            _canopy(s, y, k)
            _counter(s, y, k)
            _stall_board(s, y, k)
            if k in GAS_STALLS:
                _gas_ring(s, y)
    with s.part("tables"):
        for k, (x, y) in enumerate(TABLES):
            _table(s, x, y, k)
    with s.part("strings"):
        _strings(s)
    with s.part("gas_flames"):
        for k in GAS_STALLS:
            _gas_flame(s, STALLS_Y[k])
    with s.part("stall_cylinders"):
        for k in GAS_STALLS:
            _cylinder(s, STALLS_Y[k])
    spots = [(BRAZIER_X, y) for y in STALLS_Y]
    moved = [(MOVED[0] + 1.1 * k, MOVED[1] + 0.35 * (k % 2)) for k in range(5)]
    for name, places in (("braziers", spots), ("braziers_moved", moved)):
        middle = (sum(x for x, _ in places) / 5, sum(y for _, y in places) / 5, 0.8)
        with s.part(name, middle, hidden=name == "braziers_moved"):
            for x, y in places:
                _brazier(s, x, y)
        glow = name.replace("braziers", "embers")
        with s.part(glow, middle, name):
            for x, y in places:
                _embers(s, x, y, glow)
