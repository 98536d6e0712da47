"""A page out of the law library on paper: a statute, an act, a guide, a case or a calculation."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from app.documents.typesetting import set_pages, set_pdf

TEMPLATE = "law_sheet.typ"
FOOT = "要旨是本库自己的话，引用以官方公布的文本为准。"


@dataclass(frozen=True, slots=True)
class SheetPart:
    """An article or a section: what stands above it, its label, its lines, and our gists of it."""

    label: str = ""
    lines: Sequence[str] = ()
    heading: str = ""
    gists: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class LawSheet:
    """All that is printed; `facts` stand under the title, `cautions` on a grey ground before the parts."""

    title: str
    moment: dt.datetime
    parts: Sequence[SheetPart]
    facts: Sequence[str] = ()
    cautions: Sequence[str] = ()
    foot: str = field(default=FOOT)


def sheet_pdf(sheet: LawSheet) -> bytes:
    """The sheet as PDF/A-2b; the same sheet gives the same bytes."""
    return set_pdf(TEMPLATE, sheet_data(sheet), sheet.moment)


def sheet_pages(sheet: LawSheet, dots_per_inch: float = 110) -> list[bytes]:
    """The sheet's pages as PNG."""
    return set_pages(TEMPLATE, sheet_data(sheet), dots_per_inch)


def sheet_data(sheet: LawSheet) -> dict[str, Any]:
    """What the template gets: words only."""
    day = sheet.moment.date()
    return {
        "title": sheet.title,
        "date": {"year": day.year, "month": day.month, "day": day.day},
        "facts": list(sheet.facts),
        "cautions": list(sheet.cautions),
        "parts": [{name: _listed(value) for name, value in asdict(part).items()} for part in sheet.parts],
        "foot": f"{sheet.foot} 打印于 {day.isoformat()}",
    }


def _listed(value: Any) -> Any:
    return list(value) if isinstance(value, tuple | list) else value
