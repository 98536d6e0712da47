"""The reflective vest on a bust."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from assets.build import assembly
from assets.build.drape import Patch, carried, clipped
from assets.build.mesh import Array, shaded
from assets.build.sketch import Sketch

BANDS_Z = ((1.035, 1.085), (1.155, 1.205))
BRACES_X = (0.095, 0.145)
CLOTH_M = 0.0025
# Half width and half depth of the trunk in the vest, by height; metres.
TRUNK = ((0.93, 0.205, 0.142), (1.10, 0.188, 0.130), (1.28, 0.200, 0.138), (1.50, 0.205, 0.140))
BUST = ((0.90, 0.165, 0.110), (1.10, 0.150, 0.100), (1.30, 0.170, 0.112), (1.37, 0.158, 0.092), (1.43, 0.112, 0.060),
        (1.465, 0.070, 0.055), (1.52, 0.056, 0.054))  # fmt: skip
HEM_Z, CHEST_Z, ARMPIT_Z, NOTCH_Z, NAPE_Z = 0.955, 1.28, 1.235, 1.235, 1.455
NECK_U, SHOULDER_U = 0.36, 0.90
"""Where along the half width the neck ends and the arm begins."""
ROUNDNESS = 2.5
COLUMNS, ROWS = 64, 14


def put(s: Sketch, p: Patch, colour: str, crease: float = 70, inside: bool = False) -> None:
    """Add a patch in one palette colour; its inside is the same surface turned round, a cloth's thickness in."""
    points, tris = p.points, p.triangles
    if inside:
        points, tris = points - p.normals() * CLOTH_M, tris[:, ::-1]
    uv = np.tile(s.uv_of(colour), (len(tris), 3, 1))
    s.add(shaded(points, tris, uv, crease, outward=False))


def split(p: Patch, axis: Array, at: float) -> tuple[Patch, Patch]:
    """The parts of a patch below and above a place along an axis, cut along the line."""
    over = axis - at
    return clipped(p, over), clipped(p, -over)


def banded(p: Patch) -> tuple[list[Patch], list[Patch]]:
    """Cloth and reflective bands of a vest: two round the trunk, one over either shoulder."""
    cloth: list[Patch] = []
    bands: list[Patch] = []
    for low, high in BANDS_Z:
        below, rest = split(p, p.points[:, 2], low)
        band, p = split(rest, rest.points[:, 2], high)
        cloth.append(below)
        bands.append(band)
    middle, rest = split(p, np.abs(p.points[:, 0]), BRACES_X[0])
    brace, side = split(rest, np.abs(rest.points[:, 0]), BRACES_X[1])
    return [*cloth, middle, side], [*bands, brace]


def _across(angle: Array) -> tuple[Array, Array]:
    """Shares of half width and half depth of a rounded section at angles from straight ahead."""
    x, y = np.sin(angle), np.cos(angle)
    power = 2 / ROUNDNESS
    return np.sign(x) * np.abs(x) ** power, np.sign(y) * np.abs(y) ** power


def _bust(s: Sketch) -> None:
    """Dark bust on a foot, that shows what hangs on it."""
    u, v = _across(np.linspace(0, 2 * np.pi, 28, endpoint=False))
    s.skin([np.stack([a * u, b * v, np.full(28, z)], 1) for z, a, b in BUST], "trim", 80)
    s.lathe([(0.20, 0), (0.20, 0.012), (0.05, 0.028), (0.022, 0.05)], "dark", (0, 0, 0), (0, 0, 1), 24)
    s.cylinder((0, 0, 0.04), (0, 0, 0.91), 0.016, "chrome", 14, 0.002)
    s.lathe([(0.060, 0), (0.063, 0.008), (0.034, 0.028), (0, 0.034)], "wood", (0, 0, 1.518), (0, 0, 1), 20, 60)


def _tops(u: Array, v: Array) -> Array:
    """Height of the vest's upper edge in each column: neck, shoulder, armhole."""
    side = np.abs(u)
    shoulder = 1.480 - 0.105 * np.clip(side - NECK_U, 0, 1)
    edge_v = float((1 - SHOULDER_U**ROUNDNESS) ** (1 / ROUNDNESS))
    hole = ARMPIT_Z + (shoulder - ARMPIT_Z) * np.clip(np.abs(v) / edge_v, 0, 1) ** 5
    share = np.clip(side / NECK_U, 0, 1)
    front = NOTCH_Z + (shoulder - NOTCH_Z) * share**0.9
    back = NAPE_Z + (shoulder - NAPE_Z) * share**3
    neck = np.where(v > 0, front, back)
    return np.where(side > SHOULDER_U, hole, np.where(side < NECK_U, neck, shoulder))


