"""Body paint: its own material, so that the colour can be set at run time, with grime laid on by height."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from assets.build.atlas import colour_uv, save_rgb
from assets.build.bam import Finish
from assets.build.mesh import Array, Mesh, merge, welded
from assets.build.noise import fractal, pixels

SPAN_M = 4.0
"""Metres that the picture covers each way; upwards it starts at the ground."""
COATS = ("paint", "paint_body")
"""Colours of a sketch that become materials of the same name."""


def finish(name: str, colour: tuple[float, float, float]) -> Finish:
    """A coat in a linear base colour."""
    return Finish(name, "paint.jpg", "paint_matter.jpg", colour=(*colour, 1.0), metallic=0.0, repeat=True)


def uv_of(colour: str) -> tuple[float, float]:
    """Texture coordinate of a colour: a mark for coats, its palette cell for all others."""
    return (-1.0 - COATS.index(colour), -1.0) if colour in COATS else colour_uv(colour)


def split(mesh: Mesh) -> dict[str, Mesh]:
    """Part a mesh by material: what is drawn in a coat's colour is laid out by its place in the vehicle."""
    first = mesh.uv[mesh.triangles[:, 0], 0]
    out: dict[str, Mesh] = {}
    for k, coat in enumerate(COATS):
        mine = np.isclose(first, -1.0 - k)
        if mine.any():
            out[coat] = _laid_out(mesh, mesh.triangles[mine])
    rest = first > -0.5
    if rest.any():
        out["atlas"] = _used(mesh, mesh.triangles[rest])
    return out


def _used(mesh: Mesh, triangles: Array) -> Mesh:
    """The triangles with only the points they use."""
    used, index = np.unique(triangles, return_inverse=True)
    return Mesh(mesh.points[used], mesh.normals[used], mesh.uv[used], index.reshape(-1, 3), mesh.colour[used])


def _laid_out(mesh: Mesh, triangles: Array) -> Mesh:
    """Texture coordinates by place: sides by their height, roofs from the clean top of the picture."""
    p = mesh.points[triangles]
    face = np.abs(np.cross(p[:, 1] - p[:, 0], p[:, 2] - p[:, 0]))
    axis = face.argmax(1)
    along = np.where((axis == 0)[:, None], p[..., 1], p[..., 0]) / SPAN_M
    high = np.where((axis == 2)[:, None], 0.78 + p[..., 1] / SPAN_M * 0.08, p[..., 2] / SPAN_M)
    uv = np.stack([along, high], -1).reshape(-1, 2)
    flat = triangles.reshape(-1)
    return welded(mesh.points[flat], mesh.normals[flat], uv)


def at_places(parts: list[tuple[Mesh, tuple[float, float, float]]]) -> Mesh:
    """Meshes with their offsets as one mesh in the vehicle's own space."""
    return merge([Mesh(m.points + np.asarray(o), m.normals, m.uv, m.triangles, m.colour) for m, o in parts])


def paint(folder: Path, size: int = 1024) -> list[Path]:
    """Write the grime picture (it multiplies the colour) and its roughness."""
    v = 1 - (np.arange(size) + 0.5)[:, None] / size
    height = v * SPAN_M
    cloud = fractal(pixels(size, size, 9, 9), 6, seed=21, period=9)
    fine = fractal(pixels(size, size, 64, 64), 4, seed=22, period=64)
    runs = fractal(pixels(size, size, 128, 4), 4, seed=23, period=128)
    splash = np.clip(1.15 - height, 0, 1.15) * (0.25 + 0.9 * cloud) * 0.62
    streak = np.clip(runs * 1.9 - 1.05, 0, 1) * np.clip(height - 0.5, 0, 1) * (0.35 + 0.8 * cloud) * 0.75
    spots = np.clip(fine - 0.66, 0, 1) * 1.1 * np.clip(2.2 - height, 0.15, 1)
    dust = np.clip(cloud - 0.42, 0, 1) * 0.22
    worn = np.clip(splash + streak + spots + dust, 0, 0.86)
    tone = np.ones((size, size, 3)) * (1 - worn[..., None]) + np.array([0.47, 0.42, 0.36]) * worn[..., None]
    tone = _scratched(tone, size)
    rough = np.clip(0.26 + 0.62 * worn + 0.05 * (fine - 0.5), 0.05, 1)
    matter = np.stack([np.ones_like(rough), rough, np.zeros_like(rough)], -1)
    return [
        save_rgb(folder / "paint.jpg", tone, 86),
        save_rgb(folder / "paint_matter.jpg", matter[::2, ::2], 84),
    ]


def _scratched(tone: Array, size: int) -> Array:
    """Fine scuffs, most of them level and at the height of what brushes past."""
    rng = np.random.default_rng(24)
    for _ in range(46):
        x, y = rng.integers(0, size), int((1 - rng.normal(0.30, 0.12) % 1.0) * size) % size
        length, tilt = int(rng.integers(6, 52)), rng.normal(0, 0.16)
        k = np.arange(length)
        rows = (y + (k * tilt).astype(int)) % size
        dark = rng.uniform(0.70, 0.92)
        tone[rows, (x + k) % size] *= dark
    return tone
