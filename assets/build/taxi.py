"""City taxi on the saloon's body: roof lamp, lettering, fare sign, meter, service-supervision card."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from assets.build import car_fittings, car_inside, saloon, vehicle
from assets.build.assembly import panel
from assets.build.car_body import Body
from assets.build.mesh import rotation
from assets.build.sketch import Sketch


def _roof_lamp(s: Sketch, body: Body) -> None:
    """Lamp across the roof on a carrier; `panel_roof_lamp_*` carry its words."""
    y = -0.12
    z = float(body.top([(0.0, y), (0.0, y + 0.01)])[0, 2])
    with s.part("roof_lamp", (0, y, z)):
        s.box((0, y, z + 0.010), (0.96, 0.10, 0.026), "black", 0.01)
        s.skin(
            [
                [(x, y - d, z + 0.022), (x, y + d, z + 0.022), (x, y + d * 0.72, z + h), (x, y - d * 0.72, z + h)]
                for x, d, h in ((-0.46, 0.05, 0.075), (-0.42, 0.085, 0.145), (0.42, 0.085, 0.145), (0.46, 0.05, 0.075))
            ],
            "lamp_white",
            crease=30,
        )
    tilt = np.array([0.0, 0.85 * 0.28, 1.0])
    for side, name in ((1, "front"), (-1, "rear")):
        up = tilt * np.array([1, -side, 1])
        panel(
            s,
            f"panel_roof_lamp_{name}",
            (0, y + side * 0.0752, z + 0.084),
            (-side, 0, 0),
            up,
            (0.72, 0.105),
            "roof_lamp",
        )


def _lettering(s: Sketch, body: Body) -> None:
    for side, name in ((-1, "left"), (1, "right")):
        car_fittings.skin_panel(s, body, f"panel_door_{name}", side, (-0.06, 0.86, 0.56, 0.76), f"door_front_{name}")
    car_fittings.skin_panel(s, body, "panel_fare", 1, (-0.62, -0.30, 1.02, 1.14), "door_rear_right", -0.004)
    at = body.rear([(-0.34, 0.845), (-0.30, 0.845)])[0]
    panel(s, "panel_boot_text", at + [0, -0.006, 0], (1, 0, 0), (0, 0, 1), (0.36, 0.055), "boot_lid", "words")


def _cabin(s: Sketch) -> None:
    """Meter, service-supervision card and driver's screen guard."""
    s.box((0.17, 0.47, 0.965), (0.17, 0.06, 0.055), "black", 0.008, rotation((1, 0, 0), -10))
    with s.part("meter_flag", (0.17, 0.47, 0.995), car_inside.NEAR):
        s.box((0.17, 0.45, 1.030), (0.12, 0.010, 0.055), "lamp_red", 0.004)
        s.tube([(0.17, 0.455, 0.99), (0.17, 0.452, 1.01)], 0.006, "black", 6)
    panel(s, "panel_meter", (0.17, 0.4385, 0.966), (1, 0, 0), (0, 0.18, 1), (0.15, 0.042), car_inside.NEAR, "screen")
    s.box((0.47, 0.515, 0.975), (0.19, 0.012, 0.13), "black", 0.004, rotation((1, 0, 0), -14))
    panel(s, "panel_service_card", (0.47, 0.507, 0.974), (1, 0, 0), (0, 0.25, 1), (0.175, 0.115), car_inside.NEAR)
    for side in (1, -1):
        s.tube([(-0.36 + side * 0.30, -0.46, 0.72), (-0.36 + side * 0.30, -0.44, 1.30)], 0.012, "silver", 6)
    for z in (0.95, 1.12, 1.30):
        s.tube([(-0.66, -0.44, z), (-0.06, -0.44, z)], 0.010, "silver", 6)
    for x in np.linspace(-0.58, -0.14, 5):
        s.tube([(x, -0.44, 0.95), (x, -0.44, 1.30)], 0.006, "silver", 5)


def draw(s: Sketch) -> None:
    """Draw the taxi; it looks to +Y."""
    body = Body(saloon.SHAPE, saloon.SEAMS)
    saloon.outside(s, body)
    saloon.inside(s, "seat_grey")
    if s.detail > 0.9:
        _roof_lamp(s, body)
        _lettering(s, body)
        _cabin(s)
        car_fittings.anchors(s, body, 0.0)
        car_fittings.stickers(s, body)
        car_fittings.phone(s, (-0.06, 0.43, 1.0))


TAXI = vehicle.Vehicle(
    "taxi", draw, (0.030, 0.26, 0.24), (0.82, 0.83, 0.83), 10.0, ("child_seat",), saloon.FINISHES, middle_m=25.0
)


def build(models: Path, textures: Path, samples: int = 32) -> list[Path]:
    """Build taxi.bam."""
    return [vehicle.build(TAXI, models, textures, samples)]
