"""Doors and boot lid of a car: nodes with a hinge, an outer sheet, a window and a furnished inner side."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace

import numpy as np

from assets.build.car_body import BACK, BLACK, GLASS, PAINT, REAR, SIDE, Body
from assets.build.car_surface import Flat, smooth
from assets.build.mesh import Array, rotation
from assets.build.sketch import Sketch
from assets.build.trim import Sheet, band, cut, inset

SKIN_M = 0.042
OPENS, OPENS_TO_M, CLOSED_BELOW = "near_doors", 25.0, 0.3
"""What opens hangs below one node, drawn to a distance; sketches of less detail have it shut, in the body."""
CARD = Sheet("trim_light", gap=0.02, sink=0.060, edge=0, step=0.12)


def _part(s: Sketch, name: str, pivot: tuple[float, float, float]) -> AbstractContextManager[object]:
    """Node of what opens; far away it belongs to the body."""
    return s.part(name, pivot, OPENS) if s.detail > CLOSED_BELOW else nullcontext()


def _outlines(body: Body) -> tuple[Array, Array]:
    """Front and rear door seen from the side, counter-clockwise."""
    q = body.seams
    top, middle = smooth(q.door_top), smooth(q.door_middle)
    at = int(np.argmin(np.linalg.norm(top - middle[0], axis=1)))
    front = np.concatenate([smooth(q.door_front), top[1:at], middle])
    rear = np.concatenate([middle[::-1], top[at + 1 :], smooth(q.door_rear)[1:]])
    return front, rear


def _belt(window: Array) -> float:
    return float(window[:, 1].min())


def _card(outline: Array, below: float) -> Array:
    """The part of an outline below a height."""
    kept = np.stack([outline[:, 0], np.minimum(outline[:, 1], below)], -1)
    return kept[np.concatenate([[True], np.linalg.norm(np.diff(kept, axis=0), axis=1) > 1e-4])]


def _leaf(s: Sketch, body: Body, outline: Array, window: Array, side: int) -> None:
    surface, sides = body.surface, (side,)
    frame = inset(window, -0.026)
    skin = replace(PAINT, edge=SKIN_M)
    lift = [body.side(loop, curved=False) for loop in (outline, frame, window)]
    cut(s, surface, SIDE, lift[0], skin, [lift[1]], sides)
    if s.detail < CLOSED_BELOW:
        cut(s, surface, SIDE, lift[1], replace(GLASS, gap=0), (), sides)
        return
    cut(s, surface, SIDE, lift[1], replace(BLACK, gap=0, sink=0.002, edge=SKIN_M - 0.002), [lift[2]], sides)
    cut(s, surface, SIDE, lift[2], replace(GLASS, gap=-0.004, sink=0.008), (), sides)
    if s.detail < 0.5:
        return
    cut(
        s, surface, SIDE, lift[0], Sheet("trim", sink=SKIN_M, edge=0, step=0.12, gap=0.006, flip=True), [lift[2]], sides
    )
    low = body.side(_card(outline, _belt(window) - 0.035), curved=False)
    cut(s, surface, SIDE, low, replace(CARD, flip=True, edge=-0.02, edge_colour="trim"), (), sides)


def _furnish(s: Sketch, side: int, y: float, x: float, length: float) -> None:
    """Arm rest, handle, speaker and pocket on the inner side; y is the middle of the door."""
    s.box((side * (x - 0.045), y, 0.70), (0.075, length * 0.62, 0.07), "trim", 0.02)
    s.box((side * (x - 0.072), y + length * 0.16, 0.742), (0.05, length * 0.26, 0.016), "black", 0.006)
    s.box((side * (x - 0.02), y, 0.40), (0.06, length * 0.66, 0.12), "trim", 0.02)
    s.lathe(
        [(0.085, 0), (0.08, 0.012), (0.0, 0.012)],
        "dark",
        (side * (x - 0.012), y + length * 0.22, 0.52),
        (-side, 0, 0),
        20,
    )
    s.box((side * (x - 0.055), y + length * 0.27, 0.83), (0.03, 0.11, 0.035), "silver", 0.01)
    s.box((side * (x - 0.045), y, 0.775), (0.014, length * 0.6, 0.016), "silver", 0.005)


def handle(s: Sketch, body: Body, side: int, y: float, z: float) -> None:
    """Pull handle on the outer side, with its recess."""
    at = body.side([(y, z), (y + 0.01, z)], curved=False)[0]
    x = at[0]
    s.box((side * (x - 0.001), y, z), (0.006, 0.17, 0.045), "black", 0.002)
    s.tube(
        [
            (side * (x + 0.004), y - 0.095, z),
            (side * (x + 0.024), y - 0.08, z),
            (side * (x + 0.024), y + 0.08, z),
            (side * (x + 0.004), y + 0.095, z),
        ],
        0.011,
        "silver",
        8,
        0.03,
    )


def mirror(s: Sketch, side: int, y: float, z: float, x: float) -> None:
    """Outside mirror on a short foot, its housing painted like the body."""
    s.box((side * (x + 0.02), y, z - 0.055), (0.12, 0.05, 0.02), "black", 0.008, rotation((0, 1, 0), side * -14))
    rings = []
    for dx, w, h, dy in (
        (0.0, 0.045, 0.05, 0.0),
        (0.03, 0.075, 0.075, 0.006),
        (0.10, 0.088, 0.082, 0.004),
        (0.17, 0.075, 0.068, -0.006),
        (0.20, 0.035, 0.035, -0.016),
    ):
        a = np.linspace(0, 2 * np.pi, s.segments(22, 8), endpoint=False)
        c, sn = np.cos(a), np.sin(a)
        rings.append(
            [
                (side * (x + 0.045 + dx), y + dy + max(w * p, -0.032), z + 0.01 + h * r)
                for p, r in zip(np.sign(c) * np.abs(c) ** 0.7, np.sign(sn) * np.abs(sn) ** 0.7, strict=True)
            ]
        )
    s.skin(rings, "paint", crease=45)
    s.box((side * (x + 0.145), y - 0.034, z + 0.01), (0.155, 0.004, 0.105), "chrome", 0.002)
    s.box((side * (x + 0.19), y + 0.055, z + 0.012), (0.07, 0.02, 0.012), "amber", 0.004)


def draw(s: Sketch, body: Body) -> None:
    """Draw the four doors, each in its node with its hinge at its front edge."""
    q = body.seams
    if s.detail > CLOSED_BELOW:
        s.near(OPENS, (0, 0, 0), OPENS_TO_M)
    windows = smooth((*q.window_front, q.window_front[0])), smooth((*q.window_rear, q.window_rear[0]))
    for side, name in ((-1, "left"), (1, "right")):
        for which, outline, window in zip(("front", "rear"), _outlines(body), windows, strict=True):
            hinge_y = float(outline[:, 0].max()) - 0.015 if which == "front" else float(q.door_middle[-1][0]) - 0.012
            x = float(body.side([(hinge_y, 0.6), (hinge_y, 0.61)], curved=False)[0, 0])
            opens = which == "front" or q.rear_doors_open
            with _part(s, f"door_{which}_{name}", (side * (x - 0.03), hinge_y, 0.6)) if opens else nullcontext():
                _leaf(s, body, outline, window[:-1], side)
                back = float(outline[:, 0].min())
                if s.detail >= 0.3:
                    handle(s, body, side, back + 0.16, q.handle_z[0 if which == "front" else 1])
                if which == "front":
                    y, z = q.mirror_at
                    mirror(s, side, y, z, body.side([(y + 0.04, z - 0.03), (y, z)], curved=False)[0][0] - 0.03)
                if s.detail >= 0.5:
                    low_back = back if which == "front" else float(q.door_rear[-1][0])
                    _furnish(s, side, (hinge_y + low_back) / 2, x - SKIN_M - 0.02, hinge_y - low_back)


def boot(s: Sketch, body: Body) -> None:
    """Boot lid, hinged below the rear window, or tailgate with its window, hinged at the roof."""
    q = body.seams
    if q.boot_top is None:
        _tailgate(s, body)
        return
    top, rear = body.top(q.boot_top), body.rear(q.boot_rear)
    with _part(s, "boot_lid", (0, float(top[0][1]), float(top[0][2]))):
        edge = np.concatenate([top, rear[1:]])
        across = BACK.on(body.surface, _between(BACK, edge[0] * np.array([-1.0, 1, 1]), edge[0]))
        outline = np.concatenate(
            [across, edge[1:], body.boot_foot()[::-1][1:], (edge[::-1] * np.array([-1.0, 1, 1]))[1:-1]]
        )
        cut(s, body.surface, BACK, outline, replace(PAINT, edge=0.03, back="black"))
        tail_bar(s, body, lid=True)


def _tailgate(s: Sketch, body: Body) -> None:
    q = body.seams
    edge = np.concatenate([body.rear(q.back)[::-1], body.rear(q.boot_rear)[1:]])
    with _part(s, "boot_lid", (0, float(edge[0][1]), float(edge[0][2]))):
        across = REAR.on(body.surface, _between(REAR, edge[0] * np.array([-1.0, 1, 1]), edge[0]))
        outline = np.concatenate(
            [across, edge[1:], body.boot_foot()[::-1][1:], (edge[::-1] * np.array([-1.0, 1, 1]))[1:-1]]
        )
        half = smooth(q.gate_window)
        window = np.concatenate([half, half[::-1] * np.array([-1.0, 1])])
        pane = REAR.on(body.surface, window)
        frame = REAR.on(body.surface, inset(window, -0.03))
        cut(s, body.surface, REAR, outline, replace(PAINT, edge=0.04, back="trim_light"), [frame])
        cut(s, body.surface, REAR, frame, replace(BLACK, gap=0, sink=0.002, edge=0.036, back="black"), [pane])
        cut(s, body.surface, REAR, pane, replace(GLASS, gap=-0.004, sink=0.006))
        tail_bar(s, body, lid=True)


def _between(chart: Flat, a: Array, b: Array, n: int = 20) -> Array:
    ends = chart.flat(np.array([a, b]))
    return np.asarray(ends[0] + (ends[1] - ends[0]) * np.linspace(0, 1, n)[:, None])


def tail_bar(s: Sketch, body: Body, lid: bool) -> None:
    """Lamp band across the rear, a little proud of the skin: its middle on the lid, its ends on the wings."""
    chart, wrap = body.tail, body.seams.tail_wrap
    limit = abs(float(chart.flat(body.rear(body.seams.boot_rear)[:1])[0, 0]))
    low, high = body.seams.tail_lamp
    bands = [
        (low, high, "lamp_red", 0.008),
        (low + 0.012, low + 0.020, "amber", 0.011),
        (high - 0.022, high - 0.012, "lamp_red" if lid else "lamp_white", 0.011),
    ]
    edges = [(-limit, limit)] if lid else [(limit, limit + wrap), (-limit - wrap, -limit)]
    for a, b in edges:
        for z0, z1, colour, lift in bands if s.detail >= 0.5 else bands[:1]:
            loop = chart.on(body.surface, band(a + 0.006, b - 0.006, z0, z1))
            lamp = Sheet(colour, gap=0.004, sink=-lift, edge=lift + 0.004, edge_colour="maroon", step=0.08)
            cut(s, body.surface, chart, loop, lamp)
