"""The joints of a person, each with its parent. A person faces +Y, with the left hand at -X."""

from __future__ import annotations

SIDES = (("left", -1), ("right", 1))
_MIDDLE: dict[str, str | None] = {
    "pelvis": None, "spine": "pelvis", "chest": "spine", "neck": "chest", "head": "neck", "jaw": "head",
    "lip_upper": "head", "lip_lower": "jaw",
}  # fmt: skip
_SIDE = {
    "clavicle": "chest", "arm": "clavicle", "forearm": "arm", "hand": "forearm", "thumb": "hand", "thumb_tip": "thumb",
    "index": "hand", "index_tip": "index", "fingers": "hand", "fingers_tip": "fingers", "thigh": "pelvis",
    "shin": "thigh", "foot": "shin", "eye": "head", "lid_upper": "head", "lid_lower": "head", "brow": "head",
    "lip_corner": "head",
}  # fmt: skip
FACE = ("jaw", "lip_upper", "lip_lower", *[f"{j}_{s}" for s, _ in SIDES for j in ("eye", "lid_upper", "lid_lower",
        "brow", "lip_corner")])  # fmt: skip
"""Joints that no clip moves: the running program turns them, to look, blink and speak."""


def parents() -> dict[str, str | None]:
    """Parent of every joint, parents first."""
    out = dict(_MIDDLE)
    for side, _ in SIDES:
        for joint, parent in _SIDE.items():
            out[f"{joint}_{side}"] = parent if parent in _MIDDLE else f"{parent}_{side}"
    return out
