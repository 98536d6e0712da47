"""The tank of the fuel semi-trailer: skin with dished ends, hoops, walkway, manholes, guard rail, ladder."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np

from assets.build.atlas import DECALS, save_rgb
from assets.build.mesh import Array, shaded
from assets.build.noise import fractal, pixels
from assets.build.sketch import Sketch

HALF_WIDTH, HALF_HEIGHT, CENTRE_Z = 1.235, 0.93, 2.36
REAR, FRONT, DISH = -7.30, 4.45, 0.42
ROUNDNESS = 2.45
TOP = CENTRE_Z + HALF_HEIGHT
HOOPS = tuple(np.linspace(REAR + DISH, FRONT - DISH, 6))
MANHOLES = (-5.0, -1.4, 2.2)


def section(angle: float, scale: float = 1.0, out: float = 0.0) -> Array:
    """Point of the super-elliptic cross-section; angle 0 is the bottom and a quarter turn the left (-X) side."""
    c, s = math.cos(angle), math.sin(angle)

    def power(v: float) -> float:
        return math.copysign(abs(v) ** (2 / ROUNDNESS), v)

    return np.array([power(-s) * (HALF_WIDTH * scale + out), 0.0, power(-c) * (HALF_HEIGHT * scale + out) + CENTRE_Z])


def angle_at(side: int, z: float) -> float:
    """Angle of the cross-section at height z on the left (-1) or right (+1)."""
    c = -math.copysign(min(1.0, abs((z - CENTRE_Z) / HALF_HEIGHT)) ** (ROUNDNESS / 2), z - CENTRE_Z)
    a = math.acos(c)
    return a if side < 0 else 2 * math.pi - a


def patch(
    side: int, y: float, z: float, width: float, height: float, out: float = 0.006, rows: int = 8
) -> tuple[Array, Array]:
    """Grid that follows the skin, seen from outside: points and uv over 0..1."""
    points, uv = [], []
    for r in range(rows + 1):
        a = angle_at(side, z + (r / rows - 0.5) * height)
        p = section(a, 1, out)
        points.append([p + [0, y + (c / 4 - 0.5) * width * side, 0] for c in range(5)])
        uv.append([(c / 4, r / rows) for c in range(5)])
    return np.array(points), np.array(uv)


def _stations() -> list[tuple[float, float]]:
    end = [
        (REAR + DISH * (1 - math.sqrt(max(0, 1 - k**4))), max(1e-3, k))
        for k in (0, 0.2, 0.4, 0.55, 0.7, 0.8, 0.88, 0.94, 0.98, 1)
    ]
    middle = [(float(y), 1.0) for y in np.linspace(REAR + DISH, FRONT - DISH, 13)][1:-1]
    return [*end, *middle, *[(FRONT - (y - REAR), s) for y, s in reversed(end)]]


def _skin(s: Sketch) -> None:
    n = s.segments(72, 20)
    angles = np.linspace(0, 2 * math.pi, n + 1)
    stations = _stations() if s.detail >= 0.3 else [*_stations()[::3], _stations()[-1]]
    points = np.array([[section(t, k) + [0, y, 0] for t in angles] for y, k in stations])
    u = np.array([(y - REAR) / (FRONT - REAR) * 0.98 + 0.01 for y, _ in stations])
    uv = np.stack(np.broadcast_arrays(u[:, None], np.linspace(0, 1, n + 1)[None, :]), -1)
    rows, cols = points.shape[:2]
    k = np.arange(rows * cols).reshape(rows, cols)
    a, b, c, d = (x.ravel() for x in (k[:-1, :-1], k[:-1, 1:], k[1:, 1:], k[1:, :-1]))
    tris = np.concatenate([np.stack([a, b, c], 1), np.stack([a, c, d], 1)])
    s.add(shaded(points.reshape(-1, 3), tris, uv.reshape(-1, 2)[tris], 70), "tank")
    for y in HOOPS:
        rings = [
            [section(t, 1, o) + [0, y + dy, 0] for t in angles[:-1]]
            for dy, o in ((-0.045, 0), (-0.035, 0.014), (0.035, 0.014), (0.045, 0))
        ]
        s.skin(rings, "alu", crease=50, caps=(False, False))


def _walkway(s: Sketch) -> None:
    length, middle = FRONT - REAR - 1.7, (FRONT + REAR) / 2
    for side in (1, -1):
        s.box((side * 0.60, middle, TOP + 0.05), (0.05, length, 0.18), "alu", 0.012)
    grate = DECALS["grate"].rect
    for k, y in enumerate(np.arange(REAR + 1.0, FRONT - 1.2, 1.2)):
        for side in (1, -1):
            s.quad((side * 0.42, y + 0.6, TOP + 0.085), (0, 1, 0), (-1, 0, 0), (1.19, 0.28), grate)
        if k % 2 == 0:
            s.box((0, y, TOP + 0.03), (1.15, 0.05, 0.05), "alu", 0.01)


def _manhole(s: Sketch, y: float) -> None:
    s.lathe(
        [(0.27, 0), (0.27, 0.10), (0.31, 0.10), (0.31, 0.13), (0.30, 0.14), (0.12, 0.175), (0, 0.18)],
        "alu",
        (0, y, TOP - 0.05),
        (0, 0, 1),
        36,
    )
    if s.detail >= 0.5:
        for k in range(12):
            a = k * math.pi / 6
            x, dy = 0.285 * math.cos(a), 0.285 * math.sin(a)
            s.cylinder((x, y + dy, TOP + 0.075), (x, y + dy, TOP + 0.105), 0.014, "steel", 6, 0.003)
    s.lathe(
        [(0.10, 0), (0.10, 0.05), (0.085, 0.06), (0, 0.065)], "galvanised", (0, y - 0.06, TOP + 0.12), (0, 0, 1), 20
    )
    s.box((0, y + 0.16, TOP + 0.14), (0.05, 0.22, 0.04), "red", 0.01)
    s.lathe(
        [(0.035, 0), (0.035, 0.10), (0.075, 0.11), (0.075, 0.15), (0.05, 0.19), (0, 0.2)],
        "brass",
        (0.16, y + 0.48, TOP - 0.03),
        (0, 0, 1),
        16,
    )
    s.tube(
        [
            (-0.16, y + 0.45, TOP - 0.02),
            (-0.16, y + 0.45, TOP + 0.1),
            (-0.16, y + 0.9, TOP + 0.1),
            (-0.16, y + 0.9, TOP - 0.02),
        ],
        0.03,
        "steel",
        8,
        0.06,
    )


def _guard_rail(s: Sketch) -> None:
    """Folding hand rail along the left of the walkway, with its hinge at the coaming."""
    low, high = REAR + 0.9, FRONT - 0.9
    with s.part("guard_rail", (-0.64, (low + high) / 2, TOP + 0.1)):
        for x in (-0.64,):
            s.tube(
                [(x, low, TOP + 0.1), (x, low, TOP + 0.72), (x, high, TOP + 0.72), (x, high, TOP + 0.1)],
                0.022,
                "galvanised",
                8,
                0.14,
            )
            s.tube([(x, low, TOP + 0.42), (x, high, TOP + 0.42)], 0.014, "galvanised", 6)
            for y in np.linspace(low, high, 9)[1:-1]:
                s.tube([(x, y, TOP + 0.1), (x, y, TOP + 0.72)], 0.014, "galvanised", 6)
            for y in (low + 0.05, 0.5 * (low + high), high - 0.05):
                s.box((x, y, TOP + 0.14), (0.06, 0.1, 0.06), "red", 0.01)


def _ladder(s: Sketch) -> None:
    x0 = 0.80
    for dx in (-0.19, 0.19):
        path = [
            (x0 + dx, REAR - 0.2, 0.72),
            (x0 + dx, REAR - 0.2, 2.95),
            (x0 * 0.8 + dx, REAR - 0.02, TOP + 0.14),
            (x0 * 0.66 + dx, REAR + 0.66, TOP + 0.62),
            (x0 * 0.66 + dx, REAR + 0.9, TOP + 0.1),
        ]
        s.tube(path, 0.022, "galvanised", 8, 0.2)
    for z in np.arange(0.85, 3.1, 0.28):
        s.tube([(x0 - 0.19, REAR - 0.2, z), (x0 + 0.19, REAR - 0.2, z)], 0.016, "galvanised", 8)
    for z in (1.3, 2.2, 2.85):
        for dx in (-0.19, 0.19):
            s.tube([(x0 + dx, REAR - 0.2, z), (x0 + dx, REAR + 0.1, z)], 0.014, "galvanised", 6)


def _end_fittings(s: Sketch) -> None:
    s.box((-0.62, REAR + 0.02, 1.84), (0.72, 0.012, 0.17), "white", 0.004)
    s.quad((-0.62, REAR + 0.012, 1.84), (1, 0, 0), (0, 0, 1), (0.70, 0.131), DECALS["no_fire"].rect)
    for side in (1, -1):
        s.box((side * 0.86, REAR + DISH - 0.05, TOP - 0.12), (0.1, 0.06, 0.05), "lamp_red", 0.01)
    s.cylinder((0.55, FRONT + 0.02, TOP - 0.4), (0.55, FRONT + 0.10, TOP - 0.4), 0.09, "galvanised")
    s.tube([(0.30, FRONT - 0.1, 3.0), (0.30, FRONT + 0.1, 2.9), (0.30, FRONT + 0.1, 1.4)], 0.02, "steel", 8, 0.1)


def draw(s: Sketch) -> None:
    """Draw the tank and all that stands on it."""
    _skin(s)
    _walkway(s)
    for y in MANHOLES:
        _manhole(s, y)
    if s.detail >= 0.5:
        _guard_rail(s)
    _ladder(s)
    _end_fittings(s)


def _along(y: float) -> float:
    """Where a place along the tank lies in the paint, u."""
    return (y - REAR) / (FRONT - REAR) * 0.98 + 0.01


def _grime(u: Array, rise: Array, width: int, height: int) -> Array:
    """Dirt 0..1: splashes from the road, rain runs down the flanks and below hoops, dust on top, stone chips."""
    cloud = fractal(pixels(width, height, 23, 11), seed=1)
    runs = fractal(pixels(width, height, 228, 6.4), seed=2)
    fine = fractal(pixels(width, height, 68, 34), seed=3)
    chips = fractal(pixels(width, height, 300, 150), 3, seed=4)
    streak = np.clip(runs * 1.6 - 0.62, 0, 1) * np.clip(1.08 - rise, 0, 1) * 0.72
    wheels = np.exp(-(((u - _along(-5.2)) / 0.13) ** 2)) + 0.8 * np.exp(-(((u - _along(2.4)) / 0.09) ** 2))
    splash = (
        np.clip((0.30 + 0.12 * wheels - rise) * 2.6, 0, 1) * np.clip(cloud * 1.7 - 0.22, 0, 1) * (0.7 + 0.25 * wheels)
    )
    hoops = sum(np.exp(-(((u - _along(float(y))) / 0.006) ** 2)) for y in HOOPS)
    below = hoops * np.clip(runs * 1.5 - 0.25, 0, 1) * np.clip(0.95 - rise, 0, 1) * 0.62
    dust = np.clip((rise - 0.80) * 3, 0, 1) * (0.14 + 0.3 * np.clip(cloud - 0.4, 0, 1))
    spots = np.clip(fine - 0.62, 0, 1) * 0.5 + np.clip(chips - 0.72, 0, 1) * 1.3 * np.clip(0.7 - rise, 0, 1)
    return np.asarray(streak + splash + below + dust + spots)


def _spills(u: Array, rise: Array, width: int, height: int) -> Array:
    """Stains 0..0.5 that ran down from the manholes."""
    runs = fractal(pixels(width, height, 340, 4.2), seed=6)
    total = np.zeros(np.broadcast_shapes(u.shape, rise.shape))
    for y, reach in zip(MANHOLES, (0.62, 0.52, 0.72), strict=True):
        near = np.exp(-(((u - _along(y)) / 0.016) ** 2))
        total += near * np.clip(runs * 2.2 - 0.62, 0, 1) * np.clip((rise - reach) * 4, 0, 1)
    return np.clip(total * 1.1, 0, 0.62)


def paint(folder: Path, width: int = 2048, height: int = 1024) -> list[Path]:
    """Tank paint: u runs along the tank, v once round it from the bottom; writes colour and roughness-metal."""
    v = (np.arange(height) + 0.5)[:, None] / height
    rise = 1 - np.abs(v - 0.5) * 2  # 0 at the bottom, 1 at the top, the same on both sides
    u = np.linspace(0, 1, width)[None, :]
    fine = fractal(pixels(width, height, 68, 34), seed=3)
    base = np.ones((height, width, 3)) * np.array([0.885, 0.893, 0.89])
    band = (np.abs(rise - 0.455) < 0.021) & (u > 0.042) & (u < 0.958)
    base[band] = [0.90, 0.35, 0.06]
    # Round the dished ends the picture runs together in one point: no streaks there, an even film of dust instead.
    shaft = np.clip((np.minimum(u, 1 - u) - 0.030) / 0.012, 0, 1)
    worn = np.clip(_grime(u, rise, width, height) * shaft + (0.10 + 0.12 * (u < 0.5)) * (1 - shaft), 0, 0.85)[..., None]
    base = base * (1 - worn) + np.array([0.43, 0.385, 0.325]) * worn
    spill = (_spills(u, rise, width, height) * shaft)[..., None]
    base = base * (1 - spill) + np.array([0.46, 0.34, 0.17]) * spill
    for seam in np.linspace(0, 1, 13)[1:-1]:
        line = np.exp(-(((u - seam) * width / 1.8) ** 2))[..., None] * 0.22
        base = base * (1 - line) + 0.6 * line
    rough = np.clip(0.27 + 0.55 * worn[..., 0] - 0.2 * spill[..., 0] + 0.06 * (fine - 0.5), 0.05, 1)
    matter = np.stack([np.ones_like(rough), rough, np.zeros_like(rough)], -1)
    return [save_rgb(folder / "tank.jpg", base), save_rgb(folder / "tank_matter.jpg", matter[::2, ::2])]
