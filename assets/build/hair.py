"""Hair: a cap on the scalp with ragged edges and two thinner layers over it; longer styles get a body of their own."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from assets.build.drape import Patch, part_of, refined
from assets.build.garments import size
from assets.build.human import Human
from assets.build.mesh import Array
from assets.build.noise import grain
from assets.build.person_kinds import Kind
from assets.build.sdf import Field, blend, box, carve, cone, ellipsoid
from assets.build.skin_paint import HEAD_MIDDLE_Y, hairline, islands, middling
from assets.build.wear import shaped


@dataclass(frozen=True)
class Style:
    """Lengths in metres: how far hair stands off on top and at the sides, and by how much the brow hangs over."""

    top: float
    side: float
    fringe: float = 0.0
    clump: float = 0.0015


STYLES = {
    "buzz": Style(0.003, 0.002, clump=0.0004),
    "crew": Style(0.010, 0.004, clump=0.0014),
    "short": Style(0.016, 0.007, clump=0.0022),
    "fringe": Style(0.022, 0.012, fringe=0.030, clump=0.0030),
    "tied": Style(0.014, 0.009, clump=0.0014),
    "bob": Style(0.016, 0.014, fringe=0.034, clump=0.0014),
}


def scalp(human: Human, k: Kind) -> tuple[Patch, Array]:
    """The haired part of the head with its margin, and each point's height over the hairline in metres."""
    own = np.zeros(len(human.quads("body")[0]), bool)
    own[islands()["head"]] = True
    plain = middling().points
    inside = hairline(plain, k.recede) > -0.022
    ear = (np.abs(plain[:, 0]) > 0.0785) & (plain[:, 2] < 1.668) & (plain[:, 1] > -0.005)
    keep = own & (inside & ~ear)[human.quads("body")[0]].all(1)
    p = refined(part_of(human, "body", keep))
    base = refined(part_of(middling(), "body", keep))
    return p, np.concatenate([hairline(base.points, k.recede)[:, None], base.points], 1)


def layer(human: Human, k: Kind, lift: float) -> tuple[Patch, Array, Array]:
    """One layer of hair: patch, its places in the strands' picture, and how full it is there (0 bare to 1)."""
    style, m = STYLES[k.style], size(human)
    p, known = scalp(human, k)
    over, base = known[:, 0], known[:, 1:]
    up = np.clip((base[:, 2] - 1.66) / 0.07, 0, 1)
    full = np.clip((over + 0.004) / 0.016, 0, 1)
    full = full * (
        1 - k.bald * np.exp(-((np.hypot(base[:, 0], base[:, 1] - 0.045) / 0.060) ** 4)) * (base[:, 2] > 1.70)
    )
    length = (style.side * (1 - up) + style.top * up) * (0.25 + 0.75 * full)
    clump = style.clump * (grain(base[:, :2] * 130 + base[:, 2:] * 50, 3, k.seed) - 0.45) * 2
    normal = p.normals()
    points = p.points + normal * (m * (0.0016 + (length + clump * full) * (0.55 + 0.45 * lift)))[:, None]
    brow = np.exp(-((over / 0.016) ** 2)) * (base[:, 1] > 0.07)
    points = points + np.outer(brow * style.fringe * m, [0, 0.10, -0.8])
    # Strands run back and down from the crown.
    angle = np.arctan2(base[:, 0], base[:, 1] - HEAD_MIDDLE_Y)
    along = np.linalg.norm(base - [0, 0.02, 1.752], axis=1)
    return Patch(points, p.faces, p.shares), np.stack([angle / (2 * np.pi), along], 1), full


def _bun() -> Field:
    return blend(
        0.012,
        ellipsoid((0, -0.088, 1.672), (0.032, 0.028, 0.034)),
        ellipsoid((0, -0.070, 1.668), (0.024, 0.024, 0.024)),
        cone((0, -0.094, 1.66), (0.004, -0.100, 1.575), 0.022, 0.012),
    )


def _bob() -> Field:
    mass = blend(
        0.02,
        ellipsoid((0, 0.020, 1.668), (0.093, 0.108, 0.098)),
        ellipsoid((0.068, 0.018, 1.590), (0.036, 0.062, 0.095)),
        ellipsoid((-0.068, 0.018, 1.590), (0.036, 0.062, 0.095)),
        ellipsoid((0, -0.045, 1.570), (0.070, 0.046, 0.092)),
    )
    face = blend(
        0.02, box((0, 0.135, 1.600), (0.062, 0.075, 0.110), 0.040), ellipsoid((0, 0.09, 1.50), (0.085, 0.080, 0.085))
    )
    rough = carve(0.008, mass, face)

    def f(p: Array) -> Array:
        turn = np.arctan2(p[..., 0], p[..., 1] - 0.02)
        wave = np.sin(turn * 26 + 2 * np.sin(p[..., 2] * 40)) * 0.0014 + np.sin(turn * 11 + p[..., 2] * 25) * 0.0018
        return np.maximum(rough(p) + wave, 1.512 + 0.012 * np.cos(turn * 2) - p[..., 2])

    return f


def volume(human: Human, k: Kind) -> Patch | None:
    """The body of longer hair, None for short styles."""
    head, plain = human.at["eye_left"], middling().at["eye_left"]
    m = size(human)
    offset = (head - plain * m) * [0, 1, 1]
    if k.style == "tied":
        p = shaped(human, _bun(), np.array([-0.06, -0.15, 1.54]), np.array([0.06, -0.03, 1.73]), 0.005, 500, "head")
    elif k.style == "bob":
        p = shaped(human, _bob(), np.array([-0.12, -0.12, 1.49]), np.array([0.12, 0.15, 1.79]), 0.0056, 1500, "head")
    else:
        return None
    return Patch(p.points * m + offset, p.faces, p.shares)
