"""Initials find names and words."""

from __future__ import annotations

from app.domain.law.library import LawLibrary
from app.services.law_pinyin import names_by_initials, phrases_by_initials
from app.services.law_shelf import LawShelf
from tests.domain.law.sample_law import NEW, OLD
from tests.services.test_law_shelf import THESAURUS

SHELF = LawShelf(LawLibrary((OLD, NEW)), THESAURUS, {}, {}, {"公路法": "公路法"})


def test_names_by_initials_of_title_or_short_name() -> None:
    assert names_by_initials("ysf", SHELF) == [("演示法", "new_law")]
    assert names_by_initials("jtl", SHELF) == [("演示旧条例", "old_rules")]
    assert names_by_initials("glf", SHELF) == [("公路法", None)]
    assert names_by_initials("zzz", SHELF) == []


def test_words_by_initials() -> None:
    assert phrases_by_initials("wzg", SHELF) == ["无资格"]
    assert phrases_by_initials("mzdsj", SHELF) == ["没证的司机"]
    assert phrases_by_initials("qqq", SHELF) == []
