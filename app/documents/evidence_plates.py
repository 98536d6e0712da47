"""Photographs of a case file as plates: the picture with what it is, who took it when, and the digest of its file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

SHOWN_DIGITS = 16
TITLE = "照片证据"


@dataclass(frozen=True, slots=True)
class Plate:
    """A photograph as the volume prints it; `taken` is in words. Without a picture `note` says why there is none."""

    number: int
    name: str
    proves: str = ""
    taken: str = ""
    by: str = ""
    sha256: str = ""
    picture: bytes = b""
    note: str = ""

    @property
    def file(self) -> str:
        """The name of its picture beside the template."""
        kind = "png" if self.picture.startswith(b"\x89PNG") else "jpg"
        return f"plate-{self.number}.{kind}"


def plates_data(plates: Sequence[Plate]) -> list[dict[str, Any]]:
    """What the template gets for the plates."""
    return [
        {
            "number": each.number,
            "name": each.name,
            "proves": each.proves,
            "taken": each.taken,
            "by": each.by,
            "digest": f"{each.sha256[:SHOWN_DIGITS]}…" if each.sha256 else "",
            "file": each.file if each.picture else "",
            "note": each.note,
        }
        for each in plates
    ]


def pictures_of(plates: Sequence[Plate]) -> Mapping[str, bytes]:
    """The pictures by the names under which the template finds them."""
    return {each.file: each.picture for each in plates if each.picture}
