"""Hearing the party and delivering to it."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.appraisal.finding import Kind
from app.domain.appraisal.rule import Level
from tests.domain.appraisal.shipped import appraised, drop, findings_of, found, put

HEAVIER = [
    put("decision.penalty", "罚款60000元（陆万元整）"),
    put("decision.penalties", [{"kind": "fine", "amount": "60000"}]),
    put("decision.amount", "60000"),
]
LEFT = [put("proof_decision.way", "left"), put("proof_decision.sign")]
POSTED = [put("proof_decision.way", "notice"), put("proof_decision.sign")]
TRIED = put("proof_decision.tried", ["9月28日直接送达，门关着", "9月29日邮寄，10月8日退回"])
VIDEO = [put("interview_agent.by_video", True)]
CLOSED = [put("hearing_notice.open", "closed"), put("hearing.open", "closed")]
SECRET = "涉及饭馆的进货渠道等商业秘密，依法保密。"
BROKEN: list[tuple[str, str, str, list[dict[str, Any]]]] = [
    ("CR-74", "hazmat_a", "decision", [put("decision.defence")]),
    ("CR-74", "hazmat_a", "defence", [put("defence.points[0].reason", "")]),
    ("CR-74", "hazmat_a", "decision", [put("decision.defence_points[0].adopted")]),
    ("CR-75", "hazmat_a", "decision", HEAVIER),
    (
        "CR-75",
        "hazmat_a",
        "decision",
        [put("decision.factors", [{"factor": "陈述申辩时态度强硬", "effect": "heavier", "evidence": [9]}])],
    ),
    ("CR-75", "hazmat_a", "decision", [put("decision.discretion", "首次违法，因当事人反复申辩，从重处罚，取上限。")]),
    ("CR-76", "overload_offsite", "waiver", [put("waiver.after_notice", False)]),
    ("CR-76", "overload_offsite", "waiver", [put("waiver.scope")]),
    ("CR-76", "overload_offsite", "waiver", [put("waiver.sign")]),
    ("CR-77", "ridehailing_a", "proof_decision", [put("address.electronic", False)]),
    ("CR-77", "ridehailing_a", "proof_decision", [put("address.sign")]),
    ("CR-77", "ridehailing_a", "proof_decision", [put("address.sign", {"name": "周未领", "on": "2026-10-12"})]),
    ("CR-78", "hazmat_a", "proof_decision", [*LEFT, put("proof_decision.witness", "社区工作人员见证")]),
    ("CR-78", "hazmat_a", "proof_decision", [*LEFT, put("proof_decision.refused", "9月28日当事人拒收")]),
    (
        "CR-79",
        "hazmat_a",
        "proof_decision",
        [*POSTED, put("proof_decision.notice_days", {"start": "2026-09-28", "end": "2026-10-28"})],
    ),
    (
        "CR-79",
        "hazmat_a",
        "proof_decision",
        [*POSTED, TRIED, put("proof_decision.notice_days", {"start": "2026-09-28", "end": "2026-10-20"})],
    ),
    ("CR-80", "hazmat_a", "notice", [drop("proof_notice")]),
    ("CR-80", "hazmat_b", "hearing_notice", [drop("proof_hearing_notice")]),
    ("CR-80", "hazmat_b", "extension", [drop("proof_extension")]),
    ("CR-81", "hazmat_a", "proof_notice", [put("proof_notice.docs[0].number", "")]),
    (
        "CR-81",
        "hazmat_a",
        "proof_notice",
        [put("proof_notice.docs", [{"name": "听证通知书", "number": "甬州听〔2026〕0012号"}])],
    ),
    ("CR-96", "hazmat_a", "proof_notice", [put("proof_notice.deliverers", [{"name": "学员甲", "number": "33990001"}])]),
    ("CR-98", "hazmat_a", "interview_agent", VIDEO),
    ("CR-98", "hazmat_a", "interview_agent", [*VIDEO, put("interview_agent.identity_check", "看了身份证")]),
    ("CR-99", "hazmat_b", "hearing", CLOSED),
    ("CR-99", "hazmat_b", "hearing", [put("hearing.open", "closed")]),
    # Where the record does not say it, or is not there yet, the notice does.
    ("CR-99", "hazmat_b", "hearing_notice", [put("hearing_notice.open", "closed"), put("hearing.open")]),
    ("CR-99", "hazmat_b", "hearing_notice", [put("hearing_notice.open", "closed"), drop("hearing")]),
]
NEAR: list[tuple[str, str, list[dict[str, Any]]]] = [
    ("CR-74", "overload_offsite", [put("decision.defence")]),
    ("CR-74", "hazmat_a", [put("decision.defence_points")]),
    ("CR-75", "hazmat_a", [put("decision.discretion", "首次违法，不因申辩从重，取幅度下限。")]),
    ("CR-75", "hazmat_b", HEAVIER),
    ("CR-76", "overload_offsite", [put("waiver.sign", {"name": "象跑腿", "on": "2026-09-22"})]),
    ("CR-77", "ridehailing_a", [put("proof_decision.way", "post")]),
    (
        "CR-78",
        "hazmat_a",
        [*LEFT, put("proof_decision.refused", "9月28日当事人拒收"), put("proof_decision.witness", "全程录像")],
    ),
    (
        "CR-79",
        "hazmat_a",
        [*POSTED, TRIED, put("proof_decision.notice_days", {"start": "2026-09-28", "end": "2026-10-28"})],
    ),
    ("CR-80", "simple_driver", [put("spot_decision.evidence")]),
    ("CR-81", "hazmat_a", [put("proof_decision.docs[0].number", "甬州罚[2026]0012号")]),
    ("CR-81", "hazmat_a", [put("proof_decision.docs[0].document", "")]),
    ("CR-96", "hazmat_a", [put("proof_notice.receiver", "安排上")]),
    ("CR-98", "hazmat_a", [*VIDEO, put("interview_agent.identity_check", "人证比对，画面含时间")]),
    ("CR-99", "hazmat_b", []),
    ("CR-99", "hazmat_b", [*CLOSED, put("hearing_notice.closed_reason", SECRET)]),
    ("CR-99", "hazmat_b", [*CLOSED, put("hearing.closed_reason", SECRET)]),
    ("CR-99", "hazmat_b", [put("hearing_notice.open", "closed")]),
    ("CR-99", "hazmat_b", [put("hearing_notice.open"), put("hearing.open")]),
    ("CR-99", "hazmat_b", [drop("hearing_notice"), drop("hearing"), drop("hearing_report")]),
    ("CR-99", "hazmat_a", []),
]


@pytest.mark.parametrize(("rule", "brief", "document", "changes"), BROKEN)
def test_a_broken_case_is_found(rule: str, brief: str, document: str, changes: list[dict[str, Any]]) -> None:
    """Each rule finds what breaks it, in the document that does."""
    assert (rule, document) in {(each[0], each[1]) for each in found(brief, *changes)}


@pytest.mark.parametrize(("rule", "brief", "changes"), NEAR)
def test_a_near_miss_is_let_be(rule: str, brief: str, changes: list[dict[str, Any]]) -> None:
    """What only looks like a breach is none."""
    assert rule not in {each[0] for each in found(brief, *changes)}


def test_whether_an_electronic_signature_is_reliable_a_person_judges() -> None:
    """The four conditions can't be read off a field."""
    result = appraised("hazmat_a", *VIDEO, put("interview_agent.identity_check", "人证比对，画面含时间"))
    assert [each.kind for each in result.prompts if each.rule == "CR-98"] == [Kind.PROMPT]


