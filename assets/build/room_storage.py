"""What keeps things in an office: filing cabinet, evidence shelf with sealed bags, document camera, whiteboard."""

from __future__ import annotations

import numpy as np

from assets.build.panels import panel
from assets.build.room_furniture import TO_SITTER, UP
from assets.build.room_parts import slab, tilt
from assets.build.room_shell import Room, Side, facing, wall_box
from assets.build.sketch import Sketch

SHELVES_Z = (0.10, 0.52, 0.94, 1.36)
"""Upper faces of an evidence shelf's boards."""


def filing_cabinet(s: Sketch) -> None:
    """Steel cabinet of 0.9 × 0.4 × 1.85 m; files behind glass above, two doors below; its front looks to −Y."""
    s.box((0, 0, 0.04), (0.86, 0.36, 0.08), "dark", 0.003)
    s.box((0, 0.02, 0.965), (0.90, 0.38, 1.77), "panel_grey", 0.006)
    s.box((0, -0.171, 1.34), (0.80, 0.006, 0.88), "cab_dark", 0)
    for row, z in enumerate((0.93, 1.36)):
        s.box((0, -0.150, z - 0.012), (0.80, 0.07, 0.016), "panel_grey", 0.002)
        for k in range(11):
            if (k * 5 + row * 3) % 7 == 6:
                continue
            high = 0.31 - 0.012 * ((k * 3 + row) % 3)
            colour = ("steel_blue", "dark", "maroon", "steel_blue", "green")[(k + 2 * row) % 5]
            s.box((-0.355 + 0.071 * k, -0.168, z + high / 2), (0.062, 0.03, high), colour, 0.003)
            s.box((-0.355 + 0.071 * k, -0.1836, z + high * 0.62), (0.042, 0.001, 0.11), "white", 0)
    for side in (-1, 1):
        s.box((side * 0.215, -0.196, 0.475), (0.425, 0.018, 0.77), "panel_grey", 0.004)
        s.box((side * 0.035, -0.212, 0.52), (0.014, 0.016, 0.11), "steel", 0.004)
        for x in (0.012, 0.415):
            s.box((side * x, -0.196, 1.345), (0.024, 0.018, 0.92), "panel_grey", 0.003)
        for z in (0.90, 1.79):
            s.box((side * 0.215, -0.196, z), (0.425, 0.018, 0.03), "panel_grey", 0.003)
        s.quad((side * 0.2135, -0.199, 1.345), *TO_SITTER, (0.38, 0.86), material="pane")
        s.box((side * 0.035, -0.210, 1.30), (0.012, 0.012, 0.09), "steel", 0.003)


def evidence_shelf(s: Sketch) -> None:
    """Rack of slotted steel, 1.8 × 0.45 × 1.85 m, with what has been registered and sealed; its front looks to −Y."""
    for x in (-0.89, 0.89):
        for y in (-0.21, 0.21):
            s.box((x, y, 0.925), (0.035, 0.035, 1.85), "steel_blue", 0.003)
            for z in np.arange(0.2, 1.8, 0.1):
                s.box((x, y - 0.0178, float(z)), (0.010, 0.001, 0.028), "dark", 0)
    for z in (*SHELVES_Z, 1.80):
        s.box((0, 0, z - 0.018), (1.78, 0.44, 0.030), "galvanised_dull", 0.003)
        s.box((0, -0.215, z - 0.018), (1.76, 0.018, 0.045), "galvanised_dull", 0.003)
    for k in range(5):
        _carton(s, (-0.68 + 0.34 * k, 0.02, SHELVES_Z[0]), 0.24 + 0.03 * (k % 2))
    for k, name in enumerate(("panel_evidence_1", "panel_evidence_2", "panel_evidence_3")):
        _bag(s, name, (-0.58 + 0.56 * k, -0.10, SHELVES_Z[2]), ("cab_dark", "white", "maroon")[k])
    for k in range(3):
        _tray(s, (-0.57 + 0.57 * k, 0, SHELVES_Z[1]), ("steel_blue", "plastic_grey", "steel_blue")[k])
    _plates(s, (-0.45, -0.02, SHELVES_Z[3]))
    _carton(s, (0.25, 0.02, SHELVES_Z[3]), 0.22)
    _carton(s, (0.62, 0.02, SHELVES_Z[3]), 0.30)


