"""What stands at the mountain lay-by: rails, signs, gravel yard, village, trees, and what the response brings."""

from __future__ import annotations

import math

import numpy as np

from assets.build import place_plants, place_road
from assets.build.mesh import Mesh, rotation
from assets.build.mountain_ground import BUS_STOP, GRATE, NEAR_M, heights
from assets.build.noise import fractal
from assets.build.place_crowd import Figure, figures
from assets.build.place_parts import panel
from assets.build.sketch import Point, Sketch
from assets.build.street_paint import DECALS
from assets.build.street_shops import house
from assets.build.terrain import TILE_M

TAIL = (-5.6, 0.0)
NORTH_FACE: tuple[Point, Point] = ((-1, 0, 0), (0, 0, 1))
SOUTH_FACE: tuple[Point, Point] = ((1, 0, 0), (0, 0, 1))
EAST_FACE: tuple[Point, Point] = ((0, 1, 0), (0, 0, 1))
WEST_FACE: tuple[Point, Point] = ((0, -1, 0), (0, 0, 1))


def height(x: float, y: float) -> float:
    """Height of the ground at one place."""
    return float(heights(np.array(x), np.array(y)))


def _roadside(s: Sketch) -> None:
    place_road.guard_rail(s, (-120, -11.0), (130, -11.0))
    for x in np.arange(-78, 96, 8.0):
        s.box((x, 3.3, 0.45), (0.10, 0.08, 0.9), "white", 0.01)
        s.box((x, 3.25, 0.72), (0.08, 0.02, 0.14), "lime", 0)
    place_road.post_sign(s, "panel_road_name", (-30.0, 4.3, 0), SOUTH_FACE, (1.2, 0.5), 1.9)
    place_road.post_sign(s, "panel_kilometre", (16.5, 3.9, 0), SOUTH_FACE, (0.30, 0.45), 0.5)
    place_road.post_sign(s, "panel_curve", (-66.0, -11.6, 0), WEST_FACE, (0.9, 0.9), 1.9)
    place_road.post_sign(s, "panel_village", (-90.0, -11.7, 0), EAST_FACE, (2.0, 0.8), 1.8)
    place_road.post_sign(s, "panel_yard", (57.5, 8.5, height(57.5, 8.5)), SOUTH_FACE, (2.4, 0.6), 1.6)
    feet = [(float(x), -17.5, height(float(x), -17.5)) for x in np.arange(-170, 181, 38)]
    place_road.poles(s, feet)


def _heap(s: Sketch, x: float, y: float, radius: float, seed: int) -> None:
    """Pile of gravel."""
    r, a = np.meshgrid(np.linspace(0, 1, 9), np.linspace(0, 2 * math.pi, 25), indexing="ij")
    wobble = fractal(np.stack([np.cos(a) * r, np.sin(a) * r], -1) * 3 + seed, 4, seed) - 0.47
    out = radius * r * (1 + 0.25 * wobble)
    z = radius * 0.62 * (1 - r) ** 0.85 * (1 + 0.35 * wobble) + height(x, y) - 0.05
    points = np.stack([x + out * np.cos(a), y + out * np.sin(a), z], -1)
    normals = np.cross(np.gradient(points, axis=0), np.gradient(points, axis=1))
    normals /= np.maximum(np.linalg.norm(normals, axis=-1, keepdims=True), 1e-9)
    normals[0] = (0, 0, 1)
    k = np.arange(r.size).reshape(r.shape)
    i0, i1, i2, i3 = k[:-1, :-1].ravel(), k[1:, :-1].ravel(), k[1:, 1:].ravel(), k[:-1, 1:].ravel()
    tris = np.concatenate([np.stack([i0, i1, i2], 1), np.stack([i0, i2, i3], 1)])
    uv = np.stack([out * np.cos(a), out * np.sin(a) + z], -1).reshape(-1, 2) / TILE_M["gravel"]
    m = Mesh(points.reshape(-1, 3), normals.reshape(-1, 3), uv, tris)
    m.colour[:, :3] = np.clip(0.85 + 0.4 * wobble, 0.5, 1).reshape(-1, 1)
    s.add(m, "gravel")


