"""Patches of skinned surface, and what tailoring does to them: cut, refine, smooth, keep off the body, hem, thin."""

from __future__ import annotations

from dataclasses import dataclass

import bpy
import numpy as np
import numpy.typing as npt
from scipy.ndimage import gaussian_filter, map_coordinates
from scipy.sparse import coo_matrix, csr_matrix
from scipy.spatial import cKDTree

from assets.build.human import Human
from assets.build.mesh import Array, Indices

Mask = npt.NDArray[np.bool_]


@dataclass
class Patch:
    """Points (n, 3), triangles or quads (m, 3 or 4) and each point's shares of the joints (n, j)."""

    points: Array
    faces: Indices
    shares: Array

    @property
    def triangles(self) -> Indices:
        """Its faces as triangles."""
        f = self.faces
        return f if f.shape[1] == 3 else np.concatenate([f[:, [0, 1, 2]], f[:, [0, 2, 3]]])

    def normals(self) -> Array:
        """Unit normals at the points, weighted by area."""
        t = self.triangles
        a, b, c = (self.points[t[:, k]] for k in range(3))
        face = np.cross(b - a, c - a)
        out = np.zeros_like(self.points)
        for k in range(3):
            np.add.at(out, t[:, k], face)
        return np.asarray(out / np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-12))


def cut(points: Array, faces: Indices, shares: Array, keep: Mask) -> Patch:
    """The patch of the chosen faces; unused points fall away."""
    used, index = np.unique(faces[keep], return_inverse=True)
    return Patch(points[used], index.reshape(-1, faces.shape[1]), shares[used])


def part_of(human: Human, group: str, keep: Mask) -> Patch:
    """The patch of a human's chosen quads."""
    return cut(human.points, human.quads(group)[0], human.shares, keep)


def _edges(faces: Indices) -> Indices:
    return np.concatenate([np.stack([faces[:, k], np.roll(faces, -1, 1)[:, k]], 1) for k in range(faces.shape[1])])


def border(faces: Indices) -> Indices:
    """Edges that only one face has, in that face's direction, (e, 2)."""
    edges = _edges(faces)
    _, index, count = np.unique(np.sort(edges, 1), axis=0, return_inverse=True, return_counts=True)
    return np.asarray(edges[count[index.reshape(-1)] == 1])


def refined(p: Patch) -> Patch:
    """Every quad made into four, the surface rounded by one pass of smoothing."""
    edges = np.sort(_edges(p.faces), 1)
    unique, index = np.unique(edges, axis=0, return_inverse=True)
    index = index.reshape(4, -1).T
    n, e = len(p.points), len(unique)
    points = np.concatenate([p.points, p.points[unique].mean(1), p.points[p.faces].mean(1)])
    shares = np.concatenate([p.shares, p.shares[unique].mean(1), p.shares[p.faces].mean(1)])
    middle = n + e + np.arange(len(p.faces))
    faces = np.concatenate([
        np.stack([p.faces[:, k], n + index[:, k], middle, n + index[:, k - 1]], 1) for k in range(4)
    ])  # fmt: skip
    return smoothed(Patch(points, faces, shares), 1, 0.5)


def clipped(p: Patch, over: Array) -> Patch:
    """The part, as triangles, where `over` is not above zero; faces on the line are cut along it."""
    t = p.triangles
    outside = over[t] > 0
    count = outside.sum(1)
    out = [t[count == 0]]
    edges: dict[tuple[int, int], int] = {}

    def crossing(a: int, b: int) -> int:
        return edges.setdefault((min(a, b), max(a, b)), len(p.points) + len(edges))

    for face, far in zip(t[(count == 1) | (count == 2)], outside[(count == 1) | (count == 2)], strict=True):
        # Turned so that the corner that is alone on its side of the line comes first.
        alone = int(np.flatnonzero(far if far.sum() == 1 else ~far)[0])
        a, b, c = (int(face[(alone + k) % 3]) for k in range(3))
        ab, ca = crossing(a, b), crossing(c, a)
        if far.sum() == 2:
            out.append(np.array([[a, ab, ca]]))
        else:
            out.append(np.array([[ab, b, c], [ab, c, ca]]))
    if edges:
        ends = np.array(list(edges))
        share = (over[ends[:, 0]] / (over[ends[:, 0]] - over[ends[:, 1]]))[:, None]
        points, shares = (x[ends[:, 0]] * (1 - share) + x[ends[:, 1]] * share for x in (p.points, p.shares))
        p = Patch(np.concatenate([p.points, points]), t, np.concatenate([p.shares, shares]))
    faces = np.concatenate(out)
    return cut(p.points, faces, p.shares, np.ones(len(faces), bool))


