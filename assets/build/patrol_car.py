"""White patrol SUV of the transport enforcement: body lofted from cross-sections, blue band, light bar."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from assets.build import assembly
from assets.build.assembly import panel
from assets.build.atlas import DECALS
from assets.build.sketch import Sketch

WHEELS_Y, WHEEL_R, TRACK = (1.42, -1.36), 0.365, 0.80
BELT = 1.06
# y, top height, half width at the belt, half width of the roof, is there a cabin
STATIONS = (
    (2.38, 0.80, 0.76, 0.62, False), (2.36, 0.93, 0.82, 0.68, False), (2.30, 1.00, 0.87, 0.73, False),
    (2.16, 1.045, 0.905, 0.76, False), (1.92, 1.07, 0.925, 0.78, False),
    (1.40, 1.105, 0.94, 0.78, False), (1.04, 1.135, 0.945, 0.76, False), (0.95, 1.15, 0.945, 0.745, True),
    (0.30, 1.64, 0.945, 0.635, True),
    (0.22, 1.67, 0.945, 0.63, True), (-0.42, 1.72, 0.945, 0.625, True), (-0.52, 1.72, 0.945, 0.625, True),
    (-1.30, 1.70, 0.94, 0.61, True),
    (-1.40, 1.695, 0.94, 0.61, True), (-1.90, 1.655, 0.925, 0.60, True), (-1.98, 1.635, 0.92, 0.595, True),
    (-2.22, 1.16, 0.90, 0.68, False),
    (-2.28, 1.08, 0.89, 0.72, False), (-2.34, 0.90, 0.87, 0.72, False), (-2.36, 0.60, 0.82, 0.70, False),
)  # fmt: skip


def _section(y: float, top: float, half: float, roof: float) -> list[tuple[float, float, float]]:
    low = 0.30 if abs(y) < 2.0 else 0.34
    belt = min(BELT + 0.02 * (y < 0), top - 0.02)
    side = [
        (0.0, low), (half - 0.12, low), (half - 0.03, low + 0.06), (half + 0.002, min(0.56, belt - 0.06)),
        (half + 0.008, min(0.70, belt - 0.045)),
        (half + 0.004, min(0.86, belt - 0.03)), (half - 0.012, belt - 0.012), (half - 0.03, belt + 0.004),
        (roof + (half - 0.03 - roof) * 0.10, max(top - 0.085, belt + 0.008)), (roof, max(top - 0.05, belt + 0.012)),
        (roof - 0.09, top - 0.008), (0.0, top + 0.012),
    ]  # fmt: skip
    return [(x, y, z) for x, z in side] + [(-x, y, z) for x, z in side[-2:0:-1]]


def _colour(k: int, i: int, n: int) -> str:
    """Paint of the face between stations k and k+1, at place i round the section."""
    i = min(i, n - 1 - i)
    cabin = STATIONS[k][4] and STATIONS[k + 1][4]
    y = (STATIONS[k][0] + STATIONS[k + 1][0]) / 2
    if i == 7 and cabin:
        return "window" if y < 0.22 and not (-0.52 < y < -0.42 or -1.40 < y < -1.30) and y > -1.90 else "black"
    if 0.30 < y < 0.95 and i >= 8:
        return "window" if i >= 9 else "black"
    if -2.22 < y < -1.98 and i >= 8:
        return "window" if i >= 9 else "black"
    if i in (3, 4) and abs(y) < 2.30:
        return "police_blue"
    return "dark" if i <= 1 else "white"


def _body(s: Sketch) -> None:
    rings = [_section(y, top, half, roof) for y, top, half, roof, _ in STATIONS]
    n = len(rings[0])
    faces: list[Sequence[int]] = [
        (k * n + i, k * n + (i + 1) % n, (k + 1) * n + (i + 1) % n, (k + 1) * n + i)
        for k in range(len(rings) - 1)
        for i in range(n)
    ]
    colours = [_colour(k, i, n) for k in range(len(rings) - 1) for i in range(n)]
    faces += [tuple(reversed(range(n))), tuple(range((len(rings) - 1) * n, len(rings) * n))]
    s.polygons(np.concatenate([np.array(r) for r in rings]), faces, [*colours, "white", "white"], crease=40)


def _wheel(s: Sketch, side: int, y: float) -> None:
    x = side * TRACK
    well = [(y + 0.44 * math.cos(a), WHEEL_R + 0.02 + 0.44 * math.sin(a)) for a in np.linspace(0, math.pi, 17)]
    s.prism([(y + 0.44, 0.28), *well, (y - 0.44, 0.28)], side * 0.90, side * 0.948, "black")
    arch = []
    for t in np.radians(np.linspace(-12, 192, 25)):
        c, sn = math.cos(t), math.sin(t)
        arch.append(
            [
                (side * px, y + r * c, WHEEL_R + 0.02 + r * sn)
                for px, r in ((0.93, 0.43), (0.962, 0.435), (0.965, 0.475), (0.93, 0.49))
            ]
        )
    s.skin(arch, "plastic_grey", crease=40)
    tyre = [
        (0.23, -0.10),
        (0.30, -0.115),
        (0.345, -0.10),
        (WHEEL_R, -0.07),
        (WHEEL_R, 0.07),
        (0.345, 0.10),
        (0.30, 0.115),
        (0.23, 0.10),
    ]
    s.lathe(tyre, "rubber", (x + side * 0.065, y, WHEEL_R), (side, 0, 0), 32, caps=False)
    s.lathe(
        [(0.235, 0.105), (0.22, 0.08), (0.20, 0.04), (0.0, 0.03)],
        "dark",
        (x + side * 0.065, y, WHEEL_R),
        (side, 0, 0),
        28,
    )
    for k in range(5):
        a = k * 2 * math.pi / 5
        d = np.array([0, math.cos(a), math.sin(a)])
        at = np.array([x + side * 0.155, y, WHEEL_R])
        s.tube([at, at + d * 0.215 + [side * 0.01, 0, 0]], 0.028, "silver", 6)
    s.lathe([(0.05, 0), (0.045, 0.03), (0, 0.035)], "silver", (x + side * 0.15, y, WHEEL_R), (side, 0, 0), 14)


def _ends(s: Sketch) -> None:
    s.box((0, 2.37, 0.74), (1.20, 0.05, 0.26), "black", 0.02)
    s.quad((0, 2.397, 0.74), (-1, 0, 0), (0, 0, 1), (1.15, 0.22), DECALS["grille"].rect)
    s.box((0, 2.36, 0.46), (1.56, 0.08, 0.22), "dark", 0.03)
    panel(s, "panel_plate_front", (0, 2.403, 0.47), (-1, 0, 0), (0, 0, 1), (0.44, 0.14))
    panel(s, "panel_plate_rear", (0, -2.372, 0.88), (1, 0, 0), (0, 0, 1), (0.44, 0.14))
    s.box((0, -2.34, 0.46), (1.56, 0.10, 0.20), "dark", 0.03)
    s.box((0, -2.355, 0.88), (0.52, 0.03, 0.20), "dark", 0.01)
    for side in (1, -1):
        s.box((side * 0.735, 2.305, 0.86), (0.26, 0.16, 0.11), "lamp_white", 0.03)
        s.box((side * 0.735, 2.315, 0.79), (0.26, 0.13, 0.03), "black", 0.01)
        s.box((side * 0.74, -2.27, 0.98), (0.22, 0.10, 0.20), "lamp_red", 0.03)
        s.box((side * 0.74, -2.29, 0.86), (0.20, 0.08, 0.05), "amber", 0.015)
        s.box((side * 1.03, 0.72, 1.13), (0.20, 0.10, 0.14), "white", 0.04)
        s.box((side * 0.95, 0.74, 1.07), (0.10, 0.04, 0.04), "black", 0.01)
        for y in (0.02, -0.98):
            s.box((side * 0.958, y, 0.95), (0.02, 0.18, 0.03), "white", 0.008)
        for y in (0.86, -0.47, -1.32):
            s.box((side * 0.951, y, 0.76), (0.006, 0.010, 0.46), "grey", 0)
        s.box((side * 0.955, -0.02, 0.36), (0.05, 2.0, 0.07), "plastic_grey", 0.015)
        s.tube(
            [
                (side * 0.52, 0.1, 1.72),
                (side * 0.52, 0.0, 1.765),
                (side * 0.52, -1.5, 1.765),
                (side * 0.52, -1.6, 1.70),
            ],
            0.018,
            "silver",
            6,
            0.04,
        )


def _light_bar(s: Sketch) -> None:
    s.box((0, -0.28, 1.77), (1.16, 0.28, 0.05), "black", 0.015)
    s.box((0, -0.28, 1.83), (0.22, 0.26, 0.10), "lamp_white", 0.02)
    for side, name, colour in ((-1, "strobe_red", "lamp_red"), (1, "strobe_blue", "lamp_blue")):
        with s.part(name, (side * 0.36, -0.28, 1.83)):
            s.box((side * 0.36, -0.28, 1.83), (0.48, 0.27, 0.11), colour, 0.035)


def draw(s: Sketch) -> None:
    """Draw the car; it looks to +Y."""
    _body(s)
    for y in WHEELS_Y:
        for side in (1, -1):
            _wheel(s, side, y)
    _ends(s)
    _light_bar(s)
    for side, name in ((-1, "left"), (1, "right")):
        panel(s, f"panel_text_{name}", (side * 0.9585, -0.25, 0.705), (0, side, 0), (0, 0, 1), (1.70, 0.22))
    panel(s, "panel_text_rear", (0, -2.3655, 0.68), (1, 0, 0), (0, 0, 1), (0.90, 0.16))
    panel(s, "panel_text_hood", (0, 1.66, 1.108), (-1, 0, 0), (0, -1, 0.066), (0.90, 0.24))


def build(models: Path, textures: Path, samples: int = 32) -> list[Path]:
    """Build patrol_car.bam."""
    return [assembly.build("patrol_car", draw, models, textures, samples, 0.8)]
