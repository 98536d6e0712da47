"""Portable axle weigher: two pads with ramps, their cables, and the indicator in its case."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from assets.build import assembly
from assets.build.assembly import panel
from assets.build.atlas import DECALS
from assets.build.mesh import rotation
from assets.build.sketch import Point, Sketch

PAD_X = 0.97
"""Half the track of a heavy vehicle: where the middles of the pads lie, in metres."""
PAD = (0.74, 0.46, 0.042)
CASE = (2.55, -1.15, 0.0)
LID_DEG = 102.0


def _pad(s: Sketch, side: int) -> None:
    """Weighing pad with a ramp before and behind, handles, socket and level."""
    name = "left" if side < 0 else "right"
    x, (wide, long, high) = side * PAD_X, PAD
    with s.part(f"pad_{name}", (x, 0, 0)):
        s.box((x, 0, high / 2 + 0.002), (wide, long, high - 0.004), "alu", 0.006)
        s.box((x, 0, high - 0.001), (wide - 0.07, long - 0.06, 0.006), "chassis", 0.002)
        for k in np.linspace(-0.16, 0.16, 9):
            for dx in np.linspace(-0.28, 0.28, 8):
                s.box(
                    (x + dx, k, high + 0.0035),
                    (0.042, 0.007, 0.003),
                    "galvanised",
                    0.001,
                    rotation((0, 0, 1), 45 if (round(k * 25) + round(dx * 12.5)) % 2 else -45),
                )
        _ramps(s, x)
        for end in (1, -1):
            s.tube(
                [
                    (x + side * end * wide / 2, -0.09, 0.024),
                    (x + side * end * (wide / 2 + 0.035), -0.07, 0.024),
                    (x + side * end * (wide / 2 + 0.035), 0.07, 0.024),
                    (x + side * end * wide / 2, 0.09, 0.024),
                ],
                0.009,
                "rubber",
                8,
                0.02,
            )
        edge = x + wide / 2 - 0.03
        s.cylinder((edge + 0.03, -0.17, 0.022), (edge + 0.055, -0.17, 0.022), 0.014, "brass", 12)
        s.lathe([(0.013, 0), (0.013, 0.004), (0, 0.005)], "lime", (x - wide / 2 + 0.025, 0.19, high), (0, 0, 1), 12)
        s.quad((x, -long / 2 + 0.016, high + 0.0005), (1, 0, 0), (0, 1, 0), (wide - 0.10, 0.020), DECALS["hazard"].rect)
    panel(
        s,
        f"panel_pad_{name}",
        (x + 0.20, long / 2 - 0.017, high + 0.0008),
        (1, 0, 0),
        (0, 1, 0),
        (0.20, 0.022),
        f"pad_{name}",
    )


def _ramps(s: Sketch, x: float) -> None:
    """Ramps before and behind a pad, with ribs."""
    wide, long, high = PAD
    for end in (1, -1):
        ys = (end * long / 2, end * (long / 2 + 0.21))
        outline = [
            (ys[0] + end * 0.004, 0.002),
            (ys[1], 0.002),
            (ys[1], 0.006),
            (ys[0] + end * 0.004, high - 0.002),
        ]
        s.prism(outline if end > 0 else outline[::-1], x - wide / 2 + 0.01, x + wide / 2 - 0.01, "dark")
        for t in (0.25, 0.5, 0.75):
            z = high - 0.002 + (0.006 - high) * t
            s.box(
                (x, ys[0] + (ys[1] - ys[0]) * t, z + 0.002),
                (wide - 0.06, 0.012, 0.004),
                "yellow" if t == 0.5 else "rubber",
                0.001,
            )


def _cable(s: Sketch, side: int) -> None:
    """Cable from a pad's socket to the case, lying on the ground in a loop."""
    start = np.array([side * PAD_X + PAD[0] / 2 + 0.055, -0.17, 0.022])
    end = np.array([CASE[0] - 0.23, CASE[1] + 0.04 * side, 0.055])
    bend = -0.42 if side > 0 else -0.78
    path: list[Point] = [start, start + [0.10, -0.03, -0.012], (start[0] + 0.22, bend, 0.008),
        ((start[0] + end[0]) / 2 + 0.1 * side, bend - 0.18, 0.008),
            (end[0] - 0.35, CASE[1] + 0.16 * side, 0.008), (end[0] - 0.10, end[1], 0.012), end]  # fmt: skip
    s.tube(path, 0.007, "black" if side > 0 else "grey", 8, 0.22)


