"""What an inspector handles on the tanker: valve box, tool box, extinguishers, shut-off devices, earthing strap."""

from __future__ import annotations

import math

import numpy as np

from assets.build import truck_frame
from assets.build.atlas import DECALS
from assets.build.mesh import rotation
from assets.build.sketch import Sketch
from assets.build.tanker_tank import REAR

BOX_X = (-1.22, -0.70)
BOX_Y = (-2.78, -0.62)
BOX_Z = (0.60, 1.25)
VALVE_Y = (-2.40, -1.85, -1.30)
TOOL_BOX = TOOL_X, TOOL_Y, TOOL_Z = (-1.22, -0.70), (4.12, 5.28), (0.62, 1.16)
LEFT = (0, -1, 0)


def _open_case(s: Sketch, x: tuple[float, float], y: tuple[float, float], z: tuple[float, float], colour: str) -> None:
    """Five sides of a case whose open side looks to the vehicle's left."""
    mx, my, mz = (sum(v) / 2 for v in (x, y, z))
    dx, dy, dz = (v[1] - v[0] for v in (x, y, z))
    for at, size in (
        ((mx, my, z[1]), (dx, dy, 0.025)), ((mx, my, z[0]), (dx, dy, 0.025)), ((x[1], my, mz), (0.025, dy, dz)),
        ((mx, y[0], mz), (dx, 0.025, dz)), ((mx, y[1], mz), (dx, 0.025, dz)),
    ):  # fmt: skip
        s.box(at, size, colour, 0.008)


def _adaptor(s: Sketch, k: int, y: float) -> None:
    """Bottom loading adaptor of one compartment with its flange, pipe and foot valve."""
    z, n = 0.84, s.detail >= 0.5
    s.lathe(
        [
            (0.075, 0),
            (0.075, 0.05),
            (0.11, 0.05),
            (0.11, 0.08),
            (0.085, 0.08),
            (0.085, 0.15),
            (0.10, 0.155),
            (0.10, 0.19),
        ],
        "steel",
        (-0.80, y, z),
        (-1, 0, 0),
        28,
    )
    if n:
        for b in range(8):
            a = b * math.pi / 4
            p = np.array([-0.86, y + 0.096 * math.cos(a), z + 0.096 * math.sin(a)])
            s.cylinder(p, p + [-0.03, 0, 0], 0.010, "brass", 6, 0)
    far = (-1.9, -0.2, 1.7)[k]
    s.tube(
        [(-0.78, y, z), (-0.5, y, z), (-0.2, y + far * 0.8, 0.98), (0.0, y + far, 1.0), (0, y + far, 1.5)],
        0.055,
        "steel",
        12,
        0.14,
    )
    s.lathe(
        [(0.13, 0), (0.13, 0.03), (0.10, 0.03), (0.10, 0.14), (0.06, 0.2), (0.06, 0.25)],
        "galvanised",
        (0, y + far, 1.24),
        (0, 0, 1),
        24,
    )
    # Valve body above the flange, stem towards the inspector.
    s.lathe(
        [(0.03, 0), (0.045, 0.02), (0.045, 0.09), (0.022, 0.10), (0.022, 0.15)],
        "brass",
        (-0.72, y, 1.07),
        (-1, 0, 0),
        18,
    )
    s.tube([(-0.76, y, 0.90), (-0.76, y, 1.05)], 0.03, "steel", 12)
    s.quad((-0.715, y - 0.18, 1.10), LEFT, (0, 0, 1), (0.09, 0.09), DECALS[f"bay_{k + 1}"].rect)


def _cap(s: Sketch, y: float, colour: str) -> None:
    s.lathe(
        [(0.105, 0), (0.108, 0.004), (0.108, 0.05), (0.095, 0.062), (0.03, 0.066), (0, 0.066)],
        colour,
        (-0.965, y, 0.84),
        (-1, 0, 0),
        28,
    )
    s.box((-1.045, y, 0.84), (0.03, 0.15, 0.03), colour, 0.008)
    for side in (1, -1):
        s.box((-0.99, y + side * 0.115, 0.84), (0.05, 0.03, 0.04), "brass", 0.006)


