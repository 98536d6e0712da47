"""What passages say was seen and done."""

from __future__ import annotations

import pytest

from tests.domain.scene_paper.played import ACID, TANKER, add_words, compared, found, right_case

LEFT_UNDONE = ("hasty", 2)
WRONG = [
    ("查看罐顶，人孔盖完好。", "record"),
    ("经检查，罐顶人孔盖完好。", "report"),
    ("对罐体左侧中部拍照取证。", "record"),
    ("全程开启执法记录仪。", "record"),
    ("设置了警戒区。", "record"),
    ("放置三角木。", "record"),
    ("测得没有可燃气体。", "record"),
    ("静电接地带末端悬空，导线断开，轮胎花纹深度符合要求。", "record"),
]
NEAR = [
    "未查看罐顶。", "驾驶员称罐顶昨天检查过。", "责令当事人检查灭火器。", "没有对铭牌拍照。", "拟询问企业安全经理。",
]  # fmt: skip


@pytest.mark.parametrize(("words", "document"), WRONG)
def test_what_was_not_done_is_told(words: str, document: str) -> None:
    case = add_words(right_case(TANKER, *LEFT_UNDONE), words, document)
    before = set(compared(right_case(TANKER, *LEFT_UNDONE), TANKER, *LEFT_UNDONE).findings)
    new = [each for each in compared(case, TANKER, *LEFT_UNDONE).findings if each not in before]
    assert {(each.kind.value, each.document) for each in new} == {("unsupported_claim", document)}


@pytest.mark.parametrize("words", NEAR)
def test_what_is_denied_told_by_others_or_ordered_claims_nothing(words: str) -> None:
    before = set(compared(right_case(TANKER, *LEFT_UNDONE), TANKER, *LEFT_UNDONE).findings)
    case = add_words(right_case(TANKER, *LEFT_UNDONE), words)
    new = [each for each in compared(case, TANKER, *LEFT_UNDONE).findings if each not in before]
    assert [each for each in new if each.kind.value == "unsupported_claim"] == []


@pytest.mark.parametrize(
    "words",
    [
        "检查罐顶人孔盖，完好。",
        "对罐体铭牌拍照取证。",
        "分别询问驾驶员和押运员。",
        "全程开启执法记录仪。",
        "摆放锥桶，设置警戒区。",
    ],
)
def test_what_was_done_is_let_be_and_traced(words: str) -> None:
    before, after = compared(right_case()), compared(add_words(right_case(), words))
    assert after.findings == ()
    assert len(after.traces) > len(before.traces)


def test_both_showed_their_certificates_or_only_one() -> None:
    words = "两名执法人员分别出示执法证件。"
    assert found(add_words(right_case(), words)) == ()
    case = add_words(right_case(ACID, "fail_one_badge"), words)
    new = [each for each in found(case, ACID, "fail_one_badge") if "只有一名" in each.why]
    assert [each.rule for each in new] == ["CR-63"]
    assert new[0].moment is not None


def test_a_fault_is_told_only_where_it_is_and_was_seen() -> None:
    (absent,) = found(add_words(right_case(), "静电接地带断开，末端悬空。"))
    assert absent.why == "现场没有这一情形"
    assert found(add_words(right_case(), "紧急切断阀行驶中没有处于开启位。", "report")) == ()
    assert found(add_words(right_case(), "未发现静电接地带断开，末端悬空的情形。", "report")) == ()


def test_nobody_was_questioned_whom_the_run_did_not_ask() -> None:
    case = right_case(TANKER, "hasty", 1)
    asked = compared(add_words(case, "询问了企业安全经理。", "report"), TANKER, "hasty", 1)
    assert [each.why for each in asked.findings if each.document == "report"] == ["训练里没有问过安全经理"]
    assert found(add_words(right_case(), "询问了企业安全经理。", "report")) == ()
