"""What people built around the lay-by: toll station, weighbridge, gantry, guard rails, lamps, shelter, far road."""

from __future__ import annotations

import math

import numpy as np

from assets.build import place_road
from assets.build.atlas import DECALS
from assets.build.place_ground import ROAD_X
from assets.build.place_parts import panel, recast
from assets.build.sketch import Sketch

TOLL_Y = -120.0
SOUTH_FACE, NORTH_FACE = ((1, 0, 0), (0, 0, 1)), ((-1, 0, 0), (0, 0, 1))


def _booth(s: Sketch, x: float) -> None:
    s.box((x, TOLL_Y, 0.10), (2.0, 26, 0.24), "concrete", 0.04)
    for y in (-12.4, 12.4):
        s.box((x, TOLL_Y + y, 0.55), (1.4, 0.8, 0.7), "yellow", 0.10)
        s.quad(
            (x, TOLL_Y + y + (0.41 if y > 0 else -0.41), 0.6),
            (-math.copysign(1, y), 0, 0),
            (0, 0, 1),
            (1.2, 0.5),
            DECALS["hazard"].rect,
        )
    s.box((x, TOLL_Y, 1.42), (1.5, 3.0, 2.5), "wall", 0.05)
    for face, off in (((0, -1, 0), (-0.76, 0)), ((0, 1, 0), (0.76, 0))):
        s.quad((x + off[0], TOLL_Y, 1.45), face, (0, 0, 1), (2.8, 2.2), DECALS["booth"].rect)
    for sign in (1, -1):
        s.quad((x, TOLL_Y + sign * 1.51, 1.45), (-sign, 0, 0), (0, 0, 1), (1.4, 2.2), DECALS["booth"].rect)
    s.box((x, TOLL_Y, 2.75), (1.8, 3.4, 0.14), "steel_blue", 0.03)
    s.box((x + 0.85, TOLL_Y + 6, 0.65), (0.3, 0.4, 1.0), "orange", 0.04)
    s.box((x + 2.4, TOLL_Y + 6, 1.05), (3.0, 0.06, 0.10), "red", 0.01)
    s.quad((x + 2.4, TOLL_Y + 6.035, 1.05), (-1, 0, 0), (0, 0, 1), (2.9, 0.08), DECALS["strip"].rect)


def _toll_station(s: Sketch) -> None:
    lanes = np.arange(-40.0, 6.0, 5.6)
    for x in lanes:
        _booth(s, float(x))
    west, east = float(lanes[0]) - 5, float(lanes[-1]) + 5
    middle, width = (west + east) / 2, east - west
    s.box((middle, TOLL_Y, 6.35), (width, 16, 0.9), "white", 0.08)
    s.box((middle, TOLL_Y, 6.95), (width + 0.5, 16.5, 0.35), "steel_blue", 0.05)
    s.box((middle, TOLL_Y, 5.86), (width - 1, 15, 0.08), "panel_grey", 0)
    for x in lanes[::2]:
        for y in (-5, 5):
            s.cylinder((x, TOLL_Y + y, 0), (x, TOLL_Y + y, 6), 0.28, "white", 16)
    for x in (lanes[:-1] + lanes[1:]) / 2:
        s.box((x, TOLL_Y + 8.1, 5.6), (1.1, 0.12, 0.6), "black", 0.02)
        s.box((x, TOLL_Y + 8.17, 5.6), (0.5, 0.02, 0.4), "green", 0)
        recast(s, "toll_station", "glow_green")
    for lamp_x in np.arange(west + 3, east - 2, 5.6):
        for off in (-4.0, 4.0):
            s.box((float(lamp_x), TOLL_Y + off, 5.80), (2.4, 0.3, 0.05), "lamp_white", 0)
            recast(s, "toll_station", "glow_canopy")
    s.box((middle, TOLL_Y + 8.1, 8.0), (18, 0.3, 2.0), "steel_blue", 0.04)
    for off in (-7.0, 0.0, 7.0):
        s.box((middle + off, TOLL_Y + 8.0, 7.2), (0.2, 0.2, 1.2), "steel", 0.01)
    panel(s, "panel_toll_name", (middle, TOLL_Y + 8.27, 8.0), NORTH_FACE, (17.4, 1.7))


def _office(s: Sketch) -> None:
    x, y, w, d = 24.0, TOLL_Y - 4, 22.0, 12.0
    s.box((x, y, 3.6), (w, d, 7.2), "wall", 0.05)
    s.box((x, y, 7.4), (w + 0.8, d + 0.8, 0.5), "steel_blue", 0.05)
    s.box((x, y + d / 2 + 0.02, 0.5), (w, 0.06, 1.0), "concrete", 0.01)
    for level in (1.9, 5.3):
        for k in range(4):
            s.quad(
                (x - 8.2 + 5.4 * k, y + d / 2 + 0.01, level),
                (-1, 0, 0),
                (0, 0, 1),
                (5.2, 2.4),
                DECALS["window_row"].rect,
            )
        for k in range(2):
            s.quad(
                (x - w / 2 - 0.01, y - 3 + 6 * k, level), (0, -1, 0), (0, 0, 1), (5.2, 2.4), DECALS["window_row"].rect
            )
    s.box((x + 7, y + d / 2 + 1, 2.9), (4.5, 2.4, 0.2), "steel_blue", 0.03)
    for dx in (-2, 2):
        s.cylinder((x + 7 + dx, y + d / 2 + 2, 0), (x + 7 + dx, y + d / 2 + 2, 2.9), 0.10, "white", 10)


