"""Furniture of offices: desks, chairs, cabinets, screens, printer, telephone; each looks to +Y at its own origin."""

from __future__ import annotations

import math

import numpy as np

from assets.build.atlas import DECALS
from assets.build.panels import panel
from assets.build.room_parts import slab, tilt
from assets.build.sketch import Sketch

UP = (0, 0, 1)
TO_SITTER = ((1, 0, 0), UP)
"""Right and up of what one reads who looks to +Y."""
TO_GUEST = ((-1, 0, 0), UP)
"""The same for one who sits opposite."""


def desk(s: Sketch, wide: float = 1.8, deep: float = 0.78, high: float = 0.75) -> None:
    """Desk whose sitter looks to +Y: veneered top, side panels, a front panel that stops short of the floor."""
    slab(s, (0, 0, high - 0.0175), (wide, deep, 0.035), "veneer", 0.004)
    for side in (-1, 1):
        slab(s, (side * (wide / 2 - 0.03), 0, (high - 0.035) / 2), (0.03, deep - 0.06, high - 0.035), "veneer")
    slab(s, (0, deep / 2 - 0.09, high * 0.55), (wide - 0.09, 0.018, high * 0.72), "veneer")
    s.box((0, deep / 2 - 0.075, high * 0.55), (wide - 0.30, 0.014, 0.30), "trim_light", 0.004)
    for side in (-1, 1):
        s.cylinder((side * 0.36 * wide, -deep * 0.30, high - 0.001), (side * 0.36 * wide, -deep * 0.30, high + 0.003),
                   0.032, "dark", 18, 0.001)  # fmt: skip
    s.box((0, deep * 0.42, high - 0.055), (wide - 0.2, 0.10, 0.03), "trim_light", 0.004)


def drawers(s: Sketch, high: float = 0.60) -> None:
    """Pedestal with three drawers, their fronts to −Y."""
    slab(s, (0, 0, high / 2 + 0.02), (0.42, 0.52, high - 0.04), "veneer")
    s.box((0, 0, 0.02), (0.37, 0.46, 0.04), "dark", 0.003)
    for k in range(3):
        z = 0.13 + k * (high - 0.06) / 3
        slab(s, (0, -0.268, z), (0.40, 0.018, (high - 0.09) / 3), "veneer", 0.003)
        s.box((0, -0.285, z + 0.04), (0.13, 0.016, 0.012), "steel", 0.004)
    s.cylinder((0.16, -0.277, high - 0.05), (0.16, -0.284, high - 0.05), 0.009, "chrome", 12, 0.001)


def office_chair(s: Sketch) -> None:
    """Swivel chair: five castors, gas spring, padded seat, mesh back, arm rests."""
    for k in range(5):
        a = 2 * math.pi * k / 5 + 0.3
        tip = (0.30 * math.cos(a), 0.30 * math.sin(a), 0.075)
        s.tube([(0, 0, 0.115), tip], 0.020, "dark", 8)
        s.cylinder((tip[0] - 0.012, tip[1], 0.028), (tip[0] + 0.012, tip[1], 0.028), 0.028, "rubber", 12, 0.004)
        s.cylinder((tip[0], tip[1], 0.03), (tip[0], tip[1], 0.08), 0.010, "steel", 8, 0)
    s.cylinder((0, 0, 0.10), (0, 0, 0.26), 0.032, "dark", 16)
    s.cylinder((0, 0, 0.26), (0, 0, 0.42), 0.018, "chrome", 14)
    s.box((0, 0, 0.425), (0.24, 0.22, 0.03), "dark", 0.006)
    _cushion(s, (0, 0.01, 0.475), (0.50, 0.48, 0.085))
    rings = []
    for k in range(9):
        t = k / 8
        z = 0.56 + 0.50 * t
        y = -0.235 - 0.05 * math.sin(t * math.pi) * -1 - 0.10 * t
        half = 0.225 - 0.035 * t * t
        bow = [(half * c, y - 0.035 * (1 - c * c) + d, z) for c, d in _band()]
        rings.append(bow)
    s.skin(rings, "seat", 60)
    s.tube([(0, -0.06, 0.42), (0, -0.27, 0.43), (0, -0.31, 0.66)], 0.022, "dark", 10, 0.06)
    for side in (-1, 1):
        s.tube([(side * 0.16, 0, 0.43), (side * 0.285, 0, 0.44), (side * 0.295, -0.02, 0.66)], 0.016, "dark", 10, 0.05)
        s.box((side * 0.295, 0.0, 0.672), (0.075, 0.26, 0.028), "rubber", 0.012)


