"""What a team carries to a road check: strobe lamp, loudhailer, binoculars, wind ribbon."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np

from assets.build import assembly
from assets.build.assembly import panel
from assets.build.mesh import rotation
from assets.build.shells import slab
from assets.build.sketch import Sketch

HUB_Z = 0.30
HEAD_Z = 0.62
RIBBON_PARTS = 6
RIBBON_STEP_M = 0.11


def strobe_lamp(s: Sketch) -> None:
    """Folding strobe lamp on a tripod, standing on the ground; seen from -Y, red is on the left."""
    s.lathe([(0.026, 0), (0.030, 0.004), (0.030, 0.040), (0.026, 0.046)], "dark", (0, 0, HUB_Z - 0.02), (0, 0, 1), 20)
    for k in range(3):
        turn = f"leg_mount_{k + 1}"
        s.node(turn, None, (0, 0, HUB_Z), (60 + 120 * k, 0, 0))
        with s.part(f"leg_{k + 1}", (0, 0, HUB_Z), turn):
            s.tube([(0, 0.026, HUB_Z), (0, 0.235, 0.018)], 0.0085, "alu", 10)
            s.cylinder((0, 0.222, 0.036), (0, 0.240, 0.011), 0.0125, "rubber", 12, 0.002)
            s.box((0, 0.034, HUB_Z - 0.010), (0.026, 0.030, 0.030), "dark", 0.005, rotation((1, 0, 0), -54))
    s.cylinder((0, 0, HUB_Z - 0.10), (0, 0, HUB_Z + 0.13), 0.0150, "alu", 16, 0.002)
    s.lathe([(0.015, 0), (0.020, 0.003), (0.020, 0.026), (0.015, 0.03)], "dark", (0, 0, HUB_Z + 0.11), (0, 0, 1), 18)
    with s.part("clamp", (0.020, 0, HUB_Z + 0.125)):
        s.cylinder((0.018, 0, HUB_Z + 0.125), (0.030, 0, HUB_Z + 0.125), 0.004, "steel", 10, 0.0005)
        slab(s, (0.036, 0, HUB_Z + 0.125), (0.012, 0.014, 0.034), "red", 0.006, 0.003, "x")
    with s.part("mast", (0, 0, HUB_Z + 0.13)):
        s.cylinder((0, 0, HUB_Z + 0.02), (0, 0, HEAD_Z - 0.02), 0.0110, "chrome", 14, 0.001)
        for x in (-0.021, 0.021):
            slab(s, (x, 0, HEAD_Z - 0.012), (0.006, 0.030, 0.046), "dark", 0.010, 0.002, "x")
        slab(s, (0, 0, HEAD_Z - 0.034), (0.048, 0.030, 0.016), "dark", 0.006, 0.003)
    _strobe_head(s)


def _strobe_head(s: Sketch) -> None:
    """Lamp head: `head` turns about its hinge, `lamp_red` and `lamp_blue` are the lenses of both faces."""
    z = HEAD_Z + 0.055
    with s.part("head", (0, 0, HEAD_Z), "mast"):
        s.cylinder((-0.030, 0, HEAD_Z), (0.030, 0, HEAD_Z), 0.006, "steel", 14, 0.001)
        slab(s, (0, 0, HEAD_Z), (0.034, 0.024, 0.024), "dark", 0.008, 0.002, "x")
        slab(s, (0, 0, z), (0.300, 0.062, 0.096), "black", 0.020, 0.006, "y")
        slab(s, (0, 0, z), (0.036, 0.072, 0.100), "plastic_grey", 0.012, 0.004, "x")
        s.tube([(-0.050, 0, z + 0.046), (-0.046, 0, z + 0.078), (0.046, 0, z + 0.078), (0.050, 0, z + 0.046)],
               0.007, "rubber", 10, 0.03)  # fmt: skip
        for side in (-1, 1):
            slab(s, (side * 0.151, 0, z), (0.008, 0.066, 0.100), "rubber", 0.018, 0.003, "x")
    for name, x in (("lamp_red", -0.082), ("lamp_blue", 0.082)):
        with s.part(name, (x, 0, z), "head"):
            for side in (-1, 1):
                slab(s, (x, side * 0.0325, z), (0.118, 0.010, 0.076), name, 0.012, 0.004, "y")
                for k in range(6):
                    at = (x - 0.036 + 0.036 * (k % 3), side * 0.0372, z - 0.017 + 0.034 * (k // 3))
                    s.lathe([(0.0130, 0), (0.0085, 0.005), (0, 0.0065)], name, at, (0, side, 0), 10, 85, caps=False)
    with s.part("switch", (0, -0.0365, z - 0.022), "head"):
        slab(s, (0, -0.0372, z - 0.022), (0.018, 0.005, 0.018), "green", 0.008, 0.0015, "y")
    panel(s, "panel_label", (0, -0.0365, z + 0.018), (1, 0, 0), (0, 0, 1), (0.022, 0.040), "head")


def loudhailer(s: Sketch) -> None:
    """Loudhailer; the horn speaks to +Y, the pistol grip is at the origin."""
    z = 0.095
    bell = [(0.030, 0.055), (0.034, 0.070), (0.044, 0.130), (0.064, 0.185), (0.092, 0.228), (0.108, 0.242)]
    inner = [(0.104, 0.243), (0.088, 0.226), (0.060, 0.185), (0.040, 0.130), (0.028, 0.085)]
    rim = [(0.1105, 0.2445), (0.1105, 0.2475), (0.106, 0.248)]
    s.lathe([*bell, *rim, *inner], "white", (0, -0.06, z), (0, 1, 0), 32, 50, caps=False)
    bead = [(0.1085, 0.2405), (0.1135, 0.2425), (0.1135, 0.2480), (0.1085, 0.2500)]
    s.lathe(bead, "red", (0, -0.06, z), (0, 1, 0), 32, caps=False)
    plug = [(0.0295, 0.080), (0.026, 0.120), (0.022, 0.150), (0.012, 0.160), (0, 0.162)]
    s.lathe(plug, "red", (0, -0.06, z), (0, 1, 0), 24, 50)
    body = [(0.040, -0.045), (0.046, -0.040), (0.046, 0.045), (0.040, 0.056), (0.030, 0.062)]
    s.lathe(body, "red", (0, -0.06, z), (0, 1, 0), 28, 40)
    s.lathe([(0.030, 0), (0.036, 0.004), (0.036, 0.020), (0.041, 0.028)], "black", (0, -0.125, z), (0, 1, 0), 26)
    for k in range(5):
        s.box((0, -0.1262, z - 0.016 + 0.008 * k), (0.050 - 0.012 * abs(k - 2), 0.002, 0.0028), "trim", 0)
    tilt = rotation((1, 0, 0), 14)
    slab(s, (0, -0.004, 0), (0.030, 0.042, 0.112), "black", 0.014, 0.005, "z", tilt)
    for k in range(5):
        at = np.array([0, -0.004, 0]) + tilt @ np.array([0, 0.0205, -0.036 + 0.011 * k])
        s.box(at, (0.022, 0.004, 0.004), "rubber", 0.001, tilt)
    slab(s, (0, -0.012, 0.050), (0.036, 0.070, 0.024), "black", 0.010, 0.004)
    with s.part("trigger", (0, 0.020, 0.036)):
        slab(s, (0, 0.0185, 0.026), (0.014, 0.012, 0.030), "red", 0.005, 0.002, "x", tilt)
    with s.part("volume_knob", (0, -0.105, z + 0.044)):
        s.lathe(
            [(0.012, 0), (0.012, 0.008), (0.0105, 0.010), (0, 0.010)], "black", (0, -0.080, z + 0.043), (0, 0, 1), 18
        )
        s.box((0, -0.074, z + 0.0534), (0.0016, 0.009, 0.0008), "white", 0)
    with s.part("siren_switch", (0, -0.045, z + 0.045)):
        slab(s, (0, -0.045, z + 0.0465), (0.012, 0.020, 0.006), "amber", 0.004, 0.0015)
    panel(s, "panel_label", (-0.0465, -0.060, z), (0, -1, 0), (0, 0, 1), (0.060, 0.026))
    s.tube([(0.046, -0.095, z), (0.085, -0.10, 0.03), (0.060, -0.06, -0.13), (0.060, -0.03, -0.10), (0.046, -0.030, z)],
           0.0032, "black", 6, 0.07)  # fmt: skip
    s.anchor("voice", (0, 0.19, z))


def binoculars(s: Sketch) -> None:
    """Binoculars; objectives to +Y, the eyes at `eyes`; `barrel_left` and `barrel_right` turn about the hinge."""
    s.cylinder((0, -0.038, 0.002), (0, 0.052, 0.002), 0.0085, "black", 14, 0.002)
    with s.part("focus_wheel", (0, -0.020, 0.002)):
        s.cylinder((0, -0.036, 0.002), (0, -0.008, 0.002), 0.0125, "rubber", 16, 0.002)
        for k in range(10):
            a = k * math.tau / 10
            at = (0.0126 * math.cos(a), -0.022, 0.002 + 0.0126 * math.sin(a))
            s.box(at, (0.0018, 0.022, 0.0018), "black", 0, rotation((0, 1, 0), -math.degrees(a)))
    for name, side in (("left", -1), ("right", 1)):
        x = side * 0.034
        with s.part(f"barrel_{name}", (0, 0, 0.002)):
            tube = [(0.0170, -0.052), (0.0195, -0.048), (0.0200, -0.015), (0.0235, 0.030), (0.0265, 0.050)]
            mouth = [(0.0275, 0.066), (0.0275, 0.078), (0.0255, 0.080), (0.0235, 0.079), (0.0225, 0.070)]
            s.lathe([*tube, *mouth], "dark", (x, 0, 0), (0, 1, 0), 22, 50)
            s.lathe([(0.0236, 0.0720), (0.014, 0.0755), (0, 0.077)], "police_blue", (x, 0, 0), (0, 1, 0), 20, 60)
            for y in (-0.030, 0.014, 0.060):
                r = float(np.interp(y, [-0.048, -0.015, 0.03, 0.05, 0.066], [0.0195, 0.02, 0.0235, 0.0265, 0.0275]))
                s.lathe([(r + 0.0008, 0), (r + 0.0008, 0.003)], "rubber", (x, y, 0), (0, 1, 0), 20)
            for y, long in ((-0.028, 0.018), (0.034, 0.022)):
                slab(s, (side * 0.011, y, 0.002), (0.020, long, 0.013), "black", 0.005, 0.003, "y")
        with s.part(f"eyecup_{name}", (x, -0.052, 0), f"barrel_{name}"):
            cup = [(0.0165, 0), (0.0175, 0.003), (0.0165, 0.016), (0.0185, 0.022), (0.0170, 0.024), (0.0120, 0.018)]
            s.lathe(cup, "rubber", (x, -0.051, 0), (0, -1, 0), 20)
            s.lathe([(0.0120, 0), (0, 0.002)], "window", (x, -0.0690, 0), (0, -1, 0), 18, 60)
    slab(s, (0, 0.058, 0.002), (0.013, 0.010, 0.013), "orange", 0.006, 0.002, "y")
    strap = [(-0.050, -0.030, -0.006), (-0.075, -0.07, -0.07), (0.0, -0.075, -0.125)]
    s.tube([*strap, *((-x, y, z) for x, y, z in strap[1::-1])], 0.0032, "black", 6, 0.08)
    s.anchor("eyes", (0, -0.095, 0))


def wind_ribbon(s: Sketch) -> None:
    """Ribbon on a staff that is held upright: `ribbon` turns with the wind, `ribbon_1` to `_6` bend in a chain."""
    s.cylinder((0, 0, -0.075), (0, 0, 0.075), 0.0135, "rubber", 18, 0.003)
    for z in (-0.060, -0.030, 0.0, 0.030, 0.060):
        s.lathe([(0.0145, 0), (0.0145, 0.004)], "black", (0, 0, z - 0.002), (0, 0, 1), 18)
    s.cylinder((0, 0, 0.07), (0, 0, 0.42), 0.0055, "alu", 12, 0.001)
    s.lathe([(0.0072, 0), (0.0072, 0.03)], "dark", (0, 0, 0.21), (0, 0, 1), 14)
    s.cylinder((0, 0, 0.42), (0, 0, 0.605), 0.0038, "alu", 12, 0.001)
    s.lathe([(0.006, 0), (0.008, 0.006), (0.006, 0.012), (0, 0.013)], "red", (0, 0, 0.605), (0, 0, 1), 14, 60)
    s.tube(
        [(-0.004, 0, -0.078), (-0.012, -0.02, -0.13), (0.012, -0.02, -0.13), (0.004, 0, -0.078)],
        0.0018,
        "black",
        6,
        0.02,
    )
    with s.part("ribbon", (0, 0, 0.585)):
        s.lathe(
            [(0.0058, -0.018), (0.0062, -0.016), (0.0062, 0.016), (0.0058, 0.018)],
            "steel",
            (0, 0, 0.585),
            (0, 0, 1),
            12,
        )
    parent = "ribbon"
    for k in range(RIBBON_PARTS):
        name = f"ribbon_{k + 1}"
        y0 = 0.005 + RIBBON_STEP_M * k
        with s.part(name, (0, y0, 0.585), parent):
            t = np.linspace(0, 1, 5)
            y = y0 - 0.002 + (RIBBON_STEP_M + 0.004) * t
            half = 0.021 - 0.0016 * (k + t)
            wave = 0.004 * np.sin((k + t) * math.pi)
            colour = "white" if k % 2 else "orange"
            for side in (-1, 1):
                rows = [
                    [(w + side * 0.0003, b, 0.585 + v * h) for w, b, h in zip(wave, y, half, strict=True)]
                    for v in (-1, 1)
                ]
                grid = np.array(rows)[:, ::-side]
                s.sheet(grid, np.zeros((2, 5, 2)), "atlas", 80, colour)
        parent = name


FIELD_KIT = {
    "strobe_lamp": strobe_lamp,
    "loudhailer": loudhailer,
    "binoculars": binoculars,
    "wind_ribbon": wind_ribbon,
}


def build(models: Path, textures: Path, samples: int = 32) -> list[Path]:
    """Build every thing of the field kit; the strobe lamp stands on the ground."""
    return [
        assembly.build(name, draw, models, textures, samples, 0.05, ground=name == "strobe_lamp")
        for name, draw in FIELD_KIT.items()
    ]
