"""The load of the gas-bottle van: cylinders that can be counted, standing or lying, cartons and what they hide."""

from __future__ import annotations

import math

import numpy as np

from assets.build import gas_cylinders as gas
from assets.build.atlas import DECALS
from assets.build.mesh import rotation
from assets.build.panels import panel
from assets.build.sketch import Sketch
from assets.build.truck_body import Box, webbing

SEEN_M, CLOSE_M = 32.0, 2.6
Spot = tuple[float, float]

LARGE: tuple[Spot, ...] = tuple((-0.815, y) for y in (0.235, -0.185, -0.605, -1.025))
FULL: tuple[Spot, ...] = tuple(
    (x, y) for y in (0.27, -0.055, -0.38, -0.705, -1.03) for x in (-0.43, -0.105, 0.22, 0.545, 0.865)
)
EMPTY: tuple[Spot, ...] = tuple((x, -1.45) for x in (-0.84, -0.51, -0.18, 0.15, 0.48, 0.81)) + tuple(
    (x, -1.785) for x in (-0.82, -0.49, 0.83)
)
CHECK: tuple[Spot, ...] = tuple((x, -2.52) for x in (-0.84, -0.505, -0.17, 0.165, 0.50, 0.835))
EXTRA: tuple[Spot, ...] = FULL[11:25]
"""Where cylinders stand: those of the second layer stand on full ones."""
LEAKING = 3
"""Number of the cylinder at the doors that seeps or lacks its cap."""
CARTON = (0.50, 0.36, 0.44)
CARTON_Y = 0.66


def draw(s: Sketch, box: Box) -> None:
    """Draw the whole load below `near_cargo`; the parts that faults show are hidden."""
    home = s.near("near_cargo", (0, -1.0, box.floor + 0.8), SEEN_M)
    if s.detail < 1.0:
        return
    z = box.floor + 0.004
    _upright(s, home, z, box)
    _lying(s, home, z)
    _checked(s, home, z)
    _cartons(s, home, z)
    with s.part("hidden_gas", (0, 1.0, z), home):
        gas.place(s, gas.oxygen(0.7), (-0.30, 1.00, z), 12)
        gas.place(s, gas.oxygen(0.7), (-0.03, 1.01, z), -20)
        gas.place(s, gas.acetylene(0.7), (0.27, 0.99, z), 8)


def _stand(s: Sketch, spots: tuple[Spot, ...], z: float, seed: int, spin: float = 180.0) -> None:
    """Small cylinders on their spots, turned at random as hands leave them."""
    rng = np.random.default_rng(seed)
    for x, y in spots:
        gas.place(s, gas.small(0.5), (x, y, z), float(rng.uniform(-spin, spin)))


def _upright(s: Sketch, home: str, z: float, box: Box) -> None:
    s.node("stack_upright", home, (0, -0.6, z))
    with s.part("cylinders_full", (0, -0.4, z), "stack_upright"):
        _stand(s, FULL, z, 31)
    with s.part("cylinders_large", (-0.815, -0.4, z), "stack_upright"):
        for k, (x, y) in enumerate(LARGE):
            gas.place(s, gas.large(0.6), (x, y, z), 60.0 + 15 * k)
    with s.part("cylinders_empty", (0, -1.6, z), "stack_upright"):
        _stand(s, EMPTY, z, 32)
    with s.part("cylinders_extra", (0.2, -0.7, z + gas.SMALL_HEIGHT), "stack_upright", hidden=True):
        _stand(s, EXTRA, z + gas.SMALL_HEIGHT, 33)
    with s.part("cargo_straps", (0, -1.25, z + 0.45), "stack_upright"):
        webbing(s, box.inside - 0.03, -1.215, z + 0.45, 0.20)
        webbing(s, box.inside - 0.03, -1.955, z + 0.47, -0.30)
        webbing(s, box.inside - 0.03, -2.70, z + 0.345, 0.34)
        s.cylinder((-box.inside + 0.02, -1.262, z + 0.30), (box.inside - 0.02, -1.262, z + 0.30), 0.019, "yellow", 12)
        for x, name in ((0.25, "full"), (-0.45, "empty")):
            s.box((x, -1.29, z + 0.30), (0.20, 0.006, 0.09), "white", 0.002)
            s.quad((x, -1.2945, z + 0.30), (1, 0, 0), (0, 0, 1), (0.185, 0.074), DECALS[name].rect)


