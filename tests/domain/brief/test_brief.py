"""Briefs as data."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from app.domain.brief.brief import AddDocument, Brief, DropDocument, SetValue
from tests.domain.appraisal.shipped import brief


def test_a_document_has_its_id_alone() -> None:
    """Proofs of delivery count, and defects too."""
    written = brief("simple_driver").model_dump(mode="json", by_alias=True)
    twice = {**written, "documents": [*written["documents"], written["documents"][0]]}
    with pytest.raises(ValidationError, match="写了两次"):
        Brief.model_validate(twice)
    with pytest.raises(ValidationError, match="写重了"):
        Brief.model_validate({**written, "defects": [*written["defects"], written["defects"][0]]})


def test_changes_are_told_apart_by_their_keys() -> None:
    """Set, drop and add."""
    kinds = {type(change) for defect in brief("ridehailing_a").defects for change in defect.changes}
    assert kinds == {SetValue, DropDocument, AddDocument}


@pytest.mark.parametrize("at", ["decision", "decision.", "1x.y", "decision.amount[x]"])
def test_a_place_leads_to_a_field(at: str) -> None:
    """Document and field, with places in lists."""
    with pytest.raises(ValidationError):
        SetValue(at=at, to=1)
