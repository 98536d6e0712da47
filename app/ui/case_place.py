"""A place in a case file, as an argument for the editor."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class CasePlace:
    """A field of a document in the case file at a path; an empty field stands for the whole document."""

    path: Path
    document: str
    field: str = ""
