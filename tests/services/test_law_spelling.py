"""Pinyin as people type it."""

from __future__ import annotations

import json

import pytest

from app.services.law_spelling import Spelling

SPELLING = Spelling.of(
    [("公路法", 3), ("道路运输条例（2022）", 4)],
    ["超载", "黑车"],
    ["先行登记保存证据，GPS定位", "超载的不予放行", "超载运输"],
)


KEPT = {"spelling": json.loads(json.dumps(SPELLING.facts()))}


@pytest.mark.parametrize("spelling", [SPELLING, Spelling.from_index(KEPT, SPELLING.columns())])
def test_initials_and_full_pinyin_give_words(spelling: Spelling) -> None:
    assert spelling.meant("xxdjbc") == ["先行登记保存"]
    assert spelling.meant("chaozai")[0] == "超载"
    assert spelling.meant("hc") == ["黑车"]
    assert spelling.meant("dengjibaocun") == ["登记保存"]
    assert spelling.meant("xxxxxx") == []


def test_syllables_are_not_torn_apart() -> None:
    assert "先行登" not in SPELLING.meant("anxing")
    assert SPELLING.meant("ianxingdeng") == []


def test_names_are_known_by_their_initials() -> None:
    assert SPELLING.volumes("glf") == [3]
    assert SPELLING.volumes("dlystl（2022）") == [4]
    assert SPELLING.volumes("gl") == []
