"""Off-site weighing point: gantry with cameras, flash lamps and a LED board, strips in the road, cabinet."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from assets.build import assembly
from assets.build.assembly import panel
from assets.build.mesh import rotation
from assets.build.sketch import Sketch

LANES_X = (-3.75, 0.0, 3.75)
"""Middles of the lanes that are weighed, in metres; traffic comes from −Y and drives to +Y."""
POST_X, BEAM_Z = 7.1, 6.15
STRIPS_Y = (-6.0, -5.0, -3.2)
TRUSS = (0.55, 0.70)
"""Depth and height of the beam."""


def _post(s: Sketch, side: int) -> None:
    x = side * POST_X
    s.box((x, 0, 0.12), (1.0, 1.0, 0.24), "concrete", 0.03)
    s.box((x, 0, 0.255), (0.62, 0.62, 0.03), "galvanised", 0.006)
    for a in np.linspace(0, 2 * np.pi, 8, endpoint=False):
        s.cylinder(
            (x + 0.25 * np.cos(a), 0.25 * np.sin(a), 0.27),
            (x + 0.25 * np.cos(a), 0.25 * np.sin(a), 0.33),
            0.018,
            "steel",
            6,
            0,
        )
    s.cylinder((x, 0, 0.26), (x, 0, BEAM_Z + TRUSS[1] + 0.1), 0.165, "galvanised", 24)
    s.lathe([(0.17, 0), (0.12, 0.06), (0.0, 0.08)], "galvanised", (x, 0, BEAM_Z + TRUSS[1] + 0.1), (0, 0, 1), 24)
    for a in (0, 90, 180, 270):
        s.box((x, 0, 0.40), (0.50, 0.014, 0.26), "galvanised", 0.004, rotation((0, 0, 1), a))
    for k in range(7):
        s.lathe(
            [(0.168, 0), (0.168, 0.18)],
            "yellow" if k % 2 else "black",
            (x, 0, 0.62 + 0.18 * k),
            (0, 0, 1),
            24,
            caps=False,
        )
    for z in np.arange(2.4, BEAM_Z, 0.32):
        s.tube(
            [
                (x + side * 0.16, -0.14, z),
                (x + side * 0.36, -0.14, z),
                (x + side * 0.36, 0.14, z),
                (x + side * 0.16, 0.14, z),
            ],
            0.012,
            "galvanised",
            6,
            0.04,
        )


def _truss(s: Sketch) -> None:
    """Lattice beam with a walkway."""
    d, h = TRUSS[0] / 2, TRUSS[1]
    for y in (-d, d):
        for z in (BEAM_Z, BEAM_Z + h):
            s.tube([(-POST_X, y, z), (POST_X, y, z)], 0.045, "galvanised", 10)
    xs = np.linspace(-POST_X + 0.3, POST_X - 0.3, 17)
    for k, (a, b) in enumerate(zip(xs, xs[1:], strict=False)):
        z0, z1 = (BEAM_Z, BEAM_Z + h) if k % 2 else (BEAM_Z + h, BEAM_Z)
        for y in (-d, d):
            s.tube([(a, y, z0), (b, y, z1)], 0.022, "galvanised", 6)
        for z in (BEAM_Z, BEAM_Z + h):
            s.tube([(a, -d, z), (a, d, z)], 0.022, "galvanised", 6)
    s.box((0, 0, BEAM_Z + 0.06), (2 * POST_X - 0.4, 2 * d - 0.1, 0.03), "galvanised", 0.004)
    for z in (BEAM_Z + h + 0.35, BEAM_Z + h + 0.65):
        s.tube([(-POST_X, d, z), (POST_X, d, z)], 0.02, "galvanised", 8)
    for x in np.linspace(-POST_X + 0.1, POST_X - 0.1, 12):
        s.tube([(x, d, BEAM_Z + h), (x, d, BEAM_Z + h + 0.66)], 0.02, "galvanised", 6)


def _housing(
    s: Sketch, at: tuple[float, float, float], look: tuple[float, float, float], colour: str = "white"
) -> None:
    """Camera in its housing, looking along a direction."""
    d = np.asarray(look, float) / np.linalg.norm(look)
    x = np.cross(d, (0, 0, 1))
    x /= np.linalg.norm(x)
    turn = np.stack([x, d, np.cross(x, d)], 1)
    centre = np.asarray(at, float)
    s.box(centre, (0.15, 0.42, 0.14), colour, 0.02, turn)
    s.box(centre + turn @ np.array([0, 0.03, 0.085]), (0.19, 0.50, 0.014), colour, 0.005, turn)
    s.box(centre + turn @ np.array([0, 0.212, 0]), (0.12, 0.008, 0.11), "black", 0.004, turn)
    s.lathe([(0.040, 0.0), (0.044, 0.012), (0.030, 0.010), (0.0, 0.006)], "screen", centre + d * 0.214, d, 20)
    s.tube([centre - turn @ np.array([0, 0, 0.07]), centre + [0, 0, -0.22]], 0.022, "dark", 8)


def _flash(s: Sketch, name: str, at: tuple[float, float, float], look: tuple[float, float, float]) -> None:
    """Flash lamp; the node holds its lens, so that a scene can light it."""
    d = np.asarray(look, float) / np.linalg.norm(look)
    x = np.cross(d, (0, 0, 1))
    x /= np.linalg.norm(x)
    turn = np.stack([x, d, np.cross(x, d)], 1)
    centre = np.asarray(at, float)
    s.box(centre, (0.26, 0.16, 0.22), "dark", 0.02, turn)
    for k in range(4):
        s.box(centre + turn @ np.array([0, -0.09, -0.075 + 0.05 * k]), (0.22, 0.03, 0.010), "dark", 0.002, turn)
    s.tube([centre - turn @ np.array([0, 0, 0.10]), centre + [0, 0, -0.24]], 0.022, "dark", 8)
    with s.part(name, tuple(centre + d * 0.086)):
        s.box(centre + d * 0.086, (0.22, 0.012, 0.18), "lamp_white", 0.004, turn)


def _heads(s: Sketch) -> None:
    """For every lane a camera for plates and one for the whole vehicle with two flash lamps; the rear camera behind."""
    y = -TRUSS[0] / 2 - 0.12
    for k, x in enumerate(LANES_X, 1):
        down = (0.0, -1.0, -0.36)
        _housing(s, (x - 0.25, y, BEAM_Z + 0.30), down)
        _housing(s, (x + 0.25, y, BEAM_Z + 0.30), (0.0, -1.0, -0.22))
        _flash(s, f"flash_{k}_left", (x - 0.75, y, BEAM_Z + 0.30), down)
        _flash(s, f"flash_{k}_right", (x + 0.75, y, BEAM_Z + 0.30), down)
        _housing(s, (x, -y, BEAM_Z + 0.30), (0.0, 1.0, -0.36))
        s.box((x, y + 0.02, BEAM_Z - 0.14), (0.30, 0.14, 0.18), "panel_grey", 0.015)
        s.box((x, y - 0.052, BEAM_Z - 0.15), (0.24, 0.008, 0.11), "lamp_red", 0.003)
        s.anchor(f"at_lane_{k}", (x, STRIPS_Y[1], 0.0))


def _board(s: Sketch) -> None:
    """LED board over the right lanes and the name of the point."""
    x, y, z = 2.0, -TRUSS[0] / 2 - 0.20, BEAM_Z + TRUSS[1] + 0.95
    s.box((x, y, z), (3.5, 0.22, 1.75), "dark", 0.02)
    for k in (-1, 1):
        s.box((x + k * 1.5, y + 0.18, z - 0.3), (0.08, 0.22, 1.5), "galvanised", 0.01)
    s.box((x, y - 0.14, z + 0.90), (3.5, 0.32, 0.03), "dark", 0.006)
    panel(s, "panel_led", (x, y - 0.1125, z), (1, 0, 0), (0, 0, 1), (3.30, 1.55))
    s.box((-3.2, y, BEAM_Z + TRUSS[1] + 0.55), (4.4, 0.06, 0.92), "white", 0.01)
    panel(s, "panel_sign", (-3.2, y - 0.0325, BEAM_Z + TRUSS[1] + 0.55), (1, 0, 0), (0, 0, 1), (4.3, 0.84))


def _road(s: Sketch) -> None:
    """Quartz strips and loops let into the surface, cut a little proud of it so that they do not flicker."""
    edge = 1.78
    for x in LANES_X:
        for y in STRIPS_Y:
            s.box((x, y, 0.003), (2 * edge, 0.085, 0.008), "road_dark", 0.001)
            s.box((x, y, 0.0055), (2 * edge - 0.02, 0.052, 0.008), "galvanised", 0.001)
            for end in (-1, 1):
                s.box((x + end * edge, y, 0.0055), (0.10, 0.085, 0.008), "black", 0.001)
        for y0 in (-8.2, -1.6):
            for dx in (-1.0, 1.0):
                s.box((x + dx, y0, 0.003), (0.012, 1.4, 0.008), "black", 0)
            for dy in (-0.7, 0.7):
                s.box((x, y0 + dy, 0.003), (2.0, 0.012, 0.008), "black", 0)
    for y in STRIPS_Y:
        s.box((LANES_X[-1] + edge + 0.75, y, 0.003), (1.4, 0.02, 0.008), "black", 0)


def _cabinet(s: Sketch) -> None:
    """Control cabinet beside the right post: `cabinet_door` opens, inside the industrial computer and its screen."""
    x, y = POST_X + 1.1, -1.6
    s.box((x, y, 0.10), (1.0, 0.8, 0.20), "concrete", 0.02)
    for at, size in (
        ((x, y + 0.29, 0.90), (0.80, 0.02, 1.40)), ((x - 0.40, y, 0.90), (0.02, 0.60, 1.40)),
        ((x + 0.40, y, 0.90), (0.02, 0.60, 1.40)), ((x, y, 1.61), (0.88, 0.70, 0.04)), ((x, y, 0.21),
        (0.80, 0.60, 0.02)),
    ):  # fmt: skip
        s.box(at, size, "panel_grey", 0.004)
    for z in (0.62, 1.05):
        s.box((x, y + 0.02, z), (0.76, 0.50, 0.015), "galvanised", 0.002)
    s.box((x, y + 0.02, 0.74), (0.46, 0.36, 0.18), "dark", 0.008)
    s.box((x, y + 0.05, 1.26), (0.40, 0.05, 0.28), "black", 0.006)
    panel(s, "panel_screen", (x, y + 0.0235, 1.26), (1, 0, 0), (0, 0, 1), (0.36, 0.24))
    for k in range(6):
        s.lathe(
            [(0.006, 0), (0.006, 0.004), (0, 0.005)],
            "green" if k % 3 else "amber",
            (x - 0.17 + 0.05 * k, y - 0.162, 0.78),
            (0, -1, 0),
            8,
        )
    with s.part("cabinet_door", (x - 0.40, y - 0.305, 0.90)):
        s.box((x, y - 0.31, 0.90), (0.80, 0.02, 1.38), "panel_grey", 0.006)
        s.box((x + 0.34, y - 0.33, 0.90), (0.03, 0.03, 0.16), "chrome", 0.008)
        for k in range(6):
            s.box((x, y - 0.322, 1.42 + 0.022 * k), (0.30, 0.004, 0.010), "dark", 0.001)
    panel(s, "panel_cabinet", (x, y - 0.3215, 1.12), (1, 0, 0), (0, 0, 1), (0.36, 0.24), "cabinet_door")
    panel(s, "panel_verification", (x, y - 0.3215, 0.80), (1, 0, 0), (0, 0, 1), (0.20, 0.14), "cabinet_door")


def _notice(s: Sketch) -> None:
    """Board that announces the point to drivers, before the strips on the right."""
    x, y = POST_X + 0.8, -14.0
    for dx in (-0.75, 0.75):
        s.cylinder((x + dx, y + 0.04, 0.0), (x + dx, y + 0.04, 2.9), 0.045, "galvanised", 14)
    s.box((x, y, 2.25), (2.5, 0.03, 1.25), "white", 0.006)
    panel(s, "panel_notice", (x, y - 0.0165, 2.25), (1, 0, 0), (0, 0, 1), (2.42, 1.17))


def draw(s: Sketch) -> None:
    """Draw the point; it is read by drivers who come from −Y."""
    for side in (-1, 1):
        _post(s, side)
    _truss(s)
    _heads(s)
    _board(s)
    _road(s)
    _cabinet(s)
    _notice(s)
    for name, at in {
        "at_strips": (LANES_X[1], STRIPS_Y[1], 0.1), "at_cabinet": (POST_X + 1.1, -2.0, 1.2),
        "at_led": (2.0, -1.0, BEAM_Z + 1.6), "at_notice": (POST_X + 0.8, -14.1, 2.2),
    }.items():  # fmt: skip
        s.anchor(name, at)


def build(models: Path, textures: Path, samples: int = 32) -> list[Path]:
    """Build weigh_gantry.bam."""
    return [assembly.build("weigh_gantry", draw, models, textures, samples, 0.8)]
