"""A rectangular room: floor, ceiling with its lights, walls round door and window, and the building's outside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

import numpy as np

from assets.build import place_plants
from assets.build.room_parts import Opening, pieces, rectangle
from assets.build.sketch import Point, Sketch

Side = Literal["west", "east", "south", "north"]
WALL_M = 0.22
SKIRTING_M = 0.10


@dataclass(frozen=True)
class Room:
    """Half breadth and half depth, height in metres; openings by wall, measured from its left end as seen inside."""

    half_x: float
    half_y: float
    height: float
    openings: Mapping[Side, Sequence[Opening]] = field(default_factory=dict)

    def wall(self, side: Side) -> tuple[Point, Point, float]:
        """Left lower corner of a wall as seen from inside, the way to its right, and its length."""
        x, y = self.half_x, self.half_y
        return {
            "north": ((-x, y, 0), (1, 0, 0), 2 * x),
            "east": ((x, y, 0), (0, -1, 0), 2 * y),
            "south": ((x, -y, 0), (-1, 0, 0), 2 * x),
            "west": ((-x, -y, 0), (0, 1, 0), 2 * y),
        }[side]

    def on_wall(self, side: Side, along: float, z: float, off: float = 0.0) -> Point:
        """A point of a wall: metres to the right of its left end, height, and distance off it into the room."""
        corner, right, _ = self.wall(side)
        r = np.asarray(right, float)
        return tuple(np.asarray(corner, float) + r * along + inward(side) * off + np.array([0, 0, z]))


SIDES: tuple[Side, ...] = ("north", "east", "south", "west")


def inward(side: Side) -> np.ndarray:
    """Unit vector from a wall into the room."""
    return {
        "north": np.array([0.0, -1, 0]), "east": np.array([-1.0, 0, 0]),
        "south": np.array([0.0, 1, 0]), "west": np.array([1.0, 0, 0]),
    }[side]  # fmt: skip


def facing(side: Side) -> tuple[Point, Point]:
    """What runs right and up to one in the room who reads what hangs on a wall."""
    right = {"north": (1, 0, 0), "east": (0, -1, 0), "south": (-1, 0, 0), "west": (0, 1, 0)}[side]
    return right, (0, 0, 1)


def wall_box(s: Sketch, room: Room, side: Side, along: float, z: float, size: Point, colour: str, off: float = 0.0,
             bevel: float = 0.004) -> None:  # fmt: skip
    """Box on a wall; `size` is along the wall, out of it, and up; `off` leaves a gap behind it."""
    long, deep, high = size
    turned = (long, deep, high) if side in ("north", "south") else (deep, long, high)
    s.box(room.on_wall(side, along, z, off + deep / 2), turned, colour, bevel)


def draw_shell(s: Sketch, room: Room) -> None:
    """Floor, ceiling, walls with their reveals and skirting, into the current node."""
    x, y, h = room.half_x, room.half_y, room.height
    rectangle(s, (-x, -y, 0), (1, 0, 0), (0, 1, 0), (2 * x, 2 * y), "floor_tiles")
    rectangle(s, (-x, y, h), (1, 0, 0), (0, -1, 0), (2 * x, 2 * y), "ceiling_tiles")
    for side in SIDES:
        _, right, length = room.wall(side)
        for start, bottom, long, high in pieces(length, h, room.openings.get(side, ())):
            corner = room.on_wall(side, start, bottom)
            rectangle(s, corner, right, (0, 0, 1), (long, high), "plaster", (start, bottom))
            if bottom == 0.0:
                wall_box(s, room, side, start + long / 2, SKIRTING_M / 2, (long, 0.012, SKIRTING_M), "trim_light")
            # The cornice that carries the ceiling's edge.
            if bottom + high > h - 1e-6:
                wall_box(s, room, side, start + long / 2, h - 0.012, (long, 0.02, 0.024), "white", 0, 0)
        for hole in room.openings.get(side, ()):
            _reveal(s, room, side, hole)


def _reveal(s: Sketch, room: Room, side: Side, hole: Opening) -> None:
    """Jambs, head and sill within the thickness of the wall."""
    wide, middle = hole.end - hole.start, (hole.start + hole.end) / 2
    for along in (hole.start - 0.005, hole.end + 0.005):
        wall_box(s, room, side, along, (hole.sill + hole.head) / 2, (0.01, WALL_M, hole.head - hole.sill), "wall",
                 -WALL_M, 0)  # fmt: skip
    wall_box(s, room, side, middle, hole.head + 0.005, (wide, WALL_M, 0.01), "wall", -WALL_M, 0)
    if hole.sill > 0:
        wall_box(s, room, side, middle, hole.sill + 0.012, (wide + 0.08, WALL_M + 0.05, 0.024), "retro", -WALL_M)


def draw_outside(s: Sketch, room: Room) -> None:
    """The building round the room, which keeps sun and sky out."""
    x, y, h = room.half_x, room.half_y, room.height
    s.box((0, 0, h + 0.42), (2 * x + 2 * WALL_M, 2 * y + 2 * WALL_M, 0.8), "wall", 0)
    s.box((0, 0, -0.20), (2 * x + 2 * WALL_M, 2 * y + 2 * WALL_M, 0.36), "wall", 0)
    for side in SIDES:
        _, _, length = room.wall(side)
        for start, bottom, long, high in pieces(length, h, room.openings.get(side, ())):
            # The ends reach round the corners, so that no light creeps in there.
            left = WALL_M if start == 0 else 0.0
            right = WALL_M if start + long > length - 1e-6 else 0.0
            wide = long + left + right
            middle = start + (long + right - left) / 2
            wall_box(s, room, side, middle, bottom + high / 2, (wide, WALL_M - 0.02, high), "wall", -WALL_M, 0)


def light_panels(s: Sketch, room: Room, places: Sequence[tuple[float, float]], size: tuple[float, float]) -> None:
    """LED panels in the ceiling's grid: a thin frame round a lit face."""
    z = room.height
    for x, y in places:
        for dx, dy, wide, deep in (
            (0, size[1] / 2 - 0.012, size[0], 0.024), (0, -size[1] / 2 + 0.012, size[0], 0.024),
            (size[0] / 2 - 0.012, 0, 0.024, size[1]), (-size[0] / 2 + 0.012, 0, 0.024, size[1]),
        ):  # fmt: skip
            s.box((x + dx, y + dy, z - 0.006), (wide, deep, 0.014), "white", 0.002)
        lit = (size[0] - 0.04, size[1] - 0.04)
        s.quad((x, y, z - 0.008), (1, 0, 0), (0, -1, 0), lit, material="light_panel")


