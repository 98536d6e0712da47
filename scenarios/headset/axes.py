"""From OpenXR's axes (x right, y up, z back) to the scene's (x right, y ahead, z up); both right-handed, in metres."""

from __future__ import annotations

import math

from scenarios.headset.tracking import Placed, Quaternion, Vector

KNOWN, SEEN = 0x3, 0xC
"""Flags of place and turn both, where they are known, and where they are seen and not guessed."""
FARTHEST_M = 1000.0
"""What a runtime tells to be further off than this is no place in a room."""


def to_scene(x: float, y: float, z: float) -> Vector:
    """A point or direction of OpenXR in the scene's axes."""
    return x, -z, y


def turn_to_scene(x: float, y: float, z: float, w: float) -> Quaternion:
    """A rotation of OpenXR in the scene's axes."""
    return w, x, -z, y


def placed(flags: int, i: float, j: float, k: float, w: float, x: float, y: float, z: float) -> Placed | None:
    """A location of OpenXR in the scene's axes: its flags, turn and place, as they lie in memory.

    None where place or turn are unknown, or no numbers: a broken driver must not reach the scene.
    """
    if flags & KNOWN != KNOWN:
        return None
    turn = unit(turn_to_scene(i, j, k, w))
    if turn is None or not (abs(x) <= FARTHEST_M and abs(y) <= FARTHEST_M and abs(z) <= FARTHEST_M):
        return None
    return Placed(to_scene(x, y, z), turn, flags & SEEN == SEEN)


def unit(turn: Quaternion) -> Quaternion | None:
    """A quaternion of length 1; None where it has no direction."""
    w, x, y, z = turn
    length = math.sqrt(w * w + x * x + y * y + z * z)
    if not 1e-3 < length < 1e3:
        return None
    return w / length, x / length, y / length, z / length
