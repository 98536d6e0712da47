"""Hair: a cap on the scalp with ragged edges and two thinner layers over it; longer styles get a body of their own."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from assets.build.drape import Mask, Patch, Skinside, part_of, refined
from assets.build.garments import size
from assets.build.human import Human
from assets.build.mesh import Array
from assets.build.noise import grain
from assets.build.person_kinds import Kind
from assets.build.sdf import Field, blend, box, carve, cone, ellipsoid
from assets.build.skin_paint import HEAD_MIDDLE_Y, islands, middling
from assets.build.wear import shaped


@dataclass(frozen=True)
class Style:
    """Lengths in metres: how far hair stands off on top and at the sides, and by how much the brow hangs over."""

    top: float
    side: float
    fringe: float = 0.0
    clump: float = 0.0015


STYLES = {
    "buzz": Style(0.0035, 0.0022, clump=0.0004),
    "crew": Style(0.011, 0.0045, clump=0.0012),
    "short": Style(0.017, 0.0075, clump=0.0018),
    "fringe": Style(0.022, 0.012, fringe=0.034, clump=0.0028),
    "tied": Style(0.012, 0.007, clump=0.0010),
    "bob": Style(0.016, 0.012, fringe=0.046, clump=0.0012),
}
UNDER_HAT = Style(0.0025, 0.0045, clump=0.0004)
"""Any hair below a hat, which presses it flat on top."""
HAT_RIM_M = (1.668, 1.684)
"""Between these heights of a middling head hair passes under a hat's rim."""


# Height of hair's lower edge by the angle round the head from straight ahead, in degrees: lower than the paint on the
# scalp, which shows through where hair is thin.
_EDGE_DEG = (0, 22, 38, 50, 58, 62, 66, 69, 72, 76, 98, 104, 110, 118, 130, 150, 180)
_EDGE_M = (1.707, 1.706, 1.704, 1.690, 1.674, 1.652, 1.622, 1.616, 1.634, 1.650, 1.650, 1.636, 1.610, 1.594, 1.580,
           1.567, 1.562)  # fmt: skip


def edge(p: Array, recede: float) -> Array:
    """Metres that places of the middling head lie above hair's edge; `recede` bares brow and temples."""
    ahead = np.degrees(np.arctan2(np.abs(p[..., 0]), p[..., 1] - HEAD_MIDDLE_Y))
    height = np.interp(ahead, _EDGE_DEG, _EDGE_M) + recede * np.clip(1.25 - np.abs(ahead - 30) / 45, 0, 1)
    return np.asarray(p[..., 2] - height)


def on_ear(p: Array) -> Mask:
    """Whether places of the middling head lie on an ear."""
    out = np.abs(p[..., 0]) > np.interp(p[..., 1], (0.012, 0.024, 0.058), (0.078, 0.0745, 0.0765))
    return np.asarray(out & (p[..., 2] < 1.653) & (p[..., 1] > 0.012) & (p[..., 1] < 0.064))


def scalp(human: Human, k: Kind) -> tuple[Patch, Array]:
    """The haired part of the head with its margin, and each point's height over the edge in metres."""
    own = np.zeros(len(human.quads("body")[0]), bool)
    own[islands()["head"]] = True
    plain = middling().points
    inside = edge(plain, k.recede) > -0.014
    keep = own & (inside & ~on_ear(plain))[human.quads("body")[0]].all(1)
    p = refined(part_of(human, "body", keep))
    base = refined(part_of(middling(), "body", keep))
    return p, np.concatenate([edge(base.points, k.recede)[:, None], base.points], 1)


def _length(k: Kind, base: Array) -> tuple[Array, Array]:
    """How far hair stands off at places of the middling head and how uneven it is there, metres."""
    style = STYLES[k.style]
    up = np.clip((base[:, 2] - 1.66) / 0.07, 0, 1)
    length, clump = style.side * (1 - up) + style.top * up, np.full(len(base), style.clump)
    if k.dress.hat:
        under = np.clip((base[:, 2] - HAT_RIM_M[0]) / (HAT_RIM_M[1] - HAT_RIM_M[0]), 0, 1)
        flat = np.minimum(length, UNDER_HAT.side * (1 - under) + UNDER_HAT.top * under)
        length, clump = flat, np.minimum(clump, UNDER_HAT.clump)
    return length, clump


