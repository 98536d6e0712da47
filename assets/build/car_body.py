"""The sheet metal and glass of a car, cut out of its skin along shared seams."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np

from assets.build.car_surface import CarShape, Flat, Points, Round, Surface, smooth
from assets.build.mesh import Array
from assets.build.sketch import Sketch
from assets.build.trim import Sheet, cut, inset

FRONT, REAR = Flat((0, 1, 0)), Flat((0, -1, 0))
SIDE, TOP = Flat((1, 0, 0)), Flat((0, 0, 1), (0, 1, 0))
SCREEN, BACK = Flat((0, 0.7, 0.7)), Flat((0, -0.7, 0.7))
FLANK, WING = Flat((1, -0.45, 0.8)), Flat((1, 0.15, 0.9))
BOTH_SIDES = (1, -1)
PAINT = Sheet("paint", step=0.05)
BLACK = Sheet("black")
GLASS = Sheet("window", "glass", sink=0.004, edge=0, step=0.10)


@dataclass(frozen=True)
class Seams:
    """Where a body is cut, right side: (y, z) seen from the side, (x, y) from above, (x, z) from front and rear."""

    screen: Points
    back: Points
    bonnet_side: Points
    bonnet_front: Points
    bonnet_rear: Points
    nose_side: Points
    tail_side: Points
    boot_top: Points | None
    boot_rear: Points
    door_front: Points
    door_middle: Points
    door_rear: Points
    door_top: Points
    window_front: Points
    window_rear: Points
    headlamp: Points
    intake: Points
    tail_lamp: tuple[float, float]
    tail_wrap: float
    nose_y: float
    tail_y: float
    gate_window: Points = ()
    rear_doors_open: bool = True
    wiper_z: float = 1.0
    handle_z: tuple[float, float] = (0.875, 0.895)
    mirror_at: tuple[float, float] = (0.66, 1.02)


def _mirror(curve: Array) -> Array:
    return curve[::-1] * np.array([-1.0, 1, 1])


def both(curve: Array) -> Array:
    """A curve that starts at the car's middle, continued on the left side into one from left to right."""
    return np.concatenate([_mirror(curve)[:-1], curve])


