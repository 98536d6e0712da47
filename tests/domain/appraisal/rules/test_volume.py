"""The volume as a whole."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.appraisal.engine import Appraiser
from app.domain.casefile.case_file import FromAttempt
from tests.domain.appraisal.shipped import add, drop, found, knowledge, put, right_set

OTHERS = [{"factor": "首次违法", "effect": "lighter"}, {"factor": "次日改正", "effect": "lighter"}]
CRIME = put("report.facts", "2026年9月8日10时20分，当事人的行为涉嫌危险作业罪。")
BROKEN: list[tuple[str, str, str, list[dict[str, Any]]]] = [
    ("CR-82", "simple_driver", "spot_decision", [drop("correction")]),
    ("CR-83", "hazmat_a", "notice", [put("notice.case_no", "甬州通〔2026〕0013号")]),
    ("CR-83", "hazmat_a", "decision", [put("decision.case_no", "甬州通〔2026〕0012号")]),
    ("CR-83", "hazmat_a", "report", [put("report.case_no", "甬州立〔2025〕0012号")]),
    ("CR-84", "hazmat_a", "decision", [put("decision.seal")]),
    ("CR-84", "hazmat_a", "decision", [put("decision.seal.authority", "")]),
    ("CR-85", "hazmat_a", "decision", [put("decision.committed_at", "2026-09-08T11:20")]),
    ("CR-88", "hazmat_a", "decision", [put("decision.discretion")]),
    (
        "CR-88",
        "hazmat_a",
        "decision",
        [put("decision.discretion", "综合考虑，取幅度下限。"), put("decision.factors"), put("decision.tier")],
    ),
    ("CR-88", "hazmat_a", "decision", [put("decision.discretion", "当事人首次违法，决定处罚。"), put("decision.tier")]),
    (
        "CR-88",
        "hazmat_a",
        "decision",
        [
            put("decision.discretion", "因情节一般，取幅度下限。"),
            put("decision.factors", [{"factor": "情节一般", "effect": "neutral"}]),
        ],
    ),
    ("CR-89", "simple_driver", "spot_decision", [put("spot_decision.defence_note")]),
    ("CR-90", "simple_driver", "spot_decision", [drop("filing")]),
    ("CR-90", "simple_driver", "filing", [put("filing.filed_on", "2026-09-18")]),
    ("CR-91", "hazmat_a", "interview_driver", [put("interview_driver.end_at", "2026-09-08T11:00")]),
    ("CR-91", "hazmat_b", "sampling", [put("sampling.time", {"start": "2026-09-14T16:12", "end": "2026-09-14T16:02"})]),
    ("CR-92", "hazmat_a", "decision", [put("decision.pay_days", 30)]),
    ("CR-92", "hazmat_a", "decision", [put("decision.overdue", "逾期每日加处百分之三的罚款")]),
    ("CR-92", "hazmat_a", "decision", [put("decision.bank")]),
    ("CR-95", "hazmat_b", "transfer_review", [put("transfer_review.review")]),
    ("CR-95", "hazmat_a", "report", [CRIME]),
    ("CR-95", "hazmat_b", "report", [drop("transfer_review")]),
    ("CR-95", "hazmat_a", "report", [put("report.conclusion", "transfer")]),
    ("CR-97", "hazmat_a", "decision", [put("decision.penalty", "罚款50000元（伍万元整），对范缺席罚款10000元")]),
    ("CR-97", "ridehailing_b", "notice", [put("notice.party.name", "云程出行（虚构）科技有限公司和周未领")]),
]
NEAR: list[tuple[str, str, list[dict[str, Any]]]] = [
    ("CR-82", "hazmat_a", [drop("correction"), put("decision.correction", "责令改正，配备持证押运员")]),
    ("CR-83", "ridehailing_a", [add("spot", "14", "2026-09-08", case_no="甬州当〔2026〕0201号")]),
    ("CR-84", "hazmat_a", [put("decision.seal.across_pages", True)]),
    ("CR-85", "hazmat_a", [put("decision.committed_at", "2026-09-08T10:28")]),
    ("CR-88", "hazmat_a", [put("decision.factors"), put("decision.tier")]),
    ("CR-85", "hazmat_a", [put("site_record.violation_at", "2026-09-08T11:40")]),
    ("CR-89", "simple_driver", [put("spot_decision.defence_note", "无申辩")]),
    ("CR-90", "simple_driver", [put("filing.filed_on", "2026-09-17")]),
    ("CR-91", "hazmat_a", [put("interview_driver.end_at", "2026-09-08T11:01")]),
    ("CR-92", "hazmat_a", [put("decision.overdue", "逾期每日按3%加处，以罚款本数为限")]),
    ("CR-95", "hazmat_b", [put("transfer_review.reply")]),
    ("CR-97", "hazmat_a", [put("decision.penalty", "罚款50000元（伍万元整）；范缺席为押运人员")]),
]


@pytest.mark.parametrize(("rule", "brief", "document", "changes"), BROKEN)
def test_a_broken_case_is_found(rule: str, brief: str, document: str, changes: list[dict[str, Any]]) -> None:
    """Each rule finds what breaks it, in the document that does."""
    assert (rule, document) in {(each[0], each[1]) for each in found(brief, *changes)}


@pytest.mark.parametrize(("rule", "brief", "changes"), NEAR)
def test_a_near_miss_is_let_be(rule: str, brief: str, changes: list[dict[str, Any]]) -> None:
    """What only looks like a breach is none."""
    assert rule not in {each[0] for each in found(brief, *changes)}


def test_a_file_of_a_drill_says_only_what_the_drill_holds() -> None:
    """Whatever was seen, asked or photographed stands in the journal."""
    case = right_set("hazmat_a")
    drilled = case.model_copy(update={"origin": FromAttempt(attempt="a1", scenario="hazmat_1")})
    findings = Appraiser(knowledge()).appraise(drilled).findings
    assert {each.rule for each in findings} == {"CR-86"}
    seen = [
        piece.model_copy(update={"source": piece.source.model_copy(update={"event": 3, "attempt": "a1"})})
        for piece in case.evidence
    ]
    witnessed = drilled.model_copy(update={"evidence": tuple(seen)})
    assert Appraiser(knowledge()).appraise(witnessed).findings == ()


def test_a_file_without_documents_breaks_nothing() -> None:
    """A case that was only just begun."""
    empty = right_set("hazmat_a").model_copy(update={"documents": ()})
    assert Appraiser(knowledge()).appraise(empty).findings == ()


def test_a_decision_alone_lacks_what_goes_before_it() -> None:
    """One document is no case."""
    case = right_set("hazmat_a")
    alone = case.model_copy(update={"documents": tuple(each for each in case.documents if each.id == "decision")})
    rules = {each.rule for each in Appraiser(knowledge()).appraise(alone).findings}
    assert rules >= {"PG-T01", "PG-T04", "PG-T05", "PG-T08", "CR-80", "CR-82"}


def test_the_decision_mentions_one_circumstance_of_several() -> None:
    """The report's need not all be repeated."""
    assert "CR-88" not in {each[0] for each in found("hazmat_a", put("decision.factors", OTHERS[:1]))}
