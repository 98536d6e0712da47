"""Documents read with their forms."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from app.domain.casefile.case_file import CaseDocument
from app.domain.casefile.form import FieldType
from app.domain.casefile.reading import VALUE_MODELS, ReadCaseFile, ReadDocument, is_filled
from app.domain.casefile.values import OfficerValue, Organisation, Person, Seal, Signature
from tests.domain.casefile.sample_case import sample_case, sample_document, shipped_forms


def read(document_id: str, **changes: Any) -> ReadDocument:
    """One of the sample documents, some of its values replaced."""
    document = CaseDocument.model_validate(sample_document(document_id, **changes))
    form = shipped_forms().get(document.form)
    assert form is not None
    return ReadDocument(document, form)


def test_every_type_has_a_model() -> None:
    assert set(VALUE_MODELS) == set(FieldType) - {FieldType.ROWS}


def test_the_sample_reads_without_a_problem() -> None:
    case = ReadCaseFile(sample_case(), shipped_forms())
    assert case.problems == ()
    assert [each.form.code for each in case.documents] == ["2", "11", "15", "23"]
    assert case.first("15") is case.by_id("decision")
    assert case.first("24") is None
    assert case.by_id("nothing") is None
    assert [each.id for each in case.of("11", "15")] == ["notice", "decision"]


def test_values_come_typed() -> None:
    decision, interview, notice = read("decision"), read("interview"), read("notice")
    assert isinstance(decision.party(), Organisation)
    assert decision.sum("amount") is not None
    assert decision.integer("pay_days") == 15
    assert decision.text("pay_days") == "15"
    assert decision.rows("penalties")[0] == {"kind": "fine", "amount": Decimal(50000), "detail": None}
    assert decision.rows("findings")[0]["evidence"] == (1, 2)
    assert decision.seal() == Seal(authority="甬州市交通运输局", across_pages=True)
    assert decision.remedy() is not None
    assert str(decision.law("basis")[0].citation) == "hazchem_safety_law.109.1.1"
    assert interview.moment("start_at") == dt.datetime(2026, 9, 8, 10, 58)
    assert interview.day("start_at") == dt.date(2026, 9, 8)
    assert interview.officers("asker") == (OfficerValue(name="学员甲", number="33990001"),)
    assert isinstance(interview.party("asked"), Person)
    assert len(interview.signatures("officer_signs")) == 2
    assert interview.signatures("page_sign")[0].is_signed
    assert interview.choices("relation") == ("witness",)
    assert notice.flag("hearing_right") is True
    assert read("delivery").officers("deliverers")[1].name == "陈同伴"


def test_what_is_missing_reads_as_nothing() -> None:
    decision = read("decision", amount=None, seal=None, findings=None, facts="", basis=None)
    assert (decision.sum("amount"), decision.seal(), decision.rows("findings")) == (None, None, ())
    assert (decision.text("facts"), decision.law("basis"), decision.has("facts")) == ("", (), False)
    assert decision.days("pay_days") is None
    assert decision.moments("pay_days") is None
    assert decision.number("limit_t") is None
    assert decision.evidence("income_evidence") == ()
    assert decision.lines("publish_note") == ()
    assert decision.problems == []
    assert decision.value("amount") is None


@pytest.mark.parametrize(
    ("changes", "path", "said"),
    [
        ({"pay_days": "十五"}, "", "应是整数"),
        ({"amount": {"figures": "5万"}}, ".figures", "不是金额"),
        ({"remedy": "去复议"}, "", "写法不对"),
        ({"committed_at": "九月八日"}, "", "不是日期和时间"),
        ({"findings": "没有行"}, "", "应是若干行"),
        ({"findings": ["不是行"]}, "[0]", "应是一行里的各栏"),
        ({"findings": [{"statement": "甲", "proof": 1}]}, "[0].proof", "表里没有这一栏"),
        ({"findings": [{"statement": "甲", "evidence": ["一"]}]}, "[0].evidence[0]", "应是证据的序号"),
        ({"penaltys": "罚款"}, "", "没有“penaltys”这一栏"),
        ({"facts": 5}, "", "写法不对"),
    ],
)
def test_a_misshapen_value_is_told_and_kept(changes: dict[str, Any], path: str, said: str) -> None:
    decision = read("decision", **changes)
    (problem,) = decision.problems
    (key,) = changes
    assert (problem.document, problem.field, problem.path) == ("decision", key, path)
    assert said in problem.message
    assert decision.document.values[key] == changes[key]


def test_too_many_rows_are_told() -> None:
    decision = read("decision", findings=[{"statement": "甲", "evidence": [1]}] * 501)
    assert [problem.message for problem in decision.problems] == ["最多 500 行"]
    assert len(decision.rows("findings")) == 500


def test_an_unknown_form_is_told() -> None:
    case = ReadCaseFile(sample_case(documents=[{**sample_document("notice"), "form": "no_such_form"}]), shipped_forms())
    assert case.documents == ()
    assert "没有“no_such_form”这种文书" in case.problems[0].message


def test_false_says_something_and_an_empty_person_does_not() -> None:
    filled = [False, 0, "甲", ("甲",), {"a": "甲"}, Signature(refused="拒签"), Person(name="甲")]
    assert all(is_filled(each) for each in filled)
    empty = [None, "", " ", (), ({"a": None},), Signature(), Person(), OfficerValue()]
    assert not any(is_filled(each) for each in empty)
