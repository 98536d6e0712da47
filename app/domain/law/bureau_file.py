"""The bureau's tables as one file: what one bureau has approved, for another to propose and review."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import AwareDatetime, Field, JsonValue

from app.domain.frozen import Frozen
from app.domain.law.bureau import LONGEST_REASON, TableKind
from app.domain.law.citation import CitationText
from app.domain.plain_text import PlainLine, PlainText

FORMAT: Literal["zhixing-bureau-tables"] = "zhixing-bureau-tables"
MOST_BYTES = 16 * 1024 * 1024

Name = Annotated[PlainLine, Field(max_length=80)]


class BureauFileEntry(Frozen):
    """One approved version with its whole document."""

    kind: TableKind
    id: PlainLine = Field(min_length=1, max_length=80)
    version: int = Field(ge=1)
    in_force_from: dt.date
    reason: PlainText = Field(min_length=1, max_length=LONGEST_REASON)
    basis: tuple[CitationText, ...] = Field(default=(), max_length=20)
    basis_note: PlainLine = Field(default="", max_length=200)
    author: Name
    reviewer: Name
    approved_at: AwareDatetime
    document: dict[str, JsonValue]


class BureauFile(Frozen):
    """What a bureau has in force, or will have; `unit` says whose it is."""

    format: Literal["zhixing-bureau-tables"]
    schema_version: Literal[1]
    unit: Annotated[PlainLine, Field(max_length=120)] = ""
    exported_at: AwareDatetime
    entries: tuple[BureauFileEntry, ...] = Field(max_length=5000)
