"""Two officers, qualified, on the recording, showing badges, not judging themselves."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.appraisal.rule import Level
from tests.domain.appraisal.shipped import appraised, findings_of, found, put

ONE = {"name": "学员甲", "number": "33990001"}
TWO = {"name": "陈同伴", "number": "33990002"}
HELPER = {"name": "傅协助", "number": ""}
BROKEN = [
    ("CR-09", "hazmat_b", "seizure", [put("seizure.officers", [ONE])]),
    ("CR-09", "hazmat_a", "interview_driver", [put("interview_driver.officer_signs", ["学员甲"])]),
    ("CR-09", "hazmat_b", "sampling", [put("sampling.officer_signs")]),
    ("CR-09", "hazmat_a", "site_record", [put("site_record.officers", [ONE, {**TWO, "number": ""}])]),
    (
        "CR-10",
        "hazmat_a",
        "site_record",
        [put("site_record.officers", [ONE, {"name": "陈同伴", "number": "33999999"}])],
    ),
    (
        "CR-10",
        "hazmat_a",
        "site_record",
        [put("site_record.officers", [ONE, {"name": "孟审核", "number": "33990002"}])],
    ),
    (
        "CR-10",
        "hazmat_a",
        "site_record",
        [put("site_record.officers", [ONE, {"name": "辛到岗", "number": "33990011"}])],
    ),
    ("CR-11", "hazmat_a", "recording", [put("recording.seg[0].people", "学员甲")]),
    ("CR-12", "hazmat_a", "interview_driver", [put("interview_driver.badge_told")]),
    ("CR-12", "simple_driver", "site_record", [put("site_record.facts", "2026年9月10日9时40分检查浙Z6K010。")]),
    ("CR-13", "hazmat_a", "interview_driver", [put("interview_driver.avoid_told", False)]),
    ("CR-13", "hazmat_a", "interview_escort", [put("interview_escort.avoid_answer")]),
    ("CR-14", "hazmat_a", "interview_escort", [put("interview_escort.start_at", "2026-09-08T11:20")]),
    ("CR-15", "hazmat_a", "interview_driver", [put("interview_driver.recorder", ONE)]),
    ("CR-16", "hazmat_a", "site_record", [put("site_record.officers", [ONE, HELPER])]),
    ("CR-16", "hazmat_a", "interview_driver", [put("interview_driver.recorder", {"name": "某人", "number": "辅0012"})]),
    ("CR-17", "hazmat_b", "hearing_notice", [put("hearing_notice.chair", TWO)]),
    ("CR-17", "hazmat_b", "hearing_report", [put("hearing_report.chair", ONE)]),
    ("CR-18", "hazmat_a", "review", [put("review.auditor", TWO)]),
]
NEAR = [
    ("CR-11", "hazmat_a", [put("interview_driver.asker", {"name": "张冠", "number": "33990077"})]),
    ("CR-12", "hazmat_a", [put("interview_driver.asker", {"name": "张冠", "number": "33990077"})]),
    ("CR-09", "hazmat_a", [put("interview_driver.recorder", ONE)]),
    ("CR-10", "hazmat_a", [put("site_record.officers", [ONE, HELPER])]),
    ("CR-11", "hazmat_a", [put("recording.seg[0].people", "学员甲、陈同伴和辅助人员")]),
    ("CR-11", "hazmat_a", [put("recording.seg[0].people")]),
    ("CR-12", "simple_driver", [put("site_record.facts", "9时40分，两人亮明执法证件后检查浙Z6K010，拍照时展示证件。")]),
    ("CR-14", "hazmat_a", [put("interview_driver.end_at", "2026-09-08T11:30")]),
    (
        "CR-14",
        "hazmat_a",
        [
            put("interview_escort.start_at", "2026-09-08T11:20"),
            put("interview_escort.asker", {"name": "史分管", "number": "33990004"}),
            put("interview_escort.recorder", {"name": "洪队长", "number": "33990003"}),
        ],
    ),
    ("CR-15", "hazmat_a", [put("interview_driver.asker", TWO), put("interview_driver.recorder", ONE)]),
    ("CR-16", "hazmat_a", [put("proof_notice.deliverers", [ONE, HELPER])]),
    ("CR-17", "hazmat_b", [put("hearing.recorder", TWO)]),
    ("CR-18", "hazmat_a", [put("review.handlers", [ONE, TWO])]),
]


@pytest.mark.parametrize(("rule", "brief", "document", "changes"), BROKEN)
def test_a_broken_case_is_found(rule: str, brief: str, document: str, changes: list[dict[str, Any]]) -> None:
    """Each rule finds what breaks it, in the document that does."""
    assert (rule, document) in {(each[0], each[1]) for each in found(brief, *changes)}


@pytest.mark.parametrize(("rule", "brief", "changes"), NEAR)
def test_a_near_miss_is_let_be(rule: str, brief: str, changes: list[dict[str, Any]]) -> None:
    """What only looks like a breach is none."""
    assert rule not in {each[0] for each in found(brief, *changes)}


def test_a_missing_number_breaks_the_procedure_only() -> None:
    """Two officers were there; the number of one wasn't written."""
    hits = findings_of("CR-09", "hazmat_a", put("site_record.officers", [ONE, {**TWO, "number": ""}]))
    assert [each.level for each in hits] == [Level.PROCEDURE]


def test_one_interview_after_another_elsewhere_is_for_a_person_to_look_at() -> None:
    """How long the way is, the file doesn't say."""
    result = appraised("hazmat_a", put("interview_escort.place", "甬州市模拟区另一处"))
    assert [each.rule for each in result.prompts if each.rule == "CR-14"] == ["CR-14"]
    assert "CR-14" not in {each.rule for each in result.findings}