def _band() -> list[tuple[float, float]]:
    """Section of a chair's back: across −1 to 1 there and back, and its thickness."""
    across = np.linspace(-1, 1, 9)
    return [(float(c), 0.0) for c in across] + [(float(c), 0.028) for c in across[::-1]]


def _cushion(s: Sketch, middle: tuple[float, float, float], size: tuple[float, float, float]) -> None:
    """Rounded cushion, its top bowed a little."""
    slab(s, middle, size, "padding", min(size) * 0.32)


def guest_chair(s: Sketch) -> None:
    """Plain chair with arms for one who is asked: padded, on four legs, nothing that holds one fast."""
    for x in (-0.245, 0.245):
        s.tube([(x, 0.22, 0.012), (x, 0.22, 0.655), (x, -0.20, 0.665)], 0.014, "steel", 12, 0.05)
        s.tube([(x, -0.26, 0.012), (x, -0.21, 0.44), (x, -0.25, 0.90)], 0.014, "steel", 12, 0.05)
        s.box((x, 0.03, 0.685), (0.055, 0.34, 0.022), "wood", 0.009)
        for y in (0.22, -0.26):
            s.cylinder((x, y, 0), (x, y, 0.022), 0.018, "rubber", 12, 0.003)
    for y, z in ((0.20, 0.40), (-0.21, 0.42)):
        s.tube([(-0.245, y, z), (0.245, y, z)], 0.012, "steel", 10)
    _cushion(s, (0, 0.01, 0.445), (0.47, 0.46, 0.075))
    slab(s, (0, -0.235, 0.735), (0.47, 0.06, 0.32), "padding", 0.022, tilt(6))


def monitor(s: Sketch, name: str, wide: float = 0.54, high: float = 0.305) -> None:
    """Screen on its foot, looked at from −Y; the panel `name` is its picture."""
    s.box((0, 0.03, 0.008), (0.24, 0.19, 0.012), "dark", 0.005)
    s.box((0, 0.055, 0.14), (0.06, 0.025, 0.26), "dark", 0.006)
    z = 0.115 + high / 2
    s.box((0, 0.018, z), (wide + 0.018, 0.026, high + 0.024), "dark", 0.005)
    s.box((0, 0.040, z), (wide * 0.62, 0.030, high * 0.6), "dark", 0.012)
    s.box((wide / 2 - 0.03, 0.004, z - high / 2 - 0.007), (0.012, 0.002, 0.003), "lens_clear", 0)
    panel(s, name, (0, 0.0035, z + 0.003), *TO_SITTER, (wide, high), material="dark_screen")


def keyboard_and_mouse(s: Sketch) -> None:
    """Keyboard with its keys, mouse on a mat; typed on from −Y."""
    s.box((0, 0, 0.009), (0.44, 0.135, 0.014), "dark", 0.005)
    rows = ((0.052, 15), (0.030, 15), (0.008, 14), (-0.014, 13))
    for y, count in rows:
        for k in range(count):
            s.box((-0.205 + (k + 0.5) * 0.41 / count, y, 0.019), (0.36 / count, 0.017, 0.008), "trim", 0.002)
    for x, wide in ((-0.17, 0.05), (-0.10, 0.05), (0.0, 0.13), (0.10, 0.05), (0.17, 0.06)):
        s.box((x, -0.038, 0.019), (wide, 0.017, 0.008), "trim", 0.002)
    s.box((0.36, -0.01, 0.002), (0.22, 0.19, 0.003), "cab_dark", 0.001)
    s.box((0.35, -0.01, 0.020), (0.060, 0.105, 0.032), "dark", 0.014)
    s.cylinder((0.347, 0.022, 0.034), (0.353, 0.022, 0.034), 0.008, "grey", 10, 0)


