"""Writes sketches as Panda3D .bam files whose materials follow the glTF (metal and roughness) convention."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from panda3d.core import (
    CullFaceAttrib,
    Filename,
    Geom,
    GeomEnums,
    GeomNode,
    GeomTriangles,
    GeomVertexArrayFormat,
    GeomVertexData,
    GeomVertexFormat,
    InternalName,
    LODNode,
    Material,
    MaterialAttrib,
    NodePath,
    PandaNode,
    RenderState,
    SamplerState,
    Texture,
    TextureAttrib,
    TexturePool,
    TextureStage,
    TransparencyAttrib,
)

from assets.build.mesh import Mesh
from assets.build.sketch import Node


@dataclass(frozen=True)
class Finish:
    """A material: images (file names in the texture folder) and factors."""

    name: str
    base: str | None = None
    matter: str | None = None
    normal: str | None = None
    colour: tuple[float, float, float, float] = (1, 1, 1, 1)
    roughness: float = 1.0
    metallic: float = 1.0
    emission: tuple[float, float, float] = (0, 0, 0)
    transparent: bool = False
    two_sided: bool = False
    repeat: bool = False
    cutout: bool = False


ATLAS = Finish("atlas", "atlas.png", "atlas_matter.png")
GLASS = Finish("glass", colour=(0.06, 0.09, 0.10, 0.45), roughness=0.05, metallic=0.0, transparent=True, two_sided=True)
PANEL = Finish("panel", colour=(0.72, 0.74, 0.73, 1), roughness=0.45, metallic=0.0)


def _texture(folder: Path, name: str, srgb: bool, repeat: bool) -> Texture:
    texture = TexturePool.load_texture(Filename.from_os_specific(str(folder / name)))
    alpha = texture.get_num_components() == 4
    if srgb:
        texture.set_format(Texture.F_srgb_alpha if alpha else Texture.F_srgb)
    texture.set_minfilter(SamplerState.FT_linear_mipmap_linear)
    texture.set_magfilter(SamplerState.FT_linear)
    wrap = SamplerState.WM_repeat if repeat else SamplerState.WM_clamp
    texture.set_wrap_u(wrap)
    texture.set_wrap_v(wrap)
    return texture


def _slots() -> tuple[TextureStage, TextureStage, TextureStage]:
    """Stages of base colour, matter and normal map, made once: a file lists a state's stages by place in memory."""
    stages = sorted((TextureStage("") for _ in range(3)), key=lambda stage: int(stage.this))
    slots = (("base", TextureStage.M_modulate), ("matter", TextureStage.M_selector), ("normal", TextureStage.M_normal))
    for sort, (stage, (name, mode)) in enumerate(zip(stages, slots, strict=True)):
        stage.set_name(name)
        stage.set_mode(mode)
        stage.set_sort(10 * sort)
        stage.set_texcoord_name(InternalName.get_texcoord())
    return stages[0], stages[1], stages[2]


BASE, MATTER, NORMAL = _slots()


def render_state(finish: Finish, textures: Path) -> RenderState:
    """Panda3D state of a finish; texture slots are told by their stage's mode, as panda3d-gltf does."""
    material = Material(finish.name)
    material.set_base_color(finish.colour)
    material.set_roughness(finish.roughness)
    material.set_metallic(finish.metallic)
    material.set_emission((*finish.emission, 1))
    material.set_twoside(finish.two_sided)
    state = RenderState.make(MaterialAttrib.make(material))
    attrib = TextureAttrib.make()
    for stage, image, srgb in (
        (BASE, finish.base, True),
        (MATTER, finish.matter, False),
        (NORMAL, finish.normal, False),
    ):
        if image is not None:
            attrib = attrib.add_on_stage(stage, _texture(textures, image, srgb, finish.repeat))
    if attrib.get_num_on_stages():
        state = state.add_attrib(attrib)
    if finish.transparent:
        state = state.add_attrib(TransparencyAttrib.make(TransparencyAttrib.M_alpha))
    if finish.cutout:
        state = state.add_attrib(TransparencyAttrib.make(TransparencyAttrib.M_multisample_mask))
    if finish.two_sided:
        state = state.add_attrib(CullFaceAttrib.make(CullFaceAttrib.M_cull_none))
    return state


def _vertex_format(tangents: bool) -> GeomVertexFormat:
    array = GeomVertexArrayFormat()
    array.add_column(InternalName.get_vertex(), 3, GeomEnums.NT_float32, GeomEnums.C_point)
    array.add_column(InternalName.get_normal(), 3, GeomEnums.NT_float32, GeomEnums.C_normal)
    array.add_column(InternalName.get_texcoord(), 2, GeomEnums.NT_float32, GeomEnums.C_texcoord)
    if tangents:
        array.add_column(InternalName.get_tangent(), 4, GeomEnums.NT_float32, GeomEnums.C_vector)
    array.add_column(InternalName.get_color(), 4, GeomEnums.NT_uint8, GeomEnums.C_color)
    return GeomVertexFormat.register_format(GeomVertexFormat(array))


