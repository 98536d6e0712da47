"""Seamless surfaces of rooms: floor tiles, mineral-fibre ceiling, painted plaster, padding, laminate with a grain."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from assets.build.atlas import save_rgb
from assets.build.mesh import Array
from assets.build.noise import fractal, pixels, tile
from assets.build.place_surfaces import normals

SIZE = 1024
CELLS = 2
"""Floor and ceiling tiles each way in a picture."""


def _save(folder: Path, name: str, linear: Array, rough: Array, height: Array, strength: float) -> list[Path]:
    matter = np.stack([np.ones_like(rough), np.clip(rough, 0, 1), np.zeros_like(rough)], -1)
    return [
        save_rgb(folder / f"{name}.jpg", np.clip(linear, 0, 1) ** (1 / 2.2), 84),
        save_rgb(folder / f"{name}_matter.jpg", matter[::4, ::4], 84),
        save_rgb(folder / f"{name}_normal.jpg", normals(height, strength)[::2, ::2], 86),
    ]


def _grid() -> tuple[Array, Array, Array]:
    """Column and row of the tile at every pixel, and how near its edge is, in tiles."""
    y, x = np.mgrid[0:SIZE, 0:SIZE] / SIZE * CELLS
    near = np.minimum(np.minimum(x % 1, 1 - x % 1), np.minimum(y % 1, 1 - y % 1))
    return np.floor(x), np.floor(y), near


def floor_tiles(folder: Path) -> list[Path]:
    """Polished stoneware of 60 cm with fine specks and narrow joints that have gone grey."""
    column, row, near = _grid()
    joint = np.clip(1 - near / 0.0032, 0, 1)
    tone = (np.sin(column * 12.7 + row * 31.3 + 1.9) * 437.5) % 1
    cloud, specks = tile(SIZE, 6, 5, 201), tile(SIZE, 128, 2, 205)
    worn = np.clip(tile(SIZE, 3, 4, 209) - 0.45, 0, 1)
    value = 0.40 + 0.028 * (tone - 0.5) + 0.09 * (cloud - 0.47) + 0.10 * (specks - 0.37) - 0.06 * worn
    value *= 1 - 0.62 * joint
    colour = np.stack([value * 1.02, value, value * 0.95], -1)
    return _save(folder, "floor_tiles", colour, 0.34 + 0.35 * joint + 0.25 * worn, -joint * 1.4 + specks * 0.05, 1.0)


def ceiling_tiles(folder: Path) -> list[Path]:
    """Mineral fibre of 60 cm with pin holes, in a grid of painted steel."""
    column, row, near = _grid()
    rail = np.clip((0.022 - near) / 0.004, 0, 1)
    edge = np.clip(1 - np.abs(near - 0.030) / 0.008, 0, 1)
    fissure = np.clip((tile(SIZE, 96, 3, 221) - 0.60) * 9, 0, 1) * (1 - rail)
    stain = np.clip(tile(SIZE, 4, 4, 225) - 0.50, 0, 1)
    value = 0.76 + 0.03 * ((column + row) % 2 - 0.5) - 0.05 * stain
    value = value * (1 - 0.42 * fissure) * (1 - 0.30 * edge) * (1 - rail) + 0.84 * rail
    colour = np.stack([value, value, value * (0.97 - 0.05 * stain)], -1)
    return _save(folder, "ceiling_tiles", colour, 0.92 - 0.45 * rail, rail * 1.5 - fissure * 0.8, 0.8)


def plaster(folder: Path) -> list[Path]:
    """Roller-painted wall: an even tint, a fine orange-peel, faint marks."""
    peel, cloud = tile(SIZE, 110, 3, 241), tile(SIZE, 4, 5, 245)
    scuff = np.clip(tile(SIZE, 9, 5, 249) - 0.62, 0, 1) * 0.5
    value = 0.66 + 0.035 * (cloud - 0.47) + 0.02 * (peel - 0.44) - 0.25 * scuff
    colour = np.stack([value, value * 0.985, value * 0.94], -1)
    return _save(folder, "plaster", colour, 0.80 + 0.05 * peel, peel, 0.35)


def padding(folder: Path) -> list[Path]:
    """Woven cover of padded wall panels and seats: a blue-grey that shows its threads."""
    y, x = np.mgrid[0:SIZE, 0:SIZE] / SIZE * 96
    over = (np.floor(x) + np.floor(y)) % 2
    warp, weft = np.abs(np.sin(np.pi * x)), np.abs(np.sin(np.pi * y))
    thread = np.where(over > 0, warp, weft)
    fleck = tile(SIZE, 192, 2, 261)
    value = (0.70 + 0.36 * thread) * (0.86 + 0.30 * fleck) * (0.92 + 0.16 * tile(SIZE, 3, 3, 265))
    colour = value[..., None] * np.array([0.150, 0.185, 0.225])
    return _save(folder, "padding", colour, np.full_like(value, 0.95), thread * 0.8, 0.7)


def _grain(along: int, across: int, octaves: int, seed: int) -> Array:
    """Fractal noise drawn out along u: it joins itself across by its period, along by a blend over its last part."""
    p = pixels(SIZE, SIZE, along, across)
    blend = np.clip((p[..., 0] / along - 0.82) / 0.18, 0, 1)
    again = fractal(p - np.array([along, 0]), octaves, seed, across)
    return fractal(p, octaves, seed, across) * (1 - blend) + again * blend


def veneer(folder: Path) -> list[Path]:
    """Light oak laminate, its grain along u."""
    long, fine = _grain(3, 26, 5, 281), _grain(8, 256, 3, 285)
    rings = 0.5 + 0.5 * np.sin((long * 9 + np.mgrid[0:SIZE, 0:SIZE][0] / SIZE * 6) * 2 * np.pi)
    value = 0.80 + 0.20 * rings + 0.30 * (fine - 0.42)
    colour = value[..., None] * np.array([0.400, 0.285, 0.175])
    return _save(folder, "veneer", colour, 0.42 + 0.12 * (1 - rings), fine * 0.3, 0.4)


SURFACES = {
    "floor_tiles": floor_tiles, "ceiling_tiles": ceiling_tiles, "plaster": plaster, "padding": padding,
    "veneer": veneer,
}  # fmt: skip


def paint(folder: Path) -> list[Path]:
    """Paint the surfaces of rooms and return their files."""
    return [path for draw in SURFACES.values() for path in draw(folder)]
