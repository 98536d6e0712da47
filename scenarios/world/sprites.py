"""Batches of camera-facing quads that one draw call shows: vapour, rain, the glow about lamps."""

from __future__ import annotations

from typing import Any

import numpy as np
from panda3d.core import (
    Geom,
    GeomNode,
    GeomTriangles,
    GeomVertexArrayFormat,
    GeomVertexData,
    GeomVertexFormat,
    NodePath,
    OmniBoundingVolume,
    TransparencyAttrib,
)

from scenarios.world.settle import CASTS_SHADOW
from scenarios.world.shaders import program

Array = np.ndarray[Any, np.dtype[np.float32]]
CORNERS = np.array([(0, 0), (1, 0), (1, 1), (0, 1)], np.float32)
"""Texture coordinates of a quad's corners."""


class Sprites:
    """`count` quads drawn with the shader `name`; `columns` names each quad's vectors beyond place and corner."""

    def __init__(self, scene: NodePath, name: str, count: int, columns: dict[str, int]) -> None:
        self.count = count
        self._width = 3 + sum(columns.values()) + 2
        self._node = GeomNode(name)
        self._node.add_geom(_quads(name, count, columns))
        self.path = scene.attach_new_node(self._node)
        self.path.set_shader(program(name), 100)
        self.path.set_transparency(TransparencyAttrib.M_alpha)
        self.path.set_depth_write(False)
        self.path.set_two_sided(True)
        self.path.set_bin("fixed", 10)
        self._node.set_bounds(OmniBoundingVolume())
        self._node.set_final(True)
        self.path.hide(CASTS_SHADOW)

    def place(self, quads: Array, corners: Array = CORNERS) -> None:
        """Set every quad: `quads` (count, 3 + columns) holds places and vectors, `corners` (4, 2) or (count, 4, 2)."""
        rows = np.empty((self.count, 4, self._width), np.float32)
        rows[..., :-2] = quads[:, None]
        rows[..., -2:] = corners
        array = self._node.modify_geom(0).modify_vertex_data().modify_array(0)
        memoryview(array).cast("B")[:] = rows.tobytes()


def _quads(name: str, count: int, columns: dict[str, int]) -> Geom:
    array = GeomVertexArrayFormat()
    array.add_column("vertex", 3, Geom.NT_float32, Geom.C_point)
    for column, size in columns.items():
        array.add_column(column, size, Geom.NT_float32, Geom.C_other)
    array.add_column("texcoord", 2, Geom.NT_float32, Geom.C_texcoord)
    data = GeomVertexData(name, GeomVertexFormat.register_format(GeomVertexFormat(array)), Geom.UH_dynamic)
    data.unclean_set_num_rows(count * 4)
    triangles = GeomTriangles(Geom.UH_static)
    triangles.set_index_type(Geom.NT_uint32)
    index = (np.arange(count)[:, None] * 4 + np.array([0, 1, 2, 0, 2, 3])).astype(np.uint32).reshape(-1)
    handle = triangles.modify_vertices()
    handle.unclean_set_num_rows(len(index))
    memoryview(handle).cast("B").cast("I")[:] = index
    made = Geom(data)
    made.add_primitive(triangles)
    return made
