"""Names, numbers, agents, seals and other authorities' matters."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.appraisal.rule import Level
from app.domain.appraisal.rules.identity import is_joined, is_short_for
from tests.domain.appraisal.shipped import add, drop, findings_of, found, put

DRIVER = {"person": "driver"}
BROKEN = [
    ("CR-01", "ridehailing_a", "report", [put("report.party.name", "周为领他"), put("report.party.id_number", "")]),
    ("CR-01", "ridehailing_a", "proof_notice", [put("proof_notice.to", "周领")]),
    ("CR-02", "hazmat_a", "notice", [put("notice.party.credit_code", "91339999MA00000A0X")]),
    ("CR-02", "ridehailing_a", "decision", [put("decision.party.id_number", "339999199601080242")]),
    ("CR-03", "hazmat_a", "decision", [put("decision.party.name", "甬北危运")]),
    ("CR-03", "hazmat_a", "opening", [put("opening.act", "甬北危运涉嫌安排无资格人员押运案")]),
    ("CR-04", "hazmat_a", "decision", [put("decision.party", DRIVER)]),
    ("CR-04", "simple_driver", "spot_decision", [put("spot_decision.party", {
        "name": "模拟货运户", "credit_code": "91339999MA00000A0W", "legal_representative": "某", "address": "甬州",
    })]),
    ("CR-05", "hazmat_a", "proof_decision", [put("authorisation.scope", ["inquiry"])]),
    ("CR-05", "overload_offsite", "waiver", [put("authorisation.scope", ["inquiry", "receive"])]),
    ("CR-05", "ridehailing_b", "interview", [put("authorisation.sign")]),
    ("CR-06", "hazmat_a", "interview_driver", [put("interview_driver.asked.age", 50)]),
    ("CR-06", "ridehailing_a", "interview_passenger", [put("interview_passenger.asked.sex", "male")]),
    ("CR-07", "hazmat_a", "decision", [put("decision.seal.authority", "甬州市交通运输综合执法队")]),
    ("CR-08", "hazmat_a", "decision", [put("case.law", [{"act": "HA-21", "committed_on": "2026-09-08"}])]),
    ("CR-101", "simple_driver", "payment", [put("payment.payer", "模拟顺达货运有限公司")]),
    ("CR-101", "ridehailing_a", "payment", [put("payment.payer", "周未领的家属")]),
    ("CR-101", "hazmat_a", "payment", [put("payment.payer", "雷守运")]),
    # The agent may hear and receive, not pay.
    ("CR-101", "hazmat_a", "payment", [put("payment.payer", "安排上")]),
    ("CR-101", "hazmat_a", "payment", [put("payment.payer", "安排上"), put("closing.exec", "安排上在场，已缴清。")]),
]  # fmt: skip
PAYS: dict[str, Any] = {"scope": ["pay"], "granted_on": "2026-10-14", "sign": {"name": "周未领", "on": "2026-10-14"}}
PAID = put("payment.payer", "周家属")
BY_LEAVE = add("leave", "A9", principal="周未领", agent={"name": "周家属"}, **PAYS)
NEAR = [
    ("CR-01", "ridehailing_a", [put("payment.payer", "周未领的家属")]),
    ("CR-02", "ridehailing_a", [put("interview_passenger.asked.name", "苏一承")]),
    ("CR-03", "ridehailing_a", [put("opening.act", "未取得网约车运输证案")]),
    ("CR-04", "hazmat_b", [put("decision.penalty", "罚款30000元（叁万元整）。")]),
    ("CR-05", "hazmat_a", [put("proof_decision.sign", "万事先")]),
    ("CR-05", "ridehailing_a", [put("interview_passenger.relation", "other")]),
    ("CR-06", "hazmat_a", [put("interview_driver.asked.age")]),
    ("CR-07", "hazmat_a", [put("decision.seal.across_pages", True)]),
    ("CR-08", "overload_offsite", [put("decision.publish_note", "依法公示。")]),
    ("CR-101", "ridehailing_a", []),
    ("CR-101", "ridehailing_a", [drop("payment")]),
    ("CR-101", "ridehailing_a", [put("payment.payer")]),
    ("CR-101", "ridehailing_a", [put("payment.payer", "周未领（本人）")]),
    ("CR-101", "ridehailing_a", [PAID, BY_LEAVE]),
    ("CR-101", "ridehailing_a", [PAID, put("payment.payer_note", "受周未领委托，由其家属代缴。")]),
    ("CR-101", "ridehailing_a", [PAID, put("closing.exec", "罚款3000元由周家属代为缴纳，已缴清。")]),
    ("CR-101", "ridehailing_a", [PAID, add("why", "A11", numbers=[1], title="代缴说明", shows="周家属受委托缴款")]),
    # Vouchers shorten the names of companies and write brackets their own way, and a head pays for the company.
    ("CR-101", "ridehailing_b", [put("payment.payer", "云程出行(虚构)科技有限公司")]),
    ("CR-101", "ridehailing_b", [put("payment.payer", "云程出行科技公司")]),
    ("CR-101", "ridehailing_b", [put("payment.payer", "云在天")]),
    # Who was penalised wrongly is told at the decision, not again at the voucher.
    ("CR-101", "hazmat_a", [put("decision.party", DRIVER), put("payment.payer", "雷守运")]),
]


@pytest.mark.parametrize(("rule", "brief", "document", "changes"), BROKEN)
def test_a_broken_case_is_found(rule: str, brief: str, document: str, changes: list[dict[str, Any]]) -> None:
    """Each rule finds what breaks it, in the document that does."""
    assert (rule, document) in {(each[0], each[1]) for each in found(brief, *changes)}


@pytest.mark.parametrize(("rule", "brief", "changes"), NEAR)
def test_a_near_miss_is_let_be(rule: str, brief: str, changes: list[dict[str, Any]]) -> None:
    """What only looks like a breach is none."""
    assert rule not in {each[0] for each in found(brief, *changes)}


def test_a_slip_of_the_pen_is_only_a_slip() -> None:
    """A wrong name beside the right number doesn't veto the volume; without the right number it does."""
    slip = findings_of("CR-01", "ridehailing_a", put("decision.party.name", "周未令"))
    other = findings_of("CR-01", "ridehailing_a", put("decision.party", {
        "name": "甄别人", "id_number": "339999199405020138", "address": "甬州", "phone": "10000000099",
    }))  # fmt: skip
    assert [each.level for each in slip] == [Level.CORRECTABLE]
    assert [each.level for each in other] == [Level.VETO]