def window(s: Sketch, room: Room, side: Side, hole: Opening, drawn: float) -> None:
    """Sliding window in aluminium, its venetian blind let down over the share `drawn` of its height."""
    wide, high = hole.end - hole.start, hole.head - hole.sill
    middle = (hole.start + hole.end) / 2
    for z in (hole.sill + 0.045, hole.head - 0.03):
        wall_box(s, room, side, middle, z, (wide, 0.09, 0.05), "retro", -0.16)
    for along in (hole.start + 0.025, hole.end - 0.025, middle - 0.02, middle + 0.02):
        wall_box(s, room, side, along, (hole.sill + hole.head) / 2, (0.045, 0.07, high), "retro", -0.15)
    pane = room.on_wall(side, middle, (hole.sill + hole.head) / 2, -0.115)
    s.quad(pane, *facing(side), (wide, high), material="pane")
    wall_box(s, room, side, middle, hole.head - 0.02, (wide - 0.04, 0.05, 0.04), "white", -0.055)
    reach, step = high * drawn, 0.028
    count = int(reach / step)
    right, up = (np.asarray(v, float) for v in facing(side))
    slope = up * 0.80 - inward(side) * 0.60
    for k in range(count):
        at = np.asarray(room.on_wall(side, middle, hole.head - 0.05 - k * step, -0.03))
        for way, out in ((right, slope), (-right, slope)):
            s.quad(at, way, out, (wide - 0.05, 0.034), _colour(s, "white"))
    foot = hole.head - 0.055 - count * step
    wall_box(s, room, side, middle, foot, (wide - 0.05, 0.025, 0.02), "white", -0.042)
    for share in (0.12, 0.88):
        top = room.on_wall(side, hole.start + wide * share, hole.head - 0.03, -0.03)
        s.tube([top, room.on_wall(side, hole.start + wide * share, foot, -0.03)], 0.0012, "white", 4)


def _colour(s: Sketch, name: str) -> tuple[float, float, float, float]:
    u, v = s.uv_of(name)
    return u, v, u, v


def courtyard(s: Sketch, room: Room) -> None:
    """What is seen from a window in the west: pavement, a hedge, a rendered wall."""
    x = -room.half_x - WALL_M
    s.box((x - 5.0, 0, -0.55), (10.0, 24, 0.5), "concrete", 0)
    s.box((x - 7.2, 0, 0.9), (0.24, 24, 2.4), "wall", 0.01)
    s.box((x - 7.2, 0, 2.14), (0.36, 24, 0.10), "roof_red", 0.01)
    s.box((x - 6.1, 0, -0.18), (1.3, 20, 0.30), "concrete", 0.02)
    for k in range(12):
        place_plants.bush(s, x - 6.1 + 0.12 * (k % 3 - 1), -6.0 + k * 1.05, 0.95 + 0.07 * (k % 4), 900 + k, -0.1)
