"""Ground of the base's simulated street: two short carriageways, pavements, the practice yard, land around."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from assets.build import terrain
from assets.build.mesh import Array, Mesh, merge
from assets.build.noise import fractal
from assets.build.place_ground import sheet
from assets.build.place_parts import panel
from assets.build.sketch import Sketch
from assets.build.terrain import TILE_M

SOUTHBOUND_X, MEDIAN_X, NORTHBOUND_X = (-31.5, -24.0), (-24.0, -21.5), (-21.5, -10.25)
LANE_M = 3.75
WEST_PAVEMENT_X, EAST_PAVEMENT_X = (-36.0, -31.5), (-10.25, -6.25)
STREET_Y = (-46.0, 48.0)
YARD_X, YARD_Y = (-6.25, 34.0), (-52.0, 56.0)
LAND_X, LAND_Y = (-44.0, 48.0), (-58.0, 76.0)
"""What the wall of the base encloses; beyond it the land is open."""
ZEBRA_Y = (6.0, 10.0)
PAVED_M = 0.12
BAYS_X = (0.0, 6.0)
"""Middles of the bays for trucks; the vehicle stands in the first."""
BAY = (4.6, 13.0)
CAR_BAYS_X = (11.2, 14.2, 17.2, 20.2)


def _worn(xs: Array, ys: Array, tracks: tuple[float, ...], seed: int, base: float = 0.90) -> Array:
    x, y = np.meshgrid(xs, ys)
    tone = base + 0.28 * (fractal(np.stack([x, y], -1) / 7.0 + seed, 5, seed) - 0.47)
    for track in tracks:
        tone = tone - 0.07 * np.exp(-(((x - track) / 0.4) ** 2))
    oil = np.clip(fractal(np.stack([x, y], -1) / 2.1 + 20 + seed, 4, 8) - 0.58, 0, 1) * 1.8
    return np.asarray(np.clip(tone - oil * 0.6, 0.35, 1))[..., None]


def _tracks(x0: float, x1: float) -> tuple[float, ...]:
    return tuple(float(m) + d for m in np.arange(x0 + LANE_M / 2, x1, LANE_M) for d in (-0.85, 0.85))


def _street(s: Sketch) -> None:
    ys = np.arange(STREET_Y[0], STREET_Y[1] + 0.1, 1.0)
    for (x0, x1), seed in ((SOUTHBOUND_X, 3), (NORTHBOUND_X, 5)):
        xs = np.linspace(x0, x1, 20)
        s.add(sheet(xs, ys, 0.0, 4.0, _worn(xs, ys, _tracks(x0, x1), seed)), "asphalt")
    # The way round the south end, by which lorries come from the yard onto the street.
    xs, ys = np.linspace(SOUTHBOUND_X[0], YARD_X[0], 18), np.linspace(YARD_Y[0], STREET_Y[0], 8)
    s.add(sheet(xs, ys, 0.0, 4.0, _worn(xs, ys, (), 6)), "asphalt")
    for x0, x1 in (WEST_PAVEMENT_X, EAST_PAVEMENT_X):
        xs, ys = np.linspace(x0, x1, 8), np.arange(STREET_Y[0], STREET_Y[1] + 0.1, 1.5)
        s.add(sheet(xs, ys, PAVED_M, TILE_M["paving"], _worn(xs, ys, (), 8)), "paving")


def _yard(s: Sketch) -> None:
    xs, ys = np.arange(YARD_X[0], YARD_X[1] + 0.1, 0.875), np.arange(YARD_Y[0], YARD_Y[1] + 0.1, 1.5)
    s.add(sheet(xs, ys, 0.0, TILE_M["concrete"], _worn(xs, ys, (-0.95, 0.95, 5.05, 6.95), 4, 0.86)), "concrete")


def _enclosed(x: Array, y: Array) -> npt.NDArray[np.bool_]:
    """The lawns between the paved ground and the wall."""
    paved = (x > WEST_PAVEMENT_X[0]) & (x < YARD_X[1]) & (y > YARD_Y[0]) & (y < YARD_Y[1])
    return np.asarray(~paved)


def _beyond(x: Array, y: Array) -> npt.NDArray[np.bool_]:
    return np.asarray((x < LAND_X[0]) | (x > LAND_X[1]) | (y < LAND_Y[0]) | (y > LAND_Y[1]))


def _field(x: Array, y: Array) -> npt.NDArray[np.bool_]:
    """Where the land beyond is tilled, in plots."""
    plot = np.floor((x + 0.3 * y) / 46) * 5 + np.floor((y - 0.2 * x) / 31) * 3
    return np.asarray((plot % 7 < 2) & _beyond(x, y))


def _land(s: Sketch) -> None:
    xs = np.unique(np.concatenate([np.arange(LAND_X[0], LAND_X[1] + 0.1, 2.0), [*WEST_PAVEMENT_X, YARD_X[1]]]))
    ys = np.unique(np.concatenate([np.arange(LAND_Y[0], LAND_Y[1] + 0.1, 2.0), [*YARD_Y]]))
    s.add(terrain.land(xs, ys, lambda x, y: 0 * x - 0.02, 5.0, _enclosed, 4), "grass")

    def low(x: Array, y: Array) -> Array:
        return np.asarray(-0.06 - 0.0004 * np.hypot(x, y))

    near = np.arange(-300.0, 301.0, 6.0)
    xs, ys = np.unique([*near, *LAND_X]), np.unique([*near, *LAND_Y])
    s.add(terrain.land(xs, ys, low, 5.0, lambda x, y: _beyond(x, y) & ~_field(x, y), 2), "grass")
    s.add(terrain.land(xs, ys, low, TILE_M["soil"], _field, 3), "soil")
    far = terrain.spread(300, 300, 2100, 16)
    s.add(terrain.land(far, far, low, 14.0, lambda x, y: np.maximum(np.abs(x), np.abs(y)) > 300, 9), "grass")


def _kerbs(s: Sketch) -> None:
    for x in (SOUTHBOUND_X[0], NORTHBOUND_X[1]):
        for y in np.arange(*STREET_Y, 2.0):
            high = 0.03 if ZEBRA_Y[0] <= y + 1 <= ZEBRA_Y[1] else PAVED_M + 0.02
            s.box((x, y + 1, high / 2 - 0.02), (0.16, 1.98, high + 0.04), "concrete", 0.015)
    for x, (y0, y1) in ((WEST_PAVEMENT_X[0], STREET_Y), (EAST_PAVEMENT_X[1], STREET_Y)):
        s.box((x, (y0 + y1) / 2, 0.05), (0.14, y1 - y0, 0.16), "concrete", 0.01)
    middle, wide = sum(MEDIAN_X) / 2, MEDIAN_X[1] - MEDIAN_X[0]
    for y0, y1 in ((STREET_Y[0] + 2, ZEBRA_Y[0] - 0.4), (ZEBRA_Y[1] + 0.4, STREET_Y[1] - 2)):
        s.box((middle, (y0 + y1) / 2, 0.09), (wide, y1 - y0, 0.22), "concrete", 0.03)
        s.box((middle, (y0 + y1) / 2, 0.205), (wide - 0.5, y1 - y0 - 0.5, 0.02), "wood", 0)
    u, v = s.uv_of("road_yellow")
    # Tactile paving that leads to the crossing.
    for x0, x1 in (WEST_PAVEMENT_X, EAST_PAVEMENT_X):
        x = x0 + 1.5 if x0 > SOUTHBOUND_X[0] else x1 - 1.6
        for y in np.arange(STREET_Y[0], STREET_Y[1], 0.6):
            s.quad((x, y + 0.3, PAVED_M + 0.006), (1, 0, 0), (0, 1, 0), (0.42, 0.56), (u, v, u, v))


def stripe(s: Sketch, x: float, y: float, width: float, length: float, colour: str = "road_white") -> None:
    """Paint on the road: middle, width along x and length along y."""
    u, v = s.uv_of(colour)
    s.quad((x, y, 0.006), (1, 0, 0), (0, 1, 0), (width, length), (u, v, u, v), "marking")


def _arrow(s: Sketch, x: float, y: float, ahead: int) -> None:
    """Arrow for traffic that drives to `ahead` (1 north, -1 south)."""
    stripe(s, x, y, 0.18, 3.0)
    u, v = s.uv_of("road_white")
    tip, foot = y + ahead * 3.4, y + ahead * 1.4
    points = np.array([(x - 0.5 * ahead, foot, 0.006), (x + 0.5 * ahead, foot, 0.006), (x, tip, 0.006)])
    s.add(Mesh(points, np.tile([0.0, 0, 1], (3, 1)), np.tile([u, v], (3, 1)), np.array([(0, 1, 2)])), "marking")


def _street_markings(s: Sketch) -> None:
    low, high = STREET_Y
    for x0, x1 in (SOUTHBOUND_X, NORTHBOUND_X):
        for x in np.arange(x0 + LANE_M, x1 - 0.1, LANE_M):
            for y in np.arange(low + 3, high - 2, 6.0):
                if not ZEBRA_Y[0] - 8 < y < ZEBRA_Y[1] + 8:
                    stripe(s, float(x), float(y), 0.12, 3.0)
            for y in (ZEBRA_Y[0] - 6.2, ZEBRA_Y[1] + 6.2):
                stripe(s, float(x), y, 0.12, 9.0)
        for x in (x0 + 0.25, x1 - 0.25):
            stripe(s, x, (low + ZEBRA_Y[0]) / 2, 0.12, ZEBRA_Y[0] - low)
            stripe(s, x, (high + ZEBRA_Y[1]) / 2, 0.12, high - ZEBRA_Y[1])
        for x in np.arange(x0 + 0.55, x1 - 0.2, 0.9):
            stripe(s, float(x), sum(ZEBRA_Y) / 2, 0.45, ZEBRA_Y[1] - ZEBRA_Y[0])


def _stop_lines(s: Sketch) -> None:
    """Where one waits for the crossing, and the arrows before it."""
    stripe(s, sum(NORTHBOUND_X) / 2, ZEBRA_Y[0] - 1.6, NORTHBOUND_X[1] - NORTHBOUND_X[0] - 0.6, 0.35)
    stripe(s, sum(SOUTHBOUND_X) / 2, ZEBRA_Y[1] + 1.6, SOUTHBOUND_X[1] - SOUTHBOUND_X[0] - 0.6, 0.35)
    for x in np.arange(NORTHBOUND_X[0] + LANE_M / 2, NORTHBOUND_X[1], LANE_M):
        for y in (-9.0, 30.0):
            _arrow(s, float(x), y, 1)
    for x in np.arange(SOUTHBOUND_X[0] + LANE_M / 2, SOUTHBOUND_X[1], LANE_M):
        for y in (27.0, -18.0):
            _arrow(s, float(x), y, -1)


def _bus_bay(s: Sketch) -> None:
    """The bus stop's bay in the kerb lane: yellow frame with its word on the ground."""
    x0, x1, y0, y1 = NORTHBOUND_X[1] - 3.1, NORTHBOUND_X[1] - 0.5, -26.0, -12.0
    for x in (x0, x1):
        stripe(s, x, (y0 + y1) / 2, 0.14, y1 - y0, "road_yellow")
    for y in (y0, y1):
        stripe(s, (x0 + x1) / 2, y, x1 - x0, 0.14, "road_yellow")
    panel(s, "panel_road_bus", ((x0 + x1) / 2, -19.0, 0.012), ((1, 0, 0), (0, 1, 0)), (1.9, 4.4))


