"""What a document lacks or has wrong by its form alone: needed fields, bounds, formats. Rules over the whole file are
appraisal's.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

from app.domain.casefile.case_file import CaseMode
from app.domain.casefile.form import (
    FieldType,
    FormatRule,
    FormField,
    FormKind,
    Needed,
    NeededWhen,
    Situation,
)
from app.domain.casefile.formats import (
    age_on,
    case_number_problem,
    credit_code_problem,
    empty_phrase_problem,
    hash_problem,
    id_birthday,
    id_number_problem,
    id_sex,
    officer_number_problem,
    phone_problem,
    plate_problem,
)
from app.domain.casefile.reading import ReadCaseFile, ReadDocument, is_filled
from app.domain.casefile.values import DaySpan, MomentSpan, OfficerValue, Organisation, Person, Signature, Sum


class FlawKind(StrEnum):
    """How a field falls short of its form."""

    MISSING = "missing"
    UNREADABLE = "unreadable"
    BOUNDS = "bounds"
    FORMAT = "format"


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing wrong in one field; `path` leads below it, as in `[0].quantity`."""

    document: str
    field: str
    kind: FlawKind
    message: str
    path: str = ""


def situations(case: ReadCaseFile, document: ReadDocument) -> frozenset[Situation]:
    """What the case file says about the situation that a document was made in."""
    found = set()
    opened = case.first("1")
    approved = opened.signatures("leader_opinion") if opened else ()
    opened_on = approved[0].day if approved else None
    made_on = _made_on(document)
    if opened_on and made_on and made_on >= opened_on:
        found.add(Situation.AFTER_OPENING)
    if any(each.has("content") for each in case.of("E2")):
        found.add(Situation.DEFENCE_MADE)
    if case.of("13"):
        found.add(Situation.HEARING_HELD)
    measures = case.of("8")
    if measures:
        found.add(Situation.SEIZED_GOODS)
        # Only the record of the visit in which the measure was taken has to tell of it.
        if made_on in {each.document.issued_on for each in measures}:
            found.add(Situation.MEASURE_TAKEN)
    return frozenset(found)


def check_document(
    document: ReadDocument, given: Collection[Situation] = (), mode: CaseMode = CaseMode.PRACTICE
) -> list[Flaw]:
    """Every flaw of a document by its form, in the order of the form; `given` are the situations of the case."""
    flaws = [
        Flaw(document.id, problem.field, FlawKind.UNREADABLE, problem.message, problem.path)
        for problem in document.problems
    ]
    unread = {flaw.field for flaw in flaws}
    for field in document.form.fields:
        if field.key not in unread:
            flaws += _Checker(document, field, mode).flaws(given)
    return flaws


def check_case(case: ReadCaseFile) -> list[Flaw]:
    """The flaws of all documents that the form's own rules tell."""
    return [
        flaw
        for document in case.documents
        for flaw in check_document(document, situations(case, document), case.case.mode)
    ]


def is_needed(document: ReadDocument, field: FormField, given: Collection[Situation] = ()) -> bool:
    """Whether the field has to be filled in."""
    needed = field.needed
    if not isinstance(needed, NeededWhen):
        return needed is Needed.ALWAYS
    if needed.situation is not None:
        return needed.situation in given
    assert needed.field is not None  # NeededWhen says either the one or the other
    if not needed.is_:
        return document.has(needed.field)
    return any(str(value).lower() in needed.is_ for value in _chosen(document.value(needed.field)))


