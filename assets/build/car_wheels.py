"""Wheels of cars and what lies under the body: tyres, alloy rims, brake discs, wheel wells, floor."""

from __future__ import annotations

import math

import numpy as np

from assets.build.car_surface import CarShape
from assets.build.sketch import Sketch

TYRE_HALF = 0.105


def wheel(s: Sketch, x: float, y: float, radius: float, side: int, spokes: int = 5) -> None:
    """Wheel standing on the ground; x is the middle of the tyre."""
    rim = radius - 0.112
    at, out = (x, y, radius), (side, 0, 0)
    h = TYRE_HALF
    if s.detail < 0.3:
        s.lathe([(radius, -h), (radius, h - 0.015), (rim, h), (0.0, h - 0.001)], "rubber", at, out, 55)
        s.lathe([(rim * 0.9, h + 0.002), (0.0, h + 0.008)], "silver", at, out, 40, caps=False)
        return
    spokes_of = range(spokes) if s.detail > 0.4 else ()
    _tyre(s, at, out, radius, rim)
    barrel = [
        (rim + 0.006, h - 0.006),
        (rim + 0.004, h - 0.014),
        (rim - 0.012, h - 0.018),
        (rim - 0.022, h - 0.05),
        (rim - 0.026, -h + 0.02),
        (0.0, -h + 0.02),
    ]
    _cup(s, barrel, at, side)
    s.lathe(
        [(rim * 0.78, 0.0), (rim * 0.78, 0.02), (rim * 0.3, 0.022), (0.0, 0.022)],
        "plastic_grey",
        at,
        out,
        26,
        crease=30,
    )
    s.box((x + side * 0.012, y + rim * 0.62, radius + 0.02), (0.05, 0.05, 0.13), "dark", 0.012)
    for k in spokes_of:
        for lean in (-0.16, 0.16):
            _spoke(s, x, y, radius, side, k * 2 * math.pi / spokes + math.pi / 2, lean, rim)
    _hub(s, at, out)


def _hub(s: Sketch, at: tuple[float, float, float], out: tuple[float, float, float]) -> None:
    """Centre cap and wheel bolts."""
    (x, y, radius), h = at, TYRE_HALF
    s.lathe(
        [
            (0.066, h - 0.055),
            (0.064, h - 0.036),
            (0.05, h - 0.028),
            (0.030, h - 0.026),
            (0.028, h - 0.022),
            (0, h - 0.021),
        ],
        "silver",
        at,
        out,
        24,
        crease=35,
    )
    for k in range(5 if s.detail > 0.8 else 0):
        a = k * 2 * math.pi / 5 + math.pi / 2 + 0.63
        s.lathe(
            [(0.010, h - 0.034), (0.009, h - 0.026), (0, h - 0.026)],
            "dark",
            (x, y + 0.048 * math.cos(a), radius + 0.048 * math.sin(a)),
            out,
            6,
        )


def _tyre(
    s: Sketch, at: tuple[float, float, float], out: tuple[float, float, float], radius: float, rim: float
) -> None:
    """Tyre with two grooves."""
    h = TYRE_HALF
    tread: list[tuple[float, float]] = []
    for g in (-0.035, 0.035) if s.detail > 0.8 else ():
        tread += [(radius, g - 0.007), (radius - 0.008, g - 0.004), (radius - 0.008, g + 0.004), (radius, g + 0.007)]
    wall = [
        (rim, -h + 0.012),
        (rim + 0.02, -h - 0.004),
        (radius - 0.045, -h - 0.008),
        (radius - 0.014, -h + 0.012),
        (radius, -h + 0.03),
    ]
    if s.detail < 0.5:
        wall = [wall[0], wall[2], wall[4]]
    s.lathe([*wall, *tread, *[(r, -d) for r, d in reversed(wall)]], "rubber", at, out, 38, crease=40, caps=False)


