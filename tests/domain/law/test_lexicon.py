"""Groups of words for one thing."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from app.domain.law.lexicon import LexiconGroup


def test_a_group_has_each_word_once() -> None:
    assert LexiconGroup(law=("暂扣", "扣押"), say=("扣车", "暂扣")).words == ("暂扣", "扣押", "扣车")


def test_a_single_character_is_no_word() -> None:
    with pytest.raises(ValidationError):
        LexiconGroup(law=("扣",))
