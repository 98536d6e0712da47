"""Plain vehicles that pass on far lanes: saloon, van, box lorry, coach; seen from thirty metres and more.

Body paint is white in a node `paint`, so that a colour scale tints it; lamps that burn in the dark hang in `lamps`.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from panda3d.core import NodePath

from assets.build import ambient, bam
from assets.build.atlas import DECALS, colour_uv
from assets.build.mesh import Array
from assets.build.place_parts import recast
from assets.build.sketch import Sketch

FINISHES = {
    "atlas": bam.ATLAS,
    "coat": bam.Finish("coat", colour=(0.9, 0.9, 0.9, 1), roughness=0.32, metallic=0.0),
    "glow_head": bam.Finish(
        "glow_head", colour=(0.9, 0.92, 0.95, 1), roughness=0.2, metallic=0, emission=(14, 13.4, 12)
    ),
    "glow_tail": bam.Finish(
        "glow_tail", colour=(0.6, 0.03, 0.03, 1), roughness=0.2, metallic=0, emission=(7, 1.2, 1.0)
    ),
}


Range = tuple[float, float]
Section = tuple[float, float, float, float]
"""Cross-section of a body: y, half width, lowest and highest z."""
ROOF, RIGHT, LEFT = 3, 2, 4
"""Edges of a section, by the point they start at: over the top, and from the shoulder up on either side."""


def _wheels(s: Sketch, half: float, axles: tuple[float, ...], radius: float) -> None:
    for y in axles:
        for x in (-half, half):
            tyre = [(radius * 0.6, -0.12), (radius * 0.95, -0.12), (radius, -0.08), (radius, 0.08)]
            s.lathe([*tyre, (radius * 0.95, 0.12), (radius * 0.6, 0.12)], "rubber", (x, y, radius), (1, 0, 0), 34)
            rim = [(0.0, -0.126), (radius * 0.3, -0.124), (radius * 0.6, -0.132), (radius * 0.6, 0.132)]
            s.lathe([*rim, (radius * 0.3, 0.124), (0.0, 0.126)], "silver", (x, y, radius), (1, 0, 0), 22)
            arch = [(radius * 1.12, -0.02), (radius * 1.12, 0.02)]
            s.lathe(arch, "dark", (x * 0.93, y, radius * 1.14), (1, 0, 0), 26)


def _lamps(s: Sketch, half: float, front: float, rear: float, z: float) -> None:
    with s.part("lamps"):
        for x in (-half, half):
            s.box((x, front, z), (0.30, 0.06, 0.13), "lamp_white", 0)
            recast(s, "lamps", "glow_head")
            s.box((x * 1.05, rear, z + 0.10), (0.20, 0.06, 0.16), "lamp_red", 0)
            recast(s, "lamps", "glow_tail")
    for y, out in ((front, 1), (rear, -1)):
        s.box((0, y + out * 0.01, z - 0.2), (0.46, 0.03, 0.14), "blue", 0)


def _shell(s: Sketch, sections: list[Section]) -> list[Array]:
    """Painted body through cross-sections; returns their rings of six points."""
    made = []
    for y, half, low, high in sections:
        shoulder, top = low + (high - low) * 0.60, half * 0.90
        ring = [(-half * 0.95, y, low), (half * 0.95, y, low), (half, y, shoulder)]
        made.append(np.array([*ring, (top, y, high), (-top, y, high), (-half, y, shoulder)]))
    with s.part("paint"):
        s.skin(made, "white", 32)
        recast(s, "paint", "coat")
    return made


def _pane(
    s: Sketch, rings: list[Array], k: int, edge: int, along: Range, across: Range, colour: str = "window"
) -> None:
    """Pane on the face between rings k and k+1 over an edge; `along` and `across` are shares of it, in order."""
    a, b = rings[k][edge], rings[k][(edge + 1) % 6]
    c, d = rings[k + 1][edge], rings[k + 1][(edge + 1) % 6]

    def at(u: float, v: float) -> Array:
        return np.asarray((a * (1 - v) + b * v) * (1 - u) + (c * (1 - v) + d * v) * u)

    corners = np.array(
        [
            at(u, v)
            for u, v in ((along[0], across[0]), (along[0], across[1]), (along[1], across[1]), (along[1], across[0]))
        ]
    )
    normal = np.cross(corners[1] - corners[0], corners[3] - corners[0])
    middle = np.mean([r.mean(0) for r in rings], 0)
    if normal @ (corners.mean(0) - middle) < 0:
        corners, normal = corners[::-1], -normal
    corners = corners + normal / np.linalg.norm(normal) * 0.012
    s.polygons(corners, [(0, 1, 2, 3)], colour, outward=False)


def _mirrors(s: Sketch, half: float, y: float, z: float, tall: float) -> None:
    for x in (-half, half):
        s.box((x * 1.06, y, z), (0.14, 0.12, tall), "dark", 0)


def saloon(s: Sketch) -> None:
    """Saloon, 4.7 m."""
    front = [(1.2, 0.90, 0.24, 0.96), (2.0, 0.87, 0.27, 0.84), (2.28, 0.80, 0.34, 0.70), (2.35, 0.70, 0.42, 0.60)]
    body = [(-2.35, 0.76, 0.42, 0.86), (-2.25, 0.86, 0.32, 1.0), (-1.5, 0.90, 0.24, 1.02), (-0.4, 0.91, 0.24, 0.98)]
    _shell(s, [*body, *front])
    glass = [
        (-1.95, 0.74, 0.96, 1.00),
        (-1.20, 0.80, 0.94, 1.38),
        (-0.50, 0.82, 0.92, 1.45),
        (0.20, 0.82, 0.92, 1.43),
        (1.15, 0.78, 0.92, 0.97),
    ]
    rings = [
        np.array([(-h, y, low), (h, y, low), (h * 0.8, y, high), (-h * 0.8, y, high)]) for y, h, low, high in glass
    ]
    s.skin(rings, "window", 30)
    with s.part("paint"):
        roof = [(-1.25, 0.635, 1.36), (-0.5, 0.66, 1.448), (0.22, 0.66, 1.428)]
        s.skin([[(-w, y, z), (w, y, z), (w, y, z + 0.03), (-w, y, z + 0.03)] for y, w, z in roof], "white", 40)
        recast(s, "paint", "coat")
    for y0, y1 in ((-1.24, -1.95), (0.24, 1.12), (-0.42, -0.50)):
        for x in (-1.0, 1.0):
            top, low = (x * 0.66, y0, 1.40), (x * 0.80, y1, 0.96)
            s.tube([top, low], 0.028, "dark", 4)
    s.box((0, 2.33, 0.56), (0.95, 0.06, 0.16), "black", 0)
    s.box((0, 2.30, 0.36), (1.5, 0.10, 0.12), "dark", 0)
    s.box((0, -2.32, 0.42), (1.5, 0.10, 0.16), "dark", 0)
    for side in (-0.905, 0.905):
        s.box((side, -0.1, 0.30), (0.03, 2.0, 0.10), "dark", 0)
    _mirrors(s, 0.92, 0.86, 1.0, 0.13)
    _wheels(s, 0.80, (-1.38, 1.42), 0.33)
    _lamps(s, 0.64, 2.29, -2.33, 0.68)


def van(s: Sketch) -> None:
    """Panel van, 5.2 m."""
    rear = [(-2.6, 0.92, 0.40, 2.12), (-2.52, 0.96, 0.34, 2.22), (0.4, 0.97, 0.32, 2.26), (1.2, 0.96, 0.32, 2.20)]
    rings = _shell(s, [*rear, (1.95, 0.94, 0.32, 1.34), (2.5, 0.88, 0.34, 1.10), (2.6, 0.80, 0.42, 0.86)])
    _pane(s, rings, 3, ROOF, (0.06, 0.96), (0.06, 0.94))
    for edge, across in ((RIGHT, (0.10, 0.82)), (LEFT, (0.18, 0.90))):
        _pane(s, rings, 2, edge, (0.10, 1.0), across)
        _pane(s, rings, 3, edge, (0.0, 0.62), across)
    s.box((0, 2.60, 0.74), (1.0, 0.06, 0.20), "black", 0)
    s.box((0, 2.56, 0.44), (1.7, 0.14, 0.18), "dark", 0)
    s.box((0, -2.60, 0.44), (1.7, 0.12, 0.18), "dark", 0)
    s.box((0, -2.615, 1.3), (0.02, 0.02, 1.5), "dark", 0)
    for x in (-0.55, 0.55):
        s.box((x, -2.575, 1.72), (0.62, 0.07, 0.46), "window", 0)
    for x in (-0.972, 0.972):
        s.box((x, -0.6, 0.62), (0.03, 3.0, 0.10), "dark", 0)
        s.box((x, 0.35, 1.2), (0.02, 0.02, 1.6), "dark", 0)
    _mirrors(s, 0.98, 1.45, 1.42, 0.30)
    _wheels(s, 0.85, (-1.6, 1.75), 0.35)
    _lamps(s, 0.70, 2.56, -2.60, 0.86)


def lorry(s: Sketch) -> None:
    """Box lorry, 9.6 m."""
    front = [(4.2, 1.20, 0.54, 2.86), (4.62, 1.17, 0.54, 1.75), (4.72, 1.12, 0.56, 1.3)]
    rings = _shell(s, [(2.75, 1.16, 0.6, 2.72), (2.85, 1.20, 0.56, 2.82), *front])
    _pane(s, rings, 2, ROOF, (0.10, 0.94), (0.05, 0.95))
    for edge, across in ((RIGHT, (0.0, 0.70)), (LEFT, (0.30, 1.0))):
        _pane(s, rings, 1, edge, (0.30, 0.98), across)
    s.box((0, 4.70, 1.05), (1.5, 0.08, 0.34), "black", 0)
    s.box((0, 4.70, 0.62), (2.3, 0.16, 0.30), "dark", 0)
    s.box((0, 4.25, 2.92), (2.0, 0.30, 0.12), "dark", 0)
    s.box((0, -0.95, 2.35), (2.46, 7.0, 2.7), "panel_grey", 0)
    for z in (1.02, 3.68):
        s.box((0, -0.95, z), (2.50, 7.04, 0.06), "alu", 0)
    for x in (-1.2, 1.2):
        s.box((x, -4.46, 2.35), (0.08, 0.06, 2.7), "alu", 0)
    s.box((0, -4.47, 2.35), (0.03, 0.03, 2.6), "dark", 0)
    s.box((0, -0.4, 0.80), (0.9, 9.0, 0.26), "chassis", 0)
    for x in (-1.18, 1.18):
        s.box((x, 0.4, 0.66), (0.05, 4.4, 0.36), "alu", 0)
    s.quad((0, -4.44, 0.98), (-1, 0, 0), (0, 0, 1), (2.4, 0.08), DECALS["strip"].rect)
    s.box((0, -4.4, 0.58), (2.3, 0.10, 0.16), "chassis", 0)
    _mirrors(s, 1.24, 4.45, 2.05, 0.5)
    _wheels(s, 1.0, (-3.3, -2.1, 3.6), 0.50)
    _lamps(s, 0.92, 4.76, -4.46, 0.66)


def coach(s: Sketch) -> None:
    """Coach, 11 m."""
    front = [(4.9, 1.24, 0.36, 3.42), (5.32, 1.20, 0.38, 3.16), (5.52, 1.12, 0.42, 1.25)]
    rings = _shell(s, [(-5.5, 1.14, 0.50, 3.2), (-5.38, 1.23, 0.36, 3.4), *front])
    _pane(s, rings, 3, ROOF, (0.05, 0.96), (0.03, 0.97))
    for edge, across in ((RIGHT, (-0.25, 0.78)), (LEFT, (0.22, 1.25))):
        for k in range(6):
            _pane(s, rings, 1, edge, (0.02 + 0.163 * k, 0.172 + 0.163 * k), across)
    for x in (-1.235, 1.235):
        s.box((x, -0.2, 0.86), (0.03, 10.2, 0.05), "steel_blue", 0)
    s.box((0, 5.50, 0.60), (2.1, 0.10, 0.26), "dark", 0)
    s.box((0, -5.46, 2.5), (1.9, 0.12, 0.9), "window", 0)
    s.box((0, -5.50, 0.62), (2.1, 0.08, 0.26), "dark", 0)
    _mirrors(s, 1.26, 5.45, 2.5, 0.5)
    _wheels(s, 1.06, (-3.4, 3.3), 0.50)
    _lamps(s, 0.86, 5.53, -5.51, 0.86)


KINDS: dict[str, Callable[[Sketch], None]] = {
    "traffic_saloon": saloon,
    "traffic_van": van,
    "traffic_lorry": lorry,
    "traffic_coach": coach,
}


def build(models: Path, textures: Path, samples: int = 32) -> list[Path]:
    """Build every vehicle."""
    return [_build(name, draw, models, textures, samples) for name, draw in KINDS.items()]


def _build(name: str, draw: Callable[[Sketch], None], models: Path, textures: Path, samples: int) -> Path:
    s = Sketch(colour_uv, 0.55)
    draw(s)
    solid = []
    for node in s.nodes.values():
        for material, mesh in node.surfaces().items():
            node.meshes[material] = [mesh]
            solid.append((mesh, node.pivot))
    light = (
        ambient.occlusion(solid, 1.2, max(8, samples // 2)) if samples else [np.ones(len(m.points)) for m, _ in solid]
    )
    for (mesh, _), open_ in zip(solid, light, strict=True):
        ambient.shade(mesh, open_, 0.3)
    root = NodePath(name)
    bam.tree(s.nodes, root, FINISHES, textures)
    return bam.write(root, models / f"{name}.bam")
