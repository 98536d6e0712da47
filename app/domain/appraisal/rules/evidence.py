"""Evidence: numbered, verified, of more than one kind, seen on the spot and not inferred, and not got by leading."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from decimal import Decimal

from app.domain.appraisal.finding import Hit, Kind
from app.domain.appraisal.knowledge import Knowledge
from app.domain.appraisal.registry import rule
from app.domain.appraisal.scene_check import scene_hits
from app.domain.appraisal.words import WordList
from app.domain.casefile.case_file import EvidenceKind, SourceKind, Vehicle
from app.domain.casefile.formats import plates_in, plates_within
from app.domain.casefile.reading import Row
from app.domain.casefile_procedure.case_reader import CaseReader, Sheet

_NUMBERED = re.compile(r"证据\s*[0-9〇一二三四五六七八九十]+")
_QUANTITY = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_PHOTO_SLACK = dt.timedelta(minutes=10)
"""Clocks of cameras and of people differ by some minutes."""


@rule("CR-60")
def numbered_through(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """The list of evidence is numbered from one on without gaps, and names what the file holds."""
    numbers = {piece.number for piece in case.evidence}
    for sheet in case.of("E1"):
        listed = [row["seq"] for row in sheet.rows("evidence") if row.get("seq") is not None]
        if listed and listed != list(range(1, len(listed) + 1)):
            yield Hit(sheet.at("evidence"), f"证据序号不连续：{'、'.join(str(each) for each in listed)}")
        elif listed and numbers and (lacking := sorted(set(listed) ^ numbers)):
            names = "、".join(str(each) for each in lacking)
            yield Hit(sheet.at("evidence"), f"证据{names}在清单和卷内对不上")


@rule("CR-61")
def facts_rest_on_evidence(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """Every fact of the decision names its evidence."""
    listed = {piece.number for piece in case.evidence}
    for sheet in case.of("15"):
        rows = sheet.rows("findings")
        if not rows:
            if sheet.has("facts") and not _NUMBERED.search(sheet.text("facts")):
                yield Hit(sheet.at("facts"), "事实后面没有写证据编号")
            continue
        for index, row in enumerate(rows, start=1):
            numbers = row.get("evidence") or ()
            unknown = [number for number in numbers if listed and number not in listed]
            if not numbers:
                yield Hit(sheet.at("findings"), f"第 {index} 项事实没有写证据编号")
                break
            if unknown:
                yield Hit(sheet.at("findings"), f"第 {index} 项事实写的证据{unknown[0]}不在证据表里")
                break


@rule("CR-62")
def copies_checked(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """A copy says that it agrees with the original, who gave it and when, and from which case it comes."""
    told: set[int] = set()
    for sheet in case.of("A11"):
        if "copy" not in sheet.choices("kind"):
            continue
        told.update(sheet.evidence("numbers"))
        lacking = [words for key, words in _COPY_PARTS if not sheet.has(key)]
        if sheet.flag("same_as_original") is not True or lacking:
            parts = [*(["与原件一致的核对"] if sheet.flag("same_as_original") is not True else []), *lacking]
            yield Hit(sheet.at("same_as_original"), f"复印件“{sheet.text('title')}”缺{'、'.join(parts)}")
    report = case.first("E1")
    for piece in case.evidence:
        check = piece.copy_check
        if not piece.is_copy or piece.number in told:
            continue
        if check is None or not check.same_as_original or not check.provided_by.strip() or check.on is None:
            place = report.at("evidence") if report else next((each.at() for each in case.of("15")), None)
            if place:
                words = f"证据{piece.number}“{piece.name}”是复印件，没有核对一致、提供人和日期或者出处"
                yield Hit(place, words)


_COPY_PARTS = (("provided_by", "提供人"), ("provided_on", "提供日期"))


@rule("CR-63")
def nothing_inferred_on_site(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """An on-site record states what was seen, not what follows from it, nor what nobody saw."""
    yield from scene_hits(case, known, "CR-63")
    inferring = known.words.of("inference")
    for sheet, key in [(sheet, "facts") for sheet in case.of("4")] + [(sheet, "findings") for sheet in case.of("3")]:
        found = next(inferring.find(sheet.text(key)), None)
        if found:
            yield Hit(sheet.at(key), f"“{found}”是推断或结论，现场笔录只写看到、听到、查到、量到的")


@rule("CR-64")
def photos_of_that_time(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """Photos taken on the day of the inspection were taken during it, and answers when their transcript was written."""
    yield from scene_hits(case, known, "CR-64")
    spans = [(sheet.moment("start_at"), sheet.moment("end_at"), sheet) for sheet in case.of("4")]
    whole = [(start, end, sheet) for start, end, sheet in spans if start and end and start <= end]
    for piece in case.evidence:
        taken = piece.obtained_at
        same_day = [each for each in whole if taken and each[0].date() == taken.date()]
        if taken is None or piece.source.kind is not SourceKind.PHOTO or not same_day:
            continue
        if not any(start - _PHOTO_SLACK <= taken <= end + _PHOTO_SLACK for start, end, _sheet in same_day):
            start, end, sheet = same_day[0]
            when = f"{start:%H:%M} 至 {end:%H:%M}"
            yield Hit(sheet.at("start_at"), f"照片“{piece.name}”拍于 {taken:%H:%M}，现场笔录是 {when}")


@rule("CR-66")
def nothing_led_or_forced(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """No question leads or threatens."""
    lists = [known.words.of("leading_question"), known.words.of("threat_or_promise")]
    for sheet in case.of("2"):
        hit = next(_improper(sheet, lists), None)
        if hit:
            yield hit


def _improper(sheet: Sheet, lists: list[WordList]) -> Iterator[Hit]:
    for index, row in enumerate(sheet.rows("qa"), start=1):
        question = str(row.get("question") or "")
        for each in lists:
            if each.is_in(question):
                yield Hit(sheet.at("qa"), f"第 {index} 问“{question[:40]}”：{each.says}")


@rule("CR-67")
def more_than_statements(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """Facts rest on two independent kinds of evidence; the party's word alone proves nothing."""
    kinds = {piece.kind for piece in case.evidence}
    report = case.first("E1", "15")
    if not kinds or report is None:
        return
    if kinds == {EvidenceKind.PARTY_STATEMENT}:
        yield Hit(report.at("evidence"), "只有当事人陈述，没有别的证据")
    elif len(kinds) < 2 and len(case.evidence) < 2:
        yield Hit(report.at("evidence"), "主要事实只有一份证据")


