"""Gas cylinders: YSP35.5 and YSP118 for liquefied petroleum gas, 40-litre oxygen and acetylene."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import cache

import numpy as np

from assets.build import paint
from assets.build.atlas import DECALS
from assets.build.mesh import Array, Mesh, rotation, transformed
from assets.build.noise import fractal
from assets.build.sketch import Sketch

SMALL_RADIUS, SMALL_HEIGHT = 0.157, 0.690
LARGE_RADIUS, LARGE_HEIGHT = 0.2035, 1.215
COLLAR_RADIUS = 0.102
OUTLET_DEG = 27.0
"""The valve's outlet looks this far to the right of −Y, through the opening of the guard."""
TAG_DEG = -34.0
"""Where the tag sits on the guard, to the left of −Y."""


@cache
def small(detail: float) -> Mesh:
    """YSP35.5, 15 kg, standing at the origin, its outlet to the rear."""
    return _drawn(detail, lambda s: _lpg(s, SMALL_RADIUS, 0.56, COLLAR_RADIUS, SMALL_HEIGHT, 0.26))


@cache
def large(detail: float) -> Mesh:
    """YSP118, 50 kg, standing at the origin."""
    return _drawn(detail, lambda s: _lpg(s, LARGE_RADIUS, 1.07, 0.125, LARGE_HEIGHT, 0.62))


@cache
def oxygen(detail: float) -> Mesh:
    """40-litre oxygen cylinder with its cap."""
    return _drawn(detail, lambda s: _high_pressure(s, 0.1095, 1.25, "oxygen_blue", "oxygen"))


@cache
def acetylene(detail: float) -> Mesh:
    """40-litre acetylene cylinder with its cap."""
    return _drawn(detail, lambda s: _high_pressure(s, 0.125, 0.95, "white", "acetylene"))


def worn(mesh: Mesh, seed: int) -> Mesh:
    """The cylinder as hard use leaves it: paler or darker than others, scuffed, dirty towards its foot."""
    rng = np.random.default_rng(seed)
    p = mesh.points
    cloud = fractal(np.stack([p[:, 0] * 9 + p[:, 2] * 4, p[:, 1] * 9 - p[:, 2] * 3], -1) + rng.uniform(0, 40, 2), 4)
    dirt = np.clip(cloud * 1.5 - 0.62 + 0.35 * np.exp(-p[:, 2] / 0.09), 0, 0.55)[:, None]
    tone = float(rng.uniform(0.80, 1.0))
    rgb = tone * ((1 - dirt) + dirt * np.array([[0.55, 0.44, 0.34]]))
    return Mesh(p, mesh.normals, mesh.uv, mesh.triangles, np.concatenate([rgb, np.ones((len(p), 1))], 1))


def place(
    s: Sketch, mesh: Mesh, at: tuple[float, float, float], turn_deg: float = 0.0, lie_deg: float | None = None
) -> None:
    """Put a cylinder into the current node: turned about its axis; `lie_deg` lays it along that heading instead."""
    turn: Array = rotation((0, 0, 1), turn_deg)
    if lie_deg is not None:
        turn = rotation((0, 0, 1), lie_deg) @ rotation((0, 1, 0), 90) @ turn
    seed = round(1000 * (at[0] + 10)) * 20000 + round(1000 * (at[1] + 10)) + round(100 * at[2])
    s.add(transformed(worn(mesh, seed), turn, at))


def _drawn(detail: float, draw: Callable[[Sketch], None]) -> Mesh:
    s = Sketch(paint.uv_of, detail)
    draw(s)
    return s.nodes["body"].surfaces()["atlas"]


def wrapped(s: Sketch, decal: str, radius: float, z: float, wide: float, turn_deg: float = 0.0, n: int = 8) -> None:
    """A printed label round a cylinder at the origin, its middle `turn_deg` to the right of −Y."""
    d = DECALS[decal]
    u0, v0, u1, v1 = d.rect
    high, half = wide * d.height / d.width, wide / radius / 2
    turns = np.linspace(-half, half, n + 1) + math.radians(turn_deg)
    points = np.array(
        [[(radius * math.sin(a), -radius * math.cos(a), z + k * high) for a in turns] for k in (-0.5, 0.5)]
    )
    uv = np.array([[(u0 + (u1 - u0) * k / n, v) for k in range(n + 1)] for v in (v0, v1)])
    s.sheet(points, uv, "atlas")


