"""What a headset's lenses never show: drawn first and nearest, so that nothing behind costs a pixel."""

from __future__ import annotations

from collections.abc import Sequence

from panda3d.core import (
    Geom,
    GeomNode,
    GeomTriangles,
    GeomVertexData,
    GeomVertexFormat,
    GeomVertexWriter,
    NodePath,
)

from scenarios.headset.views import Eye, Frustum
from scenarios.world.shaders import program

Mesh = tuple[Sequence[tuple[float, float]], Sequence[int]]
"""Corners as tangents (right, up) and indices of triangles, as XR_KHR_visibility_mask tells them."""
NEAREST = -0.999
"""Depth in the picture, a hair behind the nearest plane."""


def hidden_area(masks: Sequence[Mesh], eyes: Sequence[Eye]) -> NodePath:
    """Both eyes' hidden triangles in the picture that holds them side by side, from -1 to 1 each way."""
    data = GeomVertexData("hidden area", GeomVertexFormat.get_v3(), Geom.UH_static)
    writer = GeomVertexWriter(data, "vertex")
    triangles = GeomTriangles(Geom.UH_static)
    first = 0
    for index, ((corners, order), eye) in enumerate(zip(masks, eyes, strict=True)):
        for corner in corners:
            x, z = in_half(index, corner, eye.frustum)
            writer.add_data3(x, NEAREST, z)
        for start in range(0, len(order) - len(order) % 3, 3):
            triangles.add_vertices(*(first + order[start + k] for k in range(3)))
        first += len(corners)
    geom = Geom(data)
    geom.add_primitive(triangles)
    node = GeomNode("hidden area")
    node.add_geom(geom)
    path = NodePath(node)
    path.set_shader(program("black", lit=False))
    path.set_two_sided(True)
    return path


def in_half(index: int, corner: tuple[float, float], frustum: Frustum) -> tuple[float, float]:
    """Where a corner lies in the half of the left (0) or right (1) eye."""
    x = (corner[0] - frustum.left) / (frustum.right - frustum.left)
    z = (corner[1] - frustum.down) / (frustum.up - frustum.down)
    x = min(max(x, 0.0), 1.0)
    return x + index - 1, 2 * z - 1
