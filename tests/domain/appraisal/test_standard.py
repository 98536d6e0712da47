"""The standard adds up, and bands go from high to low."""

from __future__ import annotations

from decimal import Decimal

import pytest
from pydantic import ValidationError

from app.domain.appraisal.rule import Item
from app.domain.appraisal.standard import AppraisalStandard
from tests.domain.appraisal.shipped import knowledge


@pytest.mark.parametrize(
    ("score", "vetoed", "band"),
    [("90", False, "excellent"), ("89.9", False, "passed"), ("75", False, "passed"), ("74.5", False, "barely_passed"),
     ("59.9", False, "failed"), ("100", True, "failed")],
)  # fmt: skip
def test_bands(score: str, vetoed: bool, band: str) -> None:
    """Each from its least score up; a veto is always the lowest."""
    assert knowledge().standard.band(Decimal(score), vetoed=vetoed).id == band


def test_items() -> None:
    """Six, worth a hundred together."""
    standard = knowledge().standard
    assert standard.item(Item.EVIDENCE).points == 30
    with pytest.raises(KeyError):
        standard.model_copy(update={"items": ()}).item(Item.EVIDENCE)


@pytest.mark.parametrize(
    "change",
    [
        {"items": [{"id": "A", "name": "主体", "points": "90"}]},
        {"bands": [{"id": "failed", "name": "不合格", "least": "0"}, {"id": "passed", "name": "合格", "least": "60"}]},
    ],
)
def test_a_standard_that_does_not_add_up_is_refused(change: dict[str, object]) -> None:
    """A hundred points, and bands from high to low."""
    written = knowledge().standard.model_dump(mode="json")
    with pytest.raises(ValidationError):
        AppraisalStandard.model_validate({**written, **change})
