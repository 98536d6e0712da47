"""White patrol off-roader of the transport enforcement: blue livery, light bar, furnished inside, terminal mount."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path

import numpy as np

from assets.build import car_doors, car_fittings, car_inside, car_wheels, saloon, vehicle
from assets.build.assembly import panel
from assets.build.car_body import BOTH_SIDES, REAR, SIDE, TOP, Body, Seams
from assets.build.car_surface import CarShape
from assets.build.mesh import Array, rotation
from assets.build.sketch import Sketch
from assets.build.trim import Sheet, band, cut

SHAPE = CarShape(
    bonnet=((2.42, 0.92), (2.30, 1.00), (2.10, 1.055), (1.80, 1.095), (1.40, 1.13), (1.05, 1.155), (0.60, 1.18),
            (0.0, 1.20), (-0.6, 1.215), (-1.4, 1.23), (-2.0, 1.24), (-2.42, 1.24)),
    width=((2.42, 0.86), (2.0, 0.915), (1.5, 0.94), (1.0, 0.945), (0.0, 0.945), (-1.0, 0.945), (-1.5, 0.943),
           (-2.0, 0.93), (-2.42, 0.89)),
    inset=((0.22, 0.09), (0.30, 0.05), (0.38, 0.026), (0.48, 0.010), (0.60, 0.002), (0.75, 0.0), (0.90, 0.004),
           (1.02, 0.014), (1.10, 0.026), (1.18, 0.05), (1.26, 0.09)),
    front=((0.22, 2.24), (0.32, 2.33), (0.45, 2.375), (0.65, 2.385), (0.80, 2.38), (0.90, 2.36), (0.99, 2.32),
        (1.10, 2.18)),
    rear=((0.22, -2.24), (0.36, -2.34), (0.55, -2.38), (0.75, -2.37), (0.95, -2.345), (1.10, -2.33), (1.25, -2.32)),
    windscreen=((1.00, 1.17), (1.10, 1.06), (1.20, 0.955), (1.35, 0.805), (1.50, 0.655), (1.65, 0.50), (1.78, 0.35),
                (1.90, 0.18)),
    backlight=((1.10, -2.325), (1.25, -2.30), (1.40, -2.265), (1.60, -2.20), (1.75, -2.13), (1.90, -2.03)),
    roof=((0.7, 1.79), (0.35, 1.825), (0.0, 1.85), (-0.6, 1.865), (-1.2, 1.865), (-1.8, 1.85), (-2.2, 1.825)),
    floor=((2.4, 0.27), (2.0, 0.25), (-2.0, 0.26), (-2.4, 0.31)),
    glass_half=0.895, glass_from=1.16,
    crease=((2.0, 0.98), (1.0, 1.00), (0.0, 1.015), (-1.0, 1.03), (-2.2, 1.04)),
    wheels_y=(1.42, -1.38), wheel_radius=0.365, arch_radius=0.415,
    nose_round=0.26, tail_round=0.16, lean=0.20, bow=0.10, roof_crown=0.075, bonnet_crown=0.06, bottom=0.285,
    taper=0.018,
)  # fmt: skip
SEAMS = Seams(
    screen=((0.785, 1.18), (0.755, 1.34), (0.72, 1.52), (0.665, 1.735)),
    back=((0.765, 1.25), (0.745, 1.40), (0.715, 1.58), (0.66, 1.735)),
    bonnet_rear=((0.775, 1.06), (0.4, 1.115), (0.0, 1.135)),
    bonnet_side=((0.775, 1.06), (0.79, 1.25), (0.785, 1.6), (0.755, 1.9), (0.70, 2.10)),
    bonnet_front=((0.0, 2.275), (0.25, 2.265), (0.50, 2.205), (0.70, 2.10)),
    nose_side=((2.05, 0.99), (1.99, 0.94), (1.93, 0.85), (1.87, 0.70), (1.80, 0.53)),
    tail_side=((-2.16, 0.74), (-2.05, 0.72), (-1.95, 0.67), (-1.84, 0.57), (-1.775, 0.50)),
    boot_top=None,
    boot_rear=((0.765, 1.25), (0.765, 1.10), (0.75, 0.90), (0.725, 0.735)),
    door_front=((0.945, 0.33), (0.965, 0.60), (0.96, 0.90), (0.945, 1.08), (0.86, 1.17), (0.57, 1.415),
        (0.36, 1.60), (0.17, 1.71)),
    door_top=((0.17, 1.71), (-0.03, 1.755), (-0.155, 1.765), (-0.55, 1.772), (-0.90, 1.765), (-1.06, 1.735)),
    door_rear=((-1.06, 1.735), (-1.12, 1.60), (-1.145, 1.40), (-1.145, 1.16), (-1.13, 1.02), (-1.10, 0.90),
        (-1.03, 0.74), (-0.965, 0.58), (-0.95, 0.33)),
    door_middle=((-0.155, 1.765), (-0.15, 1.5), (-0.14, 1.15), (-0.135, 0.7), (-0.135, 0.33)),
    window_front=((0.66, 1.235), (0.50, 1.385), (0.30, 1.565), (0.13, 1.660), (0.01, 1.696), (-0.095, 1.705),
        (-0.085, 1.222)),
    window_rear=((-0.205, 1.222), (-0.215, 1.712), (-0.60, 1.716), (-0.88, 1.708), (-1.0, 1.668), (-1.05, 1.55),
        (-1.08, 1.38), (-1.075, 1.235)),
    headlamp=((27, 0.80), (28, 0.90), (40, 0.925), (56, 0.94), (64, 0.935), (66, 0.90), (60, 0.82), (44, 0.795)),
    intake=((-30, 0.40), (-34, 0.45), (-30, 0.56), (30, 0.56), (34, 0.45), (30, 0.40)),
    tail_lamp=(0.985, 1.075), tail_wrap=0.24, nose_y=1.80, tail_y=-1.79,
    gate_window=((-0.02, 1.30), (-0.30, 1.30), (-0.60, 1.31), (-0.655, 1.36), (-0.63, 1.52), (-0.585, 1.665),
        (-0.30, 1.685), (-0.02, 1.69)),
    handle_z=(1.10, 1.115), mirror_at=(0.68, 1.255), rear_doors_open=False, wiper_z=1.205,
)  # fmt: skip
HALF, NOSE_Y, TAIL_Y = 0.945, 2.26, -2.26
QUARTER = ((-1.24, 1.262), (-1.25, 1.66), (-1.30, 1.695), (-1.80, 1.685), (-1.88, 1.65), (-1.95, 1.31), (-1.92, 1.265))
"""Window behind the rear door, seen from the side; it is dark and does not open."""


def _roof_at(body: Body, y: float, x: float = 0.0) -> float:
    return float(body.top([(x, y), (x + 0.001, y)])[0, 2])


def _grille(s: Sketch, body: Body) -> None:
    """Black grille between the lamps."""
    bars = [(0.825, 0.833), (0.855, 0.863), (0.885, 0.893)] if s.detail >= 0.3 else []
    for (z0, z1), colour, lift in [((0.80, 0.915), "black", 0.004), *[(bar, "silver", 0.008) for bar in bars]]:
        loop = body.nose.on(body.surface, band(-0.33, 0.33, z0, z1))
        cut(s, body.surface, body.nose, loop, Sheet(colour, sink=-lift, edge=0.01, gap=0.0))


def _cladding(s: Sketch, body: Body) -> None:
    """Dark guards round the wheel arches."""
    profile = ((-0.012, -0.02), (-0.012, 0.012), (0.012, 0.016), (0.048, 0.010), (0.055, -0.006))
    for k, y in enumerate(SHAPE.wheels_y):
        arch = body.arch(k, 176, 4, s.segments(18, 8))
        n = body.surface.normals(arch)
        out = (arch - np.array([0, y, SHAPE.wheel_radius])) * np.array([0.0, 1, 1])
        out /= np.linalg.norm(out, axis=1, keepdims=True)
        rings = np.stack([arch + out * d + n * h for d, h in profile], 1)
        for side in BOTH_SIDES:
            flip = np.array([side, 1.0, 1.0])
            s.skin([ring * flip for ring in rings], "plastic_grey", crease=40, closed=False, caps=(False, False))


def _livery(s: Sketch, body: Body) -> None:
    """Blue band along the flanks with a line below it, parted at the front doors; dark rear side windows."""
    for z0, z1 in ((0.78, 0.965), (0.755, 0.768)):
        for a, b, door in ((0.975, 1.83, False), (-0.13, 0.945, True), (-2.05, -0.145, False)):
            loop = band(a, b, z0, z1)
            for side, name in ((-1, "left"), (1, "right")):
                if door and s.detail > car_doors.CLOSED_BELOW:
                    with s.part(f"door_front_{name}"):
                        _film(s, body, loop, side)
                else:
                    _film(s, body, loop, side)
    pane = body.side(np.array(QUARTER), curved=False)
    cut(s, body.surface, SIDE, pane, Sheet("window", sink=0.003 - _lift(s), edge=0.006, gap=0), (), BOTH_SIDES)


def _lift(s: Sketch) -> float:
    """Height of a film over the skin: coarser skins stand off further from their curve."""
    return 0.005 if s.detail > 0.9 else 0.016 if s.detail > 0.4 else 0.035


def _film(s: Sketch, body: Body, loop: Array, side: int) -> None:
    cut(
        s,
        body.surface,
        SIDE,
        body.side(loop, curved=False),
        Sheet("police_blue", sink=-_lift(s), edge=0, gap=0, step=0.08),
        (),
        (side,),
    )


def _light_bar(s: Sketch, body: Body) -> None:
    """Light bar on its feet: `strobe_red` and `strobe_blue` lenses, flood lamps in the middle."""
    y = 0.02
    z = _roof_at(body, y) + 0.045
    for side in BOTH_SIDES:
        s.box((side * 0.46, y, z - 0.030), (0.07, 0.14, 0.07), "black", 0.012)
    s.box((0, y, z + 0.012), (1.20, 0.27, 0.035), "black", 0.014)
    s.box((0, y, z + 0.078), (0.20, 0.25, 0.085), "lamp_white", 0.02)
    s.box((0, y, z + 0.125), (1.16, 0.16, 0.014), "black", 0.006)
    for side, name, colour in ((-1, "strobe_red", "lamp_red"), (1, "strobe_blue", "lamp_blue")):
        with s.part(name, (side * 0.35, y, z + 0.075)):
            s.skin(
                [
                    [
                        (side * x, y + d * c, z + 0.03 + h * k)
                        for c, k in ((-1, 0.05), (1, 0.05), (1, 0.6), (0.72, 1), (-0.72, 1), (-1, 0.6))
                    ]
                    for x, d, h in (
                        (0.105, 0.128, 0.086),
                        (0.50, 0.128, 0.086),
                        (0.57, 0.10, 0.075),
                        (0.595, 0.06, 0.05),
                    )
                ],
                colour,
                crease=30,
            )
        for x in (0.18, 0.29, 0.40, 0.50):
            for dy in (-0.1285, 0.1285):
                s.box((side * x, y + dy, z + 0.066), (0.085, 0.006, 0.05), colour, 0.002)


def _roof(s: Sketch, body: Body) -> None:
    for side in BOTH_SIDES:
        path = [(y, _roof_at(body, y, 0.60) + 0.045) for y in (-0.30, -0.8, -1.3, -1.85)]
        ends = [(-0.24, path[0][1] - 0.06), *path, (-1.93, path[-1][1] - 0.06)]
        s.tube([(side * 0.60, y, z) for y, z in ends], 0.017, "silver", 8, 0.05)
        s.box((side * 0.60, -1.05, path[1][1] - 0.025), (0.02, 0.05, 0.05), "silver", 0.006)


def _text_grounds(s: Sketch, body: Body) -> None:
    """Blue grounds of the lettering on tailgate and bonnet."""
    surface, tail = body.surface, body.tail
    loop = REAR.on(surface, band(-0.49, 0.49, 0.755, 0.935))
    with s.part("boot_lid") if s.detail > car_doors.CLOSED_BELOW else nullcontext():
        cut(s, surface, tail, loop, Sheet("police_blue", sink=-_lift(s), edge=0, gap=0, step=0.08))
    loop = TOP.on(surface, band(-0.50, 0.50, 1.525, 1.795))
    cut(s, surface, TOP, loop, Sheet("police_blue", sink=-_lift(s), edge=0, gap=0, step=0.08))


def _texts(s: Sketch, body: Body) -> None:
    for side, name in ((-1, "left"), (1, "right")):
        car_fittings.skin_panel(s, body, f"panel_text_{name}", side, (-1.0, 0.92, 0.795, 0.95), None, 0.0185)
    at = body.rear([(0.0, 0.845), (0.01, 0.845)])[0]
    panel(s, "panel_text_rear", at + [0, -0.011, 0], (1, 0, 0), (0, 0.05, 1), (0.90, 0.16), material="words")
    at = body.top([(0.0, 1.66), (0.001, 1.66)])[0]
    n = body.surface.normals(at[None])[0]
    panel(s, "panel_text_hood", at + n * 0.010, (-1, 0, 0), np.cross(n, (-1, 0, 0)), (0.90, 0.24), material="words")


def _terminal(s: Sketch) -> None:
    """Officer's terminal on an arm at the centre console, its screen between the front seats."""
    s.tube([(0.10, 0.48, 0.62), (0.11, 0.44, 0.95), (0.13, 0.40, 1.02)], 0.014, "black", 8, 0.05)
    turn = rotation((0, 0, 1), 10) @ rotation((1, 0, 0), -18)
    n, up = turn @ np.array([0, -1.0, 0]), turn @ np.array([0, 0, 1.0])
    at = np.array([0.13, 0.37, 1.085])
    with s.part("terminal_mount", tuple(at), car_inside.NEAR):
        s.box(at, (0.27, 0.020, 0.185), "black", 0.008, turn)
    panel(
        s,
        "panel_terminal",
        at + n * 0.0108,
        turn @ np.array([1.0, 0, 0]),
        up,
        (0.25, 0.165),
        "terminal_mount",
        "screen",
    )
    s.box((0.0, 0.46, 0.80), (0.17, 0.06, 0.05), "black", 0.008)
    s.tube([(0.10, 0.44, 0.80), (0.14, 0.40, 0.70), (0.12, 0.44, 0.66), (0.09, 0.45, 0.72)], 0.006, "black", 6, 0.05)
    s.box((0.10, 0.425, 0.83), (0.05, 0.03, 0.07), "black", 0.01)


