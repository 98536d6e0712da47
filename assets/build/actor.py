"""Writes a skinned person with its clips as one .bam for direct.actor.Actor, by way of Panda3D's egg structures."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import tau
from pathlib import Path

import numpy as np
from panda3d.core import (
    AnimChannelMatrixXfmTable,
    CS_zup_right,
    Geom,
    LMatrix4d,
    LODNode,
    LPoint2d,
    LPoint3d,
    LVecBase4f,
    LVector3d,
    NodePath,
    PTA_stdfloat,
    load_prc_file_data,
)
from panda3d.egg import (
    EggData,
    EggGroup,
    EggPolygon,
    EggRenderMode,
    EggTable,
    EggVertex,
    EggVertexPool,
    EggXfmSAnim,
    load_egg_data,
)

from assets.build import bam
from assets.build.clips import CLIPS, FPS
from assets.build.mesh import Array, Mesh, rotation
from assets.build.skeleton import parents


@dataclass
class Skin:
    """A named piece of a person: a mesh with a row of joint weights for every point."""

    name: str
    mesh: Mesh
    joints: list[str]
    weights: Array
    finish: str
    level: int


def _matrix(turn: Array, offset: Array) -> LMatrix4d:
    rows = np.eye(4)
    rows[:3, :3] = turn.T
    rows[3, :3] = offset
    return LMatrix4d(*rows.ravel().tolist())


def _joints(at: dict[str, Array], root: EggGroup) -> dict[str, EggGroup]:
    made: dict[str, EggGroup] = {}
    for name, parent in parents().items():
        joint = EggGroup(name)
        joint.set_group_type(EggGroup.GT_joint)
        offset = at[name] - (at[parent] if parent else 0)
        joint.add_matrix4(_matrix(np.eye(3), offset))
        joint.set_default_pose(joint)
        (made[parent] if parent else root).add_child(joint)
        made[name] = joint
    return made


def _add_skin(skin: Skin, root: EggGroup, joints: dict[str, EggGroup]) -> None:
    pool = EggVertexPool(f"{skin.name}.points")
    group = EggGroup(skin.name)
    # The vertex colour's alpha says how full hair is; it must not part the polygons by transparency.
    group.set_alpha_mode(EggRenderMode.AM_off)
    root.add_child(pool)
    root.add_child(group)
    m = skin.mesh
    vertices = []
    for p, n, uv, c, w in zip(m.points, m.normals, m.uv, m.colour, skin.weights, strict=True):
        v = EggVertex()
        v.set_pos(LPoint3d(*p.tolist()))
        v.set_normal(LVector3d(*n.tolist()))
        v.set_uv(LPoint2d(*uv.tolist()))
        v.set_color(LVecBase4f(*c.tolist()))
        v = pool.add_vertex(v)
        for name, share in zip(skin.joints, w, strict=True):
            if share > 0:
                joints[name].ref_vertex(v, float(share))
        vertices.append(v)
    for t in m.triangles:
        polygon = EggPolygon()
        for k in t:
            polygon.add_vertex(vertices[k])
        group.add_child(polygon)


@cache
def _turns(clip: str) -> dict[str, list[Array]]:
    """Rotation of every joint in every frame of a clip."""
    pose, frames = CLIPS[clip]
    poses = [pose(tau * f / frames) for f in range(frames)]
    out: dict[str, list[Array]] = {}
    for joint in parents():
        out[joint] = []
        for p in poses:
            x, y, z = p.get(joint, (0, 0, 0))
            out[joint].append(rotation((0, 0, 1), z) @ rotation((0, 1, 0), y) @ rotation((1, 0, 0), x))
    return out


def _add_clips(at: dict[str, Array], data: EggData) -> None:
    tables = EggTable("")
    data.add_child(tables)
    for clip in CLIPS:
        bundle = EggTable(clip)
        bundle.set_table_type(EggTable.TT_bundle)
        tables.add_child(bundle)
        top = EggTable("<skeleton>")
        bundle.add_child(top)
        made: dict[str, EggTable] = {}
        for joint, parent in parents().items():
            table = EggTable(joint)
            channel = EggXfmSAnim("xform")
            channel.set_fps(FPS)
            offset = at[joint] - (at[parent] if parent else 0)
            for turn in _turns(clip)[joint]:
                channel.add_data(_matrix(turn, offset))
            table.add_child(channel)
            (made[parent] if parent else top).add_child(table)
            made[joint] = table


# Parts of a metre, of a unit normal and of a picture that each level's points are kept in: small files, unseen steps.
_STEPS = ((4096, 128, 4096), (1024, 64, 4096), (512, 32, 2048))
_SHADES = 8
_DEGREE_STEPS = 64
_ROW = np.dtype([("place", "<f4", 3), ("way", "<f4", 3), ("shade", "u1", 4), ("picture", "<f4", 2)])


def pack(geom: Geom, level: int) -> None:
    """Round a skinned geometry's numbers and put its rows in the order in which triangles use them."""
    data = geom.modify_vertex_data()
    both = [bytes(data.get_array(k).get_handle().get_data()) for k in range(2)]
    rows, mixtures = np.frombuffer(both[0], _ROW).copy(), np.frombuffer(both[1], "<u2")
    for name, steps in zip(("place", "way", "picture"), _STEPS[level], strict=True):
        rows[name] = np.round(rows[name] * steps) / steps
    shade = rows["shade"].astype(int)
    rows["shade"] = np.minimum((shade + _SHADES // 2) // _SHADES * _SHADES, 255)
    # Panda3D parts long lists of triangles.
    lists = [geom.modify_primitive(k).modify_vertices().modify_handle() for k in range(geom.get_num_primitives())]
    parts = [np.frombuffer(bytes(handle.get_data()), "<u2").reshape(-1, 3) for handle in lists]
    corners = np.concatenate(parts)
    corners = corners[np.argsort(corners.min(1), kind="stable")]
    used, first = np.unique(corners, return_index=True)
    order = used[np.argsort(first)]
    place = np.zeros(len(rows), np.int64)
    place[order] = np.arange(len(order))
    ends = np.cumsum([len(part) for part in parts])[:-1]
    for handle, part in zip(lists, np.split(place[corners], ends), strict=True):
        handle.copy_data_from(part.astype("<u2").tobytes())
    for k, array in enumerate((rows, mixtures)):
        data.modify_array_handle(k).copy_data_from(np.ascontiguousarray(array[order]).tobytes())


def _round_turns(loaded: NodePath) -> None:
    """Take the noise of matrices out of the clips' turns."""
    channels = [path.node().get_bundle() for path in loaded.find_all_matches("**/+AnimBundleNode")]
    while channels:
        group = channels.pop()
        channels += [group.get_child(k) for k in range(group.get_num_children())]
        if isinstance(group, AnimChannelMatrixXfmTable):
            for part in "hpr":
                turns = [round(turn * _DEGREE_STEPS) / _DEGREE_STEPS for turn in group.get_table(part)]
                if turns:
                    group.set_table(part, PTA_stdfloat(turns))


# Distance in metres from which each level of detail takes over, and that at which a person is no longer drawn.
LOD_FROM_M = (0.0, 6.0, 15.0)
UNSEEN_M = 160.0


def _leveled(character: NodePath, skins: list[Skin]) -> None:
    """Hang the geometry under an LODNode, a level's skins under one node `lod0`, `lod1`…"""
    lod = character.attach_new_node(LODNode("lod"))
    levels = sorted({skin.level for skin in skins})
    for level in levels:
        holder = lod.attach_new_node(f"lod{level}")
        further = [LOD_FROM_M[n] for n in levels if n > level]
        lod.node().add_switch(further[0] if further else UNSEEN_M, LOD_FROM_M[level])
        for skin in skins:
            if skin.level == level:
                character.find(f"**/{skin.name}").reparent_to(holder)


def write(
    name: str, skins: list[Skin], at: dict[str, Array], finishes: dict[str, bam.Finish], textures: Path, path: Path
) -> Path:
    """Write the person; every skin becomes a geometry node of its name under its level of detail."""
    data = EggData()
    data.set_coordinate_system(CS_zup_right)
    root = EggGroup(name)
    root.set_dart_type(EggGroup.DT_structured)
    data.add_child(root)
    joints = _joints(at, root)
    for skin in skins:
        _add_skin(skin, root, joints)
    _add_clips(at, data)
    # Aligned columns serve skinning by the processor; ours is done by the graphics card, and the files are smaller.
    load_prc_file_data("people", "vertex-animation-align-16 false")
    loaded = NodePath(load_egg_data(data))
    for skin in skins:
        found = loaded.find(f"**/{skin.name}")
        for k in range(found.node().get_num_geoms()):
            found.node().set_geom_state(k, bam.render_state(finishes[skin.finish], textures))
            pack(found.node().modify_geom(k), skin.level)
    _round_turns(loaded)
    _leveled(loaded.find("**/+Character"), skins)
    return bam.write(loaded, path)
