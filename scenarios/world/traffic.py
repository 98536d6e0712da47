"""Traffic that passes on the lanes of a place: where each vehicle is follows from the clock and the seed alone."""

from __future__ import annotations

import bisect
import math
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from panda3d.core import NodePath

Point = tuple[float, float, float]
ROUND_S = 600.0
"""After so long a lane's traffic repeats itself."""
LEAST_GAP_S = 2.2
COLOURS = (
    (0.92, 0.92, 0.90), (0.85, 0.86, 0.87), (0.05, 0.05, 0.055), (0.28, 0.30, 0.32), (0.10, 0.16, 0.30),
    (0.42, 0.05, 0.05), (0.55, 0.50, 0.42), (0.10, 0.24, 0.19),
)  # fmt: skip
"""Linear paint of passing vehicles, by how common it is on the road."""


@dataclass(frozen=True)
class Lane:
    """A way that vehicles take: points in metres, speed, mean gap between vehicles, meshes to choose from."""

    id: str
    points: tuple[Point, ...]
    speed_m_s: float
    gap_s: float
    meshes: tuple[str, ...]

    @cached_property
    def _ends(self) -> tuple[float, ...]:
        """Metres from the start to each point."""
        far = [0.0]
        for a, b in zip(self.points, self.points[1:], strict=False):
            far.append(far[-1] + math.dist(a, b))
        return tuple(far)

    @property
    def length_m(self) -> float:
        """Metres from its first to its last point."""
        return self._ends[-1]

    def at(self, along_m: float) -> tuple[Point, float]:
        """Place so many metres along the lane, and the heading there in degrees counter-clockwise from north."""
        k = min(max(bisect.bisect_right(self._ends, along_m) - 1, 0), len(self.points) - 2)
        a, b = self.points[k], self.points[k + 1]
        share = (along_m - self._ends[k]) / (self._ends[k + 1] - self._ends[k])
        x, y, z = (p + (q - p) * share for p, q in zip(a, b, strict=True))
        return (x, y, z), math.degrees(math.atan2(a[0] - b[0], b[1] - a[1]))


@dataclass(frozen=True)
class Passing:
    """A vehicle on its way: a name that stays its own, mesh, paint, place, heading in degrees."""

    id: str
    mesh: str
    colour: tuple[float, float, float]
    place: Point
    heading_deg: float


def starts(lane: Lane, seed: int) -> list[tuple[float, str, tuple[float, float, float]]]:
    """When vehicles enter a lane within a round, with mesh and paint; gaps vary as in free traffic."""
    draw = random.Random(f"{seed} {lane.id}")
    out = []
    now = draw.uniform(0, lane.gap_s)
    while now < ROUND_S - LEAST_GAP_S:
        out.append((now, draw.choice(lane.meshes), draw.choice(COLOURS)))
        now += LEAST_GAP_S + draw.expovariate(1 / max(lane.gap_s - LEAST_GAP_S, 0.1))
    return out


def _start_of(entry: tuple[float, str, tuple[float, float, float]]) -> float:
    return entry[0]


def passing(
    lane: Lane, entries: Sequence[tuple[float, str, tuple[float, float, float]]], time_s: float
) -> Iterator[Passing]:
    """The vehicles that are on a lane at a moment."""
    lasts_s = lane.length_m / lane.speed_m_s
    now_s = time_s % ROUND_S
    # Entries stand in the order of their starts: who came last within the lane's time, and late ones of the last round.
    spans = [(now_s - lasts_s, now_s), (now_s + ROUND_S - lasts_s, ROUND_S)]
    for after_s, until_s in spans:
        first, last = (bisect.bisect_right(entries, at_s, key=_start_of) for at_s in (after_s, until_s))
        for index in range(first, last):
            start, mesh, colour = entries[index]
            place, heading = lane.at((now_s - start) % ROUND_S * lane.speed_m_s)
            yield Passing(f"{lane.id} {index}", mesh, colour, place, heading)


class Traffic:
    """Shows what passes. `stand` makes a vehicle's node from a mesh's name, dressed and hung in the scene."""

    def __init__(self, lanes: Sequence[Lane], seed: int, stand: Callable[[str], NodePath]) -> None:
        self._lanes = [(lane, starts(lane, seed)) for lane in lanes]
        self._stand = stand
        self._shown: dict[str, tuple[str, NodePath]] = {}
        self._idle: dict[str, list[NodePath]] = {}

    def advance(self, time_s: float) -> None:
        """Bring every vehicle to where it is at a moment; vehicles that have left are used again."""
        now = {car.id: car for lane, entries in self._lanes for car in passing(lane, entries, time_s)}
        for name in [name for name in self._shown if name not in now]:
            mesh, node = self._shown.pop(name)
            node.hide()
            self._idle.setdefault(mesh, []).append(node)
        for car in now.values():
            if car.id not in self._shown:
                self._shown[car.id] = (car.mesh, self._take(car))
            node = self._shown[car.id][1]
            node.set_pos(*car.place)
            node.set_h(car.heading_deg)

    def vehicles(self) -> list[NodePath]:
        """The nodes of what is on the lanes now."""
        return [node for _, node in self._shown.values()]

    def _take(self, car: Passing) -> NodePath:
        idle = self._idle.get(car.mesh)
        node = idle.pop() if idle else self._stand(car.mesh)
        node.show()
        node.find("**/paint").set_color_scale(*car.colour, 1)
        return node
