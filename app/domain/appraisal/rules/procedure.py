"""Guards of the procedure: steps that were left out, approvals that are missing, contents that a notice must have."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from decimal import Decimal

from app.domain.appraisal.finding import Hit, Kind
from app.domain.appraisal.knowledge import Knowledge
from app.domain.appraisal.registry import rule
from app.domain.appraisal.rule import Level
from app.domain.appraisal.rules.remedies import rests_on_preservation
from app.domain.casefile.case_file import OfficerRole, Procedure
from app.domain.casefile.values import Person
from app.domain.casefile_procedure.case_reader import CaseReader, Sheet
from app.domain.casefile_procedure.guards import NOTICE_PARTS
from app.domain.casefile_procedure.milestones import WAIT, Milestones, last_day
from app.domain.casefile_procedure.penalties import fine_of, penalties_of
from app.domain.deadlines.span import Span, SpanUnit

_RESPOND = Span(15, SpanUnit.DAY)
_HAND_IN = Span(2, SpanUnit.WORKING_DAY)
_FINE = re.compile(r"罚款\s*(\d+(?:\.\d+)?)\s*元")
_HEARING_KINDS = ("suspend_licence", "revoke_licence", "suspend_business")


def _signed(sheet: Sheet, key: str) -> bool:
    return any(each.is_signed for each in sheet.signatures(key))


_LEADERS = {OfficerRole.LEADER, OfficerRole.CHIEF_LEADER}


def _no_leader(case: CaseReader, sheet: Sheet, key: str) -> str:
    """Who signed in a leader's place and is somebody else of the bureau; empty where a leader signed, or a stranger."""
    roles = {entry.name: set(entry.roles) for entry in case.officers}
    signed = [each.name.strip() for each in sheet.signatures(key) if each.is_signed]
    if any(roles.get(name, _LEADERS) & _LEADERS for name in signed):
        return ""
    return signed[0] if signed else ""


