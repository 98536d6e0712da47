"""A case that ends without a penalty, made out of a brief's beginning: an escort who was only late with the card."""

from __future__ import annotations

from typing import Any

from tests.domain.appraisal.shipped import add, drop, put

AFTER_THE_REPORT = ("notice", "defence", "review", "discussion", "decision", "payment", "closing")
DECISION: dict[str, Any] = {
    "facts": "2026年9月8日10时20分，当事人甬北虚构危险品运输有限公司的押运人员范缺席随浙Z90001行经虚拟北收费站出口"
    "检查区，从业资格证件正在换证，次日已取得新证（证据1至10）。",
    "findings": [{"statement": "范缺席换证期间随车押运，次日取得新证", "evidence": [4, 6, 9]}],
    "violated": ["hazchem_safety_law.66.1"],
    "ground": "minor",
    "reason": "范缺席具备押运资格，只是旧证到期后四天才取得新证；次日已经换证；没有泄漏，也没有影响他人。",
    "proof": [{"what": "corrected", "evidence": [9, 10]}, {"what": "no_harm", "evidence": [1, 9]}],
    "basis": ["administrative_penalty_law.33.1", "administrative_penalty_law.57.1.2"],
    "education": "9月16日向安排上讲明从业资格换证的时限，提醒到期前一个月办理；安排上表示已列入台账。",
}


def ending(changes: dict[str, Any] | None = None, *more: dict[str, Any]) -> list[dict[str, Any]]:
    """The changes that end the case of hazmat_a without a penalty; `changes` go into the decision."""
    values = {key: value for key, value in {**DECISION, **(changes or {})}.items() if value is not None}
    decision = add("no_penalty", "E8", "2026-09-16", **values)
    decision["add"]["delivered"] = {
        "id": "proof_no_penalty", "at": "2026-09-16T15:00", "signed_by": "安排上", "receiver": "安排上，受委托人",
    }  # fmt: skip
    closing = add("end", "24", "2026-09-18", result="no_penalty", exec="已作不予行政处罚决定，次日换证，改正核实。")
    report = [
        put("report.conclusion", "no_penalty"),
        put("report.advice", "建议不予行政处罚。"),
        put("report.proposed_penalties"),
    ]
    return [*(drop(each) for each in AFTER_THE_REPORT), *report, decision, closing, *more]
