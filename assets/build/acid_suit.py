"""Acid-proof suit on its stand: cut over the same body as people's clothes, with hood, gloves and boots."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np

from assets.build import assembly, garments
from assets.build.assembly import panel
from assets.build.drape import Skinside, eased, lighter, part_of
from assets.build.human import Build, Human, shape
from assets.build.mesh import Array
from assets.build.ppe import boot
from assets.build.reflective_vest import put
from assets.build.sketch import Sketch

WEARER = Build(woman=False, years=35, height_m=1.75, weight=0.35, muscle=0.4, details={})
PLATE_M = 0.018
GLOVE_EASE_M = 0.006


def _hood(s: Sketch, human: Human) -> None:
    """Hood over head and shoulders with a window, in front of which nothing of a face is seen."""
    top = float(human.at["top"][2])
    y = float(human.at["head"][1]) + 0.035
    rings: list[tuple[float, float, float, float]] = [
        (-0.335, 0.178, 0.120, -0.035), (-0.290, 0.135, 0.128, -0.020), (-0.240, 0.108, 0.124, 0.0),
        (-0.170, 0.112, 0.138, 0.006), (-0.090, 0.116, 0.144, 0.006), (-0.030, 0.104, 0.130, 0.0),
        (0.010, 0.076, 0.096, -0.006), (0.030, 0.036, 0.046, -0.010), (0.035, 0.004, 0.005, -0.010),
    ]  # fmt: skip
    t = np.linspace(0, 2 * math.pi, 20, endpoint=False)
    with s.part("hood", (0, y, top - 0.24)):
        s.skin(
            [np.stack([a * np.sin(t), y + shift + b * np.cos(t), np.full(20, top + z)], 1) for z, a, b, shift in rings],
            "suit",
            70,
            caps=(False, False),
        )
        _window(s, rings, y, top)


def _window(s: Sketch, rings: list[tuple[float, float, float, float]], y: float, top: float) -> None:
    """Window of the hood with its rim, bent with the hood's front."""
    heights, wide, deep, shift = np.array(rings[2:6]).T
    z = np.linspace(-0.190, -0.062, 5)
    turn = np.linspace(-0.95, 0.95, 11)

    def lie(angle: Array, level: Array, off: float) -> Array:
        a, b, c = (np.interp(level, heights, row) for row in (wide, deep, shift))
        return np.stack([(a + off) * np.sin(angle), y + c + (b + off) * np.cos(angle), top + level], -1)

    grid = lie(np.broadcast_to(-turn, (5, 11)), np.broadcast_to(z[:, None], (5, 11)), 0.004)
    s.sheet(grid, np.zeros((5, 11, 2)), "atlas", 80, "window")
    rim = [*grid[0], *grid[1:, -1], *grid[-1, ::-1][1:], *grid[::-1, 0][1:]]
    s.tube([*rim, rim[1]], 0.0058, "black", 5)


def _gloves(s: Sketch, human: Human) -> None:
    """Gloves on the hands, whose cuffs go into the sleeves."""
    corner = human.quads("body")[0]
    body = Skinside.of(human)
    for name, sign in (("left", -1), ("right", 1)):
        own = np.sign(human.points[:, 0]) == sign
        hand = human.share("hand", "thumb", "index", "fingers") > 0.5
        p = part_of(human, "body", np.asarray((hand & own)[corner].all(1)))
        p = eased(p, body, GLOVE_EASE_M, 2)
        side = "left" if human.at["hand_left"][0] * sign > 0 else "right"
        wrist, elbow = human.at[f"hand_{side}"], human.at[f"forearm_{side}"]
        way = (elbow - wrist) / np.linalg.norm(elbow - wrist)
        with s.part(f"glove_{name}", wrist):
            put(s, lighter(p, 260), "neoprene", 80)
            cuff = [(0.035, -0.030), (0.040, -0.004), (0.040, 0.030)]
            s.lathe(cuff, "neoprene", wrist, way, 14, 60, caps=False)


def acid_suit(s: Sketch) -> None:
    """The suit stands on its plate, facing +Y; `hood`, `glove_left|right`, `boot_left|right` come off."""
    human = shape(WEARER, PLATE_M + 0.026)
    body = Skinside.of(human)
    with s.part("jacket", (0, 0, 1.0)):
        put(s, garments.top(human, body, "turnout", 7, 1500), "suit", 80)
    with s.part("trousers", (0, 0, 0.95)):
        put(s, garments.trousers(human, body, 7, 0.028, 700), "suit", 80)
    _hood(s, human)
    _gloves(s, human)
    for name, side in (("left", -1), ("right", 1)):
        foot = human.at["foot_left" if human.at["foot_left"][0] * side > 0 else "foot_right"]
        boot(s, name, (float(foot[0]), float(foot[1]) + 0.012, PLATE_M), 12)
    s.lathe([(0.30, 0), (0.30, 0.010), (0.292, PLATE_M)], "dark", (0, 0.03, 0), (0, 0, 1), 28)
    _front(s)


def _front(s: Sketch) -> None:
    """Storm flap with its studs down the jacket's front, and the label on the chest."""
    jacket = s.nodes["jacket"]
    points = jacket.surfaces()["atlas"].points + np.array(jacket.pivot)
    middle = points[(np.abs(points[:, 0]) < 0.05) & (points[:, 1] > 0)]
    z = np.linspace(0.99, 1.40, 12)
    depth = np.array([middle[np.abs(middle[:, 2] - h) < 0.035, 1].max() for h in z])
    # Welded cloth of three layers keeps one bend over the folds below it.
    bend = np.polynomial.polynomial.polyval(z, np.polynomial.polynomial.polyfit(z, depth, 3))
    depth = bend + float((depth - bend).max()) + 0.003
    with s.part("flap", (0, 0, 1.2), "jacket"):
        rows = np.array(
            [[(x, y - 5 * x * x, h) for x in (0.034, 0.017, 0, -0.017, -0.034)] for y, h in zip(depth, z, strict=True)]
        )
        s.sheet(rows, np.zeros((12, 5, 2)), "atlas", 80, "suit")
        for k in (1, 4, 7, 10):
            s.lathe([(0.0075, 0), (0.006, 0.003), (0, 0.0035)], "black", (0.016, depth[k] - 0.0015, z[k]), (0, 1, 0), 8)
    chest = points[(points[:, 0] > 0.065) & (points[:, 0] < 0.155) & (np.abs(points[:, 2] - 1.30) < 0.05)]
    panel(
        s,
        "panel_label",
        (0.11, float(chest[:, 1].max()) + 0.004, 1.30),
        (-1, 0.16, 0),
        (0, 0, 1),
        (0.080, 0.050),
        "jacket",
    )


SUIT = {"acid_suit": acid_suit}


def build(models: Path, textures: Path, samples: int = 32) -> list[Path]:
    """Build acid_suit.bam."""
    return [assembly.build(name, draw, models, textures, samples, 0.3) for name, draw in SUIT.items()]
