"""The order of things: act, inspection, opening, investigation, notice, decision; validity and limitation."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from decimal import Decimal

from app.domain.appraisal.finding import Hit, Kind
from app.domain.appraisal.knowledge import Knowledge
from app.domain.appraisal.registry import rule
from app.domain.appraisal.rule import Level
from app.domain.appraisal.rules.people import RECORDS, day_of, officers_of, roster_entry
from app.domain.casefile.case_file import OfficerRole
from app.domain.casefile_procedure.case_reader import CaseReader, Sheet
from app.domain.casefile_procedure.deliveries import deliveries
from app.domain.casefile_procedure.milestones import WAIT, Milestones, last_day, months_later
from app.domain.casefile_procedure.penalties import fine_of
from app.domain.deadlines.span import Span, SpanUnit
from app.domain.law.act import Domain

_SUM = re.compile(r"罚款(?:人民币)?\s*(\d[\d,]*(?:\.\d+)?)\s*元")
_DECISION = Span(90, SpanUnit.DAY)
_DELIVERY = Span(7, SpanUnit.WORKING_DAY)
_HEARING = Span(7, SpanUnit.WORKING_DAY)
_BEFORE = dt.timedelta(minutes=5)
_LIMITATION_MONTHS, _LONG_LIMITATION_MONTHS = 24, 60


@rule("CR-19")
def act_then_inspection_then_receipt(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """The act isn't later than the inspection, nor the inspection later than the case was received."""
    opening = case.first("1")
    got_at = opening.moment("got_at") if opening else None
    for sheet in case.of("4")[:1]:
        act_at, start, end = sheet.moment("violation_at"), sheet.moment("start_at"), sheet.moment("end_at")
        if act_at and end and start and start <= end < act_at:
            yield Hit(sheet.at("violation_at"), f"违法时间 {act_at:%m-%d %H:%M} 晚于检查结束 {end:%m-%d %H:%M}")
        if start and got_at and start > got_at and opening:
            yield Hit(opening.at("got_at"), f"受案 {got_at:%m-%d %H:%M} 早于现场检查 {start:%m-%d %H:%M}")
    for sheet in case.of("A6"):
        captured = sheet.moment("captured_at")
        if captured and got_at and captured > got_at and opening:
            yield Hit(opening.at("got_at"), f"受案 {got_at:%m-%d %H:%M} 早于记录到的违法时间 {captured:%m-%d %H:%M}")
    for sheet in case.of("1") if got_at else ():
        approved = max((each.day for each in sheet.signatures("leader_opinion") if each.day), default=None)
        if approved and got_at and got_at.date() > approved:
            yield Hit(sheet.at("got_at"), f"受案 {got_at:%m-%d %H:%M} 晚于批准立案 {approved}")
    yield from _asked_before_found(case)


def _asked_before_found(case: CaseReader) -> Iterator[Hit]:
    """An interview of the day of the inspection that began before it: nobody could know yet what to ask about."""
    starts = [at for sheet in case.of("4") if (at := sheet.moment("start_at"))]
    if not starts:
        return
    first = min(starts)
    for sheet in case.of("2"):
        start = sheet.moment("start_at")
        if start and start.date() == first.date() and start < first - _BEFORE:
            yield Hit(sheet.at("start_at"), f"询问 {start:%H:%M} 开始，现场检查 {first:%H:%M} 才开始")