def _yard_markings(s: Sketch) -> None:
    wide, long = BAY
    for x in (*(b - wide / 2 for b in BAYS_X), BAYS_X[-1] + wide / 2):
        stripe(s, x, 0, 0.14, long, "road_yellow")
    for x in BAYS_X:
        for y in (-long / 2, long / 2):
            stripe(s, x, y, wide + 0.14, 0.14, "road_yellow")
    for k in range(7):
        _slanted(s, -4.3, -5.4 + 1.8 * k)
    for x in (CAR_BAYS_X[0] - 1.5, *(c + 1.5 for c in CAR_BAYS_X)):
        stripe(s, x, 0, 0.10, 5.6)
    stripe(s, sum(CAR_BAYS_X) / 4, 2.8, 3.0 * len(CAR_BAYS_X) + 0.1, 0.10)


def _ways(s: Sketch) -> None:
    """The slalom's frame, the way in and out of the yard, and where signals to drivers are practised."""
    for x in (24.6, 31.4):
        for y in np.arange(-34, 35, 4.0):
            stripe(s, x, float(y), 0.12, 2.0, "road_yellow")
    for y in (-38.0, 38.0):
        for x in np.arange(-1.0, 22, 4.0):
            stripe(s, float(x), y, 2.0, 0.12)
    for y in (-33.0, -20.0):
        _arrow(s, 9.5, y, 1)
    for y in (20.0, 33.0):
        _arrow(s, 2.0, y + 12.0, -1)
    _signal_box(s, 6.0, 24.0, 4.0)


