"""What stands along any road: guard rail, shelter, sign on a post, utility poles with wires."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from assets.build.mesh import rotation
from assets.build.place_parts import panel
from assets.build.sketch import Point, Sketch

_WAVE = ((0, 0.82), (0.05, 0.79), (0.05, 0.74), (0, 0.70), (0, 0.67), (0.05, 0.63), (0.05, 0.58), (0, 0.55))


def guard_rail(s: Sketch, start: tuple[float, float], end: tuple[float, float]) -> None:
    """W-beam on posts; the traffic is on the left of the way from `start` to `end`."""
    a, b = np.array(start, float), np.array(end, float)
    length = float(np.linalg.norm(b - a))
    way = (b - a) / length
    left = np.array([-way[1], way[0]])
    rows = [[(*(p + left * (dx + 0.10)), z) for dx, z in _WAVE] for p in (a, b)]
    s.sheet(np.array(rows)[:, ::-1], np.zeros((2, len(_WAVE), 2)), "rail", 30, colour="galvanised")
    turn = rotation((0, 0, 1), np.degrees(np.arctan2(way[1], way[0])) - 90)
    for k, along in enumerate(np.arange(0.5, length, 4.0)):
        x, y = a + way * along
        s.box((x, y, 0.42), (0.10, 0.12, 0.86), "galvanised", 0, turn)
        lx, ly = (x, y) + left * 0.16
        s.box((lx, ly, 0.69), (0.03, 0.06, 0.06), "white" if k % 2 else "lime", 0, turn)


def shelter(s: Sketch, x: float, y: float, z: float = 0.0) -> None:
    """Bus stop shelter, open to the north, with its panel `panel_bus_stop`."""
    s.box((x, y, z + 0.06), (16, 7, 0.18), "concrete", 0.03)
    s.box((x, y, z + 2.75), (12, 2.8, 0.16), "steel_blue", 0.03)
    for dx in (-5.5, -1.8, 1.8, 5.5):
        s.cylinder((x + dx, y - 1.1, z + 0.1), (x + dx, y - 1.1, z + 2.7), 0.06, "steel", 10)
    s.box((x, y - 1.2, z + 1.5), (11.4, 0.03, 1.7), "window", 0)
    s.box((x, y - 0.7, z + 0.55), (9, 0.45, 0.06), "wood", 0.01)
    for dx in (-4, 0, 4):
        s.box((x + dx, y - 0.7, z + 0.32), (0.08, 0.4, 0.4), "steel", 0)
    s.box((x - 7.3, y, z + 1.4), (0.08, 0.08, 2.8), "steel", 0)
    panel(s, "panel_bus_stop", (x - 7.3, y + 0.06, z + 2.5), ((-1, 0, 0), (0, 0, 1)), (0.7, 0.5))


def post_sign(
    s: Sketch, name: str, foot: Point, face: tuple[Point, Point], size: tuple[float, float], lowest_m: float
) -> None:
    """Sign on one post or two, by its breadth; `face` is what runs right and up to one who reads it."""
    right, up = (np.asarray(v, float) for v in face)
    out = np.cross(right, up)
    at = np.asarray(foot, float) + up * (lowest_m + size[1] / 2)
    offsets = (0.0,) if size[0] < 1.0 else (-size[0] * 0.32, size[0] * 0.32)
    for off in offsets:
        low = np.asarray(foot, float) + right * off - out * 0.05
        s.cylinder(low, low + up * (lowest_m + size[1] * 0.9), 0.04, "galvanised", 8, 0)
    turn = np.stack([right, out, up], 1)
    s.box(at - out * 0.015, (size[0] + 0.04, 0.02, size[1] + 0.04), "grey", 0, turn)
    panel(s, name, at, face, size)


def poles(s: Sketch, feet: Sequence[tuple[float, float, float]], high_m: float = 9.0) -> None:
    """Concrete utility poles with sagging wires between them."""
    for x, y, z in feet:
        s.lathe([(0.17, 0), (0.10, high_m + 0.3)], "concrete", (x, y, z - 0.3), (0, 0, 1), 9)
        for dz in (0.0, 0.7):
            s.cylinder(
                (x - 0.6, y, z + high_m - 0.5 - dz), (x + 0.6, y, z + high_m - 0.5 - dz), 0.05, "galvanised", 5, 0
            )
        for dx in (-0.55, 0, 0.55):
            s.cylinder((x + dx, y, z + high_m - 0.5), (x + dx, y, z + high_m - 0.3), 0.05, "white", 6, 0)
    for a, b in zip(feet, feet[1:], strict=False):
        span = float(np.linalg.norm(np.subtract(b, a)))
        for dx in (-0.55, 0.0, 0.55):
            t = np.linspace(0, 1, 8)[:, None]
            path = np.array(a) * (1 - t) + np.array(b) * t + np.array([dx, 0, high_m - 0.3])
            path[:, 2] -= (t * (1 - t))[:, 0] * span * 0.11
            s.tube(list(path), 0.014, "black", 3)
