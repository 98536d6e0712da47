"""All rules together."""

from __future__ import annotations

from app.domain.appraisal.registry import registered
from app.domain.appraisal.rule import Check
from app.domain.appraisal.rules.every import SECTIONS, registered_rules
from tests.domain.appraisal.shipped import knowledge


def test_every_rule_of_the_draft_is_decided_by_a_function() -> None:
    """Ninety-eight of them, and those of forms, procedure and reasoning."""
    book = knowledge().book
    functions = registered_rules(registered(), book)
    assert len(SECTIONS) == 14
    assert {f"CR-{number:02}" for number in range(1, 99)} <= set(functions)
    assert [each.id for each in book.all() if each.id not in functions and each.check is not Check.MEANING] == []
    assert set(registered()) == set(functions)
