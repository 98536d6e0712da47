"""What the steps write: only what the case file holds, and what is missing by name."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from app.domain.casefile.case_file import CaseFile, Fact
from app.domain.casefile.reasoned import ChosenFactor, ChosenTier, Reasoning, numbers_in_words
from app.domain.casefile.reasoning import ReasonedForm, Wordings
from tests.domain.casefile.sample_case import sample_case, sample_document
from tests.domain.casefile.test_reasoning import WORDS

PARTS = ("{at}", "在{place}，", "{party}", "{words}", "（证据{evidence}）", "。")
FACT = Fact.model_validate(
    {"id": "f", "words": "没有许可证运输。", "at": "2026-09-08T09:05", "place": "某站", "evidence": [1, 2]}
)
BARE = Fact(id="g", words="灭火器压力不足，而且已经过了下次检验的日期")
FIRST = ChosenFactor("初次违法", "系初次违法", "lighter", (1,))
TIER = ChosenTier("基准（1）", "较轻", Decimal(1000), Decimal(2000))


def reasoning(form: dict[str, Any], values: dict[str, Any] | None = None, **case: Any) -> Reasoning:
    file: CaseFile = sample_case(documents=[{**sample_document("decision"), "values": values or {}}], **case)
    return Reasoning(
        ReasonedForm.model_validate({"form": "penalty_decision", "facts": "facts", **form}),
        Wordings.model_validate(
            {**WORDS, "fact": ("{at}", "在{place}，", "{party}", "{words}", "（证据{evidence}）", "。")}
        ),
        file,
        file.documents[0],
    )


def evidence(*numbers: int, verified: bool = True, proves: str = "证件") -> list[dict[str, Any]]:
    return [
        {"number": each, "name": f"照片{each}", "kind": "physical", "proves": proves, "verified": verified,
         "source": {"kind": "photo"}} for each in numbers
    ]  # fmt: skip


def test_facts_say_when_where_who_and_by_what() -> None:
    made = reasoning({}, {"party": {"kind": "person", "name": "甲"}}, evidence=evidence(1, 2))
    assert made.fact([FACT]).values == {"facts": "2026年9月8日9时05分在某站，甲没有许可证运输（证据1、2）。"}
    assert made.fact([FACT]).missing == ()
    assert made.fact([]).values == {}


def test_what_a_fact_lacks_is_named_and_not_made_up() -> None:
    draft = reasoning({}, evidence=evidence(1), parties=[]).fact([FACT, BARE])
    assert "证据1）" in str(draft.values["facts"])
    assert "证据1、2" not in str(draft.values["facts"])
    assert draft.missing == (
        "当事人还没有写",
        "卷里没有证据2",
        "“灭火器压力不足，而且已经过了下次…”没有时间和地点",
        "“灭火器压力不足，而且已经过了下次…”没有证据",
    )


@pytest.mark.parametrize(
    ("way", "written"),
    [
        ("findings", [{"statement": "没有许可证运输", "evidence": [1, 2]}]),
        ("numbers", [1, 2]),
        ("list", [{"seq": each, "name": f"照片{each}", "proves": "证件"} for each in (1, 2, 3)]),
    ],
)
def test_evidence_goes_in_as_the_form_takes_it(way: str, written: object) -> None:
    made = reasoning({"evidence": "findings", "evidence_as": way}, evidence=evidence(1, 2, 3))
    assert made.evidence([FACT, BARE]).values == {"findings": written}


def test_evidence_that_nobody_verified_is_named() -> None:
    form = {"evidence": "findings", "evidence_as": "numbers"}
    draft = reasoning(form, evidence=evidence(1, verified=False, proves="")).evidence([FACT])
    assert draft.missing == ("证据1 照片1还没有核实", "证据1 照片1没有写证明什么")
    assert reasoning(form, evidence=[]).evidence([FACT]).values == {}
    assert reasoning({}).evidence([FACT]).values == {}


def test_discretion_names_what_rests_on_evidence_the_tier_and_the_documents_own_amount() -> None:
    form = {"discretion": "discretion", "factors": "factors", "tier": "tier", "amount": "penalties"}
    values = {"penalties": [{"kind": "warning"}, {"kind": "fine", "amount": "1500"}]}
    made = reasoning(form, values, evidence=evidence(1))
    unproven = ChosenFactor("及时改正", "及时改正了违法行为", "lighter", (7,))
    draft = made.discretion([FIRST, unproven], TIER)
    assert draft.values["discretion"] == "系初次违法（证据1）。"
    assert draft.values["factors"] == [{"factor": "初次违法", "effect": "lighter", "evidence": [1]}]
    assert draft.values["tier"] == "较轻"
    assert draft.missing == ("“及时改正”还没有指明证据",)


def test_an_amount_outside_the_tier_or_none_is_named() -> None:
    form = {"discretion": "discretion", "amount": "penalties"}
    outside = reasoning(form, {"penalties": [{"kind": "fine", "amount": "900"}]}, evidence=evidence(1))
    assert outside.discretion([FIRST], TIER).missing == ("罚款 900 元不在这一档（1000 元至 2000 元）",)
    unreadable = reasoning(form, {"penalties": [{"kind": "fine", "amount": "很多"}]}, evidence=evidence(1))
    assert unreadable.amount() is None
    draft = unreadable.discretion([], None)
    assert draft.missing == (
        "还没有选定情节；没有从轻、从重情节的，请自己写明",
        "处罚的种类和数额还没有填罚款数",
        "没有查到这个行为的罚款幅度",
    )
    assert draft.values == {}
    assert reasoning({}).discretion([FIRST], TIER).values == {}


def test_remedies_name_the_bodies_of_the_case_and_what_it_does_not_name() -> None:
    made = reasoning({"remedy": "remedy", "review_told": "remedy_first"})
    bureau = made.case.bureau
    assert made.remedy(60, 6, review_first=False).values == {
        "remedy": {"review_body": bureau.review_body, "review_days": 60, "court": bureau.court, "litigation_months": 6}
    }
    first = made.remedy(60, None, review_first=True).values
    assert first["remedy_first"] is True
    nameless = made.case.bureau.model_copy(update={"review_body": "", "court": ""})
    bare = Reasoning(made.form, made.wordings, made.case.model_copy(update={"bureau": nameless}), made.document)
    assert bare.remedy(60, 6, review_first=False).missing == ("案卷里没有写复议机关", "案卷里没有写管辖法院")
    assert reasoning({}).remedy(60, 6, review_first=False).values == {}


def test_numbers_that_follow_one_another_are_a_span() -> None:
    assert numbers_in_words([8, 1, 4, 5, 6, 7]) == "1、4至8"
    assert numbers_in_words([1, 2]) == "1、2"
    assert numbers_in_words([]) == ""
