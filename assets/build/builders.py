"""Which asset is built by which module.

Apart from the command: what a spawned process is to call must not be in a module that runs as the main one.
"""

from __future__ import annotations

import argparse
import importlib
from collections.abc import Sequence
from pathlib import Path

from assets.build import manifest
from assets.paths import ASSETS

SAMPLES = 32
"""Rays per point of baked light in what is committed."""

# name: module, in the order in which later ones need earlier ones' textures
BUILDERS = (
    "atlas",
    "sky",
    "tanker",
    "people",
    "layby",
    "night_street",
    "mountain_layby",
    "station_kerb",
    "training_street",
    "interview_room",
    "case_room",
    "patrol_car",
    "traffic",
    "saloon",
    "taxi",
    "axle_scale",
    "weigh_gantry",
    "props",
    "tools",
    "handhelds",
    "field_kit",
    "evidence_kit",
    "ppe",
    "reflective_vest",
    "acid_suit",
    "lpg_truck",
    "acid_tanker",
    "box_truck",
    "sounds",
)


def chosen_builders(parser: argparse.ArgumentParser, names: Sequence[str]) -> Sequence[str]:
    """The builders that a command line names, all where it names none; an unknown one ends with the usage."""
    for name in names:
        if name not in BUILDERS:
            parser.error(f"nothing is called {name!r}; there are {', '.join(BUILDERS)}")
    return names or BUILDERS


def build(name: str, samples: int, into: Path = ASSETS) -> list[Path]:
    """Build one asset into the folders below `into` and return the files written."""
    models, textures, sounds = (into / kind for kind in manifest.FOLDERS)
    module = importlib.import_module(f"assets.build.{name}")
    if name == "atlas":
        return list(module.paint(textures))
    if name == "sky":
        return list(module.build(textures))
    if name == "sounds":
        return list(module.build(sounds))
    return list(module.build(models, textures, samples))
