"""Assembles the medium box truck for packaged dangerous goods: rear and side doors, pallets with labelled packages."""

from __future__ import annotations

from pathlib import Path

from assets.build import (
    acid_tanker,
    package_cargo,
    truck_body,
    truck_cab,
    truck_cab_front,
    truck_cab_inside,
    truck_frame,
    truck_marks,
    vehicle,
    wheels,
)
from assets.build.panels import panel
from assets.build.sketch import Sketch
from assets.build.truck_body import Box
from assets.build.truck_cab import CabShape
from assets.build.truck_cab_front import Face
from assets.build.truck_frame import Frame

CAB = CabShape(
    front=3.95,
    back=2.14,
    half=1.08,
    floor=0.98,
    sill=1.61,
    lintel=2.37,
    roof=2.67,
    rake=0.22,
    door_front=3.43,
    door_back=2.44,
    corner=0.19,
)
BOX = Box(rear=-3.98, front=2.02, half=1.20, floor=1.14, top=3.44, ribs_m=0.19)
FRAME = Frame(rear=-3.92, front=3.76, half=0.40, top=0.975, deep=0.22)
STEER_Y, DRIVE_Y = 2.88, -1.80
SIDE_DOOR = (0.30, 1.35)
TOOL_BOX = ((-1.14, -0.68), (0.38, 1.22), (0.46, 0.88))
FACE = Face(
    bumper_low=0.40,
    lamp_z=0.71,
    lamp_size=(0.32, 0.21),
    grille_z=1.27,
    grille_size=(1.34, 0.34),
    axle_y=STEER_Y,
    wheel=wheels.MEDIUM,
)

ANCHORS: dict[str, tuple[float, float, float]] = {
    "at_front": (0, 4.05, 1.4),
    "at_rear": (0, -4.05, 1.4),
    "at_cab_left": (-1.12, 2.95, 1.8),
    "at_cab_right": (1.12, 2.95, 1.8),
    "at_cab_inside": (-0.35, 3.40, 1.7),
    "at_gps": (0.20, 3.50, 1.70),
    "at_extinguishers": (-1.14, 1.62, 0.80),
    "at_tool_box": (-1.14, 0.80, 0.74),
    "at_tyres_left": (-1.12, DRIVE_Y, 0.5),
    "at_tyres_right": (1.12, DRIVE_Y, 0.5),
    "at_chock_left": (-0.95, DRIVE_Y - 0.62, 0.08),
    "at_chock_right": (0.95, DRIVE_Y - 0.62, 0.08),
    "at_marks_front": (0.58, 4.04, 0.66),
    "at_marks_rear": (-0.6, -4.02, 1.6),
    "at_marks_left": (-1.22, -3.3, 1.9),
    "at_cargo": (0, -3.6, 1.7),
    "at_labels": (-0.3, -3.95, 1.8),
    "at_package": (-0.29, -3.86, 1.6),
    "at_door_gap": (0, -4.02, 1.18),
    "at_side_door": (1.24, 0.82, 1.6),
}


def _chassis(s: Sketch) -> None:
    w = wheels.MEDIUM
    truck_frame.rails(s, FRAME, (-3.7, -2.6, -1.0, 0.0, 1.1, 2.0))
    truck_frame.drive_line(s, 2.4, DRIVE_Y, 0.66)
    wheels.axle(s, w, STEER_Y, 0.90, False, 0.44)
    wheels.axle(s, w, DRIVE_Y, 0.985, True, 0.48)
    wheels.fender(s, w, DRIVE_Y, 22, 158, 0.56, 1.13, 0.075)
    truck_frame.mud_flaps(s, 0.85, DRIVE_Y - 0.64, (0.24, 0.86), 0.54)
    truck_frame.fuel_tank(s, (0.54, 1.10), (0.35, 1.25), (0.44, 0.86))
    truck_frame.battery(s, (0.58, 1.06), (1.36, 1.86), (0.50, 0.86))
    truck_frame.air_tanks(s, 0.68, (-1.05, -0.20), 0.62)
    truck_frame.exhaust(s, -1, 0.22, (-0.9, 0.05), 0.56)
    truck_frame.side_guard(s, -1, 1.10, (-1.12, 0.26), (0.48, 0.78))
    truck_frame.side_guard(s, 1, 1.10, (-1.12, 0.24), (0.48, 0.78))
    truck_frame.spare_wheel(s, 0.0, -3.05, 0.62, 0.45)
    truck_frame.tail(s, FRAME, 1.12, 0.86, 0.86, 0.22, guard_z=0.52)
    truck_frame.extinguishers(s, -1, 1.14, 1.60, 0.34)
    truck_frame.box_with_door(s, "tool_box_door", *TOOL_BOX, "tool_box")


