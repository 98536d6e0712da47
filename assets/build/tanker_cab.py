"""The tractor's cab: a shell with real window openings, a door that opens, and what can be seen inside."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from assets.build import car_inside
from assets.build.atlas import DECALS
from assets.build.mesh import Array, rotation
from assets.build.sketch import Sketch
from assets.build.tanker_chassis import STEER_AXLE, fender

WIDTH = 1.24
DOOR_FRONT, DOOR_BACK = 7.44, 6.34
FLOOR, SILL, LINTEL, DOOR_TOP = 1.12, 1.95, 2.74, 2.84
WALL_M = 0.055
SEATS = (("driver", -0.50), ("escort", 0.58))
SEAT_Y, SEAT_RISE = 6.62, FLOOR - 0.08
CABIN_SEEN_M = 7.0
# height, front y, back y, half width, radius of the front corners
LEVELS = (
    (FLOOR, 7.90, 5.55, WIDTH - 0.01, 0.20), (1.20, 7.915, 5.54, WIDTH, 0.20), (1.55, 7.92, 5.54, WIDTH, 0.20),
    (1.86, 7.915, 5.54, WIDTH, 0.20), (SILL, 7.905, 5.54, WIDTH - 0.004, 0.20), (2.35, 7.80, 5.54, WIDTH - 0.022, 0.21),
    (LINTEL, 7.695, 5.54, WIDTH - 0.045, 0.22), (DOOR_TOP, 7.665, 5.54, WIDTH - 0.052, 0.22),
    (2.92, 7.64, 5.54, WIDTH - 0.058, 0.23), (3.10, 7.56, 5.54, WIDTH - 0.07, 0.26),
    (3.32, 7.38, 5.54, WIDTH - 0.09, 0.32),
    (3.50, 7.08, 5.55, WIDTH - 0.13, 0.36), (3.60, 6.76, 5.57, WIDTH - 0.19, 0.38),
    (3.645, 6.40, 5.64, WIDTH - 0.30, 0.38),
)  # fmt: skip
SIDE_YS = (DOOR_FRONT, DOOR_FRONT - 0.07, 7.0, DOOR_BACK + 0.08, DOOR_BACK, 6.05, 5.8)
Mask = npt.NDArray[np.bool_]


def _loop(z: float, front: float, back: float, half: float, corner: float) -> Array:
    """Closed outline at one height, from the front's middle over the right side to the back and round."""
    right: list[tuple[float, float]] = [(x * (half - corner), front) for x in (0.0, 0.35, 0.7, 1.0)]
    for a in np.radians((18, 36, 54, 72, 90)):
        right.append((half - corner + corner * math.sin(a), front - corner + corner * math.cos(a)))
    for k, y in enumerate(SIDE_YS):
        right.append((half, min(y, front - corner - 0.015 * (k + 1))))
    for a in np.radians((0, 45, 90)):
        right.append((half - 0.07 + 0.07 * math.cos(a), back + 0.07 - 0.07 * math.sin(a)))
    right.append((0.0, back))
    left = [(-x, y) for x, y in right[-2:0:-1]]
    return np.array([(x, y, z) for x, y in right + left])


