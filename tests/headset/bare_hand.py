"""A bare hand as a headset sees it: 26 joints of an average hand, each finger bent as told."""

from __future__ import annotations

import math
from collections.abc import Mapping

from panda3d.core import LPoint3f, LQuaternionf, LVector3f

from scenarios.headset.tracking import Joint, Placed, Side

# Of each finger: how far to the thumb's side and ahead its root lies, and its three segments, in metres.
FINGERS: Mapping[str, tuple[float, float, tuple[float, float, float]]] = {
    "index": (0.026, 0.095, (0.043, 0.025, 0.022)),
    "middle": (0.003, 0.098, (0.047, 0.029, 0.023)),
    "ring": (-0.018, 0.092, (0.043, 0.028, 0.023)),
    "little": (-0.038, 0.080, (0.034, 0.021, 0.020)),
}
THUMB = (0.024, 0.028, (0.044, 0.034, 0.027))
BENDS_DEG = (80.0, 100.0, 60.0)


def bare_hand(
    side: Side, wrist: LPoint3f, turn: LQuaternionf, curls: Mapping[str, float] | None = None, size: float = 1.0
) -> tuple[Joint, ...]:
    """Joints in the play space: the hand lies along y of `turn`, its back to z; a curl is 0 straight, 1 in the fist."""
    curls = curls or {}
    inward = -1.0 if side == "right" else 1.0  # to the thumb's side, palm down

    def at(x: float, y: float, z: float = 0.0) -> LPoint3f:
        return wrist + turn.xform(LVector3f(x * inward, y, z) * size)

    places = [at(0, 0.05), wrist]
    places += _bent(at, THUMB, curls.get("thumb", 0.1), thumb=True)
    for name, finger in FINGERS.items():
        places.append(at(finger[0] * 0.6, 0.03))
        places += _bent(at, finger, curls.get(name, 0.1))
    quat = (turn.get_r(), turn.get_i(), turn.get_j(), turn.get_k())
    return tuple(Joint(Placed((p[0], p[1], p[2]), quat), 0.009) for p in places)


def _bent(
    at: object, finger: tuple[float, float, tuple[float, float, float]], curl: float, thumb: bool = False
) -> list[LPoint3f]:
    x, y, segments = finger
    place: tuple[float, float, float] = (x, y, 0.0)
    made = [at(*place)]  # type: ignore[operator]
    bent = 0.0
    for length, most in zip(segments, BENDS_DEG, strict=True):
        bent += math.radians(most * curl * (0.45 if thumb else 1.0))
        if thumb:
            out = math.radians(50) - bent
            step = (math.sin(out) * length, math.cos(out) * length, -0.3 * length)
        else:
            step = (0.0, math.cos(bent) * length, -math.sin(bent) * length)
        place = (place[0] + step[0], place[1] + step[1], place[2] + step[2])
        made.append(at(*place))  # type: ignore[operator]
    return made
