"""How values are written on paper."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from app.documents.case_words import (
    day_words,
    law_words,
    moment_words,
    party_rows,
    plain_value,
    remedy_words,
    shown,
    signature_words,
    yuan_words,
)
from app.domain.casefile.form import FormField
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

DAY = dt.date(2026, 9, 8)
MOMENT = dt.datetime(2026, 9, 8, 9, 5)


def field(kind: str, **more: Any) -> FormField:
    """A field of some type."""
    return FormField.model_validate({"key": "field", "label": "栏", "type": kind, **more})


def test_dates_and_moments() -> None:
    assert (day_words(DAY), day_words(None)) == ("2026年9月8日", "")
    assert (moment_words(MOMENT), moment_words(None)) == ("2026年9月8日09时05分", "")
    assert moment_words(dt.datetime(2026, 9, 3, 2, 14, 36)) == "2026年9月3日02时14分36秒"


def test_yuan_show_cents_only_where_there_are_any() -> None:
    assert [yuan_words(Decimal(each)) for each in ("50000", "50000.00", "9386.2")] == ["50000", "50000", "9386.20"]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, ""),
        (True, "是"),
        (False, "否"),
        (15, "15"),
        ("甲", "甲"),
        (DAY, "2026年9月8日"),
        (MOMENT, "2026年9月8日09时05分"),
        (Decimal("58.8"), "58.8"),
        ((1, 3), "1、3"),
        (Sum.of(50000), "50000元（伍万元整）"),
        (OfficerValue(name="学员甲", number="33990001"), "学员甲（33990001）"),
        (OfficerValue(name="学员甲"), "学员甲"),
        (Organisation(name="某公司"), "某公司"),
        (Person(name="雷守运", sex=Sex.MALE, age=48, phone="10000000033"), "雷守运，男，48岁，电话10000000033"),
        (Seal(authority="某局"), "某局"),
        (CitedLaw(words="《行政处罚法》第五十四条"), "《行政处罚法》第五十四条"),
        (MomentSpan(start=MOMENT), "2026年9月8日09时05分至"),
        (DaySpan(start=DAY, end=DAY), "2026年9月8日至2026年9月8日"),
    ],
)
def test_each_kind_of_value_has_its_words(value: Any, words: str) -> None:
    assert str(plain_value(value)) == words


def test_a_signature_tells_who_when_or_why_not() -> None:
    assert signature_words(Signature(name="钟局长", title="主要负责人", on=DAY)) == "钟局长（主要负责人） 2026年9月8日"
    assert signature_words(Signature(name="雷守运", at=MOMENT)) == "雷守运 2026年9月8日09时05分"
    chief = Signature(name="钟局长", title="局长（主要负责人）", on=DAY)
    assert signature_words(chief) == "钟局长　局长（主要负责人） 2026年9月8日"
    assert signature_words(Signature(refused="拒绝签名", witness="王见证")) == "拒绝签名（见证人：王见证）"
    assert signature_words(Signature()) == ""


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("行政处罚法第五十四条第二款", "《行政处罚法》第五十四条第二款"),
        ("《行政处罚法》第五十四条", "《行政处罚法》第五十四条"),
        ("本单位的内部规定", "本单位的内部规定"),
    ],
)
def test_a_statute_stands_in_title_marks(written: str, words: str) -> None:
    assert law_words(CitedLaw(words=written)) == words


def test_remedies_say_what_comes_first() -> None:
    both = Remedy(review_body="甬州市人民政府", review_days=60, court="某法院", litigation_months=6)
    assert "也可以在6个月内直接向某法院" in remedy_words(both)
    assert "应当先自收到之日起60日内向甬州市人民政府" in remedy_words(both.model_copy(update={"review_first": True}))
    assert "＿＿" in remedy_words(Remedy())


def test_fields_with_parts_are_texts_too() -> None:
    choice = field("choice", choices=[{"id": "a", "label": "甲"}, {"id": "b", "label": "乙"}])
    chosen = shown(choice, "b")
    assert (str(chosen), chosen["id"], [each["box"] for each in chosen["options"]]) == ("乙", "b", ["□", "☑"])
    assert str(shown(choice, None)) == ""
    assert str(shown(choice, "c")) == "c"
    both = shown(field("choices", choices=[{"id": "a", "label": "甲"}, {"id": "b", "label": "乙"}]), ("a", "b"))
    assert (str(both), both["ids"]) == ("甲、乙", ["a", "b"])
    assert shown(field("sum"), None)["capitals"] == ""
    assert shown(field("officer"), OfficerValue(name="学员甲"))["name"] == "学员甲"
    officers = shown(field("officers"), (OfficerValue(name="甲"), OfficerValue(name="乙")))
    assert (str(officers), officers["each"]) == ("甲、乙", ["甲", "乙"])
    assert str(shown(field("lines"), ("一", "二"))) == "一\n二"
    assert shown(field("text"), None) == ""


def test_rows_are_texts_by_column() -> None:
    columns = [
        {"key": "name", "label": "名称"},
        {"key": "kind", "label": "种类", "type": "choice", "choices": [{"id": "fine", "label": "罚款"}]},
        {"key": "amount", "label": "数额", "type": "yuan"},
        {"key": "evidence", "label": "证据", "type": "evidence"},
        {"key": "law", "label": "依据", "type": "law"},
    ]
    row = {
        "name": None,
        "kind": "fine",
        "amount": Decimal("9386.2"),
        "evidence": (1, 2),
        "law": (CitedLaw(words="甲"), CitedLaw(words="乙")),
    }
    table = field("rows", columns=columns)
    assert shown(table, (row,)) == [
        {"name": "", "kind": "罚款", "amount": "9386.20", "evidence": "1、2", "law": "甲、乙"}
    ]
    assert shown(table, None) == []


def test_the_half_of_the_party_that_does_not_apply_is_empty() -> None:
    rows = party_rows(Person(name="雷守运", age=48))
    assert (rows["person"]["name"], rows["person"]["age"]) == ("雷守运", "48")
    assert set(rows["organisation"].values()) == {""}
    assert party_rows(None)["person"]["name"] == ""
