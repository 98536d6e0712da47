"""Lays a drawn look on a vehicle: the colour of its coats and the dirt of its journeys."""

from __future__ import annotations

from collections.abc import Iterator

from panda3d.core import GeomNode, LColor, LVecBase4f, Material, MaterialAttrib, NodePath, RenderState

from app.domain.scenario.variant import render
from scenarios.world.lamps import Colour
from scenarios.world.layout import SceneError
from scenarios.world.looks import Look, livery

COAT = "paint"
"""Materials whose names begin so are body paint."""
CLEAR_COAT = 0.5
"""How rough paint is under its lacquer, as a share of what its mesh says; dirt dulls it again."""


def lay_on(vehicle: NodePath, look: Look) -> int:
    """Paint every coat below `vehicle` and let the dirt show; returns how many geometries were painted."""
    painted = 0
    coats: dict[str, Material] = {}
    for path in vehicle.find_all_matches("**/+GeomNode"):
        node: GeomNode = path.node()
        for index in range(node.get_num_geoms()):
            state = node.get_geom_state(index)
            coat = coat_of(state)
            if coat is not None and coat.get_name() in look.coats:
                made = coats.setdefault(coat.get_name(), _repainted(coat, look.coats[coat.get_name()]))
                node.set_geom_state(index, state.set_attrib(MaterialAttrib.make(made)))
                painted += 1
    vehicle.set_shader_input("grime", LVecBase4f(look.dust, look.mud_m, look.spot * 40.0, 0))
    return painted


def liveried(vehicle: NodePath, mesh: str, look: Look) -> Iterator[tuple[NodePath, str, str]]:
    """Panel, style and words that a vehicle without papers carries by its look; SceneError where it lacks a panel."""
    for name, style, template in livery(mesh):
        panel = vehicle.find(f"**/{name}")
        if panel.is_empty():
            raise SceneError(f"三维模型“{mesh}”没有“{name}”")
        yield panel, style, render(template, look.words)


def coat_of(state: RenderState) -> Material | None:
    """The material of body paint in a geometry's state, or None where it is none."""
    attrib = state.get_attrib(MaterialAttrib)
    material = attrib.get_material() if attrib is not None else None
    return material if material is not None and material.get_name().startswith(COAT) else None


def _repainted(coat: Material, colour: Colour) -> Material:
    made = Material(coat)
    made.set_base_color(LColor(*colour, 1))
    made.set_roughness(coat.get_roughness() * CLEAR_COAT)
    return made