def _yard(s: Sketch) -> None:
    """Heaps, a container office, concrete pipes and a barrier in the gravel yard."""
    for k, (x, y, r) in enumerate(
        (
            (60.0, 60.0, 6.5),
            (70.0, 66.0, 5.0),
            (76.0, 55.0, 5.5),
            (66.0, 48.0, 4.0),
            (36.0, 68.0, 5.0),
            (48.0, 71.0, 4.2),
        )
    ):
        _heap(s, x, y, r, k + 3)
    x, y, z = 74.0, 34.0, 3.0
    s.box((x, y, z + 1.35), (2.5, 6.0, 2.6), "steel_blue", 0.02)
    s.box((x, y, z + 2.72), (2.7, 6.2, 0.14), "panel_grey", 0.02)
    s.quad((x - 1.26, y + 1.6, z + 1.15), *WEST_FACE, (0.95, 2.05), DECALS["door"].rect, "street")
    s.quad((x - 1.26, y - 1.0, z + 1.6), *WEST_FACE, (1.7, 1.2), DECALS["pane_dark"].rect, "street")
    for row, count in ((0, 4), (1, 3)):
        for k in range(count):
            at = (33.0 + 1.3 * k + 0.65 * row, 61.0, z + 0.62 + 1.1 * row)
            ring = [(0.48, -1.2), (0.62, -1.2), (0.62, 1.2), (0.48, 1.2)]
            s.lathe(ring, "concrete", at, (0, 1, 0), 22, caps=False)
            s.lathe([(0.479, 1.2), (0.479, -1.2)], "concrete", at, (0, 1, 0), 22, caps=False)
    for k in range(3):
        s.box((80.0, 22.0 + 2.6 * k, z + 0.45), (0.5, 2.2, 0.9), "concrete", 0.06)


def _village(s: Sketch) -> None:
    """Houses in the valley to the south-west and along it, and the stop where people wait."""
    rng = np.random.default_rng(29)
    spots = [
        (BUS_STOP[0] + dx, BUS_STOP[1] + dy)
        for dx, dy in ((-26, 4), (-20, -22), (4, -26), (24, -20), (30, 6), (-44, -14), (50, -10), (-8, 26))
    ]
    spots += [(rng.uniform(-330, -90), rng.uniform(-330, -120)) for _ in range(26)]
    spots += [(rng.uniform(-20, 240), rng.uniform(-260, -110)) for _ in range(12)]
    for k, (x, y) in enumerate(spots):
        wide, deep, high = rng.uniform(9, 13), rng.uniform(8, 10), float(rng.choice([3.4, 6.6, 9.6]))
        house(s, (x, y, height(x, y) - 0.3), (wide, deep, high), False, k % 3, "gable" if k % 2 else "flat")
    place_road.shelter(s, *BUS_STOP, height(*BUS_STOP))


def _trees(s: Sketch) -> None:
    rng = np.random.default_rng(51)
    for k in range(110):
        x, y = rng.uniform(-125, 40), rng.uniform(17.5, 74)
        if x - 0.98 * y < -24:
            kind = ("needle", "broad", "small", "needle")[k % 4]
            place_plants.tree(s, x, y, rng.uniform(5, 9.5), 700 + k, rng.uniform(0.7, 1.0), kind, height(x, y))
    for k in range(14):
        x = rng.uniform(-110, -14)
        place_plants.bush(s, x, 18.4 + rng.uniform(0, 3), rng.uniform(1.0, 2.0), 820 + k, height(x, 18.6))
    edge = ((30, 80), (44, 83), (60, 84), (76, 82), (92, 70), (95, 52), (94, 34), (91, 20), (100, 12), (112, 16))
    for k, (x, y) in enumerate(edge):
        kind = ("broad", "small", "needle")[k % 3]
        place_plants.tree(s, x, y, rng.uniform(6, 9.5), 840 + k, 0.95, kind, height(x, y))
    for k, x in enumerate(np.arange(-118, 128, 12.5)):
        if k % 3:
            place_plants.tree(
                s,
                x + rng.uniform(-2, 2),
                -16.0 + rng.uniform(-0.6, 0.4),
                rng.uniform(6, 9),
                840 + k,
                0.6,
                "small",
                height(x, -16.0),
            )
    for k, (x, y) in enumerate(((-40, -40), (-62, -52), (12, -44), (48, -36), (88, -58), (-96, -36), (-14, -74))):
        place_plants.bamboo(s, x, y, rng.uniform(7, 9), 870 + k, height(x, y))
    for k in range(40):
        x, y = rng.uniform(-260, 260), rng.uniform(-290, -80)
        place_plants.tree(s, x, y, rng.uniform(6, 11), 900 + k, 1.0, "", height(x, y))
    for k in range(60):
        x, y = rng.uniform(-NEAR_M, NEAR_M), rng.uniform(92, 128)
        place_plants.tree(s, x, y, rng.uniform(7, 12), 950 + k, 0.9, ("needle", "broad")[k % 2], height(x, y))
    tufts = rng.uniform((-110, -20, 0), (110, -13.9, 0), (620, 3))
    verge = rng.uniform((-110, -12.0, 0), (110, -11.25, 0), (420, 3))
    slope = rng.uniform((0, 5.5, 0), (58, 17, 0), (700, 3))
    at = np.concatenate([tufts, verge, slope])
    at[:, 2] = heights(at[:, 0], at[:, 1]) - 0.03
    place_plants.grass(s, at, 8)


