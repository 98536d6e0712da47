"""Ground of the mountain lay-by: road and bay, rock cut over a retaining wall, ditch, fields, gravel yard, hills."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from assets.build import terrain
from assets.build.atlas import DECALS
from assets.build.mesh import Array, Mesh, merge
from assets.build.noise import fractal
from assets.build.place_ground import sheet
from assets.build.sketch import Sketch
from assets.build.terrain import TILE_M

ROAD_Y, BAY_Y = (-10.4, -2.2), 2.4
BAY_X = (-46.0, 76.0)
PATH_Y = 4.9
WALL_X, WALL_Y, WALL_HIGH_M = (-118.0, -4.0), 5.0, 3.2
DITCH_Y, DITCH_DEEP_M = (-13.6, -12.2), 0.8
YARD = ((28.0, 17.0), (84.0, 76.0), 3.0, 13.0)
GRATE = (-14.2, 2.3)
BUS_STOP = (-184.0, -184.0)
NEAR_M, FAR_STEP_M = 132.0, 12.0
_yard = terrain.rise(*YARD)


def _ease(t: Array) -> Array:
    t = np.clip(t, 0, 1)
    return np.asarray(t * t * (3 - 2 * t))


def _share(x: Array, y: Array, breadth_m: float) -> Array:
    """0 where the view from the yard to the bay is open, 1 so far beyond its edge, which runs to the north-east."""
    return _ease((-9.0 - (x - 0.98 * np.maximum(y, 0))) / breadth_m)


def _cut(x: Array, y: Array) -> Array:
    """Hillside over the wall: a blasted, craggy face, then the mountain, gentler towards the yard."""
    rough = fractal(np.stack([x / 3.1, y / 2.4], -1) + 15, 5, 4) - 0.47
    crag = np.abs(fractal(np.stack([x / 7.0, y / 6.0], -1) + 4, 4, 8) - 0.47)
    free = np.sin(np.pi * np.clip((y - 6.0) / 10.5, 0, 1))
    face = np.maximum(13.5 * _ease((y - 5.5) / 10.0) + (3.4 * rough - 6.5 * crag) * free, 0)
    over = 26 * np.tanh(np.maximum(y - 15, 0) / 60)
    slope = WALL_HIGH_M * _share(x, y, 10) + face * _share(x, y, 26) + over * _share(x, y, 75)
    return np.asarray(np.where(y > PATH_Y, slope, 0))


def heights(x: Array, y: Array) -> Array:
    """Height of the ground at a place."""
    x, y = np.asarray(x, float), np.asarray(y, float)
    bumps = 3.0 * (fractal(np.stack([x, y], -1) / 40 + 50, 4, 6) - 0.47)
    away = np.maximum(y - 82, 0) + np.maximum(x - 94, 0) * _ease((y - 6) / 30)
    behind = 34 * np.tanh(away / 70)
    north = np.maximum.reduce([_cut(x, y), _yard(x, y), behind + bumps * _ease((behind - 1) / 4)])
    fall = np.maximum(DITCH_Y[0] - 1.0 - y, 0)
    south = -(1.0 * _ease(fall / 4) + np.floor(fall / 14) * 1.1 + 1.1 * _ease((fall / 14 % 1) * 6))
    south = np.maximum(south, -16) + 0.25 * bumps * _ease(fall / 20)
    return np.asarray(np.where(y > PATH_Y, north, np.where(fall > 0, south, 0)))


def _worn(xs: Array, ys: Array) -> Array:
    """Worn wheel tracks, oil, patches."""
    x, y = np.meshgrid(xs, ys)
    tone = 0.86 + 0.34 * (fractal(np.stack([x, y], -1) / 7.0 + 20, 5, 3) - 0.47)
    for track in (-9.2, -7.4, -5.2, -3.4, -1.0, 1.0):
        tone = tone - 0.08 * np.exp(-(((y - track) / 0.42) ** 2))
    return np.asarray(np.clip(tone, 0.4, 1))[..., None]


def _pools(m: Mesh) -> Mesh:
    """Let water stand in the ruts, along the gutter and in hollows: low alpha is always under water."""
    x, y = m.points[:, 0], m.points[:, 1]
    hollow = fractal(m.points[:, :2] / np.array([9.0, 3.2]) + 70, 4, 11) - 0.47
    ruts = sum(np.exp(-(((y - t) / 0.35) ** 2)) for t in (-9.2, -7.4, -5.2, -3.4))
    gutter = np.exp(-(((y - 2.0) / 0.5) ** 2)) + np.exp(-(((y + 10.2) / 0.45) ** 2))
    water = 2.6 * hollow + 0.22 * ruts + 0.55 * gutter
    # The pool of acid behind the tail is the tanker's own; there the road only shines.
    water = np.where(np.hypot(x + 7.0, y) < 3.0, 0.2, water)
    m.colour[:, 3] = np.clip(1 - np.clip(water * 1.6, 0, 0.9), 0, 1)
    return m


def _road(s: Sketch) -> None:
    xs = np.concatenate([np.linspace(-420, -90, 60), np.arange(-88, 99, 0.9), np.linspace(102, 420, 60)])
    ys = np.concatenate([np.arange(-10.8, -2.2, 0.45), [-2.2, -1.6]])
    s.add(_pools(sheet(xs, ys, 0.0, 4.0, _worn(xs, ys))), "asphalt")
    xs, ys = np.arange(BAY_X[0], BAY_X[1] + 0.1, 0.9), np.append(np.arange(-1.6, BAY_Y, 0.4), BAY_Y)
    s.add(_pools(sheet(xs, ys, 0.0, 4.0, _worn(xs, ys))), "asphalt")
    xs, ys = np.arange(-120, 131, 2.0), np.array([BAY_Y, 2.75, 3.1])
    s.add(sheet(xs, ys, 0.0, TILE_M["concrete"]), "concrete")
    xs, ys = np.arange(-120, 131, 1.6), np.array([3.1, 3.7, 4.3, PATH_Y + 0.1])
    s.add(sheet(xs, ys, 0.0, TILE_M["gravel"]), "gravel")
    for x0, x1 in ((-120.0, BAY_X[0]), (BAY_X[1], 130.0)):
        xs, ys = np.linspace(x0, x1, 40), np.array([-1.6, 0.4, BAY_Y])
        s.add(sheet(xs, ys, 0.004, TILE_M["gravel"]), "gravel")


def _gravel_yard(x: Array, y: Array) -> npt.NDArray[np.bool_]:
    """The level yard and its ramp from the bay's eastern end."""
    ramp = (np.abs(x - 64 - (y - 4) * 0.1) < 4.0) & (y < 22)
    return ((x > 27.5) & (x < 85) & (y > 16.5) & (y < 77)) | ramp


