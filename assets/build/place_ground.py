"""Ground of the lay-by: asphalt with markings, verges, fields to the horizon, and a ring of hills."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFilter

from assets.build import road_wear, terrain
from assets.build.atlas import save_rgb
from assets.build.mesh import Array, Mesh, merge
from assets.build.noise import fractal, tile
from assets.build.road_wear import Spot
from assets.build.sketch import Sketch

ROAD_X = (-26.0, -10.0)
PLAZA_X, PLAZA_Y = (-9.2, 30.0), (-78.0, 44.0)
BAY_LINES_X = (-6.75, -2.25, 2.25, 6.75)
PARKING_LINES_X = (10.5, 14.2, 17.9, 21.6, 25.3)
ASPHALT_TILE_M, GRASS_TILE_M = 4.0, 5.0
SKIDS: tuple[tuple[Spot, Spot, float], ...] = (
    ((-4.2, -58), (0.3, -22), 2.2), ((8.5, -52), (5.6, -18), -1.6), ((14.0, 4), (20.5, 30), 1.8),
    ((-18.2, -66), (-17.7, -28), 0.4), ((-12.8, 14), (-12.4, 40), 0.3), ((22, -44), (26, -20), -0.8),
)  # fmt: skip
CRACKS: tuple[tuple[Spot, Spot], ...] = (
    ((-8.6, -26.3), (14.6, -25.1)), ((9.3, -70), (8.7, 43)), ((18.9, -24), (29.6, -3)), ((19.4, 19.5), (12.6, 43)),
    ((-25.5, 24.6), (-10.4, 23.2)), ((2.4, -70), (27, -51)),
)  # fmt: skip
PATCHES: tuple[tuple[Spot, Spot, float], ...] = (
    ((16.6, -13.5), (4.8, 3.2), 0.66), ((-4.6, 24.6), (3.1, 6.4), 0.74), ((24.5, 11.0), (6.5, 2.6), 0.70),
    ((5.2, -33.0), (2.4, 8.6), 0.98), ((-17.9, 9.5), (4.6, 11.0), 0.72), ((-13.0, -21.0), (3.0, 7.0), 0.66),
    ((23.0, -62.0), (7.5, 4.0), 0.76),
)  # fmt: skip
"""Skids from, to, sideways; sealed cracks from, to; patches' middle, size, tone."""
FIELDS_M = 330.0


def _normals(height: Array, strength: float) -> Array:
    gx = np.roll(height, -1, 1) - np.roll(height, 1, 1)
    gy = np.roll(height, -1, 0) - np.roll(height, 1, 0)
    n = np.stack([-gx * strength, gy * strength, np.ones_like(gx)], -1)
    return np.asarray(n / np.linalg.norm(n, axis=-1, keepdims=True) * 0.5 + 0.5)


