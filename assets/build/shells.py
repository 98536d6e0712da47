"""Moulded housings: slabs with round corners and soft edges."""

from __future__ import annotations

import math

import numpy as np

from assets.build.mesh import Array
from assets.build.sketch import Point, Sketch

# For each direction of thickness, the two axes of the outline, right-handed.
OUTLINE_AXES = {"x": (1, 2, 0), "y": (2, 0, 1), "z": (0, 1, 2)}
FINE_EDGE_M = 0.0035
FINE_RADIUS_M = 0.0055
"""Edges and corners up to these radii are too small to need more than a chamfer."""


def rounded_outline(wide: float, high: float, radius: float, steps: int = 4) -> Array:
    """Corners (n, 2) of a rectangle about the origin with round corners, counter-clockwise; metres."""
    r = min(radius, wide / 2, high / 2)
    turns = np.linspace(0, math.pi / 2, steps + 1)
    corners = ((1, 1), (-1, 1), (-1, -1), (1, -1))
    return np.array(
        [
            (x * (wide / 2 - r) + r * math.cos(quarter + t), y * (high / 2 - r) + r * math.sin(quarter + t))
            for quarter, (x, y) in zip(np.arange(4) * math.pi / 2, corners, strict=True)
            for t in turns
        ]
    )


def slab(
    s: Sketch,
    centre: Point,
    size: tuple[float, float, float],
    colour: str,
    radius: float,
    edge: float = 0.002,
    axis: str = "z",
    turn: Array | None = None,
    taper: float = 1.0,
) -> None:
    """Housing of a size in x, y, z whose outline is rounded by `radius` round `axis`, its two rims by `edge`; metres.

    `taper` scales the outline at the far end of `axis`; `turn` rotates the slab about its centre.
    """
    u, v, w = OUTLINE_AXES[axis]
    deep = size[w]
    edge = min(edge, deep / 2 * 0.95)
    rounds = (0.0, math.pi / 4, math.pi / 2) if edge > FINE_EDGE_M else (0.0, math.pi / 2)
    steps = 3 if radius > FINE_RADIUS_M else 2
    rims = [(edge * (1 - math.sin(t)), edge * (1 - math.cos(t))) for t in rounds]
    levels = [(inset, -deep / 2 + up) for inset, up in rims] + [(inset, deep / 2 - up) for inset, up in rims[::-1]]
    rings = []
    for inset, at in levels:
        k = 1 + (taper - 1) * (at / deep + 0.5)
        flat = rounded_outline(
            (size[u] - 2 * inset) * k, (size[v] - 2 * inset) * k, max(radius - inset, 1e-4) * k, steps
        )
        ring = np.zeros((len(flat), 3))
        ring[:, u], ring[:, v], ring[:, w] = flat[:, 0], flat[:, 1], at
        rings.append((ring if turn is None else ring @ turn.T) + np.asarray(centre, float))
    s.skin(rings, colour, crease=50)
