"""Proves that scripts give the committed bytes: `python -m assets.build.verify [NAME…]` builds apart and compares."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from assets.build import manifest
from assets.build.apart import apart
from assets.build.builders import BUILDERS, SAMPLES, build, chosen_builders
from assets.paths import ASSETS


class Verdict(Enum):
    """How a file that was built anew stands beside the manifest."""

    IDENTICAL = "identical"
    DIFFERS = "differs"
    UNLISTED = "not in the manifest"


@dataclass(frozen=True, slots=True)
class Finding:
    """A file below the assets' folder, what built it anew, and how it compares."""

    path: str
    builder: str
    verdict: Verdict


def compare(built: Iterable[Path], builder: str, folder: Path, listed: Mapping[str, str]) -> list[Finding]:
    """Each file that a builder wrote below a folder, beside the checksum (SHA-256) listed for it."""
    findings = []
    for path in sorted({file.relative_to(folder).as_posix() for file in built}):
        wanted = listed.get(path)
        same = Verdict.IDENTICAL if manifest.sha256(folder / path) == wanted else Verdict.DIFFERS
        findings.append(Finding(path, builder, Verdict.UNLISTED if wanted is None else same))
    return findings


def unbuilt(findings: Iterable[Finding], listed: Iterable[str]) -> list[str]:
    """Listed files that nothing built."""
    return sorted(set(listed) - {finding.path for finding in findings})


def build_apart(name: str, samples: int, folder: Path) -> list[Path]:
    """Build one asset below a folder, in a process of its own."""
    for kind in manifest.FOLDERS:
        (folder / kind).mkdir(parents=True, exist_ok=True)
    # Vehicles take the atlas, and others' textures, as they are.
    shutil.copytree(ASSETS / "textures", folder / "textures", dirs_exist_ok=True)
    return apart(build, name, samples, folder)


def main() -> int:
    """Build what the command line names, tell file by file how it compares; 1 where anything differs."""
    parser = argparse.ArgumentParser(prog="python -m assets.build.verify")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BUILDERS))
    parser.add_argument("--keep", type=Path, metavar="DIR", help="leave what was built in this folder")
    chosen = parser.parse_args()
    listed = manifest.listed()
    findings: list[Finding] = []
    with tempfile.TemporaryDirectory(prefix="assets-") as made:
        for name in chosen_builders(parser, chosen.names):
            start = time.monotonic()
            folder = (chosen.keep or Path(made)).resolve() / name
            new = compare(build_apart(name, SAMPLES, folder), name, folder, listed)
            findings += new
            for finding in new:
                print(f"{finding.verdict.value:20} {finding.builder:16} {finding.path}")
            print(f"{name}: {len(new)} files, {time.monotonic() - start:.0f} s", flush=True)
    missing = [] if chosen.names else unbuilt(findings, listed)
    for path in missing:
        print(f"{'nothing built it':20} {'':16} {path}")
    wrong = [finding for finding in findings if finding.verdict is not Verdict.IDENTICAL]
    print(f"{len(findings) - len(wrong)} files identical, {len(wrong) + len(missing)} not")
    return 1 if wrong or missing else 0


if __name__ == "__main__":
    sys.exit(main())
