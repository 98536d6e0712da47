"""Fills in the fields of a deed's event that only the engine knows: places, wind, distances, lengths."""

from __future__ import annotations

import math
from typing import Any

from panda3d.core import LPoint3f

from app.domain.scenario.deeds import Deed
from scenarios.world.scene import Scene

MM = 1000.0


def vehicle_distance(scene: Scene, eye: LPoint3f) -> float:
    """Metres on the ground from the eye to the vehicle's nearest side; infinite where there is none."""
    if not scene.has_vehicle:
        return math.inf
    low, high = scene.vehicle_box
    dx = max(low[0] - eye[0], 0.0, eye[0] - high[0])
    dy = max(low[1] - eye[1], 0.0, eye[1] - high[1])
    return float((dx * dx + dy * dy) ** 0.5)


def is_upwind(scene: Scene, eye: LPoint3f) -> bool:
    """Whether the place lies on the side of the vehicle that the wind comes from; never without a vehicle."""
    if not scene.has_vehicle:
        return False
    low, high = scene.vehicle_box
    near_x, near_y = min(max(eye[0], low[0]), high[0]), min(max(eye[1], low[1]), high[1])
    to_x, to_y = scene.wind.blows_to
    return (eye[0] - near_x) * to_x + (eye[1] - near_y) * to_y < -0.3


def fill(
    deed: Deed, scene: Scene, eye: LPoint3f, station: str = "", text: str = "", finding: str = ""
) -> dict[str, Any]:
    """Values for the deed's open fields; fields that nothing is known of keep what the author wrote."""
    known: dict[str, Any] = {"from_deg": scene.wind.from_deg}
    if scene.has_vehicle:
        distance, upwind = vehicle_distance(scene, eye), is_upwind(scene, eye)
        known |= {
            "upwind": upwind,
            "clean_air": upwind and distance >= scene.scenario.scene.place.clean_air_m - 0.5,
            "distance_m": round(distance, 2),
        }
    if {"x_m", "y_m"} & set(deed.filled):
        x, y, _ = scene.next_cone(bool(deed.event.fields.get("approach", False)))
        known |= {"x_m": x, "y_m": y}
    if station:
        known |= {"station": station, "length_mm": round(gap_mm(scene, station), 1)}
    if text:
        known["text"] = text
    if finding:
        known["finding"] = finding
    return {name: known[name] for name in deed.filled if name in known}


def gap_mm(scene: Scene, station: str) -> float:
    """How far the lowest visible part near a station's place hangs above the ground, in millimetres."""
    place = scene.place_of(scene.scenario.station_by_id[station].node)
    lowest = [
        bounds[0][2]
        for _, node in scene.movables.objects()
        if not node.is_hidden()
        and (bounds := node.get_tight_bounds(scene.renderer.scene)) is not None
        and abs((bounds[0][0] + bounds[1][0]) / 2 - place[0]) < 0.6
        and abs((bounds[0][1] + bounds[1][1]) / 2 - place[1]) < 0.6
    ]
    return max(0.0, min(lowest, default=0.0)) * MM
