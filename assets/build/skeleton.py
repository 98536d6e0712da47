"""The twenty joints of a person, and how skin follows them. A person faces +Y, with the left hand at -X."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from assets.build.mesh import Array

# Joint heads in metres for a person 1.75 m tall, arms a little away from the body.
_MIDDLE: dict[str, tuple[float, float, float]] = {
    "pelvis": (0, -0.01, 0.95), "spine": (0, -0.01, 1.08), "chest": (0, -0.015, 1.25), "neck": (0, -0.022, 1.475),
    "head": (0, -0.008, 1.555), "jaw": (0, 0.012, 1.575),
}  # fmt: skip
_SIDE: dict[str, tuple[float, float, float]] = {
    "clavicle": (0.03, -0.01, 1.425), "arm": (0.170, -0.018, 1.398), "forearm": (0.272, -0.035, 1.148),
    "hand": (0.350, 0.0, 0.925), "thigh": (0.092, -0.01, 0.92), "shin": (0.100, 0.0, 0.50),
    "foot": (0.105, -0.03, 0.10),
}  # fmt: skip
_ENDS: dict[str, tuple[float, float, float]] = {
    "hand_end": (0.380, 0.03, 0.80), "foot_end": (0.118, 0.13, 0.03), "top": (0, -0.0, 1.77), "chin": (0, 0.07, 1.53)
}  # fmt: skip
_PARENTS: dict[str, str | None] = {
    "pelvis": None, "spine": "pelvis", "chest": "spine", "neck": "chest", "head": "neck", "jaw": "head",
    "clavicle": "chest", "arm": "clavicle", "forearm": "arm", "hand": "forearm", "thigh": "pelvis", "shin": "thigh",
    "foot": "shin",
}  # fmt: skip
SIDES = (("left", -1), ("right", 1))
# Rough thickness of the body round each joint's bone: a point follows the bone whose flesh it is nearest to.
_RADII_M = {
    "pelvis": 0.15, "spine": 0.15, "chest": 0.155, "neck": 0.06, "head": 0.10, "jaw": 0.04, "clavicle": 0.065,
    "arm": 0.056, "forearm": 0.048, "hand": 0.036, "thigh": 0.085, "shin": 0.062, "foot": 0.055,
}  # fmt: skip
_TAILS = {
    "pelvis": "spine", "spine": "chest", "chest": "neck", "neck": "head", "head": "top", "jaw": "chin",
    "clavicle": "arm", "arm": "forearm", "forearm": "hand", "hand": "hand_end", "thigh": "shin", "shin": "foot",
    "foot": "foot_end",
}  # fmt: skip


def positions() -> dict[str, Array]:
    """Head of every joint; paired joints end in _left and _right."""
    out = {n: np.array(p, float) for n, p in {**_MIDDLE, **{k: _ENDS[k] for k in ("top", "chin")}}.items()}
    for side, sign in SIDES:
        for n, (x, y, z) in {**_SIDE, **{k: _ENDS[k] for k in ("hand_end", "foot_end")}}.items():
            out[f"{n}_{side}"] = np.array([sign * x, y, z])
    return out


def parents() -> dict[str, str | None]:
    """Parent of every joint, parents first."""
    out = {n: _PARENTS[n] for n in _MIDDLE}
    for side, _ in SIDES:
        for n in _SIDE:
            p = _PARENTS[n]
            out[f"{n}_{side}"] = p if p in _MIDDLE else f"{p}_{side}"
    return out


def _segment(joint: str, at: dict[str, Array]) -> tuple[Array, Array]:
    stem, _, side = joint.partition("_")
    tail = _TAILS[stem]
    end = at[tail] if tail in at else at[f"{tail}_{side}"]
    return at[joint], end


def weights(points: Array, joints: Sequence[str], at: dict[str, Array]) -> Array:
    """Share of each joint in every point, rows summing to 1, at most four above zero."""
    distance = []
    for joint in joints:
        a, b = _segment(joint, at)
        t = np.clip(((points - a) @ (b - a)) / ((b - a) @ (b - a)), 0, 1)
        d = np.linalg.norm(points - (a + t[:, None] * (b - a)), axis=1)
        if joint.endswith("_left"):
            d = d + np.maximum(0, points[:, 0]) * 4
        if joint.endswith("_right"):
            d = d + np.maximum(0, -points[:, 0]) * 4
        distance.append(d / _RADII_M[joint.partition("_")[0]])
    w = 1 / np.maximum(np.array(distance).T, 0.25) ** 7
    if w.shape[1] > 4:
        w[w < np.sort(w, 1)[:, -4][:, None]] = 0
    w /= w.sum(1, keepdims=True)
    w[w < 0.02] = 0
    return np.asarray(w / w.sum(1, keepdims=True))
