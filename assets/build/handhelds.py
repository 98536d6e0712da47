"""Battery-driven hand tools of an officer: radio, printer, rangefinder. Grip at the origin, pointing to +Y."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np

from assets.build import assembly
from assets.build.assembly import panel
from assets.build.mesh import Array, rotation
from assets.build.shells import slab
from assets.build.sketch import Sketch

FACE_UP = ((1, 0, 0), (0, 1, 0))
TO_READER = ((1, 0, 0), (0, 0, 1))
SLOT = (0.0, -0.010, 0.0262)


def radio(s: Sketch) -> None:
    """Two-way radio; face up (+Z), antenna to +Y."""
    slab(s, (0, 0, 0), (0.056, 0.112, 0.030), "black", 0.010, 0.004)
    slab(s, (0, -0.008, -0.017), (0.052, 0.094, 0.014), "dark", 0.008, 0.003)
    slab(s, (0, 0.004, 0.0145), (0.047, 0.096, 0.004), "plastic_grey", 0.006, 0.0015)
    slab(s, (0, 0.031, 0.0166), (0.040, 0.029, 0.002), "screen", 0.003, 0.0008)
    panel(s, "panel_screen", (0, 0.031, 0.0178), *FACE_UP, (0.036, 0.024))
    for row in range(5):
        s.box((0, 0.006 - 0.0046 * row, 0.0166), (0.034 - 0.002 * abs(row - 2), 0.0024, 0.0012), "black", 0)
    for k in range(6):
        at = (-0.013 + 0.013 * (k % 3), -0.025 - 0.009 * (k // 3), 0.0168)
        s.box(at, (0.0105, 0.0062, 0.0024), "dark" if k != 1 else "grey", 0.0008)
    s.lathe([(0.0022, 0), (0.0016, 0.0008), (0, 0.001)], "black", (0.017, -0.040, 0.0165), (0, 0, 1), 10)
    with s.part("lamp", (-0.017, 0.0475, 0.0160)):
        slab(s, (-0.017, 0.0475, 0.0165), (0.007, 0.0028, 0.002), "green", 0.0012, 0.0006)
    with s.part("push_to_talk", (-0.028, 0.016, 0)):
        slab(s, (-0.0290, 0.016, 0), (0.006, 0.036, 0.014), "rubber", 0.005, 0.002, "x")
        for k in range(4):
            s.box((-0.0322, 0.006 + 0.0066 * k, 0), (0.0012, 0.0022, 0.009), "plastic_grey", 0)
    for y in (-0.014, -0.027):
        slab(s, (-0.0288, y, 0), (0.004, 0.009, 0.010), "plastic_grey", 0.003, 0.001, "x")
    slab(s, (0.0290, 0.022, 0), (0.004, 0.026, 0.013), "rubber", 0.004, 0.001, "x")
    _radio_top(s)
    _belt_clip(s)


def _radio_top(s: Sketch) -> None:
    """Antenna, knobs and emergency button on the radio's upper end."""
    with s.part("antenna", (-0.016, 0.056, 0)):
        rubber = [(0.0075, 0), (0.0075, 0.012), (0.0062, 0.018), (0.0060, 0.060), (0.0045, 0.140), (0.0032, 0.146)]
        s.lathe([*rubber, (0, 0.148)], "rubber", (-0.016, 0.055, 0), (0, 1, 0), 12)
        for k in range(3):
            s.lathe([(0.0078, 0), (0.0078, 0.0016)], "dark", (-0.016, 0.057 + 0.0036 * k, 0), (0, 1, 0), 12)
    for name, x, r, long in (("volume_knob", 0.016, 0.0078, 0.013), ("channel_knob", 0.001, 0.0066, 0.010)):
        with s.part(name, (x, 0.056, 0)):
            grip = [(r * 0.9, 0), (r, 0.001), (r * 0.94, long - 0.0015), (r * 0.8, long), (0, long)]
            s.lathe(grip, "dark", (x, 0.0555, 0), (0, 1, 0), 18)
            for k in range(8):
                a = k * math.tau / 8
                at = (x + r * math.cos(a), 0.0555 + long * 0.45, r * math.sin(a))
                s.box(at, (0.0016, long * 0.7, 0.0016), "rubber", 0, rotation((0, 1, 0), -math.degrees(a)))
            s.box((x, 0.0556 + long, r * 0.45), (0.0012, 0.0006, r * 0.7), "white", 0)
    slab(s, (0.0105, 0.0565, 0.0095), (0.007, 0.003, 0.005), "orange", 0.002, 0.001, "y")


def _belt_clip(s: Sketch) -> None:
    """Sprung clip on the radio's back: `clip` turns about its upper end."""
    with s.part("clip", (0, 0.030, -0.026)):
        s.cylinder((-0.013, 0.030, -0.027), (0.013, 0.030, -0.027), 0.0034, "steel", 12, 0.0005)
        slab(s, (0, -0.004, -0.0305), (0.026, 0.070, 0.0024), "dark", 0.008, 0.001)
        slab(s, (0, -0.036, -0.0285), (0.026, 0.006, 0.005), "dark", 0.002, 0.001)