def _lying(s: Sketch, home: str, z: float) -> None:
    """The same cylinders thrown in three high: 34 small ones across in three columns, four large ones along."""
    s.node("stack_lying", home, (0, -0.6, z)).hidden = True
    rng = np.random.default_rng(34)
    with s.part("cylinders_lying", (0, -1.4, z), "stack_lying"):
        for x, y, height, roll in _pile(rng)[:34]:
            jitter = rng.uniform(-1, 1, 3)
            turned = jitter[2] > 0.2
            start = x + 0.006 * jitter[0] + (gas.SMALL_HEIGHT - 0.006 if turned else 0.0)
            lie = float(0.4 * jitter[1]) + (180.0 if turned else 0.0)
            gas.place(s, gas.small(0.42), (start, y, z + height), roll, lie)
        for k, x in enumerate((-0.80, -0.385, 0.03, 0.445)):
            gas.place(
                s, gas.large(0.6), (x, -0.80 + 0.02 * (k % 2), z + gas.LARGE_RADIUS), 40.0 * k, 90.0 + (k - 1.5) * 0.7
            )
    with s.part("cylinders_extra_lying", (0, 0.0, z + 0.6), "stack_lying", hidden=True):
        top = z + 2 * gas.LARGE_RADIUS + gas.SMALL_RADIUS
        for k in range(14):
            row, layer = (k % 10) // 3, k // 10
            x = -1.02 + 0.685 * ((k % 10) % 3) if k % 10 < 9 else -0.34
            y = 0.22 - 0.322 * row - 0.16 * layer if k % 10 < 9 else -0.744
            gas.place(
                s,
                gas.small(0.42),
                (x + 0.01, y, top + 0.272 * layer),
                float(rng.uniform(0, 360)),
                float(rng.uniform(-1.5, 1.5)),
            )


def _pile(rng: np.random.Generator) -> list[tuple[float, float, float, float]]:
    """Places of cylinders lying across, layer by layer: left end, y, height of the axis, roll."""
    out = []
    pitch = 2 * gas.SMALL_RADIUS + 0.003
    for layer, count in enumerate((5, 4, 3)):
        for column in range(3):
            for k in range(count):
                y = -2.16 + layer * pitch / 2 + k * pitch
                height = gas.SMALL_RADIUS + layer * pitch * math.sqrt(3) / 2
                out.append((-1.025 + column * 0.684, y, height, float(rng.uniform(0, 360))))
    return out


def _checked(s: Sketch, home: str, z: float) -> None:
    """The six at the doors, whose tags and codes can be read, and what is wrong with one of them."""
    close = s.near("near_cylinders", (0, CHECK[0][1], z + 0.6), CLOSE_M, home)
    with s.part("cylinders_check", (0, CHECK[0][1], z), home):
        for x, y in CHECK:
            gas.place(s, gas.small(1.0), (x, y, z))
    a = math.radians(gas.TAG_DEG)
    out = np.array([math.sin(a), -math.cos(a), 0.0])
    right = np.cross((0, 0, 1), out)
    for k, (x, y) in enumerate(CHECK, start=1):
        tag = np.array([x, y, z + 0.628]) + out * (gas.COLLAR_RADIUS + 0.013)
        panel(s, f"panel_cylinder_tag_{k}", tag, right, (0, 0, 1), (0.10, 0.07), close)
        panel(
            s,
            f"panel_cylinder_code_{k}",
            (x, y - gas.SMALL_RADIUS - 0.0065, z + 0.435),
            (1, 0, 0),
            (0, 0, 1),
            (0.05, 0.05),
            close,
            "words",
        )
    with s.part("cylinders_check"):
        for x, y in CHECK:
            tag = np.array([x, y, z + 0.628]) + out * (gas.COLLAR_RADIUS + 0.008)
            s.box(tag, (0.106, 0.006, 0.076), "brass", 0.002, np.stack([right, -out, [0, 0, 1]], 1))
            code = np.array([x, y - gas.SMALL_RADIUS - 0.002, z + 0.435])
            s.box(code, (0.058, 0.008, 0.062), "steel", 0.003)
            s.quad(code - [0, 0.0043, 0], (1, 0, 0), (0, 0, 1), (0.046, 0.046), DECALS["code"].rect)
    _leaking(s, close, z)
    with s.part("ground_codes", (CHECK[0][0], CHECK[0][1] - gas.SMALL_RADIUS, z + 0.435), close, hidden=True):
        for x, y in CHECK[:3]:
            rng = np.random.default_rng(int(1000 + x * 100))
            s.box((x, y - gas.SMALL_RADIUS - 0.0072, z + 0.435), (0.055, 0.002, 0.055), "spark", 0.0005)
            for _ in range(14):
                dx, dz = rng.uniform(-0.018, 0.018, 2)
                s.box(
                    (x + dx, y - gas.SMALL_RADIUS - 0.0085, z + 0.435 + dz),
                    (0.018, 0.0006, 0.0016),
                    "grey",
                    0,
                    rotation((0, 1, 0), float(rng.uniform(-50, 50))),
                )


