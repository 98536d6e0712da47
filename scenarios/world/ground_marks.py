"""What traffic, weather and trees leave on the ground: oil, tyre tracks, dust, damp, leaves, grit; in one drawing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from panda3d.core import (
    CullBinManager,
    Geom,
    GeomNode,
    GeomTriangles,
    GeomVertexData,
    GeomVertexFormat,
    GeomVertexWriter,
    Material,
    NodePath,
    SamplerState,
    Texture,
    TextureStage,
    TransparencyAttrib,
)

from scenarios.world.mark_pictures import CELL_PX, CELLS, KINDS, mark_sheet, matter_sheet
from scenarios.world.settle import CASTS_SHADOW

RISE_M = 0.005
"""How far marks lie over the ground, beyond the wear that its mesh has."""
BIN = "ground marks"
MATERIAL = "stain"
"""The renderer knows by this name that the marks lie on the ground and get wet with it."""
SEGMENTS = 10
GAUGE_M = 1.85
_INSET = 0.5 / CELL_PX

Array = np.ndarray[Any, np.dtype[np.float64]]


@dataclass(frozen=True)
class Mark:
    """A mark: its kind, middle, breadth and length in metres, heading in degrees, how strong, and how it bends.

    `count` above 1 strews as many over `spread` (east and north, metres about the middle), sizes and headings varying.
    """

    kind: str
    pos: tuple[float, float]
    size: tuple[float, float]
    heading: float = 0.0
    strength: float = 1.0
    bend_m: float = 0.0
    """How far the far end of a long mark swings to the left."""
    count: int = 1
    spread: tuple[float, float] = (0.0, 0.0)


def read_mark(entry: dict[str, Any]) -> Mark:
    """A mark of a scene file; raises ValueError or KeyError where it is not whole."""
    known = {name: value for name, value in entry.items() if name not in ("pos", "size", "spread")}
    spread = _pair(entry.get("spread", (0.0, 0.0)))
    mark = Mark(pos=_pair(entry["pos"]), size=_pair(entry["size"]), spread=spread, **known)
    if mark.kind not in (*KINDS, "tyres"):
        raise ValueError(f"地面痕迹“{mark.kind}”不认识，可选：{'、'.join((*KINDS, 'tyres'))}")
    if mark.count > 1 and min(mark.spread) <= 0:
        raise ValueError(f"地面痕迹“{mark.kind}”写了 count，也要写 spread")
    return mark


def lay_marks(root: NodePath, marks: Sequence[Mark], height: Callable[[float, float], float]) -> NodePath:
    """Lay all marks of a place as one geometry below `root`; empty where there are none. `height` is the ground's."""
    strips = [strip for number, mark in enumerate(marks) for strip in _strips(mark, number)]
    if not strips:
        return NodePath()
    node = GeomNode(BIN)
    node.add_geom(_geometry(strips, height))
    path = root.attach_new_node(node)
    path.set_material(_material())
    path.set_texture(TextureStage.get_default(), _sheet())
    matter = TextureStage("matter")
    matter.set_mode(TextureStage.M_selector)
    path.set_texture(matter, _matter())
    path.set_transparency(TransparencyAttrib.M_alpha)
    path.set_depth_write(False)
    path.set_depth_offset(1)
    # After the ground itself and before panes and vapour, through which the marks are seen.
    if CullBinManager.get_global_ptr().find_bin(BIN) < 0:
        CullBinManager.get_global_ptr().add_bin(BIN, CullBinManager.BT_fixed, 25)
    path.set_bin(BIN, 0)
    path.hide(CASTS_SHADOW)
    return path


def _strips(mark: Mark, number: int) -> Iterator[tuple[Mark, Array, Array, bool]]:
    """Left and right edge (n, 2) of each strip that a mark is made of, and whether its picture is turned over."""
    chance = np.random.default_rng([number, *mark.kind.encode()])
    for one in _strewn(mark, chance):
        turned = bool(chance.random() < 0.5)
        if one.kind == "tyres":
            for side in (-0.5, 0.5):
                yield replace(one, kind="tyre"), *_edges(one, side * GAUGE_M), turned
        else:
            yield one, *_edges(one, 0.0), turned


