"""Off-site enforcement of overload: the device, the site, the review of the record, and the fine worked out."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from decimal import Decimal

from app.domain.appraisal.finding import Hit
from app.domain.appraisal.knowledge import Knowledge
from app.domain.appraisal.registry import rule
from app.domain.appraisal.rule import Level
from app.domain.appraisal.rules.provisions import case_acts
from app.domain.casefile.case_file import Procedure
from app.domain.casefile_procedure.case_reader import CaseReader, Sheet
from app.domain.casefile_procedure.guards import ANNOUNCED_DAYS
from app.domain.casefile_procedure.penalties import stated_fines
from app.domain.figures import FigureError, plain
from app.domain.fines.gross_limit import Drive, VehicleForm, gross_limit
from app.domain.fines.overload import OverloadRule, TonRounding, WeighedVehicle, overload_fine
from app.domain.law.citation import Citation

_ZHEJIANG = Citation("zhejiang_highway_regulation", 53)
_LIMIT_WORDS = re.compile(r"(?:限值|限重|限载|限定标准|(?<!超)限)(?:为|是|写|：|:)?\s*([0-9]+(?:\.[0-9]+)?)\s*吨")
_WORKED = ("E1", "11", "14", "15")


def captured_at(case: CaseReader) -> dt.datetime | None:
    """When the act was recorded."""
    return next((at for sheet in case.of("A6") if (at := sheet.moment("captured_at"))), None)


@rule("CR-71")
def device_verified(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """The device's verification covers the moment of the act."""
    captured = captured_at(case)
    day = captured.date() if captured else case.act_date
    for sheet in case.of("A5"):
        valid = sheet.days("valid")
        if valid is None or valid.start is None or valid.end is None:
            yield Hit(sheet.at("valid"), "没有写检定有效期")
        elif not valid.start <= day <= valid.end:
            yield Hit(sheet.at("valid"), f"检定有效期 {valid.start} 至 {valid.end}，违法在 {day}")


