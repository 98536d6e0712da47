"""Signed distance fields (metres, negative inside) blended into organic shapes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from assets.build.mesh import Array

Field = Callable[[Array], Array]
Vec = Sequence[float] | Array


def ellipsoid(centre: Vec, radii: Vec) -> Field:
    """Ellipsoid with axes along x, y, z."""
    c, r = np.asarray(centre, float), np.asarray(radii, float)

    def f(p: Array) -> Array:
        q = (p - c) / r
        k0 = np.linalg.norm(q, axis=-1)
        k1 = np.linalg.norm(q / r, axis=-1)
        return np.asarray(k0 * (k0 - 1) / np.maximum(k1, 1e-6))

    return f


def cone(a: Vec, b: Vec, radius_a: float, radius_b: float, flatten: Vec = (1, 1, 1)) -> Field:
    """Round-ended cone; `flatten` above 1 makes it thinner along an axis."""
    k = np.asarray(flatten, float)
    pa, pb = np.asarray(a, float) * k, np.asarray(b, float) * k
    ab = pb - pa

    def f(p: Array) -> Array:
        q = p * k
        t = np.clip(((q - pa) @ ab) / (ab @ ab), 0, 1)
        return np.asarray(
            (np.linalg.norm(q - (pa + t[..., None] * ab), axis=-1) - (radius_a + t * (radius_b - radius_a))) / k.max()
        )

    return f


def box(centre: Vec, half: Vec, radius: float) -> Field:
    """Box with rounded edges."""
    c, h = np.asarray(centre, float), np.asarray(half, float) - radius

    def f(p: Array) -> Array:
        q = np.abs(p - c) - h
        return np.asarray(np.linalg.norm(np.maximum(q, 0), axis=-1) + np.minimum(q.max(-1), 0) - radius)

    return f


def blend(k: float, *fields: Field) -> Field:
    """Union whose joints are rounded over the width `k`."""

    def f(p: Array) -> Array:
        d = fields[0](p)
        for g in fields[1:]:
            e = g(p)
            h = np.clip(0.5 + 0.5 * (e - d) / k, 0, 1)
            d = e * (1 - h) + d * h - k * h * (1 - h)
        return d

    return f


def carve(k: float, body: Field, tool: Field) -> Field:
    """Body minus tool, the rim rounded over `k`."""

    def f(p: Array) -> Array:
        a, b = body(p), tool(p)
        h = np.clip(0.5 - 0.5 * (a + b) / k, 0, 1)
        return np.asarray(a * (1 - h) + (-b) * h + k * h * (1 - h))

    return f


def both(*fields: Field) -> Field:
    """What lies in all fields."""
    return lambda p: np.asarray(np.max([f(p) for f in fields], axis=0))


def shell(field: Field, thickness: float) -> Field:
    """Layer of a thickness just inside a field's surface."""
    return lambda p: np.maximum(field(p), -(field(p) + thickness))


def below(z: float) -> Field:
    """Everything lower than z."""
    return lambda p: p[..., 2] - z


def above(z: float) -> Field:
    """Everything higher than z."""
    return lambda p: z - p[..., 2]


def gradient(field: Field, p: Array, step: float = 0.002) -> Array:
    """Unit outward normals of a field at points."""
    g = np.stack([field(p + e) - field(p - e) for e in np.eye(3) * step], -1)
    return np.asarray(g / np.maximum(np.linalg.norm(g, axis=-1, keepdims=True), 1e-9))
