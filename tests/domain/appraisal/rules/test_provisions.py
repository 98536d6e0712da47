"""Provisions: of the day, of the act, complete, the same throughout, and of a rank that penalises."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from app.domain.appraisal.finding import Kind
from app.domain.appraisal.rules.provisions import CitationStanding, case_acts, cited
from tests.domain.appraisal.shipped import add, findings_of, found, knowledge, put, reader, right_set

NOTICE = {"words": "《关于加强管理的通知》第三条"}
KEPT = {"start": "2026-09-08", "end": "2026-09-17"}


def preservation(*basis: Any) -> dict[str, Any]:
    """A preservation on some basis."""
    item = {"name": "存储卡", "quantity": "1张", "why": "会被覆盖"}
    return add("preservation", "6", "2026-09-08", basis=list(basis), days=7, from_to=KEPT, items=[item])


BROKEN: list[tuple[str, str, str, list[dict[str, Any]]]] = [
    ("CR-37", "hazmat_a", "notice", [put("notice.violated", ["hazchem_regulation_2013.44.1"])]),
    (
        "CR-37",
        "hazmat_a",
        "decision",
        [put("case.in_force_on", "2026-04-20"), put("case.law[0].committed_on", "2026-04-20")],
    ),
    ("CR-49", "hazmat_a", "decision", [put("decision.basis", ["hazchem_safety_law.110.1.1"])]),
    (
        "CR-49",
        "hazmat_a",
        "opening",
        [put("opening.basis", ["administrative_penalty_law.54", "road_transport_regulation.64"])],
    ),
    (
        "CR-49",
        "ridehailing_a",
        "notice",
        [
            put("notice.violated", ["ridehailing_measures.14"]),
            put("notice.penalty_basis", ["ridehailing_measures.34.1.2"]),
        ],
    ),
    ("CR-50", "hazmat_a", "decision", [put("decision.basis", ["hazchem_safety_law.109"])]),
    ("CR-50", "hazmat_b", "notice", [put("notice.penalty_basis[1].version", "2019-03-02")]),
    ("CR-51", "ridehailing_a", "decision", [put("decision.violated", ["ridehailing_measures.13"])]),
    ("CR-52", "hazmat_a", "decision", [put("decision.basis", ["hazchem_safety_law.109.1.1", NOTICE])]),
    ("CR-54", "overload_offsite", "notice", [put("notice.penalty_basis", ["overrun_rules.43.1.2"])]),
    ("CR-58", "hazmat_a", "preservation", [preservation({"words": "《行政处罚法》第三十七条第二款"})]),
    ("CR-58", "hazmat_a", "preservation", [preservation("administrative_penalty_law.37")]),
    (
        "CR-59",
        "hazmat_a",
        "notice",
        [
            put(
                "notice.notice_basis",
                ["administrative_penalty_law.31", "administrative_penalty_law.32", "administrative_penalty_law.42"],
            )
        ],
    ),
    ("CR-59", "hazmat_a", "notice", [put("notice.notice_basis", ["administrative_penalty_law.44"])]),
    ("CR-59", "hazmat_a", "notice", [put("notice.notice_basis", [{"words": "《行政处罚法》第三十一条、第四十二条"}])]),
]
NEAR: list[tuple[str, str, list[dict[str, Any]]]] = [
    ("CR-37", "hazmat_a", [put("decision.violated", ["hazchem_safety_law.66.1"])]),
    ("CR-49", "hazmat_a", [put("opening.basis", ["administrative_penalty_law.54", "hazchem_safety_law.66.1"])]),
    ("CR-49", "hazmat_a", [put("decision.basis", ["hazchem_safety_law.109.1.1", "administrative_penalty_law.28.1"])]),
    (
        "CR-49",
        "hazmat_b",
        [
            put("notice.violated", ["hazchem_safety_law.65.1"]),
            put("notice.penalty_basis", ["road_transport_regulation.63.1.3"]),
        ],
    ),
    ("CR-50", "hazmat_a", [put("decision.basis[0].version", "")]),
    ("CR-50", "overload_offsite", [put("decision.basis", ["zhejiang_highway_regulation.53.1.2"])]),
    ("CR-51", "hazmat_a", [put("decision.basis", ["hazchem_safety_law.109.1.1", "administrative_penalty_law.34"])]),
    (
        "CR-52",
        "hazmat_a",
        [put("decision.basis", ["hazchem_safety_law.109.1.1", {"words": "《危险化学品安全法》第一百零九条"}])],
    ),
    ("CR-54", "simple_driver", [put("spot_decision.basis", ["road_transport_regulation.64"])]),
    ("CR-58", "hazmat_a", [preservation("administrative_penalty_law.56")]),
    (
        "CR-59",
        "hazmat_a",
        [
            put("notice.hearing_right", False),
            put("notice.notice_basis", ["administrative_penalty_law.44", "administrative_penalty_law.45"]),
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


@pytest.mark.parametrize(
    ("rule", "basis"),
    [
        ("CR-37", "hazchem_regulation_2013.86.1.1"),
        ("CR-49", "road_transport_regulation.64"),
        ("CR-50", "hazchem_safety_law.109"),
    ],
)
def test_one_wrong_citation_is_told_once(rule: str, basis: str) -> None:
    """Under the rule that says most."""
    assert {each[0] for each in found("hazmat_a", put("decision.basis", [basis]))} == {rule}


def test_an_act_whose_law_is_unsettled_costs_nothing() -> None:
    """The platform's provisions are to be checked (TV01): a reminder."""
    hits = findings_of("CR-49", "ridehailing_b", put("decision.basis", ["road_transport_regulation.64"]))
    assert [(each.kind, each.deduction) for each in hits] == [(Kind.REMINDER, Decimal(0))]


def test_acts_without_law_of_that_day_are_left_out() -> None:
    """An act of 2012 has no basis that anybody recorded."""
    case = right_set("hazmat_a")
    early = case.law[0].model_copy(update={"committed_on": case.in_force_on.replace(year=2012)})
    assert case_acts(reader(case.model_copy(update={"law": (early,)})), knowledge()) == []


def test_how_citations_stand() -> None:
    """Procedural statutes are none of the act's."""
    standings = {(each.sheet.id, each.standing) for each in cited(reader(right_set("hazmat_a")), knowledge())}
    assert standings == {(name, CitationStanding.FITS) for name in ("opening", "notice", "decision")}
