"""The railway station: glazed hall under a wide canopy, columns, signs, kerbside furniture, travellers, the town."""

from __future__ import annotations

import math

import numpy as np

from assets.build import place_plants
from assets.build.place_crowd import Figure, figures
from assets.build.place_parts import panel, recast
from assets.build.place_road import post_sign
from assets.build.sketch import Point, Sketch
from assets.build.station_ground import HALF_M, KERB_X, MEDIAN_X
from assets.build.street_paint import DECALS
from assets.build.street_shops import EAST_FACE, WEST_FACE

HALL_X, HALL_HALF_M, HALL_HIGH_M = 24.0, 54.0, 15.0
CANOPY_X, CANOPY_Z = (-1.5, 26.0), 10.5
COLUMNS_X, COLUMNS_Y = 9.5, tuple(np.arange(-45.0, 46.0, 18.0))
DOORS_Y = (-27.0, -9.0, 9.0, 27.0)
SOUTH_FACE: tuple[Point, Point] = ((1, 0, 0), (0, 0, 1))
NORTH_FACE: tuple[Point, Point] = ((-1, 0, 0), (0, 0, 1))
CITY_WALL = ("wall", "panel_grey", "trim_light", "silver")


def _hall(s: Sketch) -> None:
    """Curtain wall with mullions and doors; stone at either end."""
    s.box((HALL_X + 15, 0, HALL_HIGH_M / 2 + 0.2), (29.5, 2 * HALL_HALF_M, HALL_HIGH_M), "panel_grey", 0)
    s.box((HALL_X, 0, 7.4), (0.12, 2 * HALL_HALF_M - 8, 14.2), "window", 0)
    recast(s, "station", "glow_hall")
    for y in np.arange(-HALL_HALF_M + 4, HALL_HALF_M - 3.9, 3.0):
        s.box((HALL_X - 0.12, y, 7.4), (0.20, 0.14, 14.4), "alu", 0)
    for z in (3.6, 6.6, 9.6, 12.6):
        s.box((HALL_X - 0.10, 0, z), (0.16, 2 * HALL_HALF_M - 8, 0.12), "alu", 0)
    for side in (-1, 1):
        s.box((HALL_X + 2, side * (HALL_HALF_M - 2), 7.6), (6.0, 4.4, 15.2), "wall", 0.05)
    for k, y in enumerate(DOORS_Y):
        s.box((HALL_X - 0.6, y, 1.75), (1.2, 6.0, 3.3), "alu", 0.02)
        for dy in (-1.9, 0, 1.9):
            s.box((HALL_X - 1.22, y + dy, 1.6), (0.04, 1.7, 2.7), "window", 0)
            recast(s, "station", "glow_hall")
        s.box((HALL_X - 0.7, y, 3.75), (1.6, 6.6, 0.5), "steel_blue", 0.03)
        panel(s, f"panel_door_{k + 1}", (HALL_X - 1.515, y, 3.75), WEST_FACE, (2.6, 0.42))


def _canopy(s: Sketch) -> None:
    x0, x1 = CANOPY_X
    middle = (x0 + x1) / 2
    s.box((middle, 0, CANOPY_Z + 0.75), (x1 - x0, 2 * HALL_HALF_M + 6, 0.5), "white", 0.08)
    s.box((x0 + 0.3, 0, CANOPY_Z + 0.9), (0.7, 2 * HALL_HALF_M + 6.4, 1.5), "panel_grey", 0.1)
    s.box((middle, 0, CANOPY_Z + 0.46), (x1 - x0 - 1, 2 * HALL_HALF_M + 5, 0.06), "trim_light", 0)
    for y in np.arange(-HALL_HALF_M, HALL_HALF_M + 0.1, 4.5):
        s.box((middle, float(y), CANOPY_Z + 0.30), (x1 - x0 - 2, 0.22, 0.36), "alu", 0)
    for y in np.arange(-49.5, 50, 9.0):
        for x in (3.0, 12.0, 19.0):
            s.box((x, float(y), CANOPY_Z + 0.40), (0.5, 2.6, 0.06), "lamp_white", 0)
            recast(s, "station", "glow_canopy")
    for y in COLUMNS_Y:
        s.lathe([(0.62, 0.15), (0.46, 0.3), (0.42, CANOPY_Z - 1.2)], "white", (COLUMNS_X, y, 0), (0, 0, 1), 26)
        for dx, dy in ((-5, -4.5), (-5, 4.5), (5, -4.5), (5, 4.5)):
            s.tube([(COLUMNS_X, y, CANOPY_Z - 1.4), (COLUMNS_X + dx, y + dy, CANOPY_Z + 0.3)], 0.14, "white", 8)
        s.box((COLUMNS_X, y, 0.5), (1.34, 1.34, 0.75), "plastic_grey", 0.03)
    s.box((x0 - 0.15, 0, CANOPY_Z + 2.4), (0.3, 26, 0.3), "steel", 0)
    panel(s, "panel_station_name", (x0 - 0.32, 0, CANOPY_Z + 2.7), WEST_FACE, (24.0, 2.8))
    s.box((x0 - 0.15, 0, CANOPY_Z + 2.7), (0.28, 24.4, 3.1), "steel_blue", 0.05)


