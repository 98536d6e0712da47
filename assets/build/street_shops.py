"""Houses of the village street: shops open to the forecourt with rooms over them, plain houses up and down the road."""

from __future__ import annotations

import numpy as np

from assets.build.place_parts import panel
from assets.build.sketch import Point, Sketch
from assets.build.street_ground import SHOPS_X
from assets.build.street_paint import DECALS

EAST_FACE: tuple[Point, Point] = ((0, 1, 0), (0, 0, 1))
WEST_FACE: tuple[Point, Point] = ((0, -1, 0), (0, 0, 1))
SHOP_WIDE_M, SHOP_DEEP_M, GROUND_FLOOR_M, STOREY_M = 5.4, 3.2, 3.5, 3.1
SHOPS_Y = tuple(-18.9 + SHOP_WIDE_M * k for k in range(8))
CLOSED = (3, 7)
FASCIAS = ("maroon", "green", "steel_blue", "grey", "red", "orange", "maroon", "steel_blue")


def _decal(
    s: Sketch, name: str, at: Point, face: tuple[Point, Point], size: tuple[float, float], glow: bool = False
) -> None:
    s.quad(at, *face, size, DECALS[name].rect, "glow_street" if glow else "street")


def _room(s: Sketch, k: int, y: float) -> None:
    """The open ground floor of a shop, lit, with a fridge and a counter."""
    w, deep = SHOP_WIDE_M - 0.5, SHOP_DEEP_M
    back, middle = SHOPS_X - deep, SHOPS_X - deep / 2
    _decal(s, f"room_{k % 4 + 1}", (back + 0.02, y, 1.55), EAST_FACE, (w, 3.1), glow=True)
    for side in (-1, 1):
        s.quad((middle, y + side * w / 2, 1.55), (-side, 0, 0), (0, 0, 1), (deep, 3.1), DECALS["facade"].rect, "street")
    s.box((middle, y, 3.14), (deep, w, 0.06), "wall", 0)
    s.box((middle, y, 0.03), (deep, w, 0.06), "panel_grey", 0)
    for dy in (-1.2, 1.2):
        _glow_box(s, (middle, y + dy, 3.07), (1.2, 0.12, 0.06))
    side = -1 if k % 2 else 1
    x = SHOPS_X - 0.7
    s.box((x, y + side * 1.9, 0.95), (0.65, 0.75, 1.9), "panel_grey", 0.02)
    _decal(s, "fridge", (x + 0.34, y + side * 1.9, 0.95), EAST_FACE, (0.72, 1.86), glow=True)
    s.box((middle - 0.2, y - side * 1.0, 0.5), (0.6, 2.0, 1.0), "wood", 0.02)
    s.box((middle - 0.2, y - side * 1.0, 1.02), (0.7, 2.1, 0.05), "panel_grey", 0.01)


def _glow_box(s: Sketch, at: Point, size: Point) -> None:
    """Lamp tube: the underside glows."""
    x, y, z = at
    s.box(at, size, "lamp_white", 0)
    u, v = s.uv_of("lamp_white")
    s.quad((x, y, z - size[2] / 2 - 0.005), (0, 1, 0), (1, 0, 0), (size[1] + 0.02, size[0]), (u, v, u, v), "glow_bulb")


def _shop(s: Sketch, k: int, y: float) -> None:
    w = SHOP_WIDE_M
    for side in (-1, 1):
        s.box((SHOPS_X - 0.2, y + side * (w / 2 - 0.12), GROUND_FLOOR_M / 2), (0.5, 0.30, GROUND_FLOOR_M), "wall", 0.01)
    if k in CLOSED:
        _decal(s, "shutter", (SHOPS_X - 0.25, y, 1.45), EAST_FACE, (w - 0.5, 2.9))
    else:
        _room(s, k, y)
    s.box((SHOPS_X - 0.05, y, 3.2), (0.35, w - 0.3, 0.5), "wall", 0.01)
    s.box((SHOPS_X + 0.16, y, 3.32), (0.10, 4.4, 0.86), FASCIAS[k], 0.02)
    panel(s, f"panel_shop_{k + 1}", (SHOPS_X + 0.225, y, 3.32), EAST_FACE, (3.0, 0.62))
    if k % 3 == 0:
        for side in (-1, 1):
            _decal(s, "couplet", (SHOPS_X + 0.06, y + side * (w / 2 - 0.12), 1.7), EAST_FACE, (0.22, 1.8))
    _awning(s, k, y)


