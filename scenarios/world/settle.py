"""What makes a mesh cheap to draw when it is loaded: equal states are shared, needless shadows are left out."""

from __future__ import annotations

from functools import cache

from panda3d.core import (
    BitMask32,
    InternalName,
    MaterialAttrib,
    MaterialPool,
    NodePath,
    RenderState,
    TextureAttrib,
    TextureStage,
)

CASTS_SHADOW = BitMask32.bit(3)
"""The shadow cameras' bit; what is hidden from it throws none."""
FLAT_M = 0.12
"""What is lower than this lies on the ground, which its shadow would never leave."""
PANEL, GROUND = "panel_", ("ground", "markings")
NEVER = ("hills", "far_road", "road", "yard")
"""The land itself: it turns from the sun where it is steep, and what it would shade is not the place."""
FAR_HAIR = ("lod1 hair", "lod2 hair")
"""From so far the shadow of a head is round with or without its hair."""


def share_states(mesh: NodePath) -> int:
    """Let equal materials and texture slots be one object, so that equal states are one too; returns how many are left.

    Files hold a material of its own for each node; Panda3D compares states by object and would change them every draw.
    """
    states = set()
    for path in mesh.find_all_matches("**/+GeomNode"):
        node = path.node()
        for index in range(node.get_num_geoms()):
            state = _shared(node.get_geom_state(index))
            node.set_geom_state(index, state)
            states.add(state)
    return len(states)


def _shared(state: RenderState) -> RenderState:
    attrib = state.get_attrib(MaterialAttrib)
    if attrib is not None and attrib.get_material() is not None:
        state = state.set_attrib(MaterialAttrib.make(MaterialPool.get_material(attrib.get_material())))
    textures = state.get_attrib(TextureAttrib)
    if textures is not None:
        shared = TextureAttrib.make()
        for k in range(textures.get_num_on_stages()):
            stage = textures.get_on_stage(k)
            slot = _slot(stage.get_name(), stage.get_mode(), stage.get_sort(), stage.get_texcoord_name().get_name())
            shared = shared.add_on_stage(slot, textures.get_on_texture(stage))
        state = state.set_attrib(shared)
    return state


@cache
def _slot(name: str, mode: int, sort: int, texcoord: str) -> TextureStage:
    stage = TextureStage(name)
    stage.set_mode(mode)
    stage.set_sort(sort)
    # By its text alone, "texcoord" would become "texcoord.texcoord", which no mesh has.
    stage.set_texcoord_name(InternalName.make(texcoord))
    return stage


def cast_less(mesh: NodePath) -> int:
    """Keep lettering, land and what lies flat on it out of the shadow cameras; returns how many nodes that were."""
    left_out = 0
    for path in mesh.find_all_matches("**/+GeomNode"):
        name = path.get_name()
        lies = name.startswith(GROUND) and (name == "ground" or _is_flat(path, mesh))
        if name.startswith(PANEL) or lies or name in (*NEVER, *FAR_HAIR):
            path.hide(CASTS_SHADOW)
            left_out += 1
    return left_out


def _is_flat(path: NodePath, mesh: NodePath) -> bool:
    bounds = path.get_tight_bounds(mesh)
    return bounds is not None and bounds[1][2] < FLAT_M