class _Shell:
    """Outer and inner skins over the same grid, from which panels with thickness are cut."""

    def __init__(self) -> None:
        self.outer = np.array([_loop(*level) for level in LEVELS])
        inner = [(z, f - WALL_M, b + WALL_M, h - WALL_M, max(r - 0.03, 0.06)) for z, f, b, h, r in LEVELS]
        z, f, b, h, r = inner[-1]
        inner[-1] = (z - WALL_M, f, b, h, r)
        self.inner = np.array([_loop(*level) for level in inner])
        self.rows, self.n = self.outer.shape[0] - 1, self.outer.shape[1]
        corners = [self.outer[:-1], np.roll(self.outer, -1, 1)[:-1], self.outer[1:], np.roll(self.outer, -1, 1)[1:]]
        self.centre = np.mean(corners, axis=0)

    def front_glass(self) -> Mask:
        """Faces of the windscreen."""
        c = self.centre
        index = np.arange(self.n)
        wraps = (index < 5) | (index >= self.n - 5)
        return (c[..., 2] > SILL) & (c[..., 2] < DOOR_TOP) & wraps[None, :]

    def side_glass(self, side: int) -> Mask:
        """Faces of a door's window."""
        c = self.centre
        return (
            self.door(side)
            & (c[..., 2] > SILL)
            & (c[..., 2] < LINTEL)
            & (c[..., 1] < DOOR_FRONT - 0.07)
            & (c[..., 1] > DOOR_BACK + 0.08)
        )

    def door(self, side: int) -> Mask:
        """Faces of a door with its window."""
        c = self.centre
        return (
            (c[..., 0] * side > WIDTH - 0.12)
            & (c[..., 1] < DOOR_FRONT)
            & (c[..., 1] > DOOR_BACK)
            & (c[..., 2] < DOOR_TOP)
        )

    def cut(self, s: Sketch, mask: Mask, colour: Callable[[Array], str], roof: bool = False) -> None:
        """Draw a region of the shell with its inside and its edges."""
        n, size = self.n, self.outer.shape[0] * self.n
        faces: list[tuple[int, ...]] = []
        colours: list[str] = []
        for k, i in zip(*np.nonzero(mask), strict=True):
            j = (i + 1) % n
            quad = (k * n + i, k * n + j, (k + 1) * n + j, (k + 1) * n + i)
            faces.append(quad)
            colours.append(colour(self.centre[k, i]))
            if s.detail < 0.3:
                continue
            faces.append(tuple(q + size for q in reversed(quad)))
            colours.append("trim")
            beside = ((k - 1, i), (k, j), (k + 1, i), (k, (i - 1) % n))
            for e, (kk, ii) in enumerate(beside):
                if not (0 <= kk < self.rows and mask[kk, ii]) and not (roof and kk == self.rows):
                    a, b = quad[e], quad[(e + 1) % 4]
                    faces.append((b, a, a + size, b + size))
                    colours.append("black")
        if roof:
            top = range(self.rows * n, (self.rows + 1) * n)
            faces += [tuple(top), tuple(q + size for q in reversed(top))]
            colours += [colour(self.outer[-1].mean(0)), "trim"]
        points = np.concatenate([self.outer.reshape(-1, 3), self.inner.reshape(-1, 3)])
        s.polygons(points, faces, colours, crease=30)

    def pane(self, s: Sketch, mask: Mask) -> None:
        """Draw a region as a thin sheet of glass in the middle of the wall."""
        middle = (self.outer * 0.7 + self.inner * 0.3).reshape(-1, 3)
        n = self.n
        faces = [
            (k * n + i, k * n + (i + 1) % n, (k + 1) * n + (i + 1) % n, (k + 1) * n + i)
            for k, i in zip(*np.nonzero(mask), strict=True)
        ]
        s.polygons(middle, faces, "window", crease=60, outward=False, material="glass")


def _paint(c: Array) -> str:
    x, y, z = abs(c[0]), c[1], c[2]
    if SILL < z < DOOR_TOP and (y > DOOR_FRONT - 0.07 or x < 1.0) and y > 6.6:
        return "black"
    if 1.30 < z < 1.86 and y > 7.88 and x < 0.95:
        return "cab_dark"
    return "cab_dark" if z < 1.18 else "paint"


def _door_paint(c: Array) -> str:
    return "black" if c[2] > SILL and c[2] < LINTEL else _paint(np.array([WIDTH, 6.0, c[2]]))


def _body(s: Sketch) -> None:
    shell = _Shell()
    glass = shell.front_glass()
    windows = glass | shell.side_glass(1)
    shell.cut(s, ~(windows | shell.door(-1)), _paint, roof=True)
    shell.pane(s, windows)
    with s.part("cab_door_left", (-WIDTH, DOOR_FRONT, FLOOR)):
        shell.cut(s, shell.door(-1) & ~shell.side_glass(-1), _door_paint)
        shell.pane(s, shell.side_glass(-1))
        _handle(s, -1)
        s.box((-WIDTH + 0.085, 6.85, 1.62), (0.05, 0.7, 0.10), "trim_light", 0.02)
        s.box((-WIDTH + 0.085, 6.85, 1.32), (0.06, 0.8, 0.16), "plastic_grey", 0.03)
    _handle(s, 1)
    for y in (DOOR_FRONT, DOOR_BACK):
        s.box((WIDTH - 0.003, y, 1.52), (0.012, 0.012, 0.80), "black", 0.003)
    s.box((WIDTH - 0.006, 6.89, FLOOR + 0.07), (0.012, 1.1, 0.012), "black", 0.003)