def _land(s: Sketch) -> None:
    xs = np.linspace(-NEAR_M, NEAR_M, 133)
    north = np.concatenate([[PATH_Y + 0.1], np.arange(6.2, 110, 1.7), [NEAR_M]])
    s.add(terrain.land(xs, north, heights, TILE_M["gravel"], _gravel_yard, 3), "gravel")

    grown = terrain.land(xs, north, heights, 5.0, lambda x, y: ~_gravel_yard(x, y) & ~_rocky(x, y, 0.12, 16.6), 2)
    grown.colour[:, :3] *= 1 - 0.45 * _wooded(*grown.points[:, :2].T)[:, None]
    s.add(grown, "grass")
    south = np.concatenate([[-NEAR_M], np.arange(-128, DITCH_Y[0] - 1.0, 1.9), [DITCH_Y[0] - 0.3]])
    s.add(terrain.land(xs, south, heights, 5.0, lambda x, y: _field(x, y) < 1, 6), "grass")
    s.add(terrain.land(xs, south, heights, TILE_M["soil"], lambda x, y: _field(x, y) > 0, 7), "soil")
    for y0, y1 in ((DITCH_Y[1] + 0.2, -10.8), (DITCH_Y[0] - 0.35, DITCH_Y[0] - 0.1)):
        s.add(
            terrain.land(np.linspace(-NEAR_M, NEAR_M, 90), np.linspace(y0, y1, 3), lambda x, y: 0 * x - 0.02, 5.0),
            "grass",
        )
    lines = terrain.spread(NEAR_M, FAR_STEP_M, 2100, 24)
    s.add(terrain.land(lines, lines, _far, 12.0, lambda x, y: _outside(x, y) & (y < 0), 9), "grass")
    s.add(terrain.land(lines, lines, _far, 60.0, lambda x, y: _outside(x, y) & (y > 0), 9), "forest")


def _outside(x: Array, y: Array) -> npt.NDArray[np.bool_]:
    """The far land, with a rim that runs on under the near land, so that no gap shows where their grids meet."""
    return np.asarray(np.maximum(np.abs(x), np.abs(y)) > NEAR_M - FAR_STEP_M)


def _far(x: Array, y: Array) -> Array:
    """The far land, kept below the road where that runs on, and below the near land at its rim."""
    sunk = np.where(np.maximum(np.abs(x), np.abs(y)) < NEAR_M - 1, 1.5, 0.05)
    return np.asarray(np.where(np.abs(y) < 40, np.minimum(heights(x, y), -0.1), heights(x, y)) - sunk)


def _rocky(x: Array, y: Array, least: float, north: float) -> npt.NDArray[np.bool_]:
    return np.asarray((y < north) & (_share(x, y, 26) > least))


def _wooded(x: Array, y: Array) -> Array:
    """How deep in the shade of the wood a place lies, 0 in the open to 1."""
    ragged = 5.0 * (fractal(np.stack([x, y], -1) / 9.0 + 33, 4, 17) - 0.47)
    return np.asarray(
        _ease(np.maximum.reduce([(y + ragged - 82) / 12, (x + ragged - 92) / 12, _share(x, y, 26) * 2 - 0.5]))
    )


