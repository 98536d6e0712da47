"""White electric saloon as used for ride-hailing: doors and boot that open, a furnished inside."""

from __future__ import annotations

from pathlib import Path

from assets.build import car_doors, car_fittings, car_inside, car_wheels, vehicle
from assets.build.assembly import panel
from assets.build.bam import Finish
from assets.build.car_body import Body, Seams
from assets.build.car_surface import CarShape
from assets.build.sketch import Sketch

SHAPE = CarShape(
    bonnet=((2.42, 0.66), (2.30, 0.725), (2.10, 0.795), (1.80, 0.865), (1.40, 0.93), (1.05, 0.97), (0.60, 0.985),
            (0.0, 1.01), (-0.6, 1.035), (-1.2, 1.06), (-1.7, 1.085), (-2.0, 1.092), (-2.25, 1.085), (-2.42, 1.06)),
    width=((2.42, 0.83), (2.0, 0.885), (1.5, 0.915), (1.0, 0.920), (0.0, 0.921), (-1.0, 0.921), (-1.5, 0.918),
           (-2.0, 0.893), (-2.42, 0.84)),
    inset=((0.15, 0.09), (0.22, 0.055), (0.30, 0.028), (0.40, 0.012), (0.52, 0.003), (0.65, 0.0), (0.76, 0.004),
           (0.86, 0.018), (0.94, 0.036), (1.02, 0.062), (1.12, 0.11)),
    front=((0.15, 2.25), (0.25, 2.33), (0.38, 2.375), (0.52, 2.385), (0.62, 2.378), (0.70, 2.35), (0.78, 2.29),
        (0.90, 2.12)),
    rear=((0.15, -2.22), (0.30, -2.34), (0.50, -2.385), (0.70, -2.375), (0.80, -2.345), (0.95, -2.325), (1.05, -2.345),
          (1.12, -2.36)),
    windscreen=((0.85, 1.18), (0.95, 1.02), (1.05, 0.855), (1.15, 0.69), (1.25, 0.515), (1.35, 0.325), (1.45, 0.11),
                (1.52, -0.08)),
    backlight=((1.0, -1.95), (1.10, -1.78), (1.20, -1.585), (1.30, -1.365), (1.40, -1.09), (1.50, -0.70)),
    roof=((0.6, 1.45), (0.25, 1.487), (-0.1, 1.508), (-0.45, 1.513), (-0.8, 1.505), (-1.1, 1.485), (-1.5, 1.44)),
    floor=((2.4, 0.20), (2.0, 0.18), (-2.0, 0.19), (-2.4, 0.24)),
    glass_half=0.852, glass_from=0.95,
    crease=((2.0, 0.765), (1.0, 0.80), (0.0, 0.825), (-1.0, 0.85), (-2.2, 0.87)),
    wheels_y=(1.375, -1.375), wheel_radius=0.338, arch_radius=0.378,
)  # fmt: skip
SEAMS = Seams(
    screen=((0.725, 0.965), (0.675, 1.12), (0.62, 1.28), (0.558, 1.425)),
    back=((0.655, 1.125), (0.635, 1.18), (0.59, 1.31), (0.535, 1.425)),
    bonnet_rear=((0.725, 1.0), (0.4, 1.065), (0.0, 1.09)),
    bonnet_side=((0.725, 1.0), (0.75, 1.2), (0.755, 1.5), (0.72, 1.8), (0.645, 2.03)),
    bonnet_front=((0.0, 2.235), (0.22, 2.22), (0.45, 2.16), (0.645, 2.03)),
    nose_side=((1.99, 0.755), (1.93, 0.715), (1.86, 0.65), (1.785, 0.54), (1.735, 0.43)),
    tail_side=((-2.15, 0.80), (-2.02, 0.785), (-1.92, 0.72), (-1.81, 0.58), (-1.735, 0.43)),
    boot_top=((0.655, -1.74), (0.70, -1.82), (0.73, -1.97), (0.735, -2.17)),
    boot_rear=((0.72, 1.0), (0.70, 0.93), (0.66, 0.86), (0.62, 0.80)),
    door_front=((0.965, 0.252), (0.985, 0.50), (0.975, 0.75), (0.955, 0.88), (0.87, 0.965), (0.53, 1.150),
        (0.27, 1.280), (0.03, 1.385)),
    door_top=((0.03, 1.385), (-0.18, 1.428), (-0.55, 1.444), (-0.82, 1.428), (-1.0, 1.385)),
    door_rear=((-1.0, 1.385), (-1.16, 1.31), (-1.29, 1.19), (-1.34, 1.06), (-1.29, 0.92), (-1.13, 0.78),
        (-1.01, 0.63), (-0.97, 0.47), (-0.965, 0.252)),
    door_middle=((-0.18, 1.428), (-0.165, 1.2), (-0.15, 0.95), (-0.145, 0.6), (-0.145, 0.252)),
    window_front=((0.66, 0.998), (0.53, 1.065), (0.27, 1.205), (0.06, 1.308), (-0.05, 1.352), (-0.125, 1.366),
        (-0.115, 0.992)),
    window_rear=((-0.225, 0.996), (-0.235, 1.380), (-0.55, 1.396), (-0.80, 1.380), (-0.965, 1.335), (-1.11, 1.255),
        (-1.225, 1.155), (-1.25, 1.08), (-1.19, 1.028)),
    headlamp=((20, 0.640), (22, 0.672), (40, 0.70), (56, 0.722), (66, 0.728), (68, 0.712), (60, 0.672), (42, 0.646)),
    intake=((-34, 0.30), (-38, 0.345), (-30, 0.43), (30, 0.43), (38, 0.345), (34, 0.30)),
    tail_lamp=(0.885, 0.955), tail_wrap=0.32,
    nose_y=1.72, tail_y=-1.74,
)  # fmt: skip
HALF, NOSE_Y, TAIL_Y = 0.92, 2.28, -2.24
FINISHES = {
    "lens": Finish("lens", colour=(0.75, 0.8, 0.85, 0.16), roughness=0.04, metallic=0.0, transparent=True),
    "lit_white": Finish("lit_white", colour=(1, 1, 1, 1), roughness=0.4, metallic=0.0, emission=(7.0, 7.0, 6.4)),
    "lit_red": Finish("lit_red", colour=(0.6, 0.02, 0.02, 1), roughness=0.4, metallic=0.0, emission=(3.2, 0.10, 0.08)),
}