def _carton(s: Sketch, at: tuple[float, float, float], high: float) -> None:
    """Closed carton with a sealing strip over its lid and a label."""
    x, y, z = at
    s.box((x, y, z + high / 2), (0.30, 0.34, high), "carton", 0.004)
    s.box((x, y, z + high + 0.0006), (0.05, 0.342, 0.0012), "white", 0)
    s.box((x, y - 0.1706, z + high - 0.05), (0.05, 0.001, 0.10), "white", 0)
    s.box((x + 0.07, y - 0.1706, z + high * 0.42), (0.10, 0.001, 0.07), "cloth", 0)


def _bag(s: Sketch, name: str, at: tuple[float, float, float], inside: str) -> None:
    """Clear evidence bag that stands against the back: what is in it, a red seal, its label as the panel `name`."""
    x, y, z = at
    lean = tilt(-14)
    s.box((x, y + 0.03, z + 0.085), (0.20, 0.035, 0.14), inside, 0.012, lean)
    up = lean @ np.array([0, 0, 1.0])
    out = lean @ np.array([0, -1.0, 0])
    middle = np.array([x, y, z + 0.15]) + out * 0.004
    s.quad(tuple(middle), (1, 0, 0), tuple(up), (0.30, 0.30), material="pane")
    s.box(tuple(middle + up * 0.135), (0.30, 0.004, 0.030), "red", 0.001, lean)
    panel(s, name, tuple(middle + up * 0.060 + out * 0.003), (1, 0, 0), tuple(up), (0.20, 0.10))


def _tray(s: Sketch, at: tuple[float, float, float], colour: str) -> None:
    """Open plastic box with folders in it."""
    x, y, z = at
    s.box((x, y, z + 0.006), (0.44, 0.36, 0.012), colour, 0.002)
    for dx in (-0.215, 0.215):
        s.box((x + dx, y, z + 0.09), (0.010, 0.36, 0.17), colour, 0.003)
    for dy in (-0.175, 0.175):
        s.box((x, y + dy, z + 0.09), (0.44, 0.010, 0.17), colour, 0.003)
    for k in range(9):
        tone = ("cloth", "carton", "white")[k % 3]
        s.box((x - 0.17 + 0.042 * k, y, z + 0.125), (0.022, 0.31, 0.22 + 0.012 * (k % 2)), tone, 0.002)


def _plates(s: Sketch, at: tuple[float, float, float]) -> None:
    """Magnetic roof lamp and rolled-up stickers taken off a car without permits."""
    x, y, z = at
    s.box((x, y, z + 0.02), (0.36, 0.16, 0.04), "dark", 0.01)
    s.box((x, y, z + 0.10), (0.32, 0.12, 0.12), "plate_yellow", 0.03)
    for k in range(3):
        s.cylinder((x + 0.26, y - 0.10 + 0.07 * k, z + 0.033), (x + 0.52, y - 0.10 + 0.07 * k, z + 0.033), 0.033,
                   ("white", "oxygen_blue", "white")[k], 18, 0.002)  # fmt: skip


def document_camera(s: Sketch) -> None:
    """Document camera over its mat; the sheet lies before the stand, which is to +Y."""
    s.box((0, 0, 0.004), (0.34, 0.26, 0.006), "dark", 0.002)
    s.box((0, 0, 0.0078), (0.21, 0.148, 0.001), "white", 0)
    s.box((0, 0.15, 0.018), (0.12, 0.08, 0.034), "dark", 0.010)
    s.tube([(0, 0.15, 0.03), (0, 0.15, 0.33), (0, 0.02, 0.36)], 0.010, "grey", 12, 0.04)
    s.box((0, 0.0, 0.355), (0.05, 0.09, 0.03), "dark", 0.010)
    s.cylinder((0, -0.01, 0.341), (0, -0.01, 0.334), 0.014, "screen", 16, 0.001)


