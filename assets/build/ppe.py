"""What protects head, hands and feet against acid; each piece stands on the ground, its front to +Y."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np

from assets.build import assembly
from assets.build.assembly import panel
from assets.build.mesh import Array, rotation
from assets.build.shells import slab
from assets.build.sketch import Sketch

ORIGIN = np.zeros(3)
BAND_M = 0.0009
"""Half the thickness of a band."""


def _oval(at: Array, half_x: float, half_y: float, z: float, n: int = 24, peak: float = 0.0) -> Array:
    """Ring (n, 3) of an oval about a place, drawn out ahead (+Y) by `peak`; metres."""
    t = np.linspace(0, 2 * math.pi, n, endpoint=False)
    ahead = np.clip(np.sin(t), 0, 1) ** 3
    return np.stack([half_x * np.cos(t), half_y * np.sin(t) + peak * ahead, np.full(n, z)], 1) + at


def helmet(s: Sketch) -> None:
    """Hard hat with a peak, ribs and the knob of its headband."""
    at = ORIGIN
    rim = [(1.10, 0.0, 0.036), (1.11, 0.004, 0.038), (1.05, 0.010, 0.020), (1.0, 0.020, 0.004)]
    dome = [(math.cos(t), 0.020 + 0.105 * math.sin(t), 0.0) for t in np.linspace(0.18, 1.52, 8)]
    rings = [_oval(at, 0.106 * r, 0.128 * r, z, 28, peak) for r, z, peak in [*rim, *dome]]
    s.skin(rings, "white", 60)
    for x, long in ((0.0, 1.15), (-0.032, 0.95), (0.032, 0.95)):
        arc = [at + [x, 0.112 * math.cos(t), 0.014 + (0.113 - abs(x) * 0.25) * math.sin(t)]
               for t in np.linspace(math.pi / 2 - long / 1.3, math.pi / 2 + long / 1.3, 10)]  # fmt: skip
        s.tube(arc, 0.0065, "white", 8)
    slab(s, at + [0, -0.137, 0.016], (0.034, 0.020, 0.022), "black", 0.008, 0.003, "y")
    panel(s, "panel_helmet", at + [0, 0.1235, 0.050], (-1, 0, 0), (0, -0.36, 1), (0.052, 0.026))


def _bent(at: Array, radius: float, spread: float, low: float, high: float, n: int = 13) -> Array:
    """Two rows of points on an upright cylinder round a place, open behind, from low to high; front seen from +Y."""
    t = np.linspace(spread, -spread, n)
    ring = np.stack([-radius * np.sin(t), radius * np.cos(t)], 1)
    return np.array([[at + [x, y, z] for x, y in ring] for z in (low, high)])


def goggles(s: Sketch) -> None:
    """Sealed goggles: soft frame, clear lens, covered vents, elastic strap."""
    at = ORIGIN
    edge = _bent(at + [0, -0.06, 0], 0.105, 0.88, 0.008, 0.076)
    upper = [p - [0, 0, 0.006] if k in (0, 12) else p for k, p in enumerate(edge[1])]
    nose = [p + [0, 0, 0.017 * math.exp(-(((k - 6) / 1.9) ** 2))] for k, p in enumerate(edge[0])]
    s.tube([*upper, *nose[::-1], upper[0], upper[1]], 0.0068, "plastic_grey", 8)
    wall = [p - (p - at) * [0.12, 0.35, 0.0] for p in [*upper, *nose[::-1]]]
    s.tube([*wall, wall[0], wall[1]], 0.0058, "trim", 8)
    for k in (3, 5, 7, 9):
        slab(s, upper[k] + [0, -0.012, 0.003], (0.016, 0.014, 0.008), "trim", 0.004, 0.002)
    lens = np.array([nose, upper])
    s.sheet(lens[:, ::-1], np.zeros((2, 13, 2)), "film", 80)
    ends = [upper[0] * 0.5 + nose[0] * 0.5, upper[12] * 0.5 + nose[12] * 0.5]
    _band(
        s, [ends[0], ends[0] + [0, -0.06, 0], at + [0, -0.165, 0.042], ends[1] + [0, -0.06, 0], ends[1]], 0.024, "black"
    )


def _band(s: Sketch, path: list[Array], high: float, colour: str) -> None:
    """Upright elastic band along a path, seen from both sides."""
    ends = [path[0], *path, path[-1]]
    fine = []
    for a, b, c, d in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        for t in np.linspace(0, 1, 5)[:-1]:
            fine.append(
                0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)
            )
    middle = np.array([*fine, path[-1]])
    along = np.gradient(middle[:, :2], axis=0)
    along /= np.linalg.norm(along, axis=1, keepdims=True)
    out = np.stack([along[:, 1], -along[:, 0], np.zeros(len(middle))], 1) * BAND_M
    rows = np.array([middle - [0, 0, high / 2], middle + [0, 0, high / 2]])
    for grid in (rows + out, (rows - out)[:, ::-1]):
        s.sheet(grid, np.zeros((2, len(middle), 2)), "atlas", 80, colour)


def face_shield(s: Sketch) -> None:
    """Face shield on a headband, standing on its lower edge: `visor` turns up about the band's two hinges."""
    at = ORIGIN
    z = 0.1905
    _band(
        s,
        [at + [0.088 * math.sin(t), 0.100 * math.cos(t) - 0.02, z + 0.012] for t in np.linspace(0, 2 * math.pi, 13)],
        0.030,
        "black",
    )
    crown = [at + [0.088 * math.cos(t), -0.02, z + 0.025 + 0.075 * math.sin(t)] for t in np.linspace(0, math.pi, 9)]
    s.tube(crown, 0.006, "dark", 6)
    slab(s, at + [0, -0.128, z + 0.012], (0.040, 0.018, 0.034), "dark", 0.010, 0.003, "y")
    s.cylinder(at + [0, -0.134, z + 0.012], at + [0, -0.150, z + 0.012], 0.014, "plastic_grey", 14, 0.002)
    hinge = at + [0, -0.02, z + 0.012]
    with s.part("visor", hinge):
        for side in (-1, 1):
            s.cylinder(hinge + [side * 0.086, 0, 0], hinge + [side * 0.140, 0, 0], 0.016, "plastic_grey", 14, 0.002)
        brow = [hinge + [0.136 * math.sin(t), 0.136 * math.cos(t) - 0.008, 0.010] for t in np.linspace(-1.55, 1.55, 15)]
        _band(s, brow, 0.034, "yellow")
        grid = _bent(hinge - [0, 0.008, 0], 0.132, 1.42, -0.200, 0.008, 17)
        s.sheet(grid[:, ::-1], np.zeros((2, 17, 2)), "film", 80)
        s.tube(list(grid[0]), 0.0022, "dark", 6)


