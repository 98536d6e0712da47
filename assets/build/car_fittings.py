"""What is fixed to a car's body: lamps and their light, plates, wipers, bumper trim, aerial, stickers, phone."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np

from assets.build.assembly import panel
from assets.build.car_body import BLACK, BOTH_SIDES, GLASS, Body
from assets.build.car_inside import NEAR
from assets.build.mesh import Array, rotation
from assets.build.sketch import Point, Sketch
from assets.build.trim import Sheet, band, cut, inset

PLATE = (0.44, 0.14)


def _lamp_outline(body: Body, side: int) -> Array:
    r = body.nose.radius
    return np.array([(math.radians(a) * r * -side, z) for a, z in body.seams.headlamp])


def headlamps(s: Sketch, body: Body) -> None:
    """Housing with projectors, light guide and clear cover; `headlamps_lit` shows them burning."""
    for side in BOTH_SIDES:
        flat = _lamp_outline(body, side)
        loop = body.nose.on(body.surface, flat)
        cut(s, body.surface, body.nose, loop, replace(BLACK, sink=0.050, edge=-0.049))
        if s.detail < 0.4:
            cut(s, body.surface, body.nose, loop, Sheet("lamp_white", sink=0.002, edge=0))
            continue
        cut(s, body.surface, body.nose, loop, replace(GLASS, material="lens", sink=0.003))
        guide = _guide(flat)
        cut(
            s,
            body.surface,
            body.nose,
            body.nose.on(body.surface, guide),
            Sheet("lamp_white", sink=0.018, edge=0.02, step=0.03),
        )
        for u in (0.30, 0.52, 0.74):
            _projector(s, body, flat, u)
    with s.part("headlamps_lit", hidden=True):
        for side in BOTH_SIDES:
            flat = _lamp_outline(body, side)
            cut(
                s,
                body.surface,
                body.nose,
                body.nose.on(body.surface, _guide(flat)),
                Sheet("white", "lit_white", sink=0.014, edge=0, step=0.03),
            )
            for u in (0.30, 0.52, 0.74):
                at, n = _lamp_spot(body, flat, u)
                s.lathe([(0.024, -0.020), (0.018, -0.012), (0.0, -0.010)], "white", at, n, 16)
    lit = s.nodes["headlamps_lit"]
    if "atlas" in lit.meshes:
        lit.meshes.setdefault("lit_white", []).extend(lit.meshes.pop("atlas"))


def _guide(flat: Array) -> Array:
    """Narrow band along the upper edge of a lamp."""
    turned = inset(flat, 0.010)
    half = len(turned) // 2
    upper = turned[2 : half + 1]
    lower = upper - np.array([0.0, 0.012])
    return np.concatenate([upper, lower[::-1]])


def _lamp_spot(body: Body, flat: Array, share: float) -> tuple[Array, Array]:
    """Place and outward direction of a projector across a lamp's length."""
    low, high = flat[np.argmin(np.abs(flat[:, 0]))], flat[np.argmax(np.abs(flat[:, 0]))]
    middle = low + (high - low) * share - np.array([0.0, 0.004])
    at = body.nose.on(body.surface, middle[None])
    return at[0], body.surface.normals(at)[0] * np.array([0.4, 1, 0.2])


def _projector(s: Sketch, body: Body, flat: Array, share: float) -> None:
    at, n = _lamp_spot(body, flat, share)
    s.lathe([(0.020, -0.05), (0.026, -0.026), (0.026, -0.022), (0.021, -0.022), (0.0, -0.018)], "chrome", at, n, 16)


def tail_light(s: Sketch, body: Body) -> None:
    """Burning tail lamps, a hidden node."""
    low, high = body.seams.tail_lamp
    with s.part("tail_lamps_lit", hidden=True):
        edge = abs(float(body.tail.flat(body.rear(body.seams.boot_rear)[:1])[0, 0]))
        far = edge + body.seams.tail_wrap - 0.02
        loop = body.tail.on(body.surface, band(-far, far, low + 0.026, high - 0.026))
        cut(s, body.surface, body.tail, loop, Sheet("lamp_red", "lit_red", sink=-0.0125, edge=0))


def _facing(body: Body, at: Array) -> tuple[Array, Array, Array]:
    """Outward direction, right and up of a plate that lies on the skin."""
    n = body.surface.normals(at[None])[0] * np.array([0, 1, 1])
    n /= np.linalg.norm(n)
    right = np.array([np.sign(-n[1]), 0.0, 0.0])
    return n, right, np.cross(n, right)


