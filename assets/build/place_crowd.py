"""Small figures of a crowd, standing or at table, good enough to be seen from ten metres and more."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from assets.build.mesh import Array, Indices, rotation, shaded, transformed
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


def standing() -> Field:
    """Somebody who stands, arms at rest."""
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


def sitting() -> Field:
    """Somebody who sits on a stool at a table and leans to it; 0.45 m seat height."""
    parts = [
        ellipsoid((0, 0.10, 1.22), (0.085, 0.10, 0.125)),
        cone((0, 0.03, 1.02), (0, 0.08, 1.15), 0.055, 0.05),
        ellipsoid((0, -0.01, 0.82), (0.19, 0.13, 0.27)),
        ellipsoid((0, -0.05, 0.56), (0.18, 0.16, 0.13)),
    ]
    for s in (1, -1):
        parts += [
            cone((s * 0.19, 0.0, 1.00), (s * 0.26, 0.10, 0.76), 0.055, 0.045),
            cone((s * 0.26, 0.10, 0.76), (s * 0.12, 0.34, 0.80), 0.042, 0.035),
            cone((s * 0.10, 0.0, 0.53), (s * 0.13, 0.40, 0.50), 0.085, 0.07),
            cone((s * 0.13, 0.40, 0.50), (s * 0.13, 0.34, 0.10), 0.065, 0.05),
            ellipsoid((s * 0.13, 0.40, 0.05), (0.05, 0.12, 0.05)),
        ]
    return blend(0.035, *parts)


# field, and the heights between shoes, trousers, top, skin and hair
_POSES = {"standing": (standing, (0.11, 0.90, 1.46, 1.68)), "sitting": (sitting, (0.11, 0.62, 1.06, 1.28))}


@dataclass(frozen=True)
class Figure:
    """Somebody of a crowd: place in metres, heading in degrees, palette colours of top and trousers."""

    at: tuple[float, float, float]
    heading: float
    top: str
    bottom: str
    pose: str = "standing"


def figures(s: Sketch, people: Iterable[Figure]) -> None:
    """Draw people into the current node."""
    shapes: dict[str, tuple[Array, Indices]] = {}
    for k, person in enumerate(people):
        field, (shoe, belt, collar, brow) = _POSES[person.pose]
        if person.pose not in shapes:
            shapes[person.pose] = surface(field(), (-0.36, -0.30, -0.02), (0.36, 0.60, 1.8), 0.022, 520)
        points, faces = shapes[person.pose]
        middle = points[faces].mean(1)
        z, back = middle[:, 2], middle[:, 1] < (0.09 if person.pose == "sitting" else -0.01)
        names = np.select(
            [(z > brow) | ((z > brow - 0.08) & back), z > collar, z > belt, z > shoe],
            ["black", "carton", person.top, person.bottom],
            "black",
        )
        uv = np.repeat(np.array([s.uv_of(str(n)) for n in names])[:, None, :], 3, 1)
        mesh = shaded(points * (0.93 + 0.02 * (k * 5 % 7)), faces, uv, 80)
        s.add(transformed(mesh, rotation((0, 0, 1), person.heading), person.at))


def draw(s: Sketch, x: float, y: float) -> None:
    """Draw the people at the bus stop round a point."""
    with s.part("crowd", (x, y, 0)):
        figures(s, [Figure((x + dx, y + dy, 0.15), heading, top, bottom) for dx, dy, heading, top, bottom in PEOPLE])