def _handle(s: Sketch, side: int) -> None:
    s.box((side * (WIDTH + 0.008), DOOR_BACK + 0.18, 1.78), (0.035, 0.20, 0.05), "black", 0.012)


def _front_lower(s: Sketch) -> None:
    """Bumper with lamps, below the shell."""
    rings = []
    for z, front, half in (
        (0.36, 7.84, 1.20),
        (0.42, 7.93, 1.235),
        (0.92, 7.95, 1.245),
        (1.00, 7.935, 1.24),
        (1.11, 7.91, 1.23),
    ):
        r = 0.22
        right = [(x * (half - r), front) for x in (0, 1.0)]
        right += [(half - r + r * math.sin(a), front - r + r * math.cos(a)) for a in np.radians((22, 45, 68, 90))]
        right += [(half, 7.14), (0.0, 7.14)]
        rings.append([(x, y, z) for x, y in right + [(-x, y) for x, y in right[-2:0:-1]]])
    s.skin(rings[:4], "paint", crease=35)
    s.skin(rings[3:], "cab_dark", crease=35)
    s.box((0, 7.94, 0.50), (1.45, 0.06, 0.16), "black", 0.02)
    s.box((0, 7.955, 0.66), (0.50, 0.03, 0.17), "black", 0.008)
    for side in (1, -1):
        s.box((side * 0.86, 7.945, 0.76), (0.46, 0.03, 0.20), "black", 0.02)
        u0, v0, u1, v1 = DECALS["headlamp"].rect
        rect = (u0, v0, u1, v1) if side < 0 else (u1, v0, u0, v1)
        s.quad((side * 0.86, 7.962, 0.76), (-1, 0, 0), (0, 0, 1), (0.43, 0.18), rect)
        s.box((side * 1.19, 7.83, 0.76), (0.06, 0.14, 0.14), "amber", 0.025)
        s.lathe(
            [(0.05, 0), (0.055, 0.012), (0.04, 0.02), (0, 0.024)],
            "lamp_white",
            (side * 0.82, 7.968, 0.50),
            (0, 1, 0),
            16,
        )
        for z in (0.40, 0.74):
            s.box((side * 1.20, 7.38, z), (0.10, 0.44, 0.04), "galvanised", 0.01)
        s.quad((side * 1.252, 7.38, 0.60), (0, side, 0), (0, 0, 1), (0.42, 0.20), DECALS["vent"].rect)


def _front(s: Sketch) -> None:
    s.box((0, 7.915, 1.58), (1.86, 0.04, 0.56), "black", 0.015)
    s.quad((0, 7.937, 1.58), (-1, 0, 0), (0, 0, 1), (1.78, 0.50), DECALS["grille"].rect)
    s.box((0, 7.93, 1.885), (1.9, 0.03, 0.04), "chrome", 0.012)
    s.box((0, 7.93, 1.275), (1.9, 0.03, 0.03), "chrome", 0.01)
    s.prism([(7.60, 2.96), (7.96, 2.86), (7.97, 2.885), (7.60, 3.03)], -1.06, 1.06, "cab_dark")
    for x in (0.25, 0.7):
        for side in (1, -1):
            s.box((side * x, 7.43, 3.27), (0.12, 0.06, 0.035), "amber", 0.012)
    for side in (1, -1):
        s.tube([(side * 0.12, 7.93, 1.93), (side * 0.78, 7.90, 2.03)], 0.011, "black", 6)
        s.box((side * 0.50, 7.905, 2.0), (0.70, 0.018, 0.022), "black", 0.005, rotation((0, 1, 0), -10 * side))
        s.tube(
            [(side * 1.15, 7.55, 2.84), (side * 1.44, 7.70, 2.80), (side * 1.44, 7.70, 1.98), (side * 1.2, 7.62, 1.86)],
            0.016,
            "black",
            8,
            0.08,
        )
        s.box((side * 1.45, 7.68, 2.5), (0.20, 0.10, 0.46), "cab_dark", 0.045)
        s.box((side * 1.45, 7.68, 2.13), (0.18, 0.09, 0.20), "cab_dark", 0.04)
        s.box((side * 1.45, 7.628, 2.5), (0.165, 0.008, 0.40), "chrome", 0.003)
        s.box((side * 1.45, 7.633, 2.13), (0.15, 0.008, 0.16), "chrome", 0.003)
        s.tube(
            [
                (side * 1.25, 6.20, 1.3),
                (side * 1.285, 6.20, 1.35),
                (side * 1.275, 6.20, 2.4),
                (side * 1.22, 6.20, 2.45),
            ],
            0.015,
            "chrome",
            8,
            0.04,
        )
        s.box((side * 1.10, 5.90, 0.68), (0.5, 0.02, 0.7), "black", 0.005)
    # Air deflector between the cab's roof and the tank.
    s.prism([(6.5, 3.62), (5.62, 3.62), (5.58, 3.84), (5.68, 3.86)], -0.95, 0.95, "paint")


