"""Small figures that wait at the bus stop downwind, good enough to be seen from fifty metres."""

from __future__ import annotations

import numpy as np

from assets.build.mesh import rotation, shaded, transformed
from assets.build.sdf import Field, blend, cone, ellipsoid
from assets.build.sketch import Sketch
from assets.build.surface import surface

# x and y from the stop's middle, heading, top and trousers in palette colours
PEOPLE = (
    (-4.6, 1.2, 20, "maroon", "dark"), (-3.8, 1.6, -150, "silver", "steel_blue"), (-1.9, 0.9, 10, "cloth", "dark"),
    (-0.7, 1.9, 95, "steel_blue", "grey"),
    (0.3, 2.0, -80, "plastic_grey", "dark"), (2.1, 1.0, 0, "panel_grey", "blue"), (3.3, 1.7, 30, "trim_light", "dark"),
    (4.9, 0.8, -30, "roof_red", "grey"),
)  # fmt: skip


def _figure() -> Field:
    parts = [
        ellipsoid((0, 0, 1.62), (0.085, 0.10, 0.125)),
        cone((0, 0, 1.42), (0, 0, 1.55), 0.055, 0.05),
        ellipsoid((0, 0, 1.22), (0.19, 0.13, 0.27)),
        ellipsoid((0, 0, 0.95), (0.17, 0.13, 0.15)),
    ]
    for s in (1, -1):
        parts += [
            cone((s * 0.19, 0, 1.40), (s * 0.25, 0.01, 1.12), 0.055, 0.045),
            cone((s * 0.25, 0.01, 1.12), (s * 0.22, 0.09, 0.86), 0.042, 0.035),
        ]
        parts += [
            cone((s * 0.09, 0, 0.9), (s * 0.11, 0.0, 0.10), 0.085, 0.055),
            ellipsoid((s * 0.11, 0.05, 0.05), (0.05, 0.12, 0.05)),
        ]
    return blend(0.035, *parts)


def draw(s: Sketch, x: float, y: float) -> None:
    """Draw the crowd round a point."""
    points, faces = surface(_figure(), (-0.35, -0.25, -0.02), (0.35, 0.25, 1.8), 0.022, 520)
    middle = points[faces].mean(1)
    with s.part("crowd", (x, y, 0)):
        for dx, dy, heading, top, bottom in PEOPLE:
            names = np.where(
                (middle[:, 2] > 1.68) | ((middle[:, 2] > 1.60) & (middle[:, 1] < -0.01)),
                "black",
                np.where(
                    middle[:, 2] > 1.46,
                    "carton",
                    np.where(middle[:, 2] > 0.90, top, np.where(middle[:, 2] > 0.11, bottom, "black")),
                ),
            )
            uv = np.repeat(np.array([s.uv_of(str(n)) for n in names])[:, None, :], 3, 1)
            size = 0.93 + 0.02 * (hash_of(dx) % 7)
            mesh = shaded(points * size, faces, uv, 80)
            s.add(transformed(mesh, rotation((0, 0, 1), heading), (x + dx, y + dy, 0.15)))


def hash_of(value: float) -> int:
    """Small whole number that varies with a coordinate."""
    return int(abs(value) * 10)
