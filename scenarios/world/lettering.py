"""Puts painted lettering on the named quads of the scene; the seed's values decide what it says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
from panda3d.core import GeomNode, GeomVertexReader, Material, NodePath, SamplerState, Texture, TransparencyAttrib
from PIL import Image

from app.domain.scenario.things import Lettering
from app.domain.scenario.variant import render
from scenarios.world.layout import SceneError
from scenarios.world.lettering_styles import STYLES
from scenarios.world.shaders import program

LONGEST_PX = 1024
PIXELS_PER_M = 1600
_TRANSPARENT = frozenset({"paint", "livery"})
_GLOWS = {"lamp": (0.05, 0.06, 0.05, 1), "screen": (0.05, 0.06, 0.05, 1), "page": (0.12, 0.13, 0.14, 1)}
"""Linear light that a lit picture adds to what falls on it."""
_SPLITS = tuple(range(1, 7))


class LetteringError(SceneError):
    """A scenario names a quad that the scene does not have."""


class LetteredPanels:
    """The lettered quads of a scene, looked for below `roots` in turn; repainted where what they say has changed."""

    def __init__(self, roots: Iterable[NodePath], lettering: Iterable[Lettering]) -> None:
        self._panels: list[tuple[Lettering, list[NodePath]]] = []
        self._shown: dict[str, str] = {}
        for entry in lettering:
            self._panels.append((entry, _quads(roots, entry.node)))

    def show(self, values: Mapping[str, str]) -> int:
        """Paint what the values say; returns how many quads were painted."""
        painted = 0
        for entry, quads in self._panels:
            for quad, text in zip(quads, split_text(render(entry.text, values), len(quads)), strict=True):
                if self._shown.get(quad.get_name()) != text:
                    self._shown[quad.get_name()] = text
                    put_text(quad, entry.style, text)
                    painted += 1
        return painted


def split_text(text: str, parts: int) -> list[str]:
    """The text over several quads in reading order, broken at spaces into pieces of about equal length."""
    if parts == 1:
        return [text]
    words = text.split()
    if len(words) <= parts:
        return [*words, *[""] * (parts - len(words))]
    best = [words[:1], *[[] for _ in range(parts - 1)]]
    share = sum(map(len, words)) / parts
    spot, filled = 0, 0.0
    best = [[] for _ in range(parts)]
    for index, word in enumerate(words):
        must_move = len(words) - index <= parts - 1 - spot
        if best[spot] and spot < parts - 1 and (filled + len(word) / 2 > share * (spot + 1) or must_move):
            spot += 1
        best[spot].append(word)
        filled += len(word)
    return [" ".join(piece) for piece in best]


def put_text(quad: NodePath, style: str, text: str) -> None:
    """Paint a text in a style onto a quad whose UV runs from 0 to 1."""
    width_m, height_m = quad_size(quad)
    longest = max(width_m, height_m)
    pixels = min(LONGEST_PX, max(256, int(longest * PIXELS_PER_M)))
    size = (max(int(pixels * width_m / longest), 16), max(int(pixels * height_m / longest), 16))
    image = STYLES[style](size, text)
    quad.set_texture(_texture(quad.get_name(), image), 10)
    _set_material(quad, style)


def quad_size(quad: NodePath) -> tuple[float, float]:
    """Width and height in metres that the whole picture takes, along u and v."""
    node: GeomNode = quad.node()
    data = node.get_geom(0).get_vertex_data()
    places, uvs = GeomVertexReader(data, "vertex"), GeomVertexReader(data, "texcoord")
    corners = []
    while not places.is_at_end():
        place, uv = places.get_data3(), uvs.get_data2()
        corners.append((uv[0], uv[1], *place))
    table = np.array(corners)
    # The quad's plane as a linear map of (u, v): its columns are the picture's edges.
    fit, *_ = np.linalg.lstsq(np.column_stack([table[:, :2], np.ones(len(table))]), table[:, 2:], rcond=None)
    return float(np.linalg.norm(fit[0])), float(np.linalg.norm(fit[1]))


def _quads(roots: Iterable[NodePath], name: str) -> list[NodePath]:
    for root in roots:
        found = root.find(f"**/{name}")
        if not found.is_empty():
            return [found]
        parts = [root.find(f"**/{name}_{k}") for k in _SPLITS]
        quads = [part for part in parts if not part.is_empty()]
        if quads:
            return quads
    raise LetteringError(f"三维模型里没有文字面“{name}”，请重新安装")


def _texture(name: str, image: Image.Image) -> Texture:
    texture = Texture(name)
    texture.setup_2d_texture(image.width, image.height, Texture.T_unsigned_byte, Texture.F_srgb_alpha)
    pixels = np.asarray(image.convert("RGBA"))[::-1, :, [2, 1, 0, 3]]
    texture.set_ram_image(np.ascontiguousarray(pixels).tobytes())
    texture.set_minfilter(SamplerState.FT_linear_mipmap_linear)
    texture.set_magfilter(SamplerState.FT_linear)
    texture.set_wrap_u(SamplerState.WM_clamp)
    texture.set_wrap_v(SamplerState.WM_clamp)
    return texture


def _set_material(quad: NodePath, style: str) -> None:
    material = Material(style)
    material.set_base_color((1, 1, 1, 1))
    material.set_roughness(0.32 if style.startswith("plate") else 0.5)
    material.set_metallic(0.55 if style == "nameplate" else 0.0)
    if style in _GLOWS:
        material.set_emission(_GLOWS[style])
    quad.set_material(material, 10)
    quad.set_shader(program("surface"), 10)
    quad.set_depth_offset(1)
    if style in _TRANSPARENT:
        quad.set_transparency(TransparencyAttrib.M_alpha, 10)
