"""Vapour that leaks: soft wisps in one draw call, carried by the wind and lying low as petrol vapour does."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from panda3d.core import (
    BitMask32,
    Geom,
    GeomNode,
    GeomTriangles,
    GeomVertexArrayFormat,
    GeomVertexData,
    GeomVertexFormat,
    LPoint3f,
    NodePath,
    OmniBoundingVolume,
    SamplerState,
    Texture,
    TransparencyAttrib,
)

from scenarios.world.shaders import program

Array = np.ndarray[Any, np.dtype[np.float64]]
WISPS = 180
_CORNERS = np.array([(0, 0), (1, 0), (1, 1), (0, 1)], np.float32)


class Plume:
    """A leak at a place; `strength` 0 (none) to 1."""

    def __init__(self, scene: NodePath, at: LPoint3f, seed: int = 4) -> None:
        random = np.random.default_rng(seed)
        self._life, self._seed = random.random(WISPS), random.random(WISPS)
        self._spread = random.normal(size=(WISPS, 3))
        self._at = np.array(at, float)
        self._time = 0.0
        self.strength = 0.0
        self._node = GeomNode("plume")
        self._node.add_geom(_quads())
        self.path = scene.attach_new_node(self._node)
        self.path.set_shader(program("plume"), 100)
        self.path.set_shader_input("noise", _noise(seed))
        self.path.set_transparency(TransparencyAttrib.M_alpha)
        self.path.set_depth_write(False)
        self.path.set_two_sided(True)
        self.path.set_bin("fixed", 10)
        self._node.set_bounds(OmniBoundingVolume())
        self._node.set_final(True)
        self.path.hide(BitMask32.bit(3))
        self.path.hide()

    def advance(self, dt_s: float, eye: LPoint3f, wind_to: tuple[float, float], wind_m_s: float) -> None:
        """Move the wisps on; `wind_to` is the unit direction the wind blows to."""
        if self.strength <= 0.01:
            self.path.hide()
            return
        self.path.show()
        self._time += dt_s
        age = (self._life + self._time * 0.16) % 1
        along = np.array([wind_to[0], wind_to[1], 0.0])
        drift = age**0.85 * (0.6 + 0.55 * wind_m_s)
        place = self._at + along * drift[:, None]
        place += self._spread * (0.05 + 0.16 * age)[:, None]
        # Heavier than air: it sinks to the ground within a metre or so and then spreads.
        place[:, 2] = np.maximum(0.06, self._at[2] * (1 - np.minimum(age * 2.6, 1))) + np.abs(self._spread[:, 2]) * (
            0.03 + 0.10 * age
        )
        size = 0.05 + 0.20 * age**0.7
        alpha = np.minimum(age * 8, 1) * (1 - age) ** 1.3 * 0.42 * self.strength
        order = np.argsort(-((place - np.array(eye)) ** 2).sum(1))
        rows = np.empty((WISPS, 4, 9), np.float32)
        rows[..., :3] = place[order][:, None]
        rows[..., 3] = size[order][:, None]
        rows[..., 4] = math.fmod(self._time * 0.15, 6.28)
        rows[..., 5] = alpha[order][:, None]
        rows[..., 6] = self._seed[order][:, None]
        rows[..., 7:] = _CORNERS
        array = self._node.modify_geom(0).modify_vertex_data().modify_array(0)
        memoryview(array).cast("B")[:] = rows.tobytes()


def wind_direction(from_deg: float) -> tuple[float, float]:
    """Unit direction that a wind from a compass bearing blows to; north is +Y, east +X."""
    turn = math.radians(from_deg)
    return -math.sin(turn), -math.cos(turn)


def _quads() -> Geom:
    array = GeomVertexArrayFormat()
    array.add_column("vertex", 3, Geom.NT_float32, Geom.C_point)
    array.add_column("wisp", 4, Geom.NT_float32, Geom.C_other)
    array.add_column("texcoord", 2, Geom.NT_float32, Geom.C_texcoord)
    data = GeomVertexData("plume", GeomVertexFormat.register_format(GeomVertexFormat(array)), Geom.UH_dynamic)
    data.unclean_set_num_rows(WISPS * 4)
    triangles = GeomTriangles(Geom.UH_static)
    triangles.set_index_type(Geom.NT_uint16)
    index = (np.arange(WISPS)[:, None] * 4 + np.array([0, 1, 2, 0, 2, 3])).astype(np.uint16).reshape(-1)
    handle = triangles.modify_vertices()
    handle.unclean_set_num_rows(len(index))
    memoryview(handle).cast("B").cast("H")[:] = index
    made = Geom(data)
    made.add_primitive(triangles)
    return made


def _noise(seed: int, size: int = 64) -> Texture:
    random = np.random.default_rng(seed)
    total = np.zeros((size, size))
    for octave in (4, 8, 16, 32):
        fine = np.kron(random.random((octave, octave)), np.ones((size // octave, size // octave)))
        reach = size // octave // 2
        for axis in (0, 1):  # a box filter that wraps round turns blocks into a smooth, tileable field
            fine = np.mean([np.roll(fine, shift, axis) for shift in range(-reach, reach + 1)], axis=0)
        total += fine / octave * 4
    total = (total - total.min()) / (total.max() - total.min())
    texture = Texture("noise")
    texture.setup_2d_texture(size, size, Texture.T_unsigned_byte, Texture.F_red)
    texture.set_ram_image((total * 255).astype(np.uint8).tobytes())
    texture.set_minfilter(SamplerState.FT_linear_mipmap_linear)
    return texture