def _awning(s: Sketch, k: int, y: float) -> None:
    """Striped cloth that slopes out over the shop's front."""
    if k not in (1, 4, 6):
        return
    points = np.array(
        [[(SHOPS_X + 1.7, y + d, 2.42) for d in (-2.3, 2.3)], [(SHOPS_X + 0.15, y + d, 2.86) for d in (-2.3, 2.3)]]
    )
    rect = DECALS["awning_red" if k != 4 else "awning_blue"].rect
    uv = np.array([[(rect[0], rect[1]), (rect[2], rect[1])], [(rect[0], rect[3]), (rect[2], rect[3])]])
    s.sheet(points, uv, "street")
    s.sheet(points[:, ::-1], uv[:, ::-1], "street")
    for d in (-2.2, 2.2):
        s.tube([(SHOPS_X + 0.15, y + d, 2.5), (SHOPS_X + 1.66, y + d, 2.40)], 0.02, "steel", 5)


def _storeys(s: Sketch, k: int, y: float, storeys: int, rng: np.random.Generator) -> None:
    """Upper floors: tiled wall, barred windows of which some are lit, an air conditioner, a parapet and a tank."""
    w, deep = SHOP_WIDE_M, 10.0
    top = GROUND_FLOOR_M + storeys * STOREY_M
    s.box((SHOPS_X - deep / 2 - 0.05, y, (GROUND_FLOOR_M + top) / 2), (deep, w - 0.02, top - GROUND_FLOOR_M), "wall", 0)
    s.box((SHOPS_X - SHOP_DEEP_M - 3.4, y, GROUND_FLOOR_M / 2), (6.6, w - 0.02, GROUND_FLOOR_M), "wall", 0)
    look = "facade_old" if k in (2, 5) else "facade"
    for n in range(storeys):
        z = GROUND_FLOOR_M + STOREY_M * (n + 0.5)
        _decal(s, look, (SHOPS_X - 0.03, y, z), EAST_FACE, (w - 0.04, STOREY_M))
        for dy in (-1.35, 1.35):
            lit = bool(rng.random() < 0.34)
            s.box((SHOPS_X, y + dy, z - 0.72), (0.16, 1.8, 0.08), "concrete", 0.01)
            _decal(
                s, "pane_lit" if lit else "pane_dark", (SHOPS_X + 0.01, y + dy, z + 0.05), EAST_FACE, (1.6, 1.4), lit
            )
        if rng.random() < 0.7:
            dy = float(rng.choice([-0.1, 2.4, -2.4]))
            s.box((SHOPS_X + 0.2, y + dy, z - 0.8), (0.34, 0.82, 0.6), "panel_grey", 0.02)
            _decal(s, "air_con", (SHOPS_X + 0.38, y + dy, z - 0.8), EAST_FACE, (0.80, 0.58))
        s.box((SHOPS_X - 0.02, y, GROUND_FLOOR_M + STOREY_M * n + 0.06), (0.22, w, 0.14), "concrete", 0.01)
    s.box((SHOPS_X - 0.1, y, top + 0.4), (0.18, w, 0.8), "wall", 0.01)
    for side in (-1, 1):
        s.box((SHOPS_X - deep / 2, y + side * (w / 2 - 0.1), top + 0.35), (deep, 0.16, 0.7), "wall", 0)
    if rng.random() < 0.6:
        s.cylinder((SHOPS_X - 3, y, top + 0.5), (SHOPS_X - 3, y, top + 2.0), 0.6, "galvanised", 14)