def printer(s: Sketch) -> None:
    """Portable thermal printer; the paper comes out of the slot between the keys and the lid."""
    slab(s, (0, 0, 0), (0.104, 0.140, 0.038), "plastic_grey", 0.014, 0.006)
    slab(s, (0, 0, -0.004), (0.108, 0.120, 0.018), "rubber", 0.012, 0.004)
    slab(s, (0, -0.041, 0.0205), (0.092, 0.046, 0.010), "dark", 0.010, 0.003)
    panel(s, "panel_screen", (-0.016, -0.032, 0.0257), *FACE_UP, (0.046, 0.018))
    for name, x, colour in (("power_button", -0.029, "red"), ("feed_button", 0.0, "trim_light")):
        with s.part(name, (x, -0.053, 0.0255)):
            slab(s, (x, -0.053, 0.0260), (0.020, 0.010, 0.003), colour, 0.005, 0.001)
    for k, (name, colour) in enumerate((("lamp_power", "green"), ("lamp_paper", "amber"))):
        with s.part(name, (0.026, -0.030 - 0.012 * k, 0.0255)):
            s.lathe([(0.0026, 0), (0, 0.0014)], colour, (0.026, -0.030 - 0.012 * k, 0.0253), (0, 0, 1), 10)
    # The well that the lid covers, seen when it is open.
    slab(s, (0, 0.026, 0.0190), (0.078, 0.062, 0.002), "black", 0.008, 0.0008)
    for x in (-0.036, 0.036):
        slab(s, (x, 0.024, 0.0235), (0.004, 0.030, 0.012), "trim", 0.006, 0.001, "x")
    with s.part("paper_roll", (0, 0.026, 0.0270)):
        roll = [(0.006, 0.0), (0.0165, 0.0), (0.0165, 0.058), (0.006, 0.058)]
        s.lathe(roll, "cloth", (-0.029, 0.026, 0.0270), (1, 0, 0), 26)
        s.lathe(
            [(0.0060, 0), (0.0042, 0), (0.0042, 0.0586), (0.0060, 0.0586)],
            "carton",
            (-0.0293, 0.026, 0.0270),
            (1, 0, 0),
            16,
        )
    s.box((0, -0.0165, 0.0245), (0.074, 0.002, 0.005), "chrome", 0.0005)
    _printer_lid(s)
    _slip(s)
    s.cylinder((0.052, -0.045, -0.002), (0.056, -0.045, -0.002), 0.005, "black", 14, 0.0008)
    s.tube([(-0.050, 0.062, 0), (-0.064, 0.070, 0), (-0.050, 0.078, 0), (-0.040, 0.068, 0)], 0.0028, "black", 6, 0.01)


def _dome(half_m: float, reach_m: float, lift_m: float) -> Array:
    """Points (7, 15, 3) of a cover arched along Y over the paper well, a little lower at its two ends."""
    rows = []
    for x in np.linspace(-1, 1, 7):
        lift = lift_m * math.sqrt(1 - 0.16 * x * x) - (0.005 if abs(x) > 0.99 else 0)
        rows.append(
            [
                (half_m * x, 0.0275 - reach_m * math.copysign(abs(math.cos(t)) ** 0.7, math.cos(t)),
                 0.0195 + lift * max(math.sin(t), 0.0) ** 0.6)
                for t in np.linspace(0, math.pi, 15)
            ]
        )  # fmt: skip
    return np.array(rows)


def _printer_lid(s: Sketch) -> None:
    """Domed lid, hinged at the far end: `lid` opens by set_p(-100)."""
    with s.part("lid", (0, 0.064, 0.0205)):
        outer = _dome(0.046, 0.0365, 0.0265)
        inner = _dome(0.0445, 0.0350, 0.0245)
        for shell, colour in ((outer[::-1], "plastic_grey"), (inner, "black")):
            s.sheet(shell, np.zeros((*shell.shape[:2], 2)), "atlas", 50, colour)
        rim = list(zip([*outer[0], *outer[-1][::-1]], [*inner[0], *inner[-1][::-1]], strict=True))
        s.sheet(np.array(rim)[:, ::-1].transpose(1, 0, 2), np.zeros((2, len(rim), 2)), "atlas", 50, "dark")
        for end, way in ((0, 1), (-1, -1)):
            s.polygons(outer[end], [tuple(range(15))[::way]], "plastic_grey", outward=False)
            s.polygons(inner[end], [tuple(range(15))[::-way]], "black", outward=False)
        s.cylinder((-0.034, 0.064, 0.0205), (0.034, 0.064, 0.0205), 0.0032, "dark", 12, 0.0005)
        slab(s, (0, -0.0055, 0.0330), (0.018, 0.004, 0.006), "orange", 0.002, 0.001, "y")
        panel(s, "panel_label", (0, 0.028, 0.0464), *FACE_UP, (0.050, 0.018), "lid")


