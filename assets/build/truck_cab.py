"""A cab-over cab of any size: a shell with real window openings, and two doors that open out of it."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from assets.build.mesh import Array
from assets.build.sketch import Sketch

Mask = npt.NDArray[np.bool_]
WALL_M = 0.05
GAP_M = 0.006
PILLAR_M = 0.055
THIN_BELOW = 0.4
"""Detail below which the walls have no inside and the windows are opaque."""


@dataclass(frozen=True)
class CabShape:
    """Measures in metres: y of front and back, half width, heights of floor, window sill, lintel and roof.

    `rake` is how far the windscreen leans back between sill and lintel, `corner` the radius of the front corners.
    """

    front: float
    back: float
    half: float
    floor: float
    sill: float
    lintel: float
    roof: float
    rake: float
    door_front: float
    door_back: float
    corner: float = 0.17
    dip: float = 0.05

    @property
    def door_top(self) -> float:
        """Height of the doors' upper edge."""
        return self.lintel + 0.065

    def front_at(self, z: float) -> float:
        """Where the windscreen or the front panel is at a height."""
        t = min(max((z - self.sill) / (self.lintel - self.sill), 0.0), 1.2)
        return self.front - 0.014 - self.rake * t * (0.86 + 0.14 * t)

    def levels(self) -> list[tuple[float, float, float, float, float]]:
        """Height, front y, back y, half width, radius of the front corners, from the floor to the roof."""
        f, b, h, c = self.front, self.back, self.half, self.corner
        low = [
            (self.floor, f - 0.030, b, h - 0.014, c),
            (self.floor + 0.05, f - 0.010, b, h - 0.004, c),
            (self.floor + 0.5 * (self.sill - self.floor), f, b, h, c),
            (self.sill - 0.13, f - 0.003, b, h + 0.002, c),
            (self.sill - 0.05, f - 0.008, b, h, c),
            (self.sill, f - 0.014, b, h - 0.004, c),
        ]
        high = []
        for t in (0.33, 0.67, 1.0):
            z = self.sill + (self.lintel - self.sill) * t
            high.append((z, self.front_at(z), b, h - 0.004 - 0.045 * t, c + 0.015 * t))
        top, edge = self.door_top, self.front_at(self.lintel)
        high.append((top, edge - 0.03, b, h - 0.054, c + 0.02))
        rise = self.roof - top
        for t, back, inward, behind in (
            (0.22, 0.055, 0.062, 0.0),
            (0.50, 0.12, 0.085, 0.01),
            (0.75, 0.22, 0.13, 0.03),
            (0.92, 0.38, 0.21, 0.07),
            (1.0, 0.58, 0.33, 0.14),
        ):
            high.append((top + rise * t, edge - back, b + behind, h - inward, c + 0.04 + 0.2 * t * t))
        return [*low, *high]

    def side_ys(self) -> tuple[float, ...]:
        """Places of the columns along the sides, from front to back."""
        a, b = self.door_front, self.door_back
        return (
            a,
            a - PILLAR_M,
            a - 0.36 * (a - b),
            a - 0.66 * (a - b),
            b + PILLAR_M,
            b,
            b - 0.4 * (b - self.back),
            self.back + 0.12,
        )


def _loop(shape: CabShape, z: float, front: float, back: float, half: float, corner: float) -> Array:
    """Closed outline at one height, from the front's middle over the right side to the back and round."""
    right: list[tuple[float, float]] = [
        (x * (half - corner), front + 0.012 * (1 - x * x)) for x in (0.0, 0.35, 0.7, 1.0)
    ]
    for a in np.radians((15, 30, 45, 60, 75, 90)):
        right.append((half - corner + corner * math.sin(a), front - corner + corner * math.cos(a)))
    ys = shape.side_ys()
    for k, y in enumerate(ys):
        right.append((half, max(min(y, front - corner - 0.012 * (k + 1)), back + 0.074 + 0.004 * (len(ys) - k))))
    for a in np.radians((0, 30, 60, 90)):
        right.append((half - 0.07 + 0.07 * math.cos(a), back + 0.07 - 0.07 * math.sin(a)))
    right.append((0.0, back))
    left = [(-x, y) for x, y in right[-2:0:-1]]
    return np.array([(x, y, z) for x, y in right + left])


