"""Assembles the set-down kerb of a railway station, where ride-hailing cars are checked. North is +Y."""

from __future__ import annotations

from pathlib import Path

from assets.build import (
    place,
    place_ground,
    place_plants,
    place_surfaces,
    station_building,
    station_ground,
    street_paint,
)
from assets.build.atlas import colour_uv
from assets.build.place_parts import anchors
from assets.build.sketch import Sketch

ANCHORS = {
    "at_kerb": (1.4, 0.0, 0.2), "at_set_down_sign": (2.5, -7.2, 2.9), "at_road_name": (2.3, 24.0, 2.7),
    "at_hall_door": (22.6, 9.0, 1.6), "at_help_point": (7.2, -3.5, 1.6), "at_lane": (-3.6, -12.0, 0.0),
}  # fmt: skip
SHADED = ("station", "kerbside", "travellers")


def build(models: Path, textures: Path, samples: int = 32) -> list[Path]:
    """Build station_kerb.bam and its textures."""
    painted = [
        *place_ground.paint_asphalt(textures),
        *place_surfaces.paint(textures, "paving", "forest"),
        *place_ground.paint_plants(textures),
        *place_plants.paint_leaves(textures),
        *street_paint.paint(textures),
    ]
    s = Sketch(colour_uv, 0.6)
    station_ground.draw(s)
    station_building.draw(s)
    anchors(s, ANCHORS)
    return [*painted, place.write("station_kerb", s, models, textures, samples, SHADED)]