@rule("CR-20")
def opened_before_notice(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """The opening was approved before the party was notified, and before the decision."""
    opened = Milestones(case, known.days).get("opened")
    if opened is None:
        return
    written = [sheet.issued_on for sheet in case.of("1") if sheet.issued_on]
    last = max([opened.day, *written])
    for sheet in case.of("11", "15"):
        day = sheet.issued_on
        if day and last > day:
            yield Hit(opened.place, f"{last} 才批准立案，{sheet.form.name}是 {day} 的")
            return


@rule("CR-21")
def case_number_not_backdated(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """Transcripts after the opening bear the case number; those before it don't."""
    opened = Milestones(case, known.days).day("opened")
    told = [sheet.issued_on for sheet in case.of("11") if sheet.issued_on]
    # An opening before the act or after the notice is the mistake itself.
    sensible = opened is not None and opened >= case.act_date and all(opened <= day for day in told)
    for sheet in case.of("2") if sensible else ():
        start = sheet.moment("start_at")
        if opened is None or start is None:
            continue
        if start.date() > opened and not sheet.has("case_no"):
            yield Hit(sheet.at("case_no"), "立案后做的询问笔录没有案号")
        elif start.date() < opened and sheet.has("case_no"):
            yield Hit(sheet.at("case_no"), "立案前做的询问笔录倒填了案号")


@rule("CR-22")
def report_before_notice(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """The investigation report was approved before the party was notified."""
    approved = Milestones(case, known.days).get("opinion_approved")
    notice, report = case.first("11"), case.first("E1")
    told = notice.issued_on if notice else None
    days = [approved.day if approved else None, report.issued_on if report else None]
    last = max((each for each in days if each), default=None)
    if report and told and last and last > told:
        yield Hit(report.at("leader"), f"调查报告 {last} 才批准，{told} 已经告知")


@rule("CR-23")
def waited_before_deciding(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """The decision came after the fifth working day, unless the party waived its rights or was heard."""
    reached = Milestones(case, known.days)
    notified, decided, end = reached.day("notified"), reached.get("decided"), decided_too_early(case, known)
    if end is None or decided is None:
        return
    hearing = any(sheet.flag("hearing_right") for sheet in case.of("11"))
    words = f"{notified} 告知，五个工作日到 {end}，{decided.day} 就作出决定，没有放弃说明"
    yield Hit(decided.place, words, kind=Kind.FINDING if hearing else Kind.REMINDER)


def decided_too_early(case: CaseReader, known: Knowledge) -> dt.date | None:
    """The last day of the wait that the decision didn't sit out; None where it did."""
    reached = Milestones(case, known.days)
    notified, decided = reached.day("notified"), reached.day("decided")
    if notified is None or decided is None or case.of("E7"):
        return None
    end = last_day(WAIT, notified, known.days)
    return end if decided <= end else None


@rule("CR-24")
def hearing_notified_in_time(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """The hearing was notified seven working days ahead."""
    notified = Milestones(case, known.days).day("hearing_notified")
    if notified is None:
        return
    first = last_day(_HEARING, notified, known.days)
    for sheet in case.of("12", "13"):
        span = sheet.moments("time")
        day = span.start.date() if span and span.start else sheet.day("time")
        if day and day < first:
            yield Hit(sheet.at("time"), f"{notified} 送达听证通知，{day} 听证，第七个工作日是 {first}")
            return


@rule("CR-25")
def decided_within_ninety_days(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """The decision came within ninety days of the opening, unless more time was approved."""
    reached = Milestones(case, known.days)
    opened, decided = reached.day("opened"), reached.get("decided")
    if opened is None or decided is None:
        return
    if any("time_extension" in sheet.choices("subject") for sheet in case.of("A1")):
        return
    end = last_day(_DECISION, opened, known.days)
    if decided.day > end:
        yield Hit(decided.place, f"{opened} 立案，九十日到 {end}，{decided.day} 才决定")


@rule("CR-26")
def delivered_within_seven_days(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """The decision was delivered within seven working days, and not before it was made."""
    decided = Milestones(case, known.days).get("decided")
    decision = case.first("15")
    if decided is None or decision is None:
        return
    end = last_day(_DELIVERY, decided.day, known.days)
    for proof, day in _decision_deliveries(case, decision):
        if day > end:
            yield Hit(proof.at("at"), f"{decided.day} 决定，七个工作日到 {end}，{day} 才送达")
        elif day < decided.day:
            yield Hit(proof.at("at"), f"{day} 送达早于决定日 {decided.day}")


def _decision_deliveries(case: CaseReader, decision: Sheet) -> Iterator[tuple[Sheet, dt.date]]:
    """When each delivery of the decision began: for a public notice the day it was put up."""
    for each in deliveries(case):
        if each.target is None or each.target.id != decision.id:
            continue
        span = each.proof.days("notice_days")
        started = span.start if each.way == "notice" and span and span.start else None
        day = started or (each.at.date() if each.at else None)
        if day:
            yield each.proof, day


@rule("CR-27")
def reviewed_in_time(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """Legal review was passed before the decision, and after a hearing where there was one."""
    reached = Milestones(case, known.days)
    heard, decided = reached.get("heard"), reached.day("decided")
    decision = case.first("15")
    if heard and decision and not case.of("E6a"):
        yield Hit(decision.at(), "经过听证的案件没有法制审核")
    for sheet in case.of("E6a"):
        days = [each.day for each in sheet.signatures("auditor_sign")] + [sheet.issued_on, sheet.day("sent_at")]
        dated = [each for each in days if each]
        if not dated:
            continue
        first, day = min(dated), max(dated)
        if heard and first < heard.day:
            yield Hit(sheet.at("auditor_sign"), f"法制审核 {first} 在听证 {heard.day} 以前")
        elif decided and day > decided and not _only_too_early(case, known, day):
            yield Hit(sheet.at("auditor_sign"), f"法制审核 {day} 在决定 {decided} 以后")
        elif decided and sheet.has("opinion") and "passed" not in sheet.choices("opinion"):
            yield Hit(sheet.at("opinion"), "法制审核没有通过就作出了决定")


def _only_too_early(case: CaseReader, known: Knowledge, day: dt.date) -> bool:
    """Whether a step came in its place, after the wait, and only the decision's day is wrong: CR-23 tells that."""
    end = decided_too_early(case, known)
    return end is not None and day > end


@rule("CR-28")
def discussed_before_deciding(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """The leaders discussed the case before it was decided."""
    reached = Milestones(case, known.days)
    discussed, decided = reached.get("discussed"), reached.day("decided")
    if discussed and decided and discussed.day > decided and not _only_too_early(case, known, discussed.day):
        yield Hit(discussed.place, f"集体讨论 {discussed.day} 在决定 {decided} 以后")
    for sheet in case.of("E5"):
        chair = next((each for each in case.officers if each.name == sheet.text("chair").strip()), None)
        if chair and not {OfficerRole.LEADER, OfficerRole.CHIEF_LEADER} & set(chair.roles):
            yield Hit(sheet.at("chair"), f"主持集体讨论的{chair.name}不是机关负责人", level=Level.PROCEDURE)
    notices, decision = case.of("11"), case.first("15")
    fine = fine_of(decision) if decision else None
    if notices and fine_of(notices[-1]) != fine:
        # The party was told something else: that is the graver defect, and told by its own rule.
        return
    for sheet in case.of("E5"):
        agreed = [Decimal(each.replace(",", "")) for each in _SUM.findall(sheet.text("conclusion"))]
        if fine and agreed and fine not in agreed:
            words = f"集体讨论的结论写 {agreed[-1]} 元，决定罚款 {fine} 元"
            yield Hit(sheet.at("conclusion"), words, level=Level.PROCEDURE)


def _harmed(case: CaseReader, known: Knowledge) -> bool:
    """Whether the act endangered life or health and the file tells of harm that came of it."""
    acts = [str(each.act) for each in case.law if each.act in known.law.act_ids()]
    if Domain.HAZMAT not in {known.law.domain_of(act) for act in acts}:
        return False
    texts = [sheet.text("facts") for sheet in case.of("1", "E1", "11", "15")]
    return any(known.words.of("harm").is_in(text) for text in texts)


@rule("CR-36")
def not_on_leave(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """Nobody made a document while on leave."""
    for sheet in case.of(*RECORDS, "13", "E2"):
        day = day_of(sheet)
        for key, officer in officers_of(sheet):
            entry = roster_entry(case, officer)
            if day is None or entry is None:
                continue
            if any(span.start and span.end and span.start <= day <= span.end for span in entry.away):
                yield Hit(sheet.at(key), f"{entry.name}在 {day} 请假")
                break


@rule("CR-38")
def within_limitation(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """The act was found within two years; five where life, health or safety was harmed, which a person judges."""
    opening = case.first("1")
    found_on = opening.day("got_at") if opening else None
    if opening is None or found_on is None:
        return
    ended = max((each.committed_on for each in case.law if each.committed_on), default=case.act_date)
    if found_on <= months_later(ended, _LIMITATION_MONTHS):
        return
    words = f"行为 {ended} 终了，{found_on} 才发现，超过二年"
    if _harmed(case, known) and found_on <= months_later(ended, _LONG_LIMITATION_MONTHS):
        yield Hit(opening.at("got_at"), f"{words}；涉生命健康安全且有危害后果的是五年，请核对", kind=Kind.PROMPT)
    else:
        yield Hit(opening.at("got_at"), words)