def _slip(s: Sketch) -> None:
    """Printed slip with a curl: `paper` is scaled (1, k, k) from its slot to feed it out."""
    t = np.linspace(0, 1, 9)
    y = SLOT[1] - 0.005 - 0.012 * t + 0.085 * t**2.6
    z = SLOT[2] - 0.004 + 0.140 * t - 0.022 * t**3
    with s.part("paper", SLOT):
        back = np.array([[(x, b + 0.0002, c) for x in (0.029, -0.029)] for b, c in zip(y, z, strict=True)])
        s.sheet(back, np.zeros((9, 2, 2)), "atlas", colour="cloth")
    front = np.array([[(x, b, c) for x in (-0.029, 0.029)] for b, c in zip(y, z, strict=True)])
    uv = np.array([[(0.0, v), (1.0, v)] for v in t])
    with s.part("panel_paper", SLOT, "paper"):
        s.sheet(front, uv, "panel")


def rangefinder(s: Sketch) -> None:
    """Laser rangefinder; objective and `laser` to +Y, the eye at `eye`, `panel_display` looks back to -Y."""
    slab(s, (0, 0.004, 0.006), (0.044, 0.096, 0.074), "dark", 0.014, 0.005, "y")
    slab(s, (0, 0.004, -0.004), (0.047, 0.060, 0.036), "rubber", 0.012, 0.003, "y")
    for side in (-1, 1):
        for rib in range(6):
            s.box((side * 0.0240, -0.016 + 0.008 * rib, -0.004), (0.0016, 0.003, 0.028), "black", 0.0005)
    slab(s, (0, 0.053, 0.006), (0.040, 0.006, 0.070), "plastic_grey", 0.012, 0.002, "y")
    lens = [(0.0125, -0.004), (0.0155, 0.0), (0.0155, 0.010), (0.0135, 0.0115), (0.0125, 0.004)]
    for z, k, tint in ((0.022, 1.0, "window"), (-0.012, 0.80, "maroon")):
        s.lathe([(r * k, h) for r, h in lens], "black", (0, 0.053, z), (0, 1, 0), 26)
        glass = [(0.0125 * k, 0.0), (0.009 * k, 0.0020), (0.005 * k, 0.0030), (0, 0.0034)]
        s.lathe(glass, tint, (0, 0.058, z), (0, 1, 0), 22, 60)
    with s.part("eyepiece", (0, -0.044, 0.022)):
        cup = [(0.0135, 0), (0.0150, 0.003), (0.0140, 0.014), (0.0165, 0.022), (0.0150, 0.024), (0.0100, 0.016)]
        s.lathe(cup, "rubber", (0, -0.044, 0.022), (0, -1, 0), 26)
        for tooth in range(14):
            a = tooth * math.tau / 14
            at = (0.0148 * math.cos(a), -0.0525, 0.022 + 0.0148 * math.sin(a))
            s.box(at, (0.0016, 0.008, 0.0016), "black", 0, rotation((0, 1, 0), -math.degrees(a)))
        s.lathe([(0.0100, 0), (0, 0.002)], "window", (0, -0.0590, 0.022), (0, -1, 0), 20, 60)
    slab(s, (0, -0.0445, -0.011), (0.036, 0.002, 0.022), "screen", 0.003, 0.0008, "y")
    panel(s, "panel_display", (0, -0.0458, -0.011), *TO_READER, (0.032, 0.018))
    for name, y, colour in (("measure_button", 0.024, "orange"), ("mode_button", -0.004, "plastic_grey")):
        with s.part(name, (0, y, 0.043)):
            slab(s, (0, y, 0.0440), (0.015, 0.018, 0.004), colour, 0.006, 0.0015)
    panel(s, "panel_label", (-0.0224, 0.004, 0.026), (0, -1, 0), (0, 0, 1), (0.040, 0.014))
    slab(s, (0.0225, -0.034, -0.010), (0.004, 0.012, 0.012), "plastic_grey", 0.003, 0.001, "x")
    s.tube([(0.0245, -0.034, -0.010), (0.034, -0.048, -0.030), (0.026, -0.050, -0.085), (0.020, -0.044, -0.088),
            (0.024, -0.040, -0.034), (0.0245, -0.032, -0.012)], 0.0016, "black", 6, 0.03)  # fmt: skip
    s.anchor("laser", (0, 0.065, -0.012))
    s.anchor("eye", (0, -0.085, 0.022))


HANDHELDS = {"radio": radio, "printer": printer, "rangefinder": rangefinder}


def build(models: Path, textures: Path, samples: int = 32) -> list[Path]:
    """Build every handheld."""
    return [assembly.build(n, draw, models, textures, samples, 0.03, ground=False) for n, draw in HANDHELDS.items()]