def _valve_box(s: Sketch) -> None:
    _open_case(s, BOX_X, BOX_Y, BOX_Z, "alu")
    middle = (BOX_Y[0] + BOX_Y[1]) / 2
    s.quad((-0.714, middle, 0.925), LEFT, (0, 0, 1), (2.1, 0.62), _plain("panel_grey", s))
    for k, y in enumerate(VALVE_Y):
        _adaptor(s, k, y)
    for y in (VALVE_Y[0], VALVE_Y[2]):
        _cap(s, y, "grey")
    with s.part("blind_cap", (-0.965, VALVE_Y[1], 0.84)):
        _cap(s, VALVE_Y[1], "red")
    for k, (y, colour) in enumerate(zip(VALVE_Y, ("red", "yellow", "green"), strict=True)):
        with s.part(f"unload_valve_{k + 1}", (-0.87, y, 1.07)):
            s.lathe([(0.026, 0), (0.026, 0.03), (0, 0.034)], "steel", (-0.855, y, 1.07), (-1, 0, 0), 14)
            s.tube(
                [(-0.875, y, 1.07), (-0.885, y + 0.05, 1.07), (-0.905, y + 0.09, 1.07), (-0.905, y + 0.21, 1.07)],
                0.011,
                colour,
                10,
                0.03,
            )
            s.cylinder((-0.905, y + 0.12, 1.07), (-0.905, y + 0.225, 1.07), 0.017, colour, 12)
    _box_manifold(s)
    with s.part("seep_stain", (-0.92, VALVE_Y[1], 0.72)):
        _stain(s)
    with s.part("valve_box_door", (BOX_X[0], middle, BOX_Z[1])):
        w, h = BOX_Y[1] - BOX_Y[0] - 0.02, BOX_Z[1] - BOX_Z[0] - 0.02
        x, z = BOX_X[0] - 0.014, (BOX_Z[0] + BOX_Z[1]) / 2
        s.box((x, middle, z), (0.022, w, h), "alu", 0.008)
        s.quad((x - 0.0125, middle + 0.55, z + 0.14), LEFT, (0, 0, 1), (0.45, 0.084), DECALS["shut_off"].rect)
        s.quad((x - 0.0125, middle - 0.55, z + 0.14), LEFT, (0, 0, 1), (0.60, 0.06), DECALS["hazard"].rect)
        s.quad((x - 0.0125, middle, z - 0.24), LEFT, (0, 0, 1), (2.0, 0.05), DECALS["strip"].rect)
        for y in (middle - 0.7, middle + 0.7):
            s.box((x - 0.02, y, z - 0.15), (0.03, 0.14, 0.035), "black", 0.01)
        for y in (middle - 0.8, middle, middle + 0.8):
            s.cylinder(
                (x + 0.002, y - 0.06, BOX_Z[1] - 0.005), (x + 0.002, y + 0.06, BOX_Z[1] - 0.005), 0.014, "steel", 10
            )
        for y in (middle - 0.95, middle + 0.95):
            s.tube([(x + 0.02, y, z + 0.2), (x + 0.12, y, z + 0.1)], 0.008, "chrome", 6)


def _plain(colour: str, s: Sketch) -> tuple[float, float, float, float]:
    u, v = s.uv_of(colour)
    return (u, v, u, v)


def _box_manifold(s: Sketch) -> None:
    s.tube([(-0.74, -1.02, 1.16), (-0.74, -1.02, 0.72), (-0.74, -0.72, 0.72)], 0.012, "brass", 8, 0.05)
    s.lathe([(0.075, 0), (0.075, 0.045), (0, 0.045)], "black", (-0.73, -0.88, 1.06), (-1, 0, 0), 24)
    s.quad((-0.777, -0.88, 1.06), LEFT, (0, 0, 1), (0.104, 0.104), DECALS["gauge"].rect)
    s.box((-0.76, -0.86, 0.82), (0.08, 0.18, 0.18), "red", 0.012)
    s.quad((-0.802, -0.86, 0.86), LEFT, (0, 0, 1), (0.16, 0.03), DECALS["shut_off"].rect)
    s.quad((-0.717, -2.62, 1.0), LEFT, (0, 0, 1), (0.16, 0.06), DECALS["earth"].rect)
    s.lathe([(0.02, 0), (0.02, 0.02), (0.008, 0.02), (0.008, 0.05)], "brass", (-0.714, -2.62, 0.90), (-1, 0, 0), 12)


