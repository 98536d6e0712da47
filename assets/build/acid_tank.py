"""The round lined tank of the acid tanker: shell, rings, saddles, walkway, manhole, ladder, plates and lettering."""

from __future__ import annotations

import math

import numpy as np

from assets.build import truck_marks
from assets.build.atlas import DECALS
from assets.build.mesh import Array, rotation
from assets.build.panels import panel
from assets.build.sketch import Sketch

RADIUS, CENTRE_Z = 0.86, 2.11
REAR, FRONT, DISH = -5.10, 3.16, 0.26
TOP = CENTRE_Z + RADIUS
HOOPS = (-4.72, -2.75, -0.75, 1.25, 2.80)
SADDLES = (-4.35, -2.75, -0.75, 1.25, 2.60)
MANHOLE_Y = -0.35
END_Y = REAR - 0.045
"""Where what is mounted on the rear end stands."""


def on_skin(side: int, y: float, z: float, out: float = 0.0) -> tuple[Array, Array, Array]:
    """Place on the tank's flank: point, direction to the right and up along the skin, seen from outside."""
    a = math.asin((z - CENTRE_Z) / RADIUS)
    n = np.array([side * math.cos(a), 0.0, math.sin(a)])
    up = np.array([-side * math.sin(a), 0.0, math.cos(a)])
    return np.array([0, y, CENTRE_Z]) + n * (RADIUS + out), np.array([0.0, side, 0.0]), up


def patch(side: int, y: float, z: float, size: tuple[float, float], out: float = 0.004) -> tuple[Array, Array]:
    """Grid that follows the skin, seen from outside: points and uv over 0..1."""
    rows, cols = 6, 3
    middle = math.asin((z - CENTRE_Z) / RADIUS)
    points, uv = [], []
    for r in range(rows + 1):
        a = middle + (r / rows - 0.5) * size[1] / RADIUS
        n = np.array([side * math.cos(a), 0.0, math.sin(a)])
        points.append(
            [
                np.array([0, y + (c / cols - 0.5) * size[0] * side, CENTRE_Z]) + n * (RADIUS + out)
                for c in range(cols + 1)
            ]
        )
        uv.append([(c / cols, r / rows) for c in range(cols + 1)])
    return np.array(points), np.array(uv)


def _shell(s: Sketch) -> None:
    end = [
        (RADIUS * math.sin(t), DISH * (1 - math.cos(t)))
        for t in np.linspace(0.0, math.pi / 2, 9 if s.detail >= 0.4 else 4)
    ]
    knuckle = [(r * (1 - 0.04 * (r / RADIUS) ** 6) if 0 < k < len(end) - 1 else r, h) for k, (r, h) in enumerate(end)]
    length = FRONT - REAR
    profile = [
        *knuckle,
        *[(RADIUS, float(h)) for h in np.linspace(DISH + 0.4, length - DISH - 0.4, 12 if s.detail >= 0.4 else 2)],
    ]
    profile += [(r, length - h) for r, h in reversed(knuckle)]
    s.lathe(profile, "paint_body", (0, REAR, CENTRE_Z), (0, 1, 0), 56, crease=40)
    for y in HOOPS if s.detail >= 0.4 else ():
        s.lathe(
            [(RADIUS - 0.01, -0.045), (RADIUS + 0.022, -0.035), (RADIUS + 0.022, 0.035), (RADIUS - 0.01, 0.045)],
            "paint_body",
            (0, y, CENTRE_Z),
            (0, 1, 0),
            56,
            caps=False,
        )
    if s.detail >= 0.5:
        for y in (-3.74, -1.75, 0.25, 2.05):
            s.lathe(
                [
                    (RADIUS - 0.004, -0.010),
                    (RADIUS + 0.0025, -0.004),
                    (RADIUS + 0.0025, 0.004),
                    (RADIUS - 0.004, 0.010),
                ],
                "paint_body",
                (0, y, CENTRE_Z),
                (0, 1, 0),
                56,
                caps=False,
            )


