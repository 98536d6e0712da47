"""What stands in the base's yard: check canopy, floodlights, slalom, barriers, halls, the wall with its gate."""

from __future__ import annotations

import math

import numpy as np

from assets.build.atlas import DECALS
from assets.build.mesh import rotation
from assets.build.place_parts import panel, recast
from assets.build.place_road import post_sign
from assets.build.sketch import Point, Sketch
from assets.build.street_shops import EAST_FACE, WEST_FACE
from assets.build.training_ground import BAYS_X, CAR_BAYS_X, LAND_X, LAND_Y

SOUTH_FACE: tuple[Point, Point] = ((1, 0, 0), (0, 0, 1))
NORTH_FACE: tuple[Point, Point] = ((-1, 0, 0), (0, 0, 1))
CANOPY_X, CANOPY_Y, CANOPY_Z = (9.4, 22.4), (-5.6, 5.6), 5.0
FLOODLIGHTS = ((31.5, -46.0), (31.5, 46.0), (-38.5, -46.0), (-38.5, 46.0))
FLOODLIGHT_Z = 11.0
GATE_X = (-20.0, -8.0)
BUILDING = ((-4.0, 62.0), (30.0, 74.0), 11.4)
HALL_X, HALL_Y = (37.0, 46.0), (-34.0, 34.0)


def _canopy(s: Sketch) -> None:
    (x0, x1), (y0, y1), z = CANOPY_X, CANOPY_Y, CANOPY_Z
    middle = (x0 + x1) / 2
    s.box((middle, 0, z + 0.42), (x1 - x0, y1 - y0, 0.18), "white", 0.03)
    for y, face in ((y0, SOUTH_FACE), (y1, NORTH_FACE)):
        s.box((middle, y, z + 0.38), (x1 - x0 + 0.3, 0.16, 0.72), "steel_blue", 0.03)
        name = "panel_canopy_south" if y < 0 else "panel_canopy_north"
        panel(s, name, (middle, y + math.copysign(0.085, y), z + 0.38), face, (9.0, 0.56))
    for x in (x0, x1):
        s.box((x, 0, z + 0.38), (0.16, y1 - y0 + 0.1, 0.72), "steel_blue", 0.03)
    for x in np.linspace(x0 + 0.5, x1 - 0.5, 8):
        s.box((float(x), 0, z + 0.20), (0.12, y1 - y0 - 0.2, 0.26), "galvanised", 0)
    for x in (x0 + 1.0, middle, x1 - 1.0):
        for y in (y0 + 0.9, y1 - 0.9):
            s.cylinder((x, y, 0), (x, y, z + 0.2), 0.13, "galvanised", 14)
            s.box((x, y, 0.03), (0.5, 0.5, 0.06), "galvanised", 0.01)
            s.cylinder((x, y, 0.1), (x, y, 1.0), 0.16, "yellow", 14, 0)
            s.cylinder((x, y, 0.35), (x, y, 0.6), 0.165, "black", 14, 0)
    for x in CAR_BAYS_X:
        s.box((x, 0, z + 0.05), (0.24, 4.4, 0.05), "lamp_white", 0)
        recast(s, "yard", "glow_canopy")
    for k, x in enumerate(CAR_BAYS_X):
        s.box((x, y0 + 0.2, 3.5), (1.1, 0.08, 0.5), "steel_blue", 0.02)
        panel(s, f"panel_bay_{k + 1}", (x, y0 + 0.155, 3.5), SOUTH_FACE, (1.0, 0.4))
        for dx in (-0.45, 0.45):
            s.cylinder((x + dx, y0 + 0.2, 3.7), (x + dx, y0 + 0.2, z + 0.1), 0.015, "steel", 5, 0)
        s.box((x, 2.35, 0.06), (1.8, 0.16, 0.12), "yellow", 0.03)


def _floodlight(s: Sketch, x: float, y: float) -> None:
    s.cylinder((x, y, 0), (x, y, 0.5), 0.32, "concrete", 12)
    s.lathe([(0.16, 0), (0.09, FLOODLIGHT_Z)], "galvanised", (x, y, 0), (0, 0, 1), 10)
    aim = np.array([-x, -y, 0.0]) / math.hypot(x, y)
    turn = rotation((0, 0, 1), math.degrees(math.atan2(-aim[0], aim[1])))
    s.box((x, y, FLOODLIGHT_Z), (1.9, 0.10, 0.10), "galvanised", 0.01, turn)
    for along in (-0.65, 0.0, 0.65):
        at = np.array([x, y, FLOODLIGHT_Z - 0.05]) + turn @ np.array([along, 0.12, 0.0])
        s.box(at, (0.52, 0.16, 0.40), "grey", 0.02, turn)
        s.box(at + turn @ np.array([0, 0.085, -0.01]), (0.46, 0.02, 0.34), "lamp_white", 0, turn)
        recast(s, "lights", "glow_canopy")