def _stain(s: Sketch) -> None:
    """Wet runs below the middle flange and a puddle on the floor of the box."""
    rng = np.random.default_rng(11)
    y0 = VALVE_Y[1]
    for k, (dy, length) in enumerate(((-0.05, 0.10), (-0.015, 0.16), (0.02, 0.13), (0.06, 0.07))):
        x = -0.925 - 0.004 * k
        top = 0.84 - math.sqrt(max(0.0, 0.10**2 - dy**2))
        s.tube(
            [
                (x, y0 + dy, top + 0.02),
                (x, y0 + dy * 1.05, top - length * 0.5),
                (x, y0 + dy * 1.1, max(top - length, 0.62)),
            ],
            0.007,
            "wet",
            6,
        )
    a = np.linspace(0, 2 * math.pi, 28, endpoint=False)
    r = 0.22 * (1 + 0.25 * np.sin(3 * a + 1) + rng.uniform(-0.08, 0.08, 28))
    rings = [
        [(-0.97 + q * k * math.cos(t) * 0.85, y0 + q * k * 1.5 * math.sin(t), z) for q, t in zip(r, a, strict=True)]
        for k, z in ((1.0, 0.614), (0.96, 0.618), (0.4, 0.619))
    ]
    s.skin(rings, "wet", crease=80, caps=(False, True))


def _torch_and_tools(s: Sketch) -> None:
    """Emergency kit of the tool box: gloves, face mask, goggles, vest, safe torch, plugging tools."""
    z = TOOL_Z[0] + 0.014
    s.box((-0.98, 4.30, z + 0.05), (0.30, 0.24, 0.10), "lime", 0.03)
    s.box((-0.985, 4.30, z + 0.106), (0.30, 0.05, 0.014), "retro", 0.004)
    for dy in (0.0, 0.13):
        s.box((-1.02, 4.54 + dy, z + 0.035), (0.24, 0.10, 0.06), "glove", 0.03)
        s.box((-1.13, 4.58 + dy, z + 0.035), (0.09, 0.035, 0.045), "glove", 0.015, rotation((0, 0, 1), 25))
    s.lathe([(0.11, 0), (0.12, 0.03), (0.10, 0.10), (0.05, 0.14), (0, 0.15)], "black", (-0.98, 4.84, z), (0, 0, 1), 20)
    s.box((-1.075, 4.84, z + 0.07), (0.03, 0.17, 0.09), "visor", 0.012)
    s.box((-1.10, 5.02, z + 0.03), (0.07, 0.17, 0.06), "visor", 0.025)
    s.cylinder((-1.12, 5.12, z + 0.035), (-0.90, 5.12, z + 0.035), 0.022, "yellow", 14)
    s.cylinder((-1.16, 5.12, z + 0.035), (-1.12, 5.12, z + 0.035), 0.034, "black", 14)
    s.box((-0.86, 5.17, z + 0.19), (0.06, 0.06, 0.34), "wood", 0.01, rotation((1, 0, 0), 14))
    s.box((-0.86, 5.12, z + 0.37), (0.07, 0.16, 0.08), "brass", 0.01, rotation((1, 0, 0), 14))
    s.box((-0.80, 4.7, z + 0.14), (0.10, 0.44, 0.24), "orange", 0.02)
    for k in range(4):
        s.lathe([(0.035, 0), (0.012, 0.14), (0, 0.14)], "wood", (-0.90, 4.42 + 0.09 * k, z + 0.005), (0, 0, 1), 12)
    s.tube([(-1.14, 4.22, z + 0.03), (-0.86, 4.22, z + 0.03)], 0.014, "red", 8)


