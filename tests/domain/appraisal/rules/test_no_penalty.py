"""Decisions not to penalise: a ground, its proof, education, approval, one outcome."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.appraisal.rules.no_penalty import ground_of
from tests.domain.appraisal.no_penalty_case import DECISION, ending
from tests.domain.appraisal.shipped import add, appraised, changed, drop, put, reader

LAW = "administrative_penalty_law"
FIRST = {
    "ground": "first",
    "basis": [f"{LAW}.33.1"],
    "proof": [
        {"what": "first_time", "evidence": [9]},
        {"what": "slight_harm", "evidence": [1]},
        {"what": "corrected", "evidence": [10]},
    ],
}


def told(changes: dict[str, Any] | None = None, *more: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Rule, document and field of every finding."""
    found = appraised("hazmat_a", *ending(changes, *more)).findings
    return [(each.rule, each.place.document, each.place.field) for each in found]


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"basis": [f"{LAW}.33"]},
        {"basis": [{"words": "行政处罚法第三十三条第一款"}]},
        FIRST,
        {"ground": "no_fault", "basis": [f"{LAW}.33.2"], "proof": [{"what": "no_fault", "evidence": [7]}]},
        {"ground": "late", "basis": [f"{LAW}.36"], "proof": [{"what": "late", "evidence": [1]}], "education": None},
    ],
)
def test_a_right_decision_is_left_alone(changes: dict[str, Any]) -> None:
    assert told(changes) == []


@pytest.mark.parametrize(
    ("rule", "field", "changes"),
    [
        ("PG-N01", "ground", {"ground": None}),
        ("PG-N01", "basis", {"basis": [f"{LAW}.36"]}),
        ("PG-N01", "basis", {"basis": [f"{LAW}.32"]}),
        ("PG-N01", "basis", {**FIRST, "basis": [f"{LAW}.57.1.3"]}),
        ("PG-N02", "proof", {"proof": [{"what": "corrected", "evidence": [9]}]}),
        ("PG-N02", "proof", {**FIRST, "proof": DECISION["proof"]}),
        ("PG-N02", "proof", {"proof": [{"what": "corrected"}, {"what": "no_harm", "evidence": [1]}]}),
        ("PG-N02", "proof", {"proof": [*DECISION["proof"], {"what": "no_harm", "evidence": [77]}]}),
        ("PG-N03", "education", {"education": None}),
        ("SR-06", "reason", {"reason": "根据有关规定，经查属实。"}),
        ("SR-01", "facts", {"facts": "当事人违法行为轻微。", "findings": [{"statement": "轻微", "evidence": [4]}]}),
        ("CR-55", "remedy", {"remedy": {"review_body": "浙江省交通运输厅"}}),
    ],
)
def test_a_defect_is_found_where_it_is(rule: str, field: str, changes: dict[str, Any]) -> None:
    assert (rule, "no_penalty", field) in told(changes)


def test_it_comes_after_a_report_that_was_approved_and_to_the_same_end() -> None:
    assert ("PG-N04", "no_penalty", "") in told({}, drop("report"))
    assert ("PG-N04", "report", "leader") in told({}, put("report.leader"))
    late = {"name": "钟局长", "opinion": "同意。", "on": "2026-09-17"}
    assert ("PG-N04", "no_penalty", "") in told({}, put("report.leader", late))
    assert ("PG-N04", "report", "conclusion") in told({}, put("report.conclusion", "penalty"))
    # What the party said may have changed it.
    defence = add(
        "heard", "E2", "2026-09-15", time="2026-09-15T09:00", content="已换证", review="采纳",
        points=[{"point": "已换证", "adopted": "adopted", "reason": "有新证"}],
    )  # fmt: skip
    found = told({"defence": "采纳"}, put("report.conclusion", "penalty"), defence)
    assert not [each for each in found if each[0] == "PG-N04"]


def test_a_case_ends_in_one_way() -> None:
    both = [each for each in ending() if each != drop("decision")]
    found = [(each.rule, each.place.document) for each in appraised("hazmat_a", *both).findings]
    assert ("PG-N05", "no_penalty") in found
    assert ("PG-N05", "end", "result") in told({}, drop("no_penalty"))
    assert ("PG-N05", "end", "result") in told({}, put("end.result", "performed"))


def test_it_is_delivered_like_every_outward_document() -> None:
    assert ("CR-80", "no_penalty") in [each[:2] for each in told({}, drop("proof_no_penalty"))]


def test_the_ground_of_an_empty_decision_is_none() -> None:
    case = reader(changed("hazmat_a", *ending({"ground": None})))
    assert ground_of(case.of("E8")[0]) == ""