class Body:
    """A skin with its seams in space; draws the panels that do not open."""

    def __init__(self, shape: CarShape, seams: Seams) -> None:
        self.shape, self.seams = shape, seams
        self.surface = Surface(shape)
        self.nose, self.tail = Round(seams.nose_y, 0), Round(seams.tail_y, 180)

    def side(self, points: Points | Array, curved: bool = True) -> Array:
        """Curve on the right flank through (y, z)."""
        return SIDE.on(self.surface, smooth(points) if curved else np.asarray(points, float))

    def top(self, points: Points) -> Array:
        """Curve on the upper side through (x, y)."""
        return TOP.on(self.surface, smooth(points))

    def front(self, points: Points) -> Array:
        """Curve seen from the front through (x, z)."""
        return FRONT.on(self.surface, smooth(points) * np.array([-1.0, 1]))

    def rear(self, points: Points) -> Array:
        """Curve seen from the rear through (x, z)."""
        return REAR.on(self.surface, smooth(points))

    def arch(self, k: int, start_deg: float, end_deg: float, n: int = 24) -> Array:
        """Part of a wheel arch on the right flank; angles from the front over the top."""
        a = np.radians(np.linspace(start_deg, end_deg, n))
        r, y, z = self.shape.arch_radius, self.shape.wheels_y[k], self.shape.wheel_radius
        return self.side(np.stack([y + r * np.cos(a), z + r * np.sin(a)], -1), curved=False)

    def arch_angle(self, k: int, at: Array) -> float:
        """Angle of a point beside a wheel arch."""
        return math.degrees(math.atan2(at[2] - self.shape.wheel_radius, at[1] - self.shape.wheels_y[k]))

    def low_angle(self) -> float:
        """Angle at which an arch meets the bottom edge of the body, below the horizontal."""
        return math.degrees(math.asin((self.shape.bottom - self.shape.wheel_radius) / self.shape.arch_radius))

    def _line(self, a: Array, b: Array, chart: Flat | Round, n: int = 12) -> Array:
        """Straight line in a chart between two points of the skin."""
        ends = chart.flat(np.array([a, b]))
        return chart.on(self.surface, ends[0] + (ends[1] - ends[0]) * np.linspace(0, 1, n)[:, None])

    def door_outline(self) -> Array:
        """Both doors as one opening, seen from the side: from the front seam's foot over the top to the rear one's."""
        q = self.seams
        return np.concatenate([smooth(q.door_front), smooth(q.door_top)[1:], smooth(q.door_rear)[1:]])

    def nose_seam(self) -> Array:
        """Edge between bumper and wing, from the bonnet's front corner to the wheel arch."""
        corner, side = self.top(self.seams.bonnet_side)[-1], self.side(self.seams.nose_side)
        return np.concatenate([self._line(corner, side[0], self.nose, 5), side[1:]])

    def tail_seam(self) -> Array:
        """Edge between bumper and rear wing, from the boot lid's corner to the wheel arch."""
        corner, side = self.rear(self.seams.boot_rear)[-1], self.side(self.seams.tail_side)
        return np.concatenate([self._line(corner, side[0], self.tail, 8), side[1:]])

    def boot_foot(self) -> Array:
        """Lower edge of the boot lid, from left to right."""
        foot = self.rear(self.seams.boot_rear)[-1]
        return self._line(foot * np.array([-1.0, 1, 1]), foot, BACK, 24)

    def draw(self, s: Sketch) -> None:
        """Draw everything that does not open."""
        self._wings(s)
        self._flanks(s)
        self._upper(s)
        self._ends(s)
        self._glass(s)
        if s.detail >= 0.4:
            self._posts(s)

    def _posts(self, s: Sketch) -> None:
        """Posts between front and rear doors, seen when these are open."""
        line = smooth(self.seams.door_middle)[::-1]
        skin = self.side(line, curved=False)[::6]
        for side in BOTH_SIDES:
            rings = []
            for x, y, z in skin:
                out, deep = x - 0.085, 0.05
                rings.append(
                    [
                        (side * out, y - 0.07, z),
                        (side * out, y + 0.07, z),
                        (side * (out - deep), y + 0.045, z),
                        (side * (out - deep), y - 0.045, z),
                    ]
                )
            s.skin(rings, "trim", crease=40)

    def _wings(self, s: Sketch) -> None:
        q = self.seams
        bonnet, nose = self.top(q.bonnet_side), self.nose_seam()
        foot = self.side(q.door_front[:-2])[::-1]
        arch = self.arch(0, self.arch_angle(0, nose[-1]), 180 - self.low_angle())
        low = self._line(arch[-1], foot[-1], SIDE, 4)
        outline = np.concatenate([bonnet, nose[1:], arch[1:], low[1:], foot[-2::-1]])
        cut(s, self.surface, WING, outline, PAINT, sides=BOTH_SIDES)
        low_y = self.arch(0, 180 - self.low_angle(), 180, 2)[0][1]
        rear_y = self.arch(1, self.low_angle(), 0, 2)[0][1]
        foot_z, top_z = self.shape.bottom, float(q.door_front[0][1])
        sill = np.array([(rear_y, foot_z), (low_y, foot_z), (low_y, top_z), (rear_y, top_z)])
        cut(s, self.surface, SIDE, self.side(sill, curved=False), PAINT, sides=BOTH_SIDES)

    def _flanks(self, s: Sketch) -> None:
        """A-pillar, roof rail, C-pillar and rear wing as one sheet."""
        q = self.seams
        screen, back = self.front(q.screen), self.rear(q.back)
        boot_low = self.rear(q.boot_rear)
        boot = boot_low[:1] if q.boot_top is None else self.top(q.boot_top)
        tail = self.tail_seam()
        arch = self.arch(1, self.arch_angle(1, tail[-1]), self.low_angle())
        opening = self.side(self.door_outline()[::-1], curved=False)
        keep = opening[: len(opening) - len(smooth(q.door_front[:-2])) + 1]
        outline = np.concatenate(
            [
                screen,
                self._line(screen[-1], back[-1], TOP, 16)[1:],
                back[-2::-1],
                boot[1:],
                boot_low[1:],
                tail[1:],
                arch[1:],
                keep,
            ]
        )
        cut(s, self.surface, FLANK, outline, replace(PAINT, step=0.034 if s.detail > 0.9 else 0.05), sides=BOTH_SIDES)

    def _upper(self, s: Sketch) -> None:
        q = self.seams
        screen, back = self.front(q.screen), self.rear(q.back)
        rail = self._line(screen[-1], back[-1], TOP, 16)
        crest = self._line(screen[-1] * np.array([-1.0, 1, 1]), screen[-1], FRONT, 20)
        crown = self._line(back[-1], back[-1] * np.array([-1.0, 1, 1]), REAR, 20)
        roof = np.concatenate([crest, rail[1:], crown[1:], _mirror(rail)[1:-1]])
        cut(s, self.surface, TOP, roof, replace(PAINT, back="trim_light", edge=0.03))
        side, front, rear = self.top(q.bonnet_side), self.top(q.bonnet_front), self.top(q.bonnet_rear)
        half = np.concatenate([front, side[-2::-1], rear[1:]])
        cut(s, self.surface, TOP, np.concatenate([half, _mirror(half)[1:-1]]), PAINT)
        foot = self._line(screen[0] * np.array([-1.0, 1, 1]), screen[0], FRONT, 20)
        cowl = np.concatenate([foot, rear, _mirror(rear)[1:]])
        cut(s, self.surface, Flat((0, 0.3, 1), (0, 1, 0)), cowl, replace(BLACK, sink=0.012, edge=0.01))

    def _ends(self, s: Sketch) -> None:
        q = self.seams
        lamp = np.array([(math.radians(a) * self.nose.radius, z) for a, z in q.headlamp])
        lamps = [self.nose.on(self.surface, lamp * np.array([k, 1.0])) for k in (1, -1)]
        intake = np.array([(math.radians(a) * self.nose.radius, z) for a, z in q.intake])
        mouth = self.nose.on(self.surface, intake)
        front, side = self.top(q.bonnet_front), self.nose_seam()
        arch = self.arch(0, self.arch_angle(0, side[-1]), self.low_angle(), 8)
        edge = np.concatenate([front, side[1:], arch[1:]])
        low = self._line(arch[-1], arch[-1] * np.array([-1.0, 1, 1]), self.nose, 40)
        cut(s, self.surface, self.nose, np.concatenate([edge, low[1:], _mirror(edge)[1:-1]]), PAINT, [*lamps, mouth])
        cut(s, self.surface, self.nose, mouth, replace(BLACK, sink=0.035, edge=0))
        side = self.tail_seam()
        arch = self.arch(1, self.arch_angle(1, side[-1]), 180 - self.low_angle(), 8)
        edge = np.concatenate([side, arch[1:]])
        low = self._line(arch[-1], arch[-1] * np.array([-1.0, 1, 1]), self.tail, 40)
        cut(
            s,
            self.surface,
            self.tail,
            np.concatenate([edge, low[1:], _mirror(edge)[1:-1], self.boot_foot()[:-1]]),
            PAINT,
        )

    def _glass(self, s: Sketch) -> None:
        q = self.seams
        panes = [(SCREEN, self.front(q.screen))]
        if q.boot_top is not None:
            panes.append((BACK, self.rear(q.back)))
        for chart, curve in panes:
            seen = FRONT if chart is SCREEN else REAR
            low = self._line(curve[0] * np.array([-1.0, 1, 1]), curve[0], seen, 20)
            high = self._line(curve[-1], curve[-1] * np.array([-1.0, 1, 1]), seen, 20)
            outline = np.concatenate([low, curve[1:], high[1:], _mirror(curve)[1:-1]])
            pane = chart.on(self.surface, inset(chart.flat(outline), 0.045))
            cut(s, self.surface, chart, outline, replace(BLACK, sink=0.003, edge=0.004, back="black"), [pane])
            cut(s, self.surface, chart, pane, replace(GLASS, gap=-0.004))