def _tool_box(s: Sketch) -> None:
    _open_case(s, *TOOL_BOX, "cab_dark")
    truck_frame.line(s, *TOOL_BOX, 0.025)
    for y in (4.3, 5.1):
        s.box((-0.55, y, 0.95), (0.3, 0.06, 0.10), "dark", 0.01)
    my, mz = sum(TOOL_Y) / 2, sum(TOOL_Z) / 2
    with s.part("tool_kit", (-0.96, my, TOOL_Z[0])):
        _torch_and_tools(s)
    with s.part("private_goods", (-0.96, my, TOOL_Z[0])):
        for y, z, w in (
            (4.36, 0.74, 0.36),
            (4.78, 0.74, 0.40),
            (5.10, 0.73, 0.20),
            (4.52, 0.96, 0.38),
            (4.92, 0.95, 0.34),
        ):
            s.box((-0.97, y, z), (0.34, w, 0.20), "carton", 0.006)
            s.box((-0.97, y, z + 0.101), (0.345, 0.05, 0.004), "tape_brown", 0)
            s.quad((-1.1405, y, z), LEFT, (0, 0, 1), (min(w, 0.30) * 0.9, 0.13), DECALS["carton"].rect)
    with s.part("tool_box_door", (TOOL_X[0], my, TOOL_Z[0])):
        x = TOOL_X[0] - 0.013
        s.box((x, my, mz), (0.02, TOOL_Y[1] - TOOL_Y[0] - 0.01, TOOL_Z[1] - TOOL_Z[0] - 0.01), "cab_dark", 0.01)
        s.quad((x - 0.0115, my, mz + 0.12), LEFT, (0, 0, 1), (0.34, 0.10), DECALS["tool_box"].rect)
        s.quad((x - 0.0115, my, mz - 0.17), LEFT, (0, 0, 1), (1.05, 0.05), DECALS["strip"].rect)
        for y in (my - 0.4, my + 0.4):
            s.box((x - 0.016, y, mz + 0.17), (0.026, 0.10, 0.03), "chrome", 0.008)


def _extinguisher(s: Sketch, side: int) -> None:
    name = "left" if side < 0 else "right"
    x, y, z = side * 1.06, -0.16, 0.56
    for at, size in (
        ((side * 0.90, y, 0.92), (0.02, 0.36, 0.76)), ((side * 1.05, y - 0.18, 0.92), (0.30, 0.02, 0.76)),
        ((side * 1.05, y + 0.18, 0.92), (0.30, 0.02, 0.76)), ((side * 1.05, y, 0.54), (0.30, 0.36, 0.02)),
        ((side * 1.05, y, 1.30), (0.30, 0.38, 0.02)),
    ):  # fmt: skip
        s.box(at, size, "red", 0.006)
    s.box((side * 1.19, y, 0.60), (0.015, 0.36, 0.10), "red", 0.005)
    with s.part(f"extinguisher_{name}", (x, y, z)):
        s.lathe(
            [(0, 0), (0.07, 0.0), (0.08, 0.015), (0.08, 0.40), (0.068, 0.45), (0.03, 0.48), (0.03, 0.52), (0, 0.52)],
            "red",
            (x, y, z),
            (0, 0, 1),
            24,
        )
        s.lathe([(0.081, 0.0), (0.081, 0.02)], "black", (x, y, z), (0, 0, 1), 24, caps=False)
        s.box((x, y, z + 0.57), (0.05, 0.07, 0.11), "brass", 0.01)
        s.box((x, y + 0.03, z + 0.585), (0.025, 0.14, 0.012), "black", 0.005)
        s.box((x, y + 0.03, z + 0.62), (0.025, 0.15, 0.012), "black", 0.005, rotation((1, 0, 0), 10))
        s.tube(
            [(x, y - 0.03, z + 0.54), (x + side * 0.02, y - 0.10, z + 0.50), (x + side * 0.03, y - 0.095, z + 0.2)],
            0.012,
            "black",
            8,
            0.05,
        )
        s.quad((x + side * 0.0815, y, z + 0.26), (0, side, 0), (0, 0, 1), (0.11, 0.13), DECALS["extinguisher"].rect)
        s.lathe(
            [(0.037, 0), (0.037, 0.014), (0, 0.014)], "black", (x + side * 0.025, y + 0.01, z + 0.54), (side, 0, 0), 18
        )
        s.tube([(x + side * 0.03, y - 0.045, z + 0.58), (x + side * 0.05, y - 0.06, z + 0.50)], 0.002, "white", 4)


