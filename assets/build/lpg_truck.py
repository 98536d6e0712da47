"""Assembles the light box van that carries gas bottles: blue plates, 4.5 t, cargo that can be counted."""

from __future__ import annotations

from pathlib import Path

from assets.build import (
    lpg_cargo,
    paint,
    truck_body,
    truck_cab,
    truck_cab_front,
    truck_cab_inside,
    truck_frame,
    truck_marks,
    vehicle,
    wheels,
)
from assets.build.mesh import rotation
from assets.build.panels import panel
from assets.build.sketch import Sketch
from assets.build.truck_body import Box
from assets.build.truck_cab import CabShape
from assets.build.truck_cab_front import Face
from assets.build.truck_frame import Frame

CAB = CabShape(
    front=2.95,
    back=1.33,
    half=0.94,
    floor=0.82,
    sill=1.37,
    lintel=2.08,
    roof=2.36,
    rake=0.27,
    door_front=2.46,
    door_back=1.54,
    corner=0.18,
)
BOX = Box(rear=-2.91, front=1.20, half=1.08, floor=1.00, top=3.12)
FRAME = Frame(rear=-2.86, front=2.80, half=0.36, top=0.83, deep=0.19)
STEER_Y, DRIVE_Y = 1.95, -1.41
TOOL_BOX = ((-1.02, -0.62), (-0.06, 0.52), (0.36, 0.74))
FACE = Face(
    bumper_low=0.34,
    lamp_z=0.945,
    lamp_size=(0.28, 0.20),
    grille_z=1.02,
    grille_size=(0.92, 0.20),
    axle_y=STEER_Y,
    wheel=wheels.LIGHT,
)
MARKS = "marks"

ANCHORS: dict[str, tuple[float, float, float]] = {
    "at_front": (0, 3.05, 1.2),
    "at_rear": (0, -2.98, 1.3),
    "at_cab_left": (-0.98, 1.95, 1.6),
    "at_cab_right": (0.98, 1.95, 1.6),
    "at_cab_inside": (-0.3, 2.45, 1.45),
    "at_gps": (0.20, 2.52, 1.43),
    "at_extinguishers": (-1.02, 0.88, 0.72),
    "at_tool_box": (-1.02, 0.22, 0.66),
    "at_tyres_left": (-0.98, DRIVE_Y, 0.45),
    "at_tyres_right": (0.98, DRIVE_Y, 0.45),
    "at_chock_left": (-0.86, DRIVE_Y - 0.55, 0.08),
    "at_chock_right": (0.86, DRIVE_Y - 0.55, 0.08),
    "at_marks_front": (0.55, 3.03, 0.62),
    "at_marks_rear": (-0.55, -3.0, 1.5),
    "at_marks_left": (-1.10, -2.35, 1.6),
    "at_door_gap": (0.0, -2.97, 1.03),
    "at_door_side": (-2.6, -2.9, 1.5),
    "at_cargo": (0, -2.6, 1.5),
    "at_cartons": (0, 0.48, 1.9),
    "at_cylinder_marks": (0, -2.66, 1.62),
    "at_cylinder_valve": (-0.15, -2.60, 1.62),
    "at_phone": (-0.14, 2.50, 1.40),
    "at_papers": (0.52, 2.62, 1.38),
}


def _chassis(s: Sketch) -> None:
    truck_frame.rails(s, FRAME, (-2.7, -2.0, -0.75, 0.0, 0.75, 1.3))
    truck_frame.drive_line(s, 1.55, DRIVE_Y, 0.56)
    wheels.axle(s, wheels.LIGHT, STEER_Y, 0.765, False, 0.40)
    wheels.axle(s, wheels.LIGHT, DRIVE_Y, 0.880, True, 0.44)
    wheels.fender(s, wheels.LIGHT, DRIVE_Y, 22, 158, 0.52, 1.02, 0.075)
    truck_frame.mud_flaps(s, 0.77, DRIVE_Y - 0.56, (0.20, 0.74), 0.46)
    truck_frame.fuel_tank(s, (0.48, 0.98), (0.05, 0.75), (0.38, 0.74), "galvanised_dull")
    truck_frame.battery(s, (0.50, 0.96), (0.82, 1.22), (0.46, 0.76))
    truck_frame.exhaust(s, -1, 0.20, (-0.65, 0.10), 0.48)
    truck_frame.side_guard(s, -1, 0.98, (-0.86, -0.16), (0.44, 0.68))
    truck_frame.side_guard(s, 1, 0.98, (-0.86, -0.02), (0.44, 0.68))
    truck_frame.spare_wheel(s, 0.0, -2.32, 0.53, 0.385)
    truck_frame.tail(s, FRAME, 1.0, 0.76, 0.78, 0.14)
    truck_frame.extinguishers(s, -1, 1.02, 0.90, 0.28)
    truck_frame.box_with_door(s, "tool_box_door", *TOOL_BOX, "tool_box")
    if s.detail >= 0.5:
        _kit(s)


