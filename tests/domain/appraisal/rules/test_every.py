"""All rules together."""

from __future__ import annotations

from app.domain.appraisal.rule import Check
from app.domain.appraisal.rules.every import SECTIONS, document_functions, rule_functions
from tests.domain.appraisal.shipped import knowledge


def test_every_rule_of_the_draft_is_decided_by_a_function() -> None:
    """Ninety-eight of the draft and three of ours, and those of forms, procedure and reasoning."""
    book = knowledge().book
    functions = {*rule_functions(), *document_functions()}
    assert len(SECTIONS) == 17
    assert {f"CR-{number:02}" for number in range(1, 102)} <= functions
    assert [each.id for each in book.all() if each.id not in functions and each.check is not Check.MEANING] == []
    assert functions == {each.id for each in book.all()}
