"""Assembles the interview room of a transport enforcement station. North is +Y; the officers look north.

What stands here follows what a recorded interview needs: the picture holds party, clock and both officers; what the
party's rights are hangs in view; the party reads the record on a screen and signs it page by page. The party's chair
holds nobody fast: an administrative interview is no interrogation in custody.
"""

from __future__ import annotations

from pathlib import Path

from assets.build import place_ground, place_plants, room, room_surfaces
from assets.build import room_fittings as fittings
from assets.build import room_furniture as furniture
from assets.build import room_shell as shell
from assets.build.atlas import colour_uv
from assets.build.panels import panel
from assets.build.place_parts import anchors
from assets.build.room_parts import Opening, set_down
from assets.build.sketch import Sketch

WINDOW, DOOR = Opening(1.35, 3.15, 0.95, 2.25), Opening(0.25, 1.22, 0.0, 2.10)
ROOM = shell.Room(2.7, 2.4, 2.85, {"west": (WINDOW,), "south": (DOOR,)})
LIGHTS = ((-1.2, -1.2), (1.2, -1.2), (-1.2, 1.2), (1.2, 1.2))
DESK_AT, DESK_HIGH = (0.0, -0.60), 0.75
PARTY_AT = (0.0, 1.30)
ANCHORS = {
    "at_party_seat": (0.0, 1.30, 0.45), "at_officer_seat_1": (-0.45, -1.30, 0.47),
    "at_officer_seat_2": (0.45, -1.30, 0.47), "at_desk": (0.0, -0.60, 0.76), "at_sign_pad": (0.22, -0.36, 0.79),
    "at_clock": (0.0, 2.33, 2.28), "at_rights_board": (-1.55, 2.32, 1.45), "at_camera": (0.35, -2.2, 2.45),
    "at_recorder": (-2.35, -1.15, 0.84), "at_door": (1.96, -2.3, 1.2), "at_one_way_glass": (2.68, 0.2, 1.55),
    "at_alarm_button": (1.30, -2.36, 1.30), "at_window": (-2.7, -0.15, 1.5), "at_printer": (-2.35, -1.72, 0.95),
}  # fmt: skip


def _walls(s: Sketch) -> None:
    fittings.padding(s, ROOM, "north", 0.06, 2 * ROOM.half_x - 0.06)
    fittings.padding(s, ROOM, "east", 0.06, 2 * ROOM.half_y - 0.06)
    fittings.padding(s, ROOM, "south", DOOR.end + 0.20, 2 * ROOM.half_x - 0.06)
    fittings.padding(s, ROOM, "west", WINDOW.end + 0.10, 2 * ROOM.half_y - 0.06)
    fittings.padding(s, ROOM, "west", 0.06, WINDOW.start - 0.10)
    pad = fittings.PAD_M
    fittings.clock(s, ROOM, "north", "panel_clock", 2.70, 2.20)
    fittings.board(s, ROOM, "north", "panel_motto", 2.70, 2.58, (3.4, 0.26))
    fittings.board(s, ROOM, "north", "panel_rights", 1.15, 1.40, (0.90, 1.20), pad)
    fittings.board(s, ROOM, "north", "panel_duties", 4.25, 1.40, (0.90, 1.20), pad)
    fittings.board(s, ROOM, "west", "panel_discipline", 4.05, 1.40, (0.75, 1.00), pad)
    fittings.one_way_glass(s, ROOM, "east", 2.20, 2.30, (1.50, 0.72))
    fittings.wall_screen(s, ROOM, "south", "panel_screen_party", 3.75, 2.32, (0.93, 0.53))
    fittings.bullet_camera(s, ROOM, "south", 2.42, 2.55, (0.0, 1.1, 1.0))
    fittings.lit_sign(s, ROOM, "south", "panel_recording", 0.735, 2.38, (0.62, 0.17))
    fittings.alarm_button(s, ROOM, "south", 1.40, 1.02)
    fittings.switches(s, ROOM, "south", 1.34)
    fittings.air_conditioner(s, ROOM, "east", 0.75, 2.45)
    fittings.socket(s, ROOM, "south", 3.6, 0.30, pad)
    fittings.socket(s, ROOM, "east", 3.4, 0.30, pad)
    fittings.door(s, ROOM, "south", DOOR, "panel_door")
    shell.window(s, ROOM, "west", WINDOW, 0.52)
    fittings.dome_camera(s, ROOM, 2.1, 1.9)
    fittings.dome_camera(s, ROOM, -2.1, -1.9)
    fittings.ceiling_things(s, ROOM, (0.0, 0.55), (0.0, -1.5))
    shell.light_panels(s, ROOM, LIGHTS, (0.6, 1.2))


