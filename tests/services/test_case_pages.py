"""The pages of a document."""

from __future__ import annotations

from app.services.case_pages import document_pages
from app.services.case_starting import begin_from_brief
from app.services.shelf import Shelf


def test_a_document_is_set_as_pictures_of_its_pages() -> None:
    shelf = Shelf()
    case = begin_from_brief(shelf, "simple_driver", right_set=True)
    pages = document_pages(case, shelf.case_forms(), case.documents[0].id, 50)
    assert pages
    assert all(page.startswith(b"\x89PNG") for page in pages)
    assert document_pages(case, shelf.case_forms(), "nowhere", 50) == []
