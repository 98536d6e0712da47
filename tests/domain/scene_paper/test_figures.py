"""Plates, quantities and times of passages against the run."""

from __future__ import annotations

import pytest

from tests.domain.scene_paper.played import ACID, TANKER, add_words, found, put, right_case

WRONG = [
    (TANKER, "车辆号牌为浙Z·D0999。", "unsupported_claim", "CR-63"),
    (TANKER, "检测仪读数为 18 %LEL。", "unsupported_claim", "CR-63"),
    (TANKER, "车货总质量为53.25吨。", "unsupported_claim", "CR-63"),
    (TANKER, "量得末端离地 35 mm。", "unsupported_claim", "CR-63"),
    (ACID, "路面污染面积约 60 m²。", "unsupported_claim", "CR-63"),
    (TANKER, "10:31，对罐体铭牌拍照一张。", "impossible_time", "CR-85"),
    (TANKER, "03:15车辆在隧道内停留。", "impossible_time", "CR-85"),
    (TANKER, "2026年9月16日14时20分，测得读数。", "impossible_time", "CR-85"),
    (TANKER, "10:01对罐体铭牌拍照一张。", "impossible_time", "CR-64"),
    (TANKER, "09:31出示执法证件。", "impossible_time", "CR-85"),
]
NEAR = [
    (TANKER, "车辆号牌为浙ZD0533。"),
    (TANKER, "检测仪稳定读数5.1%LEL。"),
    (TANKER, "车货总质量为51.25吨，超过限值。"),
    (TANKER, "车货总质量51250千克，装载量约35吨。"),
    (TANKER, "装载量超过核定载质量2.28吨。"),
    (TANKER, "灭火器应当不少于2具，每具不小于4公斤。"),
    (TANKER, "罚款5000元，15日内缴纳。"),
    (TANKER, "06:10车辆在演岭隧道。"),
    (TANKER, "9月17日14:30再次到企业核查。"),
    (TANKER, "09:45查看电子运单。"),
    (TANKER, "09:49，对阀门箱拍照。"),
    (ACID, "污染面积约38平方米。"),
]


@pytest.mark.parametrize(("scenario", "words", "kind", "rule"), WRONG)
def test_what_was_not_met_is_told(scenario: str, words: str, kind: str, rule: str) -> None:
    assert {(each.kind.value, each.rule) for each in found(add_words(right_case(scenario), words), scenario)} == {
        (kind, rule)
    }


@pytest.mark.parametrize(("scenario", "words"), NEAR)
def test_what_was_met_rounded_reckoned_or_asked_by_law_is_let_be(scenario: str, words: str) -> None:
    assert found(add_words(right_case(scenario), words), scenario) == ()


def test_the_nearest_figure_is_shown_with_its_moment() -> None:
    (finding,) = found(add_words(right_case(), "车货总质量为53.25吨。"))
    assert "51.25 t" in finding.why
    assert finding.moment is not None


def test_a_decision_is_held_against_the_scene_by_its_own_rule() -> None:
    case = put(add_words(right_case(), "总质量为53.25吨。", "decision"), "decision", "vehicle", "浙ZD0999")
    assert {(each.rule, each.document, each.field) for each in found(case)} == {
        ("CR-86", "decision", "facts"),
        ("CR-86", "decision", "vehicle"),
    }


def test_times_of_other_documents_count_where_they_name_the_day() -> None:
    assert found(add_words(right_case(), "17:20制作本报告。", "report")) == ()
    late = add_words(right_case(), "2026年9月16日16:45检查罐体。", "report")
    assert [each.rule for each in found(late)] == ["CR-85"]
