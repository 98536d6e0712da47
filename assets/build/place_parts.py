"""Parts that every place is made of besides solids: anchors, lettering panels, solids of another material."""

from __future__ import annotations

from collections.abc import Mapping

from assets.build.sketch import Point, Sketch


def anchors(s: Sketch, places: Mapping[str, Point]) -> None:
    """Empty nodes that the program looks up by name."""
    for name, at in places.items():
        s.anchor(name, at)


def panel(s: Sketch, name: str, at: Point, face: tuple[Point, Point], size: tuple[float, float]) -> None:
    """Lettering panel, uv over exactly one picture; `face` is what runs right and up to one who reads it."""
    with s.part(name, at):
        s.quad(at, *face, size, material="panel")


def recast(s: Sketch, node: str, material: str) -> None:
    """Give the solid that was drawn last into a node another material."""
    meshes = s.nodes[node].meshes
    meshes.setdefault(material, []).append(meshes["atlas"].pop())
    if not meshes["atlas"]:
        del meshes["atlas"]