class Shell:
    """Outer and inner skins over one grid, from which panels with thickness are cut."""

    def __init__(self, shape: CabShape) -> None:
        self.shape = shape
        levels = shape.levels()
        self.outer = np.array([_loop(shape, *level) for level in levels])
        inner = [(z, f - WALL_M, b + WALL_M, h - WALL_M, max(r - 0.03, 0.06)) for z, f, b, h, r in levels]
        z, f, b, h, r = inner[-1]
        inner[-1] = (z - WALL_M, f, b, h, r)
        self.inner = np.array([_loop(shape, *level) for level in inner])
        self.rows, self.n = self.outer.shape[0] - 1, self.outer.shape[1]
        around = [self.outer[:-1], np.roll(self.outer, -1, 1)[:-1], self.outer[1:], np.roll(self.outer, -1, 1)[1:]]
        self.centre = np.mean(around, axis=0)
        column = np.arange(self.n)
        # Columns are counted from the front's middle to either side.
        self._from_front = np.minimum(column, self.n - 1 - column)

    def front_glass(self) -> Mask:
        """Faces of the windscreen."""
        z = self.centre[..., 2]
        return (z > self.shape.sill) & (z < self.shape.lintel) & (self._from_front < 7)[None, :]

    def door(self, side: int) -> Mask:
        """Faces of a door with its window."""
        c, z = self.centre, self.centre[..., 2]
        return (c[..., 0] * side > 0) & (z < self.shape.door_top) & self._columns(9, 14)

    def side_glass(self, side: int) -> Mask:
        """Faces of a door's window."""
        z = self.centre[..., 2]
        inside = (z > self.shape.sill) & (z < self.shape.lintel)
        return self.door(side) & inside & self._columns(10, 13)

    def _columns(self, first: int, end: int) -> Mask:
        return np.asarray(
            ((self._from_front >= first) & (self._from_front < end))[None, :] & np.ones((self.rows, 1), bool)
        )

    def cut(self, s: Sketch, mask: Mask, colour: Callable[[Array], str], roof: bool = False, gap: bool = False) -> None:
        """Draw a region of the shell with its inside and its edges; `gap` leaves a joint round it."""
        n, size = self.n, self.outer.shape[0] * self.n
        outer = self._drawn_in(mask) if gap else self.outer
        thick = s.detail >= THIN_BELOW
        faces: list[tuple[int, ...]] = []
        colours: list[str] = []
        for k, i in zip(*np.nonzero(mask), strict=True):
            j = (i + 1) % n
            quad = (k * n + i, k * n + j, (k + 1) * n + j, (k + 1) * n + i)
            faces.append(quad)
            colours.append(colour(self.centre[k, i]))
            if not thick:
                continue
            faces.append(tuple(q + size for q in reversed(quad)))
            colours.append("trim")
            for e, (kk, ii) in enumerate(((k - 1, i), (k, j), (k + 1, i), (k, (i - 1) % n))):
                if not (0 <= kk < self.rows and mask[kk, ii]) and not (roof and kk == self.rows):
                    a, b = quad[e], quad[(e + 1) % 4]
                    faces.append((b, a, a + size, b + size))
                    colours.append("black")
        if roof:
            top = range(self.rows * n, (self.rows + 1) * n)
            faces.append(tuple(top))
            colours.append(colour(self.outer[-1].mean(0)))
            if thick:
                faces.append(tuple(q + size for q in reversed(top)))
                colours.append("trim_light")
        points = np.concatenate([outer.reshape(-1, 3), self.inner.reshape(-1, 3)])
        # The loops run clockwise as seen from above.
        s.polygons(points, [tuple(reversed(face)) for face in faces], colours, crease=32, outward=False)

    def _drawn_in(self, mask: Mask) -> Array:
        """The outer skin with the corners at the region's edge moved into it by the width of a joint."""
        outer = self.outer.copy()
        n = self.n
        up = np.zeros((*outer.shape[:2], 2))
        for k, i in zip(*np.nonzero(mask), strict=True):
            j = (i + 1) % n
            if k == 0 or not mask[k - 1, i]:
                up[k, [i, j], 0] = 1
            if k + 1 >= self.rows or not mask[k + 1, i]:
                up[k + 1, [i, j], 0] = -1
            if not mask[k, (i - 1) % n]:
                up[[k, k + 1], i, 1] = 1
            if not mask[k, j]:
                up[[k, k + 1], j, 1] = -1
        ahead = np.roll(outer, -1, 1) - np.roll(outer, 1, 1)
        ahead /= np.maximum(np.linalg.norm(ahead, axis=2, keepdims=True), 1e-9)
        rise = np.gradient(outer, axis=0)
        rise /= np.maximum(np.linalg.norm(rise, axis=2, keepdims=True), 1e-9)
        return np.asarray(outer + GAP_M * (up[..., :1] * rise + up[..., 1:] * ahead))

    def pane(self, s: Sketch, mask: Mask) -> None:
        """Draw a region as a thin sheet of glass in the wall."""
        middle = (self.outer * 0.78 + self.inner * 0.22).reshape(-1, 3)
        n = self.n
        faces = [
            ((k + 1) * n + i, (k + 1) * n + (i + 1) % n, k * n + (i + 1) % n, k * n + i)
            for k, i in zip(*np.nonzero(mask), strict=True)
        ]
        clear = s.detail >= THIN_BELOW
        s.polygons(middle, faces, "window", crease=70, outward=False, material="glass" if clear else "atlas")