def test_a_signature_on_the_document_softens_a_missing_proof() -> None:
    """The party signed for it where it stands."""
    soft = findings_of("CR-80", "hazmat_b", drop("proof_seizure"))
    hard = findings_of("CR-80", "hazmat_b", drop("proof_seizure"), put("seizure.party_sign"))
    assert [each.level for each in soft] == [Level.CORRECTABLE]
    assert [each.level for each in hard] == [Level.PROCEDURE]


def test_one_deliverer_costs_less_than_none() -> None:
    """Two are the bureau's own standard."""
    one = findings_of("CR-96", "hazmat_a", put("proof_notice.deliverers", [{"name": "学员甲", "number": "33990001"}]))
    none = findings_of("CR-96", "hazmat_a", put("proof_notice.deliverers"))
    assert 0 < one[0].deduction < none[0].deduction


def test_a_closed_hearing_is_told_once() -> None:
    """Not as an empty field besides, neither of the record nor of the notice."""
    assert found("hazmat_b", *CLOSED) == [("CR-99", "hearing", "closed_reason")]
    told = findings_of("CR-99", "hazmat_b", *CLOSED)[0]
    assert (told.kind, told.level) == (Kind.FINDING, Level.PROCEDURE)
    assert told.basis == ("administrative_penalty_law.64.1.3",)


@pytest.mark.parametrize(
    ("reason", "asked"),
    [
        ("涉及国家秘密", False),
        ("个人隐私", False),
        ("公开举行会泄露当事人的商业秘密", False),
        ("当事人要求不公开", True),
        ("场地太小；不涉及商业秘密和个人隐私", True),
    ],
)
def test_whether_a_reason_is_one_of_the_laws_a_person_judges(reason: str, asked: bool) -> None:
    """A reason that names none of the three grounds may still mean one."""
    result = appraised("hazmat_b", *CLOSED, put("hearing.closed_reason", reason))
    assert [each for each in result.findings if each.rule == "CR-99"] == []
    assert [each.place.document for each in result.prompts if each.rule == "CR-99"] == ["hearing"] * asked
