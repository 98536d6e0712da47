"""The street's set: flat walls on struts, printed as shops on one side, bare frames and ballast on the other."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from assets.build.mesh import rotation
from assets.build.place_parts import panel
from assets.build.sketch import Point, Sketch
from assets.build.street_paint import DECALS
from assets.build.street_shops import EAST_FACE, WEST_FACE
from assets.build.training_ground import EAST_PAVEMENT_X, PAVED_M, STREET_Y, WEST_PAVEMENT_X

WIDE_M, GROUND_FLOOR_M, STOREY_M = 6.0, 3.5, 2.9
THICK_M = 0.14
COLOURS = ("wall", "cloth", "panel_grey", "wall", "carton", "trim_light")
FASCIAS = ("maroon", "green", "steel_blue", "sign_green", "red", "orange", "police_blue", "grey")
GROUND_FLOORS = ("room_1", "room_2", "shutter", "room_3", "room_4", "room_2", "room_1", "shutter", "room_4", "room_3")


@dataclass(frozen=True)
class Flat:
    """A set wall: number of its sign, middle of its foot, which way it looks (+1 east, -1 west), upper floors."""

    number: int
    x: float
    y: float
    looks: int
    storeys: int


def flats() -> list[Flat]:
    """All set walls: a closed row in the west, a short one in the north-east."""
    west = [
        Flat(k + 1, WEST_PAVEMENT_X[0], -39.0 + WIDE_M * k, 1, (1, 0, 1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 1, 0)[k])
        for k in range(14)
    ]
    east = [Flat(15 + k, EAST_PAVEMENT_X[1], 26.0 + WIDE_M * k, -1, (1, 0, 1)[k]) for k in range(3)]
    return [*west, *east]


def _face(flat: Flat) -> tuple[Point, Point]:
    return EAST_FACE if flat.looks > 0 else WEST_FACE


def _print(s: Sketch, flat: Flat, name: str, dy: float, z: float, size: tuple[float, float], out: float = 0.01) -> None:
    """Put a printed picture on the wall's front."""
    x = flat.x + flat.looks * (THICK_M / 2 + out)
    s.quad((x, flat.y + dy, z), *_face(flat), size, DECALS[name].rect, "street")


def _front(s: Sketch, flat: Flat) -> None:
    k, front = flat.number - 1, flat.x + flat.looks * THICK_M / 2
    foot = PAVED_M
    ground = GROUND_FLOORS[k % len(GROUND_FLOORS)]
    wide = WIDE_M - 0.9
    _print(s, flat, ground, 0, foot + 1.36, (wide, 2.5))
    for side in (-1, 1):
        s.box((front, flat.y + side * (WIDE_M / 2 - 0.2), foot + 1.4), (0.10, 0.26, 2.8), "trim_light", 0.01)
    s.box((front, flat.y, foot + 0.06), (0.16, wide + 0.3, 0.12), "concrete", 0.01)
    s.box((front + flat.looks * 0.06, flat.y, foot + 3.02), (0.14, 4.6, 0.84), FASCIAS[k % len(FASCIAS)], 0.02)
    at = (front + flat.looks * 0.135, flat.y, foot + 3.02)
    panel(s, f"panel_shop_{flat.number}", at, _face(flat), (3.0, 0.62))
    if k % 4 == 1:
        _awning(s, flat)
    if k % 5 == 2:
        for side in (-1, 1):
            _print(s, flat, "couplet", side * (WIDE_M / 2 - 0.2), foot + 1.5, (0.2, 1.7), 0.06)


def _awning(s: Sketch, flat: Flat) -> None:
    """Striped cloth that slopes out over the pavement."""
    front, out = flat.x + flat.looks * THICK_M / 2, flat.looks
    ends = (-2.2 * out, 2.2 * out)
    rows = [[(front + out * reach, flat.y + d, PAVED_M + z) for d in ends] for reach, z in ((1.3, 2.20), (0.05, 2.56))]
    points = np.array(rows)
    rect = DECALS["awning_red" if flat.number % 8 < 4 else "awning_blue"].rect
    uv = np.array([[(rect[0], rect[1]), (rect[2], rect[1])], [(rect[0], rect[3]), (rect[2], rect[3])]])
    s.sheet(points, uv, "street")
    s.sheet(points[:, ::-1], uv[:, ::-1], "street")
    for d in (-2.1, 2.1):
        s.tube([(front, flat.y + d, PAVED_M + 2.2), (front + out * 1.28, flat.y + d, PAVED_M + 2.18)], 0.02, "steel", 5)


