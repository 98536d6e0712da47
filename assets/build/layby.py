"""Assembles the lay-by: the forecourt of an expressway exit where the tanker is checked. North is +Y."""

from __future__ import annotations

from pathlib import Path

from assets.build import place, place_buildings, place_crowd, place_ground, place_plants, place_surfaces
from assets.build.atlas import colour_uv
from assets.build.place_parts import anchors
from assets.build.sketch import Sketch

ANCHORS = {
    "at_wind_sock": (-8.2, 18.0, 0.0), "at_desk": (-13.0 + 4.5, 13.0, 0.0), "at_patrol_car": (-4.5, -26.0, 0.0),
    "at_start": (-5.5, -14.0, 0.0),
    "at_crowd": (64.0, -64.0, 1.5), "at_toll_office": (24.0, -117.0, 1.5), "at_scale": (14.0, -92.0, 0.2),
    "at_whole_place": (-4.0, 0.0, 1.6),
}  # fmt: skip
SHADED = ("toll_station", "roadside", "kerbs", "crowd")


def build(models: Path, textures: Path, samples: int = 32) -> list[Path]:
    """Build layby.bam and its textures."""
    painted = [
        *place_ground.paint_asphalt(textures),
        *place_ground.paint_plants(textures),
        *place_plants.paint_leaves(textures),
        *place_surfaces.paint(textures, "soil", "forest"),
    ]
    s = Sketch(colour_uv, 0.6)
    place_ground.draw(s)
    place_plants.draw(s)
    place_buildings.draw(s)
    place_crowd.draw(s, 64.0, -64.0)
    anchors(s, ANCHORS)
    return [*painted, place.write("layby", s, models, textures, samples, SHADED)]
