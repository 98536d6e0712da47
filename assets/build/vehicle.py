"""Turns a sketched road vehicle into one .bam: three levels of detail, baked light, road dirt, paint of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from panda3d.core import NodePath

from assets.build import ambient, bam, paint
from assets.build.mesh import Array, Mesh, subdivided
from assets.build.noise import fractal
from assets.build.sketch import Node, Sketch

Placed = tuple[Mesh, tuple[float, float, float]]
Hollow = tuple[tuple[float, float], tuple[float, float], tuple[float, float]]
"""From and to in x, y and z, metres in the vehicle's axes."""
LIGHT_REACH_M = 1.2
COAT_M, REST_M = (0.48, 0.7, 8.0), (1.4, 4.0, 8.0)
"""Longest edge of a face by level, for paint and for all else: light and dirt are stored at corners."""
DETAILS = (1.0, 0.45, 0.2)
FAR_COAT_LIGHT = 0.75
"""Least light on paint far away: the wide faces there would smear a dark corner over half a wall."""
LINED_LIGHT = 0.72
"""Least light within a white box: its walls throw it to and fro, which openness knows nothing of."""
BARE = ("glass", "panel", "screen", "words", "pool")
"""Materials that neither darken others nor are darkened."""

GLASS = bam.Finish(
    "glass", colour=(0.05, 0.07, 0.075, 0.34), roughness=0.05, metallic=0.0, transparent=True, two_sided=True
)
FINISHES: Mapping[str, bam.Finish] = {
    "atlas": bam.ATLAS,
    "glass": GLASS,
    "panel": bam.PANEL,
    "screen": bam.Finish("screen", colour=(0.010, 0.016, 0.020, 1), roughness=0.15, metallic=0.0),
    # Words straight on the paint: nothing is seen until they are painted, not even a sheen.
    "words": bam.Finish("words", colour=(0, 0, 0, 0), roughness=1.0, metallic=0.0, transparent=True),
}


@dataclass(frozen=True)
class Vehicle:
    """What is to be built; `switch_m` ends lod0.

    `covers` are nodes that lie over others and must not darken them, `lined` hollows that are white inside.
    """

    name: str
    draw: Callable[[Sketch], None]
    cab: tuple[float, float, float]
    body: tuple[float, float, float]
    switch_m: float
    covers: tuple[str, ...] = ()
    finishes: Mapping[str, bam.Finish] = field(default_factory=dict)
    middle_m: float = 45.0
    far_m: float = 1200.0
    lined: tuple[Hollow, ...] = ()


def road_dirt(points: Array) -> Array:
    """Road dirt 0..0.6, thicker towards the ground."""
    cloud = fractal(np.stack([points[:, 1] + points[:, 2], points[:, 0] + 0.7 * points[:, 2]], -1) * 1.3, 3)
    return np.clip(np.clip((1.05 - points[:, 2]) * 0.46, 0, 0.44) * (0.4 + 1.1 * cloud), 0, 0.55)


def sketch(vehicle: Vehicle, level: int) -> Sketch:
    """Draw a vehicle for one level of detail and part its meshes by material."""
    s = Sketch(paint.uv_of, DETAILS[level])
    vehicle.draw(s)
    for node in s.nodes.values():
        node.meshes = {
            material: [part]
            for mesh_material, mesh in node.surfaces().items()
            for material, part in _parted(mesh_material, mesh, node.pivot, level).items()
        }
    return s


def _parted(material: str, mesh: Mesh, pivot: tuple[float, float, float], level: int) -> dict[str, Mesh]:
    if material != "atlas":
        return {material: mesh}
    placed = Mesh(mesh.points + np.asarray(pivot), mesh.normals, mesh.uv, mesh.triangles, mesh.colour)
    parts = {
        coat: subdivided(part, (COAT_M if coat in paint.COATS else REST_M)[level])
        for coat, part in paint.split(placed).items()
    }
    for part in parts.values():
        part.points = part.points - np.asarray(pivot)
    return parts


def shade(vehicle: Vehicle, nodes: Mapping[str, Node], samples: int, far: bool = False) -> None:
    """Set the vertex colours of all meshes; no samples means no baked light."""
    coats = [m for node in nodes.values() for coat in paint.COATS for m in node.meshes.get(coat, [])]
    solid: list[Placed] = []
    rest: list[Placed] = []
    for node in nodes.values():
        aside = node.name in vehicle.covers or _is_hidden(node, nodes)
        for material, (mesh,) in node.meshes.items():
            (rest if aside or material in BARE else solid).append((mesh, node.pivot))
    open_ = ambient.occlusion(solid, LIGHT_REACH_M, samples) if samples else [np.ones(len(m.points)) for m, _ in solid]
    for (mesh, offset), open_there in zip(solid, open_, strict=True):
        light = np.where(_within(mesh.points + offset, vehicle.lined), np.maximum(open_there, LINED_LIGHT), open_there)
        pale = far and any(mesh is coat for coat in coats)
        _darken(mesh, offset, np.maximum(light, FAR_COAT_LIGHT) if pale else light, 1.0)
    for mesh, offset in rest:
        _darken(mesh, offset, np.full(len(mesh.points), 0.95), 0.5)


def _within(points: Array, hollows: tuple[Hollow, ...]) -> Array:
    """Which points lie in one of the hollows."""
    inside = [((points > np.array(h)[:, 0]) & (points < np.array(h)[:, 1])).all(1) for h in hollows]
    return np.asarray(np.any(inside, axis=0)) if inside else np.zeros(len(points), bool)


def _darken(mesh: Mesh, offset: tuple[float, float, float], light: Array, dirt: float) -> None:
    """Lay light and road dirt over the wear that the mesh was drawn with."""
    wear = mesh.colour
    ambient.shade(mesh, light, 0.25, road_dirt(mesh.points + np.asarray(offset)) * dirt)
    mesh.colour = mesh.colour * wear


def _is_hidden(node: Node, nodes: Mapping[str, Node]) -> bool:
    return node.hidden or (node.parent is not None and _is_hidden(nodes[node.parent], nodes))


def build(vehicle: Vehicle, models: Path, textures: Path, samples: int) -> Path:
    """Draw, shade and write a vehicle."""
    finishes = {
        **FINISHES,
        "paint": paint.finish("paint", vehicle.cab),
        "paint_body": paint.finish("paint_body", vehicle.body),
        **vehicle.finishes,
    }
    levels = [sketch(vehicle, level) for level in range(3)]
    near = levels[0].nodes
    shade(vehicle, near, samples)
    for far in levels[1:]:
        shade(vehicle, {"body": far.nodes["body"]}, max(8, samples // 3) if samples else 0, far=True)
    root = NodePath(vehicle.name)
    ends = (vehicle.switch_m, vehicle.middle_m, vehicle.far_m)
    root.attach_new_node(
        bam.with_levels(
            [
                (end, bam.geom_node(s.nodes["body"].name, s.nodes["body"].surfaces(), finishes, textures))
                for end, s in zip(ends, levels, strict=True)
            ]
        )
    )
    bam.tree({name: node for name, node in near.items() if name != "body"}, root, finishes, textures)
    return bam.write(root, models / f"{vehicle.name}.bam")