@dataclass(frozen=True)
class _Checker:
    document: ReadDocument
    field: FormField
    mode: CaseMode

    def flaws(self, given: Collection[Situation]) -> Iterator[Flaw]:
        value = self.document.value(self.field.key)
        if not is_filled(value):
            if is_needed(self.document, self.field, given):
                yield self._flaw(FlawKind.MISSING, f"“{self.field.label}”没有填")
            return
        yield from self._bounds(value)
        yield from self._formats(value)

    def _bounds(self, value: Any) -> Iterator[Flaw]:
        field = self.field
        if field.most_chars and isinstance(value, str) and len(value) > field.most_chars:
            yield self._flaw(FlawKind.BOUNDS, f"“{field.label}”最多 {field.most_chars} 字，写了 {len(value)} 字")
        if field.must_be is not None and value is not field.must_be:
            yield self._flaw(FlawKind.BOUNDS, f"“{field.label}”应为{'是' if field.must_be else '否'}")
        size = _size(value)
        if size is None:
            return
        unit = "项" if isinstance(value, tuple) else ""
        if field.at_least is not None and size < field.at_least:
            yield self._flaw(FlawKind.BOUNDS, f"“{field.label}”至少 {field.at_least} {unit}，只有 {size}".strip())
        if field.at_most is not None and size > field.at_most:
            yield self._flaw(FlawKind.BOUNDS, f"“{field.label}”最多 {field.at_most} {unit}，写了 {size}".strip())

    def _formats(self, value: Any) -> Iterator[Flaw]:
        for path, message in self._format_problems(value):
            if message:
                yield self._flaw(FlawKind.FORMAT, message, path)

    def _format_problems(self, value: Any) -> Iterator[tuple[str, str]]:
        if self.field.rule and isinstance(value, str):
            yield "", self._rule(self.field.rule, value)
        if self.field.type is FieldType.CASE_NUMBER:
            # A record bears the number of the case, which was opened under the word of that form.
            yield "", case_number_problem(value, self.document.form.word)
        elif self.field.type in (FieldType.CHOICE, FieldType.CHOICES):
            yield from _unknown_choices(self.field, value)
        elif isinstance(value, Sum):
            yield "", "" if value.agrees else "大写与小写不一致"
        elif isinstance(value, MomentSpan | DaySpan):
            yield from _span_problems(value)
        elif isinstance(value, Person | Organisation):
            yield from self._identity(value)
        else:
            yield from self._members(value)

    def _members(self, value: Any) -> Iterator[tuple[str, str]]:
        if self.field.type is FieldType.ROWS:
            yield from _row_problems(self.field, value)
            return
        each: tuple[Any, ...] = value if isinstance(value, tuple) else (value,)
        numbers = [officer.number for officer in each if isinstance(officer, OfficerValue)]
        for index, member in enumerate(each):
            place = f"[{index}]" if isinstance(value, tuple) else ""
            if isinstance(member, OfficerValue):
                yield f"{place}.number", officer_number_problem(member.number)
                if member.number and numbers.index(member.number) < index:
                    yield f"{place}.number", "两名执法人员的证号相同"
            elif isinstance(member, Signature) and not member.refused and member.day is None:
                yield f"{place}.on", "签名没有写日期"

    def _rule(self, rule: FormatRule, text: str) -> str:
        if rule is FormatRule.PHONE:
            return phone_problem(text, practice=self.mode is CaseMode.PRACTICE)
        checks = {
            FormatRule.PLATE: plate_problem,
            FormatRule.HASH: hash_problem,
            FormatRule.NO_EMPTY_PHRASES: empty_phrase_problem,
        }
        return checks[rule](text)

    def _identity(self, who: Person | Organisation) -> Iterator[tuple[str, str]]:
        practice = self.mode is CaseMode.PRACTICE
        if who.phone:
            yield ".phone", phone_problem(who.phone, practice=practice)
        if isinstance(who, Organisation):
            needed: Mapping[str, str] = {
                "legal_representative": "法定代表人",
                "address": "地址",
                "phone": "联系电话",
                "credit_code": "统一社会信用代码",
            }
            yield ".credit_code", credit_code_problem(who.credit_code) if who.credit_code else ""
        else:
            needed = {
                "sex": "性别",
                "age": "年龄",
                "id_number": "身份证件号",
                "address": "住址",
                "phone": "联系电话",
            }
            yield from _person_problems(who, _made_on(self.document))
        if self.document.form.kind is not FormKind.ATTACHMENT and self.field.type is not FieldType.ORGANISATION:
            for key, label in needed.items():
                yield f".{key}", f"{self.field.label}的{label}没有填" if getattr(who, key) in (None, "") else ""

    def _flaw(self, kind: FlawKind, message: str, path: str = "") -> Flaw:
        return Flaw(self.document.id, self.field.key, kind, message, path)


def _person_problems(who: Person, on: dt.date | None) -> Iterator[tuple[str, str]]:
    if not who.id_number:
        return
    problem = id_number_problem(who.id_number, on)
    yield ".id_number", problem
    birthday = id_birthday(who.id_number)
    if problem or birthday is None:
        return
    if who.sex is not None and who.sex is not id_sex(who.id_number):
        yield ".sex", "性别与身份证件号不一致"
    if who.age is not None and on is not None and who.age != age_on(birthday, on):
        yield ".age", f"年龄与身份证件号不一致，按出生日期是 {age_on(birthday, on)} 周岁"


def _row_problems(field: FormField, rows: tuple[Mapping[str, Any], ...]) -> Iterator[tuple[str, str]]:
    for index, row in enumerate(rows):
        for column in field.columns:
            value = row.get(column.key)
            if column.required and not is_filled(value):
                yield f"[{index}].{column.key}", f"“{field.label}”第 {index + 1} 行的“{column.label}”没有填"
            known = {choice.id for choice in column.choices}
            if known and isinstance(value, str) and value not in known:
                yield f"[{index}].{column.key}", f"没有“{value}”这个选项"


def _span_problems(span: MomentSpan | DaySpan) -> Iterator[tuple[str, str]]:
    if span.start is None or span.end is None:
        yield ".end" if span.start else ".start", "起止时间没有填全"
    elif span.end < span.start:
        yield ".end", "结束早于开始"


def _unknown_choices(field: FormField, value: Any) -> Iterator[tuple[str, str]]:
    known = {choice.id for choice in field.choices}
    for chosen in _chosen(value):
        if chosen not in known:
            yield "", f"“{field.label}”没有“{chosen}”这个选项"


def _chosen(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else () if value is None else (value,)


def _size(value: Any) -> Decimal | int | None:
    if isinstance(value, tuple):
        return sum(1 for each in value if is_filled(each))
    return value if isinstance(value, int | Decimal) and not isinstance(value, bool) else None


def _made_on(document: ReadDocument) -> dt.date | None:
    """The day a document was made: its date of issue, else the start of what it records."""
    if document.document.issued_on:
        return document.document.issued_on
    for key in ("start_at", "time", "got_at"):
        if key in document.form.by_key:
            day = document.day(key)
            span = document.moments(key)
            if day or (span and span.start):
                return day or (span.start.date() if span and span.start else None)
    return None
