"""One document of a case file as the pages that will be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.casefile.case_file import CaseFile
from app.domain.casefile.reading import ReadCaseFile

if TYPE_CHECKING:
    from app.content.cached_case_forms import CaseFormsContents

SCREEN_DOTS = 130


def document_pages(
    case: CaseFile, contents: CaseFormsContents, document_id: str, dots: float = SCREEN_DOTS
) -> list[bytes]:
    """The pages of a document as PNG at so many dots an inch; empty where its form is not known."""
    # Typst is a large library; only who looks at a page waits for it.
    from app.documents.case_pdf import documents_pages

    read = ReadCaseFile(case, contents.forms())
    document = read.by_id(document_id)
    return documents_pages(read, contents.layouts(), [document], dots) if document else []