def _inside(s: Sketch) -> None:
    if s.detail < 0.4:
        s.box((0, -0.4, 0.80), (1.44, 2.4, 0.66), "seat", 0)
        return
    z = 0.16
    s.box((0, -0.2, 0.45), (1.62, 2.5, 0.04), "trim", 0.004)
    s.box((0, 1.02, 0.72), (1.56, 0.05, 0.60), "black", 0.01, rotation((1, 0, 0), -12))
    car_inside.dash(s, 0.52, 1.12, 0.78)
    s.box((0, 1.03, 1.09), (1.40, 0.20, 0.02), "black", 0.004)
    car_inside.wheel_and_column(s, 0.31, 1.06)
    car_inside.console(s, 0.58, -0.42, z)
    for x in (-0.36, 0.36):
        car_inside.seat(s, x, -0.02, "seat", z)
    car_inside.bench(s, -0.98, 0.64, "seat", z)
    car_inside.rear_mirror(s, 0.40, 1.625)
    car_inside.boot_tub(s, -1.42, -2.24, 0.62, 0.56, 0.98)
    if s.detail > 0.9:
        s.near(car_inside.NEAR, (0, 0, 0), car_inside.NEAR_M)
        _terminal(s)
        car_inside.belts(
            s,
            (
                ("driver", -0.36, -0.02, z),
                ("passengers", 0.36, -0.02, z),
                ("passengers", -0.42, -0.94, z),
                ("passengers", 0.42, -0.94, z),
            ),
            0.78,
            1.30,
        )


def draw(s: Sketch) -> None:
    """Draw the car; it looks to +Y."""
    body = Body(SHAPE, SEAMS)
    body.draw(s)
    car_doors.draw(s, body)
    car_doors.boot(s, body)
    car_doors.tail_bar(s, body, lid=False)
    car_fittings.exterior(s, body, 0.70, 0.56, -1.95)
    car_wheels.draw(s, SHAPE, HALF, NOSE_Y, TAIL_Y)
    _grille(s, body)
    _livery(s, body)
    _text_grounds(s, body)
    _light_bar(s, body)
    _inside(s)
    if s.detail >= 0.4:
        _cladding(s, body)
        _roof(s, body)
    if s.detail > 0.9:
        _texts(s, body)
        car_fittings.anchors(s, body, 0.16)


PATROL_CAR = vehicle.Vehicle(
    "patrol_car", draw, (0.83, 0.84, 0.84), (0.83, 0.84, 0.84), 10.0, (), saloon.FINISHES, middle_m=25.0
)


def build(models: Path, textures: Path, samples: int = 32) -> list[Path]:
    """Build patrol_car.bam."""
    return [vehicle.build(PATROL_CAR, models, textures, samples)]
