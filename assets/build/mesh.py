"""Triangle meshes as arrays, and the shading normals between their faces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
Indices = npt.NDArray[np.int64]


@dataclass
class Mesh:
    """Indexed triangles: points, normals, uv (n rows each), colour 0..1 (n, 4), triangles (m, 3)."""

    points: Array
    normals: Array
    uv: Array
    triangles: Indices
    colour: Array = field(default_factory=lambda: np.zeros((0, 4)))

    def __post_init__(self) -> None:
        if len(self.colour) != len(self.points):
            self.colour = np.ones((len(self.points), 4))


def merge(meshes: Sequence[Mesh]) -> Mesh:
    """Join meshes into one."""
    starts = np.cumsum([0, *[len(m.points) for m in meshes[:-1]]])
    return Mesh(
        np.concatenate([m.points for m in meshes]),
        np.concatenate([m.normals for m in meshes]),
        np.concatenate([m.uv for m in meshes]),
        np.concatenate([m.triangles + s for m, s in zip(meshes, starts, strict=True)]),
        np.concatenate([m.colour for m in meshes]),
    )


def transformed(mesh: Mesh, rotation: Array | None = None, offset: Sequence[float] = (0, 0, 0)) -> Mesh:
    """Turn a mesh by a 3x3 rotation about the origin, then move it."""
    r = np.eye(3) if rotation is None else rotation
    return Mesh(mesh.points @ r.T + np.asarray(offset, float), mesh.normals @ r.T, mesh.uv, mesh.triangles, mesh.colour)


def rotation(axis: Sequence[float], degrees: float) -> Array:
    """Right-handed rotation matrix about `axis`."""
    x, y, z = np.asarray(axis, float) / np.linalg.norm(axis)
    a = np.radians(degrees)
    c, s = np.cos(a), np.sin(a)
    k = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    return np.asarray(np.eye(3) + s * k + (1 - c) * (k @ k))


def _ear_clip(outline: Array) -> list[tuple[int, int, int]]:
    """Triangles of a simple 2-D polygon, counter-clockwise or not."""
    left = list(range(len(outline)))
    if np.sum(outline[:, 0] * np.roll(outline[:, 1], -1) - outline[:, 1] * np.roll(outline[:, 0], -1)) < 0:
        left.reverse()
    out: list[tuple[int, int, int]] = []

    def cross(a: int, b: int, c: int) -> float:
        u, v = outline[b] - outline[a], outline[c] - outline[a]
        return float(u[0] * v[1] - u[1] * v[0])

    while len(left) > 3:
        for k in range(len(left)):
            a, b, c = left[k - 1], left[k], left[(k + 1) % len(left)]
            inside = any(
                cross(a, b, p) >= 0 and cross(b, c, p) >= 0 and cross(c, a, p) >= 0 for p in left if p not in (a, b, c)
            )
            if cross(a, b, c) > 1e-12 and not inside:
                out.append((a, b, c))
                del left[k]
                break
        else:
            del left[0]
    out.append((left[0], left[1], left[2]))
    return out


def triangulate(points: Array, faces: Sequence[Sequence[int]]) -> tuple[Indices, Indices]:
    """Split polygons into triangles; returns the triangles and the polygon each came from."""
    tris: list[tuple[int, int, int]] = []
    owner: list[int] = []
    for n, face in enumerate(faces):
        if len(face) <= 4:
            new = [(face[0], face[k], face[k + 1]) for k in range(1, len(face) - 1)]
        else:
            p = points[list(face)]
            normal = np.cross(p - np.roll(p, 1, 0), np.roll(p, -1, 0) - p).sum(0)
            drop = int(np.argmax(np.abs(normal)))
            keep = [(1, 2), (2, 0), (0, 1)][drop]
            new = [(face[a], face[b], face[c]) for a, b, c in _ear_clip(p[:, keep])]
            if normal[drop] < 0:
                new = [(a, c, b) for a, b, c in new]
        tris += new
        owner += [n] * len(new)
    return np.array(tris, np.int64).reshape(-1, 3), np.array(owner, np.int64)


def shaded(points: Array, triangles: Indices, uv: Array, crease_deg: float, outward: bool = True) -> Mesh:
    """Give corners smooth normals across edges flatter than the crease angle.

    `uv` is per corner, (m, 3, 2). With `outward` the winding is flipped where the faces look at the mesh's middle.
    """
    corner = points[triangles]
    face = np.cross(corner[:, 1] - corner[:, 0], corner[:, 2] - corner[:, 0])
    if outward and np.einsum("ij,ij->i", face, corner.mean(1) - points[triangles].reshape(-1, 3).mean(0)).sum() < 0:
        triangles, uv, face = triangles[:, ::-1], uv[:, ::-1], -face
    area = np.linalg.norm(face, axis=1)
    keep = area > 1e-12
    triangles, uv, face, area = triangles[keep], uv[keep], face[keep], area[keep]
    unit = face / area[:, None]
    _, spot = np.unique(np.round(points, 6), axis=0, return_inverse=True)
    where = spot.reshape(-1)[triangles].reshape(-1)
    owner = np.repeat(np.arange(len(triangles)), 3)
    order = np.argsort(where, kind="stable")
    count = np.bincount(where)
    start = np.concatenate([[0], np.cumsum(count)[:-1]])
    normals = face[owner].copy() * 0
    limit = np.cos(np.radians(crease_deg))
    for step in range(int(count.max())):
        here = count[where] > step
        other = owner[order[np.minimum(start[where] + step, len(order) - 1)]]
        smooth = here & (np.einsum("ij,ij->i", unit[owner], unit[other]) > limit)
        normals[smooth] += face[other[smooth]]
    normals /= np.maximum(np.linalg.norm(normals, axis=1), 1e-12)[:, None]
    return welded(points[triangles.reshape(-1)], normals, uv.reshape(-1, 2))


def welded(points: Array, normals: Array, uv: Array) -> Mesh:
    """Index a soup of corners (three rows a triangle) by sharing equal ones."""
    key = np.concatenate([np.round(points, 5), np.round(normals, 3), np.round(uv, 5)], 1)
    _, first, index = np.unique(key, axis=0, return_index=True, return_inverse=True)
    return Mesh(points[first], normals[first], uv[first], index.reshape(-1, 3).astype(np.int64))


def subdivided(mesh: Mesh, longest_m: float, rounds: int = 6) -> Mesh:
    """Halve every edge longer than a length, so that what is stored at corners varies across wide faces.

    Whether an edge is split depends on its length alone: triangles that share it stay joined.
    """
    for _ in range(rounds):
        corner = mesh.points[mesh.triangles]
        long = np.linalg.norm(corner - np.roll(corner, -1, 1), axis=2) > longest_m
        if not long.any():
            break
        mesh = _halved(mesh, long)
    return mesh


def _halved(mesh: Mesh, long: npt.NDArray[np.bool_]) -> Mesh:
    """Split the marked edges (m, 3); edge k runs from corner k to the next."""
    tris = mesh.triangles
    pairs = np.sort(np.stack([tris, np.roll(tris, -1, 1)], 2), 2)
    edges, index = np.unique(pairs[long], axis=0, return_inverse=True)
    spot = np.full(tris.shape, -1)
    spot[long] = index.reshape(-1) + len(mesh.points)
    a, b = edges[:, 0], edges[:, 1]
    normals = mesh.normals[a] + mesh.normals[b]
    normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-12)
    out: list[Indices] = [tris[~long.any(1)]]
    for mark in range(1, 8):
        wanted = np.array([bool(mark & (1 << k)) for k in range(3)])
        here = (long == wanted).all(1)
        if here.any():
            out.append(_split(tris[here], spot[here], wanted))
    return Mesh(
        np.concatenate([mesh.points, (mesh.points[a] + mesh.points[b]) / 2]),
        np.concatenate([mesh.normals, normals]),
        np.concatenate([mesh.uv, (mesh.uv[a] + mesh.uv[b]) / 2]),
        np.concatenate(out),
        np.concatenate([mesh.colour, (mesh.colour[a] + mesh.colour[b]) / 2]),
    )


def _split(tris: Indices, spot: Indices, wanted: npt.NDArray[np.bool_]) -> Indices:
    """Triangles in place of ones whose `wanted` edges are halved at `spot`."""
    if wanted.sum() == 3:
        a, b, c = tris.T
        p, q, r = spot.T
        made = [(a, p, r), (p, b, q), (r, q, c), (p, q, r)]
    else:
        # Turn the triangle so that its first edge is halved, and the third is whole.
        first = next(k for k in range(3) if wanted[k] and not wanted[k - 1])
        a, b, c = np.roll(tris, -first, 1).T
        p, q, _ = np.roll(spot, -first, 1).T
        made = [(a, p, c), (p, b, c)] if wanted.sum() == 1 else [(p, b, q), (a, p, q), (a, q, c)]
    return np.concatenate([np.stack(t, 1) for t in made])
