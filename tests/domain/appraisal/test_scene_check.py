"""Paper against the scene as rules of appraisal use it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.appraisal.engine import Appraiser
from app.domain.appraisal.finding import Kind
from app.domain.casefile.case_file import CaseFile, FromAttempt, FromNothing
from tests.domain.appraisal.shipped import knowledge
from tests.domain.scene_paper.played import add_words, put, right_case, scene_of

KNOWN = replace(knowledge(), scene=scene_of())
SCENE_RULES = ("CR-63", "CR-64", "CR-85", "CR-86")


def found(case: CaseFile) -> set[tuple[str, str, str]]:
    appraisal = Appraiser(KNOWN).appraise(case)
    return {
        (each.rule, each.place.document, each.place.field) for each in appraisal.findings if each.rule in SCENE_RULES
    }


def test_a_right_file_breaks_none_of_the_four_rules() -> None:
    assert found(right_case()) == set()


@pytest.mark.parametrize(
    ("words", "rule"),
    [("对罐体左侧中部拍照。", "CR-63"), ("10:01对罐体铭牌拍照。", "CR-64"), ("11:31设置警戒区。", "CR-85"),
     ("驾驶员称老板逼着我满罐开的，不开就扣钱。", "CR-86")],
)  # fmt: skip
def test_each_rule_finds_its_kind(words: str, rule: str) -> None:
    assert found(add_words(right_case(), words)) == {(rule, "record", "facts")}


def test_several_differences_of_a_field_are_one_finding() -> None:
    case = add_words(right_case(), "车牌浙Z·D0999。重53.25吨。对罐体左侧中部拍照。驾驶员李大明在场。")
    (finding,) = [each for each in Appraiser(KNOWN).appraise(case).findings if each.rule == "CR-63"]
    assert finding.why.endswith("等 4 处")
    assert finding.mend


def test_what_a_person_must_weigh_costs_nothing() -> None:
    case = right_case()
    for document in ("record", "report", "decision"):
        case = put(case, document, "facts", "没有发现违法行为")
    case = put(case, "decision", "findings", [])
    appraisal = Appraiser(KNOWN).appraise(case)
    prompts = [each for each in appraisal.prompts if each.rule == "CR-85"]
    assert prompts
    assert all(each.kind is Kind.PROMPT and not each.deduction for each in prompts)


def test_only_the_run_that_a_file_grew_from_is_held_against_it() -> None:
    case = add_words(right_case(), "对罐体左侧中部拍照。")
    assert found(case.model_copy(update={"origin": FromNothing()})) == set()
    other = FromAttempt(attempt="another", scenario=scene_of().scenario.id)
    assert ("CR-63", "record", "facts") not in found(case.model_copy(update={"origin": other}))


def test_the_next_state_is_compared_anew() -> None:
    appraiser = Appraiser(KNOWN)
    appraiser.appraise(right_case())
    wrong = appraiser.appraise(add_words(right_case(), "对罐体左侧中部拍照。"))
    assert "CR-63" in {each.rule for each in wrong.findings}
    assert "CR-63" not in {each.rule for each in appraiser.appraise(right_case()).findings}