def _weighbridge(s: Sketch) -> None:
    x, y = 14.0, -92.0
    s.box((x, y, 0.06), (3.4, 18, 0.16), "steel", 0.02)
    for k in range(3):
        s.quad((x, y - 6 + 6 * k, 0.143), (1, 0, 0), (0, 1, 0), (3.2, 5.8), DECALS["grate"].rect)
    for side in (-1.85, 1.85):
        s.box((x + side, y, 0.22), (0.14, 18, 0.30), "yellow", 0.02)
    s.box((x + 3.4, y + 8, 1.2), (1.8, 1.8, 2.4), "wall", 0.05)
    s.quad((x + 2.49, y + 8, 1.3), (0, -1, 0), (0, 0, 1), (1.7, 2.0), DECALS["booth"].rect)
    s.cylinder((x - 2.6, y + 9.4, 0), (x - 2.6, y + 9.4, 2.2), 0.06, "steel", 10)
    s.box((x - 2.6, y + 9.4, 2.5), (1.3, 0.18, 0.6), "black", 0.02)
    panel(s, "panel_scale", (x - 2.6, y + 9.295, 2.5), SOUTH_FACE, (1.2, 0.5))


def _gantry(s: Sketch) -> None:
    y = 58.0
    for x in (ROAD_X[0] - 1.6, ROAD_X[1] + 1.6):
        s.cylinder((x, y, 0), (x, y, 7.6), 0.22, "galvanised", 14)
        s.box((x, y, 0.2), (0.9, 0.9, 0.4), "concrete", 0.04)
    middle, span = sum(ROAD_X) / 2, ROAD_X[1] - ROAD_X[0] + 3.2
    for z, dy in ((7.4, -0.4), (7.4, 0.4), (6.5, -0.4), (6.5, 0.4)):
        s.cylinder((middle - span / 2, y + dy, z), (middle + span / 2, y + dy, z), 0.06, "galvanised", 8)
    for k in range(9):
        x = middle - span / 2 + span * k / 8
        s.tube([(x, y - 0.4, 6.5), (x + 1, y - 0.4, 7.4)], 0.03, "galvanised", 6)
    for k, x in enumerate((middle - 4.2, middle + 4.2)):
        s.box((x, y - 0.6, 6.9), (7.2, 0.10, 3.4), "sign_green", 0.02)
        s.box((x, y - 0.53, 6.9), (7.0, 0.04, 3.2), "grey", 0.01)
        panel(s, f"panel_gantry_{k + 1}", (x, y - 0.655, 6.9), SOUTH_FACE, (7.0, 3.2))


def _lamp_post(s: Sketch, x: float, y: float, arm: int) -> None:
    s.cylinder((x, y, 0), (x, y, 0.5), 0.16, "concrete", 10)
    s.lathe([(0.11, 0), (0.06, 9.0)], "galvanised", (x, y, 0), (0, 0, 1), 10)
    s.tube([(x, y, 8.9), (x + arm * 0.4, y, 9.4), (x + arm * 2.0, y, 9.7)], 0.05, "galvanised", 6, 0.3)
    s.box((x + arm * 2.2, y, 9.70), (0.75, 0.28, 0.12), "grey", 0.03)
    s.box((x + arm * 2.2, y, 9.63), (0.6, 0.2, 0.03), "lamp_white", 0)


def _far_road(s: Sketch) -> None:
    """Elevated expressway to the west, and village houses east and north."""
    x = -170.0
    s.box((x, 0, 8.6), (16, 1400, 1.2), "concrete", 0)
    for side in (-7.8, 7.8):
        s.box((x + side, 0, 9.7), (0.3, 1400, 1.1), "panel_grey", 0)
    for y in np.arange(-690, 700, 30.0):
        s.box((x, y, 4), (3.5, 1.6, 8.4), "concrete", 0)
    rng = np.random.default_rng(9)
    for _ in range(34):
        a = rng.uniform(-1.1, 1.5)
        r = rng.uniform(190, 420)
        hx, hy = r * math.cos(a), r * math.sin(a)
        w, d, h = rng.uniform(8, 14), rng.uniform(8, 12), rng.choice([3.4, 6.6, 9.8])
        s.box((hx, hy, h / 2), (w, d, h), "wall", 0)
        s.skin(
            [
                [
                    (hx + sx * w * 0.54, hy - d * 0.56, h),
                    (hx + sx * w * 0.54, hy, h + 2.6),
                    (hx + sx * w * 0.54, hy + d * 0.56, h),
                ]
                for sx in (-1, 1)
            ],
            "roof_red" if rng.random() < 0.5 else "plastic_grey",
            20,
        )
        for z in np.arange(1.8, h, 3.2):
            s.quad((hx - w / 2 - 0.05, hy, z), (0, -1, 0), (0, 0, 1), (d * 0.9, 2.0), DECALS["window_row"].rect)
            s.quad((hx, hy - d / 2 - 0.05, z), (1, 0, 0), (0, 0, 1), (w * 0.9, 2.0), DECALS["window_row"].rect)


def draw(s: Sketch) -> None:
    """Draw all structures."""
    with s.part("toll_station"):
        _toll_station(s)
        _office(s)
        _weighbridge(s)
    with s.part("roadside"):
        _gantry(s)
        for y0, y1 in ((22, 200), (-420, -170)):
            place_road.guard_rail(s, (ROAD_X[1] + 1.2, y0), (ROAD_X[1] + 1.2, y1))
        place_road.guard_rail(s, (ROAD_X[0] - 1.2, 400), (ROAD_X[0] - 1.2, -80))
        for y in (-60, -30, 0, 30):
            _lamp_post(s, 31.0, y, -1)
        for k in range(9):
            _lamp_post(s, ROAD_X[0] - 1.8, -90 + 30.0 * k, 1)
        # Some ninety metres to the south-east.
        place_road.shelter(s, 64.0, -64.0)
    with s.part("far_road"):
        _far_road(s)
