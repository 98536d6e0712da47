"""What else stands in the village street: lamps, utility poles and wires, scooters, a wall, bins, beds, trees."""

from __future__ import annotations

import math

import numpy as np

from assets.build import place_plants
from assets.build.place_crowd import Figure
from assets.build.place_parts import panel, recast
from assets.build.sketch import Point, Sketch
from assets.build.street_ground import NEAR_M, THRESHING, heights
from assets.build.street_paint import DECALS
from assets.build.street_shops import EAST_FACE, WEST_FACE
from assets.build.street_stalls import TABLES

LAMPS_Y = (-50.0, -25.0, 0.0, 25.0, 50.0)
LAMP_X, LAMP_HEAD = 2.45, (0.75, 6.45)
BURNING = (1, 3)
SOUTH_FACE: tuple[Point, Point] = ((1, 0, 0), (0, 0, 1))
TOPS = (
    "maroon",
    "silver",
    "cloth",
    "steel_blue",
    "plastic_grey",
    "panel_grey",
    "trim_light",
    "roof_red",
    "black",
    "white",
)
BOTTOMS = ("dark", "steel_blue", "grey", "blue", "trim")


def _lamp(s: Sketch, y: float, burns: bool) -> None:
    x, (head_x, z) = LAMP_X, LAMP_HEAD
    s.cylinder((x, y, 0), (x, y, 0.35), 0.13, "concrete", 8, 0)
    s.lathe([(0.085, 0), (0.05, 6.0)], "galvanised", (x, y, 0.1), (0, 0, 1), 8)
    s.tube([(x, y, 5.9), (x - 0.3, y, 6.35), (head_x + 0.3, y, 6.55)], 0.035, "galvanised", 5, 0.3)
    s.box((head_x, y, z + 0.08), (0.62, 0.24, 0.10), "grey", 0.02)
    s.box((head_x, y, z + 0.02), (0.5, 0.18, 0.04), "lamp_white" if burns else "dark", 0)
    if burns:
        recast(s, "street", "glow_sodium")


def _poles(s: Sketch) -> None:
    """Concrete utility poles along the shops with sagging wires."""
    x = -7.75
    ys = (-56.0, -28.0, 23.5, 52.0)
    for y in ys:
        s.lathe([(0.17, 0), (0.10, 9.0)], "concrete", (x, y, 0), (0, 0, 1), 9)
        s.box((x, y, 8.4), (1.5, 0.10, 0.10), "galvanised", 0)
        for dx in (-0.65, 0, 0.65):
            s.cylinder((x + dx, y, 8.45), (x + dx, y, 8.65), 0.05, "white", 6, 0)
    for y0, y1 in zip(ys, ys[1:], strict=False):
        for dx, z in ((-0.65, 8.65), (0.0, 8.65), (0.65, 8.65), (0.1, 6.7)):
            t = np.linspace(0, 1, 7)
            s.tube(list(np.stack([x + dx + 0 * t, y0 + (y1 - y0) * t, z - 3.2 * t * (1 - t)], 1)), 0.014, "black", 3)
    s.box((x - 0.3, -28.0, 5.6), (0.4, 0.5, 0.7), "panel_grey", 0.03)