def respirator(s: Sketch) -> None:
    """Half mask with two cartridges against acid gases: `filter_left`, `filter_right` unscrew."""
    at = ORIGIN
    profile = [
        (0.060, 0.0, 0.0),
        (0.062, 0.008, 0.0),
        (0.054, 0.026, 0.004),
        (0.040, 0.046, 0.010),
        (0.022, 0.058, 0.012),
    ]
    s.skin([_oval(at, r * 0.92, r, z, 24, peak) for r, z, peak in profile], "rubber", 60)
    s.lathe([(0.021, 0), (0.021, 0.010), (0.018, 0.013)], "dark", at + [0, 0.004, 0.055], (0, 0, 1), 20)
    for k in range(3):
        s.box(at + [0, -0.004 + 0.008 * k, 0.0685], (0.026, 0.003, 0.002), "plastic_grey", 0)
    for side in (-1, 1):
        a = at + [side * 0.045, -0.02, 0.022]
        way = at + [side * 0.09, -0.155, 0.003]
        s.tube([a, a + [side * 0.03, -0.05, -0.015], way, at + [0, -0.175, 0.003]], 0.0042, "black", 6, 0.04)
    for name, side in (("left", -1), ("right", 1)):
        seat = at + [side * 0.040, 0.012, 0.034]
        aim = np.array([side * 0.80, 0.25, 0.42])
        aim /= np.linalg.norm(aim)
        with s.part(f"filter_{name}", seat):
            s.lathe([(0.016, -0.006), (0.016, 0.014)], "dark", seat, aim, 16)
            can = [(0.030, 0.012), (0.040, 0.016), (0.041, 0.020), (0.041, 0.030)]
            s.lathe(can, "plastic_grey", seat, aim, 24, caps=False)
            s.lathe([(0.0414, 0.021), (0.0414, 0.029)], "yellow", seat, aim, 24, caps=False)
            s.lathe([(0.041, 0.030), (0.038, 0.036), (0.034, 0.036), (0.033, 0.034), (0, 0.034)], "dark", seat, aim, 24)
        right = np.array([1.0, 0, 0]) - aim * aim[0]
        panel(
            s,
            f"panel_filter_{name}",
            seat + aim * 0.0346,
            right,
            np.cross(aim, right),
            (0.040, 0.040),
            f"filter_{name}",
        )


