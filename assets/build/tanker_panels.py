"""Surfaces the program paints at run time, and the points an inspector looks at."""

from __future__ import annotations

import math

import numpy as np

from assets.build.mesh import Array, rotation
from assets.build.sketch import Point, Sketch
from assets.build.tanker_fittings import BOX_X, BOX_Y, BOX_Z
from assets.build.tanker_tank import FRONT, HALF_WIDTH, HOOPS, REAR, TOP, angle_at, patch, section

REAR_FACE, FRONT_FACE = ((1, 0, 0), (0, 0, 1)), ((-1, 0, 0), (0, 0, 1))
DIAMOND_M, ORANGE = 0.30, (0.40, 0.30)
PAINT = (1.86, 0.50)
COMPANY = (1.80, 0.40)
"""Who runs the vehicle, between the last two hoops."""
NAMEPLATE = (0.38, 0.25)

ANCHORS: dict[str, tuple[float, float, float]] = {
    "at_front": (0, 7.95, 1.5), "at_cab_left": (-1.24, 6.9, 1.9), "at_cab_inside": (-0.86, 7.36, 2.0),
    "at_tachograph": (-0.48, 7.16, 2.80),
    "at_tool_box": (-1.24, 4.7, 0.9), "at_extinguisher_left": (-1.15, -0.16, 1.08),
    "at_extinguisher_right": (1.15, -0.16, 1.08),
    "at_tank_left": (-HALF_WIDTH, -1.4, 2.5), "at_nameplate": (-0.90, 4.34, 1.55), "at_valve_box": (-0.95, -1.7, 0.95),
    "at_valve_box_rim": (-1.22, -1.85, 0.62), "at_esv_rear": (-0.55, REAR - 0.2, 1.36),
    "at_esv_cab": (-1.27, 5.80, 1.5),
    "at_manhole": (0, -1.4, TOP + 0.1), "at_ground_strap": (-0.30, REAR, 0.1), "at_tyres_left": (-1.25, -4.92, 0.52),
    "at_tyres_right": (1.25, -4.92, 0.52), "at_rear": (0, REAR - 0.2, 1.5), "at_chock_left": (-1.09, 1.38, 0.08),
    "at_chock_right": (1.09, 1.38, 0.08),
}  # fmt: skip


def panel(
    s: Sketch, name: str, at: Point, right: Point, up: Point, size: tuple[float, float], parent: str | None = None
) -> None:
    """Flat panel of its own with uv over exactly 0..1."""
    with s.part(name, at, parent):
        s.quad(at, right, up, size, material="panel")


def _plate(s: Sketch, at: Point, right: Point, up: Point, size: tuple[float, float], colour: str = "white") -> None:
    """Thin backing of a panel, just behind it."""
    r, u = np.asarray(right, float), np.asarray(up, float)
    r, u = r / np.linalg.norm(r), u / np.linalg.norm(u)
    n = np.cross(r, u)
    turn = np.stack([r, -n, u], 1)
    s.box(np.asarray(at, float) - n * 0.009, (size[0] + 0.016, 0.014, size[1] + 0.016), colour, 0.004, turn)


def diamond(s: Sketch, name: str, at: Point, right: Point, up: Point) -> None:
    """Square standing on a corner; its uv is upright, so a picture is painted without turning it."""
    r, u = np.asarray(right, float), np.asarray(up, float)
    r, u = r / np.linalg.norm(r), u / np.linalg.norm(u)
    turned = (r + u) / math.sqrt(2), (u - r) / math.sqrt(2)
    _plate(s, at, *turned, (DIAMOND_M, DIAMOND_M))
    half = DIAMOND_M / math.sqrt(2)
    with s.part(name, at):
        p = np.asarray(at, float) + np.array([-u * half, r * half, u * half, -r * half])
        s.sheet(p[[0, 1, 3, 2]].reshape(2, 2, 3), np.array([[(0.5, 0), (1, 0.5)], [(0, 0.5), (0.5, 1)]]), "panel")


def on_tank(side: int, y: float, z: float, out: float = 0.03) -> tuple[Array, Array, Array]:
    """Place on the tank's flank: point, direction to the right and up along the skin, seen from outside."""
    a = angle_at(side, z)
    step = 0.02 * side
    up = section(a - step * -1, 1) - section(a + step * -1, 1)
    up = up * (1 if up[2] > 0 else -1)
    up /= np.linalg.norm(up)
    right = np.array([0.0, side, 0.0])
    return section(a, 1, 0) + np.array([0, y, 0]) + np.cross(right, up) * out, right, up


