"""Enforcement officers: two, qualified, showing badges, in one place at a time, and not judging themselves."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from itertools import combinations

from app.domain.appraisal.finding import Hit, Kind
from app.domain.appraisal.knowledge import Knowledge
from app.domain.appraisal.registry import rule
from app.domain.appraisal.rule import Level
from app.domain.appraisal.rules.people import (
    RECORDS,
    day_of,
    investigators,
    is_known_officer,
    officers_of,
    roster_entry,
    same_officer,
)
from app.domain.appraisal.rules.whereabouts import in_two_places, shared_officer
from app.domain.casefile.case_file import OfficerRole
from app.domain.casefile.values import OfficerValue
from app.domain.casefile_procedure.case_reader import CaseReader, Sheet

_CHECKED = (*RECORDS, "13", "E2")
_AUXILIARY = re.compile("辅|协警|协管|雇员")
_TOGETHER = dt.timedelta(minutes=10)
"""A gap between two places that somebody should look at; how long the way is, no file says."""


@rule("CR-09")
def two_officers(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """Two different officers with their numbers, and both sign."""
    for sheet in case.of(*RECORDS):
        listed = [officer for _key, officer in officers_of(sheet)]
        signed = {each.name.strip() for each in sheet.signatures("officer_signs") if each.is_signed}
        if len(signed) < 2:
            yield Hit(sheet.at("officer_signs"), f"只有 {len(signed)} 名执法人员签名，要两名")
            continue
        names = {officer.name for officer in listed} | (signed if sheet.code == "2" else set())
        if len(names - {""}) < 2:
            yield Hit(sheet.at("asker" if sheet.code == "2" else "officers"), "执法人员不足两名")
            continue
        for key, officer in officers_of(sheet):
            if not officer.number.strip():
                yield Hit(sheet.at(key), f"{officer.name}没有写执法证号", Level.PROCEDURE)
                break


@rule("CR-10")
def qualified(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """Numbers stand on the roster under that name, and the certificate was valid that day."""
    if not case.officers:
        return
    for sheet in case.of(*_CHECKED):
        seen: set[tuple[str, str]] = set()
        for key, officer in officers_of(sheet):
            who = (officer.name, officer.number)
            if who in seen or _is_auxiliary(case, officer):
                continue
            seen.add(who)
            if words := _unqualified(case, sheet, officer):
                yield Hit(sheet.at(key), words)


def _unqualified(case: CaseReader, sheet: Sheet, officer: OfficerValue) -> str:
    if not officer.number:
        return ""
    entry = next((each for each in case.officers if each.number == officer.number), None)
    if entry is None:
        return f"执法证号 {officer.number} 不在执法人员名册里"
    if officer.name and officer.name != entry.name:
        return f"执法证号 {officer.number} 是{entry.name}的，文书写的是{officer.name}"
    day = day_of(sheet)
    early = day and entry.valid_from and day < entry.valid_from
    late = day and entry.valid_until and day > entry.valid_until
    return f"{entry.name}的执法证在 {day} 不在有效期" if early or late else ""


@rule("CR-11")
def on_the_recording(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """Whoever made a record is seen on the recording of that time."""
    for note in case.of("E4"):
        for index, row in enumerate(note.rows("seg")):
            people, start, end = str(row.get("people") or ""), row.get("start"), row.get("end")
            if not people or start is None or end is None:
                continue
            for sheet in case.of("2", "4"):
                began, ended = sheet.moment("start_at"), sheet.moment("end_at")
                if began is None or ended is None or not (start < ended and began < end):
                    continue
                known = [each for _key, each in officers_of(sheet) if is_known_officer(case, each)]
                unseen = sorted({each.name for each in known if each.name not in people})
                if unseen:
                    words = f"第 {index + 1} 段画面里没有{'、'.join(unseen)}，{sheet.form.name}写了"
                    yield Hit(note.at("seg"), words)
                    break


@rule("CR-12")
def badge_shown(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """The record says that badges were shown, with both names and numbers in a transcript."""
    shown = known.words.of("badge_shown")
    for sheet in case.of("2"):
        told = sheet.text("badge_told")
        numbers = {each.number for _key, each in officers_of(sheet) if is_known_officer(case, each)} - {""}
        if not told.strip():
            yield Hit(sheet.at("badge_told"), "没有写明出示执法证件")
        elif any(number not in told for number in numbers):
            yield Hit(sheet.at("badge_told"), "出示证件的话里没有写全两个执法证号", Level.CORRECTABLE)
    for sheet in case.of("4"):
        if sheet.has("facts") and not shown.is_in(sheet.text("facts")):
            yield Hit(sheet.at("facts"), "现场笔录没有写明出示执法证件")


@rule("CR-13")
def duties_and_rights_told(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """The duty to tell the truth and the right to challenge officers were told, and the answer is written down."""
    for sheet in case.of("2"):
        if sheet.flag("duty_told") is not True:
            yield Hit(sheet.at("duty_told"), "没有告知如实回答的义务")
        elif sheet.flag("avoid_told") is not True:
            yield Hit(sheet.at("avoid_told"), "没有告知申请回避的权利")
        elif not sheet.has("avoid_answer"):
            yield Hit(sheet.at("avoid_answer"), "没有记下对方是否申请回避")


@rule("CR-14")
def one_interview_at_a_time(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """Nobody takes part in two interviews at once, or in two records in different places."""
    yield from in_two_places(case)
    for one, other in combinations(case.of("2"), 2):
        first, second = sorted((one, other), key=lambda sheet: sheet.moment("start_at") or dt.datetime.max)
        shared = shared_officer(first, second)
        start, end = first.moment("start_at"), first.moment("end_at")
        next_start, next_end = second.moment("start_at"), second.moment("end_at")
        if not shared or start is None or end is None or next_start is None or next_end is None:
            continue
        if next_start < end and start < next_end:
            when = f"{start:%H:%M}至{end:%H:%M}和{next_start:%H:%M}至{next_end:%H:%M}"
            yield Hit(second.at("start_at"), f"{shared}同时在做两份询问笔录（{when}）")
        elif next_start - end < _TOGETHER and first.text("place").strip() != second.text("place").strip():
            words = f"{shared}前后两份询问笔录地点不同，间隔不到十分钟，请核对路程"
            yield Hit(second.at("place"), words, kind=Kind.PROMPT)


@rule("CR-15")
def one_asks_one_writes(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """Whoever asks doesn't write."""
    for sheet in case.of("2"):
        askers, recorders = sheet.officers("asker"), sheet.officers("recorder")
        if askers and recorders and same_officer(askers[0], recorders[0]):
            yield Hit(sheet.at("recorder"), f"询问人和记录人都是{recorders[0].name}")
    for sheet in case.of("12", "13"):
        chairs, recorders = sheet.officers("chair"), sheet.officers("recorder")
        if chairs and recorders and same_officer(chairs[0], recorders[0]):
            yield Hit(sheet.at("recorder"), f"听证主持人和记录人都是{recorders[0].name}")


