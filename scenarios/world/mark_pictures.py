"""Pictures of what lies on the ground, painted once: one sheet of cells, the same on every machine."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np

Array = np.ndarray[Any, np.dtype[np.float64]]
Pixels = np.ndarray[Any, np.dtype[np.uint8]]

CELL_PX = 256
CELLS = (4, 2)
"""Columns and rows of the sheet."""
ROUGHNESS = {
    "oil": 0.58, "drips": 0.58, "tyre": 0.92, "dust": 0.97, "damp": 0.62, "scuff": 0.80, "leaves": 0.85, "grit": 0.95,
}  # fmt: skip
"""By kind, in the order of the cells, column by column."""
KINDS = tuple(ROUGHNESS)


@cache
def mark_sheet() -> Pixels:
    """All kinds on one sheet: sRGB colour and how much it covers, rows from the bottom (512, 1024, 4)."""
    sheet = np.zeros((CELLS[1] * CELL_PX, CELLS[0] * CELL_PX, 4), np.uint8)
    for number, kind in enumerate(KINDS):
        column, line = divmod(number, CELLS[1])
        colour, cover = _PAINTERS[kind](np.random.default_rng(40 + number))
        cell = np.dstack([colour, np.clip(cover, 0, 1) * _rim()])
        at = line * CELL_PX, column * CELL_PX
        sheet[at[0] : at[0] + CELL_PX, at[1] : at[1] + CELL_PX] = (cell * 255 + 0.5).astype(np.uint8)
    return sheet


@cache
def matter_sheet() -> Pixels:
    """How rough each cell is, in the green of RGB, a texel a cell, rows from the bottom (2, 4, 3)."""
    sheet = np.full((CELLS[1], CELLS[0], 3), (255, 0, 0), np.uint8)
    for number, rough in enumerate(ROUGHNESS.values()):
        column, line = divmod(number, CELLS[1])
        sheet[line, column, 1] = round(rough * 255)
    return sheet


def _grid() -> tuple[Array, Array]:
    """Across and along a cell, -1 to 1."""
    at = (np.arange(CELL_PX) + 0.5) / CELL_PX * 2 - 1
    x, y = np.meshgrid(at, at)
    return x, y


def _rim() -> Array:
    """Falls to nothing at a cell's edge, so that none shows."""
    x, y = _grid()
    return np.asarray(np.clip((1 - np.maximum(abs(x), abs(y))) * 12, 0, 1))


def _noise(chance: np.random.Generator, cells: tuple[int, int], octaves: int = 4) -> Array:
    """Smooth noise 0 to 1 with so many cells along and across at its coarsest."""
    total, share = np.zeros((CELL_PX, CELL_PX)), 0.5
    for octave in range(octaves):
        rows, columns = (min(count << octave, CELL_PX) for count in cells)
        total += _stretched(chance.random((rows + 1, columns + 1))) * share
        share /= 2
    return np.asarray(total / (1 - 0.5**octaves))


def _stretched(values: Array) -> Array:
    """A small grid drawn out to a cell, smoothly."""

    def weights(count: int) -> tuple[np.ndarray[Any, np.dtype[np.int64]], Array]:
        at = np.arange(CELL_PX) / CELL_PX * (count - 1)
        whole = at.astype(int)
        part = at - whole
        return whole, part * part * (3 - 2 * part)

    (i, fi), (j, fj) = weights(values.shape[0]), weights(values.shape[1])
    upper = values[i] * (1 - fi[:, None]) + values[i + 1] * fi[:, None]
    return np.asarray(upper[:, j] * (1 - fj) + upper[:, j + 1] * fj)


def _even(red: float, green: float, blue: float) -> Array:
    return np.tile(np.array((red, green, blue)), (CELL_PX, CELL_PX, 1))


def _blot(chance: np.random.Generator, edge: float) -> Array:
    """A blot with a ragged rim, 1 in its middle; `edge` how soft."""
    x, y = _grid()
    ragged = _noise(chance, (4, 4), 5) - 0.5
    return np.asarray(np.clip((0.72 - np.hypot(x, y) + ragged * 0.9) / edge, 0, 1))


def _oil(chance: np.random.Generator) -> tuple[Array, Array]:
    core, halo = _blot(chance, 0.22), _blot(chance, 0.7)
    cover = 0.50 * halo + 0.48 * core * (0.6 + 0.4 * _noise(chance, (9, 9)))
    return _even(0.055, 0.050, 0.048), cover


