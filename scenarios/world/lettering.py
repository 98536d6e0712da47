"""Puts painted lettering on the named quads of the scene; the seed's values decide what it says."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from panda3d.core import GeomNode, GeomVertexReader, LODNode, NodePath
from PIL import Image

from app.domain.scenario.things import Lettering
from app.domain.scenario.variant import render
from scenarios.world.layout import SceneError
from scenarios.world.lettering_finish import finish_of
from scenarios.world.lettering_sheet import Lettered, LetteringSheet, as_texture
from scenarios.world.lettering_styles import STYLES

LONGEST_PX = 1024
PIXELS_PER_M = 1600
_SPLITS = tuple(range(1, 7))


class LetteringError(SceneError):
    """A scenario names a quad that the scene does not have."""


@dataclass(frozen=True)
class Sign:
    """A quad that always says the same."""

    quad: NodePath
    style: str
    text: str


class LetteredPanels:
    """The lettered quads of a scene, looked for below `roots` in turn; repainted where what they say has changed.

    What is fixed to one of `carriers`, the things that stand still, is drawn on that thing's sheet until it changes;
    below a level of detail or one of the `moving` nodes a quad keeps its own picture.
    """

    def __init__(
        self,
        roots: Iterable[NodePath],
        lettering: Iterable[Lettering],
        signs: Iterable[Sign] = (),
        carriers: Iterable[NodePath] = (),
        moving: Collection[NodePath] = (),
    ) -> None:
        self._panels = [(entry, _quads(roots, entry.node)) for entry in lettering]
        self._signs = list(signs)
        self._carriers = [carrier for carrier in carriers if not carrier.is_empty()]
        self._moving = set(moving)
        self._shown: dict[NodePath, str] = {}
        self._sheets: list[LetteringSheet] | None = None

    def show(self, values: Mapping[str, str]) -> int:
        """Paint what the values say; returns how many quads were painted."""
        wanted = [Sign(sign.quad, sign.style, sign.text) for sign in self._signs]
        for entry, quads in self._panels:
            texts = split_text(render(entry.text, values), len(quads))
            wanted += [Sign(quad, entry.style, text) for quad, text in zip(quads, texts, strict=True)]
        latest = {sign.quad: sign for sign in wanted}
        changed = [sign for sign in latest.values() if self._shown.get(sign.quad) != sign.text]
        self._shown.update((sign.quad, sign.text) for sign in changed)
        for sign in self._lay_out(changed) if self._sheets is None else changed:
            for sheet in self._sheets_of(sign.quad):
                sheet.give_back(sign.quad)
            put_text(sign.quad, sign.style, sign.text)
        return len(changed)

    def on_sheet(self, quad: NodePath) -> bool:
        """Whether a quad is drawn on its thing's sheet, not by itself."""
        return bool(self._sheets_of(quad))

    def words(self) -> dict[str, str]:
        """What every quad says, by its name."""
        return {quad.get_name(): text for quad, text in self._shown.items()}

    def _sheets_of(self, quad: NodePath) -> list[LetteringSheet]:
        return [sheet for sheet in self._sheets or () if sheet.holds(quad)]

    def _lay_out(self, signs: list[Sign]) -> list[Sign]:
        """Draw what is fixed on sheets; returns what is not."""
        fixed: dict[NodePath, list[Lettered]] = {}
        alone = []
        for sign in signs:
            carrier = self._carrier(sign.quad)
            if carrier is None:
                alone.append(sign)
            else:
                picture = painted(sign.quad, sign.style, sign.text)
                fixed.setdefault(carrier, []).append(Lettered(sign.quad, finish_of(sign.style), picture))
        self._sheets = [LetteringSheet(carrier, entries) for carrier, entries in fixed.items()]
        return alone

    def _carrier(self, quad: NodePath) -> NodePath | None:
        node = quad
        while not node.is_empty() and node not in self._moving and not isinstance(node.node(), LODNode):
            if node in self._carriers:
                return node
            if node.is_hidden():
                return None
            node = node.get_parent()
        return None


def split_text(text: str, parts: int) -> list[str]:
    """The text over several quads in reading order, broken at spaces into pieces of about equal length."""
    if parts == 1:
        return [text]
    words = text.split()
    if len(words) <= parts:
        return [*words, *[""] * (parts - len(words))]
    share = sum(map(len, words)) / parts
    spot, filled = 0, 0.0
    best: list[list[str]] = [[] for _ in range(parts)]
    for index, word in enumerate(words):
        must_move = len(words) - index <= parts - 1 - spot
        if best[spot] and spot < parts - 1 and (filled + len(word) / 2 > share * (spot + 1) or must_move):
            spot += 1
        best[spot].append(word)
        filled += len(word)
    return [" ".join(piece) for piece in best]


def put_text(quad: NodePath, style: str, text: str) -> None:
    """Paint a text in a style onto a quad whose UV runs from 0 to 1."""
    picture = painted(quad, style, text)
    quad.set_texture(as_texture(quad.get_name(), np.asarray(picture.convert("RGBA"))), 10)
    finish_of(style).put_on(quad)


def painted(quad: NodePath, style: str, text: str) -> Image.Image:
    """The picture of a text in a style, in the quad's shape and as fine as its size asks for."""
    width_m, height_m = quad_size(quad)
    longest = max(width_m, height_m)
    pixels = min(LONGEST_PX, max(256, int(longest * PIXELS_PER_M)))
    return STYLES[style]((max(int(pixels * width_m / longest), 16), max(int(pixels * height_m / longest), 16)), text)


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