def garment() -> Patch:
    """The vest's cloth, quads that look outward: columns round the trunk, each from the hem to its upper edge."""
    angle = np.linspace(0, 2 * np.pi, COLUMNS, endpoint=False)
    u, v = _across(angle)
    z = HEM_Z + (_tops(u, v) - HEM_Z) * np.linspace(0, 1, ROWS)[:, None]
    heights, wide, deep = np.array(TRUNK).T
    ridge = 1.480 - 0.105 * np.clip(np.abs(u) - NECK_U, 0, 1)
    over = np.clip((z - CHEST_Z) / (ridge - CHEST_Z), 0, 1)
    fall = np.clip((CHEST_Z - z) / 0.20, 0, 1)
    folds = 1 + fall * (0.016 * np.sin(5 * angle + 9 * z) + 0.010 * np.sin(11 * angle - 14 * z))
    x = np.interp(z, heights, wide) * u * folds
    y = np.interp(z, heights, deep) * v * folds * np.sqrt(1 - over**2)
    k = np.arange(ROWS * COLUMNS).reshape(ROWS, COLUMNS)
    after = np.roll(k, -1, 1)
    quads = np.stack([k[:-1], k[1:], after[1:], after[:-1]], 2).reshape(-1, 4)
    return Patch(np.stack([x, y, z], 2).reshape(-1, 3), quads, np.zeros((ROWS * COLUMNS, 1)))


def label(s: Sketch, name: str, p: Patch, z: float, size: tuple[float, float], front: bool) -> None:
    """Panel that lies on the vest's front or back; uv exactly 0..1, upright as seen."""
    side = 1 if front else -1
    facing = p.points[p.normals()[:, 1] * side > 0.2]
    across = np.linspace(-0.5, 0.5, 9) * size[0] * -side
    up = z + np.linspace(-0.5, 0.5, 4) * size[1]
    grid = np.array([[(x, 0.0, h) for x in across] for h in up])
    flat = grid.reshape(-1, 3)[:, [0, 2]]
    depth = carried(facing[:, [0, 2]], facing[:, [1]], flat)[:, 0]
    # One bend across: cloth under stiff lettering does not follow every fold.
    bend = np.polynomial.polynomial.polyfit(flat[:, 0], depth, 2)
    smooth = np.polynomial.polynomial.polyval(flat[:, 0], bend)
    grid[..., 1] = (smooth + np.max((depth - smooth) * side) * side + 0.002 * side).reshape(4, 9)
    uv = np.stack(np.meshgrid(np.linspace(0, 1, 9), np.linspace(0, 1, 4)), 2)
    with s.part(name, (0, 0, z), "vest"):
        s.sheet(grid, uv, "panel")


def vest(s: Sketch) -> None:
    """Reflective vest on a bust; it faces +Y. `vest` is the garment, `zip` its fastener."""
    _bust(s)
    p = garment()
    cloth, bands = banded(p)
    with s.part("vest", (0, 0, 1.0)):
        for patch in cloth:
            put(s, patch, "lime")
        for patch in bands:
            put(s, patch, "retro")
        put(s, p, "lime", inside=True)
    label(s, "panel_back", p, 1.258, (0.25, 0.080), front=False)
    # The first column of the cloth runs up the middle of the front.
    depth, heights = p.points[::COLUMNS, 1] + 0.002, p.points[::COLUMNS, 2]
    with s.part("zip", (0, 0, 1.0), "vest"):
        rows = np.array([[(x, y, z) for x in (0.006, -0.006)] for y, z in zip(depth, heights, strict=True)])
        s.sheet(rows, np.zeros((ROWS, 2, 2)), "atlas", 80, "dark")
        s.box((0, depth[-2] + 0.003, heights[-2]), (0.008, 0.005, 0.022), "chrome", 0.001)


VEST = {"vest": vest}


def build(models: Path, textures: Path, samples: int = 32) -> list[Path]:
    """Build vest.bam."""
    return [assembly.build(name, draw, models, textures, samples, 0.3) for name, draw in VEST.items()]