def paint_asphalt(folder: Path, size: int = 1024) -> list[Path]:
    """Seamless worn asphalt: colour, roughness-metal, normals."""
    rng = np.random.default_rng(4)
    stones = (
        np.asarray(
            Image.fromarray((rng.random((size, size)) * 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(1.1)),
            float,
        )
        / 255
    )
    stones = np.clip((stones - 0.5) * 4.2 + 0.5, 0, 1)
    patchy, middle = tile(size, 4, 4, 2), tile(size, 24, 4, 7)
    value = 0.050 + 0.052 * stones + 0.045 * (patchy - 0.47) + 0.030 * (middle - 0.47)
    cracks = np.exp(-((np.abs(tile(size, 3, 5, 31) - 0.47) / 0.0035) ** 2)) * (tile(size, 2, 2, 40) > 0.55)
    value = value * (1 - 0.55 * cracks)
    base = np.stack([value * 1.03, value, value * 0.955], -1) ** (1 / 2.2)
    rough = np.clip(0.86 - 0.22 * np.clip(patchy - 0.5, 0, 1) - 0.10 * stones, 0.4, 1)
    matter = np.stack([np.ones_like(rough), rough, np.zeros_like(rough)], -1)
    height = stones * 0.6 + middle * 0.5 - cracks * 0.8
    return [
        save_rgb(folder / "asphalt.jpg", base, 86),
        save_rgb(folder / "asphalt_matter.jpg", matter[::2, ::2], 85),
        save_rgb(folder / "asphalt_normal.jpg", _normals(height, 1.1), 90),
    ]


def paint_plants(folder: Path, size: int = 1024) -> list[Path]:
    """Seamless grass and foliage."""
    fine, middle, large = tile(size, 128, 3, 3), tile(size, 28, 4, 5), tile(size, 5, 4, 9)
    blade = np.clip((fine - 0.47) * 2.2 + 0.5, 0, 1)
    dry = np.clip((large - 0.46) * 2.4 + 0.35, 0, 1)[..., None]
    green, straw = np.array([0.115, 0.165, 0.052]), np.array([0.235, 0.215, 0.105])
    grass = (green * (1 - dry * 0.6) + straw * dry * 0.6) * (0.55 + 0.75 * blade + 0.5 * (middle - 0.47))[..., None]
    cells = np.clip((tile(size, 40, 2, 13) - 0.30) * 3.0, 0, 1)
    light = np.clip((tile(size, 96, 2, 17) - 0.35) * 2.2, 0, 1)
    leaf = (
        np.array([0.040, 0.070, 0.020]) + np.array([0.105, 0.165, 0.048]) * (cells * (0.35 + 0.65 * light))[..., None]
    ) * (0.8 + 0.5 * (tile(size, 6, 3, 21) - 0.4))[..., None]
    return [
        save_rgb(folder / "grass.jpg", np.clip(grass, 0, 1) ** (1 / 2.2), 84),
        save_rgb(folder / "foliage.jpg", np.clip(leaf, 0, 1) ** (1 / 2.2), 82),
    ]


def sheet(xs: Array, ys: Array, z: float, tile_m: float, shade: Array | None = None) -> Mesh:
    """Level grid with repeating uv; `shade` (rows y, columns x) multiplies the colour."""
    x, y = np.meshgrid(xs, ys)
    points = np.stack([x, y, np.full_like(x, z)], -1).reshape(-1, 3)
    rows, cols = x.shape
    k = np.arange(rows * cols).reshape(rows, cols)
    a, b, c, d = k[:-1, :-1].ravel(), k[:-1, 1:].ravel(), k[1:, 1:].ravel(), k[1:, :-1].ravel()
    tris = np.concatenate([np.stack([a, b, c], 1), np.stack([a, c, d], 1)])
    m = Mesh(points, np.tile([0.0, 0, 1], (len(points), 1)), points[:, :2] / tile_m, tris)
    if shade is not None:
        m.colour[:, :3] = np.clip(shade, 0, 1).reshape(-1, shade.shape[-1] if shade.ndim == 3 else 1)
    return m


def _wear(xs: Array, ys: Array, tracks: tuple[float, ...]) -> Array:
    """Darker wheel tracks and oil, lighter dusty edges."""
    x, y = np.meshgrid(xs, ys)
    n = fractal(np.stack([x, y], -1) / 7.0, 5, 3)
    track = sum(np.exp(-(((x - t) / 0.45) ** 2)) for t in tracks)
    oil = np.clip(fractal(np.stack([x, y], -1) / 2.3 + 40, 4, 8) - 0.58, 0, 1) * 2.2
    return np.asarray(np.clip(0.86 + 0.28 * (n - 0.47) - 0.10 * track - oil * 0.8, 0.35, 1))


def _asphalt(s: Sketch) -> None:
    xs, ys = np.arange(PLAZA_X[0], PLAZA_X[1] + 0.1, 0.7), np.arange(PLAZA_Y[0], PLAZA_Y[1] + 0.1, 1.0)
    s.add(sheet(xs, ys, 0.0, ASPHALT_TILE_M, _wear(xs, ys, (-5.4, -3.4, -1.0, 1.0, 3.4, 5.4))[..., None]), "asphalt")
    xs, ys = np.arange(ROAD_X[0] - 0.8, PLAZA_X[0] + 0.01, 0.55), np.linspace(-420, 420, 240)
    s.add(
        sheet(
            np.append(xs, PLAZA_X[0]),
            ys,
            0.0,
            ASPHALT_TILE_M,
            _wear(np.append(xs, PLAZA_X[0]), ys, (-24.2, -22.4, -19.8, -18, -15.6, -13.8))[..., None] * 0.92,
        ),
        "asphalt",
    )
    xs, ys = np.linspace(-75, -26.7, 24), np.linspace(-160, -90, 30)
    s.add(sheet(xs, ys, 0.0, ASPHALT_TILE_M), "asphalt")
    xs, ys = np.linspace(-9.2, 30, 24), np.linspace(-160, -78, 30)
    s.add(sheet(xs, ys, 0.0, ASPHALT_TILE_M), "asphalt")
    xs, ys = np.linspace(30, 80, 24), np.linspace(-74, -56, 10)
    s.add(sheet(xs, ys, -0.004, ASPHALT_TILE_M), "asphalt")


def _stripe(s: Sketch, x: float, y: float, width: float, length: float, colour: str = "road_white") -> None:
    u, v = s.uv_of(colour)
    s.quad((x, y, 0.006), (1, 0, 0), (0, 1, 0), (width, length), (u, v, u, v), "marking")


def _years(s: Sketch) -> None:
    """What lorries left on the lay-by and the road beside it."""
    for start, end, bend in SKIDS:
        road_wear.skid(s, start, end, bend, "asphalt", ASPHALT_TILE_M)
    for k, (start, end) in enumerate(CRACKS):
        road_wear.sealed_crack(s, start, end, k + 1, "asphalt", ASPHALT_TILE_M)
    for middle, size, tone in PATCHES:
        road_wear.patch(s, middle, size, tone, "asphalt", ASPHALT_TILE_M)


def _markings(s: Sketch) -> None:
    for k, x in enumerate(BAY_LINES_X):
        road_wear.worn_line(s, (x, -15), (x, 15), 0.12, "road_white", k, "marking")
    for y in (-15, 15):
        road_wear.worn_line(s, (-6.81, y), (6.81, y), 0.12, "road_white", 5, "marking")
    for x in (-26.0, -10.0):
        road_wear.worn_line(s, (x, -90), (x, 90), 0.20, "road_white", 7, "marking")
        for y in (-255, 255):
            _stripe(s, x, y, 0.20, 330)
    road_wear.gullies(s, [(29.72, y) for y in range(-50, 44, 16)], (0, 1))
    road_wear.gullies(s, [(x, 43.72) for x in (-4, 12, 27)], (1, 0))
    for x in (-20.7, -15.3):
        for middle in np.arange(-415, 415, 15.0):
            _stripe(s, x, float(middle), 0.15, 6.0)
    for k in range(13):
        start = -66 + 4.2 * k
        s_u, s_v = s.uv_of("road_yellow")
        p = np.array([0.6, 1.0, 0.0])
        s.quad(
            (-7.9, start, 0.006), np.cross(p, (0, 0, 1)) * [1, 1, 0], p, (0.35, 2.6), (s_u, s_v, s_u, s_v), "marking"
        )
    for x in PARKING_LINES_X:
        _stripe(s, x, 36, 0.10, 6.0)
    for y in (-40, -30):
        _arrow(s, -12.7, y)
        _arrow(s, -18.0, y - 20)


def _arrow(s: Sketch, x: float, y: float) -> None:
    _stripe(s, x, y, 0.22, 3.2)
    u, v = s.uv_of("road_white")
    points = np.array([(x - 0.55, y + 1.6, 0.006), (x + 0.55, y + 1.6, 0.006), (x, y + 3.6, 0.006)])
    s.add(Mesh(points, np.tile([0.0, 0, 1], (3, 1)), np.tile([u, v], (3, 1)), np.array([(0, 1, 2)])), "marking")


def _kerbs(s: Sketch) -> None:
    for x, y0, y1 in ((30.1, -56, 44), (-9.1, 22, 120), (30.1, -160, -74)):
        for y in np.arange(y0, y1, 10.0):
            s.box((x, y + min(5, (y1 - y) / 2), 0.07), (0.20, min(10, y1 - y), 0.22), "concrete", 0.02)
    for x in np.arange(-8, 30, 9.5):
        s.box((x + 4.75, 44.1, 0.07), (9.5, 0.20, 0.22), "concrete", 0.02)
    for a, b in zip(PARKING_LINES_X[:-1], PARKING_LINES_X[1:], strict=True):
        s.box(((a + b) / 2, 38.6, 0.055), (1.8, 0.16, 0.11), "yellow", 0.03)


def _field(x: Array, y: Array) -> npt.NDArray[np.bool_]:
    """Where the land beyond the verges is tilled, in plots."""
    plot = np.floor((x + 0.3 * y) / 46) * 5 + np.floor((y - 0.2 * x) / 31) * 3
    clear = (x > 44) | (x < -60) | (y > 74)
    return np.asarray((plot % 7 < 2) & clear)


def _fields(s: Sketch) -> None:
    """Grass and plots of tilled land to the horizon; the roads lie over it."""

    def low(x: Array, y: Array) -> Array:
        return -0.05 - 0.0004 * np.hypot(x, y)

    near = np.arange(-FIELDS_M, FIELDS_M + 1, 6.0)
    s.add(terrain.land(near, near, low, GRASS_TILE_M, lambda x, y: ~_field(x, y), 2), "grass")
    s.add(terrain.land(near, near, low, terrain.TILE_M["soil"], _field, 3), "soil")
    far = terrain.spread(FIELDS_M, FIELDS_M, 2200, 18)
    s.add(terrain.land(far, far, low, 14.0, lambda x, y: np.maximum(np.abs(x), np.abs(y)) > FIELDS_M, 9), "grass")


def draw(s: Sketch) -> None:
    """Draw the ground and what bounds the view."""
    with s.part("ground"):
        _asphalt(s)
        _years(s)
        _fields(s)
    with s.part("markings"):
        _markings(s)
    with s.part("kerbs"):
        _kerbs(s)
    ridges = ((640, 80, 3, 0.95, 0.8), (1050, 170, 8, 0.86, 0.8), (1600, 300, 14, 0.8, 0.5))
    with s.part("hills"):
        s.add(merge([terrain.ridge(*ridge) for ridge in ridges]), "forest")