def _barriers(s: Sketch) -> None:
    """Water-filled barriers between yard and pavement, a gap where lorries pass; the slalom's cones; wheel stops."""
    for k, y in enumerate((*np.arange(-40, -12, 1.7), *np.arange(12.5, 21, 1.7))):
        colour = "red" if k % 2 else "white"
        s.box((-5.4, y + 0.85, 0.24), (0.46, 1.62, 0.48), colour, 0.06)
        s.box((-5.4, y + 0.85, 0.62), (0.26, 1.58, 0.36), colour, 0.06)
    for k, y in enumerate(np.arange(-30, 31, 6.0)):
        _cone(s, 28.0 + (0.9 if k % 2 else -0.9), float(y))
    _drain(s)
    for x in BAYS_X:
        s.box((x, 6.9, 0.07), (2.4, 0.2, 0.14), "yellow", 0.03)
        for dx in (-0.8, 0.0, 0.8):
            s.box((x + dx, 6.9, 0.072), (0.3, 0.21, 0.142), "black", 0.03)


def _drain(s: Sketch) -> None:
    """Grated channels that drain the yard, and manholes."""
    u0, v0, u1, v1 = DECALS["grate"].rect
    for x, y0, y1 in ((-3.0, -50.0, -10.0), (-3.0, 11.0, 54.0), (23.0, -50.0, 54.0)):
        s.box((x, (y0 + y1) / 2, 0.004), (0.42, y1 - y0, 0.012), "concrete", 0)
        for y in np.arange(y0 + 0.6, y1, 1.2):
            s.quad((x, y, 0.0115), (0, 1, 0), (-1, 0, 0), (1.16, 0.30), (u0, v0, u1, v1), "marking")
    for x, y in ((4.0, -16.0), (12.0, 22.0), (-4.8, 40.0), (18.0, -28.0), (-17.8, -24.0), (-28.0, 20.0)):
        s.lathe([(0.36, 0.0), (0.36, 0.010), (0.0, 0.0101)], "chassis", (x, y, 0), (0, 0, 1), 20)


def _cone(s: Sketch, x: float, y: float) -> None:
    s.box((x, y, 0.02), (0.38, 0.38, 0.04), "black", 0.01)
    s.lathe([(0.14, 0.04), (0.03, 0.70), (0.0, 0.71)], "orange", (x, y, 0), (0, 0, 1), 16)
    for low, high in ((0.26, 0.38), (0.48, 0.58)):
        radius = [0.14 - 0.11 * (z - 0.04) / 0.66 + 0.004 for z in (low, high)]
        s.lathe([(radius[0], low), (radius[1], high)], "retro", (x, y, 0), (0, 0, 1), 16, caps=False)


def _leak_rig(s: Sketch, x: float, y: float) -> None:
    """Mock tank on saddles with its outlet and valves, at which stopping a leak is practised, in a bunded tray."""
    s.lathe(
        [(0.0, -2.62), (0.55, -2.58), (1.0, -2.4), (1.15, -2.2), (1.15, 2.2), (1.0, 2.4), (0.55, 2.58), (0.0, 2.62)],
        "white", (x, y, 1.95), (1, 0, 0), 28,
    )  # fmt: skip
    s.lathe([(1.156, -2.2), (1.156, 2.2)], "orange", (x, y, 1.95), (1, 0, 0), 28, caps=False)
    s.lathe([(1.160, -2.0), (1.160, -0.12)], "white", (x, y, 1.95), (1, 0, 0), 28, caps=False)
    s.lathe([(1.160, 0.12), (1.160, 2.0)], "white", (x, y, 1.95), (1, 0, 0), 28, caps=False)
    for dx in (-1.5, 1.5):
        s.box((x + dx, y, 0.5), (0.3, 1.9, 0.9), "steel_blue", 0.02)
    s.tube([(x, y, 0.85), (x, y, 0.55), (x, y - 1.7, 0.55)], 0.07, "galvanised", 12, 0.1)
    for dy, colour in ((-0.7, "red"), (-1.25, "yellow")):
        s.lathe([(0.12, -0.03), (0.12, 0.03)], "galvanised", (x, y + dy, 0.55), (0, 1, 0), 14)
        s.box((x + 0.14, y + dy, 0.66), (0.34, 0.03, 0.03), colour, 0.005)
    for dx, dy, wide, deep in (
        (0, -2.1, 6.6, 0.14),
        (0, 1.6, 6.6, 0.14),
        (-3.3, -0.25, 0.14, 3.8),
        (3.3, -0.25, 0.14, 3.8),
    ):
        s.box((x + dx, y + dy, 0.10), (wide, deep, 0.2), "yellow", 0.02)
    for k in range(5):
        s.box((x + 2.2, y + 1.0 - 0.22 * k + 0.9, 0.25 + 0.32 * (4 - k)), (0.8, 0.24, 0.05), "galvanised", 0.005)


