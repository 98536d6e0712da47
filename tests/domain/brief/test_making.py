"""Right sets and empty case files."""

from __future__ import annotations

import pytest

from app.domain.casefile.case_file import CaseMode, FromBrief
from tests.domain.appraisal.shipped import brief, maker, right_set


def test_a_right_set_is_a_practice_case_from_its_brief() -> None:
    """With its proofs of delivery behind what they deliver."""
    case = right_set("hazmat_a")
    ids = [document.id for document in case.documents]
    assert case.mode is CaseMode.PRACTICE
    assert case.origin == FromBrief(brief="hazmat_a", seed=0)
    assert case.case_number == "甬州立〔2026〕0012号"
    assert ids.index("proof_notice") == ids.index("notice") + 1
    assert case == maker().right_set(brief("hazmat_a"))


def test_a_trainee_starts_without_documents() -> None:
    """The case is known, nothing is written."""
    case = maker().empty(brief("simple_driver"), seed=7)
    assert case.documents == ()
    assert case.case_number == "甬州当〔2026〕0201号"
    assert case.origin == FromBrief(brief="simple_driver", seed=7)


def test_a_form_that_there_is_not() -> None:
    """A mistake of the author, told when content is checked."""
    document = brief("hazmat_a").documents[0].model_copy(update={"form": "99"})
    with pytest.raises(KeyError):
        maker().document(brief("hazmat_a"), document)
