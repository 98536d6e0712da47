"""The two eyes of a frame as plain numbers: where they are, what they see, and one view that holds both.

All in the scene's axes; a frustum is told by the tangents of its edges, left and down negative.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
from panda3d.core import LMatrix4f, LPoint3f, LQuaternionf, LVecBase3f

from scenarios.headset.axes import FARTHEST_M, to_scene, turn_to_scene, unit
from scenarios.headset.tracking import Placed, Quaternion, Vector

Array = np.ndarray[Any, np.dtype[np.float64]]
WIDEST = math.tan(math.radians(85))
"""Tangent beyond which a frustum is no picture."""
NEAR_M, FAR_M = 0.05, 3000.0
ALIKE_DIGITS = 5
"""Eyes that lie to the head as before but for less than a hundredth of a millimetre lie as before."""


class Frustum(NamedTuple):
    """Tangents of a view's edges."""

    left: float
    right: float
    down: float
    up: float

    @property
    def fits(self) -> bool:
        """Whether it is a picture at all: finite, not empty, not wider than sight."""
        return all(abs(edge) <= WIDEST for edge in self) and self.left < self.right and self.down < self.up


class Eye(NamedTuple):
    """One eye: where it is in the play space, its turn, and its frustum."""

    position: Vector
    turn: Quaternion
    frustum: Frustum


Eyes = tuple[Eye, Eye]
"""The left eye and the right one."""


class Sight(NamedTuple):
    """Both eyes of a frame, and the head that they sit in: the point between them."""

    head: Placed
    eyes: Eyes


class WholeView(NamedTuple):
    """A view from behind the head that holds everything either eye sees, for choosing what is drawn."""

    back_m: float
    frustum: Frustum


class EyePair:
    """How two eyes lie to the head, which changes only when somebody turns a wheel at the headset."""

    def __init__(self, sight: Sight) -> None:
        eyes = tuple(in_head(eye, sight.head) for eye in sight.eyes)
        self.whole = whole_view(eyes)
        self.matrices = tuple(eye_matrix(eye) for eye in eyes)
        """For each eye from the head's axes to its picture, for row vectors."""
        self.places = tuple(LPoint3f(*eye.position) for eye in eyes)
        """For each eye where it is in the head's axes."""


def eye_of(view: Sequence[float]) -> Eye | None:
    """An eye from OpenXR's view: its turn, place and angles to left, right, up and down; None where these are none."""
    i, j, k, w, x, y, z, left, right, up, down = view
    turn = unit(turn_to_scene(i, j, k, w))
    if turn is None or not (abs(x) <= FARTHEST_M and abs(y) <= FARTHEST_M and abs(z) <= FARTHEST_M):
        return None
    frustum = frustum_of(left, right, down, up)
    return Eye(to_scene(x, y, z), turn, frustum) if frustum is not None else None


@lru_cache(maxsize=8)
def frustum_of(left: float, right: float, down: float, up: float) -> Frustum | None:
    """What lies between four angles in radians; None where that is no picture."""
    angles = left, right, down, up
    if not all(abs(angle) < math.pi / 2 for angle in angles):
        return None
    frustum = Frustum(*(math.tan(angle) for angle in angles))
    return frustum if frustum.fits else None


def sight_of(eyes: Eyes, seen: bool = True) -> Sight:
    """Both eyes with their head: between them, turned as the left one is, levelled with the right one's."""
    ((ax, ay, az), left, _), ((bx, by, bz), right, _) = eyes
    w, x, y, z = left
    o, i, j, k = right
    near = 1.0 if w * o + x * i + y * j + z * k >= 0 else -1.0
    turn = unit((w + near * o, x + near * i, y + near * j, z + near * k)) or left
    return Sight(Placed(((ax + bx) / 2, (ay + by) / 2, (az + bz) / 2), turn, seen), eyes)