def _leaking(s: Sketch, close: str, z: float) -> None:
    """Plug with shrink film, soap bubbles and frost at the outlet of the one that seeps."""
    x, y = CHECK[LEAKING - 1]
    axis = gas.outlet_axis()
    dx, dy, h = gas.outlet(0.052)
    at = (x + dx, y + dy, z + h)
    with s.part("cylinder_cap", at, close):
        s.lathe([(0.018, -0.022), (0.019, 0.0), (0.019, 0.012), (0.015, 0.016), (0, 0.017)], "red", at, axis, 18)
        s.lathe(
            [(0.0195, -0.020), (0.0205, -0.018), (0.0200, -0.004), (0.0195, -0.002)],
            "lens_clear",
            at,
            axis,
            18,
            caps=False,
        )
        s.box((at[0] + axis[0] * 0.0, at[1], at[2] - 0.036), (0.003, 0.012, 0.036), "red", 0.001)
    rng = np.random.default_rng(35)
    with s.part("soap_foam", at, close, hidden=True):
        for _ in range(34):
            a, r, size = rng.uniform(0, 6.28), abs(rng.normal(0, 0.016)), rng.uniform(0.003, 0.0095)
            spot = (
                at[0] + axis[0] * rng.uniform(-0.05, 0.006) + r * math.cos(a),
                at[1] + axis[1] * rng.uniform(-0.05, 0.006),
                at[2] - 0.005 + r * math.sin(a) - rng.uniform(0, 0.014),
            )
            turn = np.linspace(0, math.pi, 5)
            s.lathe([(size * math.sin(t), -size * math.cos(t)) for t in turn], "frost", spot, (0, 0, 1), 7, crease=90)
    with s.part("valve_frost", at, close, hidden=True):
        for _ in range(90):
            a, out = rng.uniform(0, 6.28), rng.uniform(-0.055, 0.004)
            spot = (
                at[0] + axis[0] * out + 0.019 * math.cos(a) * abs(axis[1]),
                at[1] + axis[1] * out + 0.019 * math.cos(a) * -axis[0],
                at[2] + 0.019 * math.sin(a),
            )
            s.box(
                spot,
                tuple(rng.uniform(0.002, 0.007, 3)),
                "frost",
                0,
                rotation(rng.normal(0, 1, 3).tolist(), float(rng.uniform(0, 360))),
            )


def _cartons(s: Sketch, home: str, z: float) -> None:
    with s.part("cartons", (0, CARTON_Y, z), home):
        rng = np.random.default_rng(36)
        for layer in range(3):
            for k in range(4):
                x = -0.765 + 0.510 * k + float(rng.uniform(-0.004, 0.004))
                _carton(
                    s,
                    (x, CARTON_Y + float(rng.uniform(-0.012, 0.012)), z + CARTON[2] * (layer + 0.5) + 0.002 * layer),
                    float(rng.uniform(-1.2, 1.2)),
                )
    with s.part("cartons_aside", (-1.75, -4.0, 0.0), hidden=True):
        rng = np.random.default_rng(37)
        for k in range(12):
            column, layer = k % 4, k // 4
            at = (
                -2.05 + 0.54 * (column % 2) + 0.04 * layer,
                -4.25 + 0.42 * (column // 2),
                CARTON[2] * (layer + 0.5) + 0.003,
            )
            _carton(s, at, float(rng.uniform(-6, 6)))


def _carton(s: Sketch, at: tuple[float, float, float], turn_deg: float) -> None:
    turn = rotation((0, 0, 1), turn_deg)
    c = np.asarray(at)
    w, d, h = CARTON
    s.box(c, (w - 0.008, d - 0.008, h - 0.006), "carton", 0.006, turn)
    s.box(c + [0, 0, h / 2 - 0.0025], (w - 0.006, 0.05, 0.002), "tape_brown", 0, turn)
    right, up = turn @ np.array([1.0, 0, 0]), np.array([0, 0, 1.0])
    out = turn @ np.array([0, -1.0, 0])
    s.box(c + out * (d / 2 - 0.0035) + [0, 0, h / 2 - 0.04], (0.05, 0.002, 0.07), "tape_brown", 0, turn)
    s.quad(c + out * (d / 2 - 0.0025) - [0, 0, 0.05], right, up, (0.30, 0.15), DECALS["carton"].rect)
