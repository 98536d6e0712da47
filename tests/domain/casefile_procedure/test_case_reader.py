"""Every read is noted."""

from __future__ import annotations

from app.domain.casefile_procedure.case_reader import CASE, HEAD, LIST
from tests.domain.appraisal.shipped import reader, right_set


def test_reads_are_noted() -> None:
    """Lists of forms, fields, heads, and what the file itself says."""
    case = reader(right_set("hazmat_a"))
    case.reads.start()
    (notice,) = case.of("11")
    assert case.reads.noted == {(LIST, "11")}
    assert notice.text("proposed")
    assert notice.issued_on
    assert notice.replies_to == ()
    assert notice.about is None
    assert case.title
    assert case.reads.noted == {(LIST, "11"), ("notice", "proposed"), ("notice", HEAD), (CASE, "title")}
    case.reads.start()
    assert case.first("99") is None
    assert case.by_id("nothing") is None
    assert case.reads.noted == {(LIST, "99"), (LIST, "")}


def test_what_the_file_says() -> None:
    """Each attribute as it is in the case file."""
    file = right_set("hazmat_b")
    case = reader(file)
    for name in ("mode", "procedure", "title", "case_number", "bureau", "party", "parties", "officers", "vehicles"):
        assert getattr(case, name) == getattr(file, name)
    for name in ("law", "facts", "evidence", "origin"):
        assert getattr(case, name) == getattr(file, name)
    assert case.act_date == file.in_force_on


def test_a_sheet() -> None:
    """Its own number only where its form gives one; a key that it has not reads as empty."""
    case = reader(right_set("hazmat_a"))
    (decision,), (report,) = case.of("15"), case.of("E1")
    assert decision.document_number == "甬州罚〔2026〕0012号"
    assert report.document_number == ""
    assert report.value("nothing") is None
    assert report.text("nothing") == ""
    assert not report.has_field("nothing")
    assert report.at("law").field == "law"
    assert report.code == "E1"
