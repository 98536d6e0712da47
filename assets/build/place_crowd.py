"""Small figures of a crowd, standing or at table, good enough to be seen from ten metres and more."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from assets.build.mesh import Array, Indices, Mesh, merge, rotation, shaded, transformed
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


_POSES = {"standing": (standing, (0.11, 0.90, 1.46, 1.68)), "sitting": (sitting, (0.11, 0.62, 1.06, 1.28))}
"""Field, and the heights between shoes, trousers, top, skin and hair."""
_WEARS = {
    "maroon": "cotton_red", "silver": "cotton_grey", "cloth": "cotton_white", "steel_blue": "denim",
    "plastic_grey": "cotton_grey", "panel_grey": "cotton_white", "trim_light": "khaki", "roof_red": "cotton_red",
    "black": "cotton_black", "white": "cotton_white", "blue": "cotton_navy", "wood": "khaki", "dark": "cotton_black",
    "grey": "cotton_grey", "trim": "cotton_navy",
}  # fmt: skip
"""Cloth for the colours of figures: what a palette has for vehicles shines."""
_HAIR_FALLS_M = (0.13, 0.26, 0.11)
"""How much lower hair ends behind than in front; short, long, cropped."""


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
    shapes: dict[tuple[str, int], tuple[Array, Indices, list[str]]] = {}
    for k, person in enumerate(people):
        key = (person.pose, k % len(_HAIR_FALLS_M))
        if key not in shapes:
            shapes[key] = _dressed(person.pose, _HAIR_FALLS_M[key[1]])
        points, faces, parts = shapes[key]
        worn = {"top": _WEARS.get(person.top, person.top), "bottom": _WEARS.get(person.bottom, person.bottom)}
        uv = np.repeat(np.array([s.uv_of(worn.get(part, part)) for part in parts])[:, None, :], 3, 1)
        whole = merge([shaded(points, faces, uv, 80), _face(s, person.pose, points[faces])])
        whole.points *= 0.93 + 0.02 * (k * 5 % 7)
        s.add(transformed(whole, rotation((0, 0, 1), person.heading), person.at))


def _dressed(pose: str, hair_falls_m: float) -> tuple[Array, Indices, list[str]]:
    """Body parted along the edges of what it wears, and what each triangle is of."""
    field, (shoe, belt, collar, brow) = _POSES[pose]
    points, faces = surface(field(), (-0.36, -0.30, -0.02), (0.36, 0.60, 1.8), 0.022, 520)
    ahead = 0.19 if pose == "sitting" else 0.09
    hair = np.array([0, -hair_falls_m, 0.19]) / np.hypot(hair_falls_m, 0.19)
    hairline = hair @ [0, ahead, brow]
    wrist = (np.array([0, 1.0, 0]), 0.29) if pose == "sitting" else (np.array([0, 0, 1.0]), 0.93)
    up = np.array([0, 0, 1.0])
    for normal, level in ((up, shoe), (up, belt), (up, collar), (hair, hairline), wrist):
        points, faces = parted(points, faces, normal, level)
    middle = points[faces].mean(1)
    x, y, z = middle.T
    sitting_hand = (pose == "sitting") & (y > 0.29) & (z > 0.70) & (z < 1.0)
    hand = sitting_hand | ((pose == "standing") & (z < 0.93) & (z > 0.7) & (np.abs(x) > 0.18))
    bald = (z > collar) & (middle @ hair <= hairline)
    names = np.select(
        [hand, (z > collar) & ~bald, bald, z > belt, z > shoe], ["skin", "hair", "skin", "top", "bottom"], "hair"
    )
    return points, faces, [str(name) for name in names]


def parted(points: Array, faces: Indices, normal: Array, level: float) -> tuple[Array, Indices]:
    """The same surface, its triangles cut so that none crosses a plane."""
    side = points @ normal - level
    made: dict[tuple[int, int], int] = {}
    more: list[Array] = []

    def crossing(a: int, b: int) -> int:
        low, high = min(a, b), max(a, b)
        if (low, high) not in made:
            made[low, high] = len(points) + len(more)
            share = side[low] / (side[low] - side[high])
            more.append(points[low] + (points[high] - points[low]) * share)
        return made[low, high]

    out: list[tuple[int, int, int]] = []
    for a, b, c in faces.tolist():
        above = [bool(side[k] >= 0) for k in (a, b, c)]
        if all(above) or not any(above):
            out.append((a, b, c))
            continue
        lone = above.index(sum(above) == 1)
        a, b, c = ((a, b, c) * 2)[lone : lone + 3]
        p, q = crossing(a, b), crossing(a, c)
        out += [(a, p, q), (p, b, c), (p, c, q)]
    return np.array([*points, *more]), np.array(out)


def _face(s: Sketch, pose: str, corners: Array) -> Mesh:
    """Eyes, brows and mouth, laid on the head's triangles (n, 3, 3)."""
    height = 1.22 if pose == "sitting" else 1.62
    face = Sketch(s.uv_of)
    for x, z, wide, high, colour in (
        (-0.031, 0.016, 0.024, 0.011, "hair"), (0.031, 0.016, 0.024, 0.011, "hair"),
        (-0.032, 0.037, 0.034, 0.007, "hair"), (0.032, 0.037, 0.034, 0.007, "hair"),
        (0.0, -0.058, 0.038, 0.010, "lips"),
    ):  # fmt: skip
        ends = np.array([(x + side * wide / 2, _front(corners, x + side * wide / 2, height + z)) for side in (1, -1)])
        middle, along = ends.mean(0), ends[1] - ends[0]
        u, v = s.uv_of(colour)
        at = (float(middle[0]), float(middle[1]) + 0.003, height + z)
        face.quad(at, (float(along[0]), float(along[1]), 0), (0, 0, 1), (wide, high), (u, v, u, v))
    return merge(face.nodes["body"].meshes["atlas"])


def _front(corners: Array, x: float, z: float) -> float:
    """How far ahead triangles (n, 3, 3) reach at a place of the front view."""
    a, b, c = (corners[:, k][:, [0, 2]] for k in range(3))
    ab, ac, ap = b - a, c - a, np.array([x, z]) - a
    whole = ab[:, 0] * ac[:, 1] - ab[:, 1] * ac[:, 0]
    whole = np.where(np.abs(whole) < 1e-12, 1e-12, whole)
    v = (ap[:, 0] * ac[:, 1] - ap[:, 1] * ac[:, 0]) / whole
    w = (ab[:, 0] * ap[:, 1] - ab[:, 1] * ap[:, 0]) / whole
    inside = (v >= 0) & (w >= 0) & (v + w <= 1)
    y = corners[:, 0, 1] * (1 - v - w) + corners[:, 1, 1] * v + corners[:, 2, 1] * w
    return float(y[inside].max())


def draw(s: Sketch, x: float, y: float) -> None:
    """Draw the people at the bus stop round a point."""
    with s.part("crowd", (x, y, 0)):
        figures(s, [Figure((x + dx, y + dy, 0.15), heading, top, bottom) for dx, dy, heading, top, bottom in PEOPLE])