def _saddles(s: Sketch) -> None:
    for y in SADDLES:
        for side in (1, -1):
            arc = [
                (side * RADIUS * math.cos(a), CENTRE_Z + RADIUS * math.sin(a))
                for a in np.radians(np.linspace(-72, -28, 7 if s.detail >= 0.4 else 2))
            ]
            outline = [*arc, (side * 0.82, 1.36), (side * 0.50, 1.12), (side * 0.36, 1.12)]
            s.skin([[(x, y - 0.05, z) for x, z in outline], [(x, y + 0.05, z) for x, z in outline]], "dusty", crease=20)
            s.box((side * 0.47, y, 1.125), (0.24, 0.20, 0.03), "dusty", 0.006)
    for side in (1, -1):
        s.box((side * 0.42, (REAR + FRONT) / 2, 1.155), (0.10, FRONT - REAR - 0.3, 0.09), "dusty", 0.006)


def _walkway(s: Sketch) -> None:
    low, high = REAR + 0.55, FRONT - 0.45
    middle, length = (low + high) / 2, high - low
    for side in (1, -1):
        s.box((side * 0.42, middle, TOP - 0.04), (0.05, length, 0.16), "galvanised", 0.010)
        count = max(1, round(length / 1.1))
        for k in range(count):
            y = low + length * (k + 0.5) / count
            s.quad((side * 0.295, y, TOP + 0.036), (0, 1, 0), (-1, 0, 0), (length / count, 0.24), DECALS["grate"].rect)
    if s.detail < 0.4:
        return
    for y in np.arange(low, high, 0.8):
        s.box((0, y, TOP + 0.012), (0.84, 0.04, 0.04), "galvanised", 0.006)
    for side in (1, -1):
        x = side * 0.46
        s.tube(
            [(x, low, TOP), (x, low, TOP + 0.38), (x, high, TOP + 0.38), (x, high, TOP)], 0.019, "galvanised", 8, 0.10
        )
        for y in np.linspace(low, high, 8)[1:-1]:
            s.tube([(x, y, TOP), (x, y, TOP + 0.38)], 0.013, "galvanised", 6)


def _manhole(s: Sketch) -> None:
    y, z = MANHOLE_Y, TOP - 0.03
    s.lathe(
        [(0.27, 0), (0.27, 0.13), (0.33, 0.13), (0.33, 0.16), (0.24, 0.16)],
        "paint_body",
        (0, y, z),
        (0, 0, 1),
        36,
        caps=False,
    )
    s.lathe([(0.245, 0.0), (0.245, 0.165), (0.20, 0.165), (0.0, 0.10)], "black", (0, y, z), (0, 0, 1), 24, caps=False)
    with s.part("manhole_lid", (0, y - 0.34, z + 0.185)):
        s.lathe(
            [(0.33, 0.163), (0.335, 0.168), (0.335, 0.190), (0.32, 0.198), (0.10, 0.225), (0, 0.228)],
            "steel",
            (0, y, z),
            (0, 0, 1),
            36,
        )
        s.box((0, y - 0.33, z + 0.19), (0.14, 0.10, 0.035), "steel", 0.008)
        s.tube(
            [
                (-0.10, y + 0.1, z + 0.22),
                (-0.10, y + 0.1, z + 0.28),
                (0.10, y + 0.1, z + 0.28),
                (0.10, y + 0.1, z + 0.22),
            ],
            0.011,
            "steel",
            8,
            0.03,
        )
    for k in range(12):
        a = k * math.pi / 6 + 0.26
        p = np.array([0.30 * math.cos(a), y + 0.30 * math.sin(a), z + 0.13])
        if s.detail >= 0.5:
            s.cylinder(p, p + [0, 0, 0.11], 0.011, "steel", 6, 0)
            s.cylinder(p + [0, 0, 0.068], p + [0, 0, 0.088], 0.022, "brass", 6, 0.003)
    s.cylinder((-0.05, y - 0.37, z + 0.185), (0.05, y - 0.37, z + 0.185), 0.016, "steel", 10)


