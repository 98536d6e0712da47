"""Along the simulated street: bus stop, lamps, signals, benches and scooters; plants, and the town beyond the wall."""

from __future__ import annotations

import math

import numpy as np

from assets.build import place_plants
from assets.build.place_crowd import Figure, figures
from assets.build.place_parts import panel, recast
from assets.build.place_road import post_sign
from assets.build.sketch import Point, Sketch
from assets.build.street_shops import EAST_FACE, WEST_FACE, house
from assets.build.training_ground import (
    EAST_PAVEMENT_X,
    LAND_X,
    LAND_Y,
    MEDIAN_X,
    NORTHBOUND_X,
    PAVED_M,
    SOUTHBOUND_X,
    WEST_PAVEMENT_X,
    ZEBRA_Y,
)

SOUTH_FACE: tuple[Point, Point] = ((1, 0, 0), (0, 0, 1))
NORTH_FACE: tuple[Point, Point] = ((-1, 0, 0), (0, 0, 1))
STOP_Y = -19.0
STOP_X = -8.3
LAMPS_Y = (-34.0, -14.0, 14.0, 34.0)
LAMP_X, LAMP_Z = -32.2, 6.4
"""Where a street lamp stands; its head hangs 1.3 m nearer to the carriageway."""


def _shelter(s: Sketch) -> None:
    """Bus shelter that looks west at the kerb."""
    x, y, z = STOP_X, STOP_Y, PAVED_M
    s.box((x, y, z + 2.62), (1.9, 8.4, 0.12), "steel_blue", 0.03)
    s.box((x - 0.92, y, z + 2.62), (0.08, 8.5, 0.30), "white", 0.02)
    for dy in (-3.9, -1.3, 1.3, 3.9):
        s.cylinder((x + 0.7, y + dy, z), (x + 0.7, y + dy, z + 2.6), 0.05, "steel", 10)
    s.box((x + 0.74, y, z + 1.42), (0.03, 7.7, 1.9), "window", 0)
    for dy in (-2.6, 0.0):
        s.box((x + 0.35, y + dy, z + 0.46), (0.42, 2.0, 0.05), "wood", 0.01)
        for dd in (-0.8, 0.8):
            s.box((x + 0.35, y + dy + dd, z + 0.22), (0.36, 0.06, 0.44), "steel", 0)
    s.box((x, y, z + 2.53), (0.16, 6.4, 0.04), "lamp_white", 0)
    recast(s, "street", "glow_canopy")
    s.box((x + 0.66, y + 2.6, z + 1.35), (0.12, 1.9, 1.7), "alu", 0.02)
    panel(s, "panel_bus_poster", (x + 0.595, y + 2.6, z + 1.35), WEST_FACE, (1.7, 1.5))
    panel(s, "panel_bus_roof", (x - 0.965, y, z + 2.62), WEST_FACE, (4.2, 0.26))
    s.cylinder((x - 1.2, y - 4.9, z), (x - 1.2, y - 4.9, z + 2.9), 0.045, "steel_blue", 10, 0)
    s.box((x - 1.2, y - 4.9, z + 2.35), (0.72, 0.05, 0.98), "steel_blue", 0.02)
    panel(s, "panel_bus_stop", (x - 1.2, y - 4.93, z + 2.35), SOUTH_FACE, (0.68, 0.92))


def _lamp(s: Sketch, y: float) -> None:
    x = LAMP_X
    s.cylinder((x, y, 0), (x, y, 0.6), 0.12, "concrete", 10)
    s.lathe([(0.08, 0), (0.05, LAMP_Z)], "steel_blue", (x, y, 0.1), (0, 0, 1), 10)
    s.tube([(x, y, LAMP_Z), (x + 0.4, y, LAMP_Z + 0.3), (x + 1.2, y, LAMP_Z + 0.4)], 0.035, "steel_blue", 6, 0.2)
    s.box((x + 1.3, y, LAMP_Z + 0.38), (0.62, 0.24, 0.10), "grey", 0.02)
    s.box((x + 1.3, y, LAMP_Z + 0.32), (0.5, 0.18, 0.03), "lamp_white", 0)
    recast(s, "street", "glow_canopy")