def _field(x: Array, y: Array) -> Array:
    """1 where the terraces are tilled, 0 where grass grows."""
    patch = np.floor(x / 21) * 7 + np.floor((DITCH_Y[0] - 1 - y) / 14) * 3
    return np.asarray(((patch % 5) < 2) & (y < -18)).astype(int)


def _ditch(s: Sketch) -> None:
    """Concrete irrigation ditch with running water."""
    y0, y1 = DITCH_Y
    xs = np.arange(-NEAR_M, NEAR_M + 0.1, 3.0)
    for y, out in ((y0, 1), (y1, -1)):
        points = np.array([[(x, y + out * dy, z) for x in xs[::out]] for dy, z in ((0.18, -DITCH_DEEP_M), (0, 0.05))])
        points = points[:, ::-1]
        uv = np.stack([points[..., 0], points[..., 2]], -1) / TILE_M["concrete"]
        s.sheet(points, uv, "concrete")
        s.box((0, y - out * 0.1, 0.03), (2 * NEAR_M, 0.2, 0.1), "concrete", 0)
    s.add(sheet(xs, np.array([y0 + 0.1, y1 - 0.1]), -DITCH_DEEP_M + 0.42, 4.0), "water")


def _wall(s: Sketch) -> None:
    """Retaining wall with a coping and weep holes, and the blasted rock over it."""
    xs = np.arange(WALL_X[0], WALL_X[1] + 0.1, 2.0)
    top = WALL_HIGH_M * _share(xs, np.full_like(xs, WALL_Y), 10)
    points = np.array(
        [[(x, WALL_Y + 0.10 * t, -0.1 + (h + 0.1) * t) for x, h in zip(xs, top, strict=True)] for t in (0.0, 0.5, 1.0)]
    )
    uv = np.stack([points[..., 0], points[..., 2]], -1) / TILE_M["masonry"]
    s.sheet(points, uv, "masonry")
    coping = ((-0.08, -0.04), (-0.08, 0.14), (0.62, 0.14), (0.62, -0.04))
    s.skin([[(x, WALL_Y + dy, h + dz) for dy, dz in coping] for x, h in zip(xs, top, strict=True)], "concrete", 20)
    for x in xs[:-6]:
        s.box((x + 0.5, WALL_Y + 0.03, 0.7), (0.09, 0.1, 0.09), "dark", 0)
    s.add(_rock(), "rock")


def _rock() -> Mesh:
    """The blasted face as a fine grid, its picture laid along and up the slope."""
    xs, ys = np.arange(-NEAR_M, 14.0, 1.0), np.arange(5.1, 18.4, 0.7)
    m = terrain.land(xs, ys, lambda x, y: heights(x, y) + 0.05, 1.0, lambda x, y: _rocky(x, y, 0.04, 18.2), 5)
    m.uv = np.stack([m.points[:, 0], 0.55 * m.points[:, 1] + m.points[:, 2]], 1) / TILE_M["rock"]
    return m


def _stripe(s: Sketch, x: float, y: float, width: float, length: float, colour: str = "road_white") -> None:
    """Painted line along the road."""
    u, v = s.uv_of(colour)
    s.quad((x, y, 0.006), (1, 0, 0), (0, 1, 0), (length, width), (u, v, u, v), "marking")


def _markings(s: Sketch) -> None:
    _stripe(s, 0, ROAD_Y[0] + 0.3, 0.15, 820)
    for x0, x1 in ((-410.0, BAY_X[0]), (BAY_X[1], 410.0)):
        _stripe(s, (x0 + x1) / 2, ROAD_Y[1] - 0.1, 0.15, x1 - x0)
    for x in np.arange(BAY_X[0] + 2, BAY_X[1], 4.0):
        _stripe(s, float(x), ROAD_Y[1], 0.15, 2.0)
    for y in (-6.42, -6.18):
        _stripe(s, 0, y, 0.12, 820, "road_yellow")


def _kerbs(s: Sketch) -> None:
    for x in np.arange(BAY_X[0], BAY_X[1], 4.0):
        if abs(x + 2 - GRATE[0]) > 2.2:
            s.box((x + 2, BAY_Y + 0.08, 0.03), (3.98, 0.14, 0.14), "concrete", 0.02)
    gx, gy = GRATE
    s.box((gx, gy, 0.008), (1.0, 0.62, 0.03), "galvanised", 0.008)
    s.quad((gx, gy, 0.026), (1, 0, 0), (0, 1, 0), (0.92, 0.54), DECALS["grate"].rect)


def draw(s: Sketch) -> None:
    """Draw the ground and the hills that bound the view."""
    with s.part("ground"):
        _land(s)
        _ditch(s)
    with s.part("road"):
        _road(s)
    with s.part("wall"):
        _wall(s)
    with s.part("markings"):
        _markings(s)
    with s.part("kerbs"):
        _kerbs(s)
    ridges = ((520, 120, 5, 0.95, 0.6), (900, 230, 9, 0.88, 0.7), (1500, 380, 15, 0.8, 0.5))
    with s.part("hills"):
        s.add(merge([terrain.ridge(*ridge, (235.0, 30.0)) for ridge in ridges]), "forest")
