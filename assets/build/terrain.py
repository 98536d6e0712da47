"""Ground as a grid over a height field: near land, the slope of a rise, the far land round a place, hills."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from assets.build.mesh import Array, Mesh
from assets.build.noise import fractal

Heights = Callable[[Array, Array], Array]
Keep = Callable[[Array, Array], npt.NDArray[np.bool_]]
TILE_M = {"concrete": 5.0, "paving": 3.0, "gravel": 2.5, "rock": 7.0, "masonry": 3.0, "soil": 5.0, "forest": 120.0}
"""Metres that one picture of place_surfaces covers."""


def rise(low: tuple[float, float], high: tuple[float, float], height_m: float, slope_m: float) -> Heights:
    """The same rise as a scene file's `[[rises]]`: level on a rectangle, eased down to nothing around it."""

    def heights(x: Array, y: Array) -> Array:
        dx = np.maximum(np.maximum(low[0] - x, x - high[0]), 0)
        dy = np.maximum(np.maximum(low[1] - y, y - high[1]), 0)
        share = np.minimum(np.hypot(dx, dy) / slope_m, 1)
        return np.asarray(height_m * (1 - share * share * (3 - 2 * share)))

    return heights


def land(xs: Array, ys: Array, heights: Heights, tile_m: float, keep: Keep | None = None, seed: int = 1) -> Mesh:
    """Grid of ground over lines `xs` and `ys`; quads whose middle `keep` refuses are left out; mottled by noise."""
    x, y = np.meshgrid(xs, ys)
    z = heights(x, y)
    step = 0.25
    slope_x = (heights(x + step, y) - heights(x - step, y)) / (2 * step)
    slope_y = (heights(x, y + step) - heights(x, y - step)) / (2 * step)
    normals = np.stack([-slope_x, -slope_y, np.ones_like(x)], -1)
    normals /= np.linalg.norm(normals, axis=-1, keepdims=True)
    k = np.arange(x.size).reshape(x.shape)
    a, b, c, d = (k[:-1, :-1], k[:-1, 1:], k[1:, 1:], k[1:, :-1])
    wanted = np.ones(a.shape, bool)
    if keep is not None:
        wanted = keep((x[:-1, :-1] + x[1:, 1:]) / 2, (y[:-1, :-1] + y[1:, 1:]) / 2)
    tris = np.concatenate(
        [np.stack([a[wanted], b[wanted], c[wanted]], 1), np.stack([a[wanted], c[wanted], d[wanted]], 1)]
    )
    points = np.stack([x, y, z], -1).reshape(-1, 3)
    used, tris = np.unique(tris, return_inverse=True)
    m = Mesh(points[used], normals.reshape(-1, 3)[used], points[used, :2] / tile_m, tris.reshape(-1, 3))
    tone = 0.86 + 0.55 * (fractal(m.points[:, :2] / 23 + seed * 7, 5, seed) - 0.47)
    m.colour[:, :3] = np.clip(tone, 0.5, 1)[:, None]
    return m


def spread(near_m: float, step_m: float, far_m: float, count: int) -> Array:
    """Grid lines: even within ±near_m, then ever wider out to ±far_m."""
    inner = np.arange(-near_m, near_m + step_m / 2, step_m)
    outer = np.geomspace(near_m, far_m, count + 1)[1:]
    return np.concatenate([-outer[::-1], inner, outer])


def ridge(
    radius: float, height: float, seed: int, tint: float, valleys: float, gap: tuple[float, float] | None = None
) -> Mesh:
    """Wooded ridge all round a place; `gap` is a direction (degrees from +X) and a width left low."""
    n = 300
    a = np.linspace(0, 2 * math.pi, n + 1)
    p = np.stack([np.cos(a) * 3.2, np.sin(a) * 3.2], -1)
    top = height * np.clip(fractal(p * 1.3 + seed, 6, seed) * (1 + valleys) - valleys * 0.55, 0.06, 1)
    if gap is not None:
        off = np.degrees(np.abs((a - math.radians(gap[0]) + math.pi) % (2 * math.pi) - math.pi))
        top = top * np.clip(off / gap[1], 0.06, 1) ** 0.8
    rows = []
    for t in np.linspace(0, 1, 9):
        wobble = fractal(p * 9 + seed + t * 3, 4, seed + 3)
        r = radius * (1 + 0.30 * t + 0.06 * wobble * (1 - t))
        z = top * t**0.85 * (0.74 + 0.52 * wobble * (t < 1) + 0.26 * (t == 1)) - 3
        rows.append(np.stack([np.cos(a) * r, np.sin(a) * r, z], -1))
    grid = np.array(rows)
    normals = np.cross(np.gradient(grid, axis=1), np.gradient(grid, axis=0))
    normals *= np.where(normals[..., 2:] < 0, -1, 1)
    normals /= np.maximum(np.linalg.norm(normals, axis=-1, keepdims=True), 1e-9)
    k = np.arange(grid[..., 0].size).reshape(grid.shape[:2])
    i0, i1, i2, i3 = k[:-1, :-1].ravel(), k[:-1, 1:].ravel(), k[1:, 1:].ravel(), k[1:, :-1].ravel()
    tris = np.concatenate([np.stack([i0, i2, i1], 1), np.stack([i0, i3, i2], 1)])
    round_m = 2 * math.pi * radius
    turns = max(round(round_m / TILE_M["forest"]), 1)
    along = np.broadcast_to(a[None, :] / (2 * math.pi) * turns, grid.shape[:2])
    up = np.cumsum(np.linalg.norm(np.diff(grid, axis=0, prepend=grid[:1]), axis=-1), 0) / TILE_M["forest"]
    m = Mesh(grid.reshape(-1, 3), normals.reshape(-1, 3), np.stack([along, up], -1).reshape(-1, 2), tris)
    tone = fractal(np.stack([np.broadcast_to(a[None, :] * 30, grid.shape[:2]), grid[..., 2] / 25], -1), 5, seed)
    m.colour[:, :3] = np.clip(tint * (0.75 + 0.5 * tone), 0, 1).reshape(-1, 1)
    return m
