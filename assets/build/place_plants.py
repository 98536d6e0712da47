"""Trees, bushes and grass of places: crowns of leaf sprays over a dark heart, on trunks, merged into one mesh."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from assets.build.mesh import Array, Mesh
from assets.build.noise import fractal
from assets.build.place_ground import PLAZA_X, PLAZA_Y, ROAD_X
from assets.build.sketch import Sketch

NEAR_M = 75.0
SPRAYS = {
    "broad": (0.0, 0.5, 0.5, 1.0),
    "small": (0.5, 0.5, 1.0, 1.0),
    "needle": (0.0, 0.0, 0.5, 0.5),
    "bamboo": (0.5, 0.0, 1.0, 0.5),
}
"""Where each kind of spray lies in leaves.png: u0, v0, u1, v1."""
_GREENS = {
    "broad": ((50, 78, 26), (96, 122, 48)),
    "small": (
        (62, 92, 34),
        (112, 134, 58),
    ),
    "needle": ((30, 56, 30), (64, 88, 46)),
    "bamboo": ((78, 108, 40), (142, 160, 78)),
}


def paint_leaves(folder: Path, size: int = 1024) -> list[Path]:
    """Sprays of leaves and tufts of grass with see-through ground, four kinds and one row of grass."""
    sheet = Image.new("RGBA", (size, size))
    for kind, (u0, v0, _, _) in SPRAYS.items():
        sheet.paste(_spray(kind, size // 2), (round(u0 * size), round((0.5 - v0) * size)))
    leaves, blades = folder / "leaves.png", folder / "blades.png"
    sheet.save(leaves, optimize=True)
    _tufts(size // 2, size // 4).save(blades, optimize=True)
    return [leaves, blades]


def _spray(kind: str, size: int) -> Image.Image:
    rng = np.random.default_rng(list(SPRAYS).index(kind) + 5)
    low, high = (np.array(c, float) for c in _GREENS[kind])
    big = size * 2
    colour = Image.new("RGB", (big, big), tuple(int(c) for c in (low + high) / 2))
    cover = Image.new("L", (big, big), 0)
    paint, mask = ImageDraw.Draw(colour), ImageDraw.Draw(cover)
    length, slim, count = {
        "broad": (0.105, 0.42, 210),
        "small": (0.062, 0.5, 460),
        "needle": (0.15, 0.06, 620),
        "bamboo": (0.20, 0.13, 210),
    }[kind]
    for k in range(count):
        r, a = 0.40 * math.sqrt(rng.random()) * (0.75 + 0.25 * math.sin(5 * rng.random() * 6.28)), rng.random() * 6.283
        x, y = 0.5 + r * math.cos(a), 0.5 + r * math.sin(a)
        turn = (-1.2 if kind == "bamboo" else a) + rng.normal() * (0.55 if kind == "bamboo" else 0.9)
        s = length * rng.uniform(0.7, 1.2)
        leaf = [
            (x + s * (t * math.cos(turn) - w * math.sin(turn)), y + s * (t * math.sin(turn) + w * math.cos(turn)))
            for t, w in (
                (-0.5, 0),
                (-0.15, slim / 2),
                (0.2, slim * 0.4),
                (0.5, 0),
                (0.2, -slim * 0.4),
                (-0.15, -slim / 2),
            )
        ]
        points = [(px * big, py * big) for px, py in leaf]
        share = np.clip(0.25 + 0.75 * k / count + rng.normal() * 0.22, 0, 1)
        paint.polygon(points, fill=tuple(int(c) for c in low + (high - low) * share))
        mask.polygon(points, fill=255)
    picture = colour.resize((size, size), Image.Resampling.LANCZOS)
    picture.putalpha(cover.resize((size, size), Image.Resampling.LANCZOS))
    return picture


def _tufts(width: int, height: int) -> Image.Image:
    """A row of grass blades that grow from the lower edge."""
    rng = np.random.default_rng(17)
    colour, cover = Image.new("RGB", (width * 2, height * 2), (74, 92, 40)), Image.new("L", (width * 2, height * 2), 0)
    paint, mask = ImageDraw.Draw(colour), ImageDraw.Draw(cover)
    low, high = np.array((62, 84, 30), float), np.array((150, 152, 84), float)
    for _ in range(330):
        x, lean, tall = rng.random() * width * 2, rng.normal() * 0.28, height * 2 * rng.uniform(0.35, 0.98)
        broad = rng.uniform(3, 7)
        top = (x + lean * tall, height * 2 - tall)
        blade = [(x - broad, height * 2), ((x + top[0]) / 2 - broad * 0.7, height * 2 - tall * 0.55), top]
        blade += [((x + top[0]) / 2 + broad * 0.7, height * 2 - tall * 0.55), (x + broad, height * 2)]
        paint.polygon(blade, fill=tuple(int(c) for c in low + (high - low) * rng.random() ** 1.6))
        mask.polygon(blade, fill=255)
    picture = colour.resize((width, height), Image.Resampling.LANCZOS)
    picture.putalpha(cover.resize((width, height), Image.Resampling.LANCZOS))
    return picture


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
    i0, i1, i2, i3 = k[:-1, :-1].ravel(), k[1:, :-1].ravel(), k[1:, 1:].ravel(), k[:-1, 1:].ravel()
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


def leaves(centre: Array, radii: Array, count: int, size: float, seed: int, rough: float, kind: str = "broad") -> Mesh:
    """Sprays of leaves over a crown, lit as if they were its surface, dark inside and below."""
    rng = np.random.default_rng(seed)
    d = rng.normal(size=(count, 3))
    d /= np.linalg.norm(d, axis=1, keepdims=True)
    d[:, 2] = np.abs(d[:, 2]) * 1.5 - 0.68
    d /= np.linalg.norm(d, axis=1, keepdims=True)
    depth = rng.uniform(0.62, 0.97, (count, 1))
    at = centre + d * radii * (1 + rough * (_swell(d, seed) - 0.47) * 2)[:, None] * depth
    face = d + rng.normal(size=(count, 3)) * 0.6
    face /= np.linalg.norm(face, axis=1, keepdims=True)
    a = np.cross(face, rng.normal(size=(count, 3)))
    a /= np.maximum(np.linalg.norm(a, axis=1, keepdims=True), 1e-6)
    b = np.cross(face, a)
    if kind == "bamboo":
        # Its leaves hang, so the spray keeps its upper edge up.
        a = np.cross(face, np.array([0, 0, 1.0])) + 1e-6
        a /= np.linalg.norm(a, axis=1, keepdims=True)
        b = np.cross(face, a) * -1
    k = size * rng.uniform(0.75, 1.3, (count, 1))
    points = np.stack([at - a * k - b * k, at + a * k - b * k, at + a * k + b * k, at - a * k + b * k], 1)
    normals = np.repeat(d + np.array([0, 0, 0.35]), 4, 0)
    normals /= np.linalg.norm(normals, axis=1, keepdims=True)
    u0, v0, u1, v1 = SPRAYS[kind]
    uv = np.tile(np.array([(u0, v0), (u1, v0), (u1, v1), (u0, v1)]), (count, 1))
    first = np.arange(count)[:, None] * 4
    tris = np.concatenate([first + [0, 1, 2], first + [0, 2, 3]])
    m = Mesh(points.reshape(-1, 3), normals, uv, tris)
    light = 0.50 + 0.30 * d[:, 2:] + 0.55 * (depth - 0.82) + rng.uniform(-0.08, 0.14, (count, 1))
    tint = 0.90 + 0.10 * np.sin(seed * np.array([1.3, 2.1, 0.7]))
    m.colour[:, :3] = np.repeat(np.clip(light * tint, 0.16, 1), 4, 0)
    return m


def _heart(middle: Array, radii: Array, seed: int, rings: int, columns: int) -> Mesh:
    """What shows between a crown's sprays: as green as they are, darker below, so that no hole seems to gape."""
    heart = blob(middle + [0, 0, radii[2] * 0.12], radii, seed, rings, columns, 0.22)
    heart.colour[:, :3] = 0.34 + 0.50 * heart.colour[:, :3]
    heart.uv *= 2.5
    return heart


