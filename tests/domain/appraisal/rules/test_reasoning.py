"""The five steps of reasoning, and phrases that say nothing."""

from __future__ import annotations

from typing import Any

import pytest

from tests.domain.appraisal.shipped import appraised, found, put

NO_TIME = [put("decision.facts", "当事人在北收费站安排无资格人员押运甲醇（证据1）。"), put("decision.findings")]
BROKEN: list[tuple[str, str, str, list[dict[str, Any]]]] = [
    ("SR-01", "hazmat_a", "decision", NO_TIME),
    ("SR-01", "simple_driver", "spot_decision", [put("spot_decision.facts", "2026年9月10日9时40分，当事人没有资格。")]),
    ("SR-03", "hazmat_a", "decision", [put("decision.basis")]),
    ("SR-03", "simple_driver", "spot_decision", [put("spot_decision.violated")]),
    ("SR-05", "hazmat_a", "decision", [put("decision.remedy")]),
    ("SR-05", "hazmat_a", "correction", [put("correction.remedy")]),
    ("SR-06", "hazmat_a", "decision", [put("decision.discretion", "当事人首次违法，情节较重，决定罚款，取下限。")]),
    ("SR-06", "hazmat_a", "report", [put("report.facts", "2026年9月8日10时20分，经查属实。")]),
    ("SR-06", "hazmat_a", "decision", [put("decision.defence", "根据有关规定，不予采纳。")]),
    ("SR-06", "hazmat_a", "decision", [put("decision.discretion", "首次违法，当事人态度恶劣，取中限。")]),
]
NEAR: list[tuple[str, str, list[dict[str, Any]]]] = [
    ("SR-01", "hazmat_a", [put("decision.facts", "当事人安排无资格人员押运甲醇（证据1）。")]),
    ("SR-03", "hazmat_a", [put("decision.publish_note", "依法公示")]),
    ("SR-05", "simple_driver", [put("spot_decision.remedy.litigation_months")]),
    ("SR-06", "hazmat_a", [put("decision.discretion", "首次违法，情节较重是指一年内第三次，见证据9；取中限。")]),
]


@pytest.mark.parametrize(("rule", "brief", "document", "changes"), BROKEN)
def test_a_broken_case_is_found(rule: str, brief: str, document: str, changes: list[dict[str, Any]]) -> None:
    """Each rule finds what breaks it, in the document that does."""
    assert (rule, document) in {(each[0], each[1]) for each in found(brief, *changes)}


@pytest.mark.parametrize(("rule", "brief", "changes"), NEAR)
def test_a_near_miss_is_let_be(rule: str, brief: str, changes: list[dict[str, Any]]) -> None:
    """What only looks like a breach is none."""
    assert rule not in {each[0] for each in found(brief, *changes)}


def test_what_a_machine_cannot_read_is_asked() -> None:
    """Action, tool and result, and how evidence was weighed."""
    assert {each.rule for each in appraised("hazmat_b").prompts} == {"SR-01", "SR-02"}
