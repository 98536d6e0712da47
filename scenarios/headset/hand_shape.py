"""A hand cut from a person's mesh, brought into the axes of a grip, whose fingers bend.

In a grip's axes the thing held lies along y, thumb ahead; stretched fingers point to -z; the palm looks to the left
(-x) in the right hand and to the right in the left one.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from panda3d.core import (
    Geom,
    GeomNode,
    GeomTriangles,
    GeomVertexArrayFormat,
    GeomVertexData,
    GeomVertexFormat,
    InternalName,
    NodePath,
    RenderState,
)

from scenarios.headset.tracking import Side

Array = np.ndarray[Any, np.dtype[np.float64]]
Faces = np.ndarray[Any, np.dtype[np.int64]]
Numbers = np.ndarray[Any, np.dtype[np.int64]]
JOINTS = ("forearm", "hand", "thumb", "thumb_tip", "index", "index_tip", "fingers", "fingers_tip")
SLEEVE_SHARE = 0.88
"""What follows the arm less than this is still the hand's, up to under the cuff, so that no skin shows at a glove."""
SLEEVE_M = 0.085
"""So much of the arm is shown behind the wrist."""
PALM_SHARE, OFF_PALM_M = 0.62, 0.03
"""Where what is held lies: so far from the wrist to the knuckles, and off the palm."""


@dataclass(frozen=True)
class Bend:
    """How far each finger is bent, 0 straight to 1 in the fist."""

    thumb: float = 0.15
    index: float = 0.2
    fingers: float = 0.25


@dataclass(frozen=True)
class HandShape:
    """A hand's corners in a grip's axes: places, normals, texture places, colours, shares of JOINTS, triangles
    of the hand and of the sleeve behind it."""

    side: Side
    points: Array
    normals: Array
    uv: Array
    colours: np.ndarray[Any, np.dtype[np.uint8]]
    shares: Array
    joints: Mapping[str, Array]
    triangles: Faces
    sleeve: Faces
    state: RenderState

    def bent(self, bend: Bend) -> NodePath:
        """The hand with its fingers bent: a node of two geometries, the hand's and the sleeve's."""
        palm = -1.0 if self.side == "right" else 1.0
        curl, over = np.array((0.0, -palm, 0.0)), np.array((0.0, 0.0, -palm))
        turns = {"forearm": _still(), "hand": _still()}
        for name, axis, amount, first, second in (
            ("thumb", over, bend.thumb, 42.0, 48.0),
            ("index", curl, bend.index, 78.0, 98.0),
            ("fingers", curl, bend.fingers, 80.0, 100.0),
        ):
            root = _about(self.joints[name], axis, math.radians(first * amount))
            tip = _about(self.joints[f"{name}_tip"], axis, math.radians(second * amount))
            turns[name], turns[f"{name}_tip"] = root, root @ tip
        matrices = np.stack([turns[joint] for joint in JOINTS])
        blended = np.einsum("nj,jab->nab", self.shares, matrices)
        points = np.einsum("nab,nb->na", blended[:, :3, :3], self.points) + blended[:, :3, 3]
        normals = np.einsum("nab,nb->na", blended[:, :3, :3], self.normals)
        normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-9)
        return self.node(points, normals)

    def node(self, points: Array, normals: Array) -> NodePath:
        """The hand with its corners there: a node of two geometries, which share their corners."""
        layout = GeomVertexArrayFormat()
        layout.add_column(InternalName.get_vertex(), 3, Geom.NT_float32, Geom.C_point)
        layout.add_column(InternalName.get_normal(), 3, Geom.NT_float32, Geom.C_normal)
        layout.add_column(InternalName.get_color(), 4, Geom.NT_uint8, Geom.C_color)
        layout.add_column(InternalName.get_texcoord(), 2, Geom.NT_float32, Geom.C_texcoord)
        made = GeomVertexFormat()
        made.add_array(layout)
        data = GeomVertexData("hand", GeomVertexFormat.register_format(made), Geom.UH_dynamic)
        data.unclean_set_num_rows(len(points))
        data.modify_array_handle(0).copy_data_from(self._rows(points, normals))
        node = GeomNode(f"{self.side} hand")
        for triangles in (self.triangles, self.sleeve):
            faces = GeomTriangles(Geom.UH_static)
            for a, b, c in triangles.tolist():
                faces.add_vertices(a, b, c)
            geom = Geom(data)
            geom.add_primitive(faces)
            node.add_geom(geom, self.state)
        return NodePath(node)

    def move(self, node: NodePath, points: Array, normals: Array) -> None:
        """Bring the corners of a node made by `node` somewhere else."""
        rows = self._rows(points, normals)
        for index in range(node.node().get_num_geoms()):
            data = node.node().modify_geom(index).modify_vertex_data()
            data.modify_array_handle(0).copy_data_from(rows)

    def _rows(self, points: Array, normals: Array) -> bytes:
        rows = np.zeros(len(points), np.dtype([("p", "3<f4"), ("n", "3<f4"), ("c", "4u1"), ("t", "2<f4")]))
        rows["p"], rows["n"], rows["c"], rows["t"] = points, normals, self.colours, self.uv
        return rows.tobytes()