def _marks(s: Sketch) -> None:
    truck_marks.orange(s, "panel_orange_front", (0.58, CAB.front + 0.052, 0.68), *truck_marks.FRONT)
    for side, name in ((-1, "left"), (1, "right")):
        truck_marks.diamond(
            s, f"panel_placard_{name}", (side * (BOX.half + 0.012), -3.3, 1.95), *truck_marks.side_face(side)
        )
    truck_marks.orange(s, "panel_orange_rear", (-0.64, BOX.rear - 0.030, 1.60), *truck_marks.REAR, "box_door_left")
    truck_marks.diamond(s, "panel_placard_rear", (0.66, BOX.rear - 0.030, 2.10), *truck_marks.REAR, "box_door_right")
    truck_cab_front.beacon(s, CAB)


def draw(s: Sketch) -> None:
    """Draw the truck; it looks to +Y and its driver sits at −X."""
    shell = truck_cab.body(s, CAB)
    truck_cab_front.draw(s, CAB, FACE)
    truck_cab_inside.draw(s, CAB, seats=2, phone=False)
    for side, name in ((-1, "left"), (1, "right")):
        door = truck_cab.door(s, shell, side)
        at = (side * (CAB.half + 0.008), (CAB.door_front + CAB.door_back) / 2, 1.29)
        panel(s, f"panel_carrier_door_{name}", at, *truck_marks.side_face(side), (0.70, 0.18), door, "words")
        panel(
            s,
            f"panel_carrier_{name}",
            (side * (BOX.half + 0.006), -1.55, 2.75),
            *truck_marks.side_face(side),
            (2.60, 0.44),
            material="words",
        )
    truck_marks.front_plate(s, CAB.front + 0.052, 0.56)
    _chassis(s)
    truck_body.draw(s, BOX, SIDE_DOOR)
    truck_body.side_door(s, BOX, SIDE_DOOR)
    truck_body.rear_door(s, BOX, -1, lock=False)
    truck_body.rear_door(s, BOX, 1, lock=True)
    panel(
        s,
        "panel_plate_large",
        (0.60, BOX.rear - 0.0045, 2.90),
        *truck_marks.REAR,
        (0.90, 0.22),
        "box_door_right",
        "words",
    )
    _marks(s)
    package_cargo.draw(s, BOX)
    for name, at in ANCHORS.items():
        s.anchor(name, at)


TRUCK = vehicle.Vehicle(
    name="box_truck",
    draw=draw,
    cab=(0.55, 0.06, 0.05),
    body=(0.72, 0.74, 0.75),
    switch_m=12.0,
    covers=(
        "box_door_left",
        "box_door_right",
        "box_lock",
        "side_door",
        "tool_box_door",
        "cab_door_left",
        "cab_door_right",
    ),
    lined=(TOOL_BOX,),
    finishes={"pool": acid_tanker.POOL},
)


def build(models: Path, textures: Path, samples: int = 32) -> list[Path]:
    """Build box_truck.bam; its grime comes with lpg_truck."""
    return [vehicle.build(TRUCK, models, textures, samples)]