def _vents(s: Sketch) -> None:
    """Breather with its bend, pressure relief valve, dip tube."""
    y = MANHOLE_Y
    s.tube(
        [(0, y + 0.75, TOP - 0.02), (0, y + 0.75, TOP + 0.26), (0, y + 0.93, TOP + 0.26), (0, y + 0.93, TOP + 0.14)],
        0.035,
        "jerrican",
        12,
        0.09,
    )
    s.lathe(
        [
            (0.075, 0),
            (0.075, 0.03),
            (0.045, 0.03),
            (0.045, 0.15),
            (0.075, 0.16),
            (0.075, 0.24),
            (0.03, 0.28),
            (0, 0.28),
        ],
        "brass",
        (0, y + 1.35, TOP - 0.02),
        (0, 0, 1),
        18,
    )
    s.lathe(
        [(0.09, 0), (0.09, 0.035), (0.05, 0.04), (0.05, 0.12), (0.09, 0.12), (0.09, 0.15), (0, 0.15)],
        "galvanised_dull",
        (0, y - 0.95, TOP - 0.02),
        (0, 0, 1),
        20,
    )


def _ladder(s: Sketch) -> None:
    x0, y = 0.64, REAR - 0.16
    for dx in (-0.18, 0.18):
        s.tube(
            [
                (x0 + dx, y, 0.86),
                (x0 + dx, y, 2.66),
                (x0 * 0.72 + dx, y + 0.30, TOP + 0.10),
                (x0 * 0.60 + dx, y + 0.60, TOP + 0.44),
                (x0 * 0.60 + dx, y + 0.78, TOP + 0.02),
            ],
            0.020,
            "galvanised",
            8,
            0.16,
        )
    for z in np.arange(0.98, 2.7, 0.27):
        s.tube([(x0 - 0.18, y, z), (x0 + 0.18, y, z)], 0.014, "galvanised", 8)
    for z in (1.25, 2.45):
        for dx in (-0.18, 0.18):
            s.tube([(x0 + dx, y, z), (x0 + dx * 0.6, y + 0.24, z)], 0.012, "galvanised", 6)


def _lettering(s: Sketch) -> None:
    for side, name in ((-1, "left"), (1, "right")):
        places = (-1.75, 0.25) if side > 0 else (0.25, -1.75)
        for number, y in enumerate(places, start=1):
            points, uv = patch(side, y, 2.42, (1.80, 0.42))
            with s.part(f"panel_tank_paint_{name}_{number}", points.mean((0, 1))):
                s.sheet(points, uv, "words")
        points, uv = patch(side, -3.74, 2.02, (0.90, 0.16))
        with s.part(f"panel_tank_number_{name}", points.mean((0, 1))):
            s.sheet(points, uv, "words")
        points, uv = patch(side, 0.25, 2.03, (1.70, 0.26))
        with s.part(f"panel_company_{name}", points.mean((0, 1))):
            s.sheet(points, uv, "words")
        stripe, _ = patch(side, (REAR + FRONT) / 2, 1.78, (FRONT - REAR - 2 * DISH, 0.10), 0.0025)
        s.sheet(stripe, np.zeros((*stripe.shape[:2], 2)), "atlas", colour="orange")
        at, right, up = on_skin(side, 2.05, 2.30, 0.03)
        truck_marks.diamond(s, f"panel_placard_{name}", at, right, up)
        at, right, up = on_skin(side, -3.74, 2.42, 0.03)
        truck_marks.orange(s, f"panel_orange_{name}", at, right, up)


def _rear_end(s: Sketch) -> None:
    face = truck_marks.REAR
    truck_marks.diamond(s, "panel_placard_rear", (0, END_Y, 2.62), *face)
    for name, at, size in (
        ("panel_plate_large", (0.0, END_Y, 2.18), (1.10, 0.26)),
        ("panel_safety_board", (0.30, END_Y, 1.76), (0.50, 0.40)),
    ):
        truck_marks.backing(s, at, *face, size, "white")
        panel(s, name, at, *face, size)
    truck_marks.orange(s, "panel_orange_rear", (-0.30, END_Y, 1.76), *face)
    brackets = ((-0.42, 1.60, 2.30), (-0.18, 1.60, 2.78), (0.18, 1.60, 2.78), (0.42, 1.60, 2.30))
    for x, z0, z1 in brackets if s.detail >= 0.4 else ():
        s.box((x, END_Y + 0.020, (z0 + z1) / 2), (0.03, 0.012, z1 - z0), "galvanised_dull", 0.003)
        for z in (z0 + 0.05, z1 - 0.05):
            s.tube(
                [(x, END_Y + 0.02, z), (x * 0.96, END_Y + 0.20, CENTRE_Z + (z - CENTRE_Z) * 0.96)],
                0.010,
                "galvanised_dull",
                6,
            )
    spot, right, up = on_skin(-1, -4.42, 1.86, 0.004)
    s.quad(spot, right, up, (0.20, 0.20), DECALS["limit_80"].rect)
    for side in (1, -1):
        s.box(
            (side * 0.60, REAR + DISH - 0.05, TOP - 0.27),
            (0.10, 0.06, 0.05),
            "lamp_red",
            0.012,
            rotation((0, 1, 0), side * 42),
        )