def cut_hand(person: NodePath, side: Side) -> HandShape:
    """The hand of a person's finest mesh; raises ValueError where the person has no such hand."""
    bundle = person.find("**/+Character").node().get_bundle(0)
    at = {}
    for joint in JOINTS:
        if bundle.find_child(f"{joint}_{side}") is None:
            raise ValueError(f"no joint {joint}_{side}")
        at[joint] = _placed(person, f"{joint}_{side}")
    node = person.find("**/lod0 body").node()
    data = node.get_geom(0).get_vertex_data()
    shares = _shares(data, side)
    limb = shares.sum(1) > 0.5
    turn, origin = _grip(at, side)
    points = (_column(data, "vertex", 3) - origin) @ turn.T
    end = float(((at["hand"] - origin) @ turn.T)[2]) + SLEEVE_M
    corners = _triangles(node.get_geom(0))
    corners = corners[limb[corners].all(1) & (points[corners][..., 2] < end).any(1)]
    # What reaches over the sleeve's end is drawn in to it, so that the sleeve ends in a round and not in rags.
    points[:, 2] = np.minimum(points[:, 2], end)
    used = np.unique(corners)
    is_sleeve = (shares[:, 0] > SLEEVE_SHARE)[corners].all(1)
    renumbered = np.full(len(points), -1)
    renumbered[used] = np.arange(len(used))
    rim = _rim(points, used, end)
    # The lid has corners of its own, which look along the arm: those of the cloth look aside.
    lid = np.array([(0, k, k + 1) for k in range(1, len(rim) - 1)]) + len(used)
    kept = np.concatenate((used, rim))
    normals = _column(data, "normal", 3)[kept] @ turn.T
    normals[len(used) :] = (0.0, 0.0, 1.0)
    weights = shares[kept] / shares[kept].sum(1, keepdims=True)
    return HandShape(
        side,
        points[kept],
        normals,
        _column(data, "texcoord", 2)[kept],
        _colours(data)[kept],
        weights,
        {joint: (place - origin) @ turn.T for joint, place in at.items()},
        renumbered[corners[~is_sleeve]],
        np.concatenate((renumbered[corners[is_sleeve]], lid)),
        node.get_geom_state(0),
    )


def _grip(at: Mapping[str, Array], side: Side) -> tuple[Array, Array]:
    """Rows of the grip's axes in the person's, and the grip's place."""
    knuckles = (at["index"] + at["fingers"]) / 2
    ahead = knuckles - at["hand"]
    reach = float(np.linalg.norm(ahead))
    z = -ahead / reach
    y = at["index"] - at["fingers"]
    y = y - z * float(y @ z)
    y /= np.linalg.norm(y)
    x = np.cross(y, z)
    palm = -x if side == "right" else x
    return np.stack((x, y, z)), at["hand"] + ahead * PALM_SHARE + palm * OFF_PALM_M


def _rim(points: Array, used: Numbers, end: float) -> Numbers:
    """The corners about the sleeve's end, in their order: what closes it, so that nobody looks into an empty arm."""
    rim = used[points[used, 2] > end - 1e-6]
    middle = points[rim].mean(0)
    around = points[rim] - middle
    far = np.linalg.norm(around[:, :2], axis=1)
    rim, around = rim[far > 0.6 * np.median(far)], around[far > 0.6 * np.median(far)]
    return rim[np.argsort(np.arctan2(around[:, 1], around[:, 0]))]


def _placed(person: NodePath, joint: str) -> Array:
    node = person.find(f"**/{joint}")
    root = person.find("**/+Character")
    place = node.get_pos(root)
    return np.array((place[0], place[1], place[2]))


def _shares(data: GeomVertexData, side: Side) -> Array:
    table = data.get_transform_blend_table()
    names = [f"{joint}_{side}" for joint in JOINTS]
    blends = np.zeros((table.get_num_blends(), len(JOINTS)))
    for k in range(table.get_num_blends()):
        blend = table.get_blend(k)
        for i in range(blend.get_num_transforms()):
            name = blend.get_transform(i).get_joint().get_name()
            if name in names:
                blends[k, names.index(name)] += blend.get_weight(i)
    index = _column(data, "transform_blend", 1).astype(int)[:, 0]
    return np.asarray(blends[index])


def _column(data: GeomVertexData, name: str, parts: int) -> Array:
    where = data.get_format()
    array, column = where.get_array_with(name), where.get_column(name)
    raw = np.frombuffer(bytes(data.get_array(array).get_handle().get_data()), np.uint8)
    rows = raw.reshape(-1, where.get_array(array).get_stride())
    kind = {Geom.NT_float32: "<f4", Geom.NT_uint16: "<u2", Geom.NT_uint8: "u1"}[column.get_numeric_type()]
    start, size = column.get_start(), np.dtype(kind).itemsize * parts
    found = np.ascontiguousarray(rows[:, start : start + size]).view(kind)
    return found.astype(np.float64)


def _colours(data: GeomVertexData) -> np.ndarray[Any, np.dtype[np.uint8]]:
    return _column(data, "color", 4).astype(np.uint8)


def _triangles(geom: Geom) -> Faces:
    found = []
    for k in range(geom.get_num_primitives()):
        plain = geom.get_primitive(k).decompose()
        found += [plain.get_vertex(i) for i in range(plain.get_num_vertices())]
    return np.array(found, np.int64).reshape(-1, 3)


def _still() -> Array:
    return np.eye(4)


def _about(place: Array, axis: Array, angle: float) -> Array:
    """A turn about an axis through a place, as a matrix for column vectors."""
    x, y, z = axis
    c, s = math.cos(angle), math.sin(angle)
    cross = np.array(((0, -z, y), (z, 0, -x), (-y, x, 0)))
    turn = np.eye(3) + s * cross + (1 - c) * (cross @ cross)
    made = np.eye(4)
    made[:3, :3], made[:3, 3] = turn, place - turn @ place
    return made