def _kit(s: Sketch) -> None:
    """Protective kit of the tool box."""
    home = s.near("near_kit", (-1.0, 0.22, 0.5), truck_frame.CLOSE_M)
    z = 0.372
    with s.part("ppe_kit", (-0.85, 0.22, z), home):
        for k in range(2):
            s.box((-0.86 - 0.02 * k, 0.10 + 0.015 * k, z + 0.025 + 0.045 * k), (0.26, 0.12, 0.045), "glove", 0.020)
            s.box((-0.97 - 0.02 * k, 0.16 + 0.015 * k, z + 0.025 + 0.045 * k), (0.09, 0.035, 0.035), "glove", 0.014)
        s.box((-0.90, 0.34, z + 0.045), (0.085, 0.055, 0.17), "yellow", 0.014, rotation((1, 0, 0), 90))
        s.box((-0.90, 0.317, z + 0.055), (0.05, 0.012, 0.05), "screen", 0.003)
        s.tube([(-0.84, 0.34, z + 0.06), (-0.76, 0.30, z + 0.10), (-0.74, 0.20, z + 0.02)], 0.006, "black", 6, 0.03)
        s.lathe(
            [(0.035, 0), (0.036, 0.09), (0.030, 0.12), (0.014, 0.14), (0.012, 0.165), (0, 0.166)],
            "jerrican",
            (-0.80, 0.44, z),
            (0, 0, 1),
            16,
        )
        s.box((-0.80, 0.445, z + 0.177), (0.025, 0.07, 0.025), "red", 0.008)
        s.box((-0.90, -0.02, z + 0.03), (0.20, 0.05, 0.03), "steel", 0.008)


def _marks(s: Sketch) -> None:
    """Marks of a licensed vehicle; those of the tail hang on the two rear doors and swing with them."""
    s.node(MARKS, None, (0, 0, 1.0))
    front = ((0.52, 3.012, 0.585), *truck_marks.FRONT)
    sides = [((side * (BOX.half + 0.018), -2.35, 1.62), *truck_marks.side_face(side)) for side in (-1, 1)]
    truck_marks.orange(s, "panel_orange_front", *front, MARKS)
    for name, place in zip(("left", "right"), sides, strict=True):
        truck_marks.diamond(s, f"panel_placard_{name}", *place, MARKS)
    truck_marks.turned_over(s, "orange_back_front", *front, MARKS)
    truck_marks.films(s, "placard_films", sides, MARKS)
    truck_cab_front.beacon(s, CAB)
    rear = ((-0.56, BOX.rear - 0.030, 1.40), *truck_marks.REAR)
    s.node("marks_left_door", "box_door_left", rear[0])
    truck_marks.orange(s, "panel_orange_rear", *rear, "marks_left_door")
    truck_marks.turned_over(s, "orange_back_rear", *rear, "marks_left_door")
    rear = ((0.60, BOX.rear - 0.030, 1.86), *truck_marks.REAR)
    s.node("marks_right_door", "box_door_right", rear[0])
    truck_marks.diamond(s, "panel_placard_rear", *rear, "marks_right_door")
    truck_marks.films(s, "placard_film_rear", [rear], "marks_right_door")


def draw(s: Sketch) -> None:
    """Draw the truck; it looks to +Y and its driver sits at −X."""
    shell = truck_cab.body(s, CAB)
    truck_cab_front.draw(s, CAB, FACE)
    truck_cab_inside.draw(s, CAB, seats=3, phone=True)
    for side, name in ((-1, "left"), (1, "right")):
        door = truck_cab.door(s, shell, side)
        at = (side * (CAB.half + 0.008), (CAB.door_front + CAB.door_back) / 2, 1.10)
        panel(s, f"panel_carrier_door_{name}", at, *truck_marks.side_face(side), (0.70, 0.18), door, "words")
        panel(
            s,
            f"panel_old_lettering_{name}",
            (side * (BOX.half + 0.007), -0.75, 2.42),
            *truck_marks.side_face(side),
            (2.60, 0.50),
            material="words",
        )
    truck_marks.front_plate(s, CAB.front + 0.052, 0.46)
    _chassis(s)
    truck_body.draw(s, BOX)
    truck_body.rear_door(s, BOX, -1, lock=False)
    truck_body.rear_door(s, BOX, 1, lock=True)
    _marks(s)
    _papers(s)
    lpg_cargo.draw(s, BOX)
    for name, at in ANCHORS.items():
        s.anchor(name, at)


def _papers(s: Sketch) -> None:
    if s.detail < 0.5:
        return
    at, up = (0.46, CAB.front - 0.20, CAB.sill + 0.010), (0.1, 1.0, 0.0)
    s.box((at[0], at[1], at[2] - 0.006), (0.23, 0.31, 0.006), "cloth", 0.001)
    panel(s, "panel_papers", at, (1.0, -0.1, 0.0), up, (0.21, 0.297), "near_cab")


TRUCK = vehicle.Vehicle(
    name="lpg_truck",
    draw=draw,
    cab=(0.63, 0.66, 0.67),
    body=(0.74, 0.755, 0.75),
    switch_m=11.0,
    covers=(
        "marks",
        "marks_left_door",
        "marks_right_door",
        "box_door_left",
        "box_door_right",
        "box_lock",
        "tool_box_door",
        "cab_door_left",
        "cab_door_right",
    ),
    lined=(TOOL_BOX,),
)


def build(models: Path, textures: Path, samples: int = 32) -> list[Path]:
    """Build lpg_truck.bam and the grime picture of body paint."""
    return [*paint.paint(textures), vehicle.build(TRUCK, models, textures, samples)]