def _stores(s: Sketch) -> None:
    """Along the hall: stacked tyres, drums on a pallet, a sand box, concrete blocks."""
    for k in range(6):
        for n in range(3 + k % 2):
            at = (35.6, -24.0 + 1.15 * k, 0.14 + 0.25 * n)
            s.lathe([(0.30, -0.12), (0.52, -0.09), (0.52, 0.09), (0.30, 0.12)], "rubber", at, (0, 0, 1), 18)
    s.box((35.6, -6.0, 0.08), (1.3, 1.3, 0.14), "wood", 0.02)
    for dx in (-0.3, 0.3):
        for dy in (-0.3, 0.3):
            colour = "drum_blue" if dx * dy > 0 else "yellow"
            s.cylinder((35.6 + dx, -6.0 + dy, 0.15), (35.6 + dx, -6.0 + dy, 1.03), 0.28, colour, 18)
    s.box((35.7, 13.0, 0.5), (1.2, 2.6, 1.0), "red", 0.04)
    s.box((35.7, 13.0, 1.03), (1.3, 2.7, 0.08), "dark", 0.02)
    for k in range(4):
        s.prism(
            [(20.6 + 2.1 * k, 0.0), (22.4 + 2.1 * k, 0.0), (22.4 + 2.1 * k, 0.7), (20.6 + 2.1 * k, 0.7)],
            35.3,
            35.9,
            "concrete",
        )


def _signs(s: Sketch) -> None:
    post_sign(s, "panel_bay_truck", (-3.6, -9.6, 0), SOUTH_FACE, (1.5, 0.8), 1.9)
    post_sign(s, "panel_leak_rig", (13.0, 18.0, 0), SOUTH_FACE, (1.5, 0.8), 1.9)
    post_sign(s, "panel_slalom", (24.0, -36.0, 0), SOUTH_FACE, (1.5, 0.8), 1.9)
    s.box((23.6, 8.4, 1.35), (0.08, 2.6, 1.7), "steel_blue", 0.03)
    for y in (7.3, 9.5):
        s.cylinder((23.64, y, 0), (23.64, y, 2.2), 0.05, "galvanised", 8, 0)
    panel(s, "panel_plan", (23.555, 8.4, 1.4), WEST_FACE, (2.4, 1.45))


def _building(s: Sketch) -> None:
    """Teaching building north of the yard: three storeys of windows, a porch, its name along the roof."""
    (x0, y0), (x1, y1), high = BUILDING
    x, y = (x0 + x1) / 2, (y0 + y1) / 2
    s.box((x, y, high / 2), (x1 - x0, y1 - y0, high), "wall", 0.05)
    s.box((x, y, high + 0.2), (x1 - x0 + 0.6, y1 - y0 + 0.6, 0.5), "steel_blue", 0.05)
    s.box((x, y0 - 0.03, 0.5), (x1 - x0, 0.08, 1.0), "trim_light", 0)
    for level in (2.0, 5.6, 9.2):
        for k in range(6):
            at = (x0 + 2.9 + 5.64 * k, y0 - 0.02, level)
            s.quad(at, *SOUTH_FACE, (5.2, 2.2), DECALS["window_row"].rect)
        for side, face in ((x0 - 0.02, WEST_FACE), (x1 + 0.02, EAST_FACE)):
            for dy in (-3.0, 3.0):
                s.quad((side, y + dy, level), *face, (5.2, 2.2), DECALS["window_row"].rect)
    s.box((x, y0 - 1.8, 3.3), (9.0, 3.8, 0.35), "steel_blue", 0.04)
    for dx in (-3.9, 3.9):
        s.cylinder((x + dx, y0 - 3.2, 0), (x + dx, y0 - 3.2, 3.2), 0.22, "white", 16)
    s.box((x, y0 - 0.1, 1.45), (4.4, 0.2, 2.9), "window", 0.01)
    s.box((x, y0 - 1.6, 0.08), (9.4, 3.8, 0.16), "concrete", 0.03)
    s.box((x, y0 + 0.3, high + 1.35), (26.6, 0.16, 1.5), "steel_blue", 0.03)
    for dx in np.linspace(-12, 12, 7):
        s.box((x + float(dx), y0 + 0.5, high + 0.8), (0.12, 0.3, 1.2), "galvanised", 0)
    panel(s, "panel_base_name", (x, y0 + 0.21, high + 1.35), SOUTH_FACE, (26.0, 1.3))