def _neighbours(faces: Indices, count: int) -> csr_matrix:
    """Row-normalised neighbourhood; a border point's neighbours are those along the border."""
    edges = _edges(faces)
    rim = border(faces)
    on_rim = np.zeros(count, bool)
    on_rim[rim] = True
    both = np.concatenate([edges, edges[:, ::-1]])
    both = both[~on_rim[both[:, 0]]]
    both = np.concatenate([both, rim, rim[:, ::-1]])
    m = csr_matrix(coo_matrix((np.ones(len(both)), (both[:, 0], both[:, 1])), shape=(count, count)))
    m.data[:] = 1
    total = np.maximum(np.asarray(m.sum(1)).reshape(-1), 1)
    m.data /= np.repeat(total, np.diff(m.indptr))
    return m


def smoothed(p: Patch, times: int, amount: float) -> Patch:
    """Drawn towards the neighbours' middle."""
    m = _neighbours(p.faces, len(p.points))
    points = p.points
    for _ in range(times):
        points = points + amount * (m @ points - points)
    return Patch(points, p.faces, p.shares)


class Skinside:
    """The body under the clothes, or cloth under other cloth: keeps things at a distance from it."""

    def __init__(self, under: Patch) -> None:
        self._points, self._normals, self._tree = under.points, under.normals(), cKDTree(under.points)

    @classmethod
    def of(cls, human: Human) -> Skinside:
        """A body's own."""
        quads = human.quads("body")[0]
        return cls(cut(human.points, quads, human.shares, np.ones(len(quads), bool)))

    def push(self, points: Array, ease: Array | float) -> Array:
        """Points moved out where they come nearer to the skin than `ease` (m)."""
        gap, normal = self._gap(points, ease)
        return np.asarray(points + np.maximum(gap, 0)[:, None] * normal)

    def lay(self, points: Array, ease: Array | float, most_m: float = 0.03) -> Array:
        """Points moved out or in, by `most_m` at most, to lie at a distance."""
        gap, normal = self._gap(points, ease)
        return np.asarray(points + np.maximum(gap, -most_m)[:, None] * normal)

    def _gap(self, points: Array, ease: Array | float, nearest: int = 4) -> tuple[Array, Array]:
        """How far points are from lying at a distance, and the way out."""
        distance, index = self._tree.query(points, nearest)
        weight = 1 / np.maximum(distance, 1e-4) ** 2
        weight /= weight.sum(1, keepdims=True)
        normal = (self._normals[index] * weight[..., None]).sum(1)
        normal /= np.maximum(np.linalg.norm(normal, axis=1, keepdims=True), 1e-9)
        middle = (self._points[index] * weight[..., None]).sum(1)
        return np.asarray(ease - np.einsum("ij,ij->i", points - middle, normal)), np.asarray(normal)


def eased(p: Patch, body: Skinside, ease: Array | float, rounds: int = 8) -> Patch:
    """Cloth that bridges hollows: smoothed and pushed off the body in turn."""
    for _ in range(rounds):
        p = smoothed(p, 2, 0.5)
        p = Patch(body.push(p.points, ease), p.faces, p.shares)
    return p


def hung(points: Array, axis: Array, top: float, slope: float) -> Array:
    """Points drawn out so that cloth falls from where it is widest: round the line (x, y) `axis`, below height `top`.

    `slope` is by how much a metre of fall narrows it.
    """
    fall = points[:, 2]
    way = points[:, :2] - axis
    angle, radius = np.arctan2(way[:, 0], way[:, 1]), np.linalg.norm(way, axis=1)
    slots, levels = 24, 40
    low, high = fall.min(), max(fall.max(), top)
    a = (angle / (2 * np.pi) + 0.5) * slots
    level = np.clip((high - fall) / max(high - low, 1e-6) * (levels - 1), 0, levels - 1)
    table = np.zeros((levels, slots))
    use = fall < top
    np.maximum.at(table, (level[use].astype(int), a[use].astype(int) % slots), radius[use])
    step = slope * (high - low) / (levels - 1)
    for k in range(1, levels):
        table[k] = np.maximum(table[k], table[k - 1] - step)
    table = gaussian_filter(table, (1.2, 1.0), mode=("nearest", "wrap"))
    wanted = map_coordinates(table, [level, a - 0.5], order=1, mode="grid-wrap")
    share = np.clip((top - fall) / 0.05, 0, 1)
    wide = radius + share * np.maximum(wanted - radius, 0)
    out = points.copy()
    out[:, :2] = axis + way * (wide / np.maximum(radius, 1e-6))[:, None]
    return out


