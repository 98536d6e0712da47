"""Ground of the railway station's kerb: set-down lanes, pavement under the canopy, forecourt, town land around."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from assets.build import terrain
from assets.build.mesh import Array, merge
from assets.build.noise import fractal
from assets.build.place_ground import sheet
from assets.build.sketch import Sketch
from assets.build.terrain import TILE_M

KERB_X = 1.35
LANES_X = (-12.2, -8.7, -5.2, -1.9, KERB_X)
PAVEMENT_X = (KERB_X, 17.0)
MEDIAN_X = (-15.0, -12.2)
HALF_M = 75.0
BAY_M = 6.5
"""Length of a set-down bay; the vehicle stands in the one at the origin."""


def _worn(xs: Array, ys: Array, tracks: tuple[float, ...], seed: int) -> Array:
    x, y = np.meshgrid(xs, ys)
    tone = 0.90 + 0.26 * (fractal(np.stack([x, y], -1) / 7.0 + seed, 5, seed) - 0.47)
    for track in tracks:
        tone = tone - 0.07 * np.exp(-(((x - track) / 0.4) ** 2))
    return np.asarray(np.clip(tone, 0.4, 1))[..., None]


def _road(s: Sketch) -> None:
    ys = np.concatenate([np.linspace(-420, -80, 40), np.arange(-78, 79, 1.4), np.linspace(80, 420, 40)])
    for x0, x1, seed in ((-26.0, MEDIAN_X[0], 3), (MEDIAN_X[1], KERB_X, 5)):
        xs = np.linspace(x0, x1, 28)
        tracks = tuple(m + d for m in (-10.4, -7.0, -3.6, -0.3, -17.0, -20.5, -24.0) for d in (-0.8, 0.8))
        s.add(sheet(xs, ys, 0.0, 4.0, _worn(xs, ys, tracks, seed)), "asphalt")
    xs, ys = np.linspace(*PAVEMENT_X, 24), np.arange(-HALF_M, HALF_M + 0.1, 1.5)
    s.add(sheet(xs, ys, 0.15, TILE_M["paving"], _worn(xs, ys, (), 8)), "paving")
    xs, ys = np.linspace(PAVEMENT_X[1], 64, 12), np.arange(-HALF_M, HALF_M + 0.1, 6)
    s.add(sheet(xs, ys, 0.14, TILE_M["paving"], _worn(xs, ys, (), 9)), "paving")
    lines = terrain.spread(HALF_M, HALF_M, 2100, 22)
    s.add(terrain.land(lines, lines, lambda x, y: -0.05 - 0.0004 * np.hypot(x, y), 9.0, _outside, 9), "grass")
    west = np.linspace(-HALF_M, -26, 18)
    s.add(terrain.land(west, np.linspace(-HALF_M, HALF_M, 40), lambda x, y: 0 * x - 0.02, 5.0, None, 4), "grass")
    s.add(sheet(np.linspace(64, HALF_M, 3), np.linspace(-HALF_M, HALF_M, 3), -0.02, TILE_M["paving"]), "paving")


def _outside(x: Array, y: Array) -> npt.NDArray[np.bool_]:
    return np.asarray((np.abs(x) > HALF_M) | (np.abs(y) > HALF_M))


def _kerbs(s: Sketch) -> None:
    for y in np.arange(-HALF_M, HALF_M, 2.5):
        s.box((KERB_X + 0.07, y + 1.25, 0.08), (0.16, 2.48, 0.18), "concrete", 0.015)
    for x in MEDIAN_X:
        s.box((x, 0, 0.12), (0.18, 2 * HALF_M, 0.28), "concrete", 0.02)
    s.box((sum(MEDIAN_X) / 2, 0, 0.10), (MEDIAN_X[1] - MEDIAN_X[0], 2 * HALF_M, 0.2), "trim", 0)
    u, v = s.uv_of("road_yellow")
    for y in np.arange(-HALF_M, HALF_M, 0.6):
        s.quad((2.55, y + 0.3, 0.158), (1, 0, 0), (0, 1, 0), (0.5, 0.56), (u, v, u, v))


def _stripe(s: Sketch, x: float, y: float, width: float, length: float, colour: str = "road_white") -> None:
    u, v = s.uv_of(colour)
    s.quad((x, y, 0.006), (1, 0, 0), (0, 1, 0), (width, length), (u, v, u, v), "marking")


def _markings(s: Sketch) -> None:
    for x in LANES_X[1:3]:
        for y in np.arange(-200, 200, 6.0):
            _stripe(s, x, float(y), 0.12, 3.0)
    _stripe(s, LANES_X[0] + 0.25, 0, 0.15, 420, "road_yellow")
    _stripe(s, LANES_X[3], 0, 0.12, 2 * HALF_M)
    for k in range(-8, 9):
        _stripe(s, (LANES_X[3] + KERB_X) / 2, (k + 0.5) * BAY_M, KERB_X - LANES_X[3], 0.12)
    for y in (-58.0, 58.0):
        for x in np.arange(LANES_X[0] + 0.6, KERB_X, 0.9):
            _stripe(s, float(x), y, 0.45, 4.0)


def draw(s: Sketch) -> None:
    """Draw the ground and the hills beyond the town."""
    with s.part("ground"):
        _road(s)
    with s.part("kerbs"):
        _kerbs(s)
    with s.part("markings"):
        _markings(s)
    ridges = ((900, 110, 6, 0.9, 0.9), (1500, 240, 12, 0.8, 0.6))
    with s.part("hills"):
        s.add(merge([terrain.ridge(*ridge) for ridge in ridges]), "forest")
