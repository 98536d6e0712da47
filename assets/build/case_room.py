"""Assembles the case-handling room of an enforcement station. North is +Y; the case officers sit in the west.

Two desks with two screens each and a chair before them for the party: notice, statement, decision and delivery are
done here. What has been registered and sealed stands on the evidence shelf; deadlines stand on the whiteboard.
"""

from __future__ import annotations

from pathlib import Path

from assets.build import place_ground, place_plants, room, room_storage, room_surfaces
from assets.build import room_fittings as fittings
from assets.build import room_furniture as furniture
from assets.build import room_shell as shell
from assets.build.atlas import colour_uv
from assets.build.panels import panel
from assets.build.place_parts import anchors
from assets.build.room_parts import Opening, set_down
from assets.build.sketch import Sketch

WINDOWS = (Opening(0.8, 2.6, 0.90, 2.30), Opening(3.4, 5.2, 0.90, 2.30))
DOOR = Opening(0.35, 1.32, 0.0, 2.10)
ROOM = shell.Room(3.6, 3.0, 2.85, {"west": WINDOWS, "south": (DOOR,)})
LIGHTS = tuple((x, y) for x in (-2.1, 0.3, 2.1) for y in (-1.2, 1.2))
DESKS_Y = (-1.55, 1.05)
DESK_X = -1.35
SIDE_M = 0.75
ANCHORS = {
    "at_desk_1": (DESK_X, DESKS_Y[0], 0.76), "at_desk_2": (DESK_X, DESKS_Y[1], 0.76),
    "at_screens_1": (DESK_X, DESKS_Y[0], 1.05), "at_screens_2": (DESK_X, DESKS_Y[1], 1.05),
    "at_party_seat_1": (-0.20, DESKS_Y[0], 0.45), "at_party_seat_2": (-0.20, DESKS_Y[1], 0.45),
    "at_evidence_shelf": (2.20, 2.55, 1.1), "at_whiteboard": (-0.20, 2.95, 1.5), "at_printer": (-3.30, -0.25, 0.95),
    "at_copier": (3.20, -0.60, 1.0), "at_cabinets": (3.30, 1.20, 1.2), "at_door": (2.76, -2.9, 1.2),
    "at_queue_screen": (0.9, -2.93, 2.2), "at_camera": (-0.4, -2.8, 2.5), "at_waiting_seats": (0.9, -2.5, 0.45),
}  # fmt: skip


def _walls(s: Sketch) -> None:
    room_storage.whiteboard(s, ROOM, "north", "panel_whiteboard", 3.40, 1.52, (2.0, 1.10))
    fittings.clock(s, ROOM, "north", "panel_clock", 3.40, 2.40)
    fittings.board(s, ROOM, "north", "panel_flow", 1.15, 1.52, (1.30, 0.95))
    fittings.board(s, ROOM, "east", "panel_motto", 3.60, 2.42, (3.4, 0.30))
    fittings.board(s, ROOM, "east", "panel_rights", 5.33, 1.50, (0.80, 1.05))
    fittings.wall_screen(s, ROOM, "south", "panel_queue", 2.70, 2.15, (1.05, 0.60))
    fittings.lit_sign(s, ROOM, "south", "panel_recording", 0.835, 2.38, (0.62, 0.17))
    fittings.bullet_camera(s, ROOM, "south", 4.00, 2.60, (-1.0, 0.8, 0.9))
    fittings.alarm_button(s, ROOM, "south", 1.52, 1.02)
    fittings.switches(s, ROOM, "south", 1.50, 1.30, 3)
    fittings.socket(s, ROOM, "south", 4.6)
    fittings.socket(s, ROOM, "east", 2.9)
    fittings.socket(s, ROOM, "north", 2.2)
    fittings.air_conditioner(s, ROOM, "north", 0.95, 2.45)
    fittings.door(s, ROOM, "south", DOOR, "panel_door")
    for k, hole in enumerate(WINDOWS):
        shell.window(s, ROOM, "west", hole, (0.62, 0.30)[k])
    fittings.dome_camera(s, ROOM, 3.0, 2.4)
    fittings.ceiling_things(s, ROOM, (-0.9, 0.3), (-0.9, -2.1))
    shell.light_panels(s, ROOM, LIGHTS, (0.6, 1.2))


