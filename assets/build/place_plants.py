"""Trees, bushes and hedges of the lay-by: lumpy crowns of foliage on trunks, merged into one mesh."""

from __future__ import annotations

import math

import numpy as np

from assets.build.mesh import Array, Mesh
from assets.build.noise import fractal
from assets.build.place_ground import PLAZA_X, PLAZA_Y, ROAD_X
from assets.build.sketch import Sketch


def _swell(unit: Array, seed: int) -> Array:
    """Noise 0..1 by direction, which pushes a crown in and out."""
    p = np.stack([unit[..., 0] * 2.3 + unit[..., 2] * 1.7, unit[..., 1] * 2.3 - unit[..., 2]], -1)
    return fractal(p + seed * 3.1, 4, seed)


def blob(centre: Array, radii: Array, seed: int, rings: int = 7, columns: int = 11, rough: float = 0.30) -> Mesh:
    """Crown lump: a sphere pushed in and out by noise, dark below."""
    lat = np.linspace(-math.pi / 2, math.pi / 2, rings)
    lon = np.linspace(0, 2 * math.pi, columns + 1)
    t, a = np.meshgrid(lat, lon, indexing="ij")
    unit = np.stack([np.cos(t) * np.cos(a), np.cos(t) * np.sin(a), np.sin(t)], -1)
    n = _swell(unit, seed)
    grid = centre + unit * radii * (1 + rough * (n - 0.47) * 2)[..., None]
    k = np.arange(t.size).reshape(t.shape)
    i0, i1, i2, i3 = k[:-1, :-1].ravel(), k[:-1, 1:].ravel(), k[1:, 1:].ravel(), k[1:, :-1].ravel()
    tris = np.concatenate([np.stack([i0, i1, i2], 1), np.stack([i0, i2, i3], 1)])
    normals = unit / radii
    normals = normals / np.linalg.norm(normals, axis=-1, keepdims=True) + (n - 0.47)[..., None] * np.array(
        [0.6, -0.5, 0.5]
    )
    normals /= np.linalg.norm(normals, axis=-1, keepdims=True)
    uv = np.stack([grid[..., 0] + grid[..., 1] * 0.6, grid[..., 2] + grid[..., 1] * 0.35], -1) / 2.6
    m = Mesh(grid.reshape(-1, 3), normals.reshape(-1, 3), uv.reshape(-1, 2), tris)
    light = 0.38 + 0.62 * np.clip(unit[..., 2] * 0.55 + 0.5 + (n - 0.47) * 1.3, 0, 1)
    tint = 0.85 + 0.15 * np.sin(seed * np.array([1.3, 2.1, 0.7]))
    m.colour[:, :3] = np.clip(light.reshape(-1, 1) * tint * 1.05, 0, 1)
    return m


def leaves(centre: Array, radii: Array, count: int, size: float, seed: int, rough: float) -> Mesh:
    """Loose sprays of leaves over a crown, so that its outline is ragged; they are lit like the crown."""
    rng = np.random.default_rng(seed)
    d = rng.normal(size=(count, 3))
    d /= np.linalg.norm(d, axis=1, keepdims=True)
    d[:, 2] = np.abs(d[:, 2]) * 1.1 - 0.45
    d /= np.linalg.norm(d, axis=1, keepdims=True)
    at = centre + d * radii * (1 + rough * (_swell(d, seed) - 0.47) * 2)[:, None] * rng.uniform(0.96, 1.05, (count, 1))
    a = rng.normal(size=(count, 3))
    a -= d * np.einsum("ij,ij->i", a, d)[:, None] * 0.5
    a /= np.linalg.norm(a, axis=1, keepdims=True)
    b = np.cross(d + rng.normal(size=(count, 3)) * 0.5, a)
    b /= np.linalg.norm(b, axis=1, keepdims=True)
    k = size * rng.uniform(0.6, 1.3, (count, 1))
    points = np.stack([at - a * k, at + b * k * 0.55, at + a * k, at - b * k * 0.55], 1).reshape(-1, 3)
    normals = np.repeat(d * 0.9 + np.array([0, 0, 0.25]), 4, 0)
    normals /= np.linalg.norm(normals, axis=1, keepdims=True)
    uv = (np.array([[0.0, 0.5], [0.5, 1], [1, 0.5], [0.5, 0]])[None] * 0.22 + rng.uniform(0, 1, (count, 1, 2))).reshape(
        -1, 2
    )
    first = np.arange(count)[:, None] * 4
    front = np.concatenate([first + [0, 1, 2], first + [0, 2, 3]])
    m = Mesh(points, normals, uv, np.concatenate([front, front[:, ::-1]]))
    m.colour[:, :3] = np.repeat(np.clip(0.55 + 0.35 * d[:, 2:] + rng.uniform(-0.12, 0.22, (count, 1)), 0.2, 1), 4, 0)
    return m


