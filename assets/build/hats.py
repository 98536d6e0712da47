"""Hats, drawn for a middling head and fitted to each."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from assets.build.drape import Patch
from assets.build.garments import loft
from assets.build.human import Human
from assets.build.mesh import Array, Indices
from assets.build.sdf import Field, above, below, blend, both, ellipsoid, shell
from assets.build.surface import surface

Shape = tuple[Array, Indices]
_STEP_M = 0.0042
_LOW, _HIGH = np.array([-0.16, -0.20, 1.58]), np.array([0.16, 0.20, 1.84])
_MIDDLE_Y = -0.007


_PEAK_SECTION = (
    (0.0, 0.0), (0.35, 0.0), (0.7, 0.0), (0.95, 0.0), (1.0, 0.0014), (0.95, 0.0028), (0.4, 0.0028), (0.0, 0.0028),
)  # fmt: skip
"""Share of a peak's length and metres below its upper side, along its upper side and back below."""


def _solid(field: Field, count: int) -> Shape:
    return surface(field, _LOW, _HIGH, _STEP_M, count)


def _turned(profile: tuple[tuple[float, float, float], ...], tip: float = 0.0, sides: int = 40) -> Shape:
    """Ellipses (height, half breadth, half length) from the bottom up; `tip` lifts the front, more the higher it is."""
    angles = np.linspace(0, -2 * np.pi, sides, endpoint=False)
    low, high = profile[0][0], max(z for z, _, _ in profile)
    rings = []
    for z, wide, long in profile:
        y = long * np.cos(angles)
        lift = tip * y * min((z - low) / (high - low) * 1.6, 1.0)
        rings.append(np.stack([wide * np.sin(angles), y + _MIDDLE_Y, z + lift], 1))
    points, quads = loft(np.array(rings))
    return points, np.concatenate([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]])


def _peak(root: tuple[float, float, float], reach_deg: float, length: float, slope_deg: float, droop: float) -> Shape:
    """A peak in front of an ellipse (height, half breadth, half length): its upper side, edge and lower side."""
    angles = np.linspace(math.radians(reach_deg), -math.radians(reach_deg), 25)
    z, wide, long = root
    across = angles / math.radians(reach_deg)
    far = length * np.clip(1 - np.abs(across) ** 2.4, 0, 1) ** 0.75
    inner = np.stack([wide * np.sin(angles), long * np.cos(angles) + _MIDDLE_Y, np.full(25, z)], 1)
    way = np.stack([0.45 * np.sin(angles), np.ones(25), np.full(25, -math.tan(math.radians(slope_deg)))], 1)
    rings = []
    for share, thick in (
        (0, 0),
        (0.35, 0),
        (0.7, 0),
        (0.95, 0),
        (1, 0.0014),
        (0.95, 0.0028),
        (0.4, 0.0028),
        (0, 0.0028),
    ):
        ring = inner + way * (far * share)[:, None]
        ring[:, 2] -= thick + droop * across**2 * share - 0.004 * np.sin(np.pi * share) * (1 - across**2)
        rings.append(ring)
    points, quads = loft(np.array(rings[::-1]), closed=False)
    return points, np.concatenate([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]])


def _helmet() -> list[tuple[Shape, str]]:
    dome = ellipsoid((0, -0.010, 1.676), (0.108, 0.130, 0.100))
    crown = both(shell(dome, 0.006), above(1.672))
    brim = both(
        ellipsoid((0, 0.014, 1.676), (0.114, 0.158, 0.10)),
        lambda p: np.abs(p[..., 2] - 1.676 - 0.05 * np.maximum(p[..., 1] - 0.05, 0)) - 0.004,
        lambda p: -dome(p) - 0.006,
    )
    ridge = both(ellipsoid((0, -0.010, 1.680), (0.015, 0.132, 0.104)), above(1.69))
    return [(_solid(blend(0.006, crown, brim, ridge), 1500), "helmet")]


