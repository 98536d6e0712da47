"""Review, court, hearing times, and the basis of measures."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.appraisal.rules.remedies import rests_on_preservation
from tests.domain.appraisal.shipped import add, appraised, changed, found, put, reader

SPAN = {"start": "2026-09-08", "end": "2026-09-17"}


def preserved(name: str, why: str) -> dict[str, Any]:
    """A preservation of one thing."""
    item = {"name": name, "quantity": "1", "why": why}
    basis = ["administrative_penalty_law.56"]
    return add("preservation", "6", "2026-09-08", basis=basis, days=7, from_to=SPAN, items=[item])


BROKEN: list[tuple[str, str, str, list[dict[str, Any]]]] = [
    ("CR-53", "hazmat_b", "seizure", [put("seizure.basis", ["overrun_rules.43"])]),
    ("CR-53", "hazmat_b", "seizure", [put("seizure.basis")]),
    ("CR-55", "hazmat_b", "seizure", [put("seizure.remedy.review_days", 30)]),
    ("CR-55", "hazmat_a", "correction", [put("correction.remedy.litigation_months", 3)]),
    ("CR-55", "hazmat_a", "decision", [put("decision.remedy.court", "模拟区法院")]),
    ("CR-55", "hazmat_a", "decision", [put("decision.remedy.review_body", "浙江省人民政府")]),
    ("CR-56", "simple_driver", "spot_decision", [put("spot_decision.remedy.review_first", False)]),
    (
        "CR-56",
        "simple_driver",
        "spot_decision",
        [put("spot_decision.penalty", "罚款200元（贰佰元整），不服可以直接向人民法院提起诉讼")],
    ),
    ("CR-57", "hazmat_a", "notice", [put("notice.proposed", "罚款50000元（伍万元整），三日内可以要求听证")]),
    ("CR-93", "hazmat_b", "seizure", [put("seizure.basis", ["highway_protection_regulation.72"])]),
    ("CR-93", "hazmat_b", "seizure", [put("seizure.basis", ["administrative_compulsion_law.22"])]),
    ("CR-94", "hazmat_a", "preservation", [preserved("重型半挂牵引车", "可能被开走")]),
    ("CR-94", "hazmat_a", "preservation", [preserved("押运记录本", "")]),
]
NEAR: list[tuple[str, str, list[dict[str, Any]]]] = [
    ("CR-53", "hazmat_b", [put("seizure.basis", ["hazchem_safety_law.8.1.5", "overrun_rules.43"])]),
    ("CR-55", "hazmat_a", [put("decision.remedy.review_first", True)]),
    (
        "CR-56",
        "simple_driver",
        [put("spot_decision.penalty", "罚款200元（贰佰元整），先申请行政复议，对复议决定不服再向人民法院起诉")],
    ),
    ("CR-57", "hazmat_a", [put("notice.proposed", "罚款50000元（伍万元整），三日内提交材料")]),
    ("CR-57", "hazmat_a", [put("notice.hearing_days", 7)]),
    (
        "CR-93",
        "hazmat_b",
        [
            put("seizure.target", [{"name": "小型面包车", "quantity": "1辆"}]),
            put("seizure.basis", ["road_transport_regulation.62"]),
        ],
    ),
    ("CR-93", "hazmat_b", [put("seizure.basis", ["hazchem_safety_law.8.1.5", "administrative_compulsion_law.22"])]),
    ("CR-94", "hazmat_a", [preserved("行车记录仪存储卡", "会被循环覆盖")]),
    ("CR-94", "hazmat_a", [preserved("车辆行驶证复印件", "原件可能被取走")]),
]


@pytest.mark.parametrize(("rule", "brief", "document", "changes"), BROKEN)
def test_a_broken_case_is_found(rule: str, brief: str, document: str, changes: list[dict[str, Any]]) -> None:
    """Each rule finds what breaks it, in the document that does."""
    assert (rule, document) in {(each[0], each[1]) for each in found(brief, *changes)}


@pytest.mark.parametrize(("rule", "brief", "changes"), NEAR)
def test_a_near_miss_is_let_be(rule: str, brief: str, changes: list[dict[str, Any]]) -> None:
    """What only looks like a breach is none."""
    assert rule not in {each[0] for each in found(brief, *changes)}


def test_a_power_that_the_program_does_not_know_is_for_a_person() -> None:
    """It neither passes nor costs points."""
    result = appraised("hazmat_b", put("seizure.basis", ["road_traffic_safety_law.48.1"]))
    assert "CR-93" in {each.rule for each in result.prompts}
    assert "CR-93" not in {each.rule for each in result.findings}


def test_which_measure_rests_on_the_preservation_of_evidence() -> None:
    """That is told by its own rule."""
    case = changed("hazmat_b", put("seizure.basis", ["administrative_penalty_law.56"]))
    assert [rests_on_preservation(sheet) for sheet in reader(case).of("8")] == [True]
    rules = {each[0] for each in found("hazmat_b", put("seizure.basis", ["administrative_penalty_law.56"]))}
    assert rules == {"CR-94"}
