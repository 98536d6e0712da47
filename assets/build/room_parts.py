"""What rooms are drawn with: textured rectangles and slabs, walls round openings, furniture set down at a place."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from assets.build.mesh import Array, Mesh
from assets.build.sketch import Point, Sketch

LONGEST_EDGE_M = 0.16
"""Light is stored at corners, so that wide faces need some."""
TILES_M = {"floor_tiles": 1.2, "ceiling_tiles": 1.2, "plaster": 2.0, "padding": 0.5, "veneer": 1.2}
"""Metres that the picture of a surface covers each way."""


@dataclass(frozen=True)
class Opening:
    """Hole in a wall: from and to along the wall, sill and head above the floor, metres."""

    start: float
    end: float
    sill: float
    head: float


def rectangle(
    s: Sketch,
    corner: Point,
    right: Point,
    up: Point,
    size: tuple[float, float],
    material: str,
    shift: tuple[float, float] = (0.0, 0.0),
) -> None:
    """Textured rectangle from its lower left corner; `shift` is that corner's place in the pattern, metres."""
    r, u = np.asarray(right, float), np.asarray(up, float)
    columns, rows = (math.ceil(length / LONGEST_EDGE_M) + 1 for length in size)
    flat = np.stack(np.meshgrid(np.linspace(0, size[0], columns), np.linspace(0, size[1], rows)), -1)
    points = np.asarray(corner, float) + flat[..., :1] * r + flat[..., 1:] * u
    s.sheet(points, (flat + shift) / TILES_M[material], material)


def pieces(length: float, height: float, openings: Sequence[Opening]) -> list[tuple[float, float, float, float]]:
    """Rectangles (start, bottom, length, height) that make up a wall round its openings, which do not overlap."""
    out: list[tuple[float, float, float, float]] = []
    at = 0.0
    for hole in sorted(openings, key=lambda o: o.start):
        out.append((at, 0.0, hole.start - at, height))
        out.append((hole.start, 0.0, hole.end - hole.start, hole.sill))
        out.append((hole.start, hole.head, hole.end - hole.start, height - hole.head))
        at = hole.end
    out.append((at, 0.0, length - at, height))
    return [piece for piece in out if piece[2] > 1e-6 and piece[3] > 1e-6]


def slab(s: Sketch, centre: Point, size: Point, material: str, bevel: float = 0.003, turn: Array | None = None) -> None:
    """Box in a textured material, laid out by its own faces."""
    apart = Sketch(s.uv_of, s.detail)
    apart.box((0, 0, 0), size, "white", bevel)
    mesh = apart.nodes["body"].meshes["atlas"][0]
    axis = np.abs(mesh.normals).argmax(1)
    long = int(np.argmax(np.asarray(size, float)[:2]))
    # The grain runs along the longer side.
    along = np.where(axis == long, mesh.points[:, 1 - long], mesh.points[:, long])
    across = np.where(axis == 2, mesh.points[:, 1 - long], mesh.points[:, 2])
    middle = np.asarray(centre, float)
    mesh.uv = (np.stack([along, across], -1) + middle[:2] * 1.7 + middle[2]) / TILES_M[material]
    if turn is not None:
        mesh.points, mesh.normals = mesh.points @ turn.T, mesh.normals @ turn.T
    mesh.points = mesh.points + middle
    s.add(mesh, material)


def tilt(degrees: float) -> Array:
    """Rotation about X; positive raises what looks to +Y."""
    c, q = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return np.array([(1, 0, 0), (0, c, -q), (0, q, c)], float)


def set_down(s: Sketch, draw: Callable[[Sketch], None], at: Point, heading_deg: float = 0.0) -> None:
    """Draw a thing in its own axes and stand it at a place, turned counter-clockwise from +Y.

    What it draws into its body goes into the current node; its other nodes become nodes of the same names.
    """
    apart = Sketch(s.uv_of, s.detail)
    draw(apart)
    c, q = math.cos(math.radians(heading_deg)), math.sin(math.radians(heading_deg))
    turn, to = np.array([(c, -q, 0), (q, c, 0), (0, 0, 1)]), np.asarray(at, float)
    for node in apart.nodes.values():
        pivot = turn @ np.asarray(node.pivot) + to
        for material, meshes in node.meshes.items():
            for mesh in meshes:
                placed = mesh.points @ turn.T + pivot
                moved = Mesh(placed, mesh.normals @ turn.T, mesh.uv, mesh.triangles, mesh.colour)
                if node.name == "body":
                    s.add(moved, material)
                else:
                    with s.part(node.name, pivot, hidden=node.hidden):
                        s.add(moved, material)
        if node.name != "body" and not node.meshes:
            s.anchor(node.name, pivot)