def _lobes(base: Array, crown: float, slim: float, near: bool, rng: np.random.Generator) -> list[tuple[Array, Array]]:
    """Middle and radii of the lumps that a crown is made of."""
    out = [(base, np.array([0.34 * slim, 0.34 * slim, 0.44]) * crown)]
    for k in range(6 if near else 3):
        a = k * 2 * math.pi / (6 if near else 3) + rng.uniform(-0.5, 0.5)
        r = crown * rng.uniform(0.20, 0.36) * slim
        off = np.array([r * math.cos(a), r * math.sin(a), rng.uniform(-0.30, 0.30) * crown])
        size = crown * rng.uniform(0.17, 0.26)
        out.append((base + off, np.array([size * slim, size * slim, size * 0.85])))
    return out


def tree(
    s: Sketch, x: float, y: float, height: float, seed: int, slim: float = 1.0, kind: str = "", z: float = 0
) -> None:
    """Broad-leaved tree, or one of another kind of spray; fine near the middle of the place, coarse far from it."""
    rng = np.random.default_rng(seed)
    near = math.hypot(x, y) < NEAR_M
    kind = kind or ("broad", "small")[seed % 2]
    crown = height * 0.72
    lean = (rng.uniform(-0.04, 0.04), rng.uniform(-0.04, 0.04), 1)
    trunk = [(height * 0.030, 0), (height * 0.020, height * 0.25), (height * 0.010, height * 0.7)]
    s.lathe(trunk, "bark", (x, y, z - 0.2), lean, 9 if near else 6)
    base = np.array([x, y, z + height - crown * 0.50])
    for k, (middle, radii) in enumerate(_lobes(base, crown, slim, near, rng)):
        s.add(_heart(middle, radii * (0.66 if near else 0.80), seed * 7 + k, *((6, 9) if near else (5, 7))), "foliage")
        count = (60 if k == 0 else 26) if near else (16 if k == 0 else 8)
        size = crown * (0.135 if near else 0.19)
        s.add(leaves(middle, radii, count, size, seed * 7 + k, 0.25, kind), "foliage_leaves")


