"""What is worn over or at the ends of the clothes: collars, hoods, aprons, capes, shoes, hats, and things carried."""

from __future__ import annotations

import math

import numpy as np

from assets.build.drape import Patch, Skinside
from assets.build.garments import CUTS, as_patch, girth, size
from assets.build.human import Human
from assets.build.mesh import Array
from assets.build.sdf import Field, above, below, blend, both, cone, ellipsoid, shell
from assets.build.surface import surface

_NECK_SLOPE = -0.50


def _neck_ring(body: Skinside, k: float, over_m: float, ease_m: float, angles: Array) -> Array:
    """Points round the neck, a distance over the plane through its base."""
    y0 = 0.012
    r = 0.040
    x, y = r * np.sin(angles), y0 + 0.008 + r * 1.05 * np.cos(angles)
    z = 1.470 + _NECK_SLOPE * (y - y0) + over_m
    points = np.stack([x, y, z], 1) * k
    for _ in range(4):
        points = body.push(points, ease_m * k)
        points[:, 2] = (1.470 + _NECK_SLOPE * (points[:, 1] / k - y0) + over_m) * k
    return points


def shirt_collar(human: Human, body: Skinside, style: str) -> Patch:
    """A turned-down collar with points, open at the throat."""
    k, ease = size(human), CUTS[style].ease_m
    angles = np.linspace(math.radians(-10), math.radians(-350), 45)
    front = np.exp(-(((1 - np.abs(np.cos((angles) / 2))) / 0.10) ** 2))
    base = _neck_ring(body, k, -0.004, 0.006, angles)
    crest = _neck_ring(body, k, 0.036, 0.007, angles)
    crest[:, 2] -= 0.014 * k * front
    fold = _neck_ring(body, k, 0.040, 0.0115, angles)
    fold[:, 2] -= 0.014 * k * front
    middle = _neck_ring(body, k, 0.018, 0.017, angles)
    middle[:, 2] -= 0.012 * k * front
    edge = _neck_ring(body, k, -0.006, 0.016 + ease * 0.55, angles)
    edge += np.outer(front, [0, 0.014, -0.026]) * k
    edge[:, 0] += np.sign(np.sin(angles)) * 0.012 * k * front
    under = edge * 1.0
    under[:, 2] -= 0.003 * k
    back = _neck_ring(body, k, 0.004, 0.012, angles)
    return _rigid(human, np.array([base, crest, fold, middle, edge, under, back])[::-1], closed=False)


def _rigid(human: Human, rings: Array, closed: bool = True) -> Patch:
    """A collar: it follows neck and chest as the body under it does, but never the head."""
    p = as_patch(human, rings, closed, "body")
    names = human.joints
    head = [n for n, j in enumerate(names) if j in ("head", "jaw", "lip_lower")]
    shares = p.shares.copy()
    lifted = shares[:, head].sum(1)
    shares[:, head] = 0
    neck, chest = names.index("neck"), names.index("chest")
    shares[:, neck] += lifted
    shares[:, chest] += shares[:, neck] * 0.5
    shares[:, neck] *= 0.5
    return Patch(p.points, p.faces, shares)


def hood(human: Human, body: Skinside) -> Patch:
    """A hood lying on the shoulders."""
    k = size(human)
    angles = np.linspace(math.radians(-26), math.radians(-334), 41)
    spine = _neck_ring(body, k, 0.004, 0.024, angles)
    behind = np.clip(0.5 - 0.5 * np.cos(angles), 0, 1) ** 1.5
    spine[:, 1] -= 0.030 * k * behind
    spine[:, 2] -= 0.012 * k * behind
    thick = k * (0.013 + 0.030 * behind)
    out = np.stack([np.sin(angles), np.cos(angles), 0 * angles], 1)
    rings = []
    for turn in np.linspace(0, 2 * np.pi, 13):
        fold = 1 + 0.12 * np.sin(3 * angles + 2 * turn)
        rings.append(spine + (thick * fold)[:, None] * (np.cos(turn) * out + np.sin(turn) * np.array([0, 0, 0.9])))
    return _rigid(human, np.array(rings), closed=False)


def shaped(human: Human, field: Field, low: Array, high: Array, step: float, count: int, *joints: str) -> Patch:
    """A solid shape that follows joints: the first one, or the nearer of two that split it at the second's place."""
    points, faces = surface(field, low, high, step, count)
    shares = np.zeros((len(points), len(human.joints)))
    first = human.joints.index(joints[0])
    if len(joints) == 1:
        shares[:, first] = 1
    else:
        second = human.joints.index(joints[1])
        up = np.clip((points[:, 2] - human.at[joints[1]][2] + 0.01) / 0.04, 0, 1)
        shares[:, first], shares[:, second] = up, 1 - up
    return Patch(points, faces, shares)


