"""Turns signed distance fields into triangles: marching cubes, thinned by Blender."""

from __future__ import annotations

import bpy

# isort: split
# bmesh is found only once bpy is there.
import bmesh
import numpy as np
from skimage.measure import marching_cubes

from assets.build.mesh import Array, Indices
from assets.build.sdf import Field, Vec


def surface(field: Field, low: Vec, high: Vec, step: float, triangles: int) -> tuple[Array, Indices]:
    """Outward-wound triangles of a field inside a box, thinned to about `triangles` by Blender."""
    lo = np.asarray(low, float)
    n = np.ceil((np.asarray(high, float) - lo) / step).astype(int) + 1
    axes = [lo[i] + step * np.arange(n[i]) for i in range(3)]
    grid = np.stack(np.meshgrid(*axes, indexing="ij"), -1)
    v, f, _, _ = marching_cubes(field(grid), 0, spacing=(step,) * 3)
    v = v + lo
    f = f[:, ::-1]
    corner = v[f]
    if np.einsum("ij,ij->i", corner[:, 0], np.cross(corner[:, 1], corner[:, 2])).sum() < 0:
        f = f[:, ::-1]
    if len(f) <= triangles:
        return v, f.astype(np.int64)
    return _thinned(v, f, triangles)


def _thinned(v: Array, f: Indices, triangles: int) -> tuple[Array, Indices]:
    mesh = bpy.data.meshes.new("surface")
    mesh.from_pydata(v.tolist(), [], f.tolist())
    made = bpy.data.objects.new("surface", mesh)
    bpy.context.collection.objects.link(made)
    modifier = made.modifiers.new("thin", "DECIMATE")
    modifier.ratio = triangles / len(f)
    b = bmesh.new()
    b.from_object(made, bpy.context.evaluated_depsgraph_get())
    bpy.data.objects.remove(made)
    bmesh.ops.triangulate(b, faces=b.faces[:])
    b.verts.index_update()
    points = np.array([x.co[:] for x in b.verts], float)
    faces = np.array([[x.index for x in face.verts] for face in b.faces], np.int64)
    b.free()
    return points, faces
