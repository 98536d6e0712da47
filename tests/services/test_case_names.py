"""What tells documents of one form apart."""

from __future__ import annotations

from app.domain.casefile.case_file import CaseFile
from app.services.case_names import named_documents
from app.services.case_starting import begin_from_brief
from app.services.shelf import Shelf


def titles(case: CaseFile, shelf: Shelf) -> dict[str, str]:
    return {id_: each.title for id_, each in named_documents(case, shelf.case_forms().forms()).items()}


def test_interviews_say_whose_they_are_and_when() -> None:
    shelf = Shelf()
    case = begin_from_brief(shelf, "hazmat_a", right_set=True)
    found = titles(case, shelf)
    interviews = [found[each.id] for each in case.of_form("interview_transcript")]
    assert interviews[0].startswith("询问笔录（雷守运 09-08 ")
    assert len(set(interviews)) == 3
    assert found["decision"] == "行政处罚决定书"


def test_proofs_of_delivery_say_what_they_deliver_where_it_is_told() -> None:
    shelf = Shelf()
    case = begin_from_brief(shelf, "hazmat_a", right_set=True)
    told = tuple(
        each.model_copy(update={"replies_to": ("notice",)}) if each.id == "proof_notice" else each
        for each in case.documents
    )
    found = titles(case.model_copy(update={"documents": told}), shelf)
    assert found["proof_notice"].startswith("送达回证（违法行为通知书")
    assert len({found[each.id] for each in case.of_form("proof_of_delivery")}) == 3


def test_one_that_is_alone_says_whom_it_concerns_if_it_was_told() -> None:
    shelf = Shelf()
    case = begin_from_brief(shelf, "hazmat_a", right_set=True)
    about = tuple(
        each.model_copy(update={"about": "agent"}) if each.id == "authorisation" else each for each in case.documents
    )
    assert titles(case.model_copy(update={"documents": about}), shelf)["authorisation"].endswith("（安排上）")
    unknown = case.documents[0].model_copy(update={"form": "nowhere"})
    assert titles(case.model_copy(update={"documents": (unknown,)}), shelf) == {}