def tangents_of(mesh: Mesh) -> np.ndarray:
    """Tangents (n, 4) along growing u, made square to the normals; w is the handedness."""
    p, uv = mesh.points[mesh.triangles], mesh.uv[mesh.triangles]
    e1, e2 = p[:, 1] - p[:, 0], p[:, 2] - p[:, 0]
    d1, d2 = uv[:, 1] - uv[:, 0], uv[:, 2] - uv[:, 0]
    along = e1 * d2[:, 1:] - e2 * d1[:, 1:]
    sign = np.sign(d1[:, 0] * d2[:, 1] - d1[:, 1] * d2[:, 0])
    total = np.zeros_like(mesh.points)
    hand = np.zeros(len(mesh.points))
    for k in range(3):
        np.add.at(total, mesh.triangles[:, k], along * sign[:, None])
        np.add.at(hand, mesh.triangles[:, k], sign)
    total -= mesh.normals * np.einsum("ij,ij->i", total, mesh.normals)[:, None]
    length = np.linalg.norm(total, axis=1, keepdims=True)
    total = np.where(length > 1e-12, total / np.maximum(length, 1e-12), [1.0, 0, 0])
    return np.concatenate([total, np.where(hand < 0, -1.0, 1.0)[:, None]], 1)


def geom(mesh: Mesh, tangents: bool = False) -> Geom:
    """Panda3D geometry of a mesh."""
    fmt = _vertex_format(tangents)
    data = GeomVertexData("mesh", fmt, GeomEnums.UH_static)
    n = len(mesh.points)
    data.unclean_set_num_rows(n)
    columns: list[tuple[str, str, tuple[int, ...]]] = [("p", "<f4", (3,)), ("n", "<f4", (3,)), ("t", "<f4", (2,))]
    if tangents:
        columns.append(("g", "<f4", (4,)))
    rows = np.zeros(n, np.dtype([*columns, ("c", "u1", (4,))]))
    rows["p"], rows["n"], rows["t"] = mesh.points, mesh.normals, mesh.uv
    if tangents:
        rows["g"] = tangents_of(mesh)
    rows["c"] = np.clip(mesh.colour * 255 + 0.5, 0, 255)
    memoryview(data.modify_array(0)).cast("B")[:] = rows.tobytes()
    triangles = GeomTriangles(GeomEnums.UH_static)
    wide = n > 65535
    triangles.set_index_type(GeomEnums.NT_uint32 if wide else GeomEnums.NT_uint16)
    flat = mesh.triangles.astype("<u4" if wide else "<u2").ravel()
    index = triangles.modify_vertices()
    index.unclean_set_num_rows(len(flat))
    memoryview(index).cast("B")[:] = flat.tobytes()
    out = Geom(data)
    out.add_primitive(triangles)
    return out


def geom_node(name: str, surfaces: Mapping[str, Mesh], finishes: Mapping[str, Finish], textures: Path) -> GeomNode:
    """Node with one geometry for every material."""
    node = GeomNode(name)
    for material, mesh in surfaces.items():
        finish = finishes[material]
        node.add_geom(geom(mesh, tangents=finish.normal is not None), render_state(finish, textures))
    return node


def tree(nodes: Mapping[str, Node], root: NodePath, finishes: Mapping[str, Finish], textures: Path) -> None:
    """Hang sketched nodes under a root, children under their parents."""
    paths: dict[str, NodePath] = {}
    for node in nodes.values():
        made = geom_node(node.name, node.surfaces(), finishes, textures) if node.meshes else PandaNode(node.name)
        parent = paths[node.parent] if node.parent else root
        if node.seen_m:
            made = LODNode(node.name)
            made.add_switch(node.seen_m, 0)
        path = parent.attach_new_node(made)
        path.set_pos(root, *node.pivot)
        if any(node.hpr):
            path.set_hpr(*node.hpr)
        if node.hidden:
            path.hide()
        # A level-of-detail node switches its children one by one, so all of them hang below a single one.
        paths[node.name] = path.attach_new_node(f"{node.name}_things") if node.seen_m else path


def with_levels(levels: list[tuple[float, GeomNode]]) -> LODNode:
    """Level-of-detail node; each level is drawn up to its distance in metres."""
    lod = LODNode("lod")
    near = 0.0
    for k, (far, node) in enumerate(levels):
        lod.add_switch(far, near)
        node.set_name(f"lod{k}")
        lod.add_child(node)
        near = far
    return lod


def write(root: NodePath, path: Path) -> Path:
    """Write the model; texture paths become relative to the file."""
    root.write_bam_file(Filename.from_os_specific(str(path)))
    return path
