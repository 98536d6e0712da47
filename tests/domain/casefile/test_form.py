"""Forms as data."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from app.domain.casefile.form import CaseForm, CaseForms, FieldType, FormField, FormKind, NeededWhen, Side
from tests.domain.casefile.sample_case import shipped_forms

FIELD = {"key": "act", "label": "案由", "type": "text"}


def form(*fields: dict[str, Any], **changes: Any) -> CaseForm:
    """A form of some fields."""
    given = {"id": "some_form", "code": "E1", "name": "某文书", "kind": "extra", "fields": fields or (FIELD,)}
    return CaseForm.model_validate({**given, **changes})


def test_all_official_and_extra_forms_are_there() -> None:
    forms = shipped_forms()
    codes = [each.code for each in forms if each.kind is not FormKind.ATTACHMENT]
    extra = ["E1", "E2", "E3", "E4", "E5", "E6a", "E6b", "E6c", "E6d", "E6e", "E7", "E8"]
    assert sorted(codes, key=str) == sorted([*(str(n) for n in range(1, 25)), *extra])
    assert {each.id for each in forms if each.kind is FormKind.ATTACHMENT} >= {
        "approval",
        "hearing_request",
        "payment",
        "record_filing",
        "device",
        "review_record",
        "inform",
        "test_report",
    }


def test_forms_are_found_by_id_and_code() -> None:
    forms = shipped_forms()
    decision = forms.of_code("15")
    assert decision is not None
    assert decision is forms.get("penalty_decision")
    assert (decision.word, decision.outward, decision.side) == ("罚", True, Side.MAIN)
    assert decision.by_key["amount"].type is FieldType.SUM
    assert forms.get("nothing") is None
    assert forms.of_code("99") is None
    assert len(CaseForms([decision])) == 1


def test_a_second_name_in_brackets_does_not_stand_over_the_document() -> None:
    names = {each.code: each.short_name for each in shipped_forms()}
    assert (names["E2"], names["17"], names["E3"]) == (
        "陈述申辩笔录",
        "分期（延期）缴纳罚款通知书",
        "送达信息（地址）确认书",
    )


def test_choices_have_words() -> None:
    way = FormField.model_validate({**FIELD, "type": "choice", "choices": [{"id": "direct", "label": "直接送达"}]})
    assert way.choice_label("direct") == "直接送达"
    assert way.choice_label("other") == "other"


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({**FIELD, "type": "choice"}, "选择栏要写 choices"),
        ({**FIELD, "choices": [{"id": "a", "label": "甲"}]}, "选择栏要写 choices"),
        ({**FIELD, "type": "rows"}, "表格栏要写 columns"),
        ({**FIELD, "type": "rows", "columns": [{"key": "a", "label": "甲", "type": "choice"}]}, "选择栏要写 choices"),
        ({**FIELD, "type": "rows", "columns": [{"key": "a", "label": "甲", "type": "rows"}]}, "不能再套表格"),
        ({**FIELD, "needed": {"is": ["a"]}}, "请写 field"),
        ({**FIELD, "needed": {"situation": "defence_made", "is": ["a"]}}, "请写 field"),
        ({**FIELD, "needed": {"field": "missing"}}, "没有这一栏"),
    ],
)
def test_a_field_that_does_not_hold_together_is_refused(wrong: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        form(wrong)


def test_a_key_stands_once() -> None:
    with pytest.raises(ValidationError, match="act 写了两次"):
        form(FIELD, FIELD)


def test_a_condition_may_look_at_the_case() -> None:
    needed = NeededWhen.model_validate({"situation": "defence_made"})
    assert form({**FIELD, "needed": needed.model_dump(by_alias=True)}).by_key["act"].needed == needed
