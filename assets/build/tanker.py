"""Assembles the six-axle fuel tanker into one .bam with three levels of detail."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
from panda3d.core import NodePath

from assets.build import ambient, bam, paint, tanker_cab, tanker_chassis, tanker_fittings, tanker_panels, tanker_tank
from assets.build import vehicle as road_vehicle
from assets.build.mesh import Array, Mesh
from assets.build.noise import fractal
from assets.build.sketch import Node, Sketch

Placed = tuple[Mesh, tuple[float, float, float]]
CAB = (0.0137, 0.114, 0.392)
FINISHES = {
    "atlas": bam.ATLAS,
    "glass": bam.GLASS,
    "panel": bam.PANEL,
    "paint": paint.finish("paint", CAB),
    "tank": bam.Finish("tank", "tank.jpg", "tank_matter.jpg", metallic=0.0),
    "tank_panel": bam.Finish("tank_panel", colour=(0.80, 0.82, 0.82, 1), roughness=0.3, metallic=0.0),
}
# The vehicle reaches 8 m from its middle: whoever stands 5 m before its end still sees it in full.
SWITCH_M = (13.0, 45.0, 1200.0)
# Parts that close a box or lie over another part would darken what they cover.
COVERS = ("valve_box_door", "tool_box_door", "magnetic_ad", "antenna_foil", "private_goods", "ground_strap_broken")


def road_dirt(points: Array) -> Array:
    """Road dirt 0..0.6, thicker towards the ground."""
    cloud = fractal(np.stack([points[:, 1] + points[:, 2], points[:, 0] + 0.7 * points[:, 2]], -1) * 1.3, 3)
    return np.clip(np.clip((1.15 - points[:, 2]) * 0.42, 0, 0.42) * (0.4 + 1.1 * cloud), 0, 0.55)


def _parts(nodes: dict[str, Node]) -> tuple[list[Placed], list[Placed]]:
    """Meshes that shade one another, and meshes that only get dirt."""
    solid: list[Placed] = []
    rest: list[Placed] = []
    for node in nodes.values():
        for material, mesh in node.surfaces().items():
            node.meshes[material] = [mesh]
            flat = material in ("glass", "panel", "tank_panel") or node.name in COVERS
            (rest if flat else solid).append((mesh, node.pivot))
    return solid, rest


def _wide_panels(mesh: Mesh, offset: Array) -> npt.NDArray[np.bool_]:
    """Upright corners of wide faces above the frame: one dark corner there would smear over the whole panel."""
    corner = mesh.points[mesh.triangles]
    longest = np.linalg.norm(corner - np.roll(corner, 1, 1), axis=2).max(1)
    size = np.zeros(len(mesh.points))
    np.maximum.at(size, mesh.triangles.ravel(), np.repeat(longest, 3))
    return np.asarray((size > 0.4) & (np.abs(mesh.normals[:, 2]) < 0.5) & (mesh.points[:, 2] + offset[2] > 1.18))


def shade(nodes: dict[str, Node], samples: int) -> None:
    """Set the vertex colours of all meshes; no samples means no ambient occlusion."""
    solid, rest = _parts(nodes)
    open_ = ambient.occlusion(solid, 1.2, samples) if samples else [np.ones(len(m.points)) for m, _ in solid]
    tanks = [m for node in nodes.values() for m in node.meshes.get("tank", [])]
    for (mesh, offset), light in zip(solid, open_, strict=True):
        if any(mesh is t for t in tanks):
            # Rays from the long triangles of the dished ends are too noisy; the tank's underside is simply darker.
            light = 0.60 + 0.40 * np.clip(mesh.normals[:, 2] * 0.9 + 0.85, 0, 1)
        else:
            light = np.where(_wide_panels(mesh, np.asarray(offset)), np.maximum(light, 0.82), light)
        ambient.shade(mesh, light, 0.25, road_dirt(mesh.points + np.asarray(offset)))
    for mesh, offset in rest:
        ambient.shade(mesh, np.full(len(mesh.points), 0.95), 0.25, road_dirt(mesh.points + np.asarray(offset)) * 0.5)


def draw(s: Sketch) -> None:
    """Draw the tractor and its semi-trailer."""
    tanker_tank.draw(s)
    tanker_chassis.draw(s)
    tanker_cab.draw(s)
    tanker_fittings.draw(s)
    tanker_panels.draw(s)


TANKER = road_vehicle.Vehicle("tanker", draw, CAB, CAB, SWITCH_M[0], COVERS, lined=(tanker_fittings.TOOL_BOX,))


def build(models: Path, textures: Path, samples: int = 32) -> list[Path]:
    """Build tanker.bam and its paint; returns the files written."""
    painted = tanker_tank.paint(textures)
    sketches = [road_vehicle.sketch(TANKER, level) for level in range(3)]
    near = sketches[0].nodes
    shade(near, samples)
    for far in sketches[1:]:
        shade({"body": far.nodes["body"]}, max(8, samples // 3) if samples else 0)
    root = NodePath("tanker")
    levels = [
        (end, bam.geom_node("body", s.nodes["body"].surfaces(), FINISHES, textures))
        for end, s in zip(SWITCH_M, sketches, strict=True)
    ]
    root.attach_new_node(bam.with_levels(levels))
    bam.tree({name: node for name, node in near.items() if name != "body"}, root, FINISHES, textures)
    return [*painted, bam.write(root, models / "tanker.bam")]