_NAMING_VEHICLES = ("1", "4", "8", "10", "11", "14", "15", "16", "A6", "E1")


@rule("CR-68")
def same_vehicle_and_place(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """Plate, kind and place are those of the photos and queries."""
    plates = {vehicle.plate: vehicle for vehicle in case.vehicles if vehicle.plate}
    for sheet in case.of(*_NAMING_VEHICLES):
        for key, wrong in _wrong_plates(sheet, tuple(plates)):
            yield Hit(sheet.at(key), f"车号写作“{wrong}”，查到的是{'、'.join(plates)}")
        yield from _wrong_kind(sheet, [plates[each] for each in plates_in(sheet.text("vehicle")) if each in plates])
    places = [(sheet, sheet.text("place").strip()) for sheet in case.of("A6", "4") if sheet.has("place")]
    for sheet in case.of("15"):
        written_place = sheet.text("place").strip()
        if written_place and places and not any(_same_place(written_place, place) for _sheet, place in places):
            yield Hit(sheet.at("place"), f"地点写作“{written_place}”，记录的是“{places[0][1]}”")


def _wrong_plates(sheet: Sheet, plates: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Fields with a plate that is none of the case's, each with it.

    In a field for the vehicle any other plate is wrong. A text may speak of other vehicles too: there it is wrong where
    it is a slip of one that the text leaves out, or where the text names none of the case's vehicles.
    """
    if not plates:
        return
    for key in ("vehicle", "plate"):
        wrong = [each for each in plates_in(sheet.text(key)) if each not in plates] if sheet.has_field(key) else []
        if wrong:
            yield key, wrong[0]
    texts = [("facts", sheet.text("facts"))] if sheet.has_field("facts") else []
    for key in ("target", "items"):
        rows = sheet.rows(key) if sheet.has_field(key) else ()
        texts += [(key, " ".join(str(row.get(part) or "") for part in ("name", "spec"))) for row in rows]
    for key, text in texts:
        written = plates_within(text)
        other = [each for each in written if each not in plates]
        if other and (len(other) == len(written) or any(_slip_of(each, plates, written) for each in other)):
            yield key, other[0]


def _slip_of(plate: str, plates: tuple[str, ...], written: list[str]) -> bool:
    """Whether a plate is one of the case's, which is not written itself, with a sign or two that differ."""
    return any(
        len(each) == len(plate) and each not in written and sum(a != b for a, b in zip(each, plate, strict=True)) <= 2
        for each in plates
    )


def _wrong_kind(sheet: Sheet, vehicles: list[Vehicle]) -> Iterator[Hit]:
    kind = sheet.text("vehicle_kind").strip()
    kinds = [vehicle.kind for vehicle in vehicles if vehicle.kind]
    if kind and kinds and not any(_same_place(kind, each) for each in kinds):
        yield Hit(sheet.at("vehicle_kind"), f"车型写作“{kind}”，查到的是“{'、'.join(kinds)}”")


def _same_place(left: str, right: str) -> bool:
    return left in right or right in left


@rule("CR-69")
def everything_returned(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """What is released is what was seized, thing by thing; a difference is explained."""
    taken = [row for sheet in case.of("8") for row in sheet.rows("target")]
    releases = case.of("10")
    if not taken or not releases:
        return
    returned = [row for sheet in releases for row in sheet.rows("items")]
    for row in taken:
        name = str(row.get("name") or "").strip()
        matching = [each for each in returned if _same_thing(name, str(each.get("name") or "").strip())]
        before, after = _quantity(row), [_quantity(each) for each in matching]
        if any(str(each.get("remark") or "").strip() and "不足" in str(each.get("remark")) for each in matching):
            continue
        if not matching:
            yield Hit(releases[-1].at("items"), f"解除清单里没有“{name}”")
            return
        given = [each for each in after if each is not None]
        if before is not None and given and sum(given, Decimal(0)) != before:
            words = f"“{name}”扣押 {row.get('quantity')}，解除 {matching[0].get('quantity')}"
            yield Hit(releases[-1].at("items"), words)
            return
    names = [str(row.get("name") or "").strip() for row in taken]
    for row in returned:
        name = str(row.get("name") or "").strip()
        if name and not any(_same_thing(each, name) for each in names):
            yield Hit(releases[-1].at("items"), f"扣押清单里没有“{name}”")
            return


def _same_thing(left: str, right: str) -> bool:
    return bool(left) and bool(right) and (left in right or right in left)


def _quantity(row: Row) -> Decimal | None:
    found = _QUANTITY.search(str(row.get("quantity") or ""))
    return Decimal(found.group()) if found else None


@rule("CR-70")
def sample_kept_and_told(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """A second sample is kept, the test is ordered, and the party is told in writing how long it takes."""
    tested = bool(case.of("A8"))
    for sheet in case.of("5"):
        lacking = []
        if sheet.flag("split") is not True:
            lacking.append("没有留备份样品")
        if (tested or sheet.has("test_days")) and sheet.flag("test_told") is not True:
            lacking.append("检测期间没有书面告知")
        if tested and not sheet.has("lab"):
            lacking.append("没有写送检机构")
        if lacking:
            field = "split" if sheet.flag("split") is not True else "test_told" if sheet.has("lab") else "lab"
            yield Hit(sheet.at(field), "、".join(lacking))
    yield from _tested_in_order(case)


def _tested_in_order(case: CaseReader) -> Iterator[Hit]:
    """What was tested had been taken before, and its result was told after it was known."""
    starts = [span.start.date() for sheet in case.of("5") if (span := sheet.moments("time")) and span.start]
    for report in case.of("A8"):
        received, reported, told = (report.day(key) for key in ("received_on", "reported_on", "told_party_on"))
        labs = {lab for sheet in case.of("5") if (lab := sheet.text("lab").strip())}
        if labs and report.text("lab").strip() and report.text("lab").strip() not in labs:
            yield Hit(report.at("lab"), f"检测机构是{report.text('lab')}，抽样时送检的是{'、'.join(sorted(labs))}")
        if received and starts and received < min(starts):
            yield Hit(report.at("received_on"), f"{received} 收样，{min(starts)} 才抽样")
        elif received and reported and reported < received:
            yield Hit(report.at("reported_on"), f"报告是 {reported} 的，{received} 才收样")
        elif reported and told and told < reported:
            yield Hit(report.at("told_party_on"), f"{told} 就告知检测结果，报告是 {reported} 的")
        elif told is None:
            words = "没有写检测结果何时告知当事人，请核对"
            yield Hit(report.at("told_party_on"), words, kind=Kind.PROMPT)
