"""Layouts as data, and what is told of one that does not fit its form."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from app.domain.casefile.form import CaseForm
from app.domain.casefile.layout import Block, FormLayout, auto_layout, places, shown_keys
from tests.domain.casefile.sample_case import shipped_forms

FORM = CaseForm.model_validate(
    {
        "id": "some_form",
        "code": "E1",
        "name": "某文书",
        "kind": "extra",
        "fields": [
            {"key": "act", "label": "案由", "type": "text"},
            {"key": "facts", "label": "事实", "type": "long"},
            {"key": "amount", "label": "金额", "type": "sum"},
            {"key": "told", "label": "已告知", "type": "yes_no"},
            {"key": "items", "label": "清单", "type": "rows", "columns": [{"key": "name", "label": "名称"}]},
            {"key": "seal", "label": "印章", "type": "seal"},
            {"key": "tier", "label": "档次", "type": "text", "prints": False},
        ],
    }
)
WHOLE: list[dict[str, Any]] = [
    {"kind": "line", "text": "案由：{act}，{bureau.name}"},
    {"kind": "long", "field": "facts"},
    {"kind": "grid", "rows": [["金额", "{amount.capitals}"]]},
    {"kind": "tick", "field": "told", "text": "已告知"},
    {"kind": "rows", "field": "items"},
    {"kind": "seal", "field": "seal"},
]


def layout(*blocks: dict[str, Any]) -> FormLayout:
    """A layout of the form from some blocks."""
    return FormLayout.model_validate({"form": "some_form", "blocks": blocks})


def test_a_layout_that_prints_every_field_fits() -> None:
    assert layout(*WHOLE).problems(FORM) == []


def test_a_field_that_is_never_printed_is_told() -> None:
    assert layout(*WHOLE[:-1]).problems(FORM) == ["“印章”（seal）没有印出来：放进一个块，或在文书表里写 prints: false"]


@pytest.mark.parametrize(
    ("block", "said"),
    [
        ({"kind": "line", "text": "{nothing}"}, "第 7 块提到“nothing”"),
        ({"kind": "grid", "rows": [["甲", "nothing"]]}, "第 7 块提到“nothing”"),
        ({"kind": "long", "field": "nothing"}, "第 7 块提到“nothing”"),
        ({"kind": "party", "field": "act"}, "第 7 块不能印“案由”"),
        ({"kind": "signs", "items": [["签名", "act"]]}, "第 7 块不能印“案由”"),
        ({"kind": "text", "text": "{amount.words}"}, "“{amount.words}”没有这一部分"),
        ({"kind": "tick", "field": "told", "text": "{nothing}"}, "第 7 块提到“nothing”"),
        ({"kind": "note", "text": "甲", "when": {"field": "nothing"}}, "when 提到“nothing”"),
    ],
)
def test_what_does_not_fit_is_told_with_its_place(block: dict[str, Any], said: str) -> None:
    assert any(said in message for message in layout(*WHOLE, block).problems(FORM))


def test_a_grid_goes_by_pairs() -> None:
    with pytest.raises(ValidationError, match="一对或两对"):
        layout({"kind": "grid", "rows": [["只有名称"]]})


def test_places_are_names_in_braces() -> None:
    assert places("时间：{start_at}至{from_to.end}，{Not} {不是}") == ["start_at", "from_to.end"]
    tick: Block = TypeAdapter(Block).validate_python({"kind": "tick", "field": "told", "text": "{act}"})
    assert list(shown_keys(tick)) == ["told", "act"]


def test_a_form_without_a_layout_is_a_table_of_its_fields() -> None:
    made = auto_layout(FORM)
    assert made.problems(FORM) == []
    assert [block.kind for block in made.blocks] == ["grid", "rows", "seal"]


def test_every_form_has_a_layout_that_fits() -> None:
    for form in shipped_forms():
        assert auto_layout(form).problems(form) == []