def house(s: Sketch, at: Point, size: Point, heading_west: bool, lit: int, roof: str = "flat") -> None:
    """Plain village house: x, y, z of its foot; width along y, depth along x, height; `lit` of its windows are lit."""
    x, y, z = at
    wide, deep, high = size
    s.box((x, y, z + high / 2), (deep, wide, high), "wall", 0)
    face, front = (WEST_FACE, x - deep / 2) if heading_west else (EAST_FACE, x + deep / 2)
    out = -1 if heading_west else 1
    storeys, bays = max(int(high // 3.1), 1), max(int(wide // 3.4), 1)
    for n in range(storeys):
        level = z + high * (n + 0.5) / storeys
        _decal(
            s,
            "facade_old" if int(x + y) % 3 == 0 else "facade",
            (front + out * 0.01, y, level),
            face,
            (wide, high / storeys),
        )
        for b in range(bays):
            dy = wide * ((b + 0.5) / bays - 0.5)
            if n == 0 and b == bays // 2:
                _decal(s, "door", (front + out * 0.03, y + dy, z + 1.15), face, (1.3, 2.3))
                continue
            shine = lit > 0 and (n * bays + b + int(y)) % 3 == 0
            lit -= shine
            _decal(
                s, "pane_lit" if shine else "pane_dark", (front + out * 0.03, y + dy, level), face, (1.7, 1.4), shine
            )
    if roof == "flat":
        s.box((x, y, z + high + 0.3), (deep + 0.2, wide + 0.2, 0.6), "concrete", 0.02)
        return
    eaves, top = deep * 0.56, z + high + deep * 0.24
    ridge = [
        [(x - eaves, y + end, z + high), (x, y + end, top), (x + eaves, y + end, z + high)]
        for end in (-wide * 0.54, wide * 0.54)
    ]
    s.skin(ridge, "plastic_grey", 20)


def _neighbours(s: Sketch) -> None:
    """Houses up and down the road on both sides, and a hamlet to the east."""
    rng = np.random.default_rng(19)
    for y in (-96.0, -80.0, -63.0, -47.0, -33.0, 33.0, 48.0, 63.0, 79.0, 97.0):
        wide, deep, high = rng.uniform(9, 13), rng.uniform(8, 10), float(rng.choice([3.4, 6.6, 9.6]))
        house(
            s,
            (-17.5 - deep / 2 + rng.uniform(-3, 2), y, 0),
            (wide, deep, high),
            False,
            int(rng.integers(0, 3)),
            "gable" if high < 4 else "flat",
        )
    for y in (-78.0, -57.0, 44.0, 62.0, 84.0):
        wide, deep, high = rng.uniform(9, 12), rng.uniform(8, 10), float(rng.choice([3.4, 6.6]))
        house(s, (13 + deep / 2 + rng.uniform(-1, 3), y, 0), (wide, deep, high), True, int(rng.integers(0, 3)), "gable")
    for _ in range(22):
        x, y = rng.uniform(66, 210), rng.uniform(-180, 190)
        wide, deep, high = rng.uniform(9, 13), rng.uniform(8, 11), float(rng.choice([3.4, 6.6, 9.6]))
        house(
            s,
            (x, y, -0.1),
            (wide, deep, high),
            True,
            int(rng.integers(0, 3)),
            "gable" if rng.random() < 0.6 else "flat",
        )
    for _ in range(20):
        x, y = rng.uniform(-190, -46), rng.uniform(-180, 190)
        wide, deep, high = rng.uniform(9, 13), rng.uniform(8, 11), float(rng.choice([6.6, 9.6, 12.8]))
        house(s, (x, y, -0.1), (wide, deep, high), False, int(rng.integers(0, 4)))


def draw(s: Sketch) -> None:
    """Draw every house."""
    rng = np.random.default_rng(6)
    with s.part("shops"):
        for k, y in enumerate(SHOPS_Y):
            _shop(s, k, y)
            _storeys(s, k, y, 2 if k % 3 else 3, rng)
    with s.part("houses"):
        _neighbours(s)
