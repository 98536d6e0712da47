"""Sums: capitals, ranges, the overload fine, the surcharge, instalments, and what was told against what was decided."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from decimal import Decimal

from app.domain.appraisal.finding import Hit, Kind
from app.domain.appraisal.knowledge import Knowledge
from app.domain.appraisal.registry import rule
from app.domain.appraisal.rules.provisions import case_acts
from app.domain.appraisal.words import WordList, sentences
from app.domain.casefile.capitals import same_capitals
from app.domain.casefile.form import FieldType
from app.domain.casefile.values import Sum
from app.domain.casefile_procedure.case_reader import CaseReader, Sheet
from app.domain.casefile_procedure.guards import spot_limit
from app.domain.casefile_procedure.milestones import Milestones, last_day
from app.domain.casefile_procedure.penalties import fine_of, fines_in_rows, fines_in_words, penalties_of, stated_fines
from app.domain.deadlines.span import Span, SpanUnit
from app.domain.figures import plain
from app.domain.fines.surcharge import surcharge
from app.domain.law.act import Act, FineRange
from app.domain.law.library import ApplicableBasis

_CAPITALS = re.compile(r"[零壹贰叁肆伍陆柒捌玖拾佰仟万亿圆元角分整正]{3,}")
_WITH_SUMS = ("11", "14", "15", "17", "19", "21")
_PENALTY_WORDS = ("penalty", "proposed")
_SEVERAL = re.compile(r"分别(处以?|给予|予以)?罚款|罚款[0-9.,]+元[^；。]{0,20}罚款[0-9.,]+元")
_PAYMENT = Span(15, SpanUnit.DAY)


@rule("CR-39")
def capitals_agree(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """Capitals say what the figures say, in the sum and in the words of the penalty."""
    for sheet in case.of(*_WITH_SUMS):
        wrong = next(_wrong_sums(sheet), None) or next(_wrong_words(sheet), None) or next(_wrong_plan(sheet), None)
        if wrong:
            key, words = wrong
            yield Hit(sheet.at(key), words)


def _wrong_sums(sheet: Sheet) -> Iterator[tuple[str, str]]:
    for key, field in sheet.form.by_key.items():
        total = sheet.sum(key) if field.type is FieldType.SUM else None
        if isinstance(total, Sum) and total.capitals.strip() and not total.agrees:
            yield key, f"小写 {plain(total.figures)} 元，大写“{total.capitals}”"


def _wrong_words(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """Figures in the words of the penalty against its capitals and against the sum beside it."""
    total = sheet.sum("amount")
    for key in _PENALTY_WORDS:
        text = sheet.text(key)
        fines, capitals = fines_in_words(text), _CAPITALS.findall(text)
        possible = {*fines, sum(fines, Decimal(0))}
        for written in capitals if fines else ():
            if not any(same_capitals(written, figures) for figures in possible):
                yield key, f"小写 {plain(fines[0])} 元，大写“{written}”"
        if len(fines) == 1 and total is not None and total.figures != fines[0]:
            yield key, f"处罚写罚款 {plain(fines[0])} 元，金额栏是 {plain(total.figures)} 元"


def _wrong_plan(sheet: Sheet) -> Iterator[tuple[str, str]]:
    for row in sheet.rows("plan"):
        amount, written = row.get("amount"), str(row.get("capitals") or "")
        if amount is not None and written and not same_capitals(written, amount):
            yield "plan", f"第 {row.get('part')} 期小写 {plain(amount)} 元，大写“{written}”"


@rule("CR-40")
def within_the_range(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """The fine lies in the range of the act; below it only where the law reduces it (行政处罚法32)."""
    bases = [(act, basis) for act, basis in case_acts(case, known) if basis.fine is not None]
    ranges = [_range(case, act, basis) for act, basis in bases]
    known_ranges = [each for each in ranges if each is not None]
    if not known_ranges:
        return
    kind = Kind.FINDING if all(act.may_deduct for act, _basis in bases) else Kind.REMINDER
    for sheet in case.of("11", "14", "15"):
        stated = stated_fines(sheet) if len(fines_in_rows(sheet)) < 2 else fines_in_rows(sheet)
        for amount in stated:
            if any(each.holds(amount) for each in known_ranges):
                continue
            low, high = min(each.min_yuan for each in known_ranges), max(each.max_yuan for each in known_ranges)
            if amount < low and _is_reduced(sheet):
                continue
            words = f"罚款 {plain(amount)} 元不在法定幅度 {plain(low)} 至 {plain(high)} 元内"
            yield Hit(sheet.at(_penalty_field(sheet)), words, kind=kind)
            break


def _range(case: CaseReader, act: Act, basis: ApplicableBasis) -> FineRange | None:
    """The range of an act in this case: a multiple of the income where that was reached."""
    income, multiple = income_of(case), act.income_multiple
    if multiple and income is not None and multiple.reached_by(income):
        low, high = income * multiple.min_times, income * multiple.max_times
        return FineRange(min_yuan=low, max_yuan=high)
    if basis.earlier_law:
        return basis.fine
    return act.fine_span


def income_of(case: CaseReader) -> Decimal | None:
    """The illegal income in yuan as the investigation made it out; None where it found none."""
    found = (sheet.sum("illegal_income") for sheet in case.of("E1"))
    return next((total.figures for total in found if total), None)


def _is_reduced(sheet: Sheet) -> bool:
    """Whether the document names a circumstance that reduces the penalty below the range."""
    rows = sheet.rows("factors")
    return any(row.get("effect") == "reduced" for row in rows) or "减轻处罚" in sheet.text("discretion")


def _penalty_field(sheet: Sheet) -> str:
    return "proposed" if sheet.code == "11" else "penalty"


def told_and_decided(case: CaseReader) -> tuple[Sheet, Sheet] | None:
    """The last notice before the decision, and the decision."""
    decision = case.first("15")
    if decision is None:
        return None
    day = decision.issued_on
    notices = [sheet for sheet in case.of("11") if not (day and sheet.issued_on and sheet.issued_on > day)]
    last = max(notices, key=lambda sheet: sheet.issued_on or dt.date.min, default=None)
    return (last, decision) if last else None


@rule("CR-42")
def surcharge_within_the_fine(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """The surcharge isn't above the fine, nor above three per cent a day."""
    delivered = Milestones(case, known.days).day("delivered")
    for sheet in case.of("19"):
        principal, extra = sheet.number("principal"), sheet.number("surcharge")
        if principal is None or extra is None or not principal:
            continue
        if extra > principal:
            yield Hit(sheet.at("surcharge"), f"加处罚款 {plain(extra)} 元超过罚款本数 {plain(principal)} 元")
        elif delivered and sheet.issued_on:
            due = last_day(_PAYMENT, delivered, known.days, moves=True)
            most = surcharge(principal, due, sheet.issued_on).low
            if extra > most:
                yield Hit(sheet.at("surcharge"), f"缴款期限到 {due}，加处罚款到催告日最多 {plain(most)} 元")