def layer(human: Human, k: Kind, lift: float, body: Skinside) -> tuple[Patch, Array, Array]:
    """One layer of hair: patch, its places in the strands' picture, and how full it is there (0 bare to 1)."""
    m = size(human)
    p, known = scalp(human, k)
    over, base = known[:, 0], known[:, 1:]
    fringe = 0.0 if k.dress.hat else STYLES[k.style].fringe
    # Outer layers begin further in, so that the edge thins out and lies on the skin.
    full = np.clip((over + 0.004 - 0.007 * lift) / 0.017, 0, 1)
    front = np.clip((base[:, 1] - 0.070) / 0.03, 0, 1) * np.clip((0.080 - np.abs(base[:, 0])) / 0.014, 0, 1)
    if fringe:
        full = np.maximum(full, front * np.clip((over + 0.008) / 0.008, 0, 1))
    full = full * (
        1 - k.bald * np.exp(-((np.hypot(base[:, 0], base[:, 1] - 0.045) / 0.060) ** 4)) * (base[:, 2] > 1.70)
    )
    length, uneven = _length(k, base)
    rising = full**0.8 * np.clip((over + 0.004) / 0.030, 0.12, 1) ** 0.6
    clump = uneven * (grain(base[:, :2] * 130 + base[:, 2:] * 50, 3, k.seed) - 0.45) * 2
    points = p.points + p.normals() * (m * (0.0013 + (length + clump) * rising * (0.55 + 0.45 * lift)))[:, None]
    brow = front * np.exp(-((np.maximum(over, 0) / 0.020) ** 2))
    points = points + np.outer(brow * fringe * m, [0, 0.16, -0.75])
    points = body.push(points, m * (0.0012 + 0.004 * lift * full + 0.003 * brow * (fringe > 0)))
    # Strands run back and down from the crown.
    angle = np.arctan2(base[:, 0], base[:, 1] - HEAD_MIDDLE_Y)
    along = np.linalg.norm(base - [0, 0.02, 1.752], axis=1) + 0.8 * brow * fringe
    return Patch(points, p.faces, p.shares), np.stack([angle / (2 * np.pi), along], 1), full


def _bun() -> Field:
    return blend(
        0.014,
        ellipsoid((0, -0.066, 1.662), (0.030, 0.022, 0.030)),
        cone((0, -0.078, 1.664), (0, -0.098, 1.640), 0.019, 0.021),
        cone((0, -0.098, 1.640), (0.003, -0.092, 1.575), 0.021, 0.018),
        cone((0.003, -0.092, 1.575), (0.006, -0.078, 1.515), 0.018, 0.006),
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
    m = size(human)
    offset = (human.at["eye_left"] - middling().at["eye_left"] * m) * [0, 1, 1]
    if k.style == "tied":
        p = shaped(human, _bun(), np.array([-0.06, -0.15, 1.49]), np.array([0.06, -0.03, 1.73]), 0.005, 600, "head")
        offset[1] = _nape(human) - _nape(middling()) * m
    elif k.style == "bob":
        p = shaped(human, _bob(), np.array([-0.12, -0.12, 1.49]), np.array([0.12, 0.15, 1.79]), 0.0056, 1500, "head")
    else:
        return None
    return Patch(p.points * m + offset, p.faces, p.shares)


def _nape(human: Human) -> float:
    """How far back the back of the head reaches above the nape, metres."""
    head = human.points[np.unique(human.quads("body")[0])]
    near = np.abs(head[:, 2] - human.at["eye_left"][2] - 0.025 * size(human)) < 0.02
    return float(head[near, 1].min())