def _lpg(s: Sketch, r: float, shoulder: float, collar: float, height: float, label_z: float) -> None:
    low = 0.045
    dome = r * 0.42
    body = [(r * 0.62, low), (r * 0.86, low + dome * 0.35), (r * 0.985, low + dome * 0.85), (r, low + dome)]
    weld = low + dome + (shoulder - 2 * dome - low) / 2
    if s.detail >= 0.6:
        body += [(r, weld - 0.012), (r + 0.0025, weld - 0.006), (r + 0.0025, weld + 0.006), (r, weld + 0.012)]
    body += [
        (r, shoulder - dome),
        (r * 0.985, shoulder - dome * 0.80),
        (r * 0.88, shoulder - dome * 0.38),
        (r * 0.62, shoulder - dome * 0.08),
        (0.045, shoulder),
    ]
    s.lathe(body, "gas_grey", (0, 0, 0), (0, 0, 1), 28, crease=40)
    foot = [(r * 0.78, 0.0), (r * 0.78, low + 0.045)]
    s.lathe(foot, "rust", (0, 0, 0), (0, 0, 1), 24, crease=30, caps=False)
    wrapped(s, "lpg", r + 0.003, label_z, r * 1.75)
    _guard(s, collar, shoulder - 0.02, height)
    _valve(s, shoulder, height)


def _guard(s: Sketch, radius: float, low: float, high: float) -> None:
    """Guard round the valve: three plates with openings between, a rolled rim."""
    for start, end in ((-66.0, -4.0), (58.0, 148.0), (166.0, 276.0)):
        turns = np.radians(np.linspace(start, end, max(4, round((end - start) / 12 * s.detail))))
        profile = [(radius - 0.004, low), (radius, low), (radius, high - 0.010), (radius - 0.004, high - 0.012)]
        if s.detail >= 0.6:
            profile[3:3] = [(radius + 0.006, high - 0.004), (radius + 0.001, high), (radius - 0.008, high - 0.003)]
        rings = [[(q * math.sin(a), -q * math.cos(a), z) for q, z in profile] for a in turns]
        s.skin(rings, "gas_grey", crease=40)
    if s.detail < 0.6:
        return
    s.lathe(
        [
            (radius - 0.006, 0),
            (radius + 0.005, 0),
            (radius + 0.005, 0.009),
            (radius - 0.006, 0.009),
            (radius - 0.006, 0),
        ],
        "gas_grey",
        (0, 0, high - 0.010),
        (0, 0, 1),
        22,
        crease=30,
        caps=False,
    )


def _valve(s: Sketch, shoulder: float, high: float) -> None:
    s.lathe(
        [
            (0.045, -0.01),
            (0.047, 0.012),
            (0.030, 0.022),
            (0.020, 0.028),
            (0.018, 0.062),
            (0.012, 0.066),
            (0.010, 0.082),
        ],
        "brass",
        (0, 0, shoulder),
        (0, 0, 1),
        14,
    )
    top = min(shoulder + 0.086, high - 0.03)
    s.lathe(
        [(0.010, 0), (0.032, 0.003), (0.034, 0.014), (0.014, 0.020), (0, 0.021)], "green", (0, 0, top), (0, 0, 1), 14
    )
    if s.detail < 0.6:
        return
    s.lathe(
        [(0.013, 0), (0.013, 0.030), (0.016, 0.032), (0.016, 0.050), (0.007, 0.050), (0.006, 0.04), (0, 0.04)],
        "brass",
        outlet(0.0, shoulder),
        outlet_axis(),
        12,
    )


def outlet_axis() -> tuple[float, float, float]:
    """Direction the valve's outlet looks in."""
    a = math.radians(OUTLET_DEG)
    return math.sin(a), -math.cos(a), 0.0


def outlet(out: float, shoulder: float = 0.56) -> tuple[float, float, float]:
    """Point on the outlet's axis, `out` metres from the middle of the valve."""
    x, y, _ = outlet_axis()
    return x * out, y * out, shoulder + 0.046


def _high_pressure(s: Sketch, r: float, shoulder: float, colour: str, decal: str) -> None:
    s.lathe(
        [
            (r * 0.86, 0.0),
            (r * 0.97, 0.004),
            (r, 0.02),
            (r, shoulder - 0.02),
            (r * 0.93, shoulder + 0.035),
            (r * 0.72, shoulder + 0.075),
            (r * 0.44, shoulder + 0.105),
            (0.038, shoulder + 0.115),
            (0.038, shoulder + 0.135),
        ],
        colour,
        (0, 0, 0),
        (0, 0, 1),
        26,
        crease=40,
    )
    s.lathe(
        [(0.052, 0), (0.056, 0.03), (0.050, 0.11), (0.036, 0.135), (0.015, 0.142), (0, 0.143)],
        colour,
        (0, 0, shoulder + 0.11),
        (0, 0, 1),
        18,
    )
    for z in (0.28, shoulder - 0.2):
        s.lathe(
            [(r + 0.001, -0.018), (r + 0.014, -0.014), (r + 0.014, 0.014), (r + 0.001, 0.018)],
            "rubber",
            (0, 0, z),
            (0, 0, 1),
            24,
            caps=False,
        )
    wrapped(s, decal, r + 0.002, shoulder * 0.62, r * (1.0 if decal == "oxygen" else 1.9))
