"""What is worn over or at the ends of the clothes: collars, hoods, aprons, capes and shoes."""

from __future__ import annotations

import math

import numpy as np

from assets.build.drape import Patch, Skinside, smoothed
from assets.build.garments import as_patch, girth, size
from assets.build.human import Human
from assets.build.mesh import Array
from assets.build.sdf import Field, blend, cone, ellipsoid
from assets.build.surface import surface

_NECK_SLOPE = -0.50


def _neck_ring(body: Skinside, k: float, over_m: Array | float, ease_m: float, angles: Array) -> Array:
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


def shirt_collar(human: Human, body: Skinside, upper: Patch) -> Patch:
    """A turned-down collar whose leaf lies on the top it is sewn to and runs out in two points, open at the throat."""
    k = size(human)
    angles = np.linspace(math.radians(-7), math.radians(-353), 49)
    turn = np.abs((angles + np.pi) % (2 * np.pi) - np.pi)
    front = np.clip((math.radians(74) - turn) / math.radians(62), 0, 1)
    front = front * front * (3 - 2 * front)
    high = 0.036 - 0.017 * front
    base = _neck_ring(body, k, -0.008, 0.004, angles)
    crest = _neck_ring(body, k, high, 0.0045, angles)
    fold = _neck_ring(body, k, high + 0.002, 0.0080, angles)
    out = np.stack([np.sin(angles), np.cos(angles), 0 * angles], 1)
    fall = out * (0.020 * (1 - front) + 0.005 * front)[:, None]
    fall = fall + np.stack([np.sign(out[:, 0]) * 0.024 * front, 0 * front, -0.036 - 0.019 * front], 1)
    cloth = Skinside(upper)
    edge = cloth.lay(fold + fall * k, 0.0035 * k)
    quarter, middle = (fold * (1 - s) + edge * s + out * 0.003 * k for s in (0.22, 0.6))
    quarter, middle = (cloth.push(body.push(q, 0.007 * k), 0.004 * k) for q in (quarter, middle))
    under = cloth.lay(edge - [0, 0, 0.001 * k], 0.0005)
    back = cloth.push(middle - out * 0.004 * k, 0.0005)
    return _rigid(human, np.array([base, crest, fold, quarter, middle, edge, under, back])[::-1], closed=False)


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
    for _ in range(3):
        points[lying] = body.push(points[lying], 0.038 * k)
        points[lying] = smoothed(Patch(points, p.faces, p.shares), 2, 0.5).points[lying]
    inner = Patch(points - 0.005 * p.normals(), p.faces[:, ::-1], p.shares)
    return Patch(np.concatenate([points, inner.points]), np.concatenate([p.faces, inner.faces + len(points)]),
                 np.concatenate([p.shares, p.shares]))  # fmt: skip