def outside(s: Sketch, body: Body) -> None:
    """Draw the body with what opens, its fittings and its wheels."""
    body.draw(s)
    car_doors.draw(s, body)
    car_doors.boot(s, body)
    car_doors.tail_bar(s, body, lid=False)
    car_fittings.exterior(s, body, 0.53, 0.55, -1.05)
    car_wheels.draw(s, SHAPE, HALF, NOSE_Y, TAIL_Y)


def inside(s: Sketch, seat_colour: str = "seat") -> None:
    """Draw seats, belts and instrument panel; far away only a dark block."""
    if s.detail < 0.4:
        s.box((0, -0.2, 0.62), (1.36, 2.0, 0.62), "seat", 0)
        return
    car_inside.trim(s, 1.02, -1.30, 0.80)
    car_inside.dash(s, 0.50, 0.92, 0.70)
    s.box((0, 1.0, 0.885), (1.20, 0.18, 0.02), "black", 0.004)
    car_inside.wheel_and_column(s, 0.30, 0.86)
    car_inside.console(s, 0.56, -0.42)
    for x in (-0.36, 0.36):
        car_inside.seat(s, x, -0.02, seat_colour)
    car_inside.bench(s, -0.98, colour=seat_colour)
    car_inside.rear_mirror(s, 0.30, 1.325)
    s.box((0, -1.52, 1.015), (1.24, 0.52, 0.03), "trim", 0.01)
    car_inside.boot_tub(s, -1.45, -2.20, 0.52, 0.42, 1.02)
    if s.detail > 0.9:
        s.near(car_inside.NEAR, (0, 0, 0), car_inside.NEAR_M)
        car_inside.belts(
            s,
            (
                ("driver", -0.36, -0.02, 0.0),
                ("passengers", 0.36, -0.02, 0.0),
                ("passengers", -0.40, -0.94, 0.02),
                ("passengers", 0.40, -0.94, 0.02),
            ),
            0.70,
        )
        car_inside.child_seat(s, -0.38, -0.90)


def draw(s: Sketch) -> None:
    """Draw the saloon; it looks to +Y."""
    body = Body(SHAPE, SEAMS)
    outside(s, body)
    inside(s)
    if s.detail > 0.9:
        car_fittings.anchors(s, body, 0.0)
        car_fittings.stickers(s, body)
        car_fittings.phone(s, (-0.06, 0.43, 1.0))
        _roof_lamp(s, body)


def _roof_lamp(s: Sketch, body: Body) -> None:
    """Roof lamp with a magnetic foot, as put on by unlicensed cars; hidden unless a scene shows it."""
    z = float(body.top([(0.0, 0.0), (0.0, 0.01)])[0, 2])
    with s.part("roof_lamp", (0, 0, z), hidden=True):
        s.box((0, 0, z + 0.012), (0.30, 0.12, 0.024), "black", 0.01)
        s.box((0, 0, z + 0.075), (0.34, 0.11, 0.11), "lamp_white", 0.03)
    for side, name in ((1, "front"), (-1, "rear")):
        panel(
            s,
            f"panel_roof_lamp_{name}",
            (0, side * 0.0565, z + 0.075),
            (-side, 0, 0),
            (0, 0, 1),
            (0.27, 0.075),
            "roof_lamp",
        )


SALOON = vehicle.Vehicle(
    "saloon",
    draw,
    (0.82, 0.83, 0.83),
    (0.82, 0.83, 0.83),
    10.0,
    ("roof_lamp", "child_seat"),
    FINISHES,
    middle_m=car_doors.OPENS_TO_M,
)


def build(models: Path, textures: Path, samples: int = 32) -> list[Path]:
    """Build saloon.bam."""
    return [vehicle.build(SALOON, models, textures, samples)]
