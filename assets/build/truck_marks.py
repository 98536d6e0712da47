"""Marks of a vehicle for dangerous goods: orange plates, placards, their backs and films; number plate in front."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from assets.build.mesh import Array
from assets.build.panels import panel
from assets.build.sketch import Point, Sketch

REAR, FRONT = ((1.0, 0.0, 0.0), (0.0, 0.0, 1.0)), ((-1.0, 0.0, 0.0), (0.0, 0.0, 1.0))
ORANGE, DIAMOND_M = (0.40, 0.30), 0.30


def side_face(side: int) -> tuple[tuple[float, float, float], tuple[float, float, float]]:
    """Directions to the right and up on a side, seen from outside."""
    return (0.0, float(side), 0.0), (0.0, 0.0, 1.0)


def _axes(right: Point, up: Point) -> tuple[Array, Array, Array]:
    r, u = np.asarray(right, float), np.asarray(up, float)
    r, u = r / np.linalg.norm(r), u / np.linalg.norm(u)
    return r, u, np.cross(r, u)


def backing(
    s: Sketch,
    at: Point,
    right: Point,
    up: Point,
    size: tuple[float, float],
    colour: str = "white",
    margin: float = 0.014,
) -> None:
    """Thin sheet with folded edges just behind a panel."""
    r, u, n = _axes(right, up)
    s.box(
        np.asarray(at, float) - n * 0.010,
        (size[0] + margin, 0.010, size[1] + margin),
        colour,
        0.003,
        np.stack([r, -n, u], 1),
    )


def orange(
    s: Sketch,
    name: str,
    at: Point,
    right: Point,
    up: Point,
    parent: str | None = None,
    frame: str = "galvanised_dull",
) -> None:
    """Orange plate in its holder."""
    r, u, n = _axes(right, up)
    turn = np.stack([r, -n, u], 1)
    with s.part(parent or "body"):
        backing(s, at, right, up, ORANGE, frame, 0.02)
        for k in (-1, 1):
            s.box(np.asarray(at, float) + r * (k * 0.206) - n * 0.004, (0.012, 0.022, 0.31), frame, 0.003, turn)
    panel(s, name, at, right, up, ORANGE, parent)


def diamond(s: Sketch, name: str, at: Point, right: Point, up: Point, parent: str | None = None) -> None:
    """Square standing on a corner; its uv is upright, so a picture is painted without turning it."""
    r, u, _ = _axes(right, up)
    turned = (r + u) / math.sqrt(2), (u - r) / math.sqrt(2)
    with s.part(parent or "body"):
        backing(s, at, *turned, (DIAMOND_M, DIAMOND_M), "white", 0.012)
    half = DIAMOND_M / math.sqrt(2)
    with s.part(name, at, parent):
        p = np.asarray(at, float) + np.array([-u * half, r * half, u * half, -r * half])
        s.sheet(p[[0, 1, 3, 2]].reshape(2, 2, 3), np.array([[(0.5, 0), (1, 0.5)], [(0, 0.5), (0.5, 1)]]), "panel")


def turned_over(s: Sketch, name: str, at: Point, right: Point, up: Point, parent: str | None = None) -> None:
    """Bare back of an orange plate that was put in the wrong way round; hidden."""
    r, u, n = _axes(right, up)
    turn = np.stack([r, -n, u], 1)
    with s.part(name, at, parent, hidden=True):
        s.box(np.asarray(at, float) + n * 0.006, (0.402, 0.008, 0.302), "galvanised_dull", 0.002, turn)
        for k in (-1, 1):
            s.box(np.asarray(at, float) + n * 0.011 + u * (k * 0.09), (0.40, 0.004, 0.012), "grey", 0.001, turn)


def films(s: Sketch, name: str, places: Sequence[tuple[Point, Point, Point]], parent: str | None = None) -> None:
    """Black film stuck over placards, one corner peeling; hidden."""
    half = DIAMOND_M / math.sqrt(2) + 0.010
    with s.part(name, places[0][0], parent, hidden=True):
        for at, right, up in places:
            r, u, n = _axes(right, up)
            c = np.asarray(at, float) + n * 0.003
            low, east, top, west = c - u * half, c + r * half, c + u * half + n * 0.001, c - r * half
            peel = east + n * 0.045 - r * 0.055 + u * 0.02
            points = np.array(
                [
                    [low, (low + east) / 2, (low + 2 * east) / 3 + n * 0.004],
                    [(low + west) / 2, c, (c + east) / 2 + n * 0.002],
                    [west, (west + top) / 2, (top + east) / 2],
                ]
            )
            s.sheet(points, np.zeros((3, 3, 2)), "atlas", colour="black")
            edge = np.array(
                [[(low + 2 * east) / 3 + n * 0.004, peel], [(top + east) / 2, (top + 2 * east) / 3 + n * 0.01]]
            )
            s.sheet(edge, np.zeros((2, 2, 2)), "atlas", colour="cab_dark")
            s.sheet(edge[:, ::-1], np.zeros((2, 2, 2)), "atlas", colour="grey")


def front_plate(s: Sketch, y: float, z: float) -> None:
    """Front number plate on its holder."""
    s.box((0, y - 0.012, z), (0.47, 0.014, 0.165), "black", 0.004)
    panel(s, "panel_plate_front", (0, y, z), *FRONT, (0.44, 0.14))