@rule("CR-72")
def site_announced(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """The site was announced fifteen days before it was used."""
    for sheet in case.of("A5"):
        announced, enabled = sheet.day("announced_on"), sheet.day("enabled_on")
        if announced is None or enabled is None:
            yield Hit(sheet.at("enabled_on" if announced else "announced_on"), "没有写点位公告日期或者启用日期")
        elif (enabled - announced).days < ANNOUNCED_DAYS:
            days = (enabled - announced).days
            yield Hit(sheet.at("enabled_on"), f"{announced} 公告，{enabled} 启用，只隔 {days} 日")
        elif enabled > case.act_date:
            yield Hit(sheet.at("enabled_on"), f"{enabled} 才启用，违法行为是 {case.act_date} 的")


def _used_before(case: CaseReader, record: Sheet) -> str:
    """What was done with a record before anybody had reviewed it; empty where nothing was."""
    audited = record.moment("audited_at")
    used = [(sheet.day("informed_on"), "就告知当事人") for sheet in case.of("A7")]
    used += [(sheet.issued_on, "就作出告知") for sheet in case.of("11")]
    early = [(day, words) for day, words in used if day and audited and day < audited.date()]
    return f"{audited:%m-%d} 才审核，{early[0][0]:%m-%d} {early[0][1]}" if early and audited else ""


@rule("CR-73")
def record_reviewed(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """Somebody reviewed the record, and the record says who and when."""
    for sheet in case.of("A6"):
        lacking = [words for key, words in (("auditor", "审核人"), ("audited_at", "审核时间")) if not sheet.has(key)]
        if lacking:
            yield Hit(sheet.at("auditor"), f"审核记录没有{'和'.join(lacking)}")
        elif "不" in sheet.text("conclusion"):
            yield Hit(sheet.at("conclusion"), f"审核结论是“{sheet.text('conclusion')}”，不能作证据")
        elif early := _used_before(case, sheet):
            yield Hit(sheet.at("audited_at"), early, level=Level.PROCEDURE)
    if case.procedure is Procedure.OFF_SITE and not case.of("A6"):
        decision = case.first("15", "11", "1")
        if decision:
            yield Hit(decision.at(), "卷内没有技术监控记录的审核记录")


@rule("CR-41")
def overload_fine_worked_out(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """The limit is that of the axles, the fine that of Zhejiang's rule, and the decision shows the steps."""
    ours = [basis for _act, basis in case_acts(case, known) if any(place.lies_in(_ZHEJIANG) for place in basis.penalty)]
    if not ours:
        return
    axles, gross = _measured(case)
    if axles is None or gross is None:
        return
    for sheet in case.of(*_WORKED):
        if words := _limit_problem(sheet, axles, case.act_date):
            yield Hit(sheet.at(words[0]), words[1])
            continue
        if words := _fine_problem(sheet, axles, gross, case.act_date):
            yield Hit(sheet.at(words[0]), words[1])
        elif sheet.code == "15" and not sheet.rows("calculation"):
            yield Hit(sheet.at("calculation"), "决定书没有写罚款怎样算出来")


def _measured(case: CaseReader) -> tuple[int | None, Decimal | None]:
    """Axles and gross mass in tons as the record of the weighing tells them, else as the documents do."""
    for sheet in case.of("A6", "15", "E1"):
        axles, gross = sheet.integer("axles"), sheet.number("gross_t")
        if axles is not None and gross is not None:
            return axles, gross
    return None, None


def limits_of(axles: int, on: dt.date) -> set[Decimal]:
    """Every limit in tons that a vehicle of so many axles may have, by its form and its driven axles."""
    found = set()
    for form in (None, *VehicleForm):
        for drive in (None, *Drive):
            try:
                found.add(gross_limit(axles, drive, form, on).tons)
            except FigureError:
                continue
    return found


def _limit_problem(sheet: Sheet, axles: int, on: dt.date) -> tuple[str, str] | None:
    limits = limits_of(axles, on)
    shown = "或".join(plain(limit) for limit in sorted(limits))
    written = sheet.number("limit_t") if sheet.has_field("limit_t") else None
    if written is not None and written not in limits:
        return "limit_t", f"{axles} 轴的限值写 {plain(written)} 吨，应是 {shown} 吨"
    for key in ("facts", "discretion"):
        for figure in _LIMIT_WORDS.findall(sheet.text(key)):
            if Decimal(figure) not in limits:
                return key, f"{axles} 轴的限值写 {figure} 吨，应是 {shown} 吨"
    return None


def _fine_problem(sheet: Sheet, axles: int, gross: Decimal, on: dt.date) -> tuple[str, str] | None:
    right = _right_fines(sheet, axles, gross, on)
    fine = next((each for each in _fines(sheet) if right and each not in right), None)
    if fine is not None:
        shown = "或".join(plain(each) for each in sorted(right))
        field = "calculation" if sheet.code == "E1" else "proposed" if sheet.code == "11" else "penalty"
        return field, f"罚款 {plain(fine)} 元，按浙江省公路条例第五十三条算是 {shown} 元"
    return None


def _fines(sheet: Sheet) -> list[Decimal]:
    """Every fine that a document states, and the last sum of its calculation."""
    yuan = [row.get("amount") for row in sheet.rows("calculation") if row.get("unit") == "元"]
    return [*stated_fines(sheet), *(amount for amount in yuan[-1:] if amount is not None)]


def _right_fines(sheet: Sheet, axles: int, gross: Decimal, on: dt.date) -> set[Decimal]:
    """The fines that the rule gives; how a fraction of a ton counts is unsettled, so either will do (TV11)."""
    written = sheet.number("limit_t") if sheet.has_field("limit_t") else None
    found = set()
    for form in (None, *VehicleForm):
        for drive in (None, *Drive):
            for rounding in TonRounding:
                vehicle = WeighedVehicle(axles, gross, drive, form)
                try:
                    result = overload_fine(vehicle, on, OverloadRule.ZHEJIANG, rounding)
                except FigureError:
                    continue
                if (written is None and drive is None) or result.limit_t == written:
                    found.add(result.low)
    return found
