"""Cuts the clothes from a body: tops, trousers, vests, collars, coat tails, aprons and capes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from assets.build.drape import (
    Mask,
    Patch,
    Skinside,
    border,
    carried,
    clipped,
    eased,
    hemmed,
    hung,
    lighter,
    part_of,
    refined,
    smoothed,
)
from assets.build.human import Human
from assets.build.mesh import Array, Indices
from assets.build.noise import grain
from assets.build.skeleton import SIDES

MIDDLING_M = 1.75


@dataclass(frozen=True)
class Cut:
    """Measures of a top. `sleeve` is the share of the arm it covers; heights are those of a person of 1.75 m."""

    sleeve: float
    hem: float
    ease_m: float
    sleeve_ease_m: float
    neck_m: float
    fall: float
    fold_m: float
    collar: str = ""
    tail: float = 0.0


CUTS = {
    "work_jacket": Cut(0.985, 0.905, 0.020, 0.016, 0.012, 0.30, 0.0085, "shirt"),
    "uniform": Cut(0.985, 0.915, 0.015, 0.012, 0.012, 0.42, 0.0060, "shirt"),
    "jacket": Cut(0.985, 0.900, 0.020, 0.015, 0.012, 0.30, 0.0080, "shirt"),
    "shirt": Cut(0.975, 0.915, 0.012, 0.011, 0.012, 0.40, 0.0075, "shirt"),
    "polo": Cut(0.42, 0.915, 0.012, 0.016, 0.022, 0.25, 0.0065, "shirt"),
    "t_shirt": Cut(0.40, 0.915, 0.011, 0.016, 0.000, 0.28, 0.0070),
    "hoodie": Cut(0.985, 0.905, 0.022, 0.018, 0.022, 0.25, 0.0095, "hood"),
    "blouse": Cut(0.80, 0.905, 0.011, 0.013, 0.000, 0.40, 0.0070),
    "cardigan": Cut(0.970, 0.870, 0.014, 0.013, -0.006, 0.35, 0.0075),
    "coat": Cut(0.985, 0.955, 0.020, 0.016, 0.012, 0.50, 0.0075, "shirt", 0.52),
    "turnout": Cut(0.985, 0.955, 0.034, 0.026, 0.034, 0.20, 0.0085, "", 0.74),
}  # fmt: skip


def size(human: Human) -> float:
    """How much a person is larger than one of 1.75 m."""
    return float(human.points[:, 2].max() / MIDDLING_M)


def arm_share(human: Human, points: Array) -> Array:
    """How far down the arm points lie, 0 at the shoulder, 1 at the wrist."""
    out = np.empty(len(points))
    for side, sign in SIDES:
        a, w = human.at[f"arm_{side}"], human.at[f"hand_{side}"]
        own = np.sign(points[:, 0]) == sign if sign > 0 else points[:, 0] <= 0
        out[own] = ((points[own] - a) @ (w - a)) / ((w - a) @ (w - a))
    return out


def neck_plane(points: Array, k: float) -> Array:
    """Height of points over the slanting plane through the base of the neck, in metres of a middling person."""
    return np.asarray(points[:, 2] / k - (1.470 - 0.50 * (points[:, 1] / k - 0.012)))


def _ridges(x: Array, sharp: float = 1.6) -> Array:
    return np.asarray((1 - np.abs(np.sin(x))) ** sharp - 0.35)


def _sleeve_folds(t: Array, angle: Array, seed: int) -> Array:
    wander = 1.3 * np.sin(angle + seed) + 2.2 * grain(np.stack([t * 5, angle * 0.8], -1), 2, seed)
    elbow = np.exp(-(((t - 0.52) / 0.13) ** 2)) * (0.75 + 0.45 * np.cos(angle))
    cuff = np.clip((t - 0.70) / 0.22, 0, 1) * np.clip((1.0 - t) / 0.06, 0, 1)
    upper = np.exp(-(((t - 0.22) / 0.15) ** 2))
    return (
        1.1 * elbow * _ridges(t * 30 + wander) + 0.9 * cuff * _ridges(t * 36 + 1.3 * wander)
        + 0.6 * upper * _ridges(t * 16 + 0.9 * angle + wander)
    )  # fmt: skip


def _trunk_folds(p: Array, seed: int) -> Array:
    x, y, z = p.T
    wander = 2.6 * grain(np.stack([x * 7 + (y < 0) * 5, z * 6], -1), 2, seed)
    waist = np.exp(-(((z - 1.06) / 0.09) ** 2))
    hem = np.clip((1.02 - z) / 0.10, 0, 1)
    pit = np.exp(-(((np.abs(x) - 0.15) / 0.07) ** 2) - ((z - 1.26) / 0.10) ** 2)
    return (
        0.9 * waist * _ridges(z * 30 - np.abs(x) * 12 + wander) + 0.55 * hem * _ridges(np.arctan2(x, y) * 5 + wander)
        + 0.9 * pit * _ridges(z * 15 + np.abs(x) * 24 + wander)
        + 0.30 * _ridges(z * 9 + x * 12 * np.sign(y) + wander)
    )  # fmt: skip


def _leg_folds(p: Array, knee: float, seed: int) -> Array:
    x, y, z = p.T
    wander = 2.4 * grain(np.stack([x * 9 + (x > 0) * 7, z * 7], -1), 2, seed)
    at_knee = np.exp(-(((z - knee) / 0.10) ** 2)) * np.where(y < 0, 1.2, 0.7)
    ankle = np.clip((0.34 - z) / 0.20, 0, 1) * np.clip((z - 0.07) / 0.04, 0, 1)
    crotch = np.exp(-(((z - 0.83) / 0.08) ** 2)) * np.clip(1.2 - np.abs(x) / 0.14, 0, 1)
    return (
        0.9 * at_knee * _ridges(z * 24 + wander) + 1.1 * ankle * _ridges(z * 34 + 1.2 * wander)
        + 0.8 * crotch * _ridges(z * 26 - np.abs(x) * 30 + wander) + 0.25 * _ridges(z * 8 + x * 22 + wander)
    )  # fmt: skip


def _top_mask(human: Human, top: Cut) -> Mask:
    corner = human.quads("helper-tights")[0]
    points, k = human.points, size(human)
    arm = human.share("arm", "forearm", "hand", "thumb", "index", "fingers") > 0.5
    leg = human.share("shin", "foot") > 0.1
    t = arm_share(human, points)
    keep = np.where(arm, t < top.sleeve + 0.02, (points[:, 2] / k > top.hem - 0.02) & ~leg)
    keep &= neck_plane(points, k) < top.neck_m + 0.045
    return np.asarray(keep[corner].all(1))


def _over_trousers(points: Array, k: float) -> Array:
    """What a top stands off further below the waist, where trousers with their folds lie under it; middling metres."""
    return np.asarray(0.012 * np.clip((1.03 - points[:, 2] / k) / 0.08, 0, 1))


def _arms(human: Human) -> list[int]:
    return [n for n, j in enumerate(human.joints) if j.startswith(("arm", "forearm", "hand"))]


def _trim_top(human: Human, p: Patch, top: Cut) -> Patch:
    """Cut at the neckline, the sleeves' ends and the hem."""
    k = size(human)

    def arm(q: Patch) -> Mask:
        return np.asarray(q.shares[:, _arms(human)].sum(1) > 0.5)

    p = clipped(p, np.where(arm(p), -1, neck_plane(p.points, k) - top.neck_m))
    p = clipped(p, np.where(arm(p), -1, top.hem * k - p.points[:, 2]))
    return clipped(p, np.where(arm(p), arm_share(human, p.points) - top.sleeve, -1))


