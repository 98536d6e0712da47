"""Turns one sketch into one .bam: shading, nodes, file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
from panda3d.core import NodePath

from assets.build import ambient, bam
from assets.build.atlas import colour_uv
from assets.build.panels import panel as panel
from assets.build.sketch import Sketch

FILM = bam.Finish(
    "film", colour=(0.82, 0.87, 0.90, 0.24), roughness=0.14, metallic=0.0, transparent=True, two_sided=True
)
FINISHES: Mapping[str, bam.Finish] = {"atlas": bam.ATLAS, "glass": bam.GLASS, "film": FILM, "panel": bam.PANEL}
# Too small or too alone for others to darken it.
FLAT = ("glass", "film", "panel")


def build(
    name: str,
    draw: Callable[[Sketch], None],
    models: Path,
    textures: Path,
    samples: int,
    reach_m: float,
    ground: bool = True,
) -> Path:
    """Draw, shade and write a model; `reach_m` is how far surfaces darken one another."""
    s = Sketch(colour_uv)
    draw(s)
    solid = []
    for node in s.nodes.values():
        for material, mesh in node.surfaces().items():
            node.meshes[material] = [mesh]
            if material not in FLAT:
                solid.append((mesh, node.pivot))
    light = (
        ambient.occlusion(solid, reach_m, samples, ground) if samples else [np.ones(len(m.points)) for m, _ in solid]
    )
    for (mesh, _), open_ in zip(solid, light, strict=True):
        ambient.shade(mesh, open_, 0.3)
    root = NodePath(name)
    bam.tree({k: n for k, n in s.nodes.items() if n.meshes or k != "body"}, root, FINISHES, textures)
    return bam.write(root, models / f"{name}.bam")
