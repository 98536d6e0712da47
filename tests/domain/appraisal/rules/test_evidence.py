"""Evidence: numbered, verified, independent, seen and not inferred, not led."""

from __future__ import annotations

from typing import Any

import pytest

from tests.domain.appraisal.shipped import add, drop, findings_of, found, put

COPY = add(
    "paper",
    "A11",
    numbers=[4],
    title="证照复印件",
    kind="copy",
    taken_at="2026-09-08T10:32",
    taken_by="陈同伴",
    same_as_original=False,
    provided_by="雷守运",
    provided_on="2026-09-08",
    pages=4,
)
LISTED = [{"seq": "1", "name": "照片"}, {"seq": "3", "name": "笔录"}]
STATEMENT = [
    {
        "number": 1,
        "name": "笔录",
        "kind": "party_statement",
        "source": {"kind": "statement"},
        "verified": True,
    }
]


def asked(question: str) -> list[dict[str, Any]]:
    """Another first question."""
    return [put("interview_driver.qa[0].question", question)]


BROKEN: list[tuple[str, str, str, list[dict[str, Any]]]] = [
    ("CR-60", "hazmat_a", "report", [put("report.evidence", LISTED)]),
    ("CR-60", "hazmat_a", "report", [put("report.evidence", [{"seq": "1", "name": "照片"}])]),
    ("CR-61", "hazmat_a", "decision", [put("decision.findings[1].evidence", [])]),
    ("CR-61", "hazmat_a", "decision", [put("decision.findings[1].evidence", [44])]),
    (
        "CR-61",
        "hazmat_a",
        "decision",
        [put("decision.findings"), put("decision.facts", "2026年9月8日10时20分在北收费站查到当事人违法。")],
    ),
    ("CR-62", "hazmat_a", "paper", [COPY]),
    (
        "CR-62",
        "hazmat_a",
        "report",
        [put("case.evidence[3].copy_check", {"same_as_original": True, "provided_by": ""})],
    ),
    ("CR-63", "hazmat_a", "site_record", [put("site_record.facts", "学员甲、陈同伴出示执法证件，该车涉嫌违法押运。")]),
    ("CR-63", "simple_driver", "site_record", [put("site_record.facts", "出示执法证件后检查，驾驶员应该是故意逃避。")]),
    ("CR-64", "hazmat_a", "site_record", [put("case.evidence[0].obtained_at", "2026-09-08T11:30")]),
    ("CR-66", "hazmat_a", "interview_driver", asked("你承认你们公司违法安排押运吗？")),
    ("CR-66", "hazmat_a", "interview_driver", asked("你明明知道他没有资格，对吧？")),
    ("CR-66", "hazmat_a", "interview_driver", asked("再不说实话就把车扣了，说不说？")),
    ("CR-66", "hazmat_a", "interview_driver", asked("签了字就放你走，签不签？")),
    (
        "CR-67",
        "hazmat_a",
        "report",
        [put("case.evidence", STATEMENT), put("report.evidence", [{"seq": "1", "name": "笔录"}])],
    ),
    ("CR-68", "hazmat_a", "decision", [put("decision.vehicle", "浙Z90007")]),
    ("CR-68", "overload_offsite", "review_record", [put("review_record.plate", "浙Z70007")]),
    ("CR-68", "hazmat_a", "decision", [put("decision.place", "南收费站")]),
    ("CR-68", "hazmat_a", "site_record", [put("site_record.vehicle_kind", "小型面包车")]),
    ("CR-69", "hazmat_b", "release", [put("release.items", [{"name": "小型面包车", "quantity": "1辆"}])]),
    ("CR-70", "hazmat_b", "sampling", [put("sampling.test_told", False)]),
    ("CR-70", "hazmat_b", "sampling", [put("sampling.lab")]),
]
NEAR: list[tuple[str, str, list[dict[str, Any]]]] = [
    ("CR-61", "hazmat_a", [put("decision.findings")]),
    ("CR-62", "hazmat_a", [put("case.evidence[0].copy_check")]),
    ("CR-63", "hazmat_a", [put("site_record.facts", "出示执法证件。雷守运称可能是调度安排的；已告知其涉嫌的行为。")]),
    ("CR-64", "hazmat_a", [put("case.evidence[0].obtained_at", "2026-09-08T10:55")]),
    (
        "CR-64",
        "simple_driver",
        [put("site_record.start_at", "2026-09-10T10:30"), put("site_record.end_at", "2026-09-10T10:20")],
    ),
    ("CR-66", "hazmat_a", asked("以上说的是否属实，你有没有要更正的？")),
    ("CR-66", "hazmat_a", asked("是谁安排他押运的？")),
    ("CR-67", "hazmat_a", [put("case.evidence[8].kind", "documentary")]),
    ("CR-68", "hazmat_a", [put("decision.vehicle", "浙Z8001挂")]),
    ("CR-68", "hazmat_a", [put("decision.place", "虚拟北收费站")]),
    (
        "CR-69",
        "hazmat_b",
        [
            put(
                "release.items",
                [
                    {"name": "小型面包车", "quantity": "1辆"},
                    {"name": "桶装甲醇", "quantity": "20桶"},
                    {"name": "桶装甲醇", "quantity": "12桶"},
                ],
            )
        ],
    ),
    (
        "CR-69",
        "hazmat_b",
        [put("release.items[1].quantity", "31桶"), put("release.items[1].remark", "不足1桶为抽样检测用去，当事人确认")],
    ),
    (
        "CR-70",
        "hazmat_b",
        [drop("test_report"), put("sampling.lab"), put("sampling.test_days"), put("sampling.test_told")],
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


def test_a_copy_is_told_once() -> None:
    """The paper itself and the list of evidence speak of the same copy."""
    hits = findings_of("CR-62", "hazmat_a", COPY, put("case.evidence[3].copy_check"))
    assert [each.place.document for each in hits] == ["paper"]
