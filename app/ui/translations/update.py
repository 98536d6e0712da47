"""Bring zh_CN.ts and zh_CN.qm up to date with the source: `python -m app.ui.translations.update`.

The Chinese stands in phrases/*.json, one file for each area of the interface: {"English": "Chinese"}. Where one English
text needs two Chinese ones, the key is "Class|English". The .ts is made from source and phrases, so that two authors
never merge it by hand; it is committed for translators' tools, and the .qm for Qt.
"""

from __future__ import annotations

import json
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator, Mapping
from pathlib import Path

import PySide6

from app.ui.translations.loader import FOLDER

SOURCES = FOLDER.parent
TS = FOLDER / "zh_CN.ts"
QM = FOLDER / "zh_CN.qm"
PHRASES = FOLDER / "phrases"


def main() -> int:
    """Write both files; the exit status is 1 when a text has no Chinese, each named on its own line."""
    collect(TS)
    missing = fill(TS, phrases(PHRASES))
    release(TS, QM)
    for context, text in missing:
        sys.stdout.write(f"no Chinese for {context}|{text}\n")
    return 1 if missing else 0


def collect(ts: Path) -> None:
    """Read all texts out of the source into `ts`; CalledProcessError when lupdate fails."""
    files = sorted(str(path) for path in SOURCES.rglob("*.py"))
    options = ["-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", "zh_CN", "-silent"]
    subprocess.run([_tool("lupdate"), *options, *files, "-ts", str(ts)], check=True, capture_output=True)


def release(ts: Path, qm: Path) -> None:
    """Compile `ts` for Qt; CalledProcessError when lrelease fails."""
    # A desktop that runs has the file mapped: written in place, it would crash there.
    fresh = qm.with_suffix(".fresh")
    subprocess.run([_tool("lrelease"), "-silent", str(ts), "-qm", str(fresh)], check=True, capture_output=True)
    fresh.replace(qm)


def phrases(folder: Path) -> dict[str, str]:
    """English to Chinese of all areas; ValueError names a text that two files translate differently."""
    found: dict[str, str] = {}
    for file in sorted(folder.glob("*.json")):
        for english, chinese in json.loads(file.read_text(encoding="utf-8")).items():
            if found.setdefault(english, chinese) != chinese:
                raise ValueError(f"{file.name}: {english!r} is already {found[english]!r}")
    return found


def fill(ts: Path, known: Mapping[str, str]) -> list[tuple[str, str]]:
    """Put the Chinese into `ts`; returns (class, English) of what has none."""
    tree = ElementTree.parse(ts)
    missing = []
    for context, message in messages(tree):
        text, target = message.findtext("source", ""), message.find("translation")
        chinese = known.get(f"{context}|{text}", known.get(text))
        if target is None:
            continue
        target.text = chinese
        if chinese is None:
            target.set("type", "unfinished")
            missing.append((context, text))
        else:
            target.attrib.pop("type", None)
    ElementTree.indent(tree, "    ")
    body = ElementTree.tostring(tree.getroot(), encoding="unicode")
    ts.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")
    return missing


def messages(tree: ElementTree.ElementTree[ElementTree.Element]) -> Iterator[tuple[str, ElementTree.Element]]:
    """Each message of a .ts with the class it stands in."""
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name", ""), message


def _tool(name: str) -> str:
    # Beside the wheel's libraries: the wrappers on the path would start a second Python.
    folder = Path(PySide6.__file__).parent
    found = next((path for path in (folder / name, folder / f"{name}.exe") if path.exists()), None)
    if found is None:
        raise FileNotFoundError(f"{name} is not part of this PySide6")
    return str(found)


if __name__ == "__main__":
    sys.exit(main())
