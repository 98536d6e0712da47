"""A hand that follows the joints a headset sees: palm and three segments to each finger, moved by those of OpenXR.

The mesh has one joint for three fingers; where each finger runs is told from its corners. Only the places of tracked
joints count, so that it does not matter how a runtime turns them: each segment is turned the shortest way from the one
before it, and stretched to the trainee's own length.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from scenarios.headset.hand_shape import JOINTS, Array, HandShape
from scenarios.headset.tracking import Joint

WRIST = 1
FIRST = {"thumb": 2, "index": 7, "middle": 12, "ring": 17, "little": 22}
"""The joint at each finger's root in OpenXR's order; the three towards its tip follow it."""
SEGMENTS = 3
_TRACKED = np.array([[first + k for k in range(SEGMENTS + 1)] for first in FIRST.values()])
KNUCKLE_SHARE = 0.55
"""Where the last joint lies between the one before it and the tip."""
SOFT = 0.28
"""Share of a segment over which it bends into the next."""
LONGEST, SHORTEST = 1.7, 0.6
"""A segment is stretched no further: what is tracked further apart is not the trainee's hand."""
LITTLE_OUT, LITTLE_BACK, LITTLE_SHARE = 0.95, 0.6, 0.74
"""The little finger's root beside the ring finger's, in distances of fingers, and its segments beside that one's."""


class FingerBones:
    """The bones of a hand shape: where they are at rest, and how far each corner follows each."""

    def __init__(self, shape: HandShape) -> None:
        self._shape = shape
        self._inward = -1.0 if shape.side == "right" else 1.0
        self._chains = _chains(shape)
        self._shares = _shares(shape, self._chains)
        self._rest = np.stack([self._chains[name] for name in FIRST])
        # What each bone's matrix is multiplied with for every corner, so that a frame's pose is one product.
        whole = np.column_stack((shape.points, np.ones(len(shape.points))))
        self._places = (self._shares[:, :, None] * whole[:, None, :]).reshape(len(whole), -1)
        self._ways = (self._shares[:, :, None] * shape.normals[:, None, :]).reshape(len(whole), -1)
        self._wrist = shape.joints["hand"]
        self._palm = _frame(self._wrist, *(self._chains[name][0] for name in ("index", "middle", "little")))
        self._palm_m = float(np.linalg.norm(self._chains["middle"][0] - self._wrist))

    def posed(self, joints: Sequence[Joint]) -> tuple[Array, Array]:
        """Corners and normals of the hand with its 26 joints there, in the joints' own axes."""
        at = np.array([joint.placed.position for joint in joints])
        turn, size = self._palm_pose(at)
        palm = _matrix(turn * size, self._wrist, at[WRIST])
        fingers = _finger_matrices(self._rest, at[_TRACKED], turn, size)
        rows = np.concatenate((palm[None], fingers))[:, :3].transpose(0, 2, 1)
        points = self._places @ rows.reshape(-1, 3)
        normals = self._ways @ rows[:, :3].reshape(-1, 3)
        normals /= np.sqrt(np.maximum((normals * normals).sum(1, keepdims=True), 1e-18))
        return points, normals

    def _palm_pose(self, at: Array) -> tuple[Array, float]:
        """How the palm is turned from rest, and how large it is beside that."""
        index, middle, little = (at[FIRST[name]] for name in ("index", "middle", "little"))
        turn = _frame(at[WRIST], index, middle, little) @ self._palm.T
        palm = middle - at[WRIST]
        return turn, min(max(math.sqrt(float(palm @ palm)) / self._palm_m, SHORTEST), LONGEST)


def _finger_matrices(rest: Array, at: Array, palm: Array, size: float) -> Array:
    """A matrix for each segment of each finger: turned the shortest way from the one before, stretched along itself.

    `rest` and `at` are the places of each finger's joints and tip, (fingers, 4, 3), at rest and as they are seen.
    """
    made = np.zeros((len(rest), SEGMENTS, 4, 4))
    made[..., 3, 3] = 1.0
    turns = np.broadcast_to(palm, (len(rest), 3, 3))
    for k in range(SEGMENTS):
        still, seen = rest[:, k + 1] - rest[:, k], at[:, k + 1] - at[:, k]
        still_m, seen_m = np.sqrt((still**2).sum(1)), np.sqrt((seen**2).sum(1))
        way = still / still_m[:, None]
        turned = (turns @ way[:, :, None])[:, :, 0]
        there = seen_m > 1e-4
        turns = _arcs(turned, np.where(there[:, None], seen / np.maximum(seen_m, 1e-4)[:, None], turned)) @ turns
        longer = np.clip(seen_m / still_m, SHORTEST, LONGEST) - size
        stretched = turns @ (np.eye(3) * size + way[:, :, None] * way[:, None, :] * longer[:, None, None])
        made[:, k, :3, :3] = stretched
        made[:, k, :3, 3] = at[:, k] - (stretched @ rest[:, k, :, None])[:, :, 0]
    return made.reshape(-1, 4, 4)


