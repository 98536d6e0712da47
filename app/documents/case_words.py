"""How the values of a case file are written on paper: dates, sums, officers, provisions, people."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from app.domain.casefile.form import Choice, FieldType, FormField
from app.domain.casefile.values import (
    CitedLaw,
    DaySpan,
    MomentSpan,
    OfficerValue,
    Organisation,
    Person,
    Remedy,
    Seal,
    Sex,
    Signature,
    Sum,
)

_STATUTE = re.compile(r"([^《》第]+)第[一二三四五六七八九十百千零〇]+条")
TICKED, EMPTY_BOX = "☑", "□"
_SEX: dict[Sex | None, str] = {Sex.MALE: "男", Sex.FEMALE: "女", None: ""}
_JOINER = {FieldType.LAW: "、", FieldType.LINES: "\n", FieldType.OFFICERS: "、", FieldType.SIGNATURES: "\n"}


class Shown(dict[str, Any]):
    """A value in its parts, by name; as a text it is the whole of it."""

    def __init__(self, text: str, **parts: Any) -> None:
        super().__init__(parts)
        self.text = text

    def __str__(self) -> str:
        return self.text


def shown(field: FormField, value: Any) -> Any:
    """A field's value for paper: a text, or `Shown` where it has parts; rows are a list of such by column key."""
    if field.type is FieldType.ROWS:
        return [_row(field, row) for row in value or ()]
    if field.type in (FieldType.CHOICE, FieldType.CHOICES):
        return _choices(field.choices, value)
    if field.type in _PARTS_OF_NOTHING and value is None:
        return _PARTS_OF_NOTHING[field.type]()
    if isinstance(value, tuple) and field.type is not FieldType.EVIDENCE:
        return _several(field.type, value)
    return plain_value(value)


def plain_value(value: Any) -> Any:
    """One value for paper; an empty text where there is none."""
    if value is None:
        return ""
    for kind, words in _WORDS.items():
        if isinstance(value, kind):
            return words(value)
    return str(value)


def day_words(day: dt.date | None) -> str:
    """A date: 2026年9月8日."""
    return f"{day.year}年{day.month}月{day.day}日" if day else ""


def moment_words(moment: dt.datetime | None) -> str:
    """A date and time to the minute, with seconds where they are given: 2026年9月8日10时20分."""
    if moment is None:
        return ""
    seconds = f"{moment.second:02}秒" if moment.second else ""
    return f"{day_words(moment.date())}{moment.hour:02}时{moment.minute:02}分{seconds}"


def yuan_words(amount: Decimal) -> str:
    """Yuan in figures: whole ones without cents, others with two decimals."""
    return f"{amount:.0f}" if amount == amount.to_integral_value() else f"{amount:.2f}"


def party_rows(who: Person | Organisation | None) -> dict[str, dict[str, str]]:
    """Both halves of the party's table; the one that does not apply is empty."""
    person = who if isinstance(who, Person) else Person()
    body = who if isinstance(who, Organisation) else Organisation()
    return {
        "person": {
            "name": person.name,
            "sex": _SEX[person.sex],
            "age": "" if person.age is None else str(person.age),
            "id_number": person.id_number,
            "address": person.address,
            "phone": person.phone,
            "work": person.work,
        },
        "organisation": {
            "name": body.name,
            "legal_representative": body.legal_representative,
            "address": body.address,
            "phone": body.phone,
            "credit_code": body.credit_code,
        },
    }


def signature_words(signature: Signature) -> str:
    """A signature with its title and day, or why there is none."""
    if not signature.is_signed:
        witness = f"（见证人：{signature.witness}）" if signature.witness else ""
        return f"{signature.refused}{witness}"
    when = moment_words(signature.at) if signature.at else day_words(signature.on)
    return f"{signer_words(signature)} {when}".strip()


def signer_words(signature: Signature) -> str:
    """Who signed, with a title if it is asked for; brackets are not put into brackets."""
    if not signature.title:
        return signature.name
    return (
        f"{signature.name}　{signature.title}" if "（" in signature.title else f"{signature.name}（{signature.title}）"
    )


def law_words(law: CitedLaw) -> str:
    """A provision with the statute's name in title marks: 《行政处罚法》第五十四条."""
    name = _STATUTE.match(law.words)
    return f"《{name[1]}》{law.words[name.end(1) :]}" if name else law.words


def _row(field: FormField, row: Mapping[str, Any]) -> dict[str, str]:
    texts = {}
    for column in field.columns:
        value = row.get(column.key)
        if column.choices:
            texts[column.key] = str(_choices(column.choices, value))
        elif column.type is FieldType.EVIDENCE:
            texts[column.key] = "、".join(str(number) for number in value or ())
        elif isinstance(value, Decimal) and column.type is FieldType.YUAN:
            texts[column.key] = yuan_words(value)
        else:
            texts[column.key] = str(_several(column.type, value) if isinstance(value, tuple) else plain_value(value))
    return texts