def _signal_box(s: Sketch, x: float, y: float, half: float) -> None:
    """Square with crossed lines, round its middle."""
    u, v = s.uv_of("road_yellow")
    for d in (-half, half):
        stripe(s, x + d, y, 0.12, 2 * half + 0.12, "road_yellow")
        stripe(s, x, y + d, 2 * half + 0.12, 0.12, "road_yellow")
    for off in np.arange(-1.5 * half, 1.6 * half, half / 2):
        length = (2 * half - abs(off)) * np.sqrt(2)
        for turn in (1, -1):
            along = np.array([1.0, turn, 0.0]) / np.sqrt(2)
            middle = (x - turn * off / 2, y + off / 2, 0.006)
            s.quad(middle, np.cross(along, (0, 0, 1)), along, (0.10, length), (u, v, u, v), "marking")


def _slanted(s: Sketch, x: float, y: float) -> None:
    """Hatching of the strip where an instructor stands."""
    u, v = s.uv_of("road_yellow")
    along = np.array([0.8, 1.0, 0.0])
    s.quad((x, y, 0.006), np.cross(along, (0, 0, 1)), along, (0.28, 1.9), (u, v, u, v), "marking")


def draw(s: Sketch) -> None:
    """Draw the ground and the hills that bound the view."""
    with s.part("ground"):
        _street(s)
        _yard(s)
        _land(s)
    with s.part("kerbs"):
        _kerbs(s)
    with s.part("markings"):
        _street_markings(s)
        _stop_lines(s)
        _yard_markings(s)
        _ways(s)
    _bus_bay(s)
    ridges = ((480, 80, 4, 0.95, 0.7), (900, 160, 11, 0.86, 0.8), (1500, 290, 17, 0.8, 0.5))
    with s.part("hills"):
        s.add(merge([terrain.ridge(*ridge) for ridge in ridges]), "forest")