def _desk(s: Sketch) -> None:
    """The officers' desk and what lies on it."""
    x, y = DESK_AT
    top = DESK_HIGH
    set_down(s, lambda t: furniture.desk(t, 2.0, 0.80, top), (x, y, 0))
    set_down(s, furniture.drawers, (x + 0.68, y - 0.06, 0))
    set_down(s, lambda t: furniture.monitor(t, "panel_screen_record"), (x - 0.48, y + 0.10, top), 8)
    set_down(s, furniture.keyboard_and_mouse, (x - 0.52, y - 0.22, top), 4)
    set_down(s, lambda t: furniture.signature_pad(t, "panel_sign_pad"), (x + 0.22, y + 0.24, top))
    set_down(s, furniture.ink_pad, (x + 0.52, y + 0.28, top), 20)
    set_down(s, furniture.microphone, (x - 0.06, y + 0.06, top))
    set_down(s, lambda t: furniture.name_plate(t, "panel_name_1"), (x - 0.72, y + 0.31, top))
    set_down(s, lambda t: furniture.name_plate(t, "panel_name_2"), (x + 0.78, y + 0.31, top))
    set_down(s, furniture.bottle, (x + 0.86, y + 0.02, top))
    set_down(s, furniture.paper_cup, (x + 0.10, y + 0.02, top))
    set_down(s, furniture.telephone, (x + 0.80, y - 0.22, top), -12)
    s.box((x + 0.42, y - 0.20, top + 0.004), (0.225, 0.312, 0.006), "cab_dark", 0.002)
    panel(s, "panel_papers", (x + 0.42, y - 0.20, top + 0.0085), (1, 0, 0), (0, 1, 0), (0.21, 0.297))
    s.tube([(x + 0.56, y - 0.28, top + 0.006), (x + 0.59, y - 0.14, top + 0.006)], 0.0045, "black", 8)


def _furniture(s: Sketch) -> None:
    _desk(s)
    set_down(s, furniture.office_chair, (-0.45, -1.32, 0), 6)
    set_down(s, furniture.office_chair, (0.45, -1.36, 0), -14)
    set_down(s, furniture.guest_chair, (*PARTY_AT, 0), 180)
    set_down(s, furniture.guest_chair, (2.28, 1.35, 0), 90)
    set_down(s, furniture.guest_chair, (2.28, 0.65, 0), 90)
    set_down(s, furniture.low_cabinet, (-2.42, -1.50, 0), -90)
    set_down(s, furniture.printer, (-2.40, -1.70, 0.74), -90)
    set_down(s, furniture.recorder, (-2.42, -1.26, 0.74), -90)
    set_down(s, lambda t: furniture.files(t, 4), (-2.46, -0.85, 0.0), -90)


def sketch() -> Sketch:
    """Draw the room."""
    s = Sketch(colour_uv)
    with s.part("shell"):
        shell.draw_shell(s, ROOM)
    with s.part("fittings"):
        _walls(s)
    with s.part("furniture"):
        _furniture(s)
    with s.part("outside"):
        shell.draw_outside(s, ROOM)
    with s.part("courtyard"):
        shell.courtyard(s, ROOM)
    anchors(s, ANCHORS)
    return s


def build(models: Path, textures: Path, samples: int = 32) -> list[Path]:
    """Build interview_room.bam and the textures of rooms."""
    painted = [
        *room_surfaces.paint(textures),
        *place_ground.paint_plants(textures),
        *place_plants.paint_leaves(textures),
    ]
    made = room.write("interview_room", sketch(), models, textures, samples, ("outside", "courtyard"))
    return [*painted, made]
