"""Things that stand on the ground: cone, wheel chock, sign board, paper desk, wind sock."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np

from assets.build import assembly
from assets.build.assembly import panel
from assets.build.mesh import rotation
from assets.build.sketch import Sketch


def cone(s: Sketch) -> None:
    """Traffic cone, 0.7 m high, with two reflective bands."""
    s.box((0, 0, 0.02), (0.40, 0.40, 0.04), "black", 0.012)
    wall = [(0.155, 0.04), (0.150, 0.06)]
    s.lathe([*wall, (0.128, 0.18)], "orange", (0, 0, 0), (0, 0, 1), 28, caps=False)
    s.lathe([(0.1285, 0.18), (0.103, 0.33)], "retro", (0, 0, 0), (0, 0, 1), 28, caps=False)
    s.lathe([(0.1025, 0.33), (0.083, 0.44)], "orange", (0, 0, 0), (0, 0, 1), 28, caps=False)
    s.lathe([(0.0835, 0.44), (0.063, 0.56)], "retro", (0, 0, 0), (0, 0, 1), 28, caps=False)
    s.lathe(
        [(0.0625, 0.56), (0.036, 0.69), (0.030, 0.70), (0.022, 0.695), (0.020, 0.60)],
        "orange",
        (0, 0, 0),
        (0, 0, 1),
        28,
        caps=False,
    )


def chock(s: Sketch) -> None:
    """Rubber wheel chock with a rope handle; its slope looks to +Y."""
    s.prism(
        [(-0.16, 0), (0.16, 0), (0.15, 0.03), (0.02, 0.13), (-0.07, 0.19), (-0.12, 0.19), (-0.16, 0.15)],
        -0.10,
        0.10,
        "yellow",
    )
    for y, z in ((0.10, 0.075), (0.045, 0.118), (-0.01, 0.155)):
        s.box((0, y, z), (0.205, 0.030, 0.02), "black", 0.004, rotation((1, 0, 0), -38))
    s.box((0, 0, 0.012), (0.21, 0.325, 0.024), "black", 0.006)
    s.tube(
        [(-0.06, -0.15, 0.14), (-0.06, -0.22, 0.16), (0.06, -0.22, 0.16), (0.06, -0.15, 0.14)], 0.010, "red", 8, 0.04
    )


def sign_board(s: Sketch) -> None:
    """Folding sign 'temporary check'; the picture looks to +Y."""
    for side in (1, -1):
        for x in (-0.38, 0.38):
            s.box((x, side * 0.155, 0.62), (0.035, 0.035, 1.26), "steel", 0.006, rotation((1, 0, 0), 14 * side))
    back = rotation((1, 0, 0), 14)
    s.box((0, 0.165, 0.76), (0.80, 0.015, 0.90), "white", 0.006, back)
    up = back @ np.array([0, 0, 1.0])
    normal = back @ np.array([0, 1.0, 0])
    panel(s, "panel_sign", np.array([0, 0.165, 0.76]) + normal * 0.009, (-1, 0, 0), up, (0.76, 0.86))
    for x in (-0.38, 0.38):
        s.cylinder((x - 0.02, 0, 1.24), (x + 0.02, 0, 1.24), 0.022, "black", 12)
        s.tube([(x, 0.25, 0.25), (x, -0.25, 0.25)], 0.005, "black", 5)


def desk(s: Sketch) -> None:
    """Folding desk 1.2 x 0.6 m, 0.74 m high, with papers; a clerk stands on the -Y side."""
    s.box((0, 0, 0.725), (1.20, 0.60, 0.03), "panel_grey", 0.01)
    s.box((0, 0, 0.70), (1.12, 0.52, 0.03), "grey", 0.005)
    for x in (-0.52, 0.52):
        s.tube([(x, -0.24, 0.69), (x, -0.26, 0.02), (x, -0.24, 0.0)], 0.014, "steel", 8)
        s.tube([(x, 0.24, 0.69), (x, 0.26, 0.02), (x, 0.24, 0.0)], 0.014, "steel", 8)
        s.tube([(x, -0.25, 0.12), (x, 0.25, 0.12)], 0.010, "steel", 6)
    s.box((-0.36, 0.05, 0.757), (0.26, 0.34, 0.035), "steel_blue", 0.006)
    s.box((-0.36, 0.07, 0.778), (0.10, 0.02, 0.012), "chrome", 0.003)
    s.box((0.42, 0.12, 0.80), (0.16, 0.10, 0.12), "dark", 0.015)
    s.cylinder((0.42, -0.14, 0.742), (0.42, -0.14, 0.83), 0.035, "white", 18)
    s.tube([(0.25, -0.20, 0.746), (0.38, -0.22, 0.746)], 0.005, "black", 6)
    panel(s, "panel_papers", (0.02, 0.0, 0.7415), (1, 0, 0), (0, 1, 0), (0.42, 0.297))
    panel(s, "panel_clip_board", (-0.36, 0.03, 0.7755), (1, 0, 0), (0, 1, 0), (0.21, 0.26))


def wind_sock(s: Sketch) -> None:
    """Wind sock on a 2.8 m pole; node `sock` turns about its ring, streaming to +Y at rest."""
    s.lathe([(0.22, 0), (0.22, 0.03), (0.05, 0.06), (0.03, 0.10)], "dark", (0, 0, 0), (0, 0, 1), 20)
    s.cylinder((0, 0, 0.08), (0, 0, 2.8), 0.022, "white", 12)
    s.lathe([(0.03, 0), (0.03, 0.05), (0, 0.07)], "galvanised", (0, 0, 2.75), (0, 0, 1), 12)
    with s.part("sock", (0, 0, 2.72)):
        s.tube([(0, 0, 2.72), (0, 0.10, 2.72)], 0.008, "steel", 6)
        ring = [(0.16 + 0.008 * math.cos(a), 0.008 * math.sin(a)) for a in np.linspace(0, 2 * math.pi, 7)]
        s.lathe(ring, "steel", (0, 0.10, 2.72), (0, 1, 0), 24, crease=80, caps=False)
        edges = np.linspace(0, 1, 6)
        for k, (a, b) in enumerate(zip(edges, edges[1:], strict=False)):
            rings = []
            for t in np.linspace(a, b, 3):
                r = 0.16 * (1 - 0.55 * t)
                centre = np.array([0.02 * math.sin(t * 5), 0.10 + 0.92 * t, 2.72 - 0.20 * t * t])
                rings.append(
                    [
                        centre + r * np.array([math.cos(q), 0, math.sin(q) * (1 - 0.12 * t)])
                        for q in np.linspace(0, 2 * math.pi, 20, endpoint=False)
                    ]
                )
            s.skin(rings, "white" if k % 2 else "orange", crease=60, caps=(False, False))
            # The lining lies a little within the cloth, or the two would fight for the same pixels.
            within = [np.mean(r, 0) + (np.array(r[::-1]) - np.mean(r, 0)) * 0.96 for r in rings]
            s.skin(within, "orange", crease=60, caps=(False, k == 4))


PROPS = {"cone": cone, "chock": chock, "sign_board": sign_board, "desk": desk, "wind_sock": wind_sock}


def build(models: Path, textures: Path, samples: int = 32) -> list[Path]:
    """Build every prop."""
    return [assembly.build(name, draw, models, textures, samples, 0.3) for name, draw in PROPS.items()]