def _bollard(s: Sketch, y: float) -> None:
    s.cylinder((KERB_X + 0.55, y, 0.15), (KERB_X + 0.55, y, 0.95), 0.06, "steel", 12)
    s.cylinder((KERB_X + 0.55, y, 0.74), (KERB_X + 0.55, y, 0.84), 0.064, "yellow", 12, 0)


def _kerbside(s: Sketch) -> None:
    """Bollards, benches, bins, planters, signs, a help point."""
    for y in np.arange(-54, 55, 3.25):
        if abs(y) > 2.0:
            _bollard(s, float(y))
    for k, y in enumerate((-33.0, -15.0, 15.0, 33.0)):
        s.box((6.6, y, 0.60), (0.5, 2.2, 0.06), "wood", 0.015)
        s.box((6.86, y, 0.92), (0.05, 2.2, 0.4), "wood", 0.015)
        for dy in (-0.9, 0.9):
            s.box((6.6, y + dy, 0.36), (0.46, 0.07, 0.44), "chassis", 0.01)
        s.box((5.4, y + 3.2, 0.68), (0.5, 0.5, 1.05), ("green", "grey")[k % 2], 0.04)
        s.box((4.3, y - 5.0, 0.45), (1.1, 2.6, 0.6), "concrete", 0.05)
        for d in (-0.7, 0.0, 0.7):
            place_plants.bush(s, 4.3, y - 5.0 + d, 0.9, 40 + k * 5 + int(d * 3), 0.7)
    post_sign(s, "panel_set_down", (2.5, -7.2, 0.15), SOUTH_FACE, (1.6, 0.7), 2.4)
    post_sign(s, "panel_time_limit", (2.2, 9.6, 0.15), SOUTH_FACE, (0.6, 0.8), 2.1)
    post_sign(s, "panel_road_name", (2.3, 24.0, 0.15), SOUTH_FACE, (0.9, 0.3), 2.4)
    post_sign(s, "panel_taxi", (2.5, 40.0, 0.15), SOUTH_FACE, (1.6, 0.7), 2.4)
    s.box((7.4, -3.5, 1.25), (0.35, 0.9, 2.2), "steel_blue", 0.04)
    panel(s, "panel_help_point", (7.22, -3.5, 1.5), WEST_FACE, (0.7, 1.2))


def _suitcase(s: Sketch, x: float, y: float, colour: str) -> None:
    s.box((x, y, 0.52), (0.42, 0.26, 0.62), colour, 0.05)
    for dx in (-0.13, 0.13):
        s.cylinder((x + dx, y + 0.09, 0.83), (x + dx, y + 0.09, 1.12), 0.012, "steel", 5, 0)
    s.cylinder((x - 0.15, y + 0.09, 1.12), (x + 0.15, y + 0.09, 1.12), 0.016, "black", 5, 0)