def _strewn(mark: Mark, chance: np.random.Generator) -> Iterator[Mark]:
    if mark.count == 1:
        yield mark
        return
    long = mark.size[1] >= 3 * mark.size[0]
    for _ in range(mark.count):
        (x, y), (east, north) = mark.pos, mark.spread
        scale = float(chance.uniform(0.55, 1.3))
        yield replace(
            mark,
            pos=(x + float(chance.uniform(-1, 1)) * east, y + float(chance.uniform(-1, 1)) * north),
            size=(mark.size[0] * scale, mark.size[1] * scale),
            heading=mark.heading + float(chance.normal(0, 6) if long else chance.uniform(-180, 180)),
            strength=mark.strength * float(chance.uniform(0.45, 1.0)),
        )


def _edges(mark: Mark, aside_m: float) -> tuple[Array, Array]:
    t = np.linspace(-0.5, 0.5, SEGMENTS + 1 if mark.bend_m else 2)
    along = np.stack([-mark.bend_m * (t + 0.5) ** 2, t * mark.size[1]], 1)
    way = np.gradient(along, axis=0)
    way /= np.linalg.norm(way, axis=1, keepdims=True)
    left = np.stack([-way[:, 1], way[:, 0]], 1)
    half = mark.size[0] / 2
    turn = np.radians(mark.heading)
    spin = np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
    return (along + left * (half - aside_m)) @ spin + mark.pos, (along - left * (half + aside_m)) @ spin + mark.pos


def _geometry(strips: Sequence[tuple[Mark, Array, Array, bool]], height: Callable[[float, float], float]) -> Geom:
    rows, index = [], []
    for mark, left, right, turned in strips:
        column, line = divmod(KINDS.index(mark.kind), CELLS[1])
        low, high = (np.array((column, line)) + _INSET) / CELLS, (np.array((column, line)) + 1 - _INSET) / CELLS
        if turned:
            low[0], high[0] = high[0], low[0]
        z = height(*mark.pos) + RISE_M
        for k, (a, b) in enumerate(zip(left, right, strict=True)):
            v = low[1] + (high[1] - low[1]) * k / (len(left) - 1)
            for (x, y), u in ((a, low[0]), (b, high[0])):
                rows.append((x, y, z, mark.strength, u, v))
        first = len(rows) - 2 * len(left)
        for k in range(len(left) - 1):
            at = first + 2 * k
            index += [at, at + 1, at + 3, at, at + 3, at + 2]
    return _packed(np.array(rows, np.float32), np.array(index, np.uint32))


def _packed(rows: np.ndarray[Any, np.dtype[np.float32]], index: np.ndarray[Any, np.dtype[np.uint32]]) -> Geom:
    data = GeomVertexData(BIN, GeomVertexFormat.get_v3n3c4t2(), Geom.UH_static)
    data.set_num_rows(len(rows))
    place, normal, colour, picture = (
        GeomVertexWriter(data, name) for name in ("vertex", "normal", "color", "texcoord")
    )
    for x, y, z, strength, u, v in rows.tolist():
        place.add_data3(x, y, z)
        normal.add_data3(0, 0, 1)
        colour.add_data4(1, 1, 1, strength)
        picture.add_data2(u, v)
    triangles = GeomTriangles(Geom.UH_static)
    for corner in index.tolist():
        triangles.add_vertex(corner)
    made = Geom(data)
    made.add_primitive(triangles)
    return made


def _material() -> Material:
    made = Material(MATERIAL)
    made.set_base_color((1, 1, 1, 1))
    made.set_roughness(1.0)
    made.set_metallic(0.0)
    return made


def _sheet() -> Texture:
    pixels = mark_sheet()
    made = Texture("ground marks")
    made.setup_2d_texture(pixels.shape[1], pixels.shape[0], Texture.T_unsigned_byte, Texture.F_srgb_alpha)
    made.set_ram_image(np.ascontiguousarray(pixels[:, :, [2, 1, 0, 3]]).tobytes())
    made.set_minfilter(SamplerState.FT_linear_mipmap_linear)
    made.set_magfilter(SamplerState.FT_linear)
    return made


def _matter() -> Texture:
    pixels = matter_sheet()
    made = Texture("ground marks matter")
    made.setup_2d_texture(pixels.shape[1], pixels.shape[0], Texture.T_unsigned_byte, Texture.F_rgb)
    made.set_ram_image(np.ascontiguousarray(pixels[:, :, ::-1]).tobytes())
    made.set_minfilter(SamplerState.FT_nearest)
    made.set_magfilter(SamplerState.FT_nearest)
    return made


def _pair(values: Sequence[float]) -> tuple[float, float]:
    x, y = values
    return float(x), float(y)
