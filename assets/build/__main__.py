"""Builds assets: `python -m assets.build [NAME…]`, all of them without a name."""

from __future__ import annotations

import argparse
import time

from assets.build import manifest
from assets.build.apart import apart
from assets.build.builders import BUILDERS, SAMPLES, build, chosen_builders
from assets.paths import ASSETS


def main() -> None:
    """Build what the command line names."""
    parser = argparse.ArgumentParser(prog="python -m assets.build")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BUILDERS))
    parser.add_argument("--samples", type=int, default=SAMPLES, help="rays per point of baked light; 0 bakes none")
    chosen = parser.parse_args()
    for kind in manifest.FOLDERS:
        (ASSETS / kind).mkdir(parents=True, exist_ok=True)
    for name in chosen_builders(parser, chosen.names):
        start = time.monotonic()
        files = apart(build, name, chosen.samples)
        size_mb = sum(f.stat().st_size for f in files) / 1e6
        print(f"{name}: {len(files)} files, {size_mb:.2f} MB, {time.monotonic() - start:.1f} s")
    manifest.write()


if __name__ == "__main__":
    main()
