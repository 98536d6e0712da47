"""The two eyes of a frame as plain numbers: where they are, what they see, and one view that holds both.

All in the scene's axes; a frustum is told by the tangents of its edges, left and down negative.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from panda3d.core import LMatrix4f, LQuaternionf, LVecBase3f

from scenarios.headset.axes import to_scene, turn_to_scene, unit
from scenarios.headset.tracking import Placed, Quaternion, Vector

Array = np.ndarray[Any, np.dtype[np.float64]]
WIDEST = math.tan(math.radians(85))
"""Tangent beyond which a frustum is no picture."""
NEAR_M, FAR_M = 0.05, 3000.0


@dataclass(frozen=True, slots=True)
class Frustum:
    """Tangents of a view's edges."""

    left: float
    right: float
    down: float
    up: float

    @property
    def fits(self) -> bool:
        """Whether it is a picture at all: finite, not empty, not wider than sight."""
        edges = (self.left, self.right, self.down, self.up)
        return all(abs(edge) <= WIDEST for edge in edges) and self.left < self.right and self.down < self.up


@dataclass(frozen=True, slots=True)
class Eye:
    """One eye: where it is in the play space, its turn, and its frustum."""

    position: Vector
    turn: Quaternion
    frustum: Frustum


@dataclass(frozen=True, slots=True)
class WholeView:
    """A view from behind the head that holds everything either eye sees, for choosing what is drawn."""

    back_m: float
    frustum: Frustum


def eye_of(view: Sequence[float]) -> Eye | None:
    """An eye from OpenXR's view: its turn, place and angles to left, right, up and down; None where these are none."""
    i, j, k, w, x, y, z, left, right, up, down = view
    position, angles = to_scene(x, y, z), (left, right, down, up)
    turn = unit(turn_to_scene(i, j, k, w))
    if turn is None or not all(math.isfinite(part) for part in (*position, *angles)):
        return None
    if not all(abs(angle) < math.pi / 2 for angle in angles):
        return None
    frustum = Frustum(*(math.tan(angle) for angle in angles))
    return Eye(position, turn, frustum) if frustum.fits else None


def head_of(eyes: Sequence[Eye]) -> Placed:
    """The point between the eyes, turned as the left eye is, levelled with the right one's."""
    left, right = eyes[0], eyes[1]
    middle = tuple((a + b) / 2 for a, b in zip(left.position, right.position, strict=True))
    near = 1.0 if sum(a * b for a, b in zip(left.turn, right.turn, strict=True)) >= 0 else -1.0
    w, x, y, z = (a + near * b for a, b in zip(left.turn, right.turn, strict=True))
    return Placed((middle[0], middle[1], middle[2]), unit((w, x, y, z)) or left.turn)


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


def whole_view(eyes: Sequence[Eye], head: Placed) -> WholeView:
    """The view along the head's y axis that holds both eyes' frusta, also where headsets cant their screens."""
    to_head = rotation(head.turn).T
    centre = np.array(head.position)
    rays = []
    places = []
    for eye in eyes:
        turned = to_head @ rotation(eye.turn)
        f = eye.frustum
        rays += [turned @ (x, 1.0, z) for x in (f.left, f.right) for z in (f.down, f.up)]
        places.append(to_head @ (np.array(eye.position) - centre))
    tangents = [(_slope(ray[0], ray[1]), _slope(ray[2], ray[1])) for ray in rays]
    across, high = [t[0] for t in tangents], [t[1] for t in tangents]
    frustum = Frustum(min(*across, -0.1), max(*across, 0.1), min(*high, -0.1), max(*high, 0.1))
    return WholeView(max(_back(place, frustum) for place in places), frustum)


def _slope(part: float, ahead: float) -> float:
    if ahead <= 1e-3:
        return math.copysign(WIDEST, part)
    return max(-WIDEST, min(WIDEST, float(part / ahead)))


def _back(place: Array, frustum: Frustum) -> float:
    x, y, z = (float(part) for part in place)
    ways = (x / frustum.right, x / frustum.left, z / frustum.up, z / frustum.down)
    return max(0.0, *(way - y for way in ways))


@lru_cache(maxsize=8)
def projection(frustum: Frustum, near_m: float = NEAR_M, far_m: float = FAR_M) -> LMatrix4f:
    """The matrix from the eye's axes (x right, y ahead, z up) to clip space, for row vectors; not to be changed."""
    f = frustum
    wide, high, deep = f.right - f.left, f.up - f.down, far_m - near_m
    return LMatrix4f(
        2 / wide, 0, 0, 0,
        -(f.right + f.left) / wide, -(f.up + f.down) / high, (far_m + near_m) / deep, 1,
        0, 2 / high, 0, 0,
        0, 0, -2 * far_m * near_m / deep, 0,
    )  # fmt: skip


def eye_matrix(
    eye: Eye, space: LMatrix4f, near_m: float = NEAR_M, far_m: float = FAR_M
) -> tuple[LMatrix4f, LVecBase3f]:
    """From the scene to an eye's clip space, for row vectors, and the eye's place in the scene.

    `space` is the matrix of the play space in the scene: turned and moved, never stretched.
    """
    turned = LMatrix4f()
    LQuaternionf(*eye.turn).extract_to_matrix(turned)
    turned.set_row(3, LVecBase3f(*eye.position))
    there = turned * space
    back = LMatrix4f()
    back.invert_affine_from(there)
    return back * projection(eye.frustum, near_m, far_m), there.get_row3(3)