def top(human: Human, body: Skinside, style: str, seed: int, count: int = 4100) -> Patch:
    """The top of a style of CUTS, without collar and tail."""
    c, k = CUTS[style], size(human)
    p = _trim_top(human, refined(part_of(human, "helper-tights", _top_mask(human, c))), c)
    arm = p.shares[:, _arms(human)].sum(1)
    ease = k * (c.ease_m * (1 - arm) + c.sleeve_ease_m * arm)
    # Close at the neck, whatever the ease elsewhere.
    near = np.clip(-neck_plane(p.points, k) / 0.06, 0.25, 1)
    ease = ease + (1 - arm) * k * _over_trousers(p.points, k)
    p = eased(p, body, ease * near)
    trunk = arm < 0.45
    points = p.points.copy()
    points[trunk] = hung(p.points[trunk], np.array([0.0, -0.012 * k]), 1.26 * k, c.fall)
    t = arm_share(human, points)
    angle = around_arm(human, points)
    folds = arm * _sleeve_folds(t, angle, seed) + (1 - arm) * _trunk_folds(points / k, seed)
    points = points + Patch(points, p.faces, p.shares).normals() * (folds * c.fold_m * k)[:, None]
    points = body.push(points, np.minimum(ease * near, 0.006))
    rim = np.unique(border(p.faces))
    hem = rim[(arm[rim] < 0.3) & (points[rim, 2] < (c.hem + 0.03) * k)]
    points[hem, 2] = c.hem * k
    made = hemmed(lighter(Patch(points, p.faces, p.shares), count))
    # Where a face lies flat in the hem, its border turns down instead of in and would hang out as a tooth.
    low = made.shares[:, _arms(human)].sum(1) < 0.3
    made.points[low, 2] = np.maximum(made.points[low, 2], c.hem * k)
    return made


