"""Marks on kept versions of a case file, which thinning never takes: named, exported, handed in, restored from."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path

from pydantic import Field, TypeAdapter, ValidationError

from app.domain.casefile.values import Name
from app.domain.frozen import Frozen
from app.services.durable_file import write_durably

FILE = "marks.json"


class Why(StrEnum):
    """Why a version stays."""

    EXPORTED = "exported"
    HANDED_IN = "handed_in"
    RESTORED = "restored"


class VersionMark(Frozen):
    """A name that somebody gave, or nothing, and the other reasons to keep a version."""

    name: Name = ""
    why: tuple[Why, ...] = Field(default=())

    @property
    def empty(self) -> bool:
        """Whether nothing keeps the version."""
        return not self.name and not self.why


Marks = dict[int, VersionMark]
_MARKS = TypeAdapter(Marks)


def read_marks(folder: Path) -> Marks | None:
    """The marks in a folder of versions by number; None where they can't be read, so that nothing must be thinned."""
    try:
        return _MARKS.validate_json((folder / FILE).read_bytes())
    except FileNotFoundError:
        return {}
    except (OSError, ValidationError):
        return None


def write_marks(folder: Path, marks: Marks) -> None:
    """Keep marks; the caller holds the lock of the file. Raises OSError."""
    document = {str(number): mark.model_dump(mode="json") for number, mark in sorted(marks.items()) if not mark.empty}
    text = json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    write_durably(folder / FILE, text.encode("utf-8"))
