"""Rules as data."""

from __future__ import annotations

from decimal import Decimal

import pytest
from pydantic import ValidationError

from app.domain.appraisal.rule import AppraisalRule, Level, RuleBook, place_in_order
from tests.domain.appraisal.shipped import knowledge

RULE = {
    "id": "CR-01",
    "level": "C",
    "check": "eq",
    "docs": ["all"],
    "item": "A",
    "deduction": "1",
    "rule": "规则",
    "mend": "改",
    "basis_note": "口径",
}


def test_a_rule_says_what_it_costs() -> None:
    """The texts of YAML become what they mean."""
    read = AppraisalRule.model_validate(RULE)
    assert (read.level, read.deduction, read.may_deduct) == (Level.CORRECTABLE, Decimal(1), True)


@pytest.mark.parametrize("change", [{"level": "X"}, {"veto": "V1"}, {"basis_note": ""}, {"id": "XX-1"}, {"docs": []}])
def test_a_rule_that_says_too_little_is_refused(change: dict[str, object]) -> None:
    """A veto names itself, and every rule rests on something."""
    with pytest.raises(ValidationError):
        AppraisalRule.model_validate({**RULE, **change})


def test_rules_go_by_their_numbers_within_a_kind() -> None:
    ids = ["FR-01", "CR-100", "PG-A02", "CR-11", "PG-A01", "CR-09"]
    assert sorted(ids, key=place_in_order) == ["CR-09", "CR-11", "CR-100", "FR-01", "PG-A01", "PG-A02"]


def test_the_book() -> None:
    """By id; an unknown one is a KeyError."""
    book = knowledge().book
    assert "CR-98" in book
    assert book.get("CR-98").id == "CR-98"
    with pytest.raises(KeyError):
        RuleBook([]).get("CR-01")
