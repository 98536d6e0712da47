"""Traffic that passes on the lanes of a place: where each vehicle is follows from the clock and the seed alone."""

from __future__ import annotations

import bisect
import math
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

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

    @cached_property
    def _legs(self) -> tuple[tuple[Point, Point, float], ...]:
        """Of each leg where it begins, what a metre along it adds, and its heading."""
        legs = []
        for a, b in zip(self.points, self.points[1:], strict=False):
            far = math.dist(a, b)
            ahead = ((b[0] - a[0]) / far, (b[1] - a[1]) / far, (b[2] - a[2]) / far)
            legs.append((a, ahead, math.degrees(math.atan2(a[0] - b[0], b[1] - a[1]))))
        return tuple(legs)

    def at(self, along_m: float) -> tuple[Point, float]:
        """Place so many metres along the lane, and the heading there in degrees counter-clockwise from north."""
        k = min(max(bisect.bisect_right(self._ends, along_m) - 1, 0), len(self._legs) - 1)
        (x, y, z), (right, forth, up), heading_deg = self._legs[k]
        on_m = along_m - self._ends[k]
        return (x + right * on_m, y + forth * on_m, z + up * on_m), heading_deg


class Entry(NamedTuple):
    """A vehicle that enters a lane at a moment of each round, with mesh and paint."""

    start_s: float
    mesh: str
    colour: tuple[float, float, float]


class Passing(NamedTuple):
    """A vehicle on its way: who it is (its lane and number), place, heading in degrees."""

    id: tuple[str, int]
    place: Point
    heading_deg: float


def starts(lane: Lane, seed: int) -> list[Entry]:
    """When vehicles enter a lane within a round, in this order; gaps vary as in free traffic."""
    draw = random.Random(f"{seed} {lane.id}")
    out = []
    now = draw.uniform(0, lane.gap_s)
    while now < ROUND_S - LEAST_GAP_S:
        out.append(Entry(now, draw.choice(lane.meshes), draw.choice(COLOURS)))
        now += LEAST_GAP_S + draw.expovariate(1 / max(lane.gap_s - LEAST_GAP_S, 0.1))
    return out


class Flow:
    """The vehicles of a lane: what enters it, and what is on it at a moment."""

    def __init__(self, lane: Lane, seed: int) -> None:
        self.lane = lane
        self.entries = starts(lane, seed)
        self._starts_s = [entry.start_s for entry in self.entries]
        self._lasts_s = lane.length_m / lane.speed_m_s

    def passing(self, time_s: float) -> Iterator[Passing]:
        """The vehicles that are on the lane at a moment."""
        now_s = time_s % ROUND_S
        # Who came last within the lane's time, and late ones of the last round.
        yield from self._between(now_s - self._lasts_s, now_s, now_s)
        if now_s < self._lasts_s:
            yield from self._between(now_s + ROUND_S - self._lasts_s, ROUND_S, now_s)

    def _between(self, after_s: float, until_s: float, now_s: float) -> Iterator[Passing]:
        lane, starts_s = self.lane, self._starts_s
        for index in range(bisect.bisect_right(starts_s, after_s), bisect.bisect_right(starts_s, until_s)):
            yield Passing((lane.id, index), *lane.at((now_s - starts_s[index]) % ROUND_S * lane.speed_m_s))


class Traffic:
    """Shows what passes. `stand` makes a vehicle's node from a mesh's name, dressed and hung in the scene."""

    def __init__(self, lanes: Sequence[Lane], seed: int, stand: Callable[[str], NodePath]) -> None:
        self._flows = {lane.id: Flow(lane, seed) for lane in lanes}
        self._stand = stand
        self._shown: dict[tuple[str, int], tuple[str, NodePath]] = {}
        self._idle: dict[str, list[NodePath]] = {}

    def advance(self, time_s: float) -> None:
        """Bring every vehicle to where it is at a moment; vehicles that have left are used again."""
        now = {car.id: car for flow in self._flows.values() for car in flow.passing(time_s)}
        if now.keys() != self._shown.keys():
            self._change(now)
        for name, (x, y, z), heading_deg in now.values():
            self._shown[name][1].set_pos_hpr(x, y, z, heading_deg, 0, 0)

    def vehicles(self) -> list[NodePath]:
        """The nodes of what is on the lanes now."""
        return [node for _, node in self._shown.values()]

    def _change(self, now: Mapping[tuple[str, int], Passing]) -> None:
        for name in [name for name in self._shown if name not in now]:
            mesh, node = self._shown.pop(name)
            node.hide()
            self._idle.setdefault(mesh, []).append(node)
        for name in now.keys() - self._shown.keys():
            entry = self._flows[name[0]].entries[name[1]]
            self._shown[name] = (entry.mesh, self._take(entry))

    def _take(self, entry: Entry) -> NodePath:
        idle = self._idle.get(entry.mesh)
        node = idle.pop() if idle else self._stand(entry.mesh)
        node.show()
        node.find("**/paint").set_color_scale(*entry.colour, 1)
        return node