def in_head(eye: Eye, head: Placed) -> Eye:
    """An eye as it lies in the head's axes."""
    w, x, y, z = head.turn
    a, b, c = (at - middle for at, middle in zip(eye.position, head.position, strict=True))
    # The head's turn taken back.
    i, j, k = 2 * (z * b - y * c), 2 * (x * c - z * a), 2 * (y * a - x * b)
    position = a + w * i + z * j - y * k, b + w * j + x * k - z * i, c + w * k + y * i - x * j
    o, p, q, r = eye.turn
    turn = (
        w * o + x * p + y * q + z * r,
        w * p - x * o - y * r + z * q,
        w * q + x * r - y * o - z * p,
        w * r - x * q + y * p - z * o,
    )
    return Eye(position, turn, eye.frustum)


def likeness(sight: Sight) -> tuple[float, ...]:
    """Numbers that stay the same while both eyes lie to the head as they did, and see as much."""
    left, right = sight.eyes
    # The left eye lies as the right one does, mirrored: the head is the middle of both.
    (x, y, z), (o, i, j, k), _ = in_head(right, sight.head)
    digits = ALIKE_DIGITS
    return (
        round(x, digits), round(y, digits), round(z, digits),
        round(o, digits), round(i, digits), round(j, digits), round(k, digits),
        *left.frustum, *right.frustum,
    )  # fmt: skip


def rotation(turn: Quaternion) -> Array:
    """The 3 by 3 matrix that turns a column vector."""
    w, x, y, z = turn
    return np.array(
        [
            [1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)],
            [2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)],
            [2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)],
        ]
    )


def whole_view(eyes: Sequence[Eye]) -> WholeView:
    """The view along the head's y axis that holds the frusta of eyes in its axes, also where screens are canted."""
    rays = []
    for eye in eyes:
        turned, f = rotation(eye.turn), eye.frustum
        rays += [turned @ (x, 1.0, z) for x in (f.left, f.right) for z in (f.down, f.up)]
    tangents = [(_slope(ray[0], ray[1]), _slope(ray[2], ray[1])) for ray in rays]
    across, high = [t[0] for t in tangents], [t[1] for t in tangents]
    frustum = Frustum(min(*across, -0.1), max(*across, 0.1), min(*high, -0.1), max(*high, 0.1))
    return WholeView(max(_back(eye.position, frustum) for eye in eyes), frustum)


def _slope(part: float, ahead: float) -> float:
    if ahead <= 1e-3:
        return math.copysign(WIDEST, part)
    return max(-WIDEST, min(WIDEST, float(part / ahead)))


def _back(place: Vector, frustum: Frustum) -> float:
    x, y, z = place
    ways = (x / frustum.right, x / frustum.left, z / frustum.up, z / frustum.down)
    return max(0.0, *(way - y for way in ways))


def projection(frustum: Frustum, near_m: float = NEAR_M, far_m: float = FAR_M) -> LMatrix4f:
    """The matrix from the eye's axes (x right, y ahead, z up) to clip space, for row vectors."""
    f = frustum
    wide, high, deep = f.right - f.left, f.up - f.down, far_m - near_m
    return LMatrix4f(
        2 / wide, 0, 0, 0,
        -(f.right + f.left) / wide, -(f.up + f.down) / high, (far_m + near_m) / deep, 1,
        0, 2 / high, 0, 0,
        0, 0, -2 * far_m * near_m / deep, 0,
    )  # fmt: skip


def eye_matrix(eye: Eye, near_m: float = NEAR_M, far_m: float = FAR_M) -> LMatrix4f:
    """From the axes that an eye is told in to its clip space, for row vectors."""
    there, back = LMatrix4f(), LMatrix4f()
    LQuaternionf(*eye.turn).extract_to_matrix(there)
    there.set_row(3, LVecBase3f(*eye.position))
    back.invert_affine_from(there)
    return back * projection(eye.frustum, near_m, far_m)
