"""The box of a van truck: walls lined with plywood, roof, rear frame, two doors that lie flat along the sides."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from assets.build.atlas import DECALS
from assets.build.mesh import rotation
from assets.build.sketch import Sketch
from assets.build.truck_frame import strip

WALL_M = 0.035
DOOR_M = 0.038
PIN_OUT_M, PIN_BACK_M = 0.012, 0.058
"""Where a door's hinge pin stands: beside the wall and behind the door's face, so that the rods clear the side wall."""


@dataclass(frozen=True)
class Box:
    """Measures in metres: y of rear and front face, half width, height of the floor and of the roof, pitch of ribs."""

    rear: float
    front: float
    half: float
    floor: float
    top: float
    ribs_m: float = 0.0

    @property
    def inside(self) -> float:
        """Half width inside."""
        return self.half - WALL_M

    @property
    def ceiling(self) -> float:
        """Height of the ceiling."""
        return self.top - 0.05


def draw(s: Sketch, box: Box, side_door: tuple[float, float] | None = None) -> None:
    """Draw the body without its rear doors; `side_door` leaves an opening on the right between two places along y."""
    middle, length = (box.rear + box.front) / 2, box.front - box.rear
    for side in (1, -1):
        spans = [(box.rear, box.front)]
        if side > 0 and side_door is not None:
            spans = [(box.rear, side_door[0]), (side_door[1], box.front)]
        for a, b in spans:
            _wall(s, box, side, a, b)
        _edges(s, box, side, middle, length)
    s.box(
        (0, box.front - WALL_M / 2, (box.floor + box.top) / 2),
        (2 * box.half - 0.02, WALL_M, box.top - box.floor),
        "paint_body",
        0.004,
    )
    s.box(
        (0, box.front - WALL_M - 0.004, (box.floor + box.ceiling) / 2),
        (2 * box.inside, 0.008, box.ceiling - box.floor),
        "plywood",
        0,
    )
    s.box((0, middle, box.top - 0.02), (2 * box.half - 0.02, length - 0.01, 0.04), "paint_body", 0.012)
    s.box((0, middle, box.ceiling + 0.006), (2 * box.inside, length - 0.1, 0.008), "cloth", 0)
    s.box((0, middle, box.floor - 0.026), (2 * box.half - 0.03, length - 0.01, 0.044), "dusty", 0.004)
    _deck(s, box)
    for y in np.arange(box.rear + 0.25, box.front - 0.1, 0.52):
        s.box((0, y, box.floor - 0.085), (2 * box.half - 0.10, 0.06, 0.085), "dusty", 0.004)
    for side in (1, -1):
        s.box((side * 0.36, middle, box.floor - 0.085), (0.08, length - 0.05, 0.088), "wood", 0.004)
    _rear_frame(s, box)
    _inside(s, box)


def _wall(s: Sketch, box: Box, side: int, y0: float, y1: float) -> None:
    z0, z1 = box.floor - 0.04, box.top - 0.03
    if box.ribs_m and s.detail >= 0.4:
        _ribbed(s, box, side, y0, y1, z0, z1)
    else:
        s.box(
            (side * (box.half - WALL_M / 2), (y0 + y1) / 2, (z0 + z1) / 2),
            (WALL_M, y1 - y0, z1 - z0),
            "paint_body",
            0.003,
        )
        if s.detail >= 0.5:
            for y in np.arange(y0 + 0.55, y1 - 0.3, 0.61):
                s.box(
                    (side * (box.half + 0.0015), y, (z0 + z1) / 2), (0.004, 0.045, z1 - z0 - 0.16), "paint_body", 0.0015
                )
                for z in np.arange(z0 + 0.18, z1 - 0.1, 0.17):
                    s.lathe(
                        [(0.006, 0), (0.004, 0.003), (0, 0.0035)],
                        "galvanised_dull",
                        (side * (box.half + 0.0035), y, z),
                        (side, 0, 0),
                        6,
                    )
    ply = side * (box.inside - 0.004)
    s.box(
        (ply, (y0 + y1) / 2, (box.floor + box.ceiling) / 2),
        (0.008, y1 - y0 - 0.01, box.ceiling - box.floor),
        "plywood",
        0,
    )


def _ribbed(s: Sketch, box: Box, side: int, y0: float, y1: float, z0: float, z1: float) -> None:
    """Pressed sheet with upright ribs; its outer edge stays within the wall."""
    out, deep = box.half, 0.020
    ys: list[float] = []
    xs: list[float] = []
    p = box.ribs_m
    for k in range(int((y1 - y0) / p)):
        a = y0 + k * p
        for t, d in ((0.0, 0.0), (0.56, 0.0), (0.68, deep), (0.88, deep), (1.0, 0.0)):
            ys.append(a + t * p)
            xs.append(out - d)
    ys.append(y1)
    xs.append(out)
    rows = np.linspace(z0, z1, 4)
    order = slice(None) if side > 0 else slice(None, None, -1)
    points = np.array([[(side * x, y, z) for x, y in zip(xs, ys, strict=True)][order] for z in rows])
    s.sheet(points, np.zeros((len(rows), len(ys), 2)), "atlas", crease=20, colour="paint_body")


def _edges(s: Sketch, box: Box, side: int, middle: float, length: float) -> None:
    """Aluminium profiles, strips and marker lamps of one side."""
    x = side * (box.half + 0.002)
    s.box((x, middle, box.floor - 0.025), (0.024, length, 0.10), "alu", 0.006)
    s.box((x, middle, box.top - 0.02), (0.026, length, 0.07), "alu", 0.010)
    for y in (box.rear + 0.03, box.front - 0.03):
        s.box((x - side * 0.004, y, (box.floor + box.top) / 2), (0.026, 0.07, box.top - box.floor), "alu", 0.008)
    strip(s, (side * (box.half + 0.0170), middle, box.floor - 0.025), side, length * 0.96, 0.055)
    for y in np.linspace(box.rear + 0.4, box.front - 0.4, max(2, round(length / 1.6))):
        s.box((side * (box.half + 0.008), y, box.floor - 0.11), (0.03, 0.10, 0.04), "amber", 0.012)
    s.box((side * (box.half - 0.06), box.rear + 0.0, box.top + 0.012), (0.09, 0.035, 0.032), "lamp_red", 0.010)
    s.box((side * (box.half - 0.06), box.front - 0.02, box.top + 0.012), (0.09, 0.035, 0.032), "lamp_white", 0.010)


def _deck(s: Sketch, box: Box) -> None:
    """Plywood floor in boards, a little above the underframe, with a tread plate at the doors."""
    u0, v0, u1, v1 = DECALS["plywood"].rect
    length = box.front - box.rear - 0.14
    boards = max(1, round(length / 1.2))
    for k in range(boards):
        y = box.rear + 0.10 + length * (k + 0.5) / boards
        s.quad((0, y, box.floor + 0.001), (1, 0, 0), (0, 1, 0), (2 * box.inside, length / boards), (u0, v0, u1, v1))
    s.box((0, box.rear + 0.075, box.floor + 0.001), (2 * box.inside, 0.15, 0.006), "galvanised_dull", 0.002)


def _rear_frame(s: Sketch, box: Box) -> None:
    y = box.rear + 0.03
    for side in (1, -1):
        s.box(
            (side * (box.half - 0.022), y, (box.floor + box.top) / 2),
            (0.045, 0.06, box.top - box.floor - 0.01),
            "galvanised",
            0.006,
        )
        for t in (0.08, 0.36, 0.64, 0.92):
            z = box.floor + (box.top - box.floor) * t
            s.cylinder(
                (side * (box.half + PIN_OUT_M), box.rear - PIN_BACK_M, z - 0.055),
                (side * (box.half + PIN_OUT_M), box.rear - PIN_BACK_M, z - 0.018),
                0.011,
                "galvanised",
                10,
                0.002,
            )
            s.box((side * (box.half + 0.006), box.rear - 0.022, z - 0.037), (0.016, 0.09, 0.034), "galvanised", 0.004)
    s.box((0, y, box.top - 0.035), (2 * box.half - 0.02, 0.06, 0.07), "galvanised", 0.006)
    s.box((0, y - 0.005, box.floor - 0.055), (2 * box.half - 0.02, 0.07, 0.09), "galvanised", 0.006)
    for side in (1, -1):
        s.box((side * (box.half - 0.16), box.rear - 0.012, box.floor - 0.055), (0.10, 0.05, 0.07), "tyre_dust", 0.012)


def _inside(s: Sketch, box: Box) -> None:
    """Tie rails on the walls and a lamp at the ceiling."""
    if s.detail < 0.4:
        return
    middle, length = (box.rear + box.front) / 2, box.front - box.rear - 0.25
    for side in (1, -1):
        x = side * (box.inside - 0.016)
        for z in (0.45, 0.95, 1.45):
            s.box((x, middle, box.floor + z), (0.018, length, 0.055), "galvanised_dull", 0.005)
            if s.detail >= 0.5:
                for y in np.arange(box.rear + 0.3, box.front - 0.2, 0.26):
                    s.box((x - side * 0.010, y, box.floor + z), (0.003, 0.06, 0.018), "black", 0.0)
        s.box((side * (box.inside - 0.012), middle, box.floor + 0.09), (0.012, length, 0.16), "galvanised_dull", 0.004)
    s.box((0, middle, box.ceiling - 0.012), (0.12, 0.34, 0.03), "lamp_white", 0.010)


def rear_door(s: Sketch, box: Box, side: int, lock: bool) -> str:
    """Draw a rear door into its own node; returns its name. `lock` gives it the handle that turns its lock rod."""
    name = f"box_door_{'left' if side < 0 else 'right'}"
    outer, inner = side * (box.half - 0.004), side * 0.003
    mx, wide = (outer + inner) / 2, abs(outer - inner)
    z0, z1 = box.floor - 0.005, box.top - 0.045
    mz, y = (z0 + z1) / 2, box.rear - 0.002
    with s.part(name, (side * (box.half + PIN_OUT_M), box.rear - PIN_BACK_M, z0)):
        s.box((mx, y + DOOR_M / 2, mz), (wide, DOOR_M, z1 - z0), "paint_body", 0.005)
        s.box((mx, y + DOOR_M + 0.003, mz), (wide - 0.07, 0.006, z1 - z0 - 0.06), "plywood", 0)
        for at, size in (
            ((inner + side * 0.012, y + DOOR_M / 2, mz), (0.028, DOOR_M + 0.012, z1 - z0)),
            ((outer - side * 0.012, y + DOOR_M / 2, mz), (0.028, DOOR_M + 0.008, z1 - z0)),
            ((mx, y + DOOR_M / 2, z0 + 0.014), (wide, DOOR_M + 0.010, 0.032)),
            ((mx, y + DOOR_M / 2, z1 - 0.014), (wide, DOOR_M + 0.010, 0.032)),
        ):
            s.box(at, size, "alu", 0.004)
        for t in (0.08, 0.36, 0.64, 0.92):
            z = box.floor + (box.top - box.floor) * t
            s.cylinder(
                (side * (box.half + PIN_OUT_M), box.rear - PIN_BACK_M, z - 0.016),
                (side * (box.half + PIN_OUT_M), box.rear - PIN_BACK_M, z + 0.040),
                0.012,
                "galvanised",
                10,
                0.002,
            )
            s.box((side * (box.half - 0.115), y - 0.008, z + 0.012), (0.25, 0.010, 0.045), "galvanised", 0.003)
            s.box((side * (box.half + 0.004), y - 0.032, z + 0.012), (0.020, 0.056, 0.040), "galvanised", 0.004)
        _lock_rod(s, box, side, y, z0, z1)
        d = DECALS["strip"].rect
        s.quad((mx, y - 0.0015, z0 + 0.10), (1, 0, 0), (0, 0, 1), (wide - 0.1, 0.05), d)
    if lock:
        _lock(s, box, side, y, name)
    return name


def _rod_x(box: Box, side: int) -> float:
    return side * 0.17


def _lock_rod(s: Sketch, box: Box, side: int, y: float, z0: float, z1: float) -> None:
    x = _rod_x(box, side)
    s.cylinder((x, y - 0.026, z0 - 0.02), (x, y - 0.026, z1 + 0.02), 0.0125, "galvanised", 10, 0)
    for t in (0.03, 0.30, 0.55, 0.80, 0.97):
        z = z0 + (z1 - z0) * t
        s.box((x, y - 0.018, z), (0.075, 0.036, 0.045), "galvanised", 0.006)
    for z in (z0 - 0.01, z1 + 0.012):
        s.box((x, y - 0.022, z), (0.05, 0.045, 0.03), "steel", 0.005)
    s.box((x + side * 0.14, y - 0.008, z0 + 0.62), (0.10, 0.016, 0.06), "galvanised", 0.004)


def _lock(s: Sketch, box: Box, side: int, y: float, door: str) -> None:
    x, z = _rod_x(box, side), box.floor + 0.615
    with s.part("box_lock", (x, y - 0.026, z), door):
        s.box((x, y - 0.026, z), (0.036, 0.036, 0.07), "steel", 0.006)
        s.tube(
            [(x, y - 0.036, z), (x + side * 0.06, y - 0.046, z), (x + side * 0.30, y - 0.042, z)],
            0.011,
            "galvanised",
            8,
            0.03,
        )
        s.cylinder((x + side * 0.19, y - 0.043, z), (x + side * 0.31, y - 0.042, z), 0.014, "red", 10, 0.003)


def side_door(s: Sketch, box: Box, span: tuple[float, float]) -> None:
    """Door on the right between two places along y, hinged at its front edge, in a node of its own."""
    y0, y1 = span
    x = box.half - 0.002
    z0, z1 = box.floor + 0.02, box.top - 0.08
    my, mz = (y0 + y1) / 2, (z0 + z1) / 2
    for y in (y0 - 0.02, y1 + 0.02):
        s.box((x - 0.012, y, mz), (0.034, 0.045, z1 - z0 + 0.05), "alu", 0.005)
    with s.part("side_door", (x + 0.014, y1 - 0.004, z0)):
        s.box((x - DOOR_M / 2, my, mz), (DOOR_M, y1 - y0 - 0.014, z1 - z0), "paint_body", 0.005)
        s.box((x - DOOR_M - 0.003, my, mz), (0.006, y1 - y0 - 0.06, z1 - z0 - 0.06), "plywood", 0)
        for z in (z0 + 0.2, mz, z1 - 0.2):
            s.cylinder(
                (x + 0.014, y1 - 0.004, z - 0.05), (x + 0.014, y1 - 0.004, z + 0.05), 0.011, "galvanised", 10, 0.002
            )
            s.box((x + 0.006, y1 - 0.075, z), (0.010, 0.15, 0.04), "galvanised", 0.003)
        s.cylinder((x + 0.024, y0 + 0.12, z0 + 0.02), (x + 0.024, y0 + 0.12, z1 - 0.02), 0.0125, "galvanised", 10, 0)
        for z in (z0 + 0.08, z0 + 0.7, z1 - 0.08):
            s.box((x + 0.014, y0 + 0.12, z), (0.036, 0.07, 0.045), "galvanised", 0.006)
        s.tube(
            [(x + 0.032, y0 + 0.12, z0 + 0.62), (x + 0.042, y0 + 0.18, z0 + 0.62), (x + 0.038, y0 + 0.40, z0 + 0.62)],
            0.011,
            "galvanised",
            8,
            0.03,
        )


def webbing(s: Sketch, half: float, y: float, z: float, buckle_x: float) -> None:
    """Webbing from rail to rail, sagging a little, with its ratchet and loose end."""
    xs = np.linspace(-half, half, 13)
    sag = 0.012 * (1 - (xs / half) ** 2)
    for face, thick in ((1, 0.0), (-1, 0.004)):
        points = np.array(
            [
                [(x, y - d + thick, z + dz) for x, d in zip(xs[:: -1 if face < 0 else 1], sag, strict=True)]
                for dz in (-0.024, 0.024)
            ]
        )
        s.sheet(points, np.zeros((2, 13, 2)), "atlas", colour="strap")
    s.box((buckle_x, y - 0.028, z), (0.15, 0.026, 0.056), "galvanised", 0.006)
    s.box(
        (buckle_x + 0.03, y - 0.050, z + 0.004), (0.11, 0.014, 0.050), "galvanised_dull", 0.005, rotation((0, 0, 1), 8)
    )
    s.box((buckle_x - 0.09, y - 0.022, z - 0.10), (0.044, 0.004, 0.22), "strap", 0.001, rotation((0, 1, 0), 5))
    for side in (-1, 1):
        s.box((side * half, y, z), (0.014, 0.02, 0.07), "galvanised_dull", 0.004)
