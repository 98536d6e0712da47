"""Flat faces that are painted at run time."""

from __future__ import annotations

from assets.build.sketch import Point, Sketch


def panel(
    s: Sketch,
    name: str,
    at: Point,
    right: Point,
    up: Point,
    size: tuple[float, float],
    parent: str | None = None,
    material: str = "panel",
) -> None:
    """Flat panel of its own with uv over exactly 0..1; one of `words` is clear until it is painted."""
    with s.part(name, at, parent):
        s.quad(at, right, up, size, material=material)