def _upper(s: Sketch, flat: Flat) -> None:
    """Printed upper floor: tiled wall, panes, an air conditioner."""
    z = PAVED_M + GROUND_FLOOR_M + STOREY_M / 2
    _print(s, flat, "facade_old" if flat.number % 3 == 0 else "facade", 0, z, (WIDE_M - 0.06, STOREY_M))
    for dy in (-1.5, 1.5):
        _print(s, flat, "pane_dark", dy, z + 0.05, (1.6, 1.4), 0.02)
        at = (flat.x + flat.looks * 0.12, flat.y + dy, z - 0.70)
        s.box(at, (0.14, 1.8, 0.07), "concrete", 0.01)
    if flat.number % 2:
        s.box((flat.x + flat.looks * 0.28, flat.y, z - 0.8), (0.30, 0.82, 0.6), "panel_grey", 0.02)
        _print(s, flat, "air_con", 0, z - 0.8, (0.80, 0.58), 0.37)


def _back(s: Sketch, flat: Flat, high: float) -> None:
    """Frame, struts and ballast behind the wall: it is a set, and looks like one from here."""
    back = flat.x - flat.looks * THICK_M / 2
    for z in (0.25, high / 2, high - 0.15):
        s.box((back - flat.looks * 0.05, flat.y, z), (0.10, WIDE_M - 0.1, 0.10), "wood", 0)
    for dy in (-2.2, 0.0, 2.2):
        y = flat.y + dy
        s.box((back - flat.looks * 0.05, y, high / 2), (0.10, 0.10, high), "wood", 0)
        s.tube([(back, y, high * 0.82), (back - flat.looks * 1.75, y, 0.22)], 0.035, "galvanised", 6)
        s.tube([(back, y, 0.22), (back - flat.looks * 1.75, y, 0.22)], 0.03, "galvanised", 6)
        s.box((back - flat.looks * 1.65, y, 0.20), (0.7, 0.5, 0.4), "concrete", 0.03)


def _flat(s: Sketch, flat: Flat) -> None:
    high = PAVED_M + GROUND_FLOOR_M + STOREY_M * flat.storeys + (0.35 if flat.number % 2 else 0.0)
    colour = COLOURS[flat.number % len(COLOURS)]
    s.box((flat.x, flat.y, high / 2), (THICK_M, WIDE_M - 0.02, high), colour, 0)
    s.box((flat.x, flat.y, high + 0.05), (THICK_M + 0.10, WIDE_M, 0.12), "concrete", 0.01)
    _front(s, flat)
    if flat.storeys:
        _upper(s, flat)
    _back(s, flat, high)


def _end_wall(s: Sketch) -> None:
    """The wall that closes the street in the north, with a painted road that goes on and the words of the drill."""
    x0, x1, y = WEST_PAVEMENT_X[0], EAST_PAVEMENT_X[1], STREET_Y[1] + 0.4
    middle = (x0 + x1) / 2
    s.box((middle, y, 2.1), (x1 - x0, THICK_M, 4.2), "panel_grey", 0)
    s.box((middle, y, 4.26), (x1 - x0 + 0.1, 0.26, 0.14), "concrete", 0.01)
    s.box((middle, y - 0.08, 0.5), (x1 - x0, 0.04, 1.0), "steel_blue", 0)
    s.box((middle, y - 0.09, 1.06), (x1 - x0, 0.03, 0.10), "white", 0)
    panel(s, "panel_street_end", (middle, y - 0.09, 2.65), ((1, 0, 0), (0, 0, 1)), (17.0, 1.7))
    turn = rotation((0, 0, 1), 0)
    for x in np.arange(x0 + 1.5, x1, 3.0):
        s.tube([(x, y, 3.6), (x, y + 1.7, 0.2)], 0.035, "galvanised", 6)
        s.box((x, y + 1.6, 0.2), (0.5, 0.7, 0.4), "concrete", 0.03, turn)


def draw(s: Sketch) -> None:
    """Draw every set wall."""
    with s.part("walls"):
        for flat in flats():
            _flat(s, flat)
        _end_wall(s)