def _is_auxiliary(case: CaseReader, officer: OfficerValue) -> bool:
    entry = roster_entry(case, officer)
    if entry and OfficerRole.ASSISTANT in entry.roles:
        return True
    return bool(_AUXILIARY.search(officer.number) or (entry and _AUXILIARY.search(entry.title)))


@rule("CR-16")
def no_auxiliary_as_officer(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """Auxiliary staff help; they aren't listed as officers."""
    for sheet in case.of(*RECORDS):
        for key, officer in officers_of(sheet):
            if _is_auxiliary(case, officer):
                yield Hit(sheet.at(key), f"{officer.name}是执法辅助人员，不能列为执法人员")
                break


@rule("CR-17")
def chair_did_not_investigate(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """Whoever chairs a hearing didn't investigate the case."""
    names = investigators(case)
    for sheet in case.of("12", "13", "E6e"):
        for chair in sheet.officers("chair"):
            if chair.name in names:
                yield Hit(sheet.at("chair"), f"听证主持人{chair.name}是本案调查人员")
    told = [chair for sheet in case.of("12") for chair in sheet.officers("chair")]
    for sheet in case.of("13"):
        for chair in sheet.officers("chair"):
            if told and chair.name not in names and not any(same_officer(chair, each) for each in told):
                yield Hit(sheet.at("chair"), f"主持人是{chair.name}，听证通知书告知的是{told[0].name}")


@rule("CR-18")
def reviewer_did_not_handle(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """Whoever reviews the case didn't handle it."""
    names = investigators(case)
    for sheet in case.of("E6a"):
        handlers = names | {each.name for each in sheet.officers("handlers")}
        for auditor in sheet.officers("auditor"):
            if auditor.name in handlers:
                yield Hit(sheet.at("auditor"), f"法制审核人{auditor.name}是本案承办人")
