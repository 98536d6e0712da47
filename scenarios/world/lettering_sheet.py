"""Many lettered quads of a thing drawn as a few: their pictures lie on one sheet, their faces in one geometry a finish.

Forty panels of their own cost a quarter of a frame: each has a texture and a material, so each is a change of state.
The quads themselves stay in the scene under their names, hidden, for whoever asks where they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from panda3d.core import GeomNode, GeomVertexRewriter, NodePath, SamplerState, Texture
from PIL import Image

from scenarios.world.lettering_finish import Finish

SHEET_PX = 2048
PAD_PX = 8
"""Around each picture its edge is drawn on, so that its neighbour does not shine in from afar."""
Pixels = np.ndarray[Any, np.dtype[np.uint8]]
Box = tuple[int, int, int, int]


@dataclass(frozen=True)
class Lettered:
    """A quad, how its surface looks, and the picture that it carries."""

    quad: NodePath
    finish: Finish
    image: Image.Image


class LetteringSheet:
    """The fixed quads of one thing, `carrier`, drawn together."""

    def __init__(self, carrier: NodePath, entries: Sequence[Lettered]) -> None:
        self._carrier = carrier
        self._entries = list(entries)
        boxes, size = packed([entry.image.size for entry in entries])
        self._places = dict(zip((entry.quad for entry in entries), boxes, strict=True))
        self._size = size
        self._texture = as_texture("lettering", _sheet([entry.image for entry in entries], boxes, size))
        self._drawn: list[NodePath] = []
        # One hidden node above them all is passed by at once; forty hidden ones are each looked at.
        self._aside = carrier.attach_new_node("lettered")
        self._aside.hide()
        for entry in entries:
            entry.quad.wrt_reparent_to(self._aside)
        self._draw()

    def holds(self, quad: NodePath) -> bool:
        """Whether this sheet draws the quad."""
        return any(entry.quad == quad for entry in self._entries)

    def give_back(self, quad: NodePath) -> None:
        """Let a quad be drawn by itself again, since its picture is about to change."""
        self._entries = [entry for entry in self._entries if entry.quad != quad]
        quad.wrt_reparent_to(self._carrier)
        self._draw()

    def _draw(self) -> None:
        for node in self._drawn:
            node.remove_node()
        self._drawn = []
        for finish in dict.fromkeys(entry.finish for entry in self._entries):
            holder = self._carrier.attach_new_node(f"lettering {finish.name}")
            for entry in self._entries:
                if entry.finish == finish:
                    self._add(holder, entry.quad)
            holder.flatten_strong()
            holder.set_texture(self._texture, 10)
            finish.put_on(holder)
            self._drawn.append(holder)

    def _add(self, holder: NodePath, quad: NodePath) -> None:
        left, top, width, height = self._places[quad]
        copy = quad.copy_to(holder)
        copy.set_mat(quad.get_mat(self._carrier))
        copy.clear_texture()
        copy.clear_material()
        node: GeomNode = copy.node()
        for index in range(node.get_num_geoms()):
            node.set_geom_state(index, node.get_geom_state(index).make_empty())
            texcoord = GeomVertexRewriter(node.modify_geom(index).modify_vertex_data(), "texcoord")
            while not texcoord.is_at_end():
                u, v = texcoord.get_data2()
                # Pictures are counted from the top, v from the bottom.
                texcoord.set_data2(
                    (left + u * width) / self._size[0], 1 - (top + (1 - v) * height) / self._size[1]
                )  # fmt: skip


def packed(sizes: Sequence[tuple[int, int]]) -> tuple[list[Box], tuple[int, int]]:
    """Where each picture lies on the sheet (left, top, width, height in pixels), highest first in rows; its size."""
    boxes: dict[int, Box] = {}
    left = top = row = widest = 0
    for index in sorted(range(len(sizes)), key=lambda k: (-sizes[k][1], k)):
        width, height = sizes[index][0] + 2 * PAD_PX, sizes[index][1] + 2 * PAD_PX
        if left and left + width > SHEET_PX:
            left, top, row = 0, top + row, 0
        boxes[index] = (left + PAD_PX, top + PAD_PX, *sizes[index])
        left, row, widest = left + width, max(row, height), max(widest, left + width)
    return [boxes[k] for k in range(len(sizes))], (max(widest, 1), max(top + row, 1))


def as_texture(name: str, pixels: Pixels) -> Texture:
    """A texture of RGBA rows from the top, seen sharply from near and calmly from afar."""
    texture = Texture(name)
    texture.setup_2d_texture(pixels.shape[1], pixels.shape[0], Texture.T_unsigned_byte, Texture.F_srgb_alpha)
    texture.set_ram_image(np.ascontiguousarray(pixels[::-1, :, [2, 1, 0, 3]]).tobytes())
    texture.set_minfilter(SamplerState.FT_linear_mipmap_linear)
    texture.set_magfilter(SamplerState.FT_linear)
    texture.set_wrap_u(SamplerState.WM_clamp)
    texture.set_wrap_v(SamplerState.WM_clamp)
    return texture


def _sheet(images: Sequence[Image.Image], boxes: Sequence[Box], size: tuple[int, int]) -> Pixels:
    sheet = np.zeros((size[1], size[0], 4), np.uint8)
    for image, (left, top, width, height) in zip(images, boxes, strict=True):
        framed = np.pad(np.asarray(image.convert("RGBA")), ((PAD_PX, PAD_PX), (PAD_PX, PAD_PX), (0, 0)), mode="edge")
        sheet[top - PAD_PX : top + height + PAD_PX, left - PAD_PX : left + width + PAD_PX] = framed
    return sheet