def _fire_helmet() -> list[tuple[Shape, str]]:
    dome = ellipsoid((0, -0.012, 1.672), (0.114, 0.136, 0.112))
    # Lower behind the ears and at the nape than over the brow.
    crown = both(shell(dome, 0.008), above(1.622), lambda p: 1.680 + 0.6 * np.minimum(p[..., 1] - 0.03, 0) - p[..., 2])
    crest = both(ellipsoid((0, -0.014, 1.690), (0.012, 0.142, 0.116)), above(1.70))
    visor = both(
        shell(ellipsoid((0, 0.006, 1.688), (0.119, 0.144, 0.092)), 0.009),
        above(1.695),
        below(1.742),
        lambda p: 0.075 - p[..., 1],
    )
    return [(_solid(blend(0.006, crown, crest), 1500), "helmet"), (_solid(visor, 300), "visor")]


def _service_cap() -> list[tuple[Shape, str]]:
    band = _turned(((1.686, 0.0810, 0.1060), (1.687, 0.0865, 0.1120), (1.722, 0.0872, 0.1128)))
    crown = _turned(
        ((1.719, 0.0870, 0.1125), (1.722, 0.0900, 0.1155), (1.734, 0.1040, 0.1290), (1.745, 0.1165, 0.1405),
         (1.751, 0.1205, 0.1445), (1.755, 0.1215, 0.1455), (1.759, 0.1195, 0.1435), (1.764, 0.1060, 0.1280),
         (1.768, 0.0700, 0.0850), (1.769, 0.0010, 0.0010)), tip=0.13)  # fmt: skip
    badge = blend(
        0.004, ellipsoid((0, 0.121, 1.743), (0.017, 0.007, 0.019)), ellipsoid((0, 0.120, 1.733), (0.024, 0.005, 0.007))
    )
    return [(crown, "cap"), (band, "cap_band"), (_peak((1.692, 0.0850, 0.1100), 64, 0.046, 34, 0.004), "peak"),
            (_solid(badge, 160), "gold")]  # fmt: skip


def _soft_cap() -> list[tuple[Shape, str]]:
    crown = _turned(
        ((1.678, 0.0800, 0.1050), (1.679, 0.0860, 0.1115), (1.700, 0.0865, 0.1115), (1.722, 0.0830, 0.1075),
         (1.740, 0.0720, 0.0950), (1.753, 0.0520, 0.0700), (1.760, 0.0270, 0.0370), (1.762, 0.0010, 0.0010)),
        tip=0.05)  # fmt: skip
    return [(crown, "cap"), (_peak((1.683, 0.0845, 0.1095), 60, 0.062, 20, 0.016), "cap")]


HATS: dict[str, Callable[[], list[tuple[Shape, str]]]] = {
    "helmet": _helmet,
    "fire": _fire_helmet,
    "cap": _service_cap,
    "peaked": _soft_cap,
}
# Extent (x, front y without the nose, back y, top) of the head the hats are drawn for.
_HAT_HEAD = (0.0775, 0.096, -0.110, 1.751)


def hat(human: Human, kind: str) -> list[tuple[Patch, str]]:
    """A hat's pieces with their colour cells, fitted to the head."""
    skull = human.points[np.unique(human.quads("body")[0])]
    skull = skull[(skull[:, 2] > human.at["eye_left"][2] + 0.03)]
    wide = float(np.abs(skull[:, 0]).max())
    front, back, high = float(skull[:, 1].max()), float(skull[:, 1].min()), float(skull[:, 2].max())
    scale = np.array([wide / _HAT_HEAD[0], (front - back) / (_HAT_HEAD[1] - _HAT_HEAD[2]), 0])
    scale[2] = scale[:2].mean()
    offset = np.array([0, front - _HAT_HEAD[1] * scale[1], high - 0.006 - _HAT_HEAD[3] * scale[2]])
    head = human.joints.index("head")
    out = []
    for (points, faces), cell in HATS[kind]():
        shares = np.zeros((len(points), len(human.joints)))
        shares[:, head] = 1
        out.append((Patch(points * scale + offset, faces, shares), cell))
    return out