def _tank_sides(s: Sketch) -> None:
    for side, name in ((-1, "left"), (1, "right")):
        order = (1, 2, 3) if side > 0 else (3, 2, 1)
        for k, number in enumerate(order):
            y = (HOOPS[k + 1] + HOOPS[k + 2]) / 2
            points, uv = patch(side, y, 2.62, *PAINT)
            at = points.mean((0, 1))
            with s.part(f"panel_tank_paint_{name}_{number}", at):
                s.sheet(points, uv, "tank_panel")
        points, uv = patch(side, (HOOPS[0] + HOOPS[1]) / 2, 2.62, *COMPANY)
        with s.part(f"panel_company_{name}", points.mean((0, 1))):
            s.sheet(points, uv, "tank_panel")
        for y, what in (((HOOPS[4] + HOOPS[5]) / 2 + 0.35, "placard"), ((HOOPS[4] + HOOPS[5]) / 2 - 0.45, "orange")):
            at, right, up = on_tank(side, y, 2.60)
            if what == "placard":
                diamond(s, f"panel_placard_{name}", at, right, up)
            else:
                _plate(s, at, right, up, ORANGE)
                panel(s, f"panel_orange_{name}", at, right, up, ORANGE)


def _ends(s: Sketch) -> None:
    panel(s, "panel_plate_front", (0, 7.973, 0.66), *FRONT_FACE, (0.44, 0.14))
    panel(s, "panel_plate_rear", (0, REAR - 0.117, 1.08), *REAR_FACE, (0.44, 0.22))
    _plate(s, (0, REAR - 0.117, 1.08), *REAR_FACE, (0.44, 0.22), "black")
    _plate(s, (0.62, 7.957, 1.08), *FRONT_FACE, ORANGE)
    panel(s, "panel_orange_front", (0.62, 7.957, 1.08), *FRONT_FACE, ORANGE)
    with s.part("magnetic_ad", (0.62, 7.97, 1.08)):
        s.box((0.62, 7.968, 1.08), (0.50, 0.006, 0.38), "maroon", 0.002)
        s.box((0.62, 7.9715, 1.15), (0.40, 0.002, 0.08), "yellow", 0)
        s.box((0.62, 7.9715, 1.02), (0.34, 0.002, 0.03), "white", 0)
        s.box((0.62, 7.9715, 0.96), (0.26, 0.002, 0.03), "white", 0)
    at = (-0.62, REAR - 0.03, 2.2)
    _plate(s, at, *REAR_FACE, ORANGE)
    panel(s, "panel_orange_rear", at, *REAR_FACE, ORANGE)
    diamond(s, "panel_placard_rear", (0, REAR - 0.03, 2.55), *REAR_FACE)


def _small(s: Sketch) -> None:
    panel(s, "panel_lamp", (0, 7.0325, 3.695), *FRONT_FACE, (0.31, 0.14), parent="beacon_lamp")
    direction = np.array([-0.8, 0.6, 0.0])
    right = np.cross((0, 0, 1), direction)
    at = np.array([-0.86, FRONT - 0.13, 1.55]) + direction * 0.05
    _plate(s, at, right, (0, 0, 1), NAMEPLATE, "steel")
    panel(s, "panel_nameplate", at, right, (0, 0, 1), NAMEPLATE)
    s.tube([at - direction * 0.02, at - direction * 0.02 + [0.12, -0.22, 0.1]], 0.018, "steel", 8)
    panel(s, "panel_esv_gauge", (-0.44, REAR - 0.2115, 1.35), *REAR_FACE, (0.085, 0.085))
    for side, name in ((-1, "left"), (1, "right")):
        out, x = (0, side, 0), side * 1.06
        tank = f"extinguisher_{name}"
        panel(s, f"panel_gauge_{name}", (x + side * 0.0405, -0.15, 1.10), out, (0, 0, 1), (0.05, 0.05), tank)
        panel(
            s,
            f"panel_tag_{name}",
            (x + side * 0.088, -0.22 if side < 0 else -0.10, 1.00),
            out,
            (0, 0, 1),
            (0.06, 0.09),
            tank,
        )
        panel(
            s,
            f"panel_carrier_door_{name}",
            (side * 1.248, 6.89, 1.46),
            out,
            (0, 0, 1),
            (0.96, 0.22),
            "cab_door_left" if side < 0 else None,
        )
    panel(s, "panel_tachograph", (-0.48, 7.1635, 2.80), (1, 0, 0), (0, 0, 1), (0.19, 0.058))
    turn = rotation((0, 0, 1), -32)
    right = turn @ np.array([1.0, 0, 0])
    facing = np.cross(right, (0, 0, 1))
    panel(s, "panel_gps", np.array([-0.86, 7.40, 2.005]) + facing * 0.037, right, (0, 0, 1), (0.19, 0.10))


def draw(s: Sketch) -> None:
    """Draw panels and set anchors."""
    _tank_sides(s)
    _ends(s)
    _small(s)
    for name, at in ANCHORS.items():
        s.anchor(name, at)
    s.anchor("at_valve_box_inside", (sum(BOX_X) / 2, sum(BOX_Y) / 2, sum(BOX_Z) / 2))
