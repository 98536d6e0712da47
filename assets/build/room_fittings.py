"""What hangs on the walls and from the ceiling of a room: boards, clock, cameras, door, air conditioner, padding."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from assets.build.place_parts import panel
from assets.build.room_parts import Opening, slab
from assets.build.room_shell import WALL_M, Room, Side, facing, inward, wall_box
from assets.build.sketch import Sketch

PAD_M = 0.045
PAD_ROWS = ((0.115, 0.98), (0.99, 1.855))
"""Bottom and top of the two rows of padding above the skirting."""


def padding(s: Sketch, room: Room, side: Side, start: float, end: float) -> None:
    """Padded panels along a stretch of a wall, of even breadth near 62 cm, with a rail over them."""
    count = max(1, round((end - start) / 0.62))
    wide = (end - start) / count
    for k in range(count):
        for bottom, top in PAD_ROWS:
            at = room.on_wall(side, start + (k + 0.5) * wide, (bottom + top) / 2, PAD_M / 2)
            size = (wide - 0.008, PAD_M, top - bottom)
            slab(s, at, size if side in ("north", "south") else (size[1], size[0], size[2]), "padding", 0.018)
    wall_box(s, room, side, (start + end) / 2, PAD_ROWS[-1][1] + 0.02, (end - start, 0.05, 0.022), "trim_light")


def board(s: Sketch, room: Room, side: Side, name: str, along: float, z: float, size: tuple[float, float],
          off: float = 0.0) -> None:  # fmt: skip
    """Lettered board in a thin aluminium frame; `off` clears what covers the wall."""
    wide, high = size
    wall_box(s, room, side, along, z, (wide + 0.01, 0.014, high + 0.01), "white", off, 0)
    for dz in (-1, 1):
        wall_box(s, room, side, along, z + dz * (high / 2 + 0.006), (wide + 0.036, 0.024, 0.018), "alu", off)
    for da in (-1, 1):
        wall_box(s, room, side, along + da * (wide / 2 + 0.009), z, (0.018, 0.024, high), "alu", off)
    panel(s, name, room.on_wall(side, along, z, off + 0.0165), facing(side), size)


def clock(s: Sketch, room: Room, side: Side, name: str, along: float, z: float, off: float = 0.0) -> None:
    """Digital clock with date, temperature and humidity, as the picture of a recording has to show them."""
    wall_box(s, room, side, along, z, (0.78, 0.05, 0.28), "dark", off, 0.012)
    with s.part(name, room.on_wall(side, along, z, off + 0.0515)):
        s.quad(room.on_wall(side, along, z, off + 0.0515), *facing(side), (0.72, 0.22), material="dark_screen")


def wall_screen(s: Sketch, room: Room, side: Side, name: str, along: float, z: float,
                size: tuple[float, float]) -> None:  # fmt: skip
    """Flat screen on the wall."""
    wide, high = size
    wall_box(s, room, side, along, z, (wide * 0.5, 0.04, high * 0.5), "dark", 0)
    wall_box(s, room, side, along, z, (wide + 0.024, 0.03, high + 0.030), "dark", 0.04, 0.006)
    at = room.on_wall(side, along, z + 0.003, 0.0715)
    with s.part(name, at):
        s.quad(at, *facing(side), size, material="dark_screen")


def lit_sign(s: Sketch, room: Room, side: Side, name: str, along: float, z: float, size: tuple[float, float]) -> None:
    """Box sign that is lit from within."""
    wall_box(s, room, side, along, z, (size[0] + 0.03, 0.06, size[1] + 0.03), "alu", 0, 0.006)
    at = room.on_wall(side, along, z, 0.0615)
    with s.part(name, at):
        s.quad(at, *facing(side), size, material="dark_screen")


def dome_camera(s: Sketch, room: Room, x: float, y: float) -> None:
    """Dome camera below the ceiling."""
    z = room.height
    s.cylinder((x, y, z), (x, y, z - 0.035), 0.062, "white", 28, 0.006)
    profile = [(0.050 * math.cos(a), 0.050 * math.sin(a)) for a in np.linspace(0, math.pi / 2, 9)]
    s.lathe(profile, "screen", (x, y, z - 0.034), (0, 0, -1), 28)


def bullet_camera(s: Sketch, room: Room, side: Side, along: float, z: float, target: Sequence[float]) -> None:
    """Camera on an arm, pointed at a target; its small lamp is lit."""
    foot, head = np.asarray(room.on_wall(side, along, z)), np.asarray(room.on_wall(side, along, z - 0.03, 0.17))
    s.cylinder(foot, np.asarray(room.on_wall(side, along, z, 0.022)), 0.045, "white", 24)
    s.tube([room.on_wall(side, along, z, 0.02), room.on_wall(side, along, z, 0.13), head], 0.013, "white", 10, 0.04)
    way = np.asarray(target, float) - head
    way /= np.linalg.norm(way)
    s.cylinder(head - way * 0.07, head + way * 0.10, 0.036, "white", 24, 0.004)
    s.lathe([(0.040, -0.045), (0.043, 0.055), (0.039, 0.055), (0.036, 0.02)], "white", head + way * 0.075, way, 24,
            caps=False)  # fmt: skip
    s.cylinder(head + way * 0.095, head + way * 0.104, 0.031, "screen", 24, 0.002)
    s.cylinder(head + way * 0.100, head + way * 0.108, 0.013, "window", 16, 0.001)


def ceiling_things(s: Sketch, room: Room, smoke: tuple[float, float], vent: tuple[float, float]) -> None:
    """Smoke detector, microphone, and the louvre of the ventilation."""
    z = room.height
    x, y = smoke
    s.lathe([(0.052, 0), (0.052, 0.016), (0.040, 0.030), (0.020, 0.044)], "white", (x, y, z), (0, 0, -1), 28)
    s.cylinder((x + 0.03, y, z - 0.030), (x + 0.03, y, z - 0.036), 0.003, "lamp_red", 8, 0)
    x, y = vent
    for k in range(9):
        s.box((x, y - 0.24 + 0.06 * k, z - 0.006), (0.50, 0.034, 0.004), "white", 0, None)
    s.quad((x, y, z - 0.002), (1, 0, 0), (0, -1, 0), (0.54, 0.54), _cell(s, "black"))
    sides = ((0, 0.28, 0.59, 0.03), (0, -0.28, 0.59, 0.03), (0.28, 0, 0.03, 0.59), (-0.28, 0, 0.03, 0.59))
    for dx, dy, wide, deep in sides:
        s.box((x + dx, y + dy, z - 0.007), (wide, deep, 0.014), "white", 0.003)


def air_conditioner(s: Sketch, room: Room, side: Side, along: float, z: float) -> None:
    """Split unit high on a wall, its flap half open."""
    wall_box(s, room, side, along, z, (0.86, 0.20, 0.29), "white", 0.005, 0.03)
    wall_box(s, room, side, along, z - 0.02, (0.84, 0.004, 0.002), "trim_light", 0.2035, 0)
    wall_box(s, room, side, along, z - 0.132, (0.74, 0.075, 0.012), "dark", 0.11, 0)
    wall_box(s, room, side, along + 0.36, z + 0.02, (0.05, 0.003, 0.014), "green", 0.2045, 0)


def door(s: Sketch, room: Room, side: Side, hole: Opening, name: str) -> None:
    """Shut door with a small window, closer, lever and lock; the panel `name` is on its leaf, below the window."""
    wide, middle = hole.end - hole.start, (hole.start + hole.end) / 2
    for along in (hole.start + 0.03, hole.end - 0.03):
        wall_box(s, room, side, along, hole.head / 2, (0.06, 0.13, hole.head), "plastic_grey", -0.115)
    wall_box(s, room, side, middle, hole.head - 0.03, (wide, 0.13, 0.06), "plastic_grey", -0.115)
    leaf_wide, leaf_high = wide - 0.126, hole.head - 0.075
    size = (leaf_wide, 0.045, leaf_high)
    at = room.on_wall(side, middle, leaf_high / 2 + 0.008, -0.0525)
    slab(s, at, size if side in ("north", "south") else (size[1], size[0], size[2]), "veneer", 0.003)
    wall_box(s, room, side, middle, 0.10, (leaf_wide - 0.02, 0.003, 0.18), "steel", -0.031)
    wall_box(s, room, side, middle, 1.52, (0.20, 0.008, 0.62), "alu", -0.033)
    wall_box(s, room, side, middle, 1.52, (0.15, 0.003, 0.56), "window", -0.026, 0)
    panel(s, name, room.on_wall(side, middle, 1.06, -0.0295), facing(side), (0.24, 0.12))
    lock = hole.end - 0.135
    wall_box(s, room, side, lock, 1.02, (0.045, 0.008, 0.22), "steel", -0.031)
    out, back = inward(side), np.asarray(facing(side)[0], float)
    root = np.asarray(room.on_wall(side, lock, 1.06, -0.024))
    s.tube([root, root + out * 0.055, root + out * 0.055 - back * 0.12], 0.0095, "steel", 12, 0.02)
    s.cylinder(np.asarray(room.on_wall(side, lock, 0.97, -0.024)), np.asarray(room.on_wall(side, lock, 0.97, -0.015)),
               0.012, "chrome", 14, 0.001)  # fmt: skip
    wall_box(s, room, side, hole.start + 0.26, hole.head - 0.12, (0.24, 0.05, 0.06), "alu", -0.03, 0.006)
    arm = [
        room.on_wall(side, hole.start + 0.26, hole.head - 0.08, 0.0),
        room.on_wall(side, middle, hole.head - 0.08, 0.09),
        room.on_wall(side, middle + 0.15, hole.head - 0.04, -0.01),
    ]
    s.tube(arm, 0.007, "alu", 8)
    # Seals the opening against the corridor, which is not drawn.
    wall_box(s, room, side, middle, hole.head / 2, (wide, 0.02, hole.head), "dark", -WALL_M, 0)


def switches(s: Sketch, room: Room, side: Side, along: float, z: float = 1.30, keys: int = 2) -> None:
    """Light switch with rockers."""
    wall_box(s, room, side, along, z, (0.086, 0.010, 0.086), "white", 0, 0.003)
    for k in range(keys):
        at = along + (k - (keys - 1) / 2) * 0.036
        wall_box(s, room, side, at, z, (0.033, 0.006, 0.064), "retro", 0.008, 0.003)


def socket(s: Sketch, room: Room, side: Side, along: float, z: float = 0.30, off: float = 0.0) -> None:
    """Wall socket."""
    wall_box(s, room, side, along, z, (0.086, 0.010, 0.086), "white", off, 0.003)
    for dz, wide in ((0.018, 0.020), (-0.014, 0.006)):
        wall_box(s, room, side, along, z + dz, (wide, 0.001, 0.006), "dark", off + 0.0102, 0)


def alarm_button(s: Sketch, room: Room, side: Side, along: float, z: float = 1.30, off: float = 0.0) -> None:
    """Red call button in its yellow box."""
    wall_box(s, room, side, along, z, (0.09, 0.045, 0.12), "yellow", off, 0.006)
    a, b = room.on_wall(side, along, z, off + 0.045), room.on_wall(side, along, z, off + 0.066)
    s.cylinder(a, b, 0.026, "red", 22, 0.004)


def one_way_glass(s: Sketch, room: Room, side: Side, along: float, z: float, size: tuple[float, float]) -> None:
    """Pane of an observation room, dark from this side, in a deep frame."""
    wide, high = size
    with s.part("one_way_glass", room.on_wall(side, along, z, 0.012)):
        s.quad(room.on_wall(side, along, z, 0.012), *facing(side), size, material="mirror_pane")
    for dz in (-1, 1):
        wall_box(s, room, side, along, z + dz * (high / 2 + 0.03), (wide + 0.12, 0.055, 0.06), "plastic_grey", 0)
    for da in (-1, 1):
        wall_box(s, room, side, along + da * (wide / 2 + 0.03), z, (0.06, 0.055, high), "plastic_grey", 0)


def _cell(s: Sketch, name: str) -> tuple[float, float, float, float]:
    u, v = s.uv_of(name)
    return u, v, u, v