def _seats(s: Sketch) -> None:
    """Suspended seats of driver and escort with their belts."""
    for _, x in SEATS:
        s.box((x, SEAT_Y, FLOOR + 0.12), (0.38, 0.40, 0.20), "plastic_grey", 0.03)
        s.box((x, SEAT_Y, FLOOR + 0.07), (0.44, 0.46, 0.06), "black", 0.01)
        car_inside.seat(s, x, SEAT_Y, "seat_grey", SEAT_RISE)
    if s.detail > 0.9:
        s.near(car_inside.NEAR, (0, SEAT_Y, 1.6), CABIN_SEEN_M)
        car_inside.belts(s, [(who, x, SEAT_Y, SEAT_RISE) for who, x in SEATS], WIDTH - 0.13, 2.42)


def _overhead(s: Sketch) -> None:
    """Shelf above the windscreen with the tachograph, a radio and papers; sun visor and pedals."""
    s.prism([(7.62, 2.86), (7.20, 2.86), (7.20, 2.98), (7.50, 3.02)], -1.04, 1.04, "trim_light")
    s.box((-0.48, 7.215, 2.80), (0.21, 0.10, 0.075), "black", 0.008)
    s.box((-0.14, 7.225, 2.80), (0.20, 0.10, 0.06), "dark", 0.008)
    s.box((0.30, 7.28, 2.815), (0.34, 0.22, 0.05), "carton", 0.006)
    for x in (-0.50, 0.52):
        s.box((x, 7.50, 2.735), (0.62, 0.015, 0.17), "trim", 0.006, rotation((1, 0, 0), -22))
    for x, z in ((-0.68, 1.24), (-0.52, 1.24), (-0.36, 1.21)):
        s.box((x, 7.42, z), (0.08, 0.03, 0.12), "black", 0.008, rotation((1, 0, 0), -24))


