"""Seamless surfaces of places: concrete, paving, gravel, rock, masonry, soil, woods seen from afar."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image, ImageFilter
from scipy.spatial import cKDTree

from assets.build.atlas import save_rgb
from assets.build.mesh import Array
from assets.build.noise import tile

SIZE = 1024


def normals(height: Array, strength: float) -> Array:
    """Normal map 0..1 of a seamless height field."""
    gx = np.roll(height, -1, 1) - np.roll(height, 1, 1)
    gy = np.roll(height, -1, 0) - np.roll(height, 1, 0)
    n = np.stack([-gx * strength, gy * strength, np.ones_like(gx)], -1)
    return np.asarray(n / np.linalg.norm(n, axis=-1, keepdims=True) * 0.5 + 0.5)


def _grain(seed: int, blur: float, size: int = SIZE) -> Array:
    """Blurred white noise that wraps round, 0..1 about 0.5."""
    noise = Image.fromarray((np.random.default_rng(seed).random((size, size)) * 255).astype(np.uint8))
    wide = Image.new("L", (size * 2, size * 2))
    for x in (0, size):
        for y in (0, size):
            wide.paste(noise, (x, y))
    half = size // 2
    soft = wide.filter(ImageFilter.GaussianBlur(blur)).crop((half, half, half + size, half + size))
    values = np.asarray(soft, float) / 255
    return np.asarray(np.clip((values - 0.5) / max(float(values.std()), 1e-6) * 0.17 + 0.5, 0, 1))


def _cells(count: int, seed: int, stretch: float = 1.0, warp: float = 0.0, size: int = SIZE) -> tuple[Array, Array]:
    """Seamless Voronoi cells: distance to the border in cell sizes, and a value 0..1 for every cell."""
    rng = np.random.default_rng(seed)
    seeds = rng.random((count, 2))
    y, x = np.mgrid[0:size, 0:size] / size
    x = x + warp * (tile(size, 14, 3, seed + 200) - 0.45)
    y = y + warp * (tile(size, 14, 3, seed + 205) - 0.45)
    # Squeezed in y, so that the tree's round distances become stretched ones; it wraps round by itself.
    tree = cKDTree(seeds * (1, stretch), boxsize=(1, stretch))
    spots = np.stack([x % 1, (y % 1) * stretch], -1).reshape(-1, 2)
    far, owner = tree.query(spots, 2)
    border = (far[:, 1] - far[:, 0]) * np.sqrt(count)
    return border.reshape(size, size), rng.random(count)[owner[:, 0]].reshape(size, size)


def _save(folder: Path, name: str, linear: Array, rough: Array, height: Array, strength: float) -> list[Path]:
    matter = np.stack([np.ones_like(rough), np.clip(rough, 0, 1), np.zeros_like(rough)], -1)
    return [
        save_rgb(folder / f"{name}.jpg", np.clip(linear, 0, 1) ** (1 / 2.2), 85),
        save_rgb(folder / f"{name}_matter.jpg", matter[::2, ::2], 84),
        save_rgb(folder / f"{name}_normal.jpg", normals(height, strength), 88),
    ]


def concrete(folder: Path) -> list[Path]:
    """Village-road concrete: slabs with a saw-cut joint, stains, hairline cracks."""
    fine, patch, wide = _grain(3, 1.2), tile(SIZE, 6, 4, 12), tile(SIZE, 3, 3, 15)
    y = np.mgrid[0:SIZE, 0:SIZE][0] / SIZE
    joint = np.exp(-(((y - 0.5) / 0.0022) ** 2))
    crack = np.exp(-((np.abs(tile(SIZE, 3, 5, 52) - 0.46) / 0.0022) ** 2)) * (tile(SIZE, 2, 2, 43) > 0.52)
    value = 0.215 + 0.06 * (fine - 0.5) + 0.10 * (patch - 0.47) + 0.08 * (wide - 0.45)
    value *= 1 - 0.6 * joint - 0.45 * crack
    colour = np.stack([value * 1.04, value, value * 0.92], -1)
    return _save(folder, "concrete", colour, 0.9 - 0.12 * fine, fine * 0.35 + patch * 0.6 - joint - crack * 0.7, 1.0)


def paving(folder: Path) -> list[Path]:
    """Cement pavers in half bond, some darker with grease."""
    rows, columns = 12, 6
    y, x = np.mgrid[0:SIZE, 0:SIZE] / SIZE
    row = np.floor(y * rows)
    along = (x * columns + 0.5 * (row % 2)) % columns
    edge = np.minimum(np.minimum(along % 1, 1 - along % 1) / columns, np.minimum(y * rows % 1, 1 - y * rows % 1) / rows)
    seam = np.clip(1 - edge / 0.0035, 0, 1)
    tone = (np.sin(row * 91.7 + np.floor(along) * 37.3) * 4375.85) % 1
    fine, patch = _grain(8, 1.3), tile(SIZE, 4, 4, 22)
    value = 0.165 + 0.045 * (tone - 0.5) + 0.05 * (fine - 0.5) + 0.10 * (patch - 0.5)
    value *= 1 - 0.62 * seam
    red = (tone > 0.86)[..., None] * np.array([0.035, -0.01, -0.02])
    colour = np.stack([value * 1.05, value, value * 0.93], -1) + red
    return _save(folder, "paving", colour, 0.85 - 0.25 * np.clip(patch - 0.5, 0, 1), fine * 0.3 - seam * 1.6, 1.2)


def gravel(folder: Path) -> list[Path]:
    """Crushed stone of a yard."""
    border, tone = _cells(1500, 4, 1.0, 0.01)
    fine, patch = _grain(14, 0.9), tile(SIZE, 4, 4, 62)
    body = np.clip(border * 2.2, 0, 1)
    value = (0.10 + 0.20 * tone + 0.05 * (fine - 0.5)) * (0.35 + 0.65 * body) * (0.75 + 0.5 * patch)
    colour = np.stack([value * 1.05, value, value * 0.91], -1)
    return _save(folder, "gravel", colour, 0.95 - 0.1 * body, body * 1.2 + fine * 0.3, 1.3)


def rock(folder: Path) -> list[Path]:
    """Blasted rock: broken facets, seams, rust where water runs, moss in the damp parts."""
    border, tone = _cells(130, 9, 0.55, 0.16)
    fine, middle, wide = _grain(18, 1.2), tile(SIZE, 9, 6, 72), tile(SIZE, 3, 4, 75)
    ridge = 1 - np.abs(tile(SIZE, 6, 6, 78) - 0.48) * 6
    seam = np.clip(1 - border * 9, 0, 1) * np.clip((middle - 0.40) * 5, 0, 1)
    value = 0.135 + 0.05 * (tone - 0.5) + 0.24 * (middle - 0.48) + 0.05 * (fine - 0.5) + 0.035 * np.clip(ridge, -1, 1)
    value = np.clip(value, 0.03, 1) * (1 - 0.6 * seam)
    rust = np.clip((wide - 0.48) * 3, 0, 1)[..., None] * np.array([0.045, 0.012, -0.010])
    moss = (np.clip((middle - 0.50) * 4, 0, 1) * np.clip((0.52 - wide) * 5, 0, 1))[..., None]
    colour = np.stack([value * 1.03, value, value * 0.93], -1) + rust
    colour = colour * (1 - 0.6 * moss) + moss * 0.6 * np.array([0.05, 0.080, 0.03])
    height = tone * 0.8 + middle * 3.0 + np.clip(ridge, -1, 1) * 0.6 - seam * 1.2 + fine * 0.3
    return _save(folder, "rock", colour, 0.92 - 0.1 * fine, height, 1.5)


def masonry(folder: Path) -> list[Path]:
    """Rubble wall in mortar."""
    border, tone = _cells(110, 21, 1.5, 0.05)
    fine, wide = _grain(26, 1.3), tile(SIZE, 3, 4, 82)
    mortar = np.clip(1.4 - border * 9.0, 0, 1)
    stone = 0.14 + 0.11 * (tone - 0.5) + 0.06 * (fine - 0.5) + 0.07 * (wide - 0.47)
    value = stone * (1 - mortar) + (0.24 + 0.05 * (fine - 0.5)) * mortar
    damp = np.clip((tile(SIZE, 5, 4, 88) - 0.52) * 3, 0, 0.6)
    value *= 1 - damp
    colour = np.stack([value * 1.03, value, value * 0.93], -1) + (damp * 0.02)[..., None] * np.array([0, 1, 0])
    return _save(folder, "masonry", colour, 0.92 - 0.08 * fine, np.clip(border * 3, 0, 1) * 1.4 + fine * 0.3, 1.4)


def soil(folder: Path) -> list[Path]:
    """Tilled beds and bare earth."""
    fine, middle, wide = _grain(31, 1.6), tile(SIZE, 30, 4, 92), tile(SIZE, 5, 4, 95)
    value = (0.07 + 0.05 * (fine - 0.5) + 0.05 * (middle - 0.47)) * (0.8 + 0.5 * wide)
    green = np.clip((tile(SIZE, 12, 4, 98) - 0.52) * 5, 0, 1)[..., None]
    colour = np.stack([value * 1.35, value, value * 0.68], -1)
    colour = colour * (1 - 0.75 * green) + 0.75 * green * np.array([0.06, 0.095, 0.03]) * (0.6 + fine[..., None])
    return [save_rgb(folder / "soil.jpg", np.clip(colour, 0, 1) ** (1 / 2.2), 84)]


def forest(folder: Path) -> list[Path]:
    """Wooded hills from afar: crowns lit from above with dark gaps, patches of bamboo and pine."""
    border, tone = _cells(800, 41, 1.0, 0.05)
    fine, wide = _grain(36, 1.2), tile(SIZE, 4, 4, 102)
    crown = np.clip(border * 1.7, 0, 1) ** 0.7
    value = crown * (0.55 + 0.5 * tone) * (0.8 + 0.4 * (fine - 0.5))
    pine, leafy, bamboo = (
        np.array([0.028, 0.050, 0.026]),
        np.array([0.060, 0.088, 0.030]),
        np.array([0.095, 0.115, 0.042]),
    )
    share = np.clip((wide - 0.42) * 4, 0, 1)[..., None]
    kind = leafy * (1 - share) + pine * share
    patch = np.clip((tile(SIZE, 3, 4, 107) - 0.56) * 8, 0, 1)[..., None]
    kind = kind * (1 - patch) + bamboo * patch
    colour = kind * (0.25 + 1.25 * value[..., None])
    return [save_rgb(folder / "forest.jpg", np.clip(colour, 0, 1) ** (1 / 2.2), 84)]


SURFACES = {
    "concrete": concrete, "paving": paving, "gravel": gravel, "rock": rock, "masonry": masonry, "soil": soil,
    "forest": forest,
}  # fmt: skip


def paint(folder: Path, *names: str) -> list[Path]:
    """Paint the named surfaces and return their files."""
    return [path for name in names for path in SURFACES[name](folder)]
