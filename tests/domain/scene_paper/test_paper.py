"""The paper side: telling passages and cited evidence."""

from __future__ import annotations

import datetime as dt

import pytest

from app.domain.scene_paper.paper import PaperSide, numbers_in
from tests.domain.scene_paper.played import forms, put, right_case


def side(**changes: object) -> PaperSide:
    return PaperSide.of_case(right_case().model_copy(update=changes), forms())


def test_records_reports_and_decisions_tell() -> None:
    passages = list(side().passages())
    assert {(each.document, each.field) for each in passages} == {
        ("record", "facts"), ("report", "facts"), ("decision", "facts"), ("decision", "findings"),
    }  # fmt: skip
    record = passages[0]
    assert (record.on_site, record.day) == (True, dt.date(2026, 9, 16))
    assert not passages[-1].on_site


def test_evidence_is_cited_by_lists_rows_words_and_facts() -> None:
    case = right_case()
    assert side().cited() == {piece.number for piece in case.evidence}
    only_words = put(put(case, "report", "evidence", []), "report", "facts", "渗油，见证据2至4、照片")
    cited = PaperSide.of_case(only_words.model_copy(update={"facts": ()}), forms()).cited()
    assert cited == {1, 2, 3, 4}


@pytest.mark.parametrize(
    ("words", "numbers"), [("证据1、3", [1, 3]), ("证据2至4", [2, 3, 4]), ("证据 5", [5]), ("证据不足", [])]
)
def test_numbers_of_evidence_in_words(words: str, numbers: list[int]) -> None:
    assert list(numbers_in(words)) == numbers


def test_a_finding_about_evidence_is_shown_in_the_list_else_the_decision_else_the_file() -> None:
    case = right_case()
    assert side().place_of_evidence == ("report", "evidence")
    without = [each for each in case.documents if each.id != "report"]
    assert side(documents=tuple(without)).place_of_evidence == ("decision", "findings")
    assert side(documents=()).place_of_evidence == ("", "evidence")
