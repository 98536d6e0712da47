"""Plain geometry for what a headset shows besides the scene: cards, spheres around the head, rays, ribbons, rings."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from panda3d.core import (
    CardMaker,
    Geom,
    GeomNode,
    GeomTriangles,
    GeomVertexData,
    GeomVertexFormat,
    GeomVertexWriter,
    NodePath,
    OmniBoundingVolume,
    SamplerState,
    Texture,
    TransparencyAttrib,
)

from scenarios.world.photo import IN_PHOTOGRAPHS
from scenarios.world.settle import CASTS_SHADOW
from scenarios.world.shaders import program

Corner = tuple[float, float, float, float, float]
"""x, y, z, and the place in the texture."""


def card(name: str) -> NodePath:
    """A card from (0, 0, 0) to (1, 0, 1) that one reads looking along y."""
    maker = CardMaker(name)
    maker.set_frame(0, 1, 0, 1)
    return NodePath(maker.generate())


def mesh(name: str, corners: Sequence[Corner], triangles: Sequence[tuple[int, int, int]]) -> NodePath:
    """A mesh of corners and triangles."""
    data = GeomVertexData(name, GeomVertexFormat.get_v3t2(), Geom.UH_static)
    data.set_num_rows(len(corners))
    vertex, uv = GeomVertexWriter(data, "vertex"), GeomVertexWriter(data, "texcoord")
    for x, y, z, u, v in corners:
        vertex.add_data3(x, y, z)
        uv.add_data2(u, v)
    return _of_triangles(name, data, triangles)


def _of_triangles(name: str, data: GeomVertexData, triangles: Sequence[tuple[int, int, int]]) -> NodePath:
    faces = GeomTriangles(Geom.UH_static)
    for a, b, c in triangles:
        faces.add_vertices(a, b, c)
    geom = Geom(data)
    geom.add_primitive(faces)
    node = GeomNode(name)
    node.add_geom(geom)
    return NodePath(node)


def lit_mesh(name: str, corners: Sequence[Corner], triangles: Sequence[tuple[int, int, int]]) -> NodePath:
    """A mesh that the scene's light falls on: with normals, smooth where corners are shared, and nothing shut off."""
    places = np.array([corner[:3] for corner in corners])
    normals = np.zeros_like(places)
    for a, b, c in triangles:
        normals[[a, b, c]] += np.cross(places[b] - places[a], places[c] - places[a])
    normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-12)
    data = GeomVertexData(name, GeomVertexFormat.get_v3n3c4t2(), Geom.UH_static)
    data.set_num_rows(len(corners))
    vertex, normal = GeomVertexWriter(data, "vertex"), GeomVertexWriter(data, "normal")
    tint, uv = GeomVertexWriter(data, "color"), GeomVertexWriter(data, "texcoord")
    for (x, y, z, u, v), way in zip(corners, normals.tolist(), strict=True):
        vertex.add_data3(x, y, z)
        normal.add_data3(*way)
        tint.add_data4(1, 1, 1, 1)
        uv.add_data2(u, v)
    return _of_triangles(name, data, triangles)


def sphere(name: str, rings: int = 24, segments: int = 24) -> NodePath:
    """A sphere seen from within; v of its texture grows from 0 straight ahead (y) to 1 behind."""
    corners: list[Corner] = []
    triangles = []
    for k in range(rings + 1):
        tilt = math.pi * k / rings
        for s in range(segments + 1):
            turn = 2 * math.pi * s / segments
            x, z = math.sin(tilt) * math.cos(turn), math.sin(tilt) * math.sin(turn)
            corners.append((x, math.cos(tilt), z, 0.5, k / rings))
    for k in range(rings):
        for s in range(segments):
            a = k * (segments + 1) + s
            b = a + segments + 1
            triangles += [(a, b, a + 1), (a + 1, b, b + 1)]
    return mesh(name, corners, triangles)


def ring(name: str, inner: float, outer: float, segments: int = 40) -> NodePath:
    """A flat ring on the ground around the origin; v grows from its inner edge to its outer one."""
    corners: list[Corner] = []
    triangles = []
    for s in range(segments + 1):
        turn = 2 * math.pi * s / segments
        for radius, v in ((inner, 0.0), (outer, 1.0)):
            corners.append((math.cos(turn) * radius, math.sin(turn) * radius, 0.0, 0.5, v))
    for s in range(segments):
        a = 2 * s
        triangles += [(a, a + 1, a + 2), (a + 2, a + 1, a + 3)]
    return mesh(name, corners, triangles)


def rod(name: str, radius: float) -> NodePath:
    """A thin rod from the origin to (0, 1, 0), to be stretched; v grows along it."""
    corners: list[Corner] = []
    triangles = []
    for s in range(5):
        turn = 2 * math.pi * s / 4
        for y in (0.0, 1.0):
            corners.append((math.cos(turn) * radius, y, math.sin(turn) * radius, 0.5, y))
    for s in range(4):
        a = 2 * s
        triangles += [(a, a + 1, a + 2), (a + 2, a + 1, a + 3)]
    return mesh(name, corners, triangles)


def overlaid(path: NodePath, order: int, texture: Texture, two_sided: bool = True) -> NodePath:
    """Draw a thing over the scene, in an order among its like; it casts no shadow and is not in photographs."""
    path.set_shader(program("flat", lit=False), 200)
    path.set_texture(texture, 200)
    path.set_transparency(TransparencyAttrib.M_alpha)
    path.set_two_sided(two_sided)
    path.set_depth_test(False)
    path.set_depth_write(False)
    path.set_bin("fixed", order)
    path.hide(CASTS_SHADOW | IN_PHOTOGRAPHS)
    path.node().set_bounds(OmniBoundingVolume())
    path.node().set_final(True)
    return path


def ramp(name: str, colour: tuple[int, int, int], alphas: Sequence[float]) -> Texture:
    """A texture of one colour whose alpha changes along v."""
    made = Texture(name)
    made.setup_2d_texture(1, len(alphas), Texture.T_unsigned_byte, Texture.F_rgba)
    red, green, blue = colour
    made.set_ram_image(b"".join(bytes((blue, green, red, round(255 * min(max(a, 0.0), 1.0)))) for a in alphas))
    made.set_wrap_u(SamplerState.WM_clamp)
    made.set_wrap_v(SamplerState.WM_clamp)
    return made
