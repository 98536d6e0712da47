"""The volume as a whole: correction, numbers, seals, times, discretion, the penalty on the spot, transfer."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from app.domain.appraisal.finding import Hit
from app.domain.appraisal.knowledge import Knowledge
from app.domain.appraisal.registry import rule
from app.domain.appraisal.rules.identity import is_joined
from app.domain.appraisal.scene_check import has_scene, scene_hits
from app.domain.casefile.case_file import FromAttempt, PartyRole, Procedure, SourceKind
from app.domain.casefile.form import FieldType
from app.domain.casefile.formats import case_number_parts
from app.domain.casefile_procedure.case_reader import CaseReader, Sheet
from app.domain.casefile_procedure.milestones import Milestones, last_day
from app.domain.casefile_procedure.penalties import fine_of, penalties_of
from app.domain.deadlines.span import Span, SpanUnit

_FILING = Span(5, SpanUnit.WORKING_DAY)
_PAYMENT_DAYS = 15
_SLACK = dt.timedelta(minutes=10)
_LEAST_MIN_A_QUESTION = 0.3
"""Nobody reads out, answers and writes down a question faster than in twenty seconds."""
_RATE = re.compile("百分之三|3\\s*[%％]")
_CAP = re.compile("不(得)?超过|不超|为限|本数")
_CRIME = re.compile("涉嫌(构成)?(刑事)?犯罪|危险作业罪|危险驾驶罪|重大责任事故罪|刑事立案|移送公安")
_SEEN = (SourceKind.PHOTO, SourceKind.VIDEO, SourceKind.OBSERVATION, SourceKind.MEASUREMENT, SourceKind.STATEMENT)


@rule("CR-82")
def corrected_too(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """Whoever is penalised is also told to put it right, by a day that is still to come."""
    for sheet in case.of("16"):
        due = sheet.day("due")
        if due and sheet.issued_on and due < sheet.issued_on:
            yield Hit(sheet.at("due"), f"限 {due} 前改正，通知书是 {sheet.issued_on} 的")
    if case.of("16"):
        return
    for sheet in case.of("15", "14"):
        if penalties_of(sheet) and not sheet.text("correction").strip():
            field = "correction" if sheet.has_field("correction") else ""
            yield Hit(sheet.at(field), "有处罚，没有责令改正")


@rule("CR-83")
def one_number(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """All numbers have the serial of the case, each with the word of its form."""
    own = case_number_parts(case.case_number)
    for sheet in case.all:
        if sheet.code == "14" and case.procedure is not Procedure.SIMPLE:
            continue
        for key, written in _numbers(sheet):
            parts = case_number_parts(written)
            if parts is None:
                continue
            if own and (parts[2:] != own[2:] or parts[0] != own[0]):
                yield Hit(sheet.at(key), f"文号“{written}”与本案“{case.case_number}”的序号不同")
                break
            if sheet.form.word and parts[1] != sheet.form.word:
                yield Hit(sheet.at(key), f"文号“{written}”的字别应是“{sheet.form.word}”")
                break


def _numbers(sheet: Sheet) -> Iterator[tuple[str, str]]:
    for key, field in sheet.form.by_key.items():
        if field.type is FieldType.CASE_NUMBER and sheet.text(key):
            yield key, sheet.text(key)


@rule("CR-84")
def decision_sealed(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """The decision bears the seal of the authority."""
    for sheet in case.of("15"):
        seal = sheet.seal()
        if seal is None or not seal.authority.strip():
            yield Hit(sheet.at("seal"), "处罚决定书没有印章")


@rule("CR-85")
def one_time_for_one_event(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """The act has one time in the record, the capture and the decision, give or take some minutes, and in the run."""
    yield from scene_hits(case, known, "CR-85")
    told = [(sheet, "violation_at", at) for sheet in case.of("4") if (at := _act_on_site(sheet))]
    told += [(sheet, "captured_at", at) for sheet in case.of("A6") if (at := sheet.moment("captured_at"))]
    for sheet in case.of("15"):
        at = sheet.moment("committed_at")
        if at and told and not any(abs(at - other) <= _SLACK for _sheet, _key, other in told):
            first = told[0]
            words = f"决定书写 {at:%m-%d %H:%M}，{first[0].form.name}写 {first[2]:%m-%d %H:%M}"
            yield Hit(sheet.at("committed_at"), words)
    yield from _not_on_the_spot(case)


def _not_on_the_spot(case: CaseReader) -> Iterator[Hit]:
    """A penalty on the spot is given on the day of the inspection."""
    days = {at.date() for sheet in case.of("4") if (at := sheet.moment("start_at"))}
    for sheet in case.of("14"):
        if days and sheet.issued_on and sheet.issued_on not in days:
            yield Hit(sheet.at(), f"当场处罚决定是 {sheet.issued_on} 的，检查是 {min(days)} 的")


def _act_on_site(sheet: Sheet) -> dt.datetime | None:
    """When the act was, as an on-site record says; one later than the record itself is told by its own rule."""
    at, end = sheet.moment("violation_at"), sheet.moment("end_at")
    return None if at and end and at > end else at


@rule("CR-86")
def as_the_drill_went(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """What a case file of a drill says was seen, asked or photographed stands in the journal.

    Where the journal isn't at hand, evidence at least names its place in it.
    """
    origin = case.origin
    yield from scene_hits(case, known, "CR-86")
    if not isinstance(origin, FromAttempt) or has_scene(case, known):
        return
    report = case.first("E1", "15", "4")
    for piece in case.evidence:
        if piece.source.kind not in _SEEN or report is None:
            continue
        if piece.source.event is None or (piece.source.attempt not in (None, origin.attempt)):
            words = f"证据{piece.number}“{piece.name}”在训练记录里找不到"
            yield Hit(report.at("evidence" if report.code == "E1" else ""), words)


@rule("CR-88")
def discretion_reasoned(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """The decision says which circumstances counted, which tier they lead to and why."""
    circumstances, values = known.words.of("circumstance"), known.words.of("value_reason")
    for sheet in case.of("15"):
        text = sheet.text("discretion")
        if not text.strip():
            yield Hit(sheet.at("discretion"), "没有裁量说明")
        elif not circumstances.is_in(text):
            yield Hit(sheet.at("discretion"), "裁量说明没有写有哪些情节")
        elif not values.is_in(text) and not sheet.has("tier"):
            yield Hit(sheet.at("discretion"), "裁量说明没有写落在哪一档、为什么取这个数")
        elif left_out := _factors_left_out(case, sheet):
            yield Hit(sheet.at("discretion"), f"调查报告认定的情节“{left_out}”决定书没有写")
        elif bare := [
            row for row in sheet.rows("factors") if row.get("effect") == "heavier" and not row.get("evidence")
        ]:
            yield Hit(sheet.at("factors"), f"从重情节“{bare[0].get('factor')}”没有证据")


def _factors_left_out(case: CaseReader, decision: Sheet) -> str:
    """The report's circumstances where the decision mentions none of them; empty where it does."""
    factors = [
        str(row.get("factor") or "")
        for report in case.of("E1")
        for row in report.rows("factors")
        if row.get("effect") in ("lighter", "reduced", "heavier")
    ]
    text = decision.text("discretion")
    if not factors or any(_mentions(text, factor) for factor in factors):
        return ""
    return "、".join(factors)


