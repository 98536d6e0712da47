"""Capitals, ranges, surcharges, instalments, and what was told against what was decided."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from app.domain.appraisal.finding import Kind
from app.domain.appraisal.rules.amounts import income_of, told_and_decided
from tests.domain.appraisal.shipped import add, findings_of, found, put, reader, right_set

FINE = "decision.penalties"


def fined(amount: str, capitals: str, document: str = "decision") -> list[dict[str, Any]]:
    """A decision of another fine, written the same in every place."""
    return [
        put(f"{document}.penalty", f"罚款{amount}元（{capitals}）"),
        put(f"{document}.penalties", [{"kind": "fine", "amount": amount}]),
        put(f"{document}.amount", amount),
    ]


def reminded(surcharge: str, on: str = "2026-10-23") -> dict[str, Any]:
    """A reminder with a surcharge on 50,000 yuan, whose time to pay ran out on 13 October."""
    return add(
        "reminder",
        "19",
        on,
        decision="甬州罚〔2026〕0012号",
        decided_on="2026-09-28",
        content="罚款50000元",
        subject="罚款",
        due="2026-11-10",
        way="到代收银行缴纳",
        principal="50000",
        surcharge=surcharge,
        amount=str(50000 + int(surcharge)),
        extra=["surcharge"],
        basis=["administrative_compulsion_law.54"],
    )


def instalments(first: str, amount: str, due: str = "2026-10-20") -> dict[str, Any]:
    """Two instalments of 50,000 yuan."""
    rows = [{"part": 1, "due": due, "amount": first}, {"part": 2, "due": "2026-11-20", "amount": amount}]
    return add(
        "instalments",
        "17",
        "2026-10-10",
        decision="甬州罚〔2026〕0012号",
        delivered_on="2026-09-28",
        total="50000",
        mode="instalments",
        plan=rows,
        basis=["administrative_penalty_law.66"],
    )


BROKEN = [
    ("CR-39", "hazmat_a", "decision", [put("decision.penalty", "罚款50000元（肆万元整）")]),
    ("CR-39", "hazmat_a", "decision", [put("decision.penalty", "罚款45000元")]),
    ("CR-39", "hazmat_a", "notice", [put("notice.proposed", "罚款50000元（伍仟元整）")]),
    ("CR-39", "simple_driver", "spot_decision", [put("spot_decision.amount.capitals", "贰佰圆零角")]),
    ("CR-40", "hazmat_a", "decision", fined("600000", "陆拾万元整")),
    ("CR-40", "hazmat_a", "decision", fined("20000", "贰万元整")),
    ("CR-40", "hazmat_b", "decision", [*fined("30000", "叁万元整"), put("report.illegal_income", "50000")]),
    ("CR-42", "hazmat_a", "reminder", [reminded("50001")]),
    ("CR-42", "hazmat_a", "reminder", [reminded("20000")]),
    ("CR-43", "hazmat_a", "instalments", [instalments("20000", "20000")]),
    ("CR-43", "hazmat_a", "instalments", [instalments("20000", "30000", "2026-10-10")]),
    ("CR-44", "hazmat_a", "decision", fined("60000", "陆万元整")),
    ("CR-44", "hazmat_a", "decision", [put(FINE, [{"kind": "fine", "amount": "50000"}, {"kind": "suspend_business"}])]),
    ("CR-45", "simple_driver", "spot_decision", fined("300", "叁佰元整", "spot_decision")),
    ("CR-46", "simple_driver", "payment", [put("payment.way", "on_spot"), put("payment.receipt_kind", "fiscal")]),
    ("CR-47", "hazmat_b", "decision", [put("decision.discretion", "首次违法，收入大约六百元，取幅度下限。")]),
    ("CR-47", "hazmat_b", "decision", [put("decision.illegal_income", "700")]),
    ("CR-47", "hazmat_b", "report", [put("report.income_note")]),
    (
        "CR-48",
        "hazmat_a",
        "decision",
        [put(FINE, [{"kind": "fine", "amount": "50000"}, {"kind": "fine", "amount": "50000"}])],
    ),
]
NEAR = [
    ("CR-39", "hazmat_a", [put("decision.penalty", "罚款人民币50000元（人民币伍万圆整）")]),
    (
        "CR-40",
        "hazmat_a",
        [
            *fined("40000", "肆万元整"),
            put("decision.factors", [{"factor": "主动消除危害后果", "effect": "reduced", "evidence": [9]}]),
        ],
    ),
    ("CR-40", "hazmat_a", fined("500000", "伍拾万元整")),
    ("CR-42", "hazmat_a", [reminded("15000")]),
    ("CR-43", "hazmat_a", [instalments("20000", "30000")]),
    (
        "CR-44",
        "hazmat_a",
        [
            *fined("50000", "伍万元整"),
            put("notice.proposed_penalties", [{"kind": "fine", "amount": "60000"}]),
            put("notice.proposed", "罚款60000元"),
        ],
    ),
    ("CR-44", "ridehailing_a", [put(FINE, [{"kind": "fine", "amount": "3000"}])]),
    ("CR-45", "simple_driver", fined("200", "贰佰元整", "spot_decision")),
    (
        "CR-46",
        "simple_driver",
        [
            *fined("100", "壹佰元整", "spot_decision"),
            put("payment.amount", "100"),
            put("payment.way", "on_spot"),
            put("payment.receipt_kind", "fiscal"),
            put("payment.handed_in_on", "2026-09-18"),
        ],
    ),
    (
        "CR-46",
        "simple_driver",
        [
            put("spot_decision.pay", "on_spot"),
            put("spot_decision.on_spot_reason", "hard_later"),
            put("payment.way", "on_spot"),
            put("payment.receipt_kind", "fiscal"),
        ],
    ),
    ("CR-47", "hazmat_b", [put("decision.discretion", "首次违法，车速约四十公里，取幅度下限。")]),
    (
        "CR-48",
        "hazmat_a",
        [
            put(FINE, [{"kind": "fine", "amount": "50000"}, {"kind": "fine", "amount": "50000"}]),
            put("decision.discretion", "首次违法，两个独立的违法行为，分别处罚的理由如下，均取幅度下限。"),
        ],
    ),
]


@pytest.mark.parametrize(("rule", "brief", "document", "changes"), BROKEN)
def test_a_broken_case_is_found(rule: str, brief: str, document: str, changes: list[dict[str, Any]]) -> None:
    """Each rule finds what breaks it, in the document that does."""
    assert (rule, document) in {(each[0], each[1]) for each in found(brief, *changes)}


@pytest.mark.parametrize(("rule", "brief", "changes"), NEAR)
def test_a_near_miss_is_let_be(rule: str, brief: str, changes: list[dict[str, Any]]) -> None:
    """What only looks like a breach is none."""
    assert rule not in {each[0] for each in found(brief, *changes)}


def test_a_second_notice_makes_a_heavier_decision_right() -> None:
    """What counts is the last notice before the decision."""
    again = add(
        "notice_again",
        "11",
        "2026-09-17",
        facts="同前，另查明从重情节。",
        violated=["hazchem_safety_law.66.1"],
        penalty_basis=["hazchem_safety_law.109.1.1"],
        proposed="罚款60000元（陆万元整）",
        proposed_penalties=[{"kind": "fine", "amount": "60000"}],
        notice_basis=["administrative_penalty_law.44"],
    )
    assert findings_of("CR-44", "hazmat_a", *fined("60000", "陆万元整"), again) == []


def test_a_range_that_is_still_to_be_checked_costs_nothing() -> None:
    """The platform's range under the provincial regulation is unsettled (TV01)."""
    hits = findings_of("CR-40", "ridehailing_b", *fined("200000", "贰拾万元整"))
    assert [(each.kind, each.deduction) for each in hits] == [(Kind.REMINDER, Decimal(0))]


def test_income_and_the_pair_of_documents() -> None:
    """The report makes out the income; the notice before the decision is the one that counts."""
    case = reader(right_set("hazmat_b"))
    pair = told_and_decided(case)
    assert str(income_of(case)) == "640"
    assert pair
    assert [each.id for each in pair] == ["notice", "decision"]
    assert told_and_decided(reader(right_set("simple_driver"))) is None
