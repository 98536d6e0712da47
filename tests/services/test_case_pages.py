"""The pages of a document."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from app.services.case_building import build
from app.services.case_pages import document_pages, printed_pages
from app.services.case_starting import begin_from_brief
from app.services.errors import NotFoundError, ServiceError
from app.services.shelf import Shelf


def test_a_document_is_set_as_pictures_of_its_pages() -> None:
    shelf = Shelf()
    case = begin_from_brief(shelf, "simple_driver", right_set=True)
    pages = document_pages(case, shelf.case_forms(), case.documents[0].id, 50)
    assert pages
    assert all(page.startswith(b"\x89PNG") for page in pages)
    assert document_pages(case, shelf.case_forms(), "nowhere", 50) == []


def test_what_is_printed_has_the_pages_of_the_pdf_of_record(tmp_path: Path) -> None:
    shelf = Shelf()
    case, contents = begin_from_brief(shelf, "simple_driver", right_set=True), shelf.case_forms()
    whole = build(case, contents, tmp_path).files[0]
    pages = printed_pages(case, contents, dots=40)
    assert len(pages) == len(pikepdf.open(whole).pages)
    assert all(page.startswith(b"\x89PNG") for page in pages)
    first = case.documents[0].id
    assert printed_pages(case, contents, first, 40) == document_pages(case, contents, first, 40)


def test_a_document_that_is_gone_and_a_file_without_any_are_told() -> None:
    shelf = Shelf()
    case, contents = begin_from_brief(shelf, "simple_driver", right_set=True), shelf.case_forms()
    with pytest.raises(NotFoundError, match="没有“gone”"):
        printed_pages(case, contents, "gone")
    with pytest.raises(ServiceError, match="还没有文书"):
        printed_pages(case.model_copy(update={"documents": ()}), contents)
