"""Builds assets: `python -m assets.build [NAME…]`, all of them without a name."""

from __future__ import annotations

import argparse
import importlib
import time
from pathlib import Path

from assets.build import manifest
from assets.build.apart import apart
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


def main() -> None:
    """Build what the command line names."""
    parser = argparse.ArgumentParser(prog="python -m assets.build")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BUILDERS))
    parser.add_argument("--samples", type=int, default=SAMPLES, help="rays per point of baked light; 0 bakes none")
    chosen = parser.parse_args()
    for kind in manifest.FOLDERS:
        (ASSETS / kind).mkdir(parents=True, exist_ok=True)
    for name in chosen.names or BUILDERS:
        start = time.monotonic()
        files = apart(build, name, chosen.samples)
        size_mb = sum(f.stat().st_size for f in files) / 1e6
        print(f"{name}: {len(files)} files, {size_mb:.2f} MB, {time.monotonic() - start:.1f} s")
    manifest.write()


if __name__ == "__main__":
    main()