def _cup(s: Sketch, profile: list[tuple[float, float]], at: tuple[float, float, float], side: int) -> None:
    """Hollow of a rim, seen from outside; its profile runs from the front to the back."""
    n = s.segments(34, 8)
    a = np.linspace(0, 2 * math.pi, n, endpoint=False) * side
    rings = [
        [(at[0] + side * h, at[1] + max(r, 1e-4) * math.cos(t), at[2] + max(r, 1e-4) * math.sin(t)) for t in a]
        for r, h in profile
    ]
    faces = [
        (k * n + i, k * n + (i + 1) % n, (k + 1) * n + (i + 1) % n, (k + 1) * n + i)
        for k in range(len(rings) - 1)
        for i in range(n)
    ]
    colours = ["silver" if k < 3 else "dark" for k in range(len(rings) - 1) for _ in range(n)]
    s.polygons(np.array(rings).reshape(-1, 3), faces, colours, crease=30, outward=False)


def _spoke(s: Sketch, x: float, y: float, z: float, side: int, angle: float, lean: float, rim: float) -> None:
    """One spoke of a pair, wider and deeper at the hub."""
    rings = []
    h = TYRE_HALF
    for r, wide, face, deep in (
        (0.045, 0.020, -0.034, 0.05),
        (0.10, 0.015, -0.026, 0.04),
        (0.16, 0.013, -0.020, 0.035),
        (rim - 0.006, 0.017, -0.012, 0.03),
    ):
        a = angle + lean * (0.35 + 0.65 * r / rim)
        d, across = np.array([0.0, math.cos(a), math.sin(a)]), np.array([0.0, -math.sin(a), math.cos(a)])
        middle = np.array([x, y, z]) + d * r
        n = np.array([side, 0.0, 0.0])
        rings.append(
            [
                middle + n * (h + face - deep) - across * wide,
                middle + n * (h + face - 0.006) - across * wide,
                middle + n * (h + face) - across * wide * 0.6,
                middle + n * (h + face) + across * wide * 0.6,
                middle + n * (h + face - 0.006) + across * wide,
                middle + n * (h + face - deep) + across * wide,
            ]
        )
    s.skin(rings, "silver", crease=35)


def well(s: Sketch, shape: CarShape, k: int, side: int, outer: float) -> None:
    """Black lining of a wheel arch with its inner wall."""
    y, z, r = shape.wheels_y[k], shape.wheel_radius, shape.arch_radius + 0.003
    a = np.radians(np.linspace(-16, 196, s.segments(26, 9)))
    rings = [[(side * x, y + r * math.cos(t), z + r * math.sin(t)) for x in (outer, 0.52)] for t in a]
    points = np.array(rings)
    grid = points if side > 0 else points[:, ::-1]
    s.sheet(grid[:, ::-1], np.zeros((*grid.shape[:2], 2)), "atlas", 60, colour="rubber")
    wall = [(0.52 * side, y + r * math.cos(t), z + r * math.sin(t)) for t in a]
    s.polygons(
        np.array(wall),
        [tuple(range(len(wall)))] if side > 0 else [tuple(reversed(range(len(wall))))],
        "black",
        outward=False,
    )


def floor(s: Sketch, shape: CarShape, half: float, nose: float, tail: float) -> None:
    """Closed underside between the wheels and in the overhangs."""
    front, rear = shape.wheels_y
    r = shape.arch_radius + 0.012
    s.box((0, (front + rear) / 2, 0.235), (1.04, front - rear + 2 * r, 0.06), "black", 0.01)
    s.box((0, (front + rear) / 2, 0.235), (half * 2 - 0.08, front - rear - 2 * r, 0.06), "black", 0.01)
    for start, end in ((front + r, nose), (rear - r, tail)):
        wide = (half - 0.12, half - 0.42)
        s.skin(
            [
                [(-wide[0], start, z), (wide[0], start, z), (wide[1], end, z), (-wide[1], end, z)]
                for z in (0.245, 0.285)
            ],
            "black",
        )


def draw(s: Sketch, shape: CarShape, half: float, nose: float, tail: float) -> None:
    """Draw four wheels, their wells and the floor; `half` is the body's half width beside the wheels."""
    for k, y in enumerate(shape.wheels_y):
        for side in (1, -1):
            wheel(s, side * (half - TYRE_HALF - 0.024), y, shape.wheel_radius, side)
            well(s, shape, k, side, half - 0.05)
    floor(s, shape, half, nose, tail)
    if s.detail < 0.5:
        s.box((0, 0, shape.bottom + 0.24), (1.04, 3.9, 0.44), "black", 0)