def _hall(s: Sketch) -> None:
    """Equipment hall along the east side, a row of roller doors that look at the yard."""
    (x0, x1), (y0, y1) = HALL_X, HALL_Y
    s.box(((x0 + x1) / 2, 0, 2.9), (x1 - x0, y1 - y0, 5.8), "panel_grey", 0.03)
    s.box(((x0 + x1) / 2, 0, 5.9), (x1 - x0 + 0.5, y1 - y0 + 0.5, 0.3), "steel_blue", 0.03)
    for k, y in enumerate(np.arange(y0 + 5.6, y1 - 3, 8.1)):
        _roller_door(s, x0, float(y), k)
        for dy in (-2.75, 2.75):
            s.box((x0 - 0.06, y + dy, 2.05), (0.14, 0.24, 4.1), "steel_blue", 0.01)
        s.box((x0 - 0.06, y, 4.15), (0.14, 5.8, 0.3), "steel_blue", 0.01)
        s.box((x0 - 0.04, y, 4.85), (0.06, 2.5, 0.66), "white", 0.01)
        panel(s, f"panel_hall_{k + 1}", (x0 - 0.075, float(y), 4.85), WEST_FACE, (2.4, 0.56))


def _roller_door(s: Sketch, x: float, y: float, k: int) -> None:
    """Ribbed steel door; every third stands a metre open."""
    low = 1.0 if k % 3 == 1 else 0.0
    s.box((x + 0.10, y, 2.0), (0.3, 5.2, 4.0), "dark", 0)
    s.box((x - 0.06, y, (low + 4.0) / 2), (0.04, 5.2, 4.0 - low), "panel_grey", 0)
    for z in np.arange(low + 0.15, 4.0, 0.24):
        s.box((x - 0.09, y, z), (0.04, 5.2, 0.05), "trim_light", 0)
    s.box((x - 0.10, y, low + 0.06), (0.07, 5.2, 0.12), "dark", 0.01)


def _wall(s: Sketch) -> None:
    """The base's wall: rendered, with a blue foot and pillars, a palisade and a gate in the south."""
    (x0, x1), (y0, y1) = LAND_X, LAND_Y
    runs = (((x0, y0), (x0, y1)), ((x1, y0), (x1, y1)), ((x0, y1), (x1, y1)))
    for (ax, ay), (bx, by) in runs:
        middle, length = ((ax + bx) / 2, (ay + by) / 2), abs(bx - ax) + abs(by - ay)
        size = (0.24, length) if ax == bx else (length, 0.24)
        s.box((*middle, 1.15), (*size, 2.3), "wall", 0)
        s.box((*middle, 0.3), (size[0] + 0.06, size[1] + 0.06, 0.6), "steel_blue", 0)
        s.box((*middle, 2.36), (size[0] + 0.16, size[1] + 0.16, 0.14), "concrete", 0.02)
        for t in np.linspace(0, 1, int(length / 6) + 1):
            s.box((ax + (bx - ax) * t, ay + (by - ay) * t, 1.3), (0.42, 0.42, 2.6), "wall", 0.03)
    for a, b in ((x0, GATE_X[0]), (GATE_X[1], x1)):
        s.box(((a + b) / 2, y0, 0.25), (b - a, 0.3, 0.5), "concrete", 0.02)
        for z in (0.75, 2.05):
            s.box(((a + b) / 2, y0, z), (b - a, 0.05, 0.05), "steel_blue", 0)
        for x in np.arange(a + 0.16, b, 0.16):
            s.box((float(x), y0, 1.4), (0.025, 0.025, 1.8), "steel_blue", 0)
    for x in GATE_X:
        s.box((x, y0, 1.6), (0.9, 0.9, 3.2), "wall", 0.04)
        s.box((x, y0, 3.3), (1.1, 1.1, 0.2), "concrete", 0.03)
    panel(s, "panel_gate", (GATE_X[1], y0 + 0.46, 1.7), NORTH_FACE, (0.6, 2.2))
    centre = sum(GATE_X) / 2
    s.box((centre, y0, 0.62), (GATE_X[1] - GATE_X[0] - 1.0, 0.10, 1.1), "alu", 0.02)
    for x in np.arange(GATE_X[0] + 0.8, GATE_X[1] - 0.6, 0.45):
        s.box((float(x), y0, 0.62), (0.06, 0.16, 1.0), "steel", 0)


def draw(s: Sketch) -> None:
    """Draw the yard's structures and what encloses it."""
    with s.part("yard"):
        _canopy(s)
        _barriers(s)
        _leak_rig(s, 17.0, 21.0)
        _stores(s)
        _signs(s)
    with s.part("lights"):
        for x, y in FLOODLIGHTS:
            _floodlight(s, x, y)
    with s.part("base"):
        _building(s)
        _hall(s)
        _wall(s)
