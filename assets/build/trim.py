"""Sheets cut out of a curved skin: outlines in a chart, triangulated by Blender, with folded edges."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import bpy  # noqa: F401  (mathutils lies inside it)
import numpy as np
import numpy.typing as npt
from mathutils.geometry import delaunay_2d_cdt

from assets.build.car_surface import Chart, Surface
from assets.build.mesh import Array, Indices, Mesh
from assets.build.sketch import Sketch

INSIDE_WITH_HOLES = 2
Mask = npt.NDArray[np.bool_]


def densified(outline: Array, step: float) -> Array:
    """Closed outline with points at most `step` apart; corners stay."""
    out = []
    for a, b in zip(outline, np.roll(outline, -1, 0), strict=True):
        n = max(1, int(np.ceil(np.linalg.norm(b - a) / step)))
        out.append(a + (b - a) * (np.arange(n) / n)[:, None])
    return np.concatenate(out)


def band(u0: float, u1: float, v0: float, v1: float, step: float = 0.05) -> Array:
    """Rectangle in a chart, its long sides divided so that they follow the skin."""
    u = np.linspace(u0, u1, max(3, int(abs(u1 - u0) / step)))
    return np.concatenate([np.stack([u, np.full(len(u), v0)], -1), np.stack([u[::-1], np.full(len(u), v1)], -1)])


def area(outline: Array) -> float:
    """Signed area, positive where the outline runs counter-clockwise."""
    x, y = outline[:, 0], outline[:, 1]
    return float(np.sum(x * np.roll(y, -1) - y * np.roll(x, -1)) / 2)


def inset(outline: Array, by: float) -> Array:
    """Outline moved inward by a small distance."""
    turn = 1.0 if area(outline) > 0 else -1.0
    back = outline - np.roll(outline, 1, 0)
    ahead = np.roll(outline, -1, 0) - outline
    back /= np.maximum(np.linalg.norm(back, axis=1, keepdims=True), 1e-9)
    ahead /= np.maximum(np.linalg.norm(ahead, axis=1, keepdims=True), 1e-9)
    n = np.stack([-(back + ahead)[:, 1], (back + ahead)[:, 0]], -1)
    n /= np.maximum(np.linalg.norm(n, axis=1, keepdims=True), 1e-9)
    half = np.maximum(np.abs(back[:, 0] * n[:, 1] - back[:, 1] * n[:, 0]), 0.4)
    return np.asarray(outline + n * (turn * by / half)[:, None])


def thinned(outline: Array, step: float) -> Array:
    """Outline without the points that lie closer than `step` to the last kept and turn little."""
    kept = [outline[0]]
    for a, b in zip(outline[1:], np.roll(outline, -1, 0)[1:], strict=True):
        back, ahead = a - kept[-1], b - a
        far = np.linalg.norm(back)
        if far < 1e-6:
            continue
        bend = abs(back[0] * ahead[1] - back[1] * ahead[0]) / max(far * np.linalg.norm(ahead), 1e-9)
        if far >= step or bend > 0.5:
            kept.append(a)
    return np.array(kept)


def _inside(points: Array, outline: Array) -> Mask:
    a, b = outline, np.roll(outline, -1, 0)
    x, y = points[:, :1], points[:, 1:]
    crosses = (a[None, :, 1] > y) != (b[None, :, 1] > y)
    rise = np.where(np.abs(b[:, 1] - a[:, 1]) < 1e-12, 1e-12, b[:, 1] - a[:, 1])
    at = a[None, :, 0] + (y - a[None, :, 1]) / rise[None] * (b - a)[None, :, 0]
    return np.asarray((crosses & (x < at)).sum(1) % 2 == 1, np.bool_)


def triangulated(outline: Array, holes: Sequence[Array], step: float) -> tuple[Array, Indices]:
    """Points and counter-clockwise triangles of an area with holes; inner points lie on a grid."""
    loops = [outline if area(outline) > 0 else outline[::-1], *[h if area(h) < 0 else h[::-1] for h in holes]]
    low, high = outline.min(0), outline.max(0)
    axes = [np.arange(low[k] + step / 2, high[k], step) for k in (0, 1)]
    grid = np.stack(np.meshgrid(*axes, indexing="ij"), -1).reshape(-1, 2)
    edge = np.concatenate(loops)
    keep = _inside(grid, outline) if len(grid) else np.zeros(0, bool)
    for hole in holes:
        keep &= ~_inside(grid, hole)
    grid = grid[keep]
    if len(grid):
        gap = np.sqrt(((grid[:, None] - edge[None]) ** 2).sum(-1)).min(1)
        grid = grid[gap > step * 0.45]
    points = np.concatenate([edge, grid])
    faces, first = [], 0
    for loop in loops:
        faces.append(list(range(first, first + len(loop))))
        first += len(loop)
    made = delaunay_2d_cdt(points.tolist(), [], faces, INSIDE_WITH_HOLES, 1e-6)
    tris = np.array(made[2], np.int64).reshape(-1, 3)
    flat = np.array([tuple(v) for v in made[0]], float)
    middle = flat[tris].mean(1)
    good = _inside(middle, outline)
    for hole in holes:
        good &= ~_inside(middle, hole)
    tris = tris[good]
    c = flat[tris]
    cross = (c[:, 1, 0] - c[:, 0, 0]) * (c[:, 2, 1] - c[:, 0, 1]) - (c[:, 1, 1] - c[:, 0, 1]) * (
        c[:, 2, 0] - c[:, 0, 0]
    )
    tris[cross < 0] = tris[cross < 0][:, ::-1]
    return flat, tris[np.abs(cross) > 1e-10]


@dataclass(frozen=True)
class Sheet:
    """How a sheet is made, lengths in metres: net width, gap round it, depth below the skin, depth of its edge."""

    colour: str
    material: str = "atlas"
    step: float = 0.06
    gap: float = 0.0025
    sink: float = 0.0
    edge: float = 0.014
    edge_colour: str = "black"
    back: str | None = None
    flip: bool = False


def cut(
    s: Sketch,
    surface: Surface,
    chart: Chart,
    outline: Array,
    sheet: Sheet,
    holes: Sequence[Array] = (),
    sides: Sequence[int] = (1,),
) -> None:
    """Cut a sheet out of the skin; outlines are points in space. Side -1 draws the mirror image on the left."""
    step = sheet.step / max(s.detail, 0.12) ** 1.1
    # Far away folded edges are left out, and with them the gaps that would show what lies behind.
    gap = sheet.gap if s.detail >= 0.5 else min(sheet.gap, 0.0) - 0.004
    loops = [
        inset(densified(thinned(chart.flat(loop), step * 0.35), step), gap * (1 if k == 0 else -1))
        for k, loop in enumerate([outline, *holes])
    ]
    flat, tris = triangulated(loops[0], loops[1:], step)
    points = chart.on(surface, flat)
    normals = surface.normals(points)
    skin = Mesh(points - normals * sheet.sink, normals, _uv(s, sheet, len(points)), tris)
    if sheet.flip:
        skin = Mesh(skin.points, -skin.normals, skin.uv, skin.triangles[:, ::-1])
    _put(s, skin, sheet.material, sides)
    if s.detail < 0.5 or sheet.edge == 0:
        return
    deep = sheet.sink + sheet.edge
    for loop in loops:
        _put(s, _fold(s, surface, chart, loop, sheet, deep, outer=loop is loops[0]), "atlas", sides)
    if sheet.back is not None:
        uv = np.tile(s.uv_of(sheet.back), (len(points), 1))
        _put(s, Mesh(points - normals * deep, -normals, uv, tris[:, ::-1]), "atlas", sides)


def _uv(s: Sketch, sheet: Sheet, n: int) -> Array:
    return np.tile(s.uv_of(sheet.colour), (n, 1)).astype(float)


def _fold(s: Sketch, surface: Surface, chart: Chart, loop: Array, sheet: Sheet, deep: float, outer: bool) -> Mesh:
    """Edge of a sheet, folded inward."""
    loop = loop if (area(loop) > 0) == outer else loop[::-1]
    top = chart.on(surface, loop)
    n = surface.normals(top)
    along = np.roll(top, -1, 0) - np.roll(top, 1, 0)
    out = np.cross(along, n)
    out /= np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-9)
    count = len(loop)
    a = np.arange(count)
    b = (a + 1) % count
    tris = np.concatenate([np.stack([a, a + count, b], 1), np.stack([b, a + count, b + count], 1)])
    points = np.concatenate([top - n * sheet.sink, top - n * deep])
    uv = np.tile(s.uv_of(sheet.edge_colour), (2 * count, 1)).astype(float)
    return Mesh(points, np.concatenate([out, out]), uv, tris)


def _put(s: Sketch, mesh: Mesh, material: str, sides: Sequence[int]) -> None:
    for side in sides:
        s.add(Mesh(mesh.points.copy(), mesh.normals, mesh.uv, mesh.triangles) if side > 0 else mirrored(mesh), material)


def mirrored(mesh: Mesh) -> Mesh:
    """The mesh on the other side of the car's middle."""
    flip = np.array([-1.0, 1, 1])
    return Mesh(mesh.points * flip, mesh.normals * flip, mesh.uv, mesh.triangles[:, ::-1], mesh.colour)