def _body_colour(shape: CabShape) -> Callable[[Array], str]:
    def colour(c: Array) -> str:
        y, z = c[1], c[2]
        if shape.sill - 0.05 < z < shape.door_top and y > shape.front - shape.rake - 0.22:
            return "black"
        return "paint"

    return colour


def _door_colour(shape: CabShape) -> Callable[[Array], str]:
    return lambda c: "black" if shape.sill < c[2] < shape.lintel else "paint"


def body(s: Sketch, shape: CabShape, mask_doors: bool = True) -> Shell:
    """Draw the shell without its doors; returns it, so that the doors can be drawn into nodes of their own."""
    shell = Shell(shape)
    glass = shell.front_glass()
    doors = shell.door(1) | shell.door(-1)
    if mask_doors:
        shell.cut(s, ~(glass | doors), _body_colour(shape), roof=True)
        shell.pane(s, glass)
    return shell


def door(s: Sketch, shell: Shell, side: int) -> str:
    """Draw a door into its own node, hinged at the front; returns the node's name."""
    shape = shell.shape
    name = f"cab_door_{'left' if side < 0 else 'right'}"
    x = side * shape.half
    with s.part(name, (x, shape.door_front, shape.floor)):
        glass = shell.side_glass(side)
        shell.cut(s, shell.door(side) & ~glass, _door_colour(shape), gap=True)
        shell.pane(s, glass)
        _handle(s, shape, side)
        _lining(s, shape, side)
        _mirror(s, shape, side)
    return name


def _handle(s: Sketch, shape: CabShape, side: int) -> None:
    x, y, z = side * (shape.half + 0.002), shape.door_back + 0.19, shape.sill - 0.16
    s.box((x, y, z), (0.012, 0.20, 0.07), "black", 0.006)
    s.tube(
        [(x, y - 0.085, z), (x + side * 0.035, y - 0.07, z), (x + side * 0.035, y + 0.07, z), (x, y + 0.085, z)],
        0.011,
        "cab_dark",
        8,
        0.02,
    )
    s.lathe([(0.010, 0), (0.010, 0.008), (0, 0.009)], "chrome", (x, y - 0.14, z - 0.005), (side, 0, 0), 12)


def _lining(s: Sketch, shape: CabShape, side: int) -> None:
    """Inside of a door: arm rest, pull, window crank, pocket."""
    x = side * (shape.half - WALL_M - 0.012)
    middle = (shape.door_front + shape.door_back) / 2
    length = shape.door_front - shape.door_back
    s.box(
        (x, middle, shape.floor + 0.5 * (shape.sill - shape.floor)),
        (0.02, length * 0.84, (shape.sill - shape.floor) * 0.72),
        "dash",
        0.008,
    )
    s.box((x - side * 0.03, middle - 0.06, shape.sill - 0.20), (0.055, length * 0.5, 0.055), "trim", 0.018)
    s.box((x - side * 0.025, middle, shape.floor + 0.13), (0.05, length * 0.7, 0.14), "trim", 0.015)
    s.tube(
        [
            (x, middle + 0.2, shape.sill - 0.34),
            (x - side * 0.03, middle + 0.2, shape.sill - 0.34),
            (x - side * 0.035, middle + 0.28, shape.sill - 0.31),
        ],
        0.009,
        "black",
        8,
    )


def _mirror(s: Sketch, shape: CabShape, side: int) -> None:
    """Mirrors on an arm at the front edge of the door."""
    y, out = shape.door_front - 0.03, side * (shape.half + 0.20)
    low, high = shape.sill + 0.06, shape.lintel - 0.02
    s.tube(
        [
            (side * (shape.half - 0.05), y, high),
            (out, y + 0.13, high - 0.02),
            (out, y + 0.13, low),
            (side * (shape.half - 0.01), y, low - 0.10),
        ],
        0.013,
        "black",
        8,
        0.07,
    )
    tall = (high - low) * 0.58
    s.box((out, y + 0.12, high - tall / 2 - 0.04), (0.19, 0.075, tall), "cab_dark", 0.035)
    s.box((out, y + 0.08, high - tall / 2 - 0.04), (0.160, 0.006, tall - 0.03), "chrome", 0.002)
    s.box((out, y + 0.12, low + 0.07), (0.17, 0.07, 0.15), "cab_dark", 0.03)
    s.box((out, y + 0.084, low + 0.07), (0.14, 0.006, 0.12), "chrome", 0.002)
