"""Assembles the simulated street of a training base: set walls, two carriageways, practice yard. North is +Y."""

from __future__ import annotations

from pathlib import Path

from assets.build import (
    place,
    place_ground,
    place_plants,
    place_surfaces,
    street_paint,
    training_ground,
    training_things,
    training_walls,
    training_yard,
)
from assets.build.atlas import colour_uv
from assets.build.place_parts import anchors
from assets.build.sketch import Sketch

ANCHORS = {
    "at_bay": (0.0, 0.0, 1.2), "at_bay_2": (6.0, 0.0, 0.0), "at_zebra": (-16.0, 8.0, 0.0),
    "at_bus_stop": (-9.6, training_things.STOP_Y, 1.4), "at_taxi_rank": (-29.6, -12.0, 0.0),
    "at_canopy": (15.7, 0.0, 1.4), "at_gantry": (-15.875, -30.0, 5.0), "at_slalom": (28.0, 0.0, 0.0),
    "at_shops": (-34.0, 0.0, 1.6), "at_gate": (-14.0, -57.0, 1.4),
}  # fmt: skip
SHADED = ("walls", "yard", "street", "base", "role_players")


def build(models: Path, textures: Path, samples: int = 32) -> list[Path]:
    """Build training_street.bam and its textures."""
    painted = [
        *place_ground.paint_asphalt(textures),
        *place_surfaces.paint(textures, "concrete", "paving", "soil", "forest"),
        *place_ground.paint_plants(textures),
        *place_plants.paint_leaves(textures),
        *street_paint.paint(textures),
    ]
    s = Sketch(colour_uv, 0.6)
    training_ground.draw(s)
    training_walls.draw(s)
    training_yard.draw(s)
    training_things.draw(s)
    anchors(s, ANCHORS)
    for k, (x, y) in enumerate(training_yard.FLOODLIGHTS):
        s.anchor(f"at_floodlight_{k + 1}", (x, y, training_yard.FLOODLIGHT_Z))
    for k, y in enumerate(training_things.LAMPS_Y):
        s.anchor(f"at_lamp_{k + 1}", (training_things.LAMP_X + 1.3, y, training_things.LAMP_Z + 0.3))
    return [*painted, place.write("training_street", s, models, textures, samples, SHADED)]
