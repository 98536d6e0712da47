"""What is looked at and what is within reach: stations and people of the scene."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from panda3d.core import LPoint3f, LVector3f

from app.domain.scenario.things import Station
from app.domain.scenario.variant import render
from scenarios.world.attention import sight_point
from scenarios.world.scene import Scene

LOOK_DEG = 16.0
SEEN_M = 14.0
PERSON_REACH_M = 3.4
NEAREST_REACH_M, FARTHEST_REACH_M = 3.0, 5.0


@dataclass(frozen=True)
class Target:
    """Something to look at: a station or a person, with its title, place and reach in metres.

    `sight` is where the eye must turn to, where that is not the place itself: a tanker watched from a slope.
    """

    kind: Literal["station", "person"]
    id: str
    title: str
    place: LPoint3f
    reach_m: float
    sight: LPoint3f | None = None


@dataclass(frozen=True)
class Looked:
    """A target as it lies before the eye."""

    target: Target
    distance_m: float
    angle_deg: float

    @property
    def near(self) -> bool:
        """Whether it is within reach."""
        return self.distance_m <= self.target.reach_m


def station_reach_m(station: Station) -> float:
    """From how far one works at a station; far-reading ones let one stand further off."""
    return min(max(station.readable_m or FARTHEST_REACH_M, NEAREST_REACH_M), FARTHEST_REACH_M)


def targets(scene: Scene, values: Mapping[str, str]) -> list[Target]:
    """All targets where they now are."""
    found = [
        Target(
            "station",
            s.id,
            s.title,
            sight_point(scene, s.node),
            station_reach_m(s),
            sight_point(scene, s.looks_at) if s.looks_at is not None else None,
        )
        for s in scene.scenario.scene.stations
    ]
    for name, person in scene.people.items():
        entry = scene.scenario.person_by_id.get(name)
        if entry is not None:
            place = person.root.get_pos() + LVector3f(0, 0, 1.5)
            found.append(Target("person", name, f"{entry.title} {render(entry.name, values)}", place, PERSON_REACH_M))
    return found


def level_distance(place: LPoint3f, eye: LPoint3f) -> float:
    """Distance on the ground: what lies high up is reached from below it."""
    return math.hypot(place[0] - eye[0], place[1] - eye[1])


def looked_at(
    candidates: list[Target], eye: LPoint3f, forward: LVector3f, within_deg: float = LOOK_DEG
) -> Looked | None:
    """The target nearest to the middle of the view, if any is near it."""
    best: Looked | None = None
    for target in candidates:
        way = (target.sight or target.place) - eye
        distance = level_distance(target.place, eye)
        if distance > SEEN_M:
            continue
        cosine = way.dot(forward) / max(way.length(), 1e-6)
        angle = math.degrees(math.acos(max(-1.0, min(1.0, cosine))))
        # Close things fill more of the view, so they may lie further off its middle.
        allowed = within_deg + (max(0.0, 14.0 * (1 - distance / 3.0)) if target.sight is None else 0.0)
        if angle <= allowed and (best is None or _rank(angle, distance) < _rank(best.angle_deg, best.distance_m)):
            best = Looked(target, distance, angle)
    return best


def _rank(angle: float, distance: float) -> float:
    return angle + distance * 1.2


def is_near_station(scene: Scene, station: Station, eye: LPoint3f) -> bool:
    """Whether one stands at a station, or a step away from its reach."""
    return level_distance(scene.place_of(station.node), eye) <= station_reach_m(station) + 0.6