def _glove(s: Sketch, name: str, side: int) -> None:
    """Long acid-proof glove lying palm down, fingers to +Y; the thumb is to the inner side."""
    at = np.array([0.085 * side, 0.0, 0.0])
    with s.part(f"glove_{name}", at):
        hand = [(-0.190, 0.068, 0.026), (-0.184, 0.066, 0.024), (-0.10, 0.056, 0.022), (-0.03, 0.043, 0.021),
                (0.010, 0.046, 0.020), (0.045, 0.047, 0.017), (0.062, 0.043, 0.013)]  # fmt: skip
        t = np.linspace(0, 2 * math.pi, 18, endpoint=False)
        rings = [
            np.stack([w * np.cos(t), np.full(18, y), 0.022 + h * np.sin(t) * np.where(np.sin(t) < 0, 0.85, 1)], 1) + at
            for y, w, h in hand
        ]
        s.skin(rings, "neoprene", 60)
        s.tube([*rings[0], rings[0][0], rings[0][1]], 0.0028, "neoprene", 6)
        for k, (x, long, turn) in enumerate(
            ((-0.034, 0.064, 9), (-0.012, 0.078, 3), (0.012, 0.073, -3), (0.033, 0.054, -10))
        ):
            x, turn = (x * -side, -turn * -side) if side < 0 else (-x, -turn)
            way = rotation((0, 0, 1), turn) @ np.array([0, 1.0, -0.06])
            finger = [(0.0125, 0), (0.0118, long * 0.5), (0.0115, long - 0.010), (0.0085, long - 0.003), (0, long)]
            s.lathe(finger, "neoprene", at + [x, 0.050 - 0.003 * abs(k - 1.5), 0.021], way, 12, 60)
        thumb = [(0.016, 0), (0.0145, 0.028), (0.0130, 0.048), (0.009, 0.057), (0, 0.061)]
        s.lathe(thumb, "neoprene", at + [-side * 0.034, 0.004, 0.019], (-side * 0.62, 0.78, -0.06), 12, 60)


def boot(s: Sketch, name: str, place: tuple[float, float, float], n: int = 20) -> None:
    """Rubber boot `boot_<name>` at a place, toe to +Y, with a light sole."""
    at = np.array(place)
    with s.part(f"boot_{name}", at):
        # Ring by ring from the toe back to the heel, then up the shaft: each is tipped between the two.
        spine = [(0.168, 0.040, 0.012, 0.016, 90), (0.160, 0.044, 0.032, 0.026, 90), (0.125, 0.052, 0.045, 0.034, 88),
                 (0.075, 0.058, 0.044, 0.044, 80), (0.028, 0.062, 0.043, 0.058, 62), (-0.012, 0.080, 0.043, 0.082, 40),
                 (-0.008, 0.130, 0.043, 0.066, 16), (-0.010, 0.19, 0.047, 0.060, 0), (-0.012, 0.27, 0.055, 0.067, 0),
                 (-0.012, 0.305, 0.056, 0.068, 0)]  # fmt: skip
        t = np.linspace(0, 2 * math.pi, n, endpoint=False)
        rings = []
        for y, z, a, b, tip in spine:
            lean = np.array([0, math.cos(math.radians(tip)), math.sin(math.radians(tip))])
            ring = np.outer(a * np.cos(t), (1, 0, 0)) + np.outer(b * np.sin(t), lean) + [0, y, z]
            ring[:, 2] = np.maximum(ring[:, 2], 0.012)
            rings.append(ring + at)
        s.skin(rings, "black", 60, caps=(True, False))
        s.tube([*rings[-1], rings[-1][0], rings[-1][1]], 0.0042, "black", 6)
        inner = [rings[-1], (rings[-1] - at) * [0.9, 0.9, 1] + at - [0, 0, 0.05]]
        grid = np.array([[*ring, ring[0]] for ring in inner])
        s.sheet(grid, np.zeros((2, n + 1, 2)), "atlas", 80, "trim")
        s.sheet(grid[::-1], np.zeros((2, n + 1, 2)), "atlas", 80, "trim")
        s.polygons(inner[1], [tuple(range(n)), tuple(range(n))[::-1]], "dark", outward=False)
        foot = [
            (0.170, 0.012),
            (0.160, 0.030),
            (0.120, 0.045),
            (0.06, 0.042),
            (0.0, 0.036),
            (-0.05, 0.038),
            (-0.072, 0.020),
        ]
        outline = [*((x, y) for y, x in foot), *((-x, y) for y, x in foot[::-1])]
        s.skin([[at + [x, y, z] for x, y in outline] for z in (0.0, 0.024)], "yellow", 40)
        s.box(at + [0, -0.035, 0.010], (0.070, 0.066, 0.020), "yellow", 0.004)


def acid_gloves(s: Sketch) -> None:
    """Pair of acid-proof gloves lying on the ground."""
    for name, side in (("left", -1), ("right", 1)):
        _glove(s, name, side)


def acid_boots(s: Sketch) -> None:
    """Pair of acid-proof boots standing on the ground."""
    for name, side in (("left", -1), ("right", 1)):
        boot(s, name, (0.075 * side, 0.0, 0.0))


PPE = {
    "helmet": helmet,
    "goggles": goggles,
    "face_shield": face_shield,
    "respirator": respirator,
    "acid_gloves": acid_gloves,
    "acid_boots": acid_boots,
}


def build(models: Path, textures: Path, samples: int = 32) -> list[Path]:
    """Build every piece."""
    return [assembly.build(name, draw, models, textures, samples, 0.08, ground=False) for name, draw in PPE.items()]