def _signal(s: Sketch, x: float, y: float, face: tuple[Point, Point]) -> None:
    """Traffic light before the crossing; the green lens burns."""
    out = np.cross(*face)
    s.cylinder((x, y, PAVED_M), (x, y, 3.4), 0.055, "steel", 10, 0)
    s.box((x, y, 3.0), (0.32, 0.24, 1.0), "black", 0.03)
    for k, lens in enumerate(("red", "amber", "green")):
        at = np.array([x, y, 3.32 - 0.31 * k]) + out * 0.125
        s.lathe([(0.11, -0.012), (0.10, 0.012), (0.0, 0.02)], lens, at, out, 16)
        if lens == "green":
            recast(s, "street", "glow_green")
        s.lathe([(0.13, 0.0), (0.13, 0.10)], "black", at, out, 12, caps=False)


def _furniture(s: Sketch) -> None:
    for k, y in enumerate((-25.0, -1.0, 21.0)):
        x = WEST_PAVEMENT_X[0] + 0.9
        s.box((x, y, PAVED_M + 0.45), (0.44, 1.8, 0.06), "wood", 0.015)
        for dy in (-0.7, 0.7):
            s.box((x, y + dy, PAVED_M + 0.21), (0.40, 0.07, 0.42), "chassis", 0.01)
        s.box((x, y + 1.8, PAVED_M + 0.5), (0.46, 0.5, 0.9), ("green", "grey")[k % 2], 0.04)
    for y in np.arange(-44, 46, 2.6):
        if not (ZEBRA_Y[0] - 1 < y < ZEBRA_Y[1] + 1) and not -27 < y < -11:
            x = NORTHBOUND_X[1] + 0.5
            s.cylinder((x, y, PAVED_M), (x, y, PAVED_M + 0.85), 0.05, "steel", 10)
            s.cylinder((x, y, PAVED_M + 0.64), (x, y, PAVED_M + 0.74), 0.053, "yellow", 10, 0)
    post_sign(s, "panel_zebra_east", (EAST_PAVEMENT_X[0] + 0.6, ZEBRA_Y[0] - 1.2, 0.1), SOUTH_FACE, (0.6, 0.6), 2.2)
    post_sign(s, "panel_zebra_west", (WEST_PAVEMENT_X[1] - 0.6, ZEBRA_Y[1] + 1.2, 0.1), NORTH_FACE, (0.6, 0.6), 2.2)
    post_sign(s, "panel_road_name", (EAST_PAVEMENT_X[0] + 0.6, 18.0, 0.1), SOUTH_FACE, (1.1, 0.4), 2.4)
    post_sign(s, "panel_no_parking", (WEST_PAVEMENT_X[1] - 0.6, -20.0, 0.1), NORTH_FACE, (0.6, 0.8), 2.0)
    post_sign(s, "panel_taxi_rank", (WEST_PAVEMENT_X[1] - 0.6, -6.4, 0.1), NORTH_FACE, (0.8, 0.6), 2.1)


def people() -> list[Figure]:
    """Role players who wait at the bus stop and before the shops, off the spots of the scene."""
    return [
        Figure((-8.6, -17.2, PAVED_M), 100, "maroon", "dark"), Figure((-8.9, -20.6, PAVED_M), 75, "steel_blue", "grey"),
        Figure((-7.9, -21.7, PAVED_M), 120, "cloth", "dark"), Figure((-34.6, -16.0, PAVED_M), -80, "silver", "dark"),
        Figure((-34.9, -15.0, PAVED_M), -140, "roof_red", "blue"), Figure((-34.6, -27, PAVED_M), -90, "black", "dark"),
        Figure((-34.8, 27.0, PAVED_M), 20, "wood", "dark"), Figure((-33.9, 27.6, PAVED_M), 170, "white", "blue"),
    ]  # fmt: skip