def bamboo(s: Sketch, x: float, y: float, height: float, seed: int, z: float = 0) -> None:
    """A clump of bamboo: leaning canes with hanging sprays."""
    rng = np.random.default_rng(seed)
    near = math.hypot(x, y) < NEAR_M
    for k in range(9 if near else 4):
        a, r, tall = rng.uniform(0, 6.28), rng.uniform(0.1, 1.1), height * rng.uniform(0.75, 1.05)
        foot = np.array([x + r * math.cos(a), y + r * math.sin(a), z - 0.1])
        bend = np.array([math.cos(a), math.sin(a), 0]) * tall
        cane = [foot + np.array([0, 0, tall * t]) + bend * 0.22 * t * t for t in (0, 0.4, 0.75, 1.0)]
        s.tube(cane, 0.045, "green", 5)
        for t, size in ((0.55, 0.55), (0.75, 0.75), (0.95, 0.55)):
            middle = foot + np.array([0, 0, tall * t]) + bend * 0.24 * t * t
            radii = np.array([size, size, size * 0.9]) * height * 0.12
            s.add(
                leaves(middle, radii, 9 if near else 5, height * 0.085, seed * 31 + k, 0.3, "bamboo"), "foliage_leaves"
            )


def bush(s: Sketch, x: float, y: float, size: float, seed: int, z: float = 0) -> None:
    """Round bush."""
    middle, radii = np.array([x, y, z + size * 0.42]), np.array([size * 0.62, size * 0.62, size * 0.55])
    near = math.hypot(x, y) < NEAR_M
    s.add(_heart(middle, radii * (0.60 if near else 0.8), seed, 5, 8), "foliage")
    count, spray = (46, size * 0.23) if near else (12, size * 0.34)
    s.add(leaves(middle, radii, count, spray, seed, 0.25, "small"), "foliage_leaves")


def grass(s: Sketch, at: Array, seed: int, tall: tuple[float, float] = (0.22, 0.5)) -> None:
    """Tufts of grass, each two crossed cards, at places (n, 3)."""
    rng = np.random.default_rng(seed)
    n = len(at)
    turn, size = rng.uniform(0, math.pi, n), rng.uniform(*tall, n)
    cards = []
    for quarter in (0.0, math.pi / 2):
        along = np.stack([np.cos(turn + quarter), np.sin(turn + quarter), 0 * turn], 1) * (size * 1.1)[:, None]
        up = np.stack([rng.normal(0, 0.12, n) * size, rng.normal(0, 0.12, n) * size, size], 1)
        cards.append(np.stack([at - along, at + along, at + along + up, at - along + up], 1))
    points = np.concatenate(cards).reshape(-1, 3)
    start = np.tile(rng.uniform(0, 0.6, n), 2)
    uv = np.stack([start, 0 * start, start + 0.4, 0 * start, start + 0.4, 0 * start + 1, start, 0 * start + 1], 1)
    first = np.arange(2 * n)[:, None] * 4
    tris = np.concatenate([first + [0, 1, 2], first + [0, 2, 3]])
    m = Mesh(points, np.tile([0.0, 0, 1], (len(points), 1)), uv.reshape(-1, 2), tris)
    shade = np.tile(rng.uniform(0.7, 1.0, n), 2)
    m.colour[:, :3] = (shade[:, None] * np.array([0.62, 0.62, 1.0, 1.0])).reshape(-1, 1)
    s.add(m, "blades")


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
    """Draw all plants of the lay-by."""
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
        verge = rng.uniform((30.5, -54.0, -0.03), (33.6, 43.5, -0.03), (520, 3))
        north = rng.uniform((-7.0, 44.6, -0.03), (30.0, 50.0, -0.03), (420, 3))
        road = rng.uniform((ROAD_X[0] - 8.0, -80.0, -0.05), (ROAD_X[0] - 1.6, 130.0, -0.05), (900, 3))
        grass(s, np.concatenate([verge, north, road]), 7)