def test_a_payer_without_leave_is_told_once() -> None:
    """What is lacking is said: no authority at all, or one that came too late."""
    assert found("ridehailing_a", PAID) == [("CR-101", "payment", "payer")]
    told = findings_of("CR-101", "ridehailing_a", PAID)[0]
    assert told.level is Level.CORRECTABLE
    assert "没有代为缴款的委托" in told.why
    late = findings_of("CR-101", "ridehailing_a", PAID, BY_LEAVE, put("leave.granted_on", "2026-10-18"))
    assert [each.why.rpartition("，")[2] for each in late] == ["授权是 2026-10-18 的"]


def test_the_driver_in_the_companys_place_is_told_once() -> None:
    """A decision against the witness is the wrong party, not five wrong names and numbers."""
    rules = [each[0] for each in found("hazmat_a", put("decision.party", DRIVER)) if each[1] == "decision"]
    assert rules == ["CR-04"]


def test_without_authority_nobody_speaks_for_a_company() -> None:
    """All that an agent did is told when the authority is missing."""
    documents = {each.place.document for each in findings_of("CR-05", "overload_offsite", drop("authorisation"))}
    assert documents >= {"interview", "proof_decision", "waiver"}


def test_a_leader_of_the_company_needs_no_authority() -> None:
    """The legal representative speaks for it."""
    changes = [drop("authorisation"), *(put(f"{each}.sign", "象大力") for each in (
        "proof_notice", "proof_decision", "proof_correction", "waiver", "correction"))]  # fmt: skip
    person = {"name": "象大力", "id_number": "339999197006060133", "address": "甬州", "phone": "10000000053"}
    assert findings_of("CR-05", "overload_offsite", *changes, put("interview.asked", person)) == []


def test_a_receipt_of_somebody_else_is_none_of_the_partys(capsys: pytest.CaptureFixture[str]) -> None:
    """A proof that goes to another authority asks for no authority of the party's."""
    change = add("proof_letter", "23", "2026-09-10", docs=[], to="云程出行（虚构）科技有限公司", sign="某前台")
    assert findings_of("CR-05", "ridehailing_a", change) == []


@pytest.mark.parametrize(
    ("written", "full", "short", "joined"),
    [("甬北危运", "甬北虚构危险品运输有限公司", True, False), ("周未领", "周未领", False, False),
     ("周未领、苏一程", "周未领", False, True), ("周未领他", "周未领", False, False)],
)  # fmt: skip
def test_names(written: str, full: str, short: bool, joined: bool) -> None:
    """Short names and joined names are told apart from other ones."""
    assert (is_short_for(written, full), is_joined(written, full)) == (short, joined)
