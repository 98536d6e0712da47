"""A modelling kit: solids drawn into named nodes, coloured from a palette."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from assets.build.mesh import Array, Indices, Mesh, merge, shaded, triangulate

Point = Sequence[float] | npt.NDArray[Any]
Ring = Sequence[Point] | Array


@dataclass
class Node:
    """A named node: pivot in metres, heading/pitch/roll in degrees, meshes by material, relative to the pivot.

    A `hidden` node is written hidden. What hangs below a node with `seen_m` is drawn up to that many metres only.
    """

    name: str
    parent: str | None
    pivot: tuple[float, float, float] = (0.0, 0.0, 0.0)
    hpr: tuple[float, float, float] = (0.0, 0.0, 0.0)
    meshes: dict[str, list[Mesh]] = field(default_factory=dict)
    hidden: bool = False
    seen_m: float = 0.0

    def surfaces(self) -> dict[str, Mesh]:
        """One mesh for every material."""
        return {material: merge(parts) for material, parts in self.meshes.items()}


def frame(direction: Point) -> tuple[Array, Array, Array]:
    """Two axes square to a direction, and the direction itself; all of length 1."""
    d = np.asarray(direction, float) / np.linalg.norm(direction)
    a = np.array([0.0, 0, 1]) if abs(d[2]) < 0.9 else np.array([0.0, 1, 0])
    x = np.cross(d, a)
    x /= np.linalg.norm(x)
    return x, np.cross(d, x), d


def _rounded_path(points: list[Array], radius: float) -> list[Array]:
    """Replace the corners of a path by short curves."""
    out = [points[0]]
    for a, p, c in zip(points, points[1:], points[2:], strict=False):
        back, ahead = a - p, c - p
        k = min(radius, float(np.linalg.norm(back)) * 0.45, float(np.linalg.norm(ahead)) * 0.45)
        s, e = p + back / np.linalg.norm(back) * k, p + ahead / np.linalg.norm(ahead) * k
        out += [s * (1 - t) ** 2 + p * 2 * t * (1 - t) + e * t * t for t in (0.0, 0.25, 0.5, 0.75, 1.0)]
    return [*out, points[-1]]


class Sketch:
    """Collects solids into nodes; `detail` scales the number of segments (1 full, below 0.5 for far away)."""

    def __init__(self, uv_of: Callable[[str], tuple[float, float]], detail: float = 1.0) -> None:
        self.uv_of = uv_of
        self.detail = detail
        self.nodes: dict[str, Node] = {}
        self._current = self.node("body", None)

    def node(self, name: str, parent: str | None, pivot: Point = (0, 0, 0), hpr: Point = (0, 0, 0)) -> Node:
        """Make a node, or return the one of that name; the pivot is in the model's own space."""
        x, y, z = pivot
        h, p, r = hpr
        return self.nodes.setdefault(name, Node(name, parent, (x, y, z), (h, p, r)))

    @contextmanager
    def part(
        self, name: str, pivot: Point = (0, 0, 0), parent: str | None = None, hidden: bool = False
    ) -> Iterator[Node]:
        """Draw what follows into the node `name`; geometry is still given in the model's space."""
        before, self._current = self._current, self.node(name, parent, pivot)
        self._current.hidden |= hidden
        try:
            yield self._current
        finally:
            self._current = before

    def near(self, name: str, at: Point, seen_m: float, parent: str | None = None) -> str:
        """Make a node whose children are drawn up to a distance from it only; returns its name."""
        self.node(name, parent, at).seen_m = seen_m
        return name

    def add(self, mesh: Mesh, material: str = "atlas") -> None:
        """Put a finished mesh into the current node."""
        mesh.points = mesh.points - np.asarray(self._current.pivot)
        self._current.meshes.setdefault(material, []).append(mesh)

    def segments(self, n: int, least: int = 5) -> int:
        """Number of segments of a round thing at this detail."""
        return max(least, round(n * self.detail))

    def polygons(
        self,
        points: Ring,
        faces: Sequence[Sequence[int]],
        colour: str | Sequence[str],
        crease: float = 35,
        outward: bool = True,
        material: str = "atlas",
    ) -> None:
        """Polygons in one palette colour, or in one for each."""
        p = np.asarray(points, float)
        tris, owner = triangulate(p, faces)
        names = [colour] * len(faces) if isinstance(colour, str) else colour
        uv = np.repeat(np.array([self.uv_of(c) for c in names])[owner][:, None, :], 3, 1)
        self.add(shaded(p, tris, uv, crease, outward), material)

    def skin(
        self,
        rings: Sequence[Ring],
        colour: str,
        crease: float = 35,
        closed: bool = True,
        caps: tuple[bool, bool] = (True, True),
    ) -> None:
        """Surface through rings of equally many points."""
        n = len(rings[0])
        faces: list[Sequence[int]] = []
        for k in range(len(rings) - 1):
            for i in range(n if closed else n - 1):
                j = (i + 1) % n
                faces.append((k * n + i, k * n + j, (k + 1) * n + j, (k + 1) * n + i))
        if caps[0]:
            faces.append(tuple(reversed(range(n))))
        if caps[1]:
            faces.append(tuple(range((len(rings) - 1) * n, len(rings) * n)))
        self.polygons(np.concatenate([np.asarray(r, float) for r in rings]), faces, colour, crease)

    def box(self, centre: Point, size: Point, colour: str, bevel: float = 0.015, turn: Array | None = None) -> None:
        """Box with chamfered edges; its flat faces keep flat normals, so that only the edges catch light."""
        half = np.asarray(size, float) / 2
        b = min(bevel, float(half.min()) * 0.9) if self.detail >= 0.5 else 0.0
        signs = np.array([(x, y, z) for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)], float)
        corner: dict[tuple[int, int], int] = {}
        points: list[Array] = []
        normals: list[Array] = []
        for n, s in enumerate(signs):
            for axis in range(3):
                p = s * (half - b)
                p[axis] = s[axis] * half[axis]
                corner[n, axis] = len(points)
                points.append(p)
                normals.append(np.eye(3)[axis] * s[axis])
        p, nn = np.array(points), np.array(normals)
        tris = _box_triangles(signs, corner, p, chamfered=b > 0)
        if turn is not None:
            p, nn = p @ turn.T, nn @ turn.T
        uv = np.broadcast_to(np.asarray(self.uv_of(colour)), (len(p), 2)).copy()
        self.add(Mesh(p + np.asarray(centre, float), nn, uv, tris))

    def tube(self, path: Sequence[Point], radius: float, colour: str, n: int = 8, rounded: float = 0.0) -> None:
        """Pipe along a path, corners rounded."""
        pts = [np.asarray(p, float) for p in path]
        if rounded and self.detail >= 0.5:
            pts = _rounded_path(pts, rounded)
        n = self.segments(n, 3)
        x = frame(pts[1] - pts[0])[0]
        rings = []
        for i, p in enumerate(pts):
            d = np.zeros(3)
            if i:
                d += (p - pts[i - 1]) / np.linalg.norm(p - pts[i - 1])
            if i < len(pts) - 1:
                d += (pts[i + 1] - p) / np.linalg.norm(pts[i + 1] - p)
            d /= np.linalg.norm(d)
            x = x - d * (x @ d)
            x /= np.linalg.norm(x)
            y = np.cross(d, x)
            rings.append([p + (x * math.cos(t) + y * math.sin(t)) * radius for t in _turn(n)])
        self.skin(rings, colour, crease=70)

    def lathe(
        self,
        profile: Sequence[tuple[float, float]],
        colour: str,
        at: Point,
        axis: Point,
        n: int = 32,
        crease: float = 35,
        caps: bool = True,
    ) -> None:
        """Turn a profile of (radius, height along the axis) round an axis."""
        x, y, d = frame(axis)
        n = self.segments(n, 6)
        base = np.asarray(at, float)
        rings = [
            [base + d * h + (x * math.cos(t) + y * math.sin(t)) * max(r, 1e-4) for t in _turn(n)] for r, h in profile
        ]
        self.skin(rings, colour, crease, caps=(caps and profile[0][0] > 1e-3, caps and profile[-1][0] > 1e-3))

    def cylinder(self, start: Point, end: Point, radius: float, colour: str, n: int = 20, bevel: float = 0.006) -> None:
        """Solid cylinder with chamfered ends."""
        d = np.asarray(end, float) - np.asarray(start, float)
        length = float(np.linalg.norm(d))
        if self.detail < 0.5 or not bevel:
            profile = [(radius, 0.0), (radius, length)]
        else:
            profile = [(radius - bevel, 0.0), (radius, bevel), (radius, length - bevel), (radius - bevel, length)]
        self.lathe(profile, colour, start, d, n, crease=40)

    def prism(self, outline: Sequence[tuple[float, float]], x0: float, x1: float, colour: str) -> None:
        """Outline of (y, z) points pulled along x from x0 to x1."""
        self.skin([[(x0, y, z) for y, z in outline], [(x1, y, z) for y, z in outline]], colour, crease=20)

    def quad(
        self,
        centre: Point,
        right: Point,
        up: Point,
        size: tuple[float, float],
        rect: tuple[float, float, float, float] = (0, 0, 1, 1),
        material: str = "atlas",
    ) -> None:
        """Flat rectangle seen from the side where `right` runs right and `up` runs up; rect is u0, v0, u1, v1."""
        r, u = np.asarray(right, float), np.asarray(up, float)
        r, u = r / np.linalg.norm(r), u / np.linalg.norm(u)
        c = np.asarray(centre, float)
        w, h = size[0] / 2, size[1] / 2
        p = np.array([c - r * w - u * h, c + r * w - u * h, c + r * w + u * h, c - r * w + u * h])
        u0, v0, u1, v1 = rect
        uv = np.array([(u0, v0), (u1, v0), (u1, v1), (u0, v1)], float)
        self.add(Mesh(p, np.tile(np.cross(r, u), (4, 1)), uv, np.array([(0, 1, 2), (0, 2, 3)])), material)

    def sheet(self, points: Array, uv: Array, material: str, crease: float = 180, colour: str | None = None) -> None:
        """Grid of points (rows, columns, 3) with uv (rows, columns, 2); the front has rows up and columns right."""
        rows, cols = points.shape[:2]
        k = np.arange(rows * cols).reshape(rows, cols)
        a, b, c, d = k[:-1, :-1].ravel(), k[:-1, 1:].ravel(), k[1:, 1:].ravel(), k[1:, :-1].ravel()
        tris = np.concatenate([np.stack([a, b, c], 1), np.stack([a, c, d], 1)])
        flat = uv.reshape(-1, 2) if colour is None else np.tile(self.uv_of(colour), (rows * cols, 1))
        self.add(shaded(points.reshape(-1, 3), tris, flat[tris], crease, outward=False), material)

    def anchor(self, name: str, at: Point, parent: str | None = None, hpr: Point = (0, 0, 0)) -> None:
        """Empty node that the program looks up by name."""
        self.node(name, parent, at, hpr)


def _turn(n: int) -> Array:
    return np.linspace(0, 2 * math.pi, n, endpoint=False)


def _box_triangles(signs: Array, corner: dict[tuple[int, int], int], p: Array, chamfered: bool) -> Indices:
    """Faces, edge chamfers and corner triangles of a box, wound outward."""
    faces: list[list[int]] = []
    for axis in range(3):
        for side in (-1, 1):
            on = [n for n in range(8) if signs[n][axis] == side]
            faces.append([corner[n, axis] for n in (on[0], on[1], on[3], on[2])])
    if chamfered:
        for n in range(8):
            faces.append([corner[n, 0], corner[n, 1], corner[n, 2]])
            for axis in range(3):
                m = n ^ (4, 2, 1)[axis]
                if m > n:
                    a, b = (k for k in range(3) if k != axis)
                    faces.append([corner[n, a], corner[n, b], corner[m, b], corner[m, a]])
    tris = []
    for f in faces:
        outward = np.cross(p[f[1]] - p[f[0]], p[f[2]] - p[f[0]]) @ p[f].mean(0) > 0
        f = f if outward else f[::-1]
        tris += [(f[0], f[k], f[k + 1]) for k in range(1, len(f) - 1)]
    return np.array(tris, np.int64)