def _scooter(s: Sketch, x: float, y: float, heading: float, colour: str) -> None:
    """Parked electric scooter, built along its heading."""
    c, n = math.cos(math.radians(heading)), math.sin(math.radians(heading))
    turn = np.array([[c, -n, 0], [n, c, 0], [0, 0, 1.0]])

    def at(px: float, py: float, pz: float) -> Point:
        return (x + c * px - n * py, y + n * px + c * py, pz)

    for py in (-0.58, 0.62):
        s.lathe(
            [(0.17, -0.045), (0.21, -0.03), (0.21, 0.03), (0.17, 0.045)],
            "rubber",
            at(0, py, 0.21),
            turn @ (1, 0, 0),
            14,
        )
        s.lathe([(0.05, -0.05), (0.12, 0.0), (0.05, 0.05)], "steel", at(0, py, 0.21), turn @ (1, 0, 0), 8)
    s.box(at(0, -0.40, 0.48), (0.26, 0.62, 0.30), colour, 0.05, turn)
    s.box(at(0, -0.42, 0.70), (0.27, 0.68, 0.10), "seat", 0.04, turn)
    s.box(at(0, 0.08, 0.30), (0.28, 0.44, 0.07), "dark", 0.02, turn)
    s.tube([at(0, 0.62, 0.25), at(0, 0.52, 0.62), at(0, 0.40, 0.98)], 0.035, "dark", 6)
    s.box(at(0, 0.46, 0.66), (0.34, 0.08, 0.46), colour, 0.03, turn)
    s.tube([at(-0.32, 0.34, 1.02), at(0, 0.40, 1.0), at(0.32, 0.34, 1.02)], 0.017, "black", 5)
    s.box(at(0, 0.49, 0.92), (0.16, 0.10, 0.13), "lamp_white", 0.03, turn)
    s.box(at(0, -0.74, 0.62), (0.16, 0.04, 0.06), "lamp_red", 0.01, turn)
    s.box(at(0, -0.72, 0.94), (0.30, 0.30, 0.28), "black", 0.03, turn)


def _wall(s: Sketch) -> None:
    """Brick garden wall east of the drain, with a slogan board on it."""
    x, rect = 6.2, DECALS["brick"].rect
    s.box((x, 10.0, 0.68), (0.22, 21.9, 1.44), "roof_red", 0)
    for y in np.arange(0.2, 20.6, 2.2):
        for face, off in ((WEST_FACE, -0.115), (EAST_FACE, 0.115)):
            s.quad((x + off, y, 0.68), *face, (2.2, 1.42), rect, "street")
    s.box((x, 10.0, 1.42), (0.34, 22.0, 0.09), "concrete", 0.02)
    s.quad((x - 0.13, 4.0, 0.85), *WEST_FACE, (0.7, 0.96), DECALS["poster"].rect, "street")