def shoe(human: Human, side: str, sign: int) -> Patch:
    """A laced shoe with a sole, fitted to the foot."""
    k = size(human)
    ankle = human.at[f"foot_{side}"]
    foot = np.unique(human.quads("body")[0])
    column = [n for n, j in enumerate(human.joints) if j == f"foot_{side}"]
    own = foot[(human.shares[foot][:, column].sum(1) > 0.6) & (human.points[foot][:, 2] < 0.06 * k)]
    p = human.points[own]
    toe, heel = p[p[:, 1].argmax()], p[p[:, 1].argmin()]
    axis = (toe - heel) * [1, 1, 0]
    length = float(np.linalg.norm(axis)) + 0.024 * k
    forward = axis / np.linalg.norm(axis)
    across = np.array([forward[1], -forward[0], 0])
    wide = float(np.ptp(p @ across)) / 2 + 0.007 * k
    middle = (p.min(0) + p.max(0)) / 2

    def local(q: Array) -> Array:
        d = q - [middle[0], middle[1], 0]
        return np.stack([d @ across / wide, d @ forward / (length / 2), d[..., 2] / k], -1)

    ground, up = middle * [1, 1, 0], np.array([0, 0, k])
    body_ = blend(
        0.02 * k,
        cone(ankle + [0, -0.004, -0.005], ankle + forward * 0.012 - 0.06 * up, 0.044 * k, 0.046 * k),
        ellipsoid(ground + forward * length * 0.16 + 0.040 * up, (wide * 0.98, length * 0.36, 0.040 * k)),
        ellipsoid(ground - forward * length * 0.25 + 0.045 * up, (wide * 0.86, length * 0.26, 0.050 * k)),
    )

    def plate(q: Array) -> Array:
        x, y, z = np.moveaxis(local(q), -1, 0)
        waist = 1 - 0.16 * np.exp(-(((y + 0.15) / 0.35) ** 2)) + 0.02
        outline = (np.abs(x / waist) ** 2.6 + np.abs(y) ** 2.8) ** (1 / 2.7) - 1.0
        heel_ = 0.026 + 0.006 * (y < -0.35)
        return np.maximum(outline * wide, np.abs(z - heel_ / 2) * k - heel_ / 2 * k)

    def upper(q: Array) -> Array:
        x, y, z = np.moveaxis(local(q), -1, 0)
        outline = (np.abs(x / 0.97) ** 2.5 + np.abs(y / 0.98) ** 2.8) ** (1 / 2.7) - 1.0
        return np.maximum(np.maximum(body_(q), outline * wide * 0.7), (0.016 - z) * k)

    field = blend(0.0025, upper, plate)
    low, high = p.min(0) - 0.05, p.max(0) + 0.05
    return shaped(human, field, low * [1, 1, 0] - [0, 0, 0.006], high * [1, 1, 0] + [0, 0, ankle[2] + 0.05 * k], 0.0055,
                  700, f"shin_{side}", f"foot_{side}")  # fmt: skip


def apron(human: Human) -> Patch:
    """An apron over chest and lap, its strings round neck and waist left to the paint."""
    k = size(human)
    own = np.unique(human.quads("helper-tights")[0])
    arms = human.share("arm", "forearm", "hand", "clavicle")[own] > 0.1
    points, centre = human.points[own[~arms]], np.array([0.0, -0.012 * k])
    rings = []
    reach = np.zeros(25)
    for z in np.linspace(1.33, 0.56, 20):
        half = np.interp(z, [0.56, 1.02, 1.10, 1.33], [1.35, 1.40, 1.05, 0.62])
        angles = np.linspace(half, -half, 25)
        round_ = girth(points, z * k, 0.03 * k, angles, centre)
        reach = np.maximum(round_ + 0.026 * k, reach * (0.997 if z < 1.2 else 0.97))
        r = reach + (1.1 - z) * 0.010 * np.sin(angles * 6) * (z < 1.1) * k
        rings.append(np.stack([centre[0] + r * np.sin(angles), centre[1] + r * np.cos(angles), np.full(25, z * k)], 1))
    outer = np.array(rings[::-1])
    p = as_patch(human, outer, closed=False)
    inner = Patch(p.points - 0.004 * p.normals(), p.faces[:, ::-1], p.shares)
    return Patch(np.concatenate([p.points, inner.points]), np.concatenate([p.faces, inner.faces + len(p.points)]),
                 np.concatenate([p.shares, inner.shares]))  # fmt: skip


# Heights in metres of a middling person, and how wide and deep a cape is there, as shares of its shoulders.
_CAPE = (
    (1.462, 0.60, 0.70), (1.435, 0.96, 0.98), (1.39, 1.14, 1.10), (1.30, 1.20, 1.22), (1.20, 1.27, 1.34),
    (1.08, 1.36, 1.48), (0.92, 1.48, 1.64), (0.76, 1.58, 1.72), (0.62, 1.66, 1.78),
)  # fmt: skip