def _shut_off(s: Sketch) -> None:
    """Emergency shut-off: lever box at the rear, remote button on the cab's left rear corner."""
    x, y, z = -0.55, REAR - 0.17, 1.38
    s.box((x, y + 0.03, z), (0.40, 0.10, 0.34), "panel_grey", 0.015)
    s.box((x, REAR - 0.04, 1.28), (0.10, 0.12, 0.24), "dark", 0.01)
    s.quad((x, y - 0.0215, z + 0.115), (1, 0, 0), (0, 0, 1), (0.36, 0.067), DECALS["shut_off"].rect)
    s.lathe([(0.063, 0), (0.063, 0.025), (0, 0.025)], "black", (x + 0.11, y - 0.015, z - 0.03), (0, -1, 0), 24)
    with s.part("esv_lever", (x - 0.08, y - 0.03, z - 0.05)):
        s.lathe([(0.03, 0), (0.03, 0.03), (0, 0.034)], "steel", (x - 0.08, y - 0.018, z - 0.05), (0, -1, 0), 18)
        s.tube(
            [(x - 0.08, y - 0.04, z - 0.05), (x - 0.08, y - 0.055, z - 0.12), (x - 0.08, y - 0.055, z - 0.20)],
            0.012,
            "red",
            10,
            0.03,
        )
        s.lathe(
            [(0, -0.03), (0.022, -0.02), (0.026, 0), (0.022, 0.02), (0, 0.03)],
            "red",
            (x - 0.08, y - 0.055, z - 0.215),
            (0, 0, 1),
            16,
        )
    bx, by, bz = -1.255, 5.80, 1.52
    s.box((bx + 0.01, by, bz), (0.05, 0.18, 0.18), "yellow", 0.012)
    s.quad((bx - 0.0165, by, bz + 0.06), LEFT, (0, 0, 1), (0.16, 0.05), DECALS["remote_stop"].rect)
    with s.part("esv_button", (bx - 0.015, by, bz - 0.03)):
        s.lathe(
            [(0.018, 0), (0.018, 0.015), (0.042, 0.018), (0.044, 0.03), (0.034, 0.044), (0, 0.048)],
            "red",
            (bx - 0.015, by, bz - 0.03),
            (-1, 0, 0),
            24,
        )


def _strap(s: Sketch) -> None:
    y = REAR + 0.05
    s.box((-0.30, y, 0.78), (0.10, 0.06, 0.05), "steel", 0.008)
    with s.part("ground_strap", (-0.30, y, 0.76)):
        s.box((-0.30, y, 0.57), (0.05, 0.012, 0.40), "black", 0.003)
        s.tube(
            [(-0.30, y, 0.37), (-0.30, y - 0.02, 0.15), (-0.30, y - 0.09, 0.015), (-0.30, y - 0.22, 0.012)],
            0.014,
            "black",
            8,
            0.06,
        )
        s.tube([(-0.285, y - 0.008, 0.76), (-0.285, y - 0.008, 0.30)], 0.004, "brass", 5)
    with s.part("ground_strap_broken", (-0.30, y, 0.76)):
        s.box((-0.30, y, 0.57), (0.05, 0.012, 0.40), "black", 0.003)
        s.tube([(-0.30, y, 0.37), (-0.31, y - 0.01, 0.22), (-0.29, y - 0.03, 0.09)], 0.014, "black", 8, 0.04)
        for dx, dy, z in ((-0.01, -0.035, 0.062), (0.005, -0.045, 0.066), (0.015, -0.03, 0.072)):
            s.tube([(-0.29, y - 0.03, 0.10), (-0.29 + dx, y + dy, z)], 0.003, "brass", 4)


def draw(s: Sketch) -> None:
    """Draw all fittings."""
    _valve_box(s)
    _tool_box(s)
    for side in (-1, 1):
        _extinguisher(s, side)
    _shut_off(s)
    _strap(s)