def _inside(s: Sketch) -> None:
    s.box((0, 6.72, FLOOR + 0.02), (2.34, 2.3, 0.05), "trim", 0.005)
    s.box((0, 6.65, 1.28), (0.62, 1.5, 0.30), "trim", 0.05)
    s.box((0, 5.86, 1.62), (2.2, 0.46, 0.22), "seat", 0.05)
    s.box((0, 5.66, 2.05), (2.2, 0.08, 0.8), "trim_light", 0.02)
    s.prism([(7.84, 1.2), (7.50, 1.2), (7.38, 1.55), (7.34, 1.80), (7.42, 1.90), (7.84, 1.93)], -1.14, 1.14, "trim")
    s.box((-0.50, 7.46, 1.95), (0.62, 0.22, 0.12), "black", 0.04)
    s.quad((-0.50, 7.345, 1.84), (1, 0, 0), (0, 0.35, 1), (0.46, 0.115), DECALS["dashboard"].rect)
    _seats(s)
    _overhead(s)
    axis = np.array([0.0, -0.62, 0.55])
    # Within reach of a seated driver's arms (see `[seats.spot_driver_seat]` of layby.toml).
    at = np.array([-0.50, 7.12, 1.89])
    ring = [(0.215 + 0.016 * math.cos(a), 0.016 * math.sin(a)) for a in np.linspace(0, 2 * math.pi, 7)]
    s.lathe(ring, "black", at, axis, 28, crease=80, caps=False)
    s.lathe([(0.06, -0.03), (0.06, 0.01), (0, 0.02)], "trim", at, axis, 14)
    for a in (0.2, 2.94, 4.71):
        d = np.array([math.cos(a), 0.66 * math.sin(a), 0.75 * math.sin(a)])
        s.tube([at, at + d * 0.21], 0.012, "trim", 6)
    s.tube([at - axis * 0.02, (-0.50, 7.45, 1.62)], 0.025, "trim", 8)
    s.tube([(0.12, 7.0, 1.42), (0.10, 6.95, 1.75)], 0.012, "black", 6)
    s.lathe([(0.02, 0), (0.028, 0.02), (0, 0.05)], "black", (0.10, 6.95, 1.74), (0, 0, 1), 12)
    # Satellite positioning unit on the dashboard, turned to the driver's door.
    s.box((-0.86, 7.40, 2.00), (0.22, 0.07, 0.14), "black", 0.012, rotation((0, 0, 1), -32))
    s.tube([(-0.86, 7.42, 1.88), (-0.86, 7.40, 1.96)], 0.02, "black", 8)
    s.lathe([(0.006, 0), (0.006, 0.004), (0, 0.006)], "green", (-0.80, 7.345, 1.945), (-0.53, -0.85, 0), 8)


def _on_the_roof(s: Sketch) -> None:
    s.lathe([(0.07, 0), (0.07, 0.03), (0.05, 0.06), (0, 0.07)], "black", (-0.55, 6.35, 3.63), (0, 0, 1), 18)
    with s.part("antenna_foil", (-0.55, 6.35, 3.64)):
        rng = np.random.default_rng(5)
        profile = ((0.11, 0.0), (0.10, 0.03), (0.075, 0.075), (0.03, 0.095))
        rings = []
        for r, h in profile:
            a = np.linspace(0, 2 * math.pi, 14, endpoint=False)
            k = r * (1 + rng.uniform(-0.14, 0.14, 14))
            rings.append(
                [
                    (-0.55 + q * math.cos(t), 6.35 + q * math.sin(t), 3.635 + h + rng.uniform(-0.008, 0.008))
                    for q, t in zip(k, a, strict=True)
                ]
            )
        s.skin(rings, "foil", crease=8)
    with s.part("beacon_lamp", (0, 6.98, 3.545)):
        s.box((0, 6.98, 3.56), (0.50, 0.16, 0.05), "black", 0.012)
        # The sign of GB 13392: a triangle with its corners cut off.
        edge = ((-0.26, 3.585), (0.26, 3.585), (0.285, 3.62), (0.05, 3.975), (-0.05, 3.975), (-0.285, 3.62))
        s.skin([[(x, y, z) for x, z in edge] for y in (6.93, 7.03)], "yellow", crease=20)
        s.skin(
            [[(x * 0.93, y, 3.60 + (z - 3.60) * 0.94) for x, z in edge] for y in (6.925, 7.0305)], "black", crease=20
        )
        s.skin(
            [[(x * 0.89, y, 3.605 + (z - 3.605) * 0.91) for x, z in edge] for y in (6.924, 7.0315)], "yellow", crease=20
        )


def draw(s: Sketch) -> None:
    """Draw the cab, its inside and what stands on its roof."""
    _body(s)
    _front_lower(s)
    _front(s)
    fender(s, STEER_AXLE, 0.64, -2, 182, 0.80, 1.27)
    if s.detail >= 0.5:
        _inside(s)
    elif s.detail > 0.3:
        for _, x in SEATS:
            s.box((x, SEAT_Y - 0.25, 1.85), (0.50, 0.22, 0.95), "seat_grey", 0)
        s.box((0, 7.55, 1.70), (2.24, 0.40, 0.40), "trim", 0)
    _on_the_roof(s)
