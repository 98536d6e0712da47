"""Defects written otherwise than the briefs seed them: only what is printed changed, or one of several dates."""

from __future__ import annotations

from typing import Any

import pytest

from tests.domain.appraisal.shipped import found, put

OLD_WORDS = [{"words": "《危险化学品安全管理条例》第八十六条第一款第（一）项"}]
OTHER_WORDS = [{"words": "《危险化学品安全法》第一百一十条第一款第（一）项", "citation": "hazchem_safety_law.109.1.1"}]
LIMIT = "2026年9月3日2时14分，浙Z70001在模拟S00线K12+300，6轴限37吨（证据1）。"
TWO = [{"kind": "fine", "amount": "10000"}, {"kind": "fine", "amount": "3000", "detail": "周未领"}]
OLD_YEAR = "《道路运输条例》（2019）第六十三条第（三）项"
APART = "警告，分别罚款3000元和2000元，合计5000元"
LEAST = "首次违法，取幅度下限。"
SIXTY_THREE = [{"words": "道路运输条例第六十三条"}]
POLICE = [{"words": "《危险化学品安全法》第一百一十二条第一款第（二）项"}]


@pytest.mark.parametrize(
    ("rule", "brief", "document", "changes"),
    [
        ("CR-08", "hazmat_a", "decision", [put("decision.basis", POLICE)]),
        ("CR-22", "hazmat_a", "report", [put("report.@on", "2026-09-17")]),
        ("CR-27", "hazmat_b", "review", [put("review.sent_at", "2026-10-13T09:00")]),
        ("CR-30", "hazmat_b", "extension", [put("extension.approve.on", "2026-10-18")]),
        ("CR-32", "hazmat_b", "closing", [put("closing.leader_opinion.on", "2026-10-19")]),
        ("CR-37", "hazmat_a", "decision", [put("decision.basis", OLD_WORDS)]),
        ("CR-37", "hazmat_a", "decision", [put("decision.basis[0].words", OLD_WORDS[0]["words"])]),
        ("CR-40", "hazmat_a", "notice", [put("notice.proposed", "罚款30000元（叁万元整）")]),
        ("CR-41", "overload_offsite", "report", [put("report.advice", "建议罚款10500元。")]),
        ("CR-41", "overload_offsite", "report", [put("report.calculation[1].amount", "10500")]),
        (
            "CR-41",
            "overload_offsite",
            "decision",
            [put("decision.facts", LIMIT)],
        ),
        ("CR-44", "hazmat_b", "decision", [put("decision.penalty", "罚款60000元（陆万元整）")]),
        ("CR-44", "hazmat_b", "decision", [put("decision.amount", "60000")]),
        ("CR-45", "simple_driver", "spot_decision", [put("spot_decision.penalty", "罚款500元（伍佰元整）")]),
        (
            "CR-48",
            "ridehailing_a",
            "decision",
            [
                put("decision.penalty", APART),
                put("decision.discretion", LEAST),
            ],
        ),
        ("CR-49", "hazmat_a", "decision", [put("decision.basis", OTHER_WORDS)]),
        (
            "CR-49",
            "simple_driver",
            "spot_decision",
            [put("spot_decision.basis", SIXTY_THREE)],
        ),
        (
            "CR-50",
            "hazmat_b",
            "decision",
            [put("decision.basis[1].words", OLD_YEAR)],
        ),
        ("CR-76", "overload_offsite", "waiver", [put("waiver.sign.on", "2026-09-17")]),
        ("CR-88", "ridehailing_b", "decision", [put("decision.discretion", "按幅度下限处罚。")]),
        ("CR-93", "hazmat_b", "seizure", [put("seizure.basis", [{"words": "《道路运输条例》第六十二条"}])]),
        ("CR-94", "hazmat_b", "seizure", [put("seizure.reason", "对车辆先行登记保存。")]),
        (
            "CR-97",
            "ridehailing_b",
            "decision",
            [
                put(
                    "decision.penalties",
                    [{"kind": "fine", "amount": "10000"}, {"kind": "fine", "amount": "3000", "detail": "周未领"}],
                )
            ],
        ),
        ("CR-97", "ridehailing_b", "decision", [put("case.parties[1].role", "party")]),
    ],
)
def test_it_is_found_all_the_same(rule: str, brief: str, document: str, changes: list[dict[str, Any]]) -> None:
    """Under its rule, in its document."""
    assert (rule, document) in {(each[0], each[1]) for each in found(brief, *changes)}