def _workplace(s: Sketch, number: int) -> None:
    """A desk that looks east, with its two screens turned a little to each other, and the chair before it."""
    first, second = 2 * number - 1, 2 * number

    def draw(t: Sketch) -> None:
        set_down(t, lambda u: furniture.desk(u, 1.8, 0.78), (0, 0, 0))
        set_down(t, furniture.drawers, (0.60, -0.06, 0))
        set_down(t, lambda u: furniture.monitor(u, f"panel_screen_{first}"), (-0.42, 0.10, SIDE_M), 12)
        set_down(t, lambda u: furniture.monitor(u, f"panel_screen_{second}"), (0.17, 0.10, SIDE_M), -10)
        set_down(t, furniture.keyboard_and_mouse, (-0.25, -0.22, SIDE_M))
        set_down(t, room_storage.document_camera, (0.68, 0.06, SIDE_M), 8)
        set_down(t, furniture.telephone, (-0.76, -0.18, SIDE_M), 14)
        set_down(t, lambda u: furniture.name_plate(u, f"panel_name_{number}"), (-0.12, 0.31, SIDE_M))
        set_down(t, furniture.paper_cup, (-0.78, 0.16, SIDE_M))
        panel(t, f"panel_papers_{number}", (0.42, -0.19, SIDE_M + 0.002), (1, 0.08, 0), (-0.08, 1, 0), (0.21, 0.297))
        set_down(t, furniture.ink_pad, (0.80, 0.31, SIDE_M), 200)
        set_down(t, furniture.office_chair, (-0.02, -0.80, 0), 8 if number == 1 else -12)
        set_down(t, furniture.guest_chair, (0, 1.18, 0), 180)

    set_down(s, draw, (DESK_X, DESKS_Y[number - 1], 0), -90)


def _storage(s: Sketch) -> None:
    set_down(s, room_storage.evidence_shelf, (2.20, 2.72, 0))
    for y in (0.70, 1.62):
        set_down(s, room_storage.filing_cabinet, (3.38, y, 0), -90)
    set_down(s, room_storage.copier, (3.24, -0.62, 0), -90)
    set_down(s, room_storage.water_cooler, (3.40, -1.45, 0), -90)
    set_down(s, furniture.low_cabinet, (-3.36, -0.25, 0), 90)
    set_down(s, furniture.printer, (-3.33, -0.40, 0.74), 90)
    set_down(s, lambda t: furniture.files(t, 5), (-3.36, 0.03, 0.74), 90)
    for x in (0.35, 0.95, 1.55):
        set_down(s, furniture.guest_chair, (x, -2.62, 0))


def sketch() -> Sketch:
    """Draw the room."""
    s = Sketch(colour_uv)
    with s.part("shell"):
        shell.draw_shell(s, ROOM)
    with s.part("fittings"):
        _walls(s)
    with s.part("workplaces"):
        for number in (1, 2):
            _workplace(s, number)
    with s.part("storage"):
        _storage(s)
    with s.part("outside"):
        shell.draw_outside(s, ROOM)
    with s.part("courtyard"):
        shell.courtyard(s, ROOM)
    anchors(s, ANCHORS)
    return s


def build(models: Path, textures: Path, samples: int = 32) -> list[Path]:
    """Build case_room.bam and the textures of rooms."""
    painted = [
        *room_surfaces.paint(textures),
        *place_ground.paint_plants(textures),
        *place_plants.paint_leaves(textures),
    ]
    made = room.write("case_room", sketch(), models, textures, samples, ("outside", "courtyard"))
    return [*painted, made]