def plates(s: Sketch, body: Body, front_z: float, rear_z: float) -> None:
    """Number plates in their holders."""
    for name, curve, z in (("front", body.front, front_z), ("rear", body.rear, rear_z)):
        at = curve([(0.0, z), (0.01, z)])[0]
        n, right, up = _facing(body, at)
        turn = np.stack([right, -n, up], 1)
        s.box(at + n * 0.008, (PLATE[0] + 0.03, 0.02, PLATE[1] + 0.03), "black", 0.006, turn)
        s.box(at + n * 0.019, (PLATE[0] + 0.008, 0.004, PLATE[1] + 0.008), "silver", 0.001, turn)
        panel(s, f"panel_plate_{name}", at + n * 0.0225, right, up, PLATE)


def bumper_trim(s: Sketch, body: Body) -> None:
    """Dark lower trim, parking sensors, reflectors and the bars of the mouth."""
    if s.detail < 0.3:
        return
    low, surface = body.shape.bottom + 0.007, body.surface
    for chart, high in ((body.nose, 0.045), (body.tail, 0.10)):
        reach = math.radians(58) * chart.radius
        trim = chart.on(surface, band(-reach, reach, low, low + high))
        cut(s, surface, chart, trim, Sheet("plastic_grey", sink=-0.004, edge=0.01, step=0.08))
    for side in BOTH_SIDES:
        spot = body.tail.on(surface, band(side * 0.50, side * 0.66, low + 0.12, low + 0.15))
        cut(s, surface, body.tail, spot, Sheet("lamp_red", sink=-0.004, edge=0.008, step=0.05))
    if s.detail < 0.5:
        return
    for chart in (body.nose, body.tail):
        for at in chart.on(surface, np.array([(k, low + 0.28) for k in (-0.55, -0.22, 0.22, 0.55)])):
            s.lathe([(0.011, -0.002), (0.011, 0.001), (0.0, 0.0015)], "grey", at, surface.normals(at[None])[0], 10)
    foot, head = body.seams.intake[0][1], body.seams.intake[2][1]
    for z in np.linspace(foot, head, 5)[1:-1]:
        bar = body.nose.on(surface, band(-0.38, 0.38, z, z + 0.008))
        cut(s, surface, body.nose, bar, Sheet("dark", sink=0.02, edge=0.012, step=0.05))


def wipers(s: Sketch, body: Body) -> None:
    """Two wiper arms at rest along the foot of the windscreen."""
    for x0, x1 in ((-0.52, 0.06), (0.02, 0.58)):
        at = body.front([(x0, body.seams.wiper_z), (x1, body.seams.wiper_z + 0.012)])
        n = body.surface.normals(at)
        a, b = at[0] + n[0] * 0.016, at[-1] + n[-1] * 0.016
        s.tube([a, (a + b) / 2 + n[0] * 0.014, b], 0.007, "black", 6)
        s.tube([a + (b - a) * 0.2, b + (b - a) * 0.12], 0.005, "rubber", 5)


def aerial(s: Sketch, body: Body, y: float) -> None:
    """Shark fin on the roof."""
    z = float(body.top([(0.0, y), (0.0, y + 0.01)])[0, 2])
    s.skin(
        [
            [
                (-0.026, y - 0.08, z - 0.004),
                (0.026, y - 0.08, z - 0.004),
                (0.026, y + 0.05, z - 0.004),
                (0.0, y + 0.10, z - 0.004),
                (-0.026, y + 0.05, z - 0.004),
            ],
            [
                (-0.010, y - 0.085, z + 0.030),
                (0.010, y - 0.085, z + 0.030),
                (0.012, y + 0.0, z + 0.030),
                (0.0, y + 0.03, z + 0.030),
                (-0.012, y + 0.0, z + 0.030),
            ],
            [
                (-0.003, y - 0.09, z + 0.055),
                (0.003, y - 0.09, z + 0.055),
                (0.003, y - 0.06, z + 0.055),
                (0.0, y - 0.055, z + 0.055),
                (-0.003, y - 0.06, z + 0.055),
            ],
        ],
        "black",
        crease=50,
    )