def _drips(chance: np.random.Generator) -> tuple[Array, Array]:
    x, y = _grid()
    cover = np.zeros((CELL_PX, CELL_PX))
    for _ in range(46):
        across, along = chance.normal(0, 0.22), chance.uniform(-0.92, 0.92)
        radius = chance.uniform(0.012, 0.055)
        # A drip is round on the ground: the cell is laid about five times as long as broad.
        far = np.hypot((x - across), (y - along) * 3.2)
        cover = np.maximum(cover, np.clip((radius - far) / 0.012 + 0.5, 0, 1) * chance.uniform(0.35, 0.8))
    return _even(0.09, 0.085, 0.08), cover


def _tyre(chance: np.random.Generator) -> tuple[Array, Array]:
    x, y = _grid()
    ribs = 0.62 + 0.38 * np.cos(x * 17.0)
    worn = _noise(chance, (3, 12), 4)
    band = np.clip((0.86 - abs(x)) * 7, 0, 1)
    fades = np.clip((1 - abs(y)) * 2.4, 0, 1) * (0.45 + 0.55 * _stretched(chance.random((6, 2))))
    return _even(0.07, 0.07, 0.075), 0.8 * band * ribs * fades * (0.35 + 0.9 * worn)


def _dust(chance: np.random.Generator) -> tuple[Array, Array]:
    drift = np.clip(_noise(chance, (3, 3), 5) * 2.2 - 0.75, 0, 1)
    return _even(0.58, 0.545, 0.48), 1.0 * _blot(chance, 0.8) * drift


def _damp(chance: np.random.Generator) -> tuple[Array, Array]:
    inner = _blot(chance, 0.16)
    rim = np.clip(inner * (1 - inner) * 4, 0, 1)
    return _even(0.07, 0.07, 0.075), 0.50 * inner * (0.6 + 0.4 * _noise(chance, (5, 5))) + 0.22 * rim


def _scuff(chance: np.random.Generator) -> tuple[Array, Array]:
    cover = np.zeros((CELL_PX, CELL_PX))
    for _ in range(70):
        x, y = chance.integers(20, CELL_PX - 20, 2)
        length, tilt = int(chance.integers(14, 90)), chance.normal(0, 0.22)
        k = np.arange(length)
        rows, columns = np.clip(y + k, 0, CELL_PX - 1), np.clip(x + (k * tilt).astype(int), 0, CELL_PX - 1)
        cover[rows, columns] = np.maximum(cover[rows, columns], np.sin(np.pi * k / length) * chance.uniform(0.15, 0.6))
    return _even(0.70, 0.69, 0.67), cover


def _leaves(chance: np.random.Generator) -> tuple[Array, Array]:
    x, y = _grid()
    colour, cover = _even(0.30, 0.24, 0.12), np.zeros((CELL_PX, CELL_PX))
    tones = np.array([(0.42, 0.33, 0.14), (0.34, 0.22, 0.10), (0.26, 0.27, 0.10), (0.48, 0.40, 0.18)])
    for _ in range(64):
        middle, turn = chance.normal(0, 0.36, 2), chance.uniform(0, np.pi)
        along = (x - middle[0]) * np.cos(turn) + (y - middle[1]) * np.sin(turn)
        across = -(x - middle[0]) * np.sin(turn) + (y - middle[1]) * np.cos(turn)
        size = chance.uniform(0.022, 0.042)
        shown = np.clip((1 - np.hypot(along / size, across / (size * 0.45))) * 5, 0, 1)
        colour[shown > 0.1] = tones[chance.integers(len(tones))] * chance.uniform(0.75, 1.1)
        cover = np.maximum(cover, shown)
    return colour, cover


def _grit(chance: np.random.Generator) -> tuple[Array, Array]:
    grains = chance.random((CELL_PX, CELL_PX))
    tone = 0.30 + 0.28 * chance.random((CELL_PX, CELL_PX, 1))
    drift = _blot(chance, 0.7) * np.clip(_noise(chance, (4, 4)) * 1.8 - 0.4, 0, 1)
    return np.asarray(tone * np.array((1.0, 0.96, 0.88))), np.where(grains > 1 - 0.34 * drift, 0.85, 0.16 * drift)


_PAINTERS: dict[str, Callable[[np.random.Generator], tuple[Array, Array]]] = {
    "oil": _oil, "drips": _drips, "tyre": _tyre, "dust": _dust,
    "damp": _damp, "scuff": _scuff, "leaves": _leaves, "grit": _grit,
}  # fmt: skip
