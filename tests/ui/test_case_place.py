"""A place in a case file."""

from pathlib import Path

from app.ui.case_place import CasePlace


def test_a_place_without_a_field_is_the_whole_document() -> None:
    assert CasePlace(Path("a"), "decision") == CasePlace(Path("a"), "decision", "")
