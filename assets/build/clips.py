"""Movements of a person, as joint rotations over time. Angles in degrees about X (forward), Y (sideways), Z (turn).

Clips move body, arms and fingers. The face's joints are left to the running program, and so are head and neck beyond
what a clip gives them, so that somebody can look at the trainee while pointing elsewhere.
"""

from __future__ import annotations

import math
from collections.abc import Callable

Pose = dict[str, tuple[float, float, float]]
FPS = 12
"""Pictures a second that are kept; between them the running program blends."""


def _s(t: float, phase: float = 0.0) -> float:
    return math.sin(t + phase)


def _rise(t: float, sharp: float = 3.0) -> float:
    """0 at both ends of a turn, 1 for most of it between: a gesture goes up, stays and comes down."""
    return max(0.0, min(1.0, sharp * (0.5 - 0.5 * math.cos(t))))


def _ease(t: float, sharp: float = 2.2) -> float:
    x = _rise(t, sharp)
    return x * x * (3 - 2 * x)


def fingers(p: Pose, side: str, curl: float, index: float | None = None, thumb: float = 12.0) -> None:
    """Bend a hand's fingers: 0 straight, 1 a fist; the index finger on its own where given."""
    inward = 1.0 if side == "right" else -1.0
    first = curl if index is None else index
    p[f"fingers_{side}"] = (6 * curl, inward * 66 * curl, 0)
    p[f"fingers_tip_{side}"] = (4 * curl, inward * 88 * curl, 0)
    p[f"index_{side}"] = (4 * first, inward * 62 * first, 0)
    p[f"index_tip_{side}"] = (4 * first, inward * 84 * first, 0)
    p[f"thumb_{side}"] = (-thumb * 0.4, inward * thumb, inward * thumb * 0.8)
    p[f"thumb_tip_{side}"] = (-thumb * 0.5, inward * thumb * 0.6, 0)


def idle(t: float) -> Pose:
    """Stand, breathe, shift weight; t runs over one turn."""
    p: Pose = {
        "pelvis": (0, 0.8 * _s(t), 1.0 * _s(t)), "spine": (-0.6 - 0.5 * _s(2 * t), -0.8 * _s(t), 1.0 * _s(t)),
        "chest": (0.7 * _s(2 * t, 0.5), 0.8 * _s(t), 0), "neck": (0.6 - 0.5 * _s(2 * t), 0, 2 * _s(t, 0.7)),
        "head": (0.8 * _s(t, 1), 0.6 * _s(t), 3 * _s(t)),
        "clavicle_left": (0, 0.8 * _s(2 * t), 0), "clavicle_right": (0, -0.8 * _s(2 * t), 0),
        "arm_left": (2 + 1.2 * _s(t), -13 + 0.6 * _s(2 * t), 0),
        "arm_right": (2 + 1.2 * _s(t, 1), 13 - 0.6 * _s(2 * t), 0),
        "forearm_left": (12 + 1.6 * _s(t), -4, 0), "forearm_right": (14 + 1.6 * _s(t, 0.6), 4, 0),
        "hand_left": (4, -3, 6), "hand_right": (4, 3, -6),
        "thigh_left": (0.5, -0.8 * _s(t), 4), "thigh_right": (0.5, -0.8 * _s(t), -4),
        "shin_left": (-1, 0, 0), "shin_right": (-1, 0, 0),
        "foot_left": (0.5, 0.8 * _s(t), 3), "foot_right": (0.5, 0.8 * _s(t), -3),
    }  # fmt: skip
    fingers(p, "left", 0.30 + 0.02 * _s(t))
    fingers(p, "right", 0.34 + 0.02 * _s(t, 1))
    return p


def idle_shift(t: float) -> Pose:
    """Stand on the right leg more than on the left, the arms hanging loose."""
    p = idle(t)
    p["pelvis"] = (0, -3.5 + 0.6 * _s(t), 4)
    p["spine"] = (-1 - 0.5 * _s(2 * t), 3.0 - 0.6 * _s(t), -2)
    p["chest"] = (0.7 * _s(2 * t, 0.5), 1.4, -2)
    p["thigh_left"], p["shin_left"] = (5, 5.5, 9), (-9, 0, 0)
    p["thigh_right"], p["foot_left"] = (0.5, 3.0, -5), (4, -2, 4)
    p["arm_left"], p["forearm_left"] = (8 + 1.2 * _s(t), -12, 0), (26 + 1.5 * _s(t), -6, -8)
    p["arm_right"], p["forearm_right"] = (-6 + 1.2 * _s(t), 11, 0), (18, 6, 6)
    return p