def _sandbags(s: Sketch) -> None:
    """Two courses of sandbags round the grate."""
    gx, gy = GRATE
    rng = np.random.default_rng(7)
    for row, (count, rx, ry) in enumerate(((13, 0.98, 0.74), (11, 0.94, 0.70))):
        for k in range(count):
            a = 2 * math.pi * (k + 0.5 * row) / count
            at = (gx + rx * math.cos(a), gy + ry * math.sin(a), 0.085 + 0.15 * row)
            turn = rotation((0, 0, 1), math.degrees(a) + 90 + rng.uniform(-9, 9)) @ rotation(
                (1, 0, 0), rng.uniform(-5, 5)
            )
            s.box(at, (0.52, 0.30, 0.17), ("cloth", "panel_grey", "cloth")[int(rng.integers(3))], 0.06, turn)


def _flow(s: Sketch) -> None:
    """Wet run from the pool under the tail towards the grate, ending a metre before it."""
    t = np.linspace(0, 1, 25)
    end = np.array([GRATE[0] + 1.25, GRATE[1] - 0.35])
    middle = np.array(TAIL) + (end - np.array(TAIL)) * t[:, None]
    middle[:, 1] += 0.35 * np.sin(t * 5.2) * (1 - t)
    half = (0.42 * (1 - t) ** 0.6 + 0.10) * (1 + 0.35 * (fractal(np.stack([t * 9, t * 0], -1), 4, 5) - 0.47) * 2)
    rows = [
        np.concatenate([middle[:, :1], middle[:, 1:] + side * half[:, None], np.full((25, 1), 0.008)], 1)
        for side in (-1, 1)
    ]
    s.sheet(np.array(rows)[:, ::-1], np.zeros((2, 25, 2)), "wet_run")


def _containment(s: Sketch) -> None:
    """Absorbent boom and dry sand round the pool."""
    a = np.linspace(0.25, 2 * math.pi - 0.25, 26)
    ring = np.stack([TAIL[0] - 1.4 + 2.5 * np.cos(a), TAIL[1] + 1.5 * np.sin(a), np.full(26, 0.09)], 1)
    s.tube(list(ring), 0.09, "cloth", 9)
    for k in range(9):
        x, y = ring[2 + k * 2, :2] * np.array([1.0, 1.06])
        s.lathe([(0.34, -0.02), (0.22, 0.07), (0.0, 0.12)], "wood", (x, y, 0), (0, 0, 1), 11)


def _weigh_pads(s: Sketch) -> None:
    """A pair of axle pads with ramps, cable and indicator box."""
    for y in (-0.95, 1.35):
        s.box((36.0, y, 0.03), (0.72, 0.70, 0.055), "alu", 0.01)
        s.quad((36.0, y, 0.059), (1, 0, 0), (0, 1, 0), (0.66, 0.62), DECALS["slab"].rect, "street")
        for side in (-1, 1):
            s.prism(
                [(y - 0.34, 0.0), (y + 0.34, 0.0), (y + 0.34, 0.012), (y - 0.34, 0.012)],
                36 + side * 0.36,
                36 + side * 0.62,
                "yellow",
            )
    s.tube([(36.4, -0.6, 0.02), (37.1, 1.0, 0.02), (37.3, 2.0, 0.1)], 0.012, "black", 6, 0.2)
    s.box((37.3, 2.1, 0.20), (0.40, 0.28, 0.36), "orange", 0.03)
    panel(s, "panel_axle_scale", (37.3, 1.955, 0.26), SOUTH_FACE, (0.30, 0.20))


def waiting() -> list[Figure]:
    """People at the village stop."""
    x, y = BUS_STOP
    z = height(x, y) + 0.15
    rng = np.random.default_rng(13)
    tops = ("maroon", "silver", "steel_blue", "cloth", "plastic_grey", "roof_red", "blue")
    return [
        Figure((x - 4.6 + 1.5 * k, y + rng.uniform(0.2, 1.8), z), rng.uniform(-50, 50), top, "dark")
        for k, top in enumerate(tops)
    ]


def draw(s: Sketch) -> None:
    """Draw all that stands on the ground."""
    with s.part("roadside"):
        _roadside(s)
    with s.part("yard"):
        _yard(s)
    with s.part("village"):
        _village(s)
    with s.part("plants"):
        _trees(s)
    with s.part("sandbags", (*GRATE, 0), hidden=True):
        _sandbags(s)
    with s.part("acid_flow", (-10.0, 1.0, 0), hidden=True):
        _flow(s)
    with s.part("containment", (TAIL[0] - 1.4, 0, 0), hidden=True):
        _containment(s)
    with s.part("weigh_pads", (36, 0.2, 0), hidden=True):
        _weigh_pads(s)
    with s.part("waiting_people", (*BUS_STOP, height(*BUS_STOP))):
        figures(s, waiting())
