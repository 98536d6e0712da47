"""What the trainee faces: each station's distance, angle and light, and whether its text could be read from there."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from panda3d.core import LPoint3f, LVector3f

from app.domain.attempt.events import StationFaced
from app.domain.scenario.things import Station
from app.domain.scoring.attention import is_readable, light_factor
from scenarios.world.scene import Scene

GAZE_DEG = 26.0
"""Half angle around the middle of the view within which a thing counts as faced."""
FAR_TIMES = 3.0
"""Beyond so many times its readable distance a station does not count as faced."""
STANDING_M = 6.0
"""For stations that are a matter of standing there."""
REPORT_S = 2.0
BEHIND_SIDE_M = 0.5
"""What lies further in belongs to no side: one looks at it from above."""
SPOT_EYE_M = 1.0
SAMPLE_S = 0.1


@dataclass(frozen=True)
class Sighting:
    """How a station is seen from an eye; angles in degrees, `light` as factor on readable distances."""

    station: str
    distance_m: float
    off_axis_deg: float
    slant_deg: float
    clear: bool
    light: float
    readable: bool


@dataclass
class _Stay:
    sighting: Sighting
    since_s: float
    told_s: float


def sight(scene: Scene, station: Station, eye: LPoint3f, forward: LVector3f, light: float) -> Sighting:
    """How the station is seen from `eye`, looking along `forward` (unit)."""
    target = sight_point(scene, station.node)
    way = target - eye
    distance = way.length()
    off_axis = _angle(forward, way)
    normal = outward(scene, target) if station.node not in scene.layout.spots else None
    slant = _angle(normal, -way) if normal is not None else 0.0
    clear = scene.sight.is_clear(eye, target, margin_m=0.2)
    angle = max(slant if station.readable_m is not None else 0.0, 0.0)
    readable = clear and off_axis <= GAZE_DEG and is_readable(
        station.readable_m, distance_m=distance, angle_deg=angle, light=light
    )  # fmt: skip
    return Sighting(station.id, distance, off_axis, angle, clear, light, readable)


def sight_point(scene: Scene, node: str) -> LPoint3f:
    """Where one looks to see a node; for a spot on the ground a metre above it."""
    place = scene.place_of(node)
    return place + LVector3f(0, 0, SPOT_EYE_M) if node in scene.layout.spots else place


def outward(scene: Scene, place: LPoint3f) -> LVector3f | None:
    """The direction in which the vehicle's nearest side faces, level; None well inside or on top, and without one."""
    if not scene.has_vehicle:
        return None
    low, high = scene.vehicle_box
    sides = {
        LVector3f(-1, 0, 0): place[0] - low[0],
        LVector3f(1, 0, 0): high[0] - place[0],
        LVector3f(0, -1, 0): place[1] - low[1],
        LVector3f(0, 1, 0): high[1] - place[1],
    }
    nearest = min(sides, key=lambda side: sides[side])
    return nearest if sides[nearest] <= BEHIND_SIDE_M else None


def scene_light(scene: Scene, hour: str, torch: bool, rain: bool) -> float:
    """The light factor of an hour, with or without the torch."""
    return light_factor(night=hour == "night", torch=torch, rain=rain)


class Attention:
    """Watches which stations are faced and tells it on change, at most every two seconds a station."""

    def __init__(self, scene: Scene, stations: Iterable[Station]) -> None:
        self._scene = scene
        self._stations = tuple(stations)
        self._stays: dict[str, _Stay] = {}
        self._next_s = 0.0
        self.now: dict[str, Sighting] = {}

    def watch(self, now_s: float, t_ms: int, eye: LPoint3f, forward: LVector3f, light: float) -> list[StationFaced]:
        """What to report at this moment; call every frame, it samples ten times a second."""
        if now_s < self._next_s:
            return []
        self._next_s = now_s + SAMPLE_S
        told: list[StationFaced] = []
        self.now = {}
        for station in self._stations:
            # Looking for what stands between costs most, so it comes last.
            seen = sight(self._scene, station, eye, forward, light) if self._before(station, eye, forward) else None
            if seen is not None and seen.clear:
                self.now[station.id] = seen
                told += self._stay(seen, now_s, t_ms)
            elif station.id in self._stays:
                told += self._leave(station.id, now_s, t_ms)
        return told

    def look_away(self, now_s: float, t_ms: int) -> list[StationFaced]:
        """What to report when something comes before the trainee's eyes; nothing counts as faced behind it."""
        told = [event for station in tuple(self._stays) for event in self._leave(station, now_s, t_ms)]
        self.now = {}
        return told

    def _before(self, station: Station, eye: LPoint3f, forward: LVector3f) -> bool:
        """Whether a station lies before the eye and near enough to count as faced."""
        way = sight_point(self._scene, station.node) - eye
        reach = (station.readable_m or STANDING_M / FAR_TIMES) * FAR_TIMES
        return way.length() <= max(reach, 2.0) and _angle(forward, way) <= GAZE_DEG

    def _stay(self, seen: Sighting, now_s: float, t_ms: int) -> list[StationFaced]:
        stay = self._stays.get(seen.station)
        if stay is None or stay.sighting.readable != seen.readable:
            before = self._leave(seen.station, now_s, t_ms) if stay is not None else []
            self._stays[seen.station] = _Stay(seen, now_s, now_s)
            return before
        if seen.distance_m < stay.sighting.distance_m:
            stay.sighting = seen
        if now_s - stay.told_s >= REPORT_S:
            return self._tell(stay, now_s, t_ms)
        return []

    def _leave(self, station: str, now_s: float, t_ms: int) -> list[StationFaced]:
        stay = self._stays.pop(station)
        return self._tell(stay, now_s, t_ms) if now_s - stay.told_s >= 0.3 else []

    def _tell(self, stay: _Stay, now_s: float, t_ms: int) -> list[StationFaced]:
        seen, dwell = stay.sighting, now_s - stay.told_s
        stay.told_s = now_s
        return [
            StationFaced(
                t_ms=t_ms,
                station=seen.station,
                distance_m=round(seen.distance_m, 2),
                angle_deg=round(min(seen.slant_deg, 180.0), 1),
                light=round(seen.light, 2),
                dwell_s=round(dwell, 2),
                readable=seen.readable,
            )
        ]


def _angle(a: LVector3f, b: LVector3f) -> float:
    lengths = a.length() * b.length()
    return math.degrees(math.acos(max(-1.0, min(1.0, a.dot(b) / lengths)))) if lengths > 1e-9 else 0.0
