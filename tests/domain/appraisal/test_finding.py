"""Findings: what makes two the same, and what vetoes."""

from __future__ import annotations

from decimal import Decimal

from app.domain.appraisal.finding import Hit, Kind
from app.domain.casefile_procedure.case_reader import Place
from tests.domain.appraisal.shipped import findings_of, put


def test_a_finding_and_its_hit() -> None:
    """A hit is a whole finding by default; a finding of a vetoing level vetoes."""
    hit = Hit(Place("notice", "facts"), "why")
    assert (hit.kind, hit.share, hit.level) == (Kind.FINDING, Decimal(1), None)
    (found,) = findings_of("CR-09", "hazmat_a", put("site_record.officer_signs", ["学员甲"]))
    assert found.vetoes
    assert found.key == ("CR-09", "site_record", "officer_signs")


def test_places_are_in_order() -> None:
    """By document, then by field."""
    assert Place() < Place("a") < Place("a", "b")