def travellers() -> list[Figure]:
    """People on the pavement, off the spots where the scene's own people stand."""
    rng = np.random.default_rng(31)
    tops = ("maroon", "silver", "steel_blue", "cloth", "plastic_grey", "roof_red", "blue", "black", "white", "wood")
    out = []
    for k in range(22):
        x, y = rng.uniform(8, 21), rng.uniform(-42, 42)
        while abs(y) < 6 and x < 12:
            x, y = rng.uniform(8, 21), rng.uniform(-42, 42)
        out.append(Figure((x, y, 0.155), rng.uniform(-180, 180), tops[k % 10], ("dark", "blue", "trim")[k % 3]))
    return out


def _flats(s: Sketch, rng: np.random.Generator, at: Point, face: tuple[Point, Point], wide_m: float) -> None:
    """A storey's windows, some of which are lit of an evening."""
    count = max(int(wide_m / 4.5), 2)
    right = np.array(face[0])
    for k in range(count):
        middle = np.array(at) + right * (k + 0.5 - count / 2) * wide_m / count
        name, material = ("pane_lit", "glow_street") if rng.random() < 0.28 else ("pane_dark", "street")
        s.quad(tuple(middle), *face, (wide_m / count * 0.62, 1.5), DECALS[name].rect, material)


def _tower(s: Sketch, x: float, y: float, wide: float, deep: float, high: float, colour: str) -> None:
    """Block of flats with windows, seen from afar."""
    rng = np.random.default_rng(round(abs(x * y)))
    s.box((x, y, high / 2), (deep, wide, high), colour, 0)
    for z in np.arange(2.2, high - 1.5, 3.1):
        for face, at in ((EAST_FACE, x + deep / 2 + 0.05), (WEST_FACE, x - deep / 2 - 0.05)):
            _flats(s, rng, (at, y, z), face, wide * 0.9)
        for face, at in ((SOUTH_FACE, y - wide / 2 - 0.05), (NORTH_FACE, y + wide / 2 + 0.05)):
            _flats(s, rng, (x, at, z), face, deep * 0.8)
    s.box((x, y, high + 0.8), (deep * 0.3, wide * 0.3, 1.6), colour, 0)


def _town(s: Sketch) -> None:
    rng = np.random.default_rng(37)
    for k in range(34):
        x, y = rng.uniform(-330, -70), rng.uniform(-300, 300)
        _tower(s, x, y, rng.uniform(14, 30), rng.uniform(12, 18), rng.uniform(16, 75), CITY_WALL[k % 4])
    for k in range(16):
        x, y = rng.uniform(110, 330), rng.uniform(-300, 300)
        _tower(s, x, y, rng.uniform(14, 30), rng.uniform(12, 18), rng.uniform(14, 48), CITY_WALL[k % 4])


def _plants(s: Sketch) -> None:
    rng = np.random.default_rng(61)
    middle = sum(MEDIAN_X) / 2
    for k, y in enumerate(np.arange(-70, 71, 10.0)):
        place_plants.tree(s, middle, float(y), rng.uniform(5.5, 7), 100 + k, 0.8, "small", 0.2)
    for k, y in enumerate(np.arange(-72, 73, 1.8)):
        if k % 5:
            place_plants.bush(s, middle + rng.uniform(-0.5, 0.5), float(y), rng.uniform(0.7, 1.0), 150 + k, 0.2)
    for k, y in enumerate(np.arange(-74, 75, 9.0)):
        place_plants.tree(s, -31 + rng.uniform(-2, 1), float(y), rng.uniform(7, 10), 260 + k, 0.95)
    for k in range(30):
        a, r = rng.uniform(0, 2 * math.pi), rng.uniform(HALF_M + 20, 280)
        if abs(r * math.cos(a) + 6) > 26:
            place_plants.tree(s, r * math.cos(a), r * math.sin(a), rng.uniform(7, 12), 300 + k)


def draw(s: Sketch) -> None:
    """Draw the station and what surrounds it."""
    with s.part("station"):
        _hall(s)
        _canopy(s)
    with s.part("kerbside"):
        _kerbside(s)
    with s.part("town"):
        _town(s)
    with s.part("plants"):
        _plants(s)
    people = travellers()
    with s.part("travellers", (12, 0, 0.15)):
        figures(s, people)
        for k, person in enumerate(people[::2]):
            _suitcase(s, person.at[0] + 0.45, person.at[1], ("maroon", "steel_blue", "black", "silver")[k % 4])
