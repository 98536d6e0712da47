"""The PDF of record: one document, some, or a whole volume with cover, inventory, page numbers and bookmarks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.documents.case_context import PRACTICE_NOTE, document_context, filled_blocks, mark_of
from app.documents.case_words import day_words
from app.documents.evidence_plates import TITLE, Plate, pictures_of, plates_data
from app.documents.typesetting import set_pages, set_pdf
from app.domain.casefile.case_file import CaseFile
from app.domain.casefile.layout import FormLayout, auto_layout
from app.domain.casefile.reading import ReadCaseFile, ReadDocument

TEMPLATE = "case_file.typ"
AUTHOR = "知行"


@dataclass(frozen=True, slots=True)
class VolumePart:
    """The main or the auxiliary volume: its title, what stands on its cover, its documents in order, its photos."""

    title: str
    cover: Sequence[tuple[str, str]]
    documents: Sequence[ReadDocument]
    plates: Sequence[Plate] = ()


def documents_pdf(
    read: ReadCaseFile, layouts: Mapping[str, FormLayout], documents: Sequence[ReadDocument] | None = None
) -> bytes:
    """Some documents, by default all, one after the other as PDF/A-2b; the same file gives the same bytes."""
    data = documents_data(read, layouts, read.documents if documents is None else documents)
    return set_pdf(TEMPLATE, data, _moment(read.case))


def documents_pages(
    read: ReadCaseFile, layouts: Mapping[str, FormLayout], documents: Sequence[ReadDocument], ppi: float = 110
) -> list[bytes]:
    """The pages of some documents as PNG, for a preview."""
    return set_pages(TEMPLATE, documents_data(read, layouts, documents), ppi)


def volume_pdf(read: ReadCaseFile, layouts: Mapping[str, FormLayout], parts: Iterable[VolumePart]) -> bytes:
    """Volumes with cover, inventory, closing page and bookmarks as one PDF/A-2b."""
    bound = list(parts)
    return set_pdf(TEMPLATE, volume_data(read, layouts, bound), _moment(read.case), _pictures(bound))


def volume_pages(
    read: ReadCaseFile, layouts: Mapping[str, FormLayout], parts: Iterable[VolumePart], ppi: float = 300
) -> list[bytes]:
    """The pages of volumes as PNG, for a printer."""
    bound = list(parts)
    return set_pages(TEMPLATE, volume_data(read, layouts, bound), ppi, _pictures(bound))


def _pictures(parts: Iterable[VolumePart]) -> dict[str, bytes]:
    return {name: picture for part in parts for name, picture in pictures_of(part.plates).items()}


def documents_data(
    read: ReadCaseFile, layouts: Mapping[str, FormLayout], documents: Sequence[ReadDocument]
) -> dict[str, Any]:
    """What the template gets for documents without a volume around them."""
    made = [_document(read.case, each, layouts) for each in documents]
    part = {"title": "", "cover": None, "documents": made, "plates": [], "plates_title": ""}
    return {**_head(read.case), "parts": [part]}


def volume_data(read: ReadCaseFile, layouts: Mapping[str, FormLayout], parts: Iterable[VolumePart]) -> dict[str, Any]:
    """What the template gets for volumes."""
    return {
        **_head(read.case),
        "parts": [
            {
                "title": part.title,
                "cover": {"authority": read.case.bureau.name, "rows": [list(row) for row in part.cover]},
                "documents": [_document(read.case, each, layouts) for each in part.documents],
                "plates": plates_data(part.plates),
                "plates_title": TITLE,
            }
            for part in parts
        ],
    }


def _head(case: CaseFile) -> dict[str, Any]:
    day = _moment(case)
    return {
        "title": case.title or case.case_id,
        "author": AUTHOR,
        "mark": mark_of(case),
        "note": PRACTICE_NOTE,
        "date": {"year": day.year, "month": day.month, "day": day.day},
    }


def _moment(case: CaseFile) -> dt.datetime:
    """The date of the PDF: that of the last document, so that printing again gives the same bytes."""
    days = [document.issued_on for document in case.documents if document.issued_on]
    day = max(days, default=case.in_force_on)
    return dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC)


def _document(case: CaseFile, document: ReadDocument, layouts: Mapping[str, FormLayout]) -> dict[str, Any]:
    form = document.form
    layout = layouts.get(form.id) or auto_layout(form)
    context = document_context(case, document)
    about = case.person(document.document.about) if document.document.about else None
    who = f"（{about.who.name}）" if about and about.who.name else ""
    return {
        "id": document.id,
        "title": form.short_name,
        "bookmark": f"{form.name}{who}",
        "inventory": f"{form.name}{who}",
        "number": document.document.number,
        "number_label": layout.number_label if "case_no" in form.by_key else "",
        "day": day_words(document.document.issued_on),
        "remark": "",
        "foot": f"{form.short_name}　{document.document.number}".strip(),
        "copies": form.copies,
        "blocks": filled_blocks(document, layout, context),
    }