def tense(t: float) -> Pose:
    """Stand closed up: shoulders raised, arms crossed before the chest, weight back."""
    p = idle(t)
    p["spine"], p["chest"] = (3.5 - 0.4 * _s(2 * t), 0, 2), (-2 + 0.9 * _s(2 * t, 0.5), 0, 2)
    p["clavicle_left"], p["clavicle_right"] = (0, 7 + 0.8 * _s(2 * t), -6), (0, -7 - 0.8 * _s(2 * t), 6)
    p["arm_left"], p["forearm_left"] = (30, -6, -24), (70, 0, -62)
    p["arm_right"], p["forearm_right"] = (36, 6, 26), (64, 0, 68)
    p["hand_left"], p["hand_right"] = (0, -8, -10), (0, 14, 6)
    p["neck"], p["head"] = (-4, 0, 0), (-1 + 0.8 * _s(t), 0, 2 * _s(t))
    p["thigh_left"], p["thigh_right"] = (0, -2.5, 7), (0, 2.5, -7)
    fingers(p, "left", 0.62)
    fingers(p, "right", 0.40)
    return p


def talk(t: float) -> Pose:
    """Speak with the right hand moving and the left one following."""
    p = idle(t)
    p["arm_right"] = (20 + 5 * _s(3 * t), 15 + 3 * _s(2 * t), 0)
    p["forearm_right"] = (64 + 11 * _s(4 * t), 0, 22 + 8 * _s(3 * t))
    p["hand_right"] = (8 * _s(5 * t), 10 * _s(3 * t), 0)
    p["arm_left"] = (8 + 3 * _s(2 * t, 1), -9, 0)
    p["forearm_left"] = (32 + 7 * _s(3 * t, 1), 0, -8)
    p["head"] = (2.5 * _s(3 * t), 1.5 * _s(2 * t), 4 * _s(t))
    fingers(p, "right", 0.26 + 0.12 * _s(4 * t, 1))
    return p


def gesture(t: float) -> Pose:
    """Both palms opened to the sides: what do you want me to do."""
    p, up = idle(t), _ease(t)
    for side, sign in (("left", -1.0), ("right", 1.0)):
        p[f"clavicle_{side}"] = (0, -sign * 6 * up, 0)
        p[f"arm_{side}"] = (2 + 16 * up, sign * (13 - 6 * up), 0)
        p[f"forearm_{side}"] = (13 + 66 * up + 3 * _s(6 * t), sign * 4, -sign * 26 * up)
        p[f"hand_{side}"] = (4 - 16 * up, sign * (3 + 62 * up), -sign * 6)
        fingers(p, side, 0.32 - 0.24 * up, thumb=12 - 16 * up)
    p["spine"], p["head"] = (-1 + 2 * up, 0, 0), (-2 * up, 4 * up, 2 * _s(2 * t))
    return p


def refuse(t: float) -> Pose:
    """Hold a flat hand out and turn half away."""
    p, up = idle(t), _ease(t)
    p["arm_right"] = (2 + 40 * up, 13 + 7 * up, 0)
    p["forearm_right"] = (14 + 56 * up + 4 * _s(6 * t) * up, 4, (26 + 9 * _s(6 * t)) * up)
    p["hand_right"] = (4 + 38 * up, 3 - 8 * up, -6 - 10 * up)
    p["arm_left"] = (2 - 4 * up, -13 + 2 * up, 0)
    p["spine"], p["chest"] = (-0.6 + 4 * up, 0, -6 * up), (-1 * up, 0, -7 * up)
    p["head"] = (-2 * up, 0, 12 * up)
    fingers(p, "right", 0.34 - 0.30 * up, thumb=12 + 6 * up)
    return p


def point(t: float) -> Pose:
    """Point ahead and to the right with the right arm."""
    p, up = idle(t), _ease(t)
    p["chest"] = (0, 0, -8 * up)
    p["arm_right"] = (2 + 78 * up + 1.5 * _s(2 * t) * up, 13 + 3 * up, -16 * up)
    p["forearm_right"] = (14 - 4 * up, 4 - 4 * up, 0)
    p["hand_right"] = (4 - 8 * up, 3, -6 + 6 * up)
    p["neck"], p["head"] = (0.6, 0, -7 * up), (0, 0, -9 * up)
    fingers(p, "right", 0.34 + 0.46 * up, index=0.34 - 0.32 * up, thumb=12 + 20 * up)
    return p


def hand_over(t: float) -> Pose:
    """Reach out with the right hand, palm up, as if to give a paper."""
    p, reach = idle(t), _ease(t)
    p["spine"] = (-0.6 - 4 * reach, 0, 3 * reach)
    p["arm_right"] = (2 + 42 * reach, 13 + 5 * reach, 4 * reach)
    p["forearm_right"] = (14 + 34 * reach, 4, 6 * reach)
    p["hand_right"] = (4 - 4 * reach, 3 + 50 * reach, -6)
    p["head"] = (-5 * reach, 0, 2 * _s(t))
    fingers(p, "right", 0.34 - 0.10 * reach, thumb=12 + 24 * reach)
    return p


