"""What evidence goes into: the evidence bag with its label and seal, the sampling kit in its case."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np

from assets.build import assembly
from assets.build.assembly import panel
from assets.build.atlas import DECALS
from assets.build.mesh import Array, rotation
from assets.build.shells import slab
from assets.build.sketch import Sketch

FACE_UP = ((1, 0, 0), (0, 1, 0))
BAG = (0.24, 0.30)
BAG_TOP_Y = 0.13
CASE = (0.46, 0.34, 0.14)
WALL_M = 0.012
FOAM_Z = 0.080
PH_COLOURS = ("red", "orange", "amber", "yellow", "lime", "green", "oxygen_blue", "steel_blue", "police_blue")


def _film(side: int, thick_m: float) -> Array:
    """Points (15, 11, 3) of one side of the bag: flat at the welded rims, full in the middle, with folds."""
    u, v = np.meshgrid(np.linspace(-1, 1, 11), np.linspace(-1, 1, 15))
    full = np.clip(1 - u**4, 0, 1) * np.clip(1 - v**6, 0, 1)
    folds = 0.16 * np.sin(5.2 * u + 3.1 * v + side) + 0.10 * np.sin(9.0 * v - 4.0 * u)
    z = side * thick_m * full * (1 + folds)
    return np.stack([u * BAG[0] / 2, BAG_TOP_Y - BAG[1] / 2 + v * BAG[1] / 2, z], 2)


def evidence_bag(s: Sketch) -> None:
    """Clear evidence bag lying face up, its mouth to +Y; `flap` closes by set_p(176), then `seal` is shown."""
    bottom = BAG_TOP_Y - BAG[1]
    for side in (-1, 1):
        grid = _film(side, 0.010)
        s.sheet(grid, np.zeros((15, 11, 2)), "film", 80)
    for x in (-1, 1):
        s.box((x * (BAG[0] / 2 - 0.002), BAG_TOP_Y - BAG[1] / 2, 0), (0.004, BAG[1], 0.0006), "visor", 0)
    s.box((0, bottom + 0.002, 0), (BAG[0], 0.004, 0.0006), "visor", 0)
    s.box((0, 0.026, 0.0128), (0.206, 0.124, 0.0006), "white", 0)
    panel(s, "panel_label", (0, 0.026, 0.0135), *FACE_UP, (0.200, 0.118))
    s.quad((0, bottom + 0.020, 0.0112), *FACE_UP, (0.20, 0.0094), DECALS["rule"].rect)
    with s.part("flap", (0, BAG_TOP_Y, 0.0004)):
        for side in (-1, 1):
            y = BAG_TOP_Y + np.array([0.0, 0.022, 0.044])
            rows = [[(x * BAG[0] / 2, b, 0.0004 + side * 0.0002) for x in np.linspace(-1, 1, 3)[::side]] for b in y]
            s.sheet(np.array(rows), np.zeros((3, 3, 2)), "film", 80)
        s.box((0, BAG_TOP_Y + 0.030, 0.0010), (BAG[0] - 0.008, 0.018, 0.0006), "oxygen_blue", 0)
    for name, torn in (("seal", False), ("seal_torn", True)):
        with s.part(name, (0, 0.098, 0.010), hidden=True):
            _seal(s, torn)
        if not torn:
            panel(s, "panel_seal", (0, 0.103, 0.0146), *FACE_UP, (0.214, 0.026), "seal")
    _contents(s)


def _seal(s: Sketch, torn: bool) -> None:
    """Seal across the closed flap, whole or torn through and lifted at one end."""
    if not torn:
        s.box((0, 0.103, 0.0138), (0.226, 0.032, 0.0012), "red", 0.0003)
        return
    for x0, x1, lift in ((-0.113, -0.012, 0.0), (0.006, 0.113, 0.028)):
        xs = np.linspace(x0, x1, 7)
        rag = [0.004 if k % 2 else -0.003 for k in range(5)]
        ys = np.linspace(0.087, 0.119, 5)
        rows = []
        for y, cut in zip(ys, rag, strict=True):
            t = (xs - x0) / (x1 - x0)
            edge = xs + cut * (t if x0 < 0 else 1 - t)
            rise = 0.0142 + lift * np.clip(1 - t * 1.6, 0, 1) ** 2
            rows.append(np.stack([edge, np.full(7, y), rise], 1))
        grid = np.array(rows)
        s.sheet(grid, np.zeros((5, 7, 2)), "atlas", 80, "red")
        s.sheet(grid[:, ::-1] - [0, 0, 0.0004], np.zeros((5, 7, 2)), "atlas", 80, "cloth")


def _contents(s: Sketch) -> None:
    """What may lie in the bag, all hidden: memory card in its antistatic bag, gasket, papers."""
    with s.part("content_card", (0, -0.10, 0), hidden=True):
        slab(s, (0, -0.100, 0), (0.095, 0.105, 0.003), "silver", 0.002, 0.001)
        slab(s, (0.006, -0.100, 0.0028), (0.024, 0.032, 0.0021), "black", 0.002, 0.0006)
        s.box((0.006, -0.096, 0.0040), (0.020, 0.018, 0.0004), "steel_blue", 0)
    with s.part("content_gasket", (0, -0.10, 0), hidden=True):
        ring = [(0.030, -0.0016), (0.046, -0.0016), (0.046, 0.0016), (0.030, 0.0016), (0.030, -0.0016)]
        s.lathe(ring, "swollen", (0, -0.102, 0), (0, 0, 1), 30, caps=False)
    with s.part("content_papers", (0, -0.06, 0), hidden=True):
        for k in range(3):
            turn = rotation((0, 0, 1), 2.0 * k - 2.0)
            s.box((0.002 * k, -0.055, -0.002 + 0.0012 * k), (0.148, 0.205, 0.0008), "cloth", 0, turn)
    panel(s, "panel_content_papers", (0.004, -0.055, 0.0012), *FACE_UP, (0.140, 0.195), "content_papers")


def sampling_kit(s: Sketch) -> None:
    """Sampling kit in its case on the ground; who uses it stands at -Y, `case_lid` shuts by set_p(105)."""
    wide, long, high = CASE
    slab(s, (0, 0, 0.008), (wide, long, 0.016), "yellow", 0.025, 0.006)
    for x in (-1, 1):
        slab(s, (x * (wide - WALL_M) / 2, 0, high / 2), (WALL_M, long - 0.02, high), "yellow", 0.004, 0.002, "x")
    for y in (-1, 1):
        slab(s, (0, y * (long - WALL_M) / 2, high / 2), (wide - 0.02, WALL_M, high), "yellow", 0.004, 0.002, "y")
        for x in (-1, 1):
            s.cylinder(
                (x * (wide / 2 - 0.012), y * (long / 2 - 0.012), 0.004),
                (x * (wide / 2 - 0.012), y * (long / 2 - 0.012), high + 0.001),
                0.0155, "black", 10, 0.003,
            )  # fmt: skip
    s.box((0, 0, FOAM_Z / 2 + 0.008), (wide - 0.02, long - 0.02, FOAM_Z - 0.016), "trim", 0.001)
    for latch in (-0.13, 0.13):
        slab(s, (latch, -long / 2 - 0.004, high - 0.014), (0.036, 0.008, 0.034), "black", 0.006, 0.002, "y")
    grip = [(x, -long / 2 - out, 0.06) for x, out in ((-0.06, 0.0), (-0.06, 0.035), (0.06, 0.035), (0.06, 0.0))]
    s.tube(grip, 0.008, "black", 8, 0.02)
    _case_lid(s)
    for k in range(4):
        _bottle(s, k + 1, -0.175 + 0.078 * k, 0.095)
    _pipettes(s)
    _ph_papers(s)
    _seals_and_clamp(s)
    s.anchor("at_kit", (0, -0.55, 0))


def _case_lid(s: Sketch) -> None:
    """Lid, open and leaning back, with the instructions and absorbent pads inside."""
    wide, long, high = CASE
    hinge = np.array([0, long / 2, high])
    lean = rotation((1, 0, 0), -15)

    def put(centre: tuple[float, float, float], size: tuple[float, float, float], colour: str, r: float) -> None:
        slab(s, hinge + lean @ np.array(centre), size, colour, r, 0.003, "y", lean)

    with s.part("case_lid", (0, long / 2, high)):
        s.cylinder((-0.18, long / 2, high), (0.18, long / 2, high), 0.005, "black", 10, 0.001)
        put((0, 0.028, long / 2), (wide, 0.014, long), "yellow", 0.025)
        put((0, 0.012, 0.007), (wide - 0.03, 0.028, 0.012), "yellow", 0.004)
        put((0, 0.012, long - 0.007), (wide - 0.03, 0.028, 0.012), "yellow", 0.004)
        for x in (-1, 1):
            put((x * (wide / 2 - 0.007), 0.012, long / 2), (0.012, 0.028, long - 0.03), "yellow", 0.004)
        put((0, 0.019, long / 2), (wide - 0.03, 0.008, long - 0.03), "trim", 0.004)
    with s.part("absorbent", hinge + lean @ np.array([0.12, 0.012, 0.17]), "case_lid"):
        for k in range(2):
            put((0.125 + 0.002 * k, 0.0125 - 0.003 * k, 0.17 + 0.004 * k), (0.15, 0.004, 0.22), "cloth", 0.010)
    at = hinge + lean @ np.array([-0.09, 0.0146, 0.17])
    panel(s, "panel_instructions", at, (1, 0, 0), lean @ np.array([0, 0, 1.0]), (0.21, 0.26), "case_lid")


def _bottle(s: Sketch, number: int, x: float, y: float) -> None:
    """Sample bottle with a screw cap, standing in the foam: 1 and 2 of white polyethylene, 3 and 4 of amber glass."""
    poly = number <= 2
    colour, cap = ("ptfe", "red") if poly else ("wet", "black")
    base = FOAM_Z - 0.055
    s.lathe([(0.0345, 0), (0, 0.0008)], "black", (x, y, FOAM_Z), (0, 0, 1), 16, caps=False)
    with s.part(f"bottle_{number}", (x, y, base)):
        wall = [(0.031, 0.078), (0.028, 0.088), (0.017, 0.098), (0.0155, 0.102)]
        s.lathe([(0.028, 0), (0.031, 0.003), *wall], colour, (x, y, base), (0, 0, 1), 18, 40)
        angles = np.linspace(-0.95, 0.95, 7)
        rows = [
            [(x + 0.0318 * math.sin(a), y - 0.0318 * math.cos(a), base + h) for a in angles] for h in (0.056, 0.080)
        ]
    uv = np.array([[(u, v) for u in np.linspace(0, 1, 7)] for v in (0.0, 1.0)])
    with s.part(f"panel_bottle_{number}", (x, y, base), f"bottle_{number}"):
        s.sheet(np.array(rows), uv, "panel")
    with s.part(f"cap_{number}", (x, y, base + 0.110), f"bottle_{number}"):
        screwed = [(0.0185, -0.010), (0.0195, -0.009), (0.0195, 0.010), (0.0180, 0.012)]
        s.lathe(screwed, cap, (x, y, base + 0.110), (0, 0, 1), 18, 50)


def _pipettes(s: Sketch) -> None:
    """Pipette with a rubber bulb, and the sampling tube, lying across the foam."""
    z = FOAM_Z + 0.007
    s.box((-0.03, 0.016, FOAM_Z), (0.30, 0.024, 0.002), "black", 0)
    with s.part("pipette", (-0.03, 0.016, z)):
        bulb = [(0.004, 0), (0.0095, 0.008), (0.0115, 0.022), (0.0105, 0.038), (0.0055, 0.050), (0.0055, 0.058)]
        s.lathe(bulb, "red", (-0.165, 0.016, z + 0.003), (1, 0, 0), 16, 50)
        glass = [(0.0042, 0), (0.0042, 0.150), (0.0026, 0.162), (0.0014, 0.195)]
        s.lathe(glass, "visor", (-0.108, 0.016, z + 0.003), (1, 0, 0), 12, 50)
        for k in range(5):
            s.lathe(
                [(0.00435, 0), (0.00435, 0.0008)],
                "blue",
                (-0.085 + 0.022 * k, 0.016, z + 0.003),
                (1, 0, 0),
                10,
                caps=False,
            )


def _ph_papers(s: Sketch) -> None:
    """Box of pH papers with its colour scale; each `ph_strip_N` has a pad `panel_ph_N` that takes a colour."""
    x, y, z = -0.145, -0.085, FOAM_Z
    with s.part("ph_box", (x, y, z)):
        slab(s, (x, y, z + 0.009), (0.130, 0.090, 0.018), "white", 0.006, 0.002)
        s.box((x, y - 0.030, z + 0.0182), (0.120, 0.020, 0.0004), "blue", 0)
        step = 0.118 / len(PH_COLOURS)
        for k, colour in enumerate(PH_COLOURS):
            s.box((x - 0.059 + step * (k + 0.5), y + 0.030, z + 0.0183), (step * 0.86, 0.022, 0.0006), colour, 0)
    panel(s, "panel_ph_scale", (x, y + 0.006, z + 0.0184), *FACE_UP, (0.118, 0.018), "ph_box")
    panel(s, "panel_ph_box", (x, y - 0.030, z + 0.0186), *FACE_UP, (0.100, 0.015), "ph_box")
    for k in range(3):
        left = x + 0.083 + 0.013 * k
        with s.part(f"ph_strip_{k + 1}", (left, y, z)):
            s.box((left, y - 0.002, z + 0.0012), (0.009, 0.082, 0.0008), "cloth", 0)
        panel(s, f"panel_ph_{k + 1}", (left, y + 0.034, z + 0.0018), *FACE_UP, (0.009, 0.009), f"ph_strip_{k + 1}")


def _seals_and_clamp(s: Sketch) -> None:
    """Roll of sealing tape, sheet of seals, and the clamp of the bonding cable."""
    x, y, z = 0.055, -0.085, FOAM_Z
    with s.part("seal_tape", (x, y, z)):
        ring = [(0.024, 0.001), (0.040, 0.001), (0.040, 0.025), (0.024, 0.025), (0.024, 0.001)]
        s.lathe(ring, "red", (x, y, z), (0, 0, 1), 22, caps=False)
        core = [(0.0215, 0.001), (0.0243, 0.001), (0.0243, 0.0255), (0.0215, 0.0255), (0.0215, 0.001)]
        s.lathe(core, "carton", (x, y, z), (0, 0, 1), 18, caps=False)
    with s.part("earth_clamp", (0.155, -0.07, z)):
        for side in (-1, 1):
            jaw = rotation((0, 0, 1), 9 * side)
            slab(s, (0.155 + side * 0.011, -0.065, z + 0.009), (0.009, 0.105, 0.016), "brass", 0.004, 0.002, "z", jaw)
            slab(s, (0.155 + side * 0.019, -0.108, z + 0.009), (0.014, 0.046, 0.019), "green", 0.005, 0.003, "z", jaw)
        s.cylinder((0.155, -0.075, z), (0.155, -0.075, z + 0.020), 0.010, "steel", 14, 0.002)
        turns = np.linspace(0, 4 * math.pi, 23)
        coil = [(0.167 + 0.036 * math.cos(t), 0.060 + 0.048 * math.sin(t), z + 0.006 + 0.0008 * t) for t in turns]
        s.tube(
            [(0.172, -0.128, z + 0.009), (0.200, -0.110, z + 0.006), (0.207, 0.0, z + 0.005), *coil], 0.0030, "green", 6
        )


EVIDENCE_KIT = {"evidence_bag": evidence_bag, "sampling_kit": sampling_kit}


def build(models: Path, textures: Path, samples: int = 32) -> list[Path]:
    """Build the evidence bag and the sampling kit."""
    return [assembly.build(n, draw, models, textures, samples, 0.05, ground=False) for n, draw in EVIDENCE_KIT.items()]