def _choices(choices: tuple[Choice, ...], value: Any) -> Shown:
    chosen: tuple[str, ...] = value if isinstance(value, tuple) else () if value is None else (value,)
    labels = {choice.id: choice.label for choice in choices}
    options = [
        {"label": choice.label, "on": choice.id in chosen, "box": TICKED if choice.id in chosen else EMPTY_BOX}
        for choice in choices
    ]
    text = "、".join(labels.get(each, each) for each in chosen)
    return Shown(text, id="、".join(chosen), ids=list(chosen), options=options)


def _several(kind: FieldType, values: tuple[Any, ...]) -> Shown:
    texts = [str(plain_value(each)) for each in values]
    return Shown(_JOINER.get(kind, "、").join(texts), each=texts)


def _sum(value: Sum) -> Shown:
    figures = yuan_words(value.figures)
    return Shown(f"{figures}元（{value.capitals}）", figures=figures, capitals=value.capitals)


def _person(value: Person) -> Shown:
    parts = party_rows(value)["person"]
    told: list[str] = [
        value.name,
        parts["sex"],
        f"{parts['age']}岁" if parts["age"] else "",
        f"身份证件号{value.id_number}" if value.id_number else "",
        value.work,
        value.address,
        f"电话{value.phone}" if value.phone else "",
    ]
    return Shown("，".join(part for part in told if part), **parts)


def _organisation(value: Organisation) -> Shown:
    return Shown(value.name, **party_rows(value)["organisation"])


def _officer(value: OfficerValue) -> Shown:
    number = f"（{value.number}）" if value.number else ""
    return Shown(f"{value.name}{number}", name=value.name, number=value.number)


def _signature(value: Signature) -> Shown:
    when = moment_words(value.at) if value.at else day_words(value.on)
    return Shown(
        signature_words(value),
        name=value.name,
        opinion=value.opinion,
        day=when,
        title=value.title,
        signer=signer_words(value),
        refused=value.refused,
        witness=value.witness,
    )


def _moments(value: MomentSpan) -> Shown:
    start, end = moment_words(value.start), moment_words(value.end)
    return Shown(f"{start}至{end}", start=start, end=end)


def _days(value: DaySpan) -> Shown:
    start, end = day_words(value.start), day_words(value.end)
    return Shown(f"{start}至{end}", start=start, end=end)


def _remedy(value: Remedy) -> Shown:
    days = "" if value.review_days is None else str(value.review_days)
    months = "" if value.litigation_months is None else str(value.litigation_months)
    return Shown(
        remedy_words(value),
        review_body=value.review_body,
        review_days=days,
        court=value.court,
        litigation_months=months,
    )


def remedy_words(remedy: Remedy) -> str:
    """How to seek review or go to court, as a sentence; what is not filled in stays open."""
    days = "＿＿" if remedy.review_days is None else remedy.review_days
    body = remedy.review_body or "＿＿＿＿"
    court = remedy.court or "＿＿＿＿"
    if remedy.review_first:
        return (
            f"对本决定不服的，应当先自收到之日起{days}日内向{body}申请行政复议；"
            f"对行政复议决定不服的，再依法向{court}提起行政诉讼。"
        )
    months = "＿＿" if remedy.litigation_months is None else remedy.litigation_months
    return (
        f"对本决定不服的，可以自收到之日起{days}日内向{body}申请行政复议，"
        f"也可以在{months}个月内直接向{court}提起行政诉讼。"
    )


_WORDS: dict[type, Any] = {
    bool: lambda value: "是" if value else "否",
    dt.datetime: moment_words,
    dt.date: day_words,
    Decimal: lambda value: f"{value:f}",
    tuple: lambda value: "、".join(str(each) for each in value),
    Sum: _sum,
    Person: _person,
    Organisation: _organisation,
    OfficerValue: _officer,
    Signature: _signature,
    Seal: lambda value: Shown(value.authority, authority=value.authority),
    MomentSpan: _moments,
    DaySpan: _days,
    CitedLaw: law_words,
    Remedy: _remedy,
}
"""Words for each kind of value; a moment is a date too, so it stands first."""

_PARTS_OF_NOTHING: dict[FieldType, Any] = {
    FieldType.SUM: lambda: Shown("", figures="", capitals=""),
    FieldType.PARTY: lambda: Shown("", name=""),
    FieldType.PERSON: lambda: Shown("", **party_rows(None)["person"]),
    FieldType.ORGANISATION: lambda: Shown("", **party_rows(None)["organisation"]),
    FieldType.OFFICER: lambda: Shown("", name="", number=""),
    FieldType.SIGNATURE: lambda: _signature(Signature()),
    FieldType.MOMENTS: lambda: Shown("", start="", end=""),
    FieldType.DAYS: lambda: Shown("", start="", end=""),
    FieldType.SEAL: lambda: Shown("", authority=""),
    FieldType.REMEDY: lambda: _remedy(Remedy()),
    FieldType.OFFICERS: lambda: Shown("", each=[]),
    FieldType.SIGNATURES: lambda: Shown("", each=[]),
    FieldType.LINES: lambda: Shown("", each=[]),
    FieldType.LAW: lambda: Shown("", each=[]),
}