def _mentions(text: str, factor: str) -> bool:
    """Whether a text holds at least half of the pairs of characters of a circumstance."""
    pairs = {factor[index : index + 2] for index in range(len(factor) - 1)}
    return not pairs or 2 * sum(pair in text for pair in pairs) >= len(pairs)


@rule("CR-89")
def told_on_the_spot(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """A penalty on the spot records what was told and what the party said."""
    for sheet in case.of("14"):
        lacking = []
        if sheet.flag("oral_told") is not True:
            lacking.append("没有记口头告知")
        if not sheet.has("defence_note"):
            lacking.append("没有记申辩内容（没有申辩的写“无申辩”）")
        if lacking:
            field = "oral_told" if sheet.flag("oral_told") is not True else "defence_note"
            yield Hit(sheet.at(field), "、".join(lacking))


@rule("CR-90")
def filed_in_time(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """A decision on the spot is filed with the authority within five working days."""
    if case.procedure is not Procedure.SIMPLE:
        return
    reached = Milestones(case, known.days)
    decided, filed, closed = reached.get("spot_decided"), reached.get("spot_filed"), reached.day("closed")
    if decided is None:
        return
    end = last_day(_FILING, decided.day, known.days)
    if filed and filed.day > end:
        yield Hit(filed.place, f"{decided.day} 当场决定，五个工作日到 {end}，{filed.day} 才备案")
    elif filed is None and closed:
        yield Hit(decided.place, "当场处罚决定没有报所属机关备案")


@rule("CR-91")
def ends_after_it_starts(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """A record ends after it starts, and takes as long as its questions need."""
    for sheet in case.of("2", "3", "4", "5", "13"):
        span = sheet.moments("time")
        start = sheet.moment("start_at") or (span.start if span else None)
        end = sheet.moment("end_at") or (span.end if span else None)
        if start is None or end is None:
            continue
        field = "end_at" if sheet.has_field("end_at") else "time"
        minutes, questions = (end - start).total_seconds() / 60, len(sheet.rows("qa"))
        if end < start:
            yield Hit(sheet.at(field), f"{start:%H:%M} 开始，{end:%H:%M} 结束")
        elif questions and minutes < questions * _LEAST_MIN_A_QUESTION:
            yield Hit(sheet.at(field), f"{questions} 问只用了 {minutes:.0f} 分钟")
    yield from _rounds(case)


def _rounds(case: CaseReader) -> Iterator[Hit]:
    """Somebody's interviews are numbered from the first on: a later number means that one is not in the file."""
    asked: dict[str, list[tuple[dt.datetime, Sheet]]] = {}
    for sheet in case.of("2"):
        start, who = sheet.moment("start_at"), sheet.value("asked")
        name = str(getattr(who, "name", "")).strip()
        if start and name:
            asked.setdefault(name, []).append((start, sheet))
    for name, sheets in asked.items():
        for number, (_start, sheet) in enumerate(sorted(sheets, key=lambda each: each[0]), start=1):
            written = sheet.integer("round")
            if written is not None and written != number:
                yield Hit(sheet.at("round"), f"写的是第 {written} 次询问{name}，卷内是第 {number} 次")


@rule("CR-92")
def how_to_perform(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """How to pay, within fifteen days, and what follows if not: three per cent a day up to the fine."""
    for sheet in case.of("14", "15"):
        if not fine_of(sheet) or "on_spot" in sheet.choices("pay"):
            continue
        overdue, days = sheet.text("overdue"), sheet.integer("pay_days")
        lacking = [words for key, words in (("pay_days", "缴款期限"), ("overdue", "逾期后果")) if not sheet.has(key)]
        if lacking:
            yield Hit(sheet.at("pay_days" if not sheet.has("pay_days") else "overdue"), f"没有写{'和'.join(lacking)}")
        elif days != _PAYMENT_DAYS:
            yield Hit(sheet.at("pay_days"), f"缴款期限写 {days} 日，应是收到之日起 {_PAYMENT_DAYS} 日")
        elif not _RATE.search(overdue) or not _CAP.search(overdue):
            yield Hit(sheet.at("overdue"), "逾期后果要写每日百分之三、不超过罚款本数")
        elif not sheet.has("bank"):
            yield Hit(sheet.at("bank"), "没有写到哪里缴款")
    for sheet in case.of("19"):
        lacking = [
            words for key, words in (("due", "期限"), ("way", "方式"), ("extra", "逾期措施")) if not sheet.has(key)
        ]
        if lacking:
            yield Hit(sheet.at("due" if not sheet.has("due") else "way"), f"催告书没有写{'、'.join(lacking)}")


@rule("CR-95")
def suspicion_reviewed(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """Where a crime is suspected the file holds the review of transfer and its outcome."""
    letters = case.of("E6d")
    for sheet in letters:
        if sheet.flag("criminal") is True and not sheet.has("review"):
            yield Hit(sheet.at("review"), "涉嫌犯罪，没有移送审查意见")
        elif sheet.flag("criminal") is True and not sheet.has("receipt") and not sheet.has("reply"):
            yield Hit(sheet.at("receipt"), "涉嫌犯罪，没有接收回执，也没有公安的答复")
    if letters:
        return
    for report in case.of("E1"):
        if "transfer" in report.choices("conclusion"):
            yield Hit(report.at("conclusion"), "调查结论是移送，卷内没有移送函")
            return
        for key in ("course", "facts", "advice", "discretion"):
            found = _CRIME.search(report.text(key))
            if found:
                yield Hit(report.at(key), f"写了“{found.group()}”，卷内没有移送审查记录")
                return


@rule("CR-97")
def one_party_one_case(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """Platform, driver, owner, consignor and source are each handled in a case of their own."""
    party = case.party
    if party is None:
        return
    others = [
        each.who.name for each in case.parties if each.role is not PartyRole.AGENT and each.who.name != party.name
    ]
    several = [each.who.name for each in case.parties if each.role is PartyRole.PARTY]
    for sheet in case.of("15") if len(several) > 1 else ():
        yield Hit(sheet.at("party"), f"一案几个当事人：{'、'.join(several)}")
        return
    for sheet in case.of("1", "11", "15"):
        own = sheet.party()
        if own is not None and is_joined(own.name, party.name):
            yield Hit(sheet.at("party"), f"一份文书写了几个当事人：“{own.name}”")
            continue
        rows = (*sheet.rows("penalties"), *sheet.rows("proposed_penalties"))
        details = [str(row.get("detail") or "") for row in rows]
        text = "。".join([sheet.text("penalty"), sheet.text("proposed"), *(f"对{each}" for each in details)])
        named = next((name for name in others if name and f"对{name}" in text), "")
        if named:
            yield Hit(sheet.at("penalty" if sheet.code == "15" else "proposed"), f"同时处罚了{named}，应分案办理")
