"""Word lists find what they mean, sentence by sentence."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from app.domain.appraisal.words import WordList, sentences
from tests.domain.appraisal.shipped import knowledge


@pytest.mark.parametrize(
    ("list_id", "text", "there"),
    [
        ("leading_question", "你承认黑车营运吗？", True),
        ("leading_question", "你是不是故意逃避检测？", True),
        ("leading_question", "请说一下当时的经过。", False),
        ("leading_question", "你对检测结果有什么意见？", False),
        ("threat_or_promise", "你要是不配合，就把车扣了。", True),
        ("threat_or_promise", "不如实回答的，依法要承担责任。", False),
        ("inference", "该车可能超载。", True),
        ("inference", "当事人称可能超载。", False),
        ("about_amount", "收入大约五百元", True),
        ("about_amount", "收入500元", False),
        ("direct_action", "对本决定不服的，可以直接向人民法院起诉", True),
        ("direct_action", "先申请行政复议，对复议决定不服的再向人民法院起诉", False),
        ("empty_phrase", "情节较重，决定罚款五万元", True),
        ("empty_phrase", "情节较重：一年内第三次（证据9）", False),
        ("badge_shown", "出示执法证件", True),
    ],
)
def test_the_shipped_lists(list_id: str, text: str, there: bool) -> None:
    """A phrase counts where nothing in its sentence clears it."""
    assert knowledge().words.of(list_id).is_in(text) is there


def test_sentences() -> None:
    """Without their marks, the empty ones left out."""
    assert list(sentences("甲。乙；！\n丙？")) == ["甲", "乙", "丙"]


def test_a_pattern_that_is_none_is_refused() -> None:
    """Told to the author in words."""
    with pytest.raises(ValidationError, match="查找式"):
        WordList(id="x", says="y", patterns=("(",))
    with pytest.raises(KeyError):
        knowledge().words.of("unknown")
