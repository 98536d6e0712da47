"""What a document lacks by its own form; fields with an owner are left to it."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.appraisal.rules.forms import flaws_of
from tests.domain.appraisal.shipped import changed, found, knowledge, put, reader

BROKEN: list[tuple[str, str, str, list[dict[str, Any]]]] = [
    ("FR-01", "hazmat_a", "opening", [put("opening.source")]),
    ("FR-01", "hazmat_a", "notice", [put("notice.contact")]),
    ("FR-01", "hazmat_a", "interview_agent", [put("interview_agent.place")]),
    ("FR-01", "hazmat_a", "decision", [put("decision.case_no")]),
    ("FR-02", "hazmat_a", "opening", [put("opening.facts", "字" * 501)]),
    ("FR-02", "hazmat_a", "notice", [put("notice.contact_phone", "12345")]),
    ("FR-02", "hazmat_a", "interview_agent", [put("interview_agent.relation", "friend")]),
    ("FR-02", "hazmat_a", "closing", [put("closing.result", 7)]),
    ("FR-03", "hazmat_a", "report", [put("report.handler_signs", ["学员甲"])]),
    ("FR-03", "hazmat_a", "interview_agent", [put("interview_agent.page_sign.on")]),
    ("FR-03", "hazmat_a", "closing", [put("closing.dept_opinion")]),
    ("FR-04", "hazmat_a", "notice", [put("notice.seal")]),
]
NEAR: list[tuple[str, str, list[dict[str, Any]]]] = [
    ("FR-01", "hazmat_a", [put("opening.remark")]),
    ("FR-01", "hazmat_a", [put("notice.hearing_days")]),
    ("FR-02", "hazmat_a", [put("opening.facts", "字" * 500)]),
    ("FR-02", "hazmat_a", [put("decision.amount.capitals", "伍仟元整")]),
    ("FR-03", "hazmat_a", [put("site_record.officer_signs", ["学员甲"])]),
    ("FR-04", "hazmat_a", [put("decision.seal")]),
]


@pytest.mark.parametrize(("rule", "brief", "document", "changes"), BROKEN)
def test_a_broken_case_is_found(rule: str, brief: str, document: str, changes: list[dict[str, Any]]) -> None:
    """Each rule finds what breaks it, in the document that does."""
    assert (rule, document) in {(each[0], each[1]) for each in found(brief, *changes)}


@pytest.mark.parametrize(("rule", "brief", "changes"), NEAR)
def test_a_near_miss_is_let_be(rule: str, brief: str, changes: list[dict[str, Any]]) -> None:
    """What only looks like a breach is none."""
    assert rule not in {each[0] for each in found(brief, *changes)}


def test_a_value_that_cannot_be_read_is_told_even_where_a_rule_owns_the_field() -> None:
    """No other rule could look at it."""
    case = changed("hazmat_a", put("notice.party.credit_code", 12))
    sheet = next(each for each in reader(case).of("11"))
    assert [flaw.kind.value for flaw in flaws_of(reader(case), knowledge(), sheet)] == ["unreadable"]