def around_arm(human: Human, points: Array) -> Array:
    """Angle round the arm from straight ahead, growing to the outside; the seam lies towards the trunk's back."""
    out = np.empty(len(points))
    for side, sign in SIDES:
        a, e, w = (human.at[f"{j}_{side}"] for j in ("arm", "forearm", "hand"))
        own = points[:, 0] > 0 if sign > 0 else points[:, 0] <= 0
        way = points[own]
        t = np.clip(((way - a) @ (w - a)) / ((w - a) @ (w - a)), -0.2, 1.2)
        bend = np.linalg.norm(e - a) / np.linalg.norm(w - a)
        line = np.where((t < bend)[:, None], a + (e - a) * (t / bend)[:, None],
                        e + (w - e) * ((t - bend) / (1 - bend))[:, None])  # fmt: skip
        offset = way - line
        out[own] = np.arctan2(offset[:, 0] * sign, offset[:, 1])
    return out


def around_leg(human: Human, points: Array) -> Array:
    """Angle round the leg from straight ahead, growing to the outside."""
    out = np.empty(len(points))
    for side, sign in SIDES:
        own = points[:, 0] > 0 if sign > 0 else points[:, 0] <= 0
        joints = [human.at[f"{j}_{side}"] for j in ("foot", "shin", "thigh")]
        heights = [j[2] for j in joints]
        x = np.interp(points[own, 2], heights, [j[0] for j in joints])
        y = np.interp(points[own, 2], heights, [j[1] for j in joints])
        out[own] = np.arctan2((points[own, 0] - x) * sign, points[own, 1] - y)
    return out