def calm_hands(t: float) -> Pose:
    """Both flat hands raised before the chest: easy, I do nothing."""
    p, up = idle(t), _ease(t)
    for side, sign in (("left", -1.0), ("right", 1.0)):
        p[f"arm_{side}"] = (2 + 30 * up, sign * (13 + 5 * up), 0)
        p[f"forearm_{side}"] = (13 + 96 * up + 3 * _s(4 * t) * up, sign * 4 * (1 - up), sign * 26 * up)
        p[f"hand_{side}"] = (4 + 26 * up, sign * 3, -sign * 6)
        fingers(p, side, 0.32 - 0.28 * up, thumb=12 - 8 * up)
    p["spine"], p["head"] = (-0.6 + 4.5 * up, 0, 0), (1.5 * up, 0, 2 * _s(t))
    return p


def film(t: float) -> Pose:
    """Hold a phone up before the face with the right hand, the left one steadying the elbow."""
    p = idle(t)
    p["arm_right"], p["forearm_right"] = (44 + 0.8 * _s(t), 4, 4), (96 + 1.2 * _s(2 * t), 0, 14)
    p["hand_right"] = (-12, 0, 24)
    p["arm_left"], p["forearm_left"] = (22, -4, -10), (78, 0, -50)
    p["head"] = (-1, 0, 1.5 * _s(t))
    fingers(p, "right", 0.42, thumb=26)
    fingers(p, "left", 0.40)
    return p


def look_around(t: float) -> Pose:
    """Look to one side and the other, uneasily."""
    p = idle(t)
    turn = _s(t) + 0.35 * _s(3 * t)
    p["spine"], p["chest"] = (-0.6, 0, 7 * turn), (0, 0, 8 * turn)
    p["neck"], p["head"] = (0.6, 0, 14 * turn), (1.0 * _s(2 * t), 0, 20 * turn)
    p["pelvis"] = (0, 1.4 * _s(t), 3 * turn)
    return p


def _stride(p: Pose, t: float, length: float) -> None:
    """Legs and arms of a double step; `length` below zero walks backwards."""
    for side, phase, sign in (("left", 0.0, -1), ("right", math.pi, 1)):
        swing = length * _s(t, phase)
        lift = max(0.0, math.cos(t + phase))
        p[f"thigh_{side}"] = (26 * swing + 4, sign * 1.0, 0)
        p[f"shin_{side}"] = (-8 - 46 * abs(length) * lift * (0.55 + 0.45 * _s(t, phase + 0.6)), 0, 0)
        p[f"foot_{side}"] = (8 * swing - 4 + 8 * lift, 0, 0)
        p[f"arm_{side}"] = (-20 * swing, sign * 12, 0)
        p[f"forearm_{side}"] = (20 - 9 * swing, sign * 3, 0)


def walk(t: float) -> Pose:
    """One double step on the spot; the program moves the person 1.3 m a cycle."""
    p = idle(0)
    _stride(p, t, 1.0)
    p["pelvis"] = (0, 2 * _s(t), -5 * _s(t))
    p["spine"] = (-3, -1.5 * _s(t), 3 * _s(t))
    p["chest"] = (0, 0, 5 * _s(t))
    p["head"] = (0, 0, -3 * _s(t))
    return p


def step_back(t: float) -> Pose:
    """One double step backwards on the spot, leaning away, hands coming up; the program moves the person 0.5 m."""
    p, up = idle(0), _ease(t, 1.6)
    _stride(p, t, -0.38 * math.sin(t / 2) ** 2)
    p["spine"], p["chest"] = (-0.6 + 6 * up, 0, 0), (2 * up, 0, 0)
    for side, sign in (("left", -1.0), ("right", 1.0)):
        p[f"arm_{side}"] = (2 + 16 * up, sign * (13 + 4 * up), 0)
        p[f"forearm_{side}"] = (13 + 40 * up, sign * 4, 0)
        p[f"hand_{side}"] = (4 + 22 * up, sign * 3, -sign * 6)
    p["head"] = (-4 * up, 0, 0)
    return p


# name: pose over one turn, number of frames
CLIPS: dict[str, tuple[Callable[[float], Pose], int]] = {
    "idle": (idle, 48), "idle_shift": (idle_shift, 48), "tense": (tense, 48), "talk": (talk, 36), "film": (film, 36),
    "look_around": (look_around, 60), "walk": (walk, 13), "gesture": (gesture, 28), "refuse": (refuse, 30),
    "point": (point, 30), "hand_over": (hand_over, 30), "calm_hands": (calm_hands, 30), "step_back": (step_back, 18),
}  # fmt: skip
ONCE = frozenset({"gesture", "refuse", "point", "hand_over", "calm_hands", "step_back"})
"""Gestures, played once; they begin and end as `idle` does."""