def _indicator(s: Sketch) -> None:
    """Case with the indicator: `case_lid` on its hinge, screen, keys, printer, verification mark."""
    x, y, _ = CASE
    s.box((x, y, 0.075), (0.46, 0.36, 0.146), "yellow", 0.022)
    for dx in (-0.235, 0.235):
        for dy in (-0.13, 0.13):
            s.box((x + dx, y + dy, 0.06), (0.02, 0.05, 0.10), "black", 0.008)
    s.box((x, y, 0.150), (0.42, 0.32, 0.012), "panel_grey", 0.006)
    s.box((x - 0.06, y + 0.07, 0.158), (0.24, 0.13, 0.014), "black", 0.005)
    panel(s, "panel_screen", (x - 0.06, y + 0.07, 0.1662), (1, 0, 0), (0, 1, 0), (0.20, 0.095))
    for k in range(12):
        s.box(
            (x - 0.135 + k % 4 * 0.048, y - 0.035 - k // 4 * 0.036, 0.160),
            (0.036, 0.026, 0.010),
            ("dark", "dark", "dark", "amber")[k % 4],
            0.004,
        )
    s.box((x + 0.135, y - 0.07, 0.162), (0.11, 0.12, 0.022), "dark", 0.006)
    s.box((x + 0.135, y - 0.035, 0.1745), (0.066, 0.004, 0.003), "black", 0.001)
    _slip(s, x, y)
    s.lathe([(0.012, 0), (0.012, 0.008), (0, 0.010)], "green", (x + 0.16, y + 0.11, 0.156), (0, 0, 1), 12)
    s.lathe([(0.012, 0), (0.012, 0.008), (0, 0.010)], "red", (x + 0.11, y + 0.11, 0.156), (0, 0, 1), 12)
    panel(s, "panel_verification", (x + 0.135, y + 0.06, 0.1566), (1, 0, 0), (0, 1, 0), (0.10, 0.055))
    _lid(s, x, y)
    s.tube(
        [
            (x - 0.10, y - 0.185, 0.09),
            (x - 0.10, y - 0.23, 0.09),
            (x + 0.10, y - 0.23, 0.09),
            (x + 0.10, y - 0.185, 0.09),
        ],
        0.011,
        "black",
        8,
        0.03,
    )


def _slip(s: Sketch, x: float, y: float) -> None:
    """Printed slip that hangs out of the printer."""
    with s.part("slip", (x + 0.135, y - 0.033, 0.174), hidden=True):
        s.polygons(
            np.array(
                [
                    (x + 0.135 + u * 0.029, y - 0.034 + b, 0.174 + c)
                    for b, c in ((0.0, 0.0), (0.016, 0.05), (0.045, 0.095))
                    for u in (-1, 1)
                ]
            ),
            [(0, 1, 3, 2), (2, 3, 5, 4), (2, 3, 1, 0), (4, 5, 3, 2)],
            "white",
            60,
            outward=False,
        )
    panel(s, "panel_slip", (x + 0.135, y - 0.0268, 0.198), (1, 0, 0), (0, 0.3, 1), (0.055, 0.044), "slip")


def _lid(s: Sketch, x: float, y: float) -> None:
    """Lid of the case, open, with the instructions inside."""
    hinge = (x, y + 0.18, 0.15)
    lean = rotation((1, 0, 0), -(LID_DEG - 90))
    with s.part("case_lid", hinge):
        for centre, size, colour in (
            ((0, 0.035, 0.18), (0.46, 0.07, 0.36), "yellow"),
            ((0, -0.002, 0.18), (0.42, 0.012, 0.32), "trim"),
        ):
            s.box(
                np.asarray(hinge) + lean @ np.asarray(centre), size, colour, 0.02 if colour == "yellow" else 0.004, lean
            )
    at = np.asarray(hinge) + lean @ np.array([0, -0.0095, 0.20])
    panel(s, "panel_instructions", at, (1, 0, 0), lean @ np.array([0, 0, 1.0]), (0.34, 0.20), "case_lid")


def draw(s: Sketch) -> None:
    """Draw the scale; vehicles drive over it along Y, the indicator stands to the right."""
    for side in (-1, 1):
        _pad(s, side)
        _cable(s, side)
    _indicator(s)
    for name, at in {
        "at_pad_left": (-PAD_X, 0, 0.05), "at_pad_right": (PAD_X, 0, 0.05),
        "at_indicator": (CASE[0], CASE[1], 0.2), "at_operator": (CASE[0], CASE[1] - 0.75, 0),
    }.items():  # fmt: skip
        s.anchor(name, at)


def build(models: Path, textures: Path, samples: int = 32) -> list[Path]:
    """Build axle_scale.bam."""
    return [assembly.build("axle_scale", draw, models, textures, samples, 0.3)]
