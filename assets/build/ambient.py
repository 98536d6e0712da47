"""Bakes the light that reaches a mesh's corners (ambient occlusion) into vertex colours, with Blender's Cycles."""

from __future__ import annotations

from collections.abc import Sequence
from types import ModuleType
from typing import Any

import numpy as np

from assets.build.mesh import Array, Mesh


def _blender() -> ModuleType:
    # At hand only where assets are built; what is drawn can be tested without it.
    import bpy

    return bpy


def _object(name: str, points: Array, triangles: Array) -> Any:
    bpy = _blender()
    mesh = bpy.data.meshes.new(name)
    mesh.from_pydata(points.tolist(), [], triangles.tolist())
    made = bpy.data.objects.new(name, mesh)
    bpy.context.collection.objects.link(made)
    return made


def _prepare(distance_m: float, samples: int) -> None:
    bpy = _blender()
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    scene.cycles.samples = samples
    scene.cycles.device = "CPU"
    scene.cycles.seed = 1
    scene.render.bake.target = "VERTEX_COLORS"
    world = bpy.data.worlds.new("world")
    scene.world = world
    world.light_settings.distance = distance_m


def occlusion(
    meshes: Sequence[tuple[Mesh, tuple[float, float, float]]],
    distance_m: float = 1.2,
    samples: int = 24,
    ground: bool = True,
) -> list[Array]:
    """Openness 0..1 at every point of every mesh, given as (mesh, offset in the scene)."""
    _prepare(distance_m, samples)
    bpy = _blender()
    points = np.concatenate([m.points + np.asarray(o) for m, o in meshes])
    starts = np.cumsum([0, *[len(m.points) for m, _ in meshes]])
    triangles = np.concatenate([m.triangles + s for (m, _), s in zip(meshes, starts[:-1], strict=True)])
    _, first, spot = np.unique(np.round(points, 4), axis=0, return_index=True, return_inverse=True)
    spot = spot.reshape(-1)
    baked = _object("baked", points[first], spot[triangles])
    if ground:
        _object(
            "ground",
            np.array([(-90, -90, 0), (90, -90, 0), (90, 90, 0), (-90, 90, 0)], float),
            np.array([(0, 1, 2), (0, 2, 3)]),
        )
    baked.data.color_attributes.new("AO", "FLOAT_COLOR", "CORNER")
    bpy.context.view_layer.objects.active = baked
    baked.select_set(True)
    bpy.ops.object.bake(type="AO")
    values = np.empty(len(baked.data.loops) * 4, np.float32)
    baked.data.color_attributes[0].data.foreach_get("color", values)
    loops = np.empty(len(baked.data.loops), np.int32)
    baked.data.loops.foreach_get("vertex_index", loops)
    # Corners are averaged by normal too, so that a box's dark inside does not darken its lit outside.
    out = np.ones(len(points))
    corner = triangles.reshape(-1)
    if len(loops) == len(corner):
        total = np.bincount(corner, values.reshape(-1, 4)[:, 0], len(points))
        out = total / np.maximum(np.bincount(corner, minlength=len(points)), 1)
    return [out[a:b] for a, b in zip(starts[:-1], starts[1:], strict=True)]


def shade(mesh: Mesh, openness: Array, floor: float = 0.25, dirt: Array | None = None) -> None:
    """Set vertex colours from openness and, where given, road dirt 0..1."""
    light = floor + (1 - floor) * openness
    colour = np.repeat(light[:, None], 3, 1)
    if dirt is not None:
        d = dirt[:, None]
        colour = colour * ((1 - d) + d * np.array([[0.64, 0.57, 0.47]]))
    mesh.colour = np.concatenate([colour, np.ones((len(colour), 1))], 1)
