"""Assembles the mountain lay-by in whose rain an acid tanker leaks. North is +Y; the tanker looks east."""

from __future__ import annotations

from pathlib import Path

from assets.build import (
    mountain_ground,
    mountain_things,
    place,
    place_ground,
    place_plants,
    place_surfaces,
    street_paint,
)
from assets.build.atlas import colour_uv
from assets.build.place_parts import anchors
from assets.build.sketch import Sketch

_Z = mountain_things.height
ANCHORS = {
    "at_drain_grate": (*mountain_ground.GRATE, 0.05), "at_sandbags": (-14.2, 3.0, 0.2),
    "at_acid_flow": (-10.0, 1.2, 0.05),
    "at_downwind_30": (-26.5, -21.2, _Z(-26.5, -21.2) + 1.2), "at_downwind_60": (-47.7, -42.4, _Z(-47.7, -42.4) + 1.2),
    "at_bus_stop": (*mountain_ground.BUS_STOP, _Z(*mountain_ground.BUS_STOP) + 1.2), "at_ditch": (-14.0, -12.9, -0.4),
    "at_yard": (48.0, 40.0, 4.2), "at_upwind_60": (37.0, 43.0, 4.4), "at_upwind_80": (51.0, 57.0, 4.4),
    "at_weigh_pads": (36.0, 0.2, 0.06), "at_retaining_wall": (-5.0, 4.9, 1.6), "at_fire_engine": (70.0, -3.9, 0.0),
    "at_transfer_truck": (22.0, 0.2, 0.0),
}  # fmt: skip
SHADED = ("roadside", "yard", "kerbs", "sandbags", "containment", "weigh_pads")


def build(models: Path, textures: Path, samples: int = 32) -> list[Path]:
    """Build mountain_layby.bam and its textures."""
    painted = [
        *place_ground.paint_asphalt(textures),
        *place_surfaces.paint(textures, "concrete", "gravel", "rock", "masonry", "soil", "forest"),
        *place_ground.paint_plants(textures),
        *place_plants.paint_leaves(textures),
        *street_paint.paint(textures),
    ]
    s = Sketch(colour_uv, 0.6)
    mountain_ground.draw(s)
    mountain_things.draw(s)
    anchors(s, ANCHORS)
    return [*painted, place.write("mountain_layby", s, models, textures, samples, SHADED)]
