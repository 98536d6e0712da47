"""Assembles the four-axle acid tanker: lined tank, outlet below the tail, boxes with kit, marks."""

from __future__ import annotations

from pathlib import Path

from assets.build import (
    acid_kit,
    acid_outlet,
    acid_tank,
    bam,
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
from assets.build.truck_cab import CabShape
from assets.build.truck_cab_front import Face
from assets.build.truck_frame import Frame

CAB = CabShape(
    front=5.55,
    back=3.48,
    half=1.22,
    floor=1.13,
    sill=1.93,
    lintel=2.74,
    roof=3.04,
    rake=0.17,
    door_front=4.98,
    door_back=3.90,
    corner=0.20,
)
FRAME = Frame(rear=-5.46, front=5.30, half=0.42, top=1.11, deep=0.26)
STEER_YS, DRIVE_YS = (4.22, 2.28), (-2.28, -3.65)
FACE = Face(
    bumper_low=0.42,
    lamp_z=0.80,
    lamp_size=(0.36, 0.22),
    grille_z=1.52,
    grille_size=(1.66, 0.46),
    axle_y=STEER_YS[0],
    wheel=wheels.HEAVY,
)
TOOL_BOX = ((-1.22, -0.74), (0.62, 1.50), (0.52, 0.98))
PPE_BOX = ((-1.22, -0.74), (-0.36, 0.52), (0.52, 0.98))
POOL = bam.Finish(
    "pool", colour=(0.17, 0.20, 0.12, 0.42), roughness=0.04, metallic=0.0, transparent=True, two_sided=True
)

ANCHORS: dict[str, tuple[float, float, float]] = {
    "at_front": (0, 5.65, 1.5),
    "at_rear": (0, -5.55, 1.3),
    "at_cab_left": (-1.26, 4.45, 2.0),
    "at_cab_right": (1.26, 4.45, 2.0),
    "at_cab_inside": (-0.4, 4.9, 2.0),
    "at_gps": (0.20, 5.10, 2.02),
    "at_extinguishers": (-1.22, -0.86, 0.86),
    "at_tool_box": (-1.24, 1.06, 0.78),
    "at_ppe_box": (-1.24, 0.08, 0.78),
    "at_tyres_left": (-1.26, -2.28, 0.52),
    "at_tyres_right": (1.26, -2.28, 0.52),
    "at_chock_left": (-1.09, -1.60, 0.08),
    "at_chock_right": (1.09, -1.60, 0.08),
    "at_marks_front": (0.6, 5.63, 1.0),
    "at_marks_rear": (-0.3, -5.18, 1.76),
    "at_marks_left": (-0.92, -3.74, 2.42),
    "at_mist": (-1.6, -8.0, 0.6),
    "at_unload_valve": (0.0, acid_outlet.FLANGE_Y, acid_outlet.Z - 0.10),
    "at_gasket": (-0.50, -5.50, 0.62),
    "at_nameplate": (-0.90, 0.25, 1.50),
    "at_pool": (0.0, -5.35, 0.02),
    **{f"at_axle_{k}": (-1.26, y, 0.30) for k, y in enumerate((*STEER_YS, *DRIVE_YS), start=1)},
}


def _chassis(s: Sketch) -> None:
    w = wheels.HEAVY
    truck_frame.rails(s, FRAME, (-5.2, -4.25, -3.0, -1.2, 0.2, 1.5, 3.1))
    truck_frame.drive_line(s, 3.9, DRIVE_YS[0], 0.78)
    for y in STEER_YS:
        wheels.axle(s, w, y, 1.045, False, 0.46)
    for y in DRIVE_YS:
        wheels.axle(s, w, y, 1.085, True, 0.50)
        wheels.fender(s, w, y, 20, 160, 0.58, 1.245)
    wheels.fender(s, w, STEER_YS[1], -4, 184, 0.80, 1.24)
    truck_frame.mud_flaps(s, 0.93, -4.34, (0.26, 1.02), 0.62)
    truck_frame.mud_flaps(s, 1.05, 1.66, (0.26, 0.72), 0.36)
    truck_frame.fuel_tank(s, (0.62, 1.20), (0.30, 1.52), (0.50, 1.02))
    truck_frame.battery(s, (0.66, 1.18), (-0.46, 0.20), (0.56, 0.98))
    truck_frame.air_tanks(s, 0.72, (-1.62, -0.60), 0.80)
    truck_frame.air_tanks(s, -0.62, (-1.62, -0.60), 0.62)
    truck_frame.side_guard(s, 1, 1.20, (-1.62, -0.54), (0.50, 0.84))
    truck_frame.side_guard(s, -1, 1.20, (-1.66, -1.20), (0.50, 0.84))
    truck_frame.exhaust(s, 1, 0.30, (2.9, 3.7), 0.66)
    truck_frame.tail(s, FRAME, 1.18, 1.02, 1.06, 0.22, guard_z=0.52, plate_x=-0.46)
    truck_frame.extinguishers(s, -1, 1.22, -0.86, 0.44)
    truck_frame.box_with_door(s, "tool_box_door", *TOOL_BOX, "tool_box")
    truck_frame.box_with_door(s, "ppe_box_door", *PPE_BOX, "ppe_box")
    for side in (1, -1):
        truck_frame.strip(s, (side * 0.498, -1.0, 1.155), side, 7.6)
        for y in acid_tank.SADDLES:
            s.box((side * 0.835, y, 1.32), (0.04, 0.10, 0.045), "amber", 0.012)
    # Air intake behind the cab.
    s.tube([(-0.95, 3.34, 1.2), (-0.95, 3.34, 2.75), (-0.95, 3.22, 2.95)], 0.075, "black", 14, 0.1)
    s.box((-0.95, 3.30, 2.98), (0.22, 0.20, 0.16), "black", 0.03)


def draw(s: Sketch) -> None:
    """Draw the tanker; it looks to +Y and its driver sits at −X."""
    shell = truck_cab.body(s, CAB)
    truck_cab_front.draw(s, CAB, FACE)
    truck_cab_front.beacon(s, CAB, lit="beacon_lit")
    truck_cab_inside.draw(s, CAB, seats=2, phone=False)
    for side, name in ((-1, "left"), (1, "right")):
        door = truck_cab.door(s, shell, side)
        at = (side * (CAB.half + 0.008), (CAB.door_front + CAB.door_back) / 2, 1.50)
        panel(s, f"panel_carrier_door_{name}", at, *truck_marks.side_face(side), (0.70, 0.18), door, "words")
    truck_marks.front_plate(s, CAB.front + 0.052, 0.60)
    truck_marks.orange(s, "panel_orange_front", (0.62, CAB.front + 0.052, 1.02), *truck_marks.FRONT)
    if s.detail >= 0.5:
        at = (0.06 * CAB.half + 0.06, CAB.front - truck_cab.WALL_M - 0.0215 - 0.366, CAB.sill - 0.235)
        panel(s, "panel_tachograph", at, (1, 0, 0), (0, 0.1, 1), (0.18, 0.05), "near_cab", "screen")
    _chassis(s)
    acid_tank.draw(s)
    acid_outlet.draw(s)
    if s.detail >= 0.5:
        acid_kit.tools(s, *TOOL_BOX)
        acid_kit.protection(s, *PPE_BOX)
    for name, at in ANCHORS.items():
        s.anchor(name, at)


TANKER = vehicle.Vehicle(
    name="acid_tanker",
    draw=draw,
    cab=(0.045, 0.11, 0.24),
    body=(0.79, 0.80, 0.795),
    switch_m=14.0,
    covers=("tool_box_door", "ppe_box_door", "cab_door_left", "cab_door_right", "blind_cap"),
    lined=(TOOL_BOX, PPE_BOX),
    finishes={"pool": POOL},
)


def build(models: Path, textures: Path, samples: int = 32) -> list[Path]:
    """Build acid_tanker.bam; its grime comes with lpg_truck."""
    return [vehicle.build(TANKER, models, textures, samples)]