def trousers(human: Human, body: Skinside, seed: int, wide_m: float = 0.013, count: int = 2500) -> Patch:
    """Trousers from the waist to the shoes."""
    k, corner = size(human), human.quads("helper-tights")[0]
    points = human.points
    arm = human.share("arm", "forearm", "hand") > 0.2
    ankle = human.at["foot_left"][2]
    keep = (points[:, 2] < 1.01 * k) & ~arm & (points[:, 2] > ankle - 0.01)
    p = refined(part_of(human, "helper-tights", np.asarray(keep[corner].all(1))))
    # Close at the waist, so that what hangs over it lies outside.
    loose = np.clip((1.0 - p.points[:, 2] / k) / 0.10, 0.22, 1)
    p = eased(p, body, wide_m * k * loose, 6)
    points = p.points.copy()
    hem = 0.045 * k
    for side, sign in SIDES:
        own = (np.sign(points[:, 0]) == sign) & (points[:, 2] < 0.80 * k)
        foot, knee = human.at[f"foot_{side}"], human.at[f"shin_{side}"]
        axis = np.stack([np.interp(points[own, 2], [foot[2], knee[2]], [foot[i], knee[i]]) for i in (0, 1)], 1)
        level = points[own].copy()
        level[:, :2] -= axis
        level = hung(level, np.zeros(2), 0.80 * k, 0.105)
        level[:, :2] += axis
        inner = (level[:, 0] * sign) < 0
        level[inner, 0] = 0
        points[own] = level
    points = smoothed(Patch(points, p.faces, p.shares), 2, 0.4).points
    low = points[:, 2] < ankle + 0.05 * k
    share = np.clip((ankle + 0.05 * k - points[low, 2]) / (0.06 * k), 0, 1)
    points[low, 2] -= share * (ankle - hem) * 1.05
    folds = _leg_folds(points / k, human.at["shin_left"][2] / k, seed)
    folds = folds * np.clip((0.97 - points[:, 2] / k) / 0.08, 0, 1)
    folds = folds * np.where(points[:, 2] < 0.80 * k, np.clip((np.abs(points[:, 0]) / k - 0.012) / 0.04, 0, 1), 1)
    points = points + Patch(points, p.faces, p.shares).normals() * (folds * 0.0085 * k)[:, None]
    return hemmed(lighter(Patch(points, p.faces, p.shares), count))


def vest(human: Human, body: Skinside, under: str, seed: int) -> Patch:
    """A reflective vest over a top of a style; left as coarse as the body, since thinning would fray its edges."""
    c, k, corner = CUTS[under], size(human), human.quads("helper-tights")[0]
    leg = human.share("thigh", "shin", "foot") > 0.75
    keep = (human.share("arm", "forearm", "hand") < 0.75) & (human.points[:, 2] > 0.92 * k) & ~leg
    p = part_of(human, "helper-tights", np.asarray(keep[corner].all(1)))
    # Close at the neck, as the top below it is.
    near = np.clip(-neck_plane(p.points, k) / 0.06, 0.25, 1)
    p = eased(p, body, (c.ease_m * near + 0.006 + _over_trousers(p.points, k)) * k, 4)
    x, z = np.abs(p.points[:, 0]) / k, p.points[:, 2] / k
    hole = np.abs(human.at["arm_left"][0]) / k - np.interp(z, [1.17, 1.23, 1.34, 1.42], [-0.20, 0.010, 0.016, 0.006])
    p = clipped(p, x - hole)
    # The neck's hole is upright, round the collar.
    near = 0.094 - np.hypot(p.points[:, 0] * 0.94, p.points[:, 1] + 0.008 * k) / k
    p = clipped(p, np.where(p.points[:, 2] > 1.33 * k, near, -1))
    # In front it opens to the zip and, above, to the hole: no sliver is left between the two.
    notch = np.interp(p.points[:, 2] / k, [1.25, 1.40, 1.46], [0, 0.063, 0.12]) - np.abs(p.points[:, 0]) / k
    notch = np.where(p.points[:, 2] < 1.25 * k, p.points[:, 2] / k - 1.25, notch)
    p = clipped(p, np.where(p.points[:, 1] > 0, notch, -1))
    points = hung(p.points, np.array([0.0, -0.012 * k]), 1.26 * k, c.fall * 0.9)
    out = _trunk_folds(points / k, seed) * c.fold_m * k + 0.007 * np.clip(-neck_plane(points, k) / 0.06, 0.4, 1)
    points = points + Patch(points, p.faces, p.shares).normals() * out[:, None]
    points[points[:, 2] < 0.955 * k, 2] = 0.955 * k
    return hemmed(Patch(points, p.faces, p.shares), 0.006)