def _nameplate(s: Sketch) -> None:
    at, right, up = np.array([-0.885, 0.25, 1.50]), np.array([0.0, -1.0, 0.0]), np.array([0.26, 0.0, 1.0])
    truck_marks.backing(s, at, right, up, (0.30, 0.20), "steel", 0.02)
    panel(s, "panel_nameplate", at, right, up, (0.30, 0.20))
    for dy in (-0.10, 0.10):
        s.tube([at + [0.030, dy, 0.05], at + [0.22, dy, 0.10]], 0.012, "steel", 8)


def draw(s: Sketch) -> None:
    """Draw the tank, all that stands on it and what is written on it."""
    _shell(s)
    _saddles(s)
    _walkway(s)
    if s.detail >= 0.4:
        _manhole(s)
        _vents(s)
        _ladder(s)
    _lettering(s)
    _rear_end(s)
    _nameplate(s)
    _rain_cover(s)


def _rain_cover(s: Sketch) -> None:
    """Tarpaulin: rolled up on the walkway, or come loose and hanging over the rear orange plate."""
    with s.part("rain_cover_rolled", (-0.30, REAR + 1.0, TOP + 0.10)):
        spiral = [(0.07 + 0.008 * (k % 3), 0.5 * k / 8) for k in range(9)]
        s.lathe(
            [(0.03, -0.01), *spiral, (0.03, 0.51)], "tarp", (-0.29, REAR + 0.72, TOP + 0.115), (0, 1, 0), 16, crease=70
        )
        for y in (0.84, 1.12):
            s.lathe(
                [(0.088, -0.012), (0.092, -0.012), (0.092, 0.012), (0.088, 0.012)],
                "strap",
                (-0.29, REAR + y, TOP + 0.115),
                (0, 1, 0),
                16,
                caps=False,
            )
    rng = np.random.default_rng(41)
    phase = rng.uniform(0, 6.28, 6)
    with s.part("rain_cover", (-0.30, END_Y, TOP), hidden=True):
        rows, cols = 15, 13
        grid = np.zeros((rows, cols, 3))
        for r in range(rows):
            t = r / (rows - 1)
            for c in range(cols):
                u = c / (cols - 1)
                x = -0.86 + u * (1.12 - 0.10 * t) + 0.02 * math.sin(9 * t + phase[0])
                hang = max(0.0, (t - 0.30) / 0.70)
                wave = 0.030 * hang * math.sin(u * 11 + phase[1] + 2 * t) + 0.02 * hang * math.sin(u * 23 + phase[2])
                y = END_Y - 0.055 - 0.05 * hang + wave if t > 0.30 else END_Y - 0.055 + (0.30 - t) / 0.30 * 0.95
                arch = math.sqrt(max(RADIUS**2 - min(abs(x), 0.85) ** 2, 0.02)) + CENTRE_Z + 0.03
                z = arch + 0.06 if t <= 0.30 else arch - (arch - 1.50 - 0.04 * math.sin(u * 7 + phase[3])) * hang**0.92
                grid[r, c] = (x, y, z)
        front = grid[::-1]
        s.sheet(front, np.zeros((rows, cols, 2)), "atlas", colour="tarp", crease=70)
        back = front[:, ::-1] + np.array([0, 0.004, 0])
        s.sheet(back, np.zeros((rows, cols, 2)), "atlas", colour="tarp", crease=70)
        for c in (0, 4, 8, 12):
            p = grid[-1, c]
            s.tube([p, p + [0.01, 0.0, -0.10], p + [0.03, 0.01, -0.17]], 0.005, "strap", 5)