def hemmed(p: Patch, inward_m: float = 0.010) -> Patch:
    """A patch of triangles or quads whose borders turn in, so that no edge looks paper-thin."""
    rim = border(p.faces)
    at, index = np.unique(rim, return_inverse=True)
    index = index.reshape(-1, 2)
    normals = p.normals()
    inner = Patch(p.points[at] - inward_m * normals[at], p.faces[:0], p.shares[at])
    n = len(p.points)
    quads = np.stack([rim[:, 1], rim[:, 0], n + index[:, 0], n + index[:, 1]], 1)
    faces = p.triangles if p.faces.shape[1] == 3 else p.faces
    if p.faces.shape[1] == 3:
        quads = np.concatenate([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]])
    return Patch(np.concatenate([p.points, inner.points]), np.concatenate([faces, quads]),
                 np.concatenate([p.shares, inner.shares]))  # fmt: skip


def thinned(
    points: Array, triangles: Indices, uv: Array | None, count: int, borders: bool = True
) -> tuple[Array, Indices, Array | None]:
    """About `count` of the triangles, thinned by Blender; `uv` (m, 3, 2) per corner goes along where given.

    Borders are seen as edges of cloth, which thinning would fray, so they stay whole unless told otherwise.
    """
    if len(triangles) <= count:
        return points, triangles, uv
    mesh = bpy.data.meshes.new("patch")
    mesh.from_pydata(points.tolist(), [], triangles.tolist())
    if uv is not None:
        layer = mesh.uv_layers.new(name="uv")
        layer.data.foreach_set("uv", uv.reshape(-1).astype(np.float32))
    made = bpy.data.objects.new("patch", mesh)
    bpy.context.collection.objects.link(made)
    modifier = made.modifiers.new("thin", "DECIMATE")
    modifier.ratio = count / len(triangles)
    if borders:
        rim = np.isin(np.arange(len(points)), border(triangles))
        inside = made.vertex_groups.new(name="inside")
        inside.add(np.flatnonzero(~rim).tolist(), 1.0, "REPLACE")
        modifier.vertex_group, modifier.vertex_group_factor = "inside", 1000.0
    done = made.evaluated_get(bpy.context.evaluated_depsgraph_get()).to_mesh()
    done.calc_loop_triangles()
    out = np.empty(len(done.vertices) * 3, np.float32)
    done.vertices.foreach_get("co", out)
    faces = np.empty(len(done.loop_triangles) * 3, np.int32)
    done.loop_triangles.foreach_get("vertices", faces)
    places = None
    if uv is not None:
        loops = np.empty(len(done.loop_triangles) * 3, np.int32)
        done.loop_triangles.foreach_get("loops", loops)
        flat = np.empty(len(done.loops) * 2, np.float32)
        done.uv_layers[0].data.foreach_get("uv", flat)
        places = flat.reshape(-1, 2)[loops].reshape(-1, 3, 2).astype(float)
    made.to_mesh_clear()
    bpy.data.objects.remove(made)
    bpy.data.meshes.remove(mesh)
    return out.reshape(-1, 3).astype(float), faces.reshape(-1, 3).astype(np.int64), places


def carried(source: Array, values: Array, points: Array) -> Array:
    """Values known at some places, taken over to others from the three nearest."""
    distance, index = cKDTree(source).query(points, 3)
    weight = 1 / np.maximum(distance, 1e-5) ** 2
    weight /= weight.sum(1, keepdims=True)
    return np.asarray((values[index] * weight[..., None]).sum(1))


def lighter(p: Patch, count: int) -> Patch:
    """A patch thinned to about `count` triangles."""
    points, triangles, _ = thinned(p.points, p.triangles, None, count)
    return Patch(points, triangles, carried(p.points, p.shares, points))
