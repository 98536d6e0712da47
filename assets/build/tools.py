"""Hand tools of an officer. Held grip at the origin, pointing to +Y, screens and lenses as named."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np

from assets.build import assembly
from assets.build.assembly import panel
from assets.build.atlas import DECALS
from assets.build.mesh import rotation
from assets.build.shells import slab
from assets.build.sketch import Sketch

FACE_UP = ((1, 0, 0), (0, 1, 0))


def gas_detector(s: Sketch) -> None:
    """Four-gas detector with sampling probe; the screen looks up (+Z), `probe_tip` is where it sniffs."""
    slab(s, (0, 0, 0), (0.072, 0.130, 0.034), "yellow", 0.016, 0.006)
    slab(s, (0, 0, -0.002), (0.0745, 0.100, 0.014), "rubber", 0.012, 0.003)
    slab(s, (0, -0.004, 0.0165), (0.060, 0.106, 0.006), "black", 0.010, 0.002)
    slab(s, (0, 0.022, 0.0192), (0.054, 0.044, 0.002), "screen", 0.004, 0.0008)
    panel(s, "panel_screen", (0, 0.022, 0.0205), *FACE_UP, (0.050, 0.040))
    panel(s, "panel_calibration", (0, -0.046, 0.0198), *FACE_UP, (0.046, 0.014))
    for name, x, colour in (("confirm_button", -0.014, "green"), ("zero_button", 0.014, "grey")):
        with s.part(name, (x, -0.024, 0.0195)):
            slab(s, (x, -0.024, 0.0205), (0.019, 0.013, 0.003), colour, 0.006, 0.001)
    for side in (-1, 1):
        s.lathe([(0.0095, 0), (0.0095, 0.003), (0.0080, 0.004)], "dark", (side * 0.018, -0.0645, 0), (0, -1, 0), 16)
        for k in range(3):
            s.box((side * 0.018, -0.0686, -0.004 + 0.004 * k), (0.011 - 0.003 * abs(k - 1), 0.001, 0.0014), "black", 0)
    with s.part("alarm_lamp", (0, 0.062, 0.006)):
        slab(s, (0, 0.0645, 0.006), (0.050, 0.010, 0.014), "lamp_red", 0.006, 0.003, "y")
    s.cylinder((0.022, 0.062, -0.004), (0.022, 0.074, -0.004), 0.0066, "chrome", 14, 0.001)
    s.tube([(0.022, 0.070, -0.004), (0.022, 0.11, -0.004), (0.022, 0.16, 0.012)], 0.0042, "black", 8, 0.02)
    s.cylinder((0.022, 0.150, 0.0098), (0.022, 0.215, 0.0249), 0.0095, "black", 16, 0.002)
    s.cylinder((0.022, 0.16, 0.012), (0.022, 0.42, 0.085), 0.0045, "chrome", 12, 0.001)
    tip = [(0.0045, 0), (0.009, 0.010), (0.009, 0.036), (0.0035, 0.046)]
    s.lathe([*tip, (0.0035, 0.050)], "black", (0.022, 0.42, 0.085), (0, 0.26, 0.073), 14)
    with s.part("clip", (0, 0.028, -0.018)):
        slab(s, (0, 0.026, -0.0195), (0.022, 0.010, 0.006), "chrome", 0.003, 0.001)
        slab(s, (0, -0.004, -0.0225), (0.020, 0.068, 0.0022), "chrome", 0.007, 0.0008)
    s.anchor("probe_tip", (0.022, 0.468, 0.0985))


def torch(s: Sketch) -> None:
    """Explosion-proof torch; `beam` is at the lens, looking to +Y."""
    s.lathe(
        [
            (0.014, 0),
            (0.017, 0.004),
            (0.017, 0.11),
            (0.020, 0.12),
            (0.028, 0.145),
            (0.030, 0.15),
            (0.030, 0.175),
            (0.027, 0.178),
        ],
        "yellow",
        (0, -0.09, 0),
        (0, 1, 0),
        24,
    )
    for k in range(6):
        s.lathe([(0.0178, 0), (0.0178, 0.006)], "black", (0, -0.075 + 0.014 * k, 0), (0, 1, 0), 20, caps=False)
    s.lathe([(0.026, 0), (0, 0.003)], "lamp_white", (0, 0.0875, 0), (0, 1, 0), 20)
    s.box((0, 0.01, 0.019), (0.012, 0.022, 0.006), "black", 0.003)
    s.anchor("beam", (0, 0.092, 0))


def tape(s: Sketch) -> None:
    """Steel tape with laser; node `blade` is the tape drawn out to +Y by 0.3 m."""
    s.box((0, 0, 0), (0.032, 0.075, 0.070), "orange", 0.012)
    s.box((0, -0.004, 0), (0.034, 0.050, 0.046), "black", 0.010)
    s.lathe([(0.004, 0), (0.004, 0.003), (0, 0.003)], "lamp_red", (0.006, 0.0375, 0.020), (0, 1, 0), 10)
    with s.part("blade", (0, 0.037, -0.030)):
        s.quad((0, 0.187, -0.030), (0, -1, 0), (-1, 0, 0), (0.30, 0.016), DECALS["rule"].rect)
        s.quad((0, 0.187, -0.0304), (0, 1, 0), (-1, 0, 0), (0.30, 0.016), DECALS["rule"].rect)
        s.box((0, 0.338, -0.034), (0.018, 0.003, 0.012), "chrome", 0.001)
    panel(s, "panel_screen", (0, 0.002, 0.0355), *FACE_UP, (0.024, 0.034))


def badge(s: Sketch) -> None:
    """Law-enforcement certificate in an open leather case; the inside looks to -Y."""
    for z, tilt in ((0.052, 6), (-0.052, -6)):
        s.box((0, 0, z), (0.080, 0.008, 0.100), "leather", 0.004, rotation((1, 0, 0), tilt))
    s.lathe([(0.030, 0), (0.026, 0.004), (0.012, 0.007), (0, 0.008)], "gold", (0, -0.005, 0.055), (0, -1, 0.1), 8)
    s.lathe([(0.013, 0.006), (0.009, 0.010), (0, 0.011)], "steel_blue", (0, -0.006, 0.055), (0, -1, 0.1), 14)
    panel(s, "panel_certificate", (0, -0.0105, -0.052), (1, 0, 0), (0, 0.105, 1), (0.070, 0.090))
    s.quad((0, 0.0115, 0.052), (-1, 0, 0), (0, 0.105, 1), (0.060, 0.080), DECALS["badge"].rect)


def terminal(s: Sketch) -> None:
    """Hand-held law terminal; the screen looks up (+Z), camera and scanner to +Y and down."""
    slab(s, (0, 0, 0), (0.080, 0.172, 0.017), "black", 0.012, 0.004)
    slab(s, (0, 0, -0.001), (0.083, 0.176, 0.009), "dark", 0.014, 0.003)
    for x in (-0.0362, 0.0362):
        for y in (-0.0800, 0.0800):
            slab(s, (x, y, 0), (0.013, 0.018, 0.0185), "orange", 0.006, 0.003)
    slab(s, (0, 0.010, 0.0082), (0.074, 0.140, 0.002), "screen", 0.006, 0.0008)
    panel(s, "panel_screen", (0, 0.012, 0.0095), *FACE_UP, (0.070, 0.125))
    for x in (-0.022, 0, 0.022):
        slab(s, (x, -0.070, 0.0090), (0.015, 0.008, 0.003), "grey", 0.003, 0.001)
    s.box((0, 0.0785, 0.0089), (0.016, 0.0016, 0.0008), "trim", 0)
    for name, x, y, long, colour in (
        ("scan_button", -0.0420, 0.030, 0.026, "orange"),
        ("power_button", 0.0420, 0.046, 0.014, "red"),
        ("volume_key", 0.0420, 0.016, 0.026, "grey"),
    ):
        with s.part(name, (x, y, 0.0005)):
            slab(s, (x, y, 0.0005), (0.004, long, 0.008), colour, 0.003, 0.001, "x")
    slab(s, (0, 0.085, 0), (0.050, 0.012, 0.019), "dark", 0.005, 0.003, "y")
    with s.part("scanner", (0.010, 0.0915, 0.001)):
        slab(s, (0.010, 0.0912, 0.001), (0.024, 0.002, 0.009), "maroon", 0.003, 0.0008, "y")
    s.lathe([(0.010, 0), (0.010, 0.002), (0.0085, 0.003)], "chrome", (0.018, 0.055, -0.0085), (0, 0, -1), 18)
    s.lathe([(0.0085, 0), (0, 0.001)], "screen", (0.018, 0.055, -0.0110), (0, 0, -1), 18, 60)
    with s.part("flash", (0.018, 0.038, -0.009)):
        s.lathe([(0.0032, 0), (0, 0.001)], "lamp_white", (0.018, 0.038, -0.0086), (0, 0, -1), 10)
    panel(s, "panel_label", (0, -0.035, -0.0088), (-1, 0, 0), (0, 1, 0), (0.046, 0.030))
    s.tube([(-0.030, 0.062, -0.008), (-0.030, 0.02, -0.020), (-0.030, -0.03, -0.020), (-0.030, -0.066, -0.008)],
           0.0045, "rubber", 8, 0.03)  # fmt: skip


def body_camera(s: Sketch) -> None:
    """Body camera; the lens looks to +Y, `lamp` glows while it records, `clip` swings about its upper end."""
    slab(s, (0, 0, 0), (0.056, 0.024, 0.082), "black", 0.010, 0.005, "y")
    slab(s, (0, 0.0118, 0.002), (0.048, 0.004, 0.072), "plastic_grey", 0.007, 0.0015, "y")
    s.lathe([(0.0175, 0), (0.0175, 0.003), (0.0160, 0.0045)], "chrome", (0, 0.0125, 0.017), (0, 1, 0), 24, caps=False)
    s.lathe([(0.0160, 0), (0.0160, 0.0040), (0.0105, 0.0026)], "black", (0, 0.0130, 0.017), (0, 1, 0), 24)
    s.lathe([(0.0105, 0), (0.007, 0.0018), (0, 0.0026)], "window", (0, 0.0154, 0.017), (0, 1, 0), 20, 60)
    for k in range(4):
        a = k * math.pi / 2 + 0.78
        at = np.array([0.0205 * math.cos(a), 0.0134, 0.017 + 0.0205 * math.sin(a)])
        s.lathe([(0.0024, 0), (0, 0.0012)], "maroon", at, (0, 1, 0), 8)
    with s.part("lamp", (0.016, 0.0135, 0.0335)):
        s.lathe([(0.0030, 0), (0, 0.0015)], "lamp_red", (0.0185, 0.0134, 0.0345), (0, 1, 0), 10)
    for k in range(3):
        s.box((-0.012 + 0.004 * k, 0.0138, -0.029), (0.0016, 0.0006, 0.006), "black", 0)
    panel(s, "panel_number", (0.006, 0.0139, -0.012), (-1, 0, 0), (0, 0, 1), (0.030, 0.010))
    with s.part("record_button", (0.0285, 0.002, 0.016)):
        slab(s, (0.0290, 0.002, 0.016), (0.004, 0.012, 0.024), "lamp_red", 0.005, 0.0015, "x")
    for name, z in (("photo_button", -0.008), ("mark_button", -0.024)):
        with s.part(name, (0.0285, 0.002, z)):
            slab(s, (0.0285, 0.002, z), (0.003, 0.010, 0.010), "plastic_grey", 0.004, 0.001, "x")
    with s.part("power_switch", (-0.014, 0.002, 0.041)):
        slab(s, (-0.014, 0.002, 0.0420), (0.014, 0.008, 0.004), "grey", 0.003, 0.001)
    slab(s, (0, -0.0122, 0.006), (0.044, 0.003, 0.060), "dark", 0.005, 0.001, "y")
    slab(s, (0, -0.0140, 0.008), (0.036, 0.002, 0.046), "screen", 0.003, 0.0008, "y")
    panel(s, "panel_screen", (0, -0.0153, 0.008), (1, 0, 0), (0, 0, 1), (0.030, 0.040))
    with s.part("clip", (0, -0.021, 0.036)):
        s.cylinder((-0.014, -0.0170, 0.037), (0.014, -0.0170, 0.037), 0.0036, "steel", 12, 0.0005)
        slab(s, (0, -0.0240, 0.012), (0.024, 0.0022, 0.056), "steel", 0.006, 0.0008, "y")
        slab(s, (0, -0.0205, 0.036), (0.024, 0.008, 0.005), "steel", 0.002, 0.0008)
        s.box((0, -0.0222, -0.014), (0.022, 0.0045, 0.003), "steel", 0.0008)


TOOLS = {
    "gas_detector": gas_detector,
    "torch": torch,
    "tape": tape,
    "badge": badge,
    "terminal": terminal,
    "body_camera": body_camera,
}


def build(models: Path, textures: Path, samples: int = 32) -> list[Path]:
    """Build every tool."""
    return [assembly.build(name, draw, models, textures, samples, 0.05, ground=False) for name, draw in TOOLS.items()]
