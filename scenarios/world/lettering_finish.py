"""How lettered surfaces look beside their picture: gloss, metal, own light, paint that lets the ground show through."""

from __future__ import annotations

from dataclasses import dataclass

from panda3d.core import Material, NodePath, TransparencyAttrib

from scenarios.world.shaders import program


@dataclass(frozen=True)
class Finish:
    """A surface under lettering: roughness and metal 0 to 1; `painted` shows what is below.

    `glow` is the linear light that the brightest colour of its picture gives.
    """

    name: str
    roughness: float = 0.5
    metallic: float = 0.0
    glow: tuple[float, float, float, float] | None = None
    painted: bool = False
    by_dark: bool = False
    """Whether its light burns only when street lamps do."""

    def put_on(self, path: NodePath) -> None:
        """Let a node look so, with its picture a little before what it lies on."""
        material = Material(self.name)
        material.set_base_color((1, 1, 1, 1))
        material.set_roughness(self.roughness)
        material.set_metallic(self.metallic)
        if self.glow is not None:
            material.set_emission(self.glow)
        path.set_material(material, 10)
        light = {"GLOWS" if self.by_dark else "SHINES"} if self.glow is not None else set()
        path.set_shader(program("surface", frozenset(light)), 10)
        path.set_depth_offset(1)
        if self.painted:
            path.set_transparency(TransparencyAttrib.M_alpha, 10)


_PLAIN = Finish("panel")
_PLATE = Finish("plate", roughness=0.32)
_PAINT = Finish("paint", painted=True)
_BY_STYLE = {
    "nameplate": Finish("nameplate", metallic=0.55),
    "paint": _PAINT,
    "livery": _PAINT,
    "company": _PAINT,
    "door": _PAINT,
    "lamp": Finish("lamp", glow=(0.20, 0.20, 0.19, 1)),
    "screen": Finish("screen", glow=(0.55, 0.60, 0.57, 1)),
    "sign_lit": Finish("sign_lit", glow=(0.42, 0.42, 0.42, 1), by_dark=True),
    "page": Finish("page", glow=(0.17, 0.18, 0.19, 1)),
}


def finish_of(style: str) -> Finish:
    """The surface of a style of lettering."""
    return _BY_STYLE.get(style, _PLATE if style.startswith("plate") else _PLAIN)
