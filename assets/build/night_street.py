"""Assembles the village back street with its snack stalls, where a van is checked at night. North is +Y."""

from __future__ import annotations

from pathlib import Path

from assets.build import (
    place,
    place_crowd,
    place_ground,
    place_plants,
    place_surfaces,
    street_ground,
    street_paint,
    street_shops,
    street_stalls,
    street_things,
)
from assets.build.atlas import colour_uv
from assets.build.place_parts import anchors
from assets.build.sketch import Sketch

ANCHORS = {
    "at_drain_grate": (*street_ground.GRATE, 0.05), "at_ditch": (3.35, -1.0, -0.3), "at_stalls": (-8.6, 0.0, 1.0),
    "at_stall_2": (-8.9, -4.5, 1.0), "at_embers": (-8.15, 0.0, 0.85), "at_gas_rings": (-9.0, -2.88, 0.45),
    "at_braziers_moved": (-10.0, 26.2, 0.85), "at_diners": (-13.8, 0.0, 1.0), "at_diners_moved": (30.6, -14.6, 2.4),
    "at_upwind_high": (23.5, -7.0, 2.4), "at_string_1": (-7.75, 0.0, 2.6), "at_string_2": (-11.2, 0.0, 2.9),
    "at_string_3": (-14.0, 0.0, 3.0),
}  # fmt: skip
SHADED = (
    "shops",
    "stalls",
    "tables",
    "braziers",
    "braziers_moved",
    "street",
    "diners",
    "diners_moved",
    "stall_cylinders",
)


def build(models: Path, textures: Path, samples: int = 32) -> list[Path]:
    """Build night_street.bam and its textures."""
    painted = [
        *place_surfaces.paint(textures, "concrete", "paving", "gravel", "masonry", "soil", "forest"),
        *place_ground.paint_plants(textures),
        *place_plants.paint_leaves(textures),
        *street_paint.paint(textures),
    ]
    s = Sketch(colour_uv, 0.6)
    street_ground.draw(s)
    street_shops.draw(s)
    street_stalls.draw(s)
    street_things.draw(s)
    for name, people in (("diners", street_things.diners()), ("diners_moved", street_things.diners_moved())):
        with s.part(name, ANCHORS[f"at_{name}"], hidden=name == "diners_moved"):
            place_crowd.figures(s, people)
    anchors(s, ANCHORS)
    head_x, z = street_things.LAMP_HEAD
    anchors(s, {f"at_lamp_{k + 1}": (head_x, y, z) for k, y in enumerate(street_things.LAMPS_Y)})
    return [*painted, place.write("night_street", s, models, textures, samples, SHADED)]