def cape(human: Human, body: Skinside) -> Patch:
    """A rain cape from the neck to the knees, over the arms."""
    k = size(human)
    angles = np.linspace(0, -2 * np.pi, 48, endpoint=False)
    top = _neck_ring(body, k, 0.018, 0.020, angles)
    shoulder = float(np.abs(human.at["arm_left"][0])) + 0.085 * k
    rings = [top]
    for z, wide, deep in _CAPE:
        fall = max(1.35 - z, 0)
        wave = 1 + 0.10 * fall * np.sin(angles * 7 + 0.6) + 0.05 * fall * np.sin(angles * 13)
        x = shoulder * wide * np.sin(angles) * wave
        y = (0.175 * k * deep) * np.cos(angles) * wave - 0.010 * k
        # Wider than long: a cape hangs from the shoulders.
        rings.append(np.stack([x, y, np.full(48, z * k) - 0.012 * k * (np.abs(np.cos(angles)) if z > 1.38 else 0)], 1))
    p = as_patch(human, np.array(rings[::-1]))
    # On the shoulders it lies over a jacket.
    lying = p.points[:, 2] > 1.25 * k
    points = p.points.copy()
    for _ in range(2):
        points[lying] = body.push(points[lying], 0.040 * k)
    inner = Patch(points - 0.005 * p.normals(), p.faces[:, ::-1], p.shares)
    return Patch(np.concatenate([points, inner.points]), np.concatenate([p.faces, inner.faces + len(points)]),
                 np.concatenate([p.shares, p.shares]))  # fmt: skip


def _helmet() -> list[tuple[Field, str, int]]:
    dome = ellipsoid((0, -0.010, 1.676), (0.108, 0.130, 0.100))
    crown = both(shell(dome, 0.006), above(1.672))
    brim = both(
        ellipsoid((0, 0.014, 1.676), (0.114, 0.158, 0.10)),
        lambda p: np.abs(p[..., 2] - 1.676 - 0.05 * np.maximum(p[..., 1] - 0.05, 0)) - 0.004,
        lambda p: -dome(p) - 0.006,
    )
    ridge = both(ellipsoid((0, -0.010, 1.680), (0.015, 0.132, 0.104)), above(1.69))
    return [(blend(0.006, crown, brim, ridge), "helmet", 1500)]


def _fire_helmet() -> list[tuple[Field, str, int]]:
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
    return [(blend(0.006, crown, crest), "helmet", 1500), (visor, "visor", 300)]


def _service_cap() -> list[tuple[Field, str, int]]:
    def tilt(p: Array) -> Array:
        q = p - np.array([0, 0, 1.70])
        a = math.radians(7)
        y, z = q[..., 1] * math.cos(a) - q[..., 2] * math.sin(a), q[..., 1] * math.sin(a) + q[..., 2] * math.cos(a)
        return np.stack([q[..., 0], y, z + 1.70], -1)

    crown = blend(0.012, ellipsoid((0, -0.004, 1.770), (0.122, 0.138, 0.022)),
                  both(ellipsoid((0, -0.010, 1.735), (0.100, 0.122, 0.06)), above(1.715)))  # fmt: skip
    band = both(ellipsoid((0, -0.012, 1.712), (0.0905, 0.112, 0.20)), above(1.690), below(1.732))
    peak = both(shell(ellipsoid((0, 0.020, 1.646), (0.104, 0.148, 0.060)), 0.010), above(1.668),
                lambda p: 0.078 - p[..., 1] + 2.0 * p[..., 0] ** 2)  # fmt: skip
    badge = blend(
        0.004, ellipsoid((0, 0.119, 1.752), (0.019, 0.006, 0.022)), ellipsoid((0, 0.121, 1.741), (0.026, 0.004, 0.008))
    )
    return [(lambda p: crown(tilt(p)), "cap", 900), (lambda p: band(tilt(p)), "cap_band", 450),
            (lambda p: peak(tilt(p)), "peak", 600), (badge, "gold", 160)]  # fmt: skip


def _soft_cap() -> list[tuple[Field, str, int]]:
    dome = ellipsoid((0, -0.014, 1.680), (0.0885, 0.108, 0.094))
    crown = both(shell(dome, 0.006), above(1.682))
    peak = both(
        shell(ellipsoid((0, 0.055, 1.630), (0.078, 0.130, 0.066)), 0.005), above(1.668), lambda p: 0.082 - p[..., 1]
    )
    return [(crown, "cap", 900), (peak, "cap", 450)]


HATS = {"helmet": _helmet, "fire": _fire_helmet, "cap": _service_cap, "peaked": _soft_cap}
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
    out = []
    for field, cell, count in HATS[kind]():
        p = shaped(human, field, np.array([-0.16, -0.20, 1.58]), np.array([0.16, 0.20, 1.84]), 0.0042, count, "head")
        out.append((Patch(p.points * scale + offset, p.faces, p.shares), cell))
    return out
