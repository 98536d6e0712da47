"""What the program is made of: its version, and the licences of what it ships with."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2] / "pyproject.toml"
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_CLASSIFIER = "License :: OSI Approved :: "
LONGEST = 60
FONTS = ("Noto Sans CJK SC, Noto Serif CJK SC", "", "OFL-1.1")
ICONS = ("Phosphor Icons", "2.1.1", "MIT")
HTMX = ("htmx", "2.0.11", "0BSD")


@dataclass(frozen=True, slots=True)
class Part:
    """A library, font or set of icons: name, version, licence."""

    name: str
    version: str
    licence: str


@dataclass(frozen=True, slots=True)
class About:
    """The program's version and its parts."""

    version: str
    parts: tuple[Part, ...]


def about() -> About:
    """Read from the project file and from what is installed; parts that are not installed are left out."""
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    names = [match.group() for line in project["dependencies"] if (match := _NAME.match(line))]
    parts = [part for name in names if (part := _part(name)) is not None]
    return About(str(project["version"]), (*parts, Part(*FONTS), Part(*ICONS), Part(*HTMX)))


def _part(name: str) -> Part | None:
    try:
        found = metadata(name).json
    except PackageNotFoundError:
        return None
    licence = found.get("license_expression") or _from_classifiers(found.get("classifier") or [])
    licence = licence or str(found.get("license") or "").strip().split("\n")[0]
    return Part(str(found["name"]), str(found["version"]), str(licence)[:LONGEST] or "–")


def _from_classifiers(classifiers: str | list[str]) -> str:
    listed = [classifiers] if isinstance(classifiers, str) else classifiers
    words = [each.removeprefix(_CLASSIFIER) for each in listed if each.startswith(_CLASSIFIER)]
    return ", ".join(words)