@rule("CR-43")
def instalments_add_up(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """The instalments are the whole, and the first is due after the approval."""
    for sheet in case.of("17"):
        rows, total = sheet.rows("plan"), sheet.sum("total")
        amounts = [row["amount"] for row in rows if row.get("amount") is not None]
        if amounts and total and sum(amounts, Decimal(0)) != total.figures:
            words = f"各期合计 {plain(sum(amounts, Decimal(0)))} 元，总额 {plain(total.figures)} 元"
            yield Hit(sheet.at("plan"), words)
            continue
        approved = next((each.day for each in sheet.signatures("approve") if each.day), sheet.issued_on)
        dues = [row["due"] for row in rows if row.get("due") is not None]
        if dues and approved and min(dues) <= approved:
            yield Hit(sheet.at("plan"), f"首期 {min(dues)} 不晚于批准日 {approved}")


@rule("CR-44")
def decided_as_told(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """What was decided isn't heavier than what the party was told; a wrong notice is told by the rule of its own."""
    pair = told_and_decided(case)
    if pair is None:
        return
    notice, decision = pair
    told, decided = penalties_of(notice), penalties_of(decision)
    if not told or not decided:
        return
    if explained_otherwise(case, known, notice, decision):
        return
    fine_told, fine_decided = max(stated_fines(notice), default=None), max(stated_fines(decision), default=None)
    if fine_told is not None and fine_decided is not None and fine_decided > fine_told:
        words = f"告知罚款 {plain(fine_told)} 元，决定罚款 {plain(fine_decided)} 元，没有重新告知"
        yield Hit(decision.at("penalty"), words)
    elif added := sorted(decided.keys() - told.keys()):
        names = "、".join(_KIND_NAMES.get(kind, kind) for kind in added)
        yield Hit(decision.at("penalty"), f"决定里的{names}没有告知过")


_KIND_NAMES = {
    "warning": "警告",
    "criticism": "通报批评",
    "fine": "罚款",
    "confiscate_income": "没收违法所得",
    "confiscate_goods": "没收非法财物",
    "suspend_licence": "暂扣许可证件",
    "revoke_licence": "吊销许可证件",
    "suspend_business": "责令停产停业",
}


def explained_otherwise(case: CaseReader, known: Knowledge, notice: Sheet, decision: Sheet) -> bool:
    """Whether the notice was outside the range, or the decision adds up two fines: then those are the defect."""
    outside = [hit for hit in within_the_range(case, known) if hit.place.document == notice.id]
    return bool(outside) or adds_up_two_fines(decision, known)


def adds_up_two_fines(decision: Sheet, known: Knowledge) -> bool:
    """Whether a decision lists several fines, in rows or words, without a reason why they are several acts."""
    if len(fines_in_rows(decision)) < 2 and not _SEVERAL.search(decision.text("penalty")):
        return False
    reasons = "。".join(decision.text(key) for key in ("discretion", "penalty", "facts", "defence"))
    return not known.words.of("independent_acts").is_in(reasons)


@rule("CR-45")
def within_the_spot_limit(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """On the spot a citizen is fined 200 yuan at most, an organisation 3,000."""
    for sheet in case.of("14"):
        fine, most = max(stated_fines(sheet), default=None), spot_limit(sheet)
        if fine is not None and fine > most:
            yield Hit(sheet.at("penalty"), f"当场罚款 {plain(fine)} 元，最高 {most} 元，应走一般程序")


@rule("CR-46")
def cash_only_where_allowed(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """Money is taken on the spot only where the law lets it, against the treasury's receipt."""
    decisions = case.of("14", "15")
    reasons = {reason for sheet in case.of("14") for reason in sheet.choices("on_spot_reason")}
    for sheet in case.of("A3"):
        if "on_spot" not in sheet.choices("way"):
            continue
        total = sheet.sum("amount")
        small = total is not None and total.figures <= 100 and any(each.code == "14" for each in decisions)
        if "fiscal" not in sheet.choices("receipt_kind"):
            yield Hit(sheet.at("receipt_kind"), "当场收缴罚款没有财政部门统一制发的专用票据")
        elif not small and not reasons & {"hard_later", "remote"}:
            yield Hit(sheet.at("way"), "超过一百元又没有难以执行等情形，不能当场收缴")
    if case.of("A3"):
        return
    for sheet in case.of("14"):
        fine = fine_of(sheet)
        if "on_spot" in sheet.choices("pay") and fine and fine > 100 and not reasons & {"hard_later", "remote"}:
            yield Hit(sheet.at("pay"), "超过一百元又没有难以执行等情形，不能当场收缴")


_INCOME_FIELDS = ("facts", "penalty", "discretion", "income_note")
_INCOME_WORDS = re.compile("违法所得|非法所得|运费|流水|收入|所得")


@rule("CR-47")
def income_worked_out(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """Illegal income is worked out from evidence, never estimated."""
    about = known.words.of("about_amount")
    for sheet in case.of("15", "E1"):
        estimated = next((key for key in _INCOME_FIELDS if _estimates(about, sheet.text(key))), "")
        total = sheet.sum("illegal_income")
        made_out = income_of(case)
        if estimated:
            yield Hit(sheet.at(estimated), "违法所得写了大概的数，没有计算和证据")
        elif total and made_out is not None and total.figures != made_out:
            words = f"违法所得写 {plain(total.figures)} 元，查实的是 {plain(made_out)} 元"
            yield Hit(sheet.at("illegal_income"), words)
        elif total and not sheet.has("income_note"):
            yield Hit(sheet.at("income_note"), "违法所得没有写怎样计算")
        elif total and sheet.has_field("income_evidence") and not sheet.has("income_evidence"):
            yield Hit(sheet.at("income_evidence"), "违法所得没有写证据")


def _estimates(about: WordList, text: str) -> bool:
    return any(_INCOME_WORDS.search(each) and about.is_in(each) for each in sentences(text))


@rule("CR-48")
def fined_once(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """One act is fined once; several fines need a reason."""
    for sheet in case.of("15"):
        if adds_up_two_fines(sheet, known):
            fines = "、".join(plain(fine) for fine in fines_in_rows(sheet) or fines_in_words(sheet.text("penalty")))
            yield Hit(sheet.at("penalty"), f"分别罚款 {fines} 元，没有说明是独立的行为")
