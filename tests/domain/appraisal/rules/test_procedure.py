"""Steps left out, approvals missing, contents of a notice."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from app.domain.appraisal.engine import Appraiser
from tests.domain.appraisal.shipped import add, appraised, changed, drop, found, knowledge, put, right_set

KEPT = {"start": "2026-09-08", "end": "2026-09-17"}
PRESERVED = add(
    "preservation", "6", "2026-09-08", basis=["administrative_penalty_law.56"], days=7, from_to=KEPT,
    items=[{"name": "存储卡", "quantity": "1张", "why": "会被覆盖"}], approve=None,
)  # fmt: skip
CASH = [put("payment.way", "on_spot"), put("payment.receipt_kind", "fiscal"), put("payment.paid_on", "2026-09-10")]
BROKEN: list[tuple[str, str, str, list[dict[str, Any]]]] = [
    ("PG-T01", "hazmat_a", "notice", [drop("opening")]),
    ("PG-T01", "hazmat_a", "opening", [put("opening.leader_opinion")]),
    (
        "PG-T03",
        "hazmat_a",
        "notice",
        [put("notice.hearing_right", False), put("notice.proposed_penalties", [{"kind": "suspend_business"}])],
    ),
    ("PG-T04", "simple_driver", "spot_decision", [drop("site_record")]),
    ("PG-T05", "hazmat_a", "decision", [drop("report")]),
    ("PG-T05", "hazmat_a", "report", [put("report.leader")]),
    ("PG-T07", "hazmat_a", "notice", [put("notice.defence_right", False)]),
    ("PG-T07", "hazmat_a", "notice", [put("notice.facts")]),
    ("PG-T08", "hazmat_a", "decision", [drop("notice")]),
    ("PG-T09", "hazmat_b", "hearing_request", [drop("hearing")]),
    ("PG-T09", "hazmat_b", "hearing", [drop("hearing_report")]),
    ("PG-T16", "hazmat_a", "closing", [drop("payment")]),
    ("PG-T18", "hazmat_a", "application", [add("application", "A12", "2027-05-01", applied_on="2027-05-01")]),
    ("PG-E02", "hazmat_b", "seizure", [drop("approval"), put("seizure.approve"), put("seizure.approve_by")]),
    ("PG-E04", "hazmat_b", "seizure", [drop("site_record")]),
    ("PG-E04", "hazmat_b", "site_record", [put("site_record.measure_told"), put("seizure.told")]),
    ("PG-G01", "hazmat_a", "preservation", [PRESERVED]),
    ("PG-O01", "overload_offsite", "decision", [drop("device")]),
    ("PG-O04", "overload_offsite", "decision", [drop("inform")]),
    ("PG-O05", "overload_offsite", "inform", [drop("interview")]),
    ("PG-S07", "simple_driver", "payment", [*CASH, put("payment.handed_in_on", "2026-09-15")]),
]
NEAR: list[tuple[str, str, list[dict[str, Any]]]] = [
    ("PG-T01", "simple_driver", [put("spot_decision.evidence")]),
    ("PG-T03", "hazmat_a", [put("notice.hearing_right", False), put("notice.hearing_days")]),
    ("PG-T05", "simple_driver", [drop("filing")]),
    ("PG-T09", "hazmat_b", [drop("hearing"), put("hearing_request.requested_on", "2026-09-30")]),
    ("PG-T16", "hazmat_a", [drop("payment"), put("closing.result", "not_enforceable")]),
    ("PG-E02", "hazmat_b", [drop("approval")]),
    (
        "PG-O05",
        "overload_offsite",
        [drop("interview"), put("report.@on", "2026-09-23"), put("decision.@on", "2026-09-29")],
    ),
    ("PG-S07", "simple_driver", [*CASH, put("payment.handed_in_on", "2026-09-14")]),
]


@pytest.mark.parametrize(("rule", "brief", "document", "changes"), BROKEN)
def test_a_broken_case_is_found(rule: str, brief: str, document: str, changes: list[dict[str, Any]]) -> None:
    """Each rule finds what breaks it, in the document that does."""
    assert (rule, document) in {(each[0], each[1]) for each in found(brief, *changes)}


@pytest.mark.parametrize(("rule", "brief", "changes"), NEAR)
def test_a_near_miss_is_let_be(rule: str, brief: str, changes: list[dict[str, Any]]) -> None:
    """What only looks like a breach is none."""
    assert rule not in {each[0] for each in found(brief, *changes)}


def test_where_the_bureau_set_an_amount_the_right_to_a_hearing_must_be_told() -> None:
    """Until it sets one, leaving it out is no defect (TV06)."""
    case = changed("hazmat_a", put("notice.hearing_right", False), put("notice.hearing_days"))
    known = knowledge()
    for threshold, expected in ((None, False), ("60000", False), ("50000", True)):
        switched = replace(known, switches={"hearing_threshold_org_yuan": threshold})
        rules = {each.rule for each in Appraiser(switched).appraise(case).findings}
        assert ("PG-T03" in rules) is expected


def test_less_paid_than_fined_is_for_a_person_to_look_at() -> None:
    """There may be instalments or a surcharge."""
    result = appraised("hazmat_a", put("payment.amount", "30000"))
    assert "PG-T16" in {each.rule for each in result.prompts}
    assert result.score.total == 100


def test_a_grave_case_asks_whether_the_leaders_discussed_it() -> None:
    """What is grave or complex, no field says."""
    changes = [drop("discussion"), put("decision.penalties", [{"kind": "suspend_business"}])]
    assert "PG-T11" in {each.rule for each in appraised("hazmat_a", *changes).prompts}


@pytest.mark.parametrize(
    "brief", ["hazmat_a", "hazmat_b", "ridehailing_a", "ridehailing_b", "overload_offsite", "simple_driver"]
)
def test_the_right_sets_are_right(brief: str) -> None:
    """Nothing is found in any of them, and they score a hundred."""
    result = Appraiser(knowledge()).appraise(right_set(brief))
    assert result.findings == ()
    assert result.score.total == 100
