"""What all places share: their materials, and turning a sketch of chunks, panels and anchors into one .bam."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

import numpy as np
from panda3d.core import NodePath

from assets.build import ambient, bam
from assets.build.mesh import Array, Mesh
from assets.build.sketch import Sketch


def _ground(name: str, normal: bool = True) -> bam.Finish:
    return bam.Finish(
        name,
        f"{name}.jpg",
        f"{name}_matter.jpg",
        f"{name}_normal.jpg" if normal else None,
        metallic=0.0,
        repeat=True,
    )


FINISHES: Mapping[str, bam.Finish] = {
    "atlas": bam.ATLAS,
    "glass": bam.GLASS,
    "rail": bam.Finish("rail", "atlas.png", "atlas_matter.png", two_sided=True),
    "marking": bam.Finish("marking", "atlas.png", "atlas_matter.png"),
    "panel": bam.PANEL,
    "asphalt": _ground("asphalt"),
    "concrete": _ground("concrete"),
    "paving": _ground("paving"),
    "gravel": _ground("gravel"),
    "rock": _ground("rock"),
    "masonry": _ground("masonry"),
    "grass": bam.Finish("grass", "grass.jpg", roughness=0.95, metallic=0.0, repeat=True),
    "soil": bam.Finish("soil", "soil.jpg", roughness=0.95, metallic=0.0, repeat=True),
    "forest": bam.Finish("forest", "forest.jpg", roughness=1.0, metallic=0.0, repeat=True),
    "foliage": bam.Finish("foliage", "foliage.jpg", roughness=0.85, metallic=0.0, repeat=True),
    "foliage_leaves": bam.Finish(
        "foliage_leaves", "leaves.png", roughness=0.8, metallic=0.0, two_sided=True, cutout=True
    ),
    "blades": bam.Finish("blades", "blades.png", roughness=0.9, metallic=0.0, two_sided=True, cutout=True, repeat=True),
    "plain": bam.Finish("plain", roughness=1.0, metallic=0.0),
    "street": bam.Finish("street", "street.png", roughness=0.7, metallic=0.0),
    "glow_street": bam.Finish("glow_street", "street.png", roughness=0.7, metallic=0.0, emission=(0.46, 0.39, 0.28)),
    "glow_bulb": bam.Finish("glow_bulb", colour=(1, 0.93, 0.8, 1), roughness=0.4, metallic=0, emission=(9, 5.6, 2.4)),
    "glow_sodium": bam.Finish("glow_sodium", colour=(1, 0.9, 0.7, 1), roughness=0.4, metallic=0, emission=(14, 8, 3)),
    "glow_green": bam.Finish("glow_green", colour=(0.1, 0.7, 0.2, 1), metallic=0, emission=(1.5, 5, 2)),
    "glow_hall": bam.Finish(
        "glow_hall", colour=(0.020, 0.034, 0.048, 1), roughness=0.08, metallic=0, emission=(9, 4.7, 2.5)
    ),
    "glow_canopy": bam.Finish("glow_canopy", colour=(0.95, 0.97, 1, 1), metallic=0, emission=(3.2, 3.5, 3.8)),
    "ember": bam.Finish("ember", colour=(0.10, 0.04, 0.02, 1), roughness=0.9, metallic=0, emission=(0.5, 0.07, 0.006)),
    "gas_flame": bam.Finish(
        "gas_flame", colour=(0.1, 0.2, 0.6, 1), roughness=0.9, metallic=0, emission=(0.03, 0.16, 0.9)
    ),
    "wet_run": bam.Finish("wet_run", colour=(0.34, 0.34, 0.22, 0.55), roughness=0.05, metallic=0.0, transparent=True),
    "water": bam.Finish("water", colour=(0.055, 0.060, 0.052, 1), roughness=0.06, metallic=0.0),
}
"""Materials by name; the renderer goes by how a name begins (see scenarios/README.md)."""


def write(
    name: str,
    s: Sketch,
    models: Path,
    textures: Path,
    samples: int,
    shaded: Collection[str] = (),
) -> Path:
    """Merge each chunk's geometry, bake openness into the `shaded` chunks, write the file."""
    s.nodes.pop("body", None)
    solid: list[tuple[Mesh, tuple[float, float, float]]] = []
    for node in s.nodes.values():
        for material, mesh in node.surfaces().items():
            node.meshes[material] = [mesh]
            if node.name in shaded:
                solid.append((mesh, node.pivot))
    for (mesh, _), open_ in zip(solid, _openness(solid, samples), strict=True):
        tint = mesh.colour.copy()
        ambient.shade(mesh, open_, 0.35)
        mesh.colour *= tint
    for node in s.nodes.values():
        for (mesh,) in node.meshes.values():
            _coarsen(mesh)
    root = NodePath(name)
    bam.tree(s.nodes, root, FINISHES, textures)
    for marking in root.find_all_matches("**/markings"):
        marking.set_depth_offset(2)
    return bam.write(root, models / f"{name}.bam")


def _coarsen(mesh: Mesh) -> None:
    """Round to what nobody sees: half a millimetre, half a degree. A place then packs to two thirds."""
    mesh.points = np.round(mesh.points * 2048) / 2048
    mesh.normals = np.round(mesh.normals * 128) / 128
    mesh.uv = np.round(mesh.uv * 4096) / 4096


def _openness(solid: list[tuple[Mesh, tuple[float, float, float]]], samples: int) -> list[Array]:
    if not samples or not solid:
        return [np.ones(len(m.points)) for m, _ in solid]
    return ambient.occlusion(solid, 2.5, max(8, samples // 2))
