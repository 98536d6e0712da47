"""The reasoning of forms as data: what doesn't fit is told, and parts that nothing fills are left out."""

from __future__ import annotations

import datetime as dt

import pytest
from pydantic import ValidationError

from app.domain.casefile.reasoning import EvidenceAs, ReasonedForm, ReasoningFile, Step, Wordings, sentence
from tests.domain.casefile.sample_case import shipped_forms

WORDS = {
    "at": "{year}年{month}月{day}日{hour}时{minute}分",
    "fact": ("{at}", "在{place}，", "{words}", "（证据{evidence}）", "。"),
    "statement": ("{words}",),
    "factor": ("{words}", "（证据{evidence}）"),
    "discretion": ("{factors}。",),
    "act": ("{party}涉嫌", "{act}案"),
}


def test_a_part_that_nothing_fills_is_left_out() -> None:
    parts = WORDS["fact"]
    assert sentence(tuple(parts), {"words": "无证", "place": "路口"}) == "在路口，无证。"
    assert sentence(tuple(parts), {"words": "无证", "evidence": "1"}) == "无证（证据1）。"
    assert sentence(("{a}。", "。"), {"a": "一"}) == "一。"


def test_a_moment_is_written_as_documents_write_it() -> None:
    words = Wordings.model_validate(WORDS)
    assert words.moment(dt.datetime(2026, 9, 8, 9, 5)) == "2026年9月8日9时05分"
    assert words.moment(None) == ""


@pytest.mark.parametrize(
    ("changed", "why"),
    [({"fact": ("{party}{nobody}",)}, "没有 nobody"), ({"at": "{year"}, "大括号"), ({"act": ()}, "at least 1 item")],
)
def test_wordings_that_name_what_is_not_there_are_refused(changed: dict[str, object], why: str) -> None:
    with pytest.raises(ValidationError, match=why):
        Wordings.model_validate({**WORDS, **changed})


def test_a_form_takes_the_steps_that_it_has_fields_for() -> None:
    report = ReasonedForm(form="investigation_report", facts="facts", evidence="evidence", evidence_as=EvidenceAs.LIST)
    assert report.steps() == (Step.FACT, Step.EVIDENCE)
    order = ReasonedForm(form="correction_order", facts="facts", penalty="basis", remedy="remedy")
    assert order.steps() == (Step.FACT, Step.LAW, Step.REMEDY)
    with pytest.raises(ValidationError, match="要么都写"):
        ReasonedForm(form="investigation_report", facts="facts", evidence="evidence")


def test_fields_that_a_form_lacks_or_has_otherwise_are_told() -> None:
    decision = next(form for form in shipped_forms() if form.id == "penalty_decision")
    lost = ReasonedForm(form="penalty_decision", facts="fact", violated="discretion")
    assert list(lost.problems(decision)) == [
        "penalty_decision 没有 fact 这一栏（facts）",
        "penalty_decision 的 discretion 是 long，violated 要的是 law",
    ]
    file = ReasoningFile(schema_version="1", wordings=Wordings.model_validate(WORDS), forms=(lost,))
    assert file.of("penalty_decision") is lost
    assert file.of("payment") is None