def tree(s: Sketch, x: float, y: float, height: float, seed: int, slim: float = 1.0) -> None:
    """Broad-leaved tree."""
    rng = np.random.default_rng(seed)
    near = math.hypot(x, y) < 75
    crown = height * 0.72
    s.lathe(
        [(height * 0.030, 0), (height * 0.020, height * 0.25), (height * 0.012, height * 0.7)],
        "bark",
        (x, y, -0.1),
        (rng.uniform(-0.03, 0.03), rng.uniform(-0.03, 0.03), 1),
        7,
    )
    base = np.array([x, y, height - crown * 0.52])
    radii = np.array([crown * 0.40 * slim, crown * 0.40 * slim, crown * 0.50])
    s.add(blob(base, radii, seed, *((10, 17) if near else (7, 10)), 0.40), "foliage")
    count, leaf = (100, crown * 0.055) if near else (24, crown * 0.08)
    s.add(leaves(base, radii, count, leaf, seed, 0.40), "foliage")
    for k in range(6 if near else 4):
        a = k * 2 * math.pi / 6 + rng.uniform(-0.5, 0.5)
        r = crown * rng.uniform(0.18, 0.33) * slim
        off = np.array([r * math.cos(a), r * math.sin(a), rng.uniform(-0.34, 0.30) * crown])
        size = crown * rng.uniform(0.15, 0.27)
        s.add(
            blob(
                base + off,
                np.array([size * slim, size * slim, size * 0.9]),
                seed * 7 + k,
                *((7, 11) if near else (5, 8)),
                0.45,
            ),
            "foliage",
        )
        if near:
            s.add(
                leaves(
                    base + off, np.array([size * slim, size * slim, size * 0.9]), 34, crown * 0.05, seed * 7 + k, 0.45
                ),
                "foliage",
            )


def bush(s: Sketch, x: float, y: float, size: float, seed: int) -> None:
    """Round bush."""
    s.add(
        blob(np.array([x, y, size * 0.42]), np.array([size * 0.62, size * 0.62, size * 0.55]), seed, 6, 9, 0.4),
        "foliage",
    )
    s.add(
        leaves(
            np.array([x, y, size * 0.42]), np.array([size * 0.62, size * 0.62, size * 0.55]), 30, size * 0.12, seed, 0.4
        ),
        "foliage",
    )


def _rows() -> list[tuple[float, float, float, float]]:
    """Position, height and slimness of every tree: belts north and east, loose groups beyond."""
    rng = np.random.default_rng(21)
    out: list[tuple[float, float, float, float]] = []
    for x in np.arange(-6, 70, 5.6):
        out.append((x + rng.uniform(-1, 1), 51 + rng.uniform(-1.2, 1.2), rng.uniform(6.0, 8.5), 0.9))
        out.append((x + rng.uniform(-2, 2), 62 + rng.uniform(-3, 3), rng.uniform(7.5, 11), 1.0))
    for y in np.arange(-50, 46, 7.5):
        out.append((36 + rng.uniform(-1, 1), y, rng.uniform(5.5, 8), 0.85))
    for y in np.arange(-150, 180, 13.0):
        out.append((-38 + rng.uniform(-3, 2), y, rng.uniform(7, 11), 1.0))
    for _ in range(46):
        a, r = rng.uniform(0, 2 * math.pi), rng.uniform(95, 330)
        x, y = r * math.cos(a), r * math.sin(a)
        if not (ROAD_X[0] - 52 < x < PLAZA_X[1] + 8 and y < PLAZA_Y[1] + 20) and not ROAD_X[0] - 8 < x < 0:
            out.append((x, y, rng.uniform(7, 14), rng.uniform(0.9, 1.3)))
    return out


def draw(s: Sketch) -> None:
    """Draw all plants."""
    with s.part("plants"):
        for k, (x, y, height, slim) in enumerate(_rows()):
            tree(s, x, y, height, 100 + k, slim)
        rng = np.random.default_rng(33)
        for k, x in enumerate(np.arange(-7, 60, 1.5)):
            bush(s, x, 46.6 + rng.uniform(-0.3, 0.3), rng.uniform(0.9, 1.4), 400 + k)
        for k, y in enumerate(np.arange(-52, 44, 1.9)):
            bush(s, 32.2 + rng.uniform(-0.3, 0.3), y, rng.uniform(0.8, 1.3), 500 + k)
        for k in range(26):
            bush(s, rng.uniform(-36, -29), rng.uniform(-80, 120), rng.uniform(0.8, 2.0), 600 + k)