def _chains(shape: HandShape) -> dict[str, Array]:
    """Four places along each finger at rest: its joints and its tip."""
    joints, points = shape.joints, shape.points
    ring, index = joints["fingers"], joints["index"]
    apart = (index - ring) / 2
    out, back = joints["fingers_tip"] - ring, np.array((0.0, 0.0, float(np.linalg.norm(apart))))
    middle = ring + apart
    little = ring - apart * LITTLE_OUT + back * LITTLE_BACK
    three = _share_of(shape, "fingers") > 0.5
    # Fingers spread: the tips lie further out than the roots.
    beside = (points[:, 1] - ring[1]) / float(apart[1])
    found = {
        "thumb": (joints["thumb"], joints["thumb_tip"], _tip(points, _share_of(shape, "thumb") > 0.5, joints["thumb"])),
        "index": (index, joints["index_tip"], _tip(points, _share_of(shape, "index") > 0.5, index)),
        "middle": (
            middle,
            middle + (joints["index_tip"] - index + out) / 2 * 1.08,
            _tip(points, three & (beside > 0.0), middle),
        ),
        "ring": (ring, joints["fingers_tip"], _tip(points, three & (beside <= 0.0) & (beside > -1.15), ring)),
        "little": (little, little + out * LITTLE_SHARE, _tip(points, three & (beside <= -1.15), little)),
    }
    return {
        name: np.stack((root, bend, bend + (tip - bend) * KNUCKLE_SHARE, tip))
        for name, (root, bend, tip) in found.items()
    }


def _tip(points: Array, finger: np.ndarray, root: Array) -> Array:
    """The middle of a finger's corners furthest from its root."""
    corners = points[finger]
    far = np.linalg.norm(corners - root, axis=1)
    return np.asarray(corners[far > far.max() - 0.008].mean(0))


def _shares(shape: HandShape, chains: dict[str, Array]) -> Array:
    """How far each corner follows the palm and each segment of each finger."""
    names = list(FIRST)
    made = np.zeros((len(shape.points), 1 + SEGMENTS * len(names)))
    near = np.stack([_nearest(shape.points, chains[name])[0] for name in ("middle", "ring", "little")])
    which = near.argmin(0)
    for index, name in enumerate(names):
        if name in ("thumb", "index"):
            share = _share_of(shape, name)
        else:
            share = _share_of(shape, "fingers") * (which == ("middle", "ring", "little").index(name))
        first = 1 + SEGMENTS * index
        made[:, first : first + SEGMENTS] = share[:, None] * _along(shape.points, chains[name])
    made[:, 0] = 1.0 - made[:, 1:].sum(1)
    return made


def _share_of(shape: HandShape, name: str) -> Array:
    return np.asarray(shape.shares[:, JOINTS.index(name)] + shape.shares[:, JOINTS.index(f"{name}_tip")])


def _along(points: Array, chain: Array) -> Array:
    """How far corners follow each segment of a finger: one each, softly over the joints between."""
    _, gone = _nearest(points, chain)
    lengths = np.linalg.norm(np.diff(chain, axis=0), axis=1)
    joints = np.cumsum(lengths)
    steps = []
    for k in range(SEGMENTS - 1):
        soft = SOFT * float(min(lengths[k], lengths[k + 1]))
        share = np.clip((gone - joints[k] + soft) / (2 * soft), 0.0, 1.0)
        steps.append(share * share * (3 - 2 * share))
    return np.stack((1 - steps[0], steps[0] * (1 - steps[1]), steps[0] * steps[1]), axis=1)


def _nearest(points: Array, chain: Array) -> tuple[Array, Array]:
    """How far corners are from a finger's line, and how far along it the nearest place is, both in metres."""
    best = np.full(len(points), np.inf)
    gone = np.zeros(len(points))
    before = 0.0
    for k in range(SEGMENTS):
        way = chain[k + 1] - chain[k]
        length = float(np.linalg.norm(way))
        share = np.clip((points - chain[k]) @ way / length**2, 0.0, 1.0)
        far = np.linalg.norm(points - chain[k] - share[:, None] * way, axis=1)
        nearer = far < best
        best[nearer], gone[nearer] = far[nearer], before + share[nearer] * length
        before += length
    return best, gone


def _frame(wrist: Array, index: Array, middle: Array, little: Array) -> Array:
    """The palm's axes as columns: to the fingers, to the index finger's side, and off the palm's plane."""
    ahead = _unit(middle - wrist, np.array((0.0, 1.0, 0.0)))
    side = index - little
    if math.sqrt(float(side @ side)) < 1e-6 or abs(float(side @ ahead)) > 0.9999 * math.sqrt(float(side @ side)):
        # Nobody's knuckles lie so: any side will do.
        side = np.eye(3)[int(np.abs(ahead).argmin())]
    side = _unit(side - ahead * float(side @ ahead), ahead)
    (a, b, c), (d, e, f) = ahead.tolist(), side.tolist()
    return np.stack((ahead, side, np.array((b * f - c * e, c * d - a * f, a * e - b * d))), axis=1)


def _arcs(start: Array, end: Array) -> Array:
    """The shortest turns from unit vectors to others, (n, 3) each."""
    (a, b, c), (d, e, f) = start.T, end.T
    cosine = a * d + b * e + c * f
    cross = np.zeros((len(start), 3, 3))
    cross[:, 2, 1], cross[:, 0, 2], cross[:, 1, 0] = b * f - c * e, c * d - a * f, a * e - b * d
    cross -= cross.transpose(0, 2, 1).copy()
    # Straight back there is no shortest turn: one of many is as good, and no number is lost.
    return np.asarray(np.eye(3) + cross + cross @ cross / np.maximum(1 + cosine, 1e-3)[:, None, None])


def _unit(way: Array, otherwise: Array) -> Array:
    length = math.sqrt(float(way @ way))
    return way / length if length > 1e-6 else otherwise


def _matrix(turn: Array, start: Array, end: Array) -> Array:
    """For column vectors: turned about a place that comes to another."""
    made = np.eye(4)
    made[:3, :3], made[:3, 3] = turn, end - turn @ start
    return made
