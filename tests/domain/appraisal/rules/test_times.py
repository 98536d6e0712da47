"""Order, waits, deadlines, leave and limitation."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from app.domain.appraisal.finding import Kind
from tests.domain.appraisal.shipped import add, drop, findings_of, found, put

EXTENSION = add(
    "more_time", "A1", "2026-12-01", subject="time_extension", asked_at="2026-12-01T09:00", asked_by="学员甲",
    reason="案情复杂", approved_at="2026-12-01T10:00", approver="钟局长", approver_title="局长", sign="钟局长",
)  # fmt: skip
ON_LEAVE = put("case.officers[1].away", [{"start": "2026-09-07", "end": "2026-09-09"}])
BROKEN = [
    ("CR-19", "hazmat_a", "site_record", [put("site_record.violation_at", "2026-09-08T10:55")]),
    ("CR-19", "hazmat_a", "opening", [put("opening.got_at", "2026-09-08T09:00")]),
    ("CR-19", "overload_offsite", "opening", [put("opening.got_at", "2026-09-02T09:00")]),
    ("CR-20", "hazmat_a", "opening", [put("opening.leader_opinion", {"name": "钟局长", "on": "2026-09-17"})]),
    ("CR-21", "hazmat_a", "interview_agent", [put("interview_agent.case_no")]),
    ("CR-21", "hazmat_a", "interview_driver", [put("interview_driver.case_no", "甬州立〔2026〕0012号")]),
    ("CR-22", "hazmat_a", "report", [put("report.leader", {"name": "钟局长", "on": "2026-09-17"})]),
    ("CR-23", "ridehailing_a", "decision", [put("decision.@on", "2026-09-30")]),
    ("CR-24", "hazmat_b", "hearing_notice", [put("hearing_notice.time", "2026-10-12T09:00")]),
    ("CR-24", "hazmat_b", "hearing", [put("hearing.time", {"start": "2026-10-12T09:00", "end": "2026-10-12T10:00"})]),
    ("CR-25", "hazmat_a", "decision", [put("decision.@on", "2026-12-09")]),
    ("CR-26", "hazmat_a", "proof_decision", [put("proof_decision.at", "2026-10-15T10:00")]),
    ("CR-26", "hazmat_a", "proof_decision", [put("proof_decision.at", "2026-09-27T10:00")]),
    ("CR-27", "hazmat_a", "review", [put("review.@on", "2026-09-29")]),
    ("CR-27", "hazmat_a", "review", [put("review.opinion", "failed")]),
    ("CR-27", "hazmat_b", "decision", [drop("review")]),
    ("CR-20", "hazmat_a", "opening", [put("opening.@on", "2026-09-20")]),
    ("CR-38", "hazmat_a", "opening", [put("opening.got_at", "2029-01-01T09:00")]),
    ("CR-28", "hazmat_a", "discussion", [put("discussion.time", "2026-09-29T09:00")]),
    ("CR-36", "hazmat_a", "site_record", [ON_LEAVE]),
    ("CR-38", "hazmat_a", "opening", [put("case.law[0].committed_on", "2021-08-01")]),
    ("CR-38", "overload_offsite", "opening", [put("case.law[0].committed_on", "2024-09-03")]),
]
NEAR = [
    ("CR-19", "hazmat_a", [put("site_record.violation_at", "2026-09-08T10:50")]),
    ("CR-20", "hazmat_a", [put("opening.leader_opinion", {"name": "钟局长", "on": "2026-09-16"})]),
    ("CR-21", "hazmat_a", [put("interview_agent.start_at", "2026-09-09T09:30"), put("interview_agent.case_no")]),
    ("CR-22", "hazmat_a", [put("report.leader", {"name": "钟局长", "on": "2026-09-16"})]),
    ("CR-23", "ridehailing_a", [put("decision.@on", "2026-10-01")]),
    ("CR-23", "overload_offsite", [put("decision.@on", "2026-09-22")]),
    ("CR-24", "hazmat_b", [put("hearing_notice.time", "2026-10-13T09:00")]),
    ("CR-25", "hazmat_a", [put("decision.@on", "2026-12-08")]),
    ("CR-25", "hazmat_a", [put("decision.@on", "2026-12-09"), EXTENSION]),
    ("CR-26", "hazmat_a", [put("proof_decision.at", "2026-10-13T10:00")]),
    ("CR-27", "hazmat_a", [put("review.@on", "2026-09-28")]),
    ("CR-28", "hazmat_a", [put("discussion.time", "2026-09-28T08:00")]),
    ("CR-36", "hazmat_a", [put("case.officers[2].away", [{"start": "2026-09-07", "end": "2026-09-09"}])]),
    ("CR-38", "overload_offsite", [put("case.law[0].committed_on", "2024-09-04")]),
    (
        "CR-38",
        "hazmat_a",
        [
            put("case.law[0].committed_on", "2023-01-01"),
            put("report.facts", "2023年1月1日10时，押运不当致甲醇泄漏，一人受伤。"),
        ],
    ),
    ("CR-21", "hazmat_a", [put("opening.leader_opinion.on", "2026-09-18")]),
    ("CR-27", "hazmat_a", [drop("review")]),
]


@pytest.mark.parametrize(("rule", "brief", "document", "changes"), BROKEN)
def test_a_broken_case_is_found(rule: str, brief: str, document: str, changes: list[dict[str, Any]]) -> None:
    """Each rule finds what breaks it, in the document that does."""
    assert (rule, document) in {(each[0], each[1]) for each in found(brief, *changes)}


@pytest.mark.parametrize(("rule", "brief", "changes"), NEAR)
def test_a_near_miss_is_let_be(rule: str, brief: str, changes: list[dict[str, Any]]) -> None:
    """What only looks like a breach is none."""
    assert rule not in {each[0] for each in found(brief, *changes)}


def test_without_a_right_to_a_hearing_the_wait_is_nobodys_law() -> None:
    """For statements alone no law gives days (TV07): a reminder, which costs nothing."""
    changes = [put("notice.hearing_right", False), put("notice.hearing_days"), put("decision.@on", "2026-09-29")]
    hits = findings_of("CR-23", "ridehailing_a", *changes)
    assert [(each.kind, each.deduction) for each in hits] == [(Kind.REMINDER, Decimal(0))]


def test_a_decision_too_early_is_told_once() -> None:
    """Review and discussion came in their place; only the day of the decision is wrong."""
    assert {each[0] for each in found("hazmat_a", put("decision.@on", "2026-09-21"))} == {"CR-23"}


def test_a_review_before_the_wait_was_over_is_still_late() -> None:
    """A decision too early doesn't excuse a review that would have been late anyway."""
    changes = [put("decision.@on", "2026-09-17"), put("review.@on", "2026-09-18")]
    assert "CR-27" in {each[0] for each in found("hazmat_a", *changes)}


def test_without_an_opening_there_is_no_limitation_to_count() -> None:
    """The missing opening is told by its own rule."""
    rules = {each[0] for each in found("hazmat_a", drop("opening"))}
    assert "PG-T01" in rules
    assert "CR-38" not in rules
