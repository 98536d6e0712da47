"""Ground of the village street: road with its bay, paved forecourt, drain with bridges, threshing ground."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from assets.build import terrain
from assets.build.atlas import DECALS
from assets.build.mesh import Array, merge
from assets.build.noise import fractal
from assets.build.place_ground import sheet
from assets.build.sketch import Sketch
from assets.build.terrain import TILE_M

ROAD_X = (-7.35, -1.75)
KERB_X = 1.9
DITCH_X = (2.9, 3.8)
DITCH_DEEP_M = 0.6
BRIDGES_Y = ((-12.5, -8.5), (14.0, 17.0))
THRESHING = ((20.0, -22.0), (38.0, 2.0), 1.4, 6.0)
SHOPS_X = -17.5
GRATE = (2.3, -3.2)
NEAR_M = 62.0
heights = terrain.rise(*THRESHING)


def _worn(xs: Array, ys: Array, tracks: tuple[float, ...], seed: int) -> Array:
    x, y = np.meshgrid(xs, ys)
    tone = 0.88 + 0.34 * (fractal(np.stack([x, y], -1) / 6.0 + seed, 5, seed) - 0.47)
    for track in tracks:
        tone = tone - 0.09 * np.exp(-(((x - track) / 0.4) ** 2))
    oil = np.clip(fractal(np.stack([x, y], -1) / 1.9 + 30 + seed, 4, 8) - 0.56, 0, 1) * 2.0
    return np.asarray(np.clip(tone - oil * 0.7, 0.35, 1))[..., None]


def _surfaces(s: Sketch) -> None:
    xs, ys = np.arange(ROAD_X[0], KERB_X + 0.01, 0.5), np.concatenate(
        [np.linspace(-420, -62, 40), np.arange(-60, 61, 1.2), np.linspace(62, 420, 40)]
    )  # fmt: skip
    xs = np.append(xs, KERB_X)
    s.add(sheet(xs, ys, 0.0, TILE_M["concrete"], _worn(xs, ys, (-6.1, -4.7, -4.2, -2.8, -0.7, 0.8), 2)), "concrete")
    xs, ys = np.arange(SHOPS_X - 0.1, ROAD_X[0] + 0.01, 0.7), np.arange(-27, 27.1, 0.9)
    xs = np.append(xs, ROAD_X[0])
    s.add(sheet(xs, ys, 0.004, TILE_M["paving"], _worn(xs, ys, (), 5)), "paving")
    xs, ys = np.array([KERB_X, 2.4, DITCH_X[0]]), np.arange(-NEAR_M, NEAR_M + 0.1, 1.5)
    s.add(sheet(xs, ys, 0.02, TILE_M["paving"], _worn(xs, ys, (), 6)), "paving")


def _way(s: Sketch) -> None:
    """The trodden way from the bridge to the threshing ground; its edges sink into the grass."""
    xs = np.arange(DITCH_X[1], 20.7, 0.7)
    across = np.array([-1.0, -0.86, 0, 0.86, 1.0])
    wide = 1.75 + 0.7 * (fractal(np.stack([xs * 0.55, 0 * xs + 3], -1), 4, 12) - 0.47)
    x = np.broadcast_to(xs, (5, len(xs)))
    y = -10.5 + 0.9 * np.sin(xs / 3) + across[:, None] * wide
    z = heights(x, y) + np.array([-0.07, 0.012, 0.03, 0.012, -0.07])[:, None]
    points = np.stack([x, y, z], -1)
    s.sheet(points, points[..., :2] / TILE_M["gravel"], "gravel")


def _land(s: Sketch) -> None:
    east = np.concatenate([[DITCH_X[1]], np.arange(4.5, NEAR_M, 1.15), [NEAR_M]])
    ys = np.linspace(-NEAR_M, NEAR_M, 109)
    s.add(terrain.land(east, ys, lambda x, y: heights(x, y) - 0.02, 5.0), "grass")
    _way(s)
    s.add(terrain.land(np.linspace(-NEAR_M, ROAD_X[0], 40), ys, lambda x, y: 0 * x - 0.03, 5.0, None, 4), "grass")
    lines = terrain.spread(NEAR_M, NEAR_M, 2100, 22)
    far = terrain.land(lines, lines, lambda x, y: -0.06 - 0.0004 * np.hypot(x, y), 9.0, _outside, 9)
    s.add(far, "grass")
    (x0, y0), (x1, y1), height, _ = THRESHING
    xs, ys = np.arange(x0, x1 + 0.1, 1.0), np.arange(y0, y1 + 0.1, 1.0)
    s.add(sheet(xs, ys, height + 0.01, TILE_M["concrete"], _worn(xs, ys, (), 7)), "concrete")


def _outside(x: Array, y: Array) -> npt.NDArray[np.bool_]:
    return (np.abs(x) > NEAR_M) | (np.abs(y) > NEAR_M)


def _ditch(s: Sketch) -> None:
    """Masonry drain along the verge, a little water in it, slab bridges over it."""
    x0, x1 = DITCH_X
    ys = np.arange(-NEAR_M, NEAR_M + 0.1, 2.0)
    for x, right in ((x0, 1), (x1, -1)):
        points = np.array([[(x, y, z) for y in ys[::right]] for z in (-DITCH_DEEP_M, 0.02)])
        uv = np.stack([points[..., 1], points[..., 2]], -1) / TILE_M["masonry"]
        s.sheet(points, uv, "masonry")
    s.add(sheet(np.array([x0, x1]), ys, -DITCH_DEEP_M + 0.02, TILE_M["soil"]), "soil")
    s.add(sheet(np.array([x0 + 0.1, x1 - 0.15]), ys, -DITCH_DEEP_M + 0.07, 4.0), "water")
    # The coping juts out over the walls a little.
    for x in (x0 - 0.10, x1 + 0.10):
        for y0, y1 in _between_bridges():
            s.box((x, (y0 + y1) / 2, 0.03), (0.24, y1 - y0, 0.14), "concrete", 0.02)
    for y0, y1 in BRIDGES_Y:
        s.box(((x0 + x1) / 2, (y0 + y1) / 2, -0.04), (x1 - x0 + 0.6, y1 - y0, 0.16), "concrete", 0.02)


def _between_bridges() -> list[tuple[float, float]]:
    edges = [-NEAR_M, *(y for bridge in BRIDGES_Y for y in bridge), NEAR_M]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _kerbs(s: Sketch) -> None:
    for y in np.arange(-58, 58, 2.0):
        s.box((KERB_X, y + 1, 0.04), (0.14, 1.98, 0.16), "concrete", 0.015)
    gx, gy = GRATE
    s.box((gx, gy, 0.02), (0.62, 0.92, 0.05), "galvanised", 0.01)
    s.quad((gx, gy, 0.048), (1, 0, 0), (0, 1, 0), (0.54, 0.84), DECALS["grate"].rect)
    s.box((KERB_X - 0.22, gy, 0.005), (0.40, 0.9, 0.02), "galvanised", 0)
    s.quad((KERB_X - 0.22, gy, 0.018), (0, 1, 0), (-1, 0, 0), (0.84, 0.34), DECALS["grate"].rect)


def _stripe(s: Sketch, x: float, y: float, width: float, length: float, colour: str = "road_white") -> None:
    u, v = s.uv_of(colour)
    s.quad((x, y, 0.006), (1, 0, 0), (0, 1, 0), (width, length), (u, v, u, v), "marking")


def _markings(s: Sketch) -> None:
    middle = sum(ROAD_X) / 2
    for y in np.arange(-200, 200, 6.0):
        _stripe(s, middle, float(y), 0.12, 3.0, "road_yellow")
    for y in np.arange(-15, 16, 2.4):
        _stripe(s, ROAD_X[1], float(y), 0.12, 1.2)
    for y in (-15.6, 15.6):
        _stripe(s, (ROAD_X[1] + KERB_X) / 2, y, KERB_X - ROAD_X[1], 0.12)
    for x in np.arange(ROAD_X[0] + 0.5, ROAD_X[1], 0.9):
        _stripe(s, float(x), -22.0, 0.45, 3.0)


def draw(s: Sketch) -> None:
    """Draw the ground and the hills that bound the view."""
    with s.part("ground"):
        _surfaces(s)
        _land(s)
        _ditch(s)
        _kerbs(s)
    with s.part("markings"):
        _markings(s)
    ridges = ((430, 70, 5, 0.95, 0.7), (820, 150, 9, 0.85, 0.8), (1500, 290, 15, 0.8, 0.5))
    with s.part("hills"):
        s.add(merge([terrain.ridge(*ridge) for ridge in ridges]), "forest")