def loft(rings: Array, closed: bool = True) -> tuple[Array, Indices]:
    """Points and quads of a tube through rings, (levels, n, 3), from the bottom up, seen from outside."""
    levels, n, _ = rings.shape
    faces = []
    for k in range(levels - 1):
        a = np.arange(n if closed else n - 1)
        b = (a + 1) % n
        faces.append(np.stack([k * n + a, k * n + b, (k + 1) * n + b, (k + 1) * n + a], 1))
    return rings.reshape(-1, 3), np.concatenate(faces)


def as_patch(human: Human, rings: Array, closed: bool = True, group: str = "helper-tights") -> Patch:
    """A loft that moves with the body under it."""
    points, faces = loft(rings, closed)
    own = np.unique(human.quads(group)[0])
    still = [n for n, j in enumerate(human.joints) if j.startswith(("arm", "forearm", "hand"))]
    trunk = own[human.shares[own][:, still].sum(1) < 0.15]
    return Patch(points, faces, carried(human.points[trunk], human.shares[trunk], points))


def girth(points: Array, z: float, reach: float, angles: Array, centre: Array) -> Array:
    """Radius of what lies near a height, seen along each angle, as if a band went round it."""
    near = points[np.abs(points[:, 2] - z) < reach][:, :2] - centre
    aim = np.stack([np.sin(angles), np.cos(angles)], 1)
    return np.asarray((near @ aim.T).max(0))


def tail(human: Human, upper: Patch, low: float, ease_m: float, flare: float, seed: int) -> Patch:
    """The skirt of a long coat, from the waist of its upper part to a height."""
    k = size(human)
    angles = np.linspace(0, -2 * np.pi, 44, endpoint=False)
    own = np.unique(human.quads("helper-tights")[0])
    arms = human.share("arm", "forearm", "hand", "clavicle")[own] > 0.1
    points = human.points[own[~arms]]
    centre = np.array([0.0, -0.012 * k])
    waist = 0.985
    trunk = upper.points[upper.shares[:, _arms(human)].sum(1) < 0.1]
    rings, widest = [], girth(trunk, waist * k, 0.02 * k, angles, centre) - (ease_m - 0.002) * k
    for z in np.linspace(waist * k, low * k, 11):
        fall = waist - z / k
        if fall > 0.05:
            widest = np.maximum(widest * 0.997, girth(points, z, 0.04 * k, angles, centre))
        wave = 0.012 * fall / 0.4 * np.sin(angles * 5 + seed) + 0.006 * fall / 0.4 * np.sin(angles * 9 + 2 * seed)
        r = widest + k * (ease_m + flare * fall + wave)
        rings.append(np.stack([centre[0] + r * np.sin(angles), centre[1] + r * np.cos(angles), np.full(44, z)], 1))
    return hemmed(as_patch(human, np.array(rings[::-1])))


def belt(human: Human, upper: Patch) -> Patch:
    """A belt over the seam of coat and skirt."""
    k = size(human)
    angles = np.linspace(0, -2 * np.pi, 36, endpoint=False)
    trunk = upper.points[upper.shares[:, _arms(human)].sum(1) < 0.1]
    centre = np.array([0.0, -0.012 * k])
    waist = girth(trunk, 0.985 * k, 0.02 * k, angles, centre)
    rings = []
    for z, out in ((0.967, -0.004), (0.968, 0.003), (0.985, 0.004), (1.002, 0.003), (1.003, -0.004)):
        r = waist + out * k
        rings.append(np.stack([centre[0] + r * np.sin(angles), centre[1] + r * np.cos(angles), np.full(36, z * k)], 1))
    return as_patch(human, np.array(rings))
