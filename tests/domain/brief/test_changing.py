"""Changes to case files."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.brief.changing import ChangeError, with_document
from tests.domain.appraisal.shipped import add, brief_contents, changed, drop, put, right_set


def test_values_are_put_where_they_belong() -> None:
    """Whole fields, parts of them, days of issue, and the case itself."""
    case = changed(
        "hazmat_a",
        put("notice.hearing_days", "3"),
        put("decision.amount.capitals", "别的"),
        put("report.factors[0].factor", "别的"),
        put("opening.@on", "2026-09-10"),
        put("case.vehicles[0].plate", "浙Z00001"),
    )
    documents = {each.id: each for each in case.documents}
    assert documents["notice"].values["hearing_days"] == 3
    assert documents["decision"].values["amount"] == {"figures": "50000", "capitals": "别的"}
    assert documents["report"].values["factors"][0]["factor"] == "别的"  # type: ignore[index, call-overload]
    assert str(documents["opening"].issued_on) == "2026-09-10"
    assert documents["opening"].values["leader_opinion"]["on"] == "2026-09-10"  # type: ignore[index, call-overload]
    assert case.vehicles[0].plate == "浙Z00001"


def test_a_document_goes_with_its_proof() -> None:
    """And what replies to it no longer does."""
    case = changed("hazmat_b", drop("seizure"))
    ids = {each.id for each in case.documents}
    assert not ids & {"seizure", "proof_seizure"}
    assert case.document("release").replies_to == ()  # type: ignore[union-attr]


def test_a_document_comes() -> None:
    """Filled in like those of the right set."""
    case = changed("hazmat_a", add("spot", "14", "2026-09-08", penalty="警告"))
    spot = case.document("spot")
    assert spot
    assert spot.values["case_no"] == "甬州当〔2026〕0012号"


@pytest.mark.parametrize(
    "change", [put("nothing.x", 1), drop("nothing"), put("decision.nothing.x", 1), put("case.facts[9].words", "")]
)
def test_a_change_that_leads_nowhere_is_told(change: dict[str, Any]) -> None:
    """In words for the author."""
    with pytest.raises(ChangeError):
        changed("hazmat_a", change)


def test_one_document_for_another() -> None:
    """In its place, or at the end."""
    case = right_set("hazmat_a")
    first = case.documents[0].model_copy(update={"state": "draft"})
    assert with_document(case, first).documents[0].state == "draft"
    new = first.model_copy(update={"id": "new"})
    assert with_document(case, new).documents[-1].id == "new"


def test_every_seeded_defect_changes_something() -> None:
    """Nothing else: all but its documents stays."""
    total = sum(len(brief.defects) for brief in brief_contents().briefs)
    assert total == 66