def _plants(s: Sketch) -> None:
    rng = np.random.default_rng(71)
    middle = sum(MEDIAN_X) / 2
    for k, y in enumerate((*np.arange(-40, 4, 9.0), *np.arange(16, 46, 9.0))):
        place_plants.tree(s, middle, float(y), rng.uniform(3.6, 4.6), 100 + k, 0.75, "small", 0.2)
    for k, y in enumerate((*np.arange(-43, 5, 1.5), *np.arange(11.5, 45, 1.5))):
        place_plants.bush(s, middle + rng.uniform(-0.4, 0.4), float(y), rng.uniform(0.55, 0.8), 150 + k, 0.2)
    for k, y in enumerate(np.arange(-52, 70, 8.0)):
        place_plants.tree(s, LAND_X[0] + 2.6 + rng.uniform(-0.5, 0.5), float(y), rng.uniform(6, 9), 260 + k, 0.9)
    for k, x in enumerate(np.arange(-40, 46, 8.5)):
        if not -22 < x < -6:
            place_plants.tree(s, float(x), LAND_Y[0] + 3.0, rng.uniform(5, 8), 300 + k, 0.9)
    for k, (x, y) in enumerate(
        ((-8, 58.5), (-1, 58.5), (5, 58.8), (21, 58.8), (28, 58.5), (35, 59), (-18, 60), (-30, 62))
    ):
        place_plants.bush(s, x, y, rng.uniform(1.0, 1.4), 340 + k)
        place_plants.tree(s, x - 2.6, y + 0.8, rng.uniform(5, 7), 350 + k, 0.85, "small")
    for k in range(54):
        a, r = rng.uniform(0, 2 * math.pi), rng.uniform(95, 300)
        place_plants.tree(s, r * math.cos(a), r * math.sin(a), rng.uniform(7, 13), 400 + k, rng.uniform(0.9, 1.2))
    at = rng.uniform((LAND_X[0] + 0.6, -50.0, -0.03), (WEST_PAVEMENT_X[0] - 2.6, 70.0, -0.03), (260, 3))
    south = rng.uniform((LAND_X[0], LAND_Y[0] + 0.5, -0.03), (LAND_X[1], -53.0, -0.03), (220, 3))
    place_plants.grass(s, np.concatenate([at, south[(south[:, 0] < -22) | (south[:, 0] > -5)]]), 5)


def _beyond(s: Sketch) -> None:
    """Houses of the village next to the base."""
    rng = np.random.default_rng(23)
    for _ in range(40):
        a, r = rng.uniform(0, 2 * math.pi), rng.uniform(105, 250)
        x, y = r * math.cos(a), r * math.sin(a)
        size = (rng.uniform(9, 14), rng.uniform(8, 11), float(rng.choice([6.6, 9.6, 12.8])))
        house(s, (x, y, -0.2), size, x > 0, 0, "gable" if rng.random() < 0.5 else "flat")


def draw(s: Sketch) -> None:
    """Draw what stands along the street and what grows and lies around."""
    with s.part("street"):
        _shelter(s)
        for y in LAMPS_Y:
            _lamp(s, y)
        _signal(s, EAST_PAVEMENT_X[0] + 0.5, ZEBRA_Y[0] - 2.4, SOUTH_FACE)
        _signal(s, SOUTHBOUND_X[0] - 0.5, ZEBRA_Y[1] + 2.4, NORTH_FACE)
        _signal(s, EAST_PAVEMENT_X[0] + 0.9, ZEBRA_Y[1] + 0.6, WEST_FACE)
        _signal(s, SOUTHBOUND_X[0] - 0.9, ZEBRA_Y[0] - 0.6, EAST_FACE)
        _furniture(s)
    with s.part("role_players", (-8.6, -19.0, PAVED_M)):
        figures(s, people())
    with s.part("plants"):
        _plants(s)
    with s.part("town"):
        _beyond(s)