def on_screen(body: Body, x: float, z: float, out: float = -0.008) -> tuple[Array, Array, Array]:
    """Place just behind the windscreen with the directions of a picture that is read from outside."""
    at = body.front([(x, z), (x + 0.01, z)])[0]
    n = body.surface.normals(at[None])[0]
    right = np.cross((0, 0, 1), n)
    right /= np.linalg.norm(right)
    return at + n * out, right, np.cross(n, right)


def stickers(s: Sketch, body: Body, x: float = 0.40, z: float = 1.345) -> None:
    """Inspection and insurance marks in the upper corner of the windscreen, on the passenger's side."""
    at, right, up = on_screen(body, x, z)
    panel(s, "panel_stickers", at, right, up, (0.17, 0.08), NEAR, "words")


def skin_panel(
    s: Sketch,
    body: Body,
    name: str,
    side: int,
    box: tuple[float, float, float, float],
    parent: str | None = None,
    out: float = 0.003,
) -> None:
    """Lettering that follows the flank: y0, y1, z0, z1 on the right (1) or left (-1); read from outside."""
    y0, y1, z0, z1 = box
    ys, zs = np.linspace(y0, y1, 13), np.linspace(z0, z1, 4)
    if side < 0:
        ys = ys[::-1]
    grid = np.array([[(y, z) for y in ys] for z in zs]).reshape(-1, 2)
    points = body.side(grid, curved=False)
    points = points + body.surface.normals(points) * out
    points[:, 0] *= side
    uv = np.stack(np.broadcast_arrays(np.linspace(0, 1, 13)[None, :], np.linspace(0, 1, 4)[:, None]), -1)
    with s.part(name, tuple(points.mean(0)), parent):
        s.sheet(points.reshape(4, 13, 3), uv, "words")


def phone(s: Sketch, at: Point, turn_deg: float = 14) -> None:
    """Telephone in a holder at the air vent, its screen to the driver."""
    base = np.asarray(at, float)
    turn = rotation((0, 0, 1), -turn_deg) @ rotation((1, 0, 0), -14)
    n, right, up = turn @ np.array([0, -1.0, 0]), turn @ np.array([1.0, 0, 0]), turn @ np.array([0, 0, 1.0])
    s.tube([base - n * 0.10 - up * 0.04, base - n * 0.03 - up * 0.02, base - n * 0.012], 0.009, "black", 8)
    s.box(base - n * 0.010, (0.062, 0.010, 0.06), "black", 0.004, turn)
    for side in (1, -1):
        s.box(base + right * side * 0.041, (0.006, 0.018, 0.045), "black", 0.002, turn)
    with s.part("phone", tuple(base), NEAR):
        s.box(base + up * 0.022, (0.076, 0.009, 0.160), "black", 0.004, turn)
    panel(s, "panel_phone", base + up * 0.022 + n * 0.0052, right, up, (0.070, 0.152), "phone", "screen")


def anchors(s: Sketch, body: Body, floor: float) -> None:
    """Points that the program looks up; `floor` is how much higher than a saloon's the seats are."""
    bonnet = body.top([(0.0, 1.5), (0.0, 1.51)])[0]
    for name, at in {
        "at_front": (0, 2.42, 0.7), "at_rear": (0, -2.42, 0.7), "at_driver_door": (-0.95, 0.4, 0.9 + floor),
        "at_passenger_door": (0.95, 0.4, 0.9 + floor), "at_rear_door_left": (-0.95, -0.6, 0.9 + floor),
        "at_rear_door_right": (0.95, -0.6, 0.9 + floor), "at_driver_seat": (-0.36, -0.05, 0.62 + floor),
        "at_front_seat": (0.36, -0.05, 0.62 + floor), "at_rear_seat_left": (-0.38, -0.95, 0.62 + floor),
        "at_rear_seat_right": (0.38, -0.95, 0.62 + floor), "at_dashboard": (0, 0.48, 1.0 + floor),
        "at_screen": tuple(on_screen(body, 0.4, 1.3 + 2 * floor)[0]), "at_bonnet": tuple(bonnet),
        "at_boot": (0, -2.0, 0.6 + floor),
    }.items():  # fmt: skip
        s.anchor(name, at)


def exterior(s: Sketch, body: Body, front_plate_z: float, rear_plate_z: float, aerial_y: float) -> None:
    """Everything that saloons have on their outside."""
    headlamps(s, body)
    tail_light(s, body)
    plates(s, body, front_plate_z, rear_plate_z)
    bumper_trim(s, body)
    if s.detail >= 0.3:
        wipers(s, body)
        aerial(s, body, aerial_y)
