"""The ten defects of old forms, each found where it stands and not where it doesn't."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.appraisal.circulating import CIRCULATING
from tests.domain.appraisal.shipped import add, changed, drop, put, right_set, scanned

KEPT = {"start": "2026-09-08", "end": "2026-09-17"}
OLD_NOTICE = ["administrative_penalty_law.31", "administrative_penalty_law.32", "administrative_penalty_law.42"]
OLD_LIST = add(
    "preservation", "6", "2026-09-08", basis=["administrative_penalty_law.37.2"], days=7, from_to=KEPT,
    items=[{"name": "存储卡", "quantity": "1张", "why": "会被覆盖"}],
)  # fmt: skip
REMINDER = add(
    "reminder", "19", "2026-12-20", decision="甬州罚〔2026〕0012号", principal="50000", surcharge="60000",
    due="2027-01-10", way="银行", extra=["surcharge"],
)  # fmt: skip
PASSENGER = "未取得客运许可的，处3万元以上10万元以下罚款，取下限。"


@pytest.mark.parametrize(
    ("defect", "brief", "document", "changes"),
    [
        ("OD-01", "hazmat_a", "notice", [put("notice.hearing_days", 3)]),
        ("OD-01", "hazmat_a", "notice", [put("notice.notice_basis", OLD_NOTICE)]),
        ("OD-02", "simple_driver", "spot_decision", [put("spot_decision.remedy_first", False)]),
        ("OD-03", "hazmat_a", "preservation", [OLD_LIST]),
        ("OD-04", "overload_offsite", "decision", [put("decision.axles", 4), put("decision.limit_t", "37")]),
        ("OD-04", "overload_offsite", "notice", [put("notice.facts", "2026年9月3日，4轴货车限值37吨，实测45吨。")]),
        ("OD-05", "overload_offsite", "decision", [put("decision.basis", ["overrun_rules.43"])]),
        ("OD-05", "overload_offsite", "report", [put("report.calculation", [{"step": "超21吨×每吨500元"}])]),
        ("OD-06", "overload_offsite", "device", [put("device.reviewed_on")]),
        ("OD-06", "overload_offsite", "review_record", [drop("device")]),
        ("OD-07", "hazmat_a", "decision", [put("decision.discretion", PASSENGER)]),
        ("OD-08", "hazmat_b", "release", [drop("extension")]),
        ("OD-09", "hazmat_a", "reminder", [REMINDER]),
        ("OD-10", "hazmat_b", "hearing", [put("hearing.chair", {"name": "陈同伴", "number": "33990002"})]),
    ],
)
def test_a_circulating_defect_is_found(defect: str, brief: str, document: str, changes: list[dict[str, Any]]) -> None:
    """Whatever the rules take for it."""
    assert (defect, document) in scanned(changed(brief, *changes))


@pytest.mark.parametrize(
    ("defect", "brief", "changes"),
    [
        ("OD-04", "overload_offsite", [put("decision.axles", 4), put("decision.limit_t", "36")]),
        ("OD-05", "overload_offsite", [put("report.calculation", [{"step": "11.2吨×每吨300元，超过部分每吨500元"}])]),
        ("OD-05", "hazmat_a", [put("decision.discretion", "每吨500元的标准不适用本案，取下限。")]),
        ("OD-07", "hazmat_a", [put("decision.discretion", "未取得客运许可的，处1万元以上10万元以下罚款。")]),
        ("OD-07", "hazmat_a", [put("decision.discretion", "未取得危货许可的，处三万元以上十万元以下罚款。")]),
    ],
)
def test_a_near_miss_is_let_be(defect: str, brief: str, changes: list[dict[str, Any]]) -> None:
    """What only looks like it."""
    assert defect not in {each[0] for each in scanned(changed(brief, *changes))}


def test_the_right_sets_have_none() -> None:
    """Ten scans, nothing found."""
    assert len(CIRCULATING) == 10
    for brief in ("hazmat_a", "hazmat_b", "ridehailing_a", "ridehailing_b", "overload_offsite", "simple_driver"):
        assert scanned(right_set(brief)) == []