@rule("PG-T01")
def opening_exists(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """A case that was notified or decided was opened, with the leader's approval."""
    later = case.first("11", "15", "E8")
    if later is None or case.procedure is Procedure.SIMPLE:
        return
    openings = case.of("1")
    if not openings:
        yield Hit(later.at(), "卷内没有立案登记表")
    for sheet in openings:
        if not _signed(sheet, "leader_opinion"):
            yield Hit(sheet.at("leader_opinion"), "立案没有负责人批准")
        elif other := _no_leader(case, sheet, "leader_opinion"):
            yield Hit(sheet.at("leader_opinion"), f"批准立案的{other}不是机关负责人")


@rule("PG-T04")
def investigated(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """There is a record of the investigation."""
    decision = case.first("15", "14", "E8")
    if decision and not case.of("2", "3", "4", "A6"):
        yield Hit(decision.at(), "卷内没有询问、勘验、现场笔录")


@rule("PG-T05")
def report_exists(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """The investigation ended with a report that the leader approved."""
    decision = case.first("15")
    if decision is None:
        return
    reports = case.of("E1")
    if not reports:
        yield Hit(decision.at(), "卷内没有案件调查报告")
    for sheet in reports:
        if not _signed(sheet, "leader") and not any(_signed(each, "leader") for each in case.of("E6b")):
            yield Hit(sheet.at("leader"), "处理意见没有负责人批准")
        elif other := _no_leader(case, sheet, "leader"):
            yield Hit(sheet.at("leader"), f"批准处理意见的{other}不是机关负责人")


@rule("PG-T07")
def notice_complete(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """The notice tells facts, provisions, the penalty and the right to be heard."""
    for sheet in case.of("11"):
        for key, words in NOTICE_PARTS.items():
            if not sheet.has(key):
                yield Hit(sheet.at(key), f"没有告知{words}")
        if sheet.flag("defence_right") is not True:
            yield Hit(sheet.at("defence_right"), "没有告知陈述、申辩权")
        if not sheet.law("notice_basis"):
            yield Hit(sheet.at("notice_basis"), "没有写告知的依据")


@rule("PG-T08")
def notified_at_all(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """A decision was preceded by a notice."""
    decision = case.first("15")
    if decision and not case.of("11"):
        yield Hit(decision.at(), "作出处罚以前没有告知")


@rule("PG-T09")
def hearing_held(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """A hearing asked for in time was held, and its report was written."""
    reached = Milestones(case, known.days)
    asked, notified, decision = reached.get("hearing_asked"), reached.day("notified"), case.first("15")
    if asked and notified and decision and not case.of("13"):
        in_time = asked.day <= last_day(WAIT, notified, known.days, moves=True)
        if in_time:
            yield Hit(asked.place, f"{asked.day} 要求听证，在五个工作日内，没有举行听证")
    for sheet in case.of("13"):
        if decision and not case.of("E6e"):
            yield Hit(sheet.at(), "听证后没有听证报告书", level=Level.PROCEDURE)


@rule("PG-T03")
def hearing_right_told(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """The right to a hearing is told where the penalty is one of article 63; amounts are the bureau's to set (TV06)."""
    for sheet in case.of("11"):
        if sheet.flag("hearing_right") is True:
            continue
        kinds, fine = penalties_of(sheet), fine_of(sheet)
        grave = [kind for kind in _HEARING_KINDS if kind in kinds]
        threshold = known.switch(
            "hearing_threshold_citizen_yuan" if isinstance(sheet.party(), Person) else "hearing_threshold_org_yuan"
        )
        if grave:
            yield Hit(sheet.at("hearing_right"), "拟吊销、暂扣证件或者停产停业，没有告知听证权")
        elif threshold and fine is not None and fine >= Decimal(threshold):
            yield Hit(sheet.at("hearing_right"), f"拟罚款达到 {threshold} 元，没有告知听证权")


@rule("PG-T11")
def discussed(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """Whether a case is grave or complex, and so for the leaders together, a person judges (TV06)."""
    decision = case.first("15")
    if decision and not case.of("E5") and any(kind in penalties_of(decision) for kind in _HEARING_KINDS):
        words = "情节复杂或者重大违法的要负责人集体讨论，请核对本案要不要"
        yield Hit(decision.at(), words, kind=Kind.PROMPT)


@rule("PG-T16")
def paid_before_closing(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """A case closed as performed holds the proof of payment; whether the sums agree a person looks at."""
    decision = case.first("15", "14")
    fine = fine_of(decision) if decision else None
    decided = decision.issued_on if decision else None
    for sheet in case.of("A3"):
        paid_on = sheet.day("paid_on")
        if paid_on and decided and paid_on < decided:
            yield Hit(sheet.at("paid_on"), f"{paid_on} 就缴款，决定是 {decided} 的")
    for sheet in case.of("24"):
        if "performed" not in sheet.choices("result") or not fine:
            continue
        payments = [total.figures for each in case.of("A3") if (total := each.sum("amount"))]
        if not payments:
            yield Hit(sheet.at("result"), "写处罚决定执行完毕，没有缴款凭证")
        elif sum(payments, Decimal(0)) < fine:
            yield Hit(sheet.at("exec"), "缴款数额少于罚款，请核对", kind=Kind.PROMPT)
        elif (written := _FINE.findall(sheet.text("exec"))) and fine not in [Decimal(each) for each in written]:
            yield Hit(sheet.at("exec"), f"结案写罚款 {written[0]} 元，决定罚款 {fine} 元", level=Level.CORRECTABLE)


@rule("PG-T18")
def urged_before_applying(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """The court is asked after a reminder."""
    applied = Milestones(case, known.days).get("enforcement_applied")
    if applied and not case.of("19"):
        yield Hit(applied.place, "没有催告就申请强制执行")


@rule("PG-E02")
def measure_approved(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """A measure was approved, before or in urgency afterwards."""
    approved = Milestones(case, known.days).get("measure_approved")
    for sheet in case.of("8"):
        if approved is None and not _signed(sheet, "approve") and not sheet.has("approve_by"):
            yield Hit(sheet.at("approve"), "强制措施没有负责人批准")


@rule("PG-E04")
def measure_recorded(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """A measure was recorded on the spot: reasons, law, rights and what the party said."""
    for sheet in case.of("8"):
        if rests_on_preservation(sheet):
            continue
        records = case.of("4")
        if not records:
            yield Hit(sheet.at(), "采取强制措施没有现场笔录")
        elif not sheet.has("told") and not any(each.has("measure_told") for each in records):
            yield Hit(records[0].at("measure_told"), "没有记当场告知理由、依据、权利、救济途径和当事人的申辩")


@rule("PG-G01")
def preservation_approved(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """A preservation was approved by the leader."""
    approvals = [sheet for sheet in case.of("A1") if "preservation" in sheet.choices("subject")]
    for sheet in case.of("6"):
        if not _signed(sheet, "approve") and not approvals:
            yield Hit(sheet.at("approve"), "登记保存没有负责人批准")


@rule("PG-O01")
def device_proved(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """An off-site case holds the verification of the device and the announcement of the site."""
    decision = case.first("15", "11")
    if case.procedure is Procedure.OFF_SITE and decision and not case.of("A5"):
        yield Hit(decision.at(), "卷内没有设备检定和点位公告的材料")


@rule("PG-O04")
def owner_informed(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """The owner was informed of the record and given a way to look it up and object."""
    decision = case.first("15", "11")
    if case.procedure is Procedure.OFF_SITE and decision and not case.of("A7"):
        yield Hit(decision.at(), "没有告知车辆所有人违法记录")


@rule("PG-O05")
def owner_had_time(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """The owner came, or had fifteen days, before the case was decided."""
    reached = Milestones(case, known.days)
    informed, decided = reached.get("informed"), reached.day("decided")
    for sheet in case.of("A7"):
        told, by = sheet.day("informed_on"), sheet.day("respond_by")
        if told and by and by < last_day(_RESPOND, told, known.days):
            yield Hit(sheet.at("respond_by"), f"{told} 告知，只给到 {by}，不足十五日")
    if case.procedure is not Procedure.OFF_SITE or informed is None or decided is None:
        return
    if reached.get("responded") is None:
        yield Hit(informed.place, f"{informed.day} 告知，车辆所有人没有来处理，也没有等满十五日")


@rule("PG-S07")
def cash_handed_in(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """Cash taken on the spot reaches the authority within two working days."""
    for sheet in case.of("A3"):
        paid, handed = sheet.day("paid_on"), sheet.day("handed_in_on")
        if "on_spot" not in sheet.choices("way") or "fiscal" not in sheet.choices("receipt_kind") or paid is None:
            continue
        end: dt.date = last_day(_HAND_IN, paid, known.days)
        if handed is None or handed > end:
            yield Hit(sheet.at("handed_in_on"), f"{paid} 当场收缴，两个工作日到 {end}，要交到机关")
