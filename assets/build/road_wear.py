"""What years of traffic leave on a paved ground: patches, sealed cracks, skids, gullies, worn paint."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from assets.build.mesh import Array, Mesh
from assets.build.noise import fractal
from assets.build.sketch import Sketch

RISE_M = 0.003
"""How far wear lies over the ground: enough for depth, too little to see."""
Spot = tuple[float, float]


def _strip(path: Array, widths: Array, tones: Array, tile_m: float) -> Mesh:
    """Level band along a path (n, 2) that goes over into the ground at both its edges; tones in its middle, n."""
    along = np.gradient(path, axis=0)
    along /= np.maximum(np.linalg.norm(along, axis=1, keepdims=True), 1e-9)
    side = np.stack([-along[:, 1], along[:, 0]], 1) * widths[:, None] / 2
    flat = np.stack([path + side, path + side * 0.4, path - side * 0.4, path - side], 1)
    points = np.concatenate([flat, np.full((*flat.shape[:2], 1), RISE_M)], -1).reshape(-1, 3)
    k = np.arange(len(path) * 4).reshape(-1, 4)
    a, b, c, d = k[:-1, :-1].ravel(), k[:-1, 1:].ravel(), k[1:, 1:].ravel(), k[1:, :-1].ravel()
    tris = np.concatenate([np.stack([a, b, c], 1), np.stack([a, c, d], 1)])
    p = points[tris]
    under = np.cross(p[:, 1] - p[:, 0], p[:, 2] - p[:, 0])[:, 2] < 0
    tris[under] = tris[under][:, ::-1]
    mesh = Mesh(points, np.tile([0.0, 0, 1], (len(points), 1)), points[:, :2] / tile_m, tris)
    edge = np.full(len(path), 0.86)
    mesh.colour[:, :3] = np.stack([edge, tones, tones, edge], 1).reshape(-1, 1)
    return mesh


def skid(s: Sketch, start: Spot, end: Spot, bend_m: float, material: str, tile_m: float, gauge_m: float = 1.8) -> None:
    """Two black tracks of a vehicle that braked, fading in and ending short."""
    t = np.linspace(0, 1, 14)
    a, b = np.array(start), np.array(end)
    across = np.array([-(b - a)[1], (b - a)[0]]) / np.linalg.norm(b - a)
    middle = a + (b - a) * t[:, None] + across * (bend_m * t**2)[:, None]
    tone = 0.86 - 0.42 * np.sin(np.pi * t**2.2) ** 0.8
    for side in (-0.5, 0.5):
        s.add(_strip(middle + across * gauge_m * side, np.full(len(t), 0.26), tone, tile_m), material)


def sealed_crack(s: Sketch, start: Spot, end: Spot, seed: int, material: str, tile_m: float) -> None:
    """A crack that was filled with bitumen: a dark, wandering line."""
    n = max(int(math.dist(start, end) / 0.5), 4)
    t = np.linspace(0, 1, n)
    a, b = np.array(start), np.array(end)
    across = np.array([-(b - a)[1], (b - a)[0]]) / np.linalg.norm(b - a)
    away = (fractal(np.stack([t * n * 0.23, t * 0 + seed * 9.7], -1), 4, seed) - 0.47) * 1.5 * np.sin(np.pi * t)
    path = a + (b - a) * t[:, None] + across * away[:, None]
    width = 0.075 + 0.05 * fractal(np.stack([t * n * 0.7, t * 0 + seed], -1), 3, seed + 1)
    s.add(_strip(path, width, np.full(n, 0.46), tile_m), material)


def patch(s: Sketch, middle: Spot, size: Spot, tone: float, material: str, tile_m: float) -> None:
    """A rectangle that was cut out and laid anew, with a seam of bitumen round it."""
    (x, y), (w, h) = middle, (size[0] / 2, size[1] / 2)
    points = np.array([(x - w, y - h, RISE_M), (x + w, y - h, RISE_M), (x + w, y + h, RISE_M), (x - w, y + h, RISE_M)])
    # Laid on another day, so its stones lie differently.
    uv = points[:, [1, 0]] / tile_m * 1.3 + 0.37
    mesh = Mesh(points, np.tile([0.0, 0, 1], (4, 1)), uv, np.array([(0, 1, 2), (0, 2, 3)]))
    mesh.colour[:, :3] = tone
    s.add(mesh, material)
    corners = points[[0, 1, 2, 3, 0], :2]
    for a, b in zip(corners[:-1], corners[1:], strict=True):
        t = np.linspace(0, 1, 6)
        s.add(_strip(a + (b - a) * t[:, None], np.full(6, 0.07), np.full(6, 0.50), tile_m), material)


def worn_line(s: Sketch, start: Spot, end: Spot, width_m: float, colour: str, seed: int, material: str) -> None:
    """A painted line that tyres and weather have thinned here and there; its edges run along the straight."""
    n = max(int(math.dist(start, end) / 0.6), 2) + 1
    a, b = np.array(start), np.array(end)
    t = np.linspace(0, 1, n)
    path = a + (b - a) * t[:, None]
    across = np.array([-(b - a)[1], (b - a)[0]]) / np.linalg.norm(b - a) * width_m / 2
    points = np.stack([path + across, path - across], 1)
    points = np.concatenate([points, np.full((n, 2, 1), 0.006)], -1).reshape(-1, 3)
    k = np.arange(n * 2).reshape(n, 2)
    left, right, ahead_left, ahead_right = k[:-1, 0], k[:-1, 1], k[1:, 0], k[1:, 1]
    tris = np.concatenate([np.stack([left, right, ahead_right], 1), np.stack([left, ahead_right, ahead_left], 1)])
    mesh = Mesh(points, np.tile([0.0, 0, 1], (len(points), 1)), np.tile(s.uv_of(colour), (len(points), 1)), tris)
    worn = fractal(points[:, :2] / np.array([1.7, 2.3]) + seed * 3.3, 4, seed)
    mesh.colour[:, :3] = np.clip(1.25 - 1.05 * worn, 0.42, 1)[:, None]
    s.add(mesh, material)


def gullies(s: Sketch, spots: Sequence[Spot], along: Spot) -> None:
    """Drains at the kerb: an iron frame and bars, level with the ground."""
    u = np.array([*along, 0.0])
    across = np.array([-u[1], u[0], 0.0])
    dark, iron = s.uv_of("black"), s.uv_of("dusty_black")
    for spot in spots:
        at = np.array([*spot, 0.004])
        s.quad(at, across, u, (0.44, 0.74), (*iron, *iron), "marking")
        for k in range(7):
            s.quad(at + u * (k - 3) * 0.095 + [0, 0, 0.002], across, u, (0.36, 0.05), (*dark, *dark), "marking")
