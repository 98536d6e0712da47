"""Turns a sketched room into one .bam: its materials, and light baked from how open a point is, near and to the sky."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
from panda3d.core import NodePath

from assets.build import ambient, bam, place
from assets.build.covered import uncovered
from assets.build.mesh import Array, Mesh
from assets.build.sketch import Node, Sketch

NEAR_M, FAR_M = 0.9, 60.0
"""How far surfaces darken one another, and beyond what daylight is seen."""
RAYS = 8
"""Rays for each of `samples`: wide bare walls show the noise that a vehicle's parts hide."""
WIDE = ("plaster", "floor_tiles", "ceiling_tiles", "padding")
"""Bare faces that things hang on or stand on."""
CLEAR = ("glass", "pane", "words")
"""Materials that light passes through."""
OUTSIDE_LIGHT = 0.5
"""Share of the room's own light that what lies outside takes, lest the yard glow at night."""
PANEL_LIGHT = 0.74
"""Openness of what is lettered at run time: flat on its wall, it has no corners of its own."""


def _textured(name: str) -> bam.Finish:
    return bam.Finish(name, f"{name}.jpg", f"{name}_matter.jpg", f"{name}_normal.jpg", metallic=0.0, repeat=True)


FINISHES: Mapping[str, bam.Finish] = {
    **place.FINISHES,
    **{name: _textured(name) for name in ("floor_tiles", "ceiling_tiles", "plaster", "padding", "veneer")},
    "pane": bam.Finish("pane", colour=(0.55, 0.62, 0.62, 0.12), roughness=0.05, metallic=0.0, transparent=True),
    "mirror_pane": bam.Finish("mirror_pane", colour=(0.030, 0.036, 0.040, 1), roughness=0.10, metallic=0.0),
    "dark_screen": bam.Finish("dark_screen", colour=(0.008, 0.010, 0.012, 1), roughness=0.22, metallic=0.0),
    "light_panel": bam.Finish("light_panel", colour=(0.9, 0.9, 0.9, 1), metallic=0, emission=(1.35, 1.42, 1.46)),
    "light_red": bam.Finish("light_red", colour=(0.5, 0.02, 0.02, 1), metallic=0, emission=(1.6, 0.05, 0.03)),
    "light_green": bam.Finish("light_green", colour=(0.02, 0.4, 0.1, 1), metallic=0, emission=(0.05, 1.1, 0.30)),
}
"""Materials by name. None begins with a word that lets weather lie on it (see scenarios/README.md)."""


def write(name: str, s: Sketch, models: Path, textures: Path, samples: int, outside: tuple[str, ...] = ()) -> Path:
    """Bake and write a room; the nodes `outside` keep the sun out and daylight off, and are not baked themselves."""
    s.nodes.pop("body", None)
    for node in s.nodes.values():
        node.meshes = {material: [mesh] for material, mesh in node.surfaces().items()}
    if samples:
        _bake(s.nodes, outside, samples)
    root = NodePath(name)
    bam.tree(s.nodes, root, FINISHES, textures)
    return bam.write(root, models / f"{name}.bam")


def _bake(nodes: Mapping[str, Node], outside: tuple[str, ...], samples: int) -> None:
    inside: list[tuple[Mesh, tuple[float, float, float]]] = []
    wide: list[bool] = []
    beyond: list[tuple[Mesh, tuple[float, float, float]]] = []
    for node in nodes.values():
        for material, (mesh,) in node.meshes.items():
            if material == "panel":
                mesh.colour[:, :3] = PANEL_LIGHT
            elif material not in CLEAR and not node.hidden:
                (beyond if node.name in outside else inside).append((mesh, node.pivot))
                wide += [] if node.name in outside else [material in WIDE]
    for mesh, _ in beyond:
        mesh.colour[:, :3] *= OUTSIDE_LIGHT
    near = ambient.occlusion([*inside, *beyond], NEAR_M, samples * RAYS, ground=False)
    far = ambient.occlusion([*inside, *beyond], FAR_M, samples * RAYS, ground=False)
    for (mesh, _), bare, close, sky in zip(inside, wide, near, far, strict=False):
        tint = mesh.colour.copy()
        lit = light(close, sky)
        ambient.shade(mesh, uncovered(mesh, close, lit) if bare else lit, 0.0)
        mesh.colour *= tint


def light(near: Array, sky: Array) -> Array:
    """Share of the room's light that reaches a point, from its openness close by and to the sky, each 0 to 1."""
    return np.clip(0.22 + 0.54 * near + 2.2 * sky, 0, 1)