def _odds(s: Sketch) -> None:
    for k, y in enumerate((-14.2, -13.3)):
        s.box((-8.3, y, 0.52), (0.55, 0.6, 0.96), ("green", "grey")[k], 0.04)
        s.box((-8.3, y, 1.03), (0.60, 0.66, 0.08), "dark", 0.03)
    for k in range(7):
        _scooter(
            s,
            -11.4 - 0.85 * k,
            -16.6 + 0.2 * (k % 2),
            12 * (k % 3) - 10,
            ("red", "white", "steel_blue", "black", "orange")[k % 5],
        )
    for k in range(4):
        _scooter(s, -9.6 - 0.9 * k, 13.8, 170 + 9 * k, ("white", "maroon", "black", "lime")[k])
    for k in range(5):
        at = (-16.7, 11.2 + 0.55 * (k % 3), 0.15 + 0.29 * (k // 3))
        s.box(at, (0.36, 0.48, 0.27), "green", 0.01)
        s.quad((at[0] + 0.185, at[1], at[2]), *EAST_FACE, (0.46, 0.26), DECALS["crate"].rect, "street")
    s.cylinder((2.5, 19.0, 0), (2.5, 19.0, 2.6), 0.04, "galvanised", 8, 0)
    panel(s, "panel_road_name", (2.5, 18.95, 2.4), SOUTH_FACE, (0.9, 0.3))
    panel(s, "panel_menu", (-7.6, -1.6, 0.75), EAST_FACE, (0.6, 0.9))
    panel(s, "panel_no_fire", (6.07, 7.0, 0.86), WEST_FACE, (0.6, 0.8))
    s.box((-7.63, -1.6, 0.70), (0.03, 0.66, 1.2), "wood", 0.01)


def _plants(s: Sketch) -> None:
    rng = np.random.default_rng(44)
    for k, (x, y) in enumerate(((8.5, 3.0), (9.5, 12.0), (12.0, 18.5), (15.0, 8.0), (18.5, 14.0), (10.5, 27.0))):
        place_plants.bamboo(s, x, y, rng.uniform(7.0, 9.5), 200 + k)
    spots = [
        (4.9, -18.5),
        (4.9, -33.0),
        (7.5, -24.5),
        (5.2, 24.5),
        (5.0, 39.0),
        (14.0, -20.5),
        (13.0, -30.0),
        (18.5, 24.0),
    ]
    spots += [
        (42.0, -26.0),
        (43.5, -12.0),
        (42.5, 1.0),
        (36.0, 8.0),
        (27.0, 8.5),
        (24.0, -29.5),
        (33.0, -29.0),
        (-9.0, 30.0),
        (-11.0, -36.0),
    ]
    for k, (x, y) in enumerate(spots):
        place_plants.tree(s, x, y, rng.uniform(5.5, 8.5), 300 + k, 0.95, "", float(heights(np.array(x), np.array(y))))
    for k in range(46):
        a, r = rng.uniform(0, 2 * math.pi), rng.uniform(76, 300)
        x, y = r * math.cos(a), r * math.sin(a)
        if abs(x + 3) > 16:
            place_plants.tree(s, x, y, rng.uniform(7, 13), 400 + k, rng.uniform(0.9, 1.2))
    for row, y in enumerate(np.arange(1.2, 20, 1.6)):
        for k, x in enumerate(np.arange(7.2, 8.2 + (row % 4) * 0.2, 0.5)):
            place_plants.bush(s, x, y + rng.uniform(-0.2, 0.2), rng.uniform(0.35, 0.5), 600 + row * 8 + k)
    at = rng.uniform((4.4, -45.0, 0), (20.0, 40.0, 0), (900, 3))
    at = at[(np.abs(at[:, 1] + 10.5) > 2.4) & ~((at[:, 0] > 5.8) & (at[:, 0] < 9) & (at[:, 1] > -1) & (at[:, 1] < 21))]
    edge = rng.uniform((4.4, -NEAR_M, 0), (5.1, NEAR_M, 0), (420, 3))
    edge = edge[np.abs(edge[:, 1] + 10.5) > 2.4]
    at = np.concatenate([at, edge])
    at[:, 2] = heights(at[:, 0], at[:, 1]) - 0.03
    place_plants.grass(s, at, 5)


def diners() -> list[Figure]:
    """Three guests at each table, looking to it."""
    rng = np.random.default_rng(3)
    out = []
    for k, (x, y) in enumerate(TABLES):
        for a in ((0.3, 1.87, 3.44), (1.87, 3.44, 5.0), (0.3, 3.44, 5.0))[k % 3]:
            at = (x + 0.78 * math.cos(a), y + 0.78 * math.sin(a), 0.0)
            heading = math.degrees(a) + 90 + rng.uniform(-14, 14)
            out.append(Figure(at, heading, TOPS[int(rng.integers(10))], BOTTOMS[int(rng.integers(5))], "sitting"))
    return out


def diners_moved() -> list[Figure]:
    """The same guests, waiting on the threshing ground."""
    rng = np.random.default_rng(4)
    out = []
    for k in range(30):
        at = (
            27.5 + 1.25 * (k % 6) + rng.uniform(-0.4, 0.4),
            -17.6 + 1.5 * (k // 6) + rng.uniform(-0.4, 0.4),
            THRESHING[2] + 0.01,
        )
        heading = 60 + rng.uniform(-70, 70)
        out.append(Figure(at, heading, TOPS[int(rng.integers(10))], BOTTOMS[int(rng.integers(5))]))
    return out


def draw(s: Sketch) -> None:
    """Draw lamps, poles, scooters, wall and plants."""
    with s.part("street"):
        for k, y in enumerate(LAMPS_Y):
            _lamp(s, y, k in BURNING)
        _yard_lamp(s)
        _poles(s)
        _wall(s)
        _odds(s)
    with s.part("plants"):
        _plants(s)


def _yard_lamp(s: Sketch) -> None:
    """Flood light on a pole at the threshing ground."""
    x, y, z = 30.0, -22.6, THRESHING[2]
    s.cylinder((x, y, z - 0.3), (x, y, z + 4.2), 0.06, "galvanised", 8, 0)
    s.box((x, y + 0.15, z + 4.0), (0.5, 0.14, 0.34), "grey", 0.02)
    s.box((x, y + 0.23, z + 4.0), (0.42, 0.03, 0.26), "lamp_white", 0)
    recast(s, "street", "glow_bulb")
