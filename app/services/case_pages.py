"""Documents of a case file as the pages that will be printed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.domain.casefile.case_file import CaseFile
from app.domain.casefile.reading import ReadCaseFile

if TYPE_CHECKING:
    from app.content.cached_case_forms import CaseFormsContents
    from app.documents.evidence_plates import Plate

SCREEN_DOTS = 130
PRINT_DOTS = 300


def document_pages(
    case: CaseFile, contents: CaseFormsContents, document_id: str, dots: float = SCREEN_DOTS
) -> list[bytes]:
    """The pages of a document as PNG at so many dots an inch; empty where its form is not known."""
    # Typst is a large library; only who looks at a page waits for it.
    from app.documents.case_pdf import documents_pages

    read = ReadCaseFile(case, contents.forms())
    document = read.by_id(document_id)
    return documents_pages(read, contents.layouts(), [document], dots) if document else []


def printed_pages(
    case: CaseFile,
    contents: CaseFormsContents,
    only: str = "",
    dots: float = PRINT_DOTS,
    plates: Sequence[Plate] = (),
) -> list[bytes]:
    """What goes to a printer as PNG: both volumes with cover, inventory and page numbers, or the document `only`.

    Raises ServiceError where the file can't be set, as for the PDF of record.
    """
    from app.documents.case_pdf import documents_pages, volume_pages
    from app.services.case_building import named, readable, refuse_invented, volume_parts

    refuse_invented(case)
    read = readable(case, contents)
    if only:
        return documents_pages(read, contents.layouts(), [named(read, only)], dots)
    return volume_pages(read, contents.layouts(), volume_parts(read, plates), dots)