def whiteboard(s: Sketch, room: Room, side: Side, name: str, along: float, z: float, size: tuple[float, float]) -> None:
    """Whiteboard with its tray, pens and magnets; the panel `name` is its face."""
    wide, high = size
    wall_box(s, room, side, along, z, (wide, 0.016, high), "white", 0)
    for dz in (-1, 1):
        wall_box(s, room, side, along, z + dz * high / 2, (wide + 0.03, 0.024, 0.03), "alu", 0)
    for da in (-1, 1):
        wall_box(s, room, side, along + da * wide / 2, z, (0.03, 0.024, high), "alu", 0)
    panel(s, name, room.on_wall(side, along, z, 0.0185), *facing(side), (wide - 0.03, high - 0.03))
    foot = z - high / 2 - 0.02
    wall_box(s, room, side, along, foot, (wide * 0.5, 0.07, 0.012), "alu", 0.01)
    for k, ink in enumerate(("black", "blue", "red")):
        wall_box(s, room, side, along - 0.25 + 0.16 * k, foot + 0.014, (0.125, 0.016, 0.016), ink, 0.03, 0.006)
    wall_box(s, room, side, along + 0.28, foot + 0.020, (0.12, 0.045, 0.028), "cab_dark", 0.02, 0.005)
    for share, colour in ((-0.42, "red"), (0.44, "green")):
        at = np.asarray(room.on_wall(side, along + share * wide, z + high * 0.42, 0.019))
        out = np.asarray(room.on_wall(side, along + share * wide, z + high * 0.42, 0.028))
        s.cylinder(at, out, 0.014, colour, 16, 0.002)


def water_cooler(s: Sketch) -> None:
    """Water dispenser with its bottle; its taps look to −Y."""
    s.box((0, 0, 0.48), (0.31, 0.31, 0.94), "white", 0.02)
    s.box((0, -0.150, 0.74), (0.24, 0.02, 0.26), "dark", 0.008)
    s.box((0, -0.165, 0.62), (0.22, 0.05, 0.015), "grey", 0.004)
    for x, colour in ((-0.05, "red"), (0.05, "blue")):
        s.box((x, -0.172, 0.80), (0.026, 0.035, 0.05), "white", 0.006)
        s.box((x, -0.186, 0.825), (0.022, 0.014, 0.014), colour, 0.003)
    profile = [(0.05, 0.94), (0.06, 0.97), (0.132, 1.03), (0.132, 1.10), (0.124, 1.13), (0.132, 1.16), (0.132, 1.26),
               (0.124, 1.29), (0.10, 1.32), (0.0, 1.325)]  # fmt: skip
    s.lathe(profile, "visor", (0, 0, 0), UP, 28)


def copier(s: Sketch) -> None:
    """Copier on the floor with its paper drawers and touch panel; its front looks to −Y."""
    s.box((0, 0, 0.36), (0.60, 0.60, 0.68), "panel_grey", 0.012)
    for k in range(3):
        s.box((0, -0.302, 0.14 + 0.16 * k), (0.54, 0.014, 0.145), "white", 0.006)
        s.box((0, -0.311, 0.16 + 0.16 * k), (0.16, 0.010, 0.020), "dark", 0.003)
    s.box((0, 0, 0.76), (0.58, 0.56, 0.10), "dark", 0.010)
    s.box((0, 0.02, 0.88), (0.60, 0.54, 0.14), "panel_grey", 0.014)
    s.box((0, 0.03, 0.98), (0.50, 0.44, 0.07), "dark", 0.014)
    s.box((0.17, -0.31, 0.94), (0.24, 0.012, 0.14), "dark", 0.005, tilt(-35))
    slab(s, (0, 0.0, 0.715), (0.30, 0.40, 0.008), "plaster", 0.001)
