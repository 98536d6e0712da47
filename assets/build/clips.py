"""Movements of a person, as joint rotations over time. Angles in degrees about X (forward), Y (sideways), Z (turn)."""

from __future__ import annotations

import math
from collections.abc import Callable

Pose = dict[str, tuple[float, float, float]]
FPS = 24


def _s(t: float, phase: float = 0.0) -> float:
    return math.sin(t + phase)


def idle(t: float) -> Pose:
    """Stand, breathe, shift weight; t runs over one turn."""
    return {
        "pelvis": (0, 0.8 * _s(t), 1.0 * _s(t)), "spine": (-1.0 - 0.8 * _s(2 * t), -0.8 * _s(t), 1.0 * _s(t)),
        "chest": (0.8 * _s(2 * t, 0.5), 0.8 * _s(t), 0), "neck": (2 - 0.8 * _s(2 * t), 0, 3 * _s(t, 0.7)),
        "head": (-1 + 1.2 * _s(t, 1), 0.8 * _s(t), 5 * _s(t)), "jaw": (0, 0, 0),
        "clavicle_left": (0, 0.8 * _s(2 * t), 0), "clavicle_right": (0, -0.8 * _s(2 * t), 0),
        "arm_left": (2 + 1.5 * _s(t), -13 + 0.8 * _s(2 * t), 0),
        "arm_right": (2 + 1.5 * _s(t, 1), 13 - 0.8 * _s(2 * t), 0),
        "forearm_left": (14 + 2 * _s(t), -3, 0), "forearm_right": (16 + 2 * _s(t, 0.6), 3, 0),
        "hand_left": (4, 0, 8), "hand_right": (4, 0, -8),
        "thigh_left": (0.5, -1.5 - 0.8 * _s(t), 6), "thigh_right": (0.5, 1.5 - 0.8 * _s(t), -6),
        "shin_left": (-1, 0, 0), "shin_right": (-1, 0, 0), "foot_left": (0.5, 1.2, 4), "foot_right": (0.5, -1.2, -4),
    }  # fmt: skip


def talk(t: float) -> Pose:
    """Speak with the right hand moving and the jaw going."""
    p = idle(t)
    p["arm_right"] = (26 + 6 * _s(3 * t), 9 + 4 * _s(2 * t), 0)
    p["forearm_right"] = (72 + 14 * _s(4 * t), 0, 14 + 10 * _s(3 * t))
    p["hand_right"] = (8 * _s(5 * t), 14 * _s(3 * t), 0)
    p["arm_left"] = (8 + 4 * _s(2 * t, 1), -9, 0)
    p["forearm_left"] = (34 + 8 * _s(3 * t, 1), 0, -8)
    p["head"] = (3 * _s(3 * t), 2 * _s(2 * t), 6 * _s(t))
    p["jaw"] = (-4.5 - 4.5 * _s(9 * t) * (0.6 + 0.4 * _s(2 * t)), 0, 0)
    return p


def refuse(t: float) -> Pose:
    """Hold a flat hand out and shake the head."""
    p = idle(t)
    p["arm_right"] = (44 + 3 * _s(4 * t), 6, 0)
    p["forearm_right"] = (74 + 4 * _s(4 * t), 0, 12 + 8 * _s(4 * t))
    p["hand_right"] = (42, 0, 0)
    p["arm_left"] = (4, -10, 0)
    p["chest"] = (-3, 0, -3)
    p["head"] = (-2, 0, 16 * _s(3 * t))
    p["jaw"] = (-3 - 3 * _s(7 * t), 0, 0)
    return p


def point(t: float) -> Pose:
    """Point ahead and to the right with the right arm."""
    p = idle(t)
    p["chest"] = (0, 0, -8)
    p["arm_right"] = (78 + 2 * _s(2 * t), 16, -14)
    p["forearm_right"] = (12 + 2 * _s(2 * t), 0, 0)
    p["hand_right"] = (-4, 0, 0)
    p["neck"] = (1, 0, -8)
    p["head"] = (0, 0, -12 + 2 * _s(t))
    return p


def hand_over(t: float) -> Pose:
    """Reach out with the right hand, palm up, as if to give a paper."""
    p = idle(t)
    reach = 0.5 - 0.5 * math.cos(t)
    p["spine"] = (-2 - 3 * reach, 0, 0)
    p["arm_right"] = (18 + 30 * reach, 8, 0)
    p["forearm_right"] = (62 - 18 * reach, 0, 8)
    p["hand_right"] = (4, 40, 0)
    p["head"] = (-6 * reach, 0, 2 * _s(t))
    return p


def walk(t: float) -> Pose:
    """One double step on the spot; the program moves the person 1.3 m a cycle."""
    p = idle(0)
    for side, phase, sign in (("left", 0.0, -1), ("right", math.pi, 1)):
        swing = _s(t, phase)
        lift = max(0.0, math.cos(t + phase))
        p[f"thigh_{side}"] = (26 * swing + 4, sign * 1.0, 0)
        p[f"shin_{side}"] = (-8 - 46 * lift * (0.55 + 0.45 * _s(t, phase + 0.6)), 0, 0)
        p[f"foot_{side}"] = (8 * swing - 4 + 8 * lift, 0, 0)
        p[f"arm_{side}"] = (-20 * swing, sign * 12, 0)
        p[f"forearm_{side}"] = (20 - 9 * swing, 0, 0)
    p["pelvis"] = (0, 2 * _s(t), -5 * _s(t))
    p["spine"] = (-3, -1.5 * _s(t), 3 * _s(t))
    p["chest"] = (0, 0, 5 * _s(t))
    p["head"] = (0, 0, -3 * _s(t))
    return p


# name: pose over one turn, number of frames
CLIPS: dict[str, tuple[Callable[[float], Pose], int]] = {
    "idle": (idle, 96), "talk": (talk, 72), "refuse": (refuse, 56), "point": (point, 60),
    "hand_over": (hand_over, 60), "walk": (walk, 26)
}  # fmt: skip
