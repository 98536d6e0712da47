"""Mends baked light where something hangs on a wall: hidden points would smear what is seen round them."""

from __future__ import annotations

import numpy as np

from assets.build.mesh import Array, Indices, Mesh

OPEN = 0.16
"""Openness close by below which a point is taken to be covered; the corner of three walls keeps a quarter."""
REACH_M = 0.12
"""Standard deviation of the bell by which points nearby are weighed."""


def _planes(mesh: Mesh) -> Indices:
    """Number of the plane that each point lies in: its normal and how far off the origin, to the centimetre."""
    n = np.round(mesh.normals, 2)
    off = np.round(np.einsum("ij,ij->i", mesh.points, n), 2)
    return np.asarray(np.unique(np.column_stack([n, off]), axis=0, return_inverse=True)[1].reshape(-1), np.int64)


def uncovered(mesh: Mesh, near: Array, values: Array) -> Array:
    """Values at a mesh's points, those of covered points taken from open ones of the same plane; `near` is 0 to 1."""
    out = values.copy()
    plane = _planes(mesh)
    hidden = near < OPEN
    for k in np.unique(plane[hidden]):
        bare, seen = np.flatnonzero(hidden & (plane == k)), np.flatnonzero(~hidden & (plane == k))
        if not len(seen):
            continue
        apart = np.linalg.norm(mesh.points[bare][:, None] - mesh.points[seen][None], axis=2)
        # The nearest counts in full however far it is, so that the middle of a wide board has a value too.
        weight = np.exp(-(apart**2 - apart.min(1, keepdims=True) ** 2) / (2 * REACH_M**2))
        out[bare] = (weight * values[seen]).sum(1) / weight.sum(1)
    return out
