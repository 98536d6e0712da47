"""Assembles the lay-by: the forecourt of an expressway exit where the tanker is checked. North is +Y."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from panda3d.core import NodePath

from assets.build import ambient, bam, place_buildings, place_crowd, place_ground, place_plants
from assets.build.atlas import colour_uv
from assets.build.sketch import Sketch

FINISHES = {
    "atlas": bam.ATLAS,
    "rail": bam.Finish("rail", "atlas.png", "atlas_matter.png", two_sided=True),
    "marking": bam.Finish("marking", "atlas.png", "atlas_matter.png"),
    "panel": bam.PANEL,
    "asphalt": bam.Finish(
        "asphalt", "asphalt.jpg", "asphalt_matter.jpg", "asphalt_normal.jpg", metallic=0.0, repeat=True
    ),
    "grass": bam.Finish("grass", "grass.jpg", roughness=0.95, metallic=0.0, repeat=True),
    "foliage": bam.Finish("foliage", "foliage.jpg", roughness=0.85, metallic=0.0, repeat=True),
    "plain": bam.Finish("plain", roughness=1.0, metallic=0.0),
}
ANCHORS = {
    "at_wind_sock": (-8.2, 18.0, 0.0), "at_desk": (-13.0 + 4.5, 13.0, 0.0), "at_patrol_car": (-4.5, -26.0, 0.0),
    "at_start": (-5.5, -14.0, 0.0),
    "at_crowd": (64.0, -64.0, 1.5), "at_toll_office": (24.0, -117.0, 1.5), "at_scale": (14.0, -92.0, 0.2),
    "at_whole_place": (-4.0, 0.0, 1.6),
}  # fmt: skip
SHADED = ("toll_station", "roadside", "kerbs", "crowd")


def build(models: Path, textures: Path, samples: int = 32) -> list[Path]:
    """Build layby.bam and its textures."""
    painted = place_ground.paint_asphalt(textures) + place_ground.paint_plants(textures)
    s = Sketch(colour_uv, 0.6)
    place_ground.draw(s)
    place_plants.draw(s)
    place_buildings.draw(s)
    place_crowd.draw(s, 64.0, -64.0)
    for name, at in ANCHORS.items():
        s.anchor(name, at)
    s.nodes.pop("body")
    solid = []
    for node in s.nodes.values():
        for material, mesh in node.surfaces().items():
            node.meshes[material] = [mesh]
            if node.name in SHADED:
                solid.append((mesh, node.pivot))
    light = (
        ambient.occlusion(solid, 2.5, max(8, samples // 2)) if samples else [np.ones(len(m.points)) for m, _ in solid]
    )
    for (mesh, _), open_ in zip(solid, light, strict=True):
        ambient.shade(mesh, open_, 0.35)
    root = NodePath("layby")
    bam.tree(s.nodes, root, FINISHES, textures)
    markings = root.find("**/markings")
    markings.set_depth_offset(2)
    return [*painted, bam.write(root, models / "layby.bam")]