def printer(s: Sketch) -> None:
    """Laser printer with a sheet in its tray; its front looks to −Y."""
    s.box((0, 0, 0.12), (0.40, 0.37, 0.22), "white", 0.014)
    s.box((0, 0.02, 0.245), (0.385, 0.31, 0.035), "panel_grey", 0.010)
    s.box((0, -0.02, 0.236), (0.26, 0.22, 0.022), "dark", 0.004)
    s.box((0, -0.035, 0.2585), (0.212, 0.20, 0.002), "cloth", 0, tilt(-6))
    s.box((0, -0.187, 0.075), (0.34, 0.012, 0.095), "panel_grey", 0.006)
    s.box((0, -0.195, 0.075), (0.10, 0.010, 0.014), "dark", 0.003)
    s.box((0.13, -0.178, 0.205), (0.10, 0.020, 0.028), "dark", 0.004)
    s.box((0.115, -0.189, 0.206), (0.045, 0.002, 0.018), "oxygen_blue", 0)
    for k in range(3):
        s.cylinder((0.150 + 0.011 * k, -0.188, 0.206), (0.150 + 0.011 * k, -0.191, 0.206), 0.0035, "green", 8, 0)


def telephone(s: Sketch) -> None:
    """Desk telephone used from −Y."""
    s.box((0, 0, 0.030), (0.17, 0.20, 0.035), "dark", 0.010, tilt(9))
    s.box((-0.055, 0, 0.062), (0.045, 0.19, 0.030), "dark", 0.012, tilt(9))
    for k in range(12):
        x, y = 0.005 + 0.026 * (k % 3), -0.055 + 0.022 * (k // 3)
        s.box((x, y, 0.0505 + y * 0.158), (0.018, 0.014, 0.008), "grey", 0.002, tilt(9))
    s.box((0.03, 0.055, 0.060), (0.075, 0.035, 0.006), "screen", 0.001, tilt(9))


def low_cabinet(s: Sketch, wide: float = 0.85, deep: float = 0.42, high: float = 0.74) -> None:
    """Cabinet with two doors to −Y."""
    slab(s, (0, 0, high / 2 + 0.03), (wide, deep, high - 0.06), "veneer")
    s.box((0, 0.01, 0.03), (wide - 0.04, deep - 0.06, 0.06), "dark", 0.002)
    slab(s, (0, -0.005, high - 0.0125), (wide + 0.02, deep + 0.03, 0.025), "veneer", 0.004)
    for side in (-1, 1):
        slab(s, (side * wide / 4, -deep / 2 - 0.008, high / 2 + 0.02), (wide / 2 - 0.006, 0.017, high - 0.11), "veneer")
        s.box((side * 0.035, -deep / 2 - 0.024, high * 0.62), (0.010, 0.014, 0.14), "steel", 0.004)


def microphone(s: Sketch) -> None:
    """Gooseneck microphone that bends to +Y."""
    s.box((0, 0, 0.015), (0.10, 0.12, 0.028), "dark", 0.008)
    s.box((0, -0.035, 0.030), (0.030, 0.016, 0.004), "grey", 0.001)
    s.tube([(0, 0.03, 0.02), (0, 0.03, 0.18), (0, 0.10, 0.30)], 0.0035, "dark", 8, 0.10)
    s.cylinder((0, 0.098, 0.296), (0, 0.118, 0.332), 0.009, "black", 12, 0.003)


def name_plate(s: Sketch, name: str) -> None:
    """Acrylic ridge whose panel is read from +Y."""
    s.prism([(-0.045, 0.0), (0.045, 0.0), (0.006, 0.088), (-0.006, 0.088)], -0.105, 0.105, "lens_clear")
    up = np.array([0, -0.039, 0.088])
    panel(s, name, (0, 0.0268, 0.044), (-1, 0, 0), tuple(up), (0.20, 0.082))


def bottle(s: Sketch) -> None:
    """Bottle of water, half empty."""
    s.lathe([(0.030, 0), (0.032, 0.01), (0.031, 0.09), (0.033, 0.10), (0.032, 0.155), (0.013, 0.195), (0.013, 0.21)],
            "lens_clear", (0, 0, 0), UP, 18)  # fmt: skip
    s.cylinder((0, 0, 0.208), (0, 0, 0.226), 0.0145, "steel_blue", 14, 0.002)
    s.lathe([(0.0325, 0.100), (0.0335, 0.102), (0.0335, 0.148), (0.0325, 0.150)], "oxygen_blue", (0, 0, 0), UP, 18)


def paper_cup(s: Sketch) -> None:
    """Paper cup with water."""
    s.lathe([(0.026, 0), (0.036, 0.088), (0.0375, 0.090), (0.034, 0.088), (0.031, 0.070), (0.0, 0.070)], "white",
            (0, 0, 0), UP, 20, caps=False)  # fmt: skip
    s.lathe([(0.0285, 0.03), (0.0328, 0.060)], "steel_blue", (0, 0, 0), UP, 20, caps=False)


def ink_pad(s: Sketch) -> None:
    """Open tin of red ink for finger marks, pens beside it."""
    s.lathe([(0.034, 0), (0.036, 0.003), (0.036, 0.014), (0.033, 0.014), (0.032, 0.010), (0.0, 0.010)], "blue",
            (0, 0, 0), UP, 22)  # fmt: skip
    s.cylinder((0, 0, 0.0095), (0, 0, 0.0115), 0.031, "red", 20, 0.001)
    s.lathe([(0.036, 0), (0.036, 0.008), (0.0, 0.010)], "blue", (0.05, 0.055, 0), UP, 22)
    for k, ink in enumerate(("black", "blue")):
        y = -0.06 - 0.022 * k
        s.tube([(-0.07, y, 0.005), (0.06, y + 0.012, 0.005)], 0.0045, ink, 8)
        s.tube([(0.06, y + 0.012, 0.005), (0.075, y + 0.0134, 0.005)], 0.002, "steel", 6)


def files(s: Sketch, count: int = 4) -> None:
    """Box files that stand in a row, their backs to −Y."""
    colours = ("steel_blue", "dark", "steel_blue", "maroon", "steel_blue", "green")
    for k in range(count):
        x = (k - (count - 1) / 2) * 0.062
        s.box((x, 0, 0.158), (0.058, 0.25, 0.315), colours[k % 6], 0.004)
        s.box((x, -0.1262, 0.20), (0.040, 0.002, 0.12), "white", 0)
        s.cylinder((x, -0.1255, 0.07), (x, -0.1285, 0.07), 0.011, "chrome", 12, 0.001)


def recorder(s: Sketch) -> None:
    """Recording host: a disc deck with its two drives, keys and a lamp that is red while it records."""
    s.box((0, 0, 0.065), (0.43, 0.34, 0.12), "dark", 0.006)
    for z in (0.092, 0.062):
        s.box((-0.10, -0.171, z), (0.16, 0.006, 0.020), "cab_dark", 0.002)
        s.box((-0.04, -0.175, z - 0.004), (0.016, 0.003, 0.004), "grey", 0)
    s.box((0.09, -0.171, 0.085), (0.12, 0.004, 0.035), "screen", 0.001)
    for k in range(4):
        s.box((0.05 + 0.03 * k, -0.172, 0.042), (0.020, 0.006, 0.012), "grey", 0.002)
    s.quad((0.185, -0.1725, 0.085), *TO_SITTER, (0.012, 0.012), material="light_red")
    s.quad((-0.16, -0.1725, 0.030), *TO_SITTER, (0.07, 0.018), DECALS["vent"].rect)


def signature_pad(s: Sketch, name: str) -> None:
    """Screen to sign and leave finger marks on, tilted to one who sits at +Y."""
    lean = tilt(14)
    s.box((0, 0, 0.028), (0.27, 0.19, 0.018), "dark", 0.006, lean.T)
    up = lean.T @ np.array([0, -1.0, 0])
    normal = np.cross(np.array([-1.0, 0, 0]), up)
    panel(s, name, tuple(np.array([0.0, 0, 0.028]) + normal * 0.0098), (-1, 0, 0), tuple(up), (0.235, 0.147),
          material="dark_screen")  # fmt: skip
    s.box((0.155, 0.02, 0.016), (0.045, 0.06, 0.030), "dark", 0.006)
    s.quad((0.155, 0.02, 0.0315), (-1, 0, 0), (0, -1, 0), (0.018, 0.024), material="light_green")
