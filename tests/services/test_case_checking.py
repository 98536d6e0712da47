"""A case file as the editor shows it."""

from __future__ import annotations

import pytest

from app.services.case_checking import CaseChecker, Progress
from app.services.case_starting import begin_from_brief
from app.services.shelf import Shelf
from tests.domain.scene_paper.played import add_words, right_case, scene_of


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    return Shelf()


def test_an_empty_file_wants_what_the_procedure_asks_for(shelf: Shelf) -> None:
    view = CaseChecker(shelf).check(begin_from_brief(shelf, "hazmat_a"))
    assert view.lines == ()
    assert "1" in [wanted.form.code for wanted in view.wanted]


def test_documents_tell_how_far_they_are(shelf: Shelf) -> None:
    case = begin_from_brief(shelf, "hazmat_a", right_set=True)
    checker = CaseChecker(shelf)
    view = checker.check(case)
    assert {line.progress for line in view.lines} == {Progress.WRITTEN, Progress.SENT}
    assert view.appraisal.score.total >= 98
    first = case.documents[0]
    torn = first.model_copy(update={"values": {**first.values, "place": "", "start_at": "yesterday"}})
    view = checker.check(case.model_copy(update={"documents": (torn, *case.documents[1:])}))
    assert view.lines[0].progress is Progress.DRAFT
    assert view.lines[0].missing >= 1
    assert view.lines[0].wrong >= 1
    assert {flaw.field for flaw in view.flaws[first.id]} >= {"place", "start_at"}


def test_a_file_of_a_drill_is_held_against_its_run(shelf: Shelf) -> None:
    case = add_words(right_case(), "对罐体左侧中部拍照。")
    findings = CaseChecker(shelf, scene_of()).check(case).appraisal.findings
    assert ("CR-63", "record") in {(each.rule, each.place.document) for each in findings}
    assert "CR-63" not in {each.rule for each in CaseChecker(shelf).check(case).appraisal.findings}
