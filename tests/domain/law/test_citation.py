"""Citations are read, written and shown the way officers write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from app.domain.law.citation import Citation, CitationText

_PART = st.none() | st.integers(1, 99)
CITATIONS = st.builds(
    lambda key, article, suffix, paragraph, item: Citation(
        key, article, suffix, paragraph, item if paragraph else None
    ),
    st.sampled_from(["criminal_law", "hazchem_regulation_2013"]),
    st.integers(1, 1260),
    _PART,
    _PART,
    _PART,
)


@given(CITATIONS)
def test_text_reads_back(citation: Citation) -> None:
    assert Citation.parse(str(citation)) == citation


@pytest.mark.parametrize(
    ("text", "words", "digits"),
    [
        ("law.109.1.4", "第一百零九条第一款第（四）项", "第109条第1款第（4）项"),
        ("law.53", "第五十三条", "第53条"),
        ("law.133-1", "第一百三十三条之一", "第133条之一"),
        ("law.133-1.2", "第一百三十三条之一第二款", "第133条之一第2款"),
    ],
)
def test_chinese_forms(text: str, words: str, digits: str) -> None:
    assert Citation.parse(text).chinese() == words
    assert Citation.parse(text).chinese(digits=True) == digits


def test_the_only_paragraph_is_not_named() -> None:
    assert Citation.parse("law.63.1.3").chinese(single_paragraph=True) == "第六十三条第（三）项"
    assert Citation.parse("law.67.1").chinese(single_paragraph=True) == "第六十七条"


@pytest.mark.parametrize(
    "text",
    ["", "law", "law.0", "law.x", "law.1.2.3.4", "Law.1", "law.1.", "law.01", "law.1-0", "法.1", "law.１", "law.1 2"],
)
def test_other_texts_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="不是法条引用"):
        Citation.parse(text)


def test_places_lie_in_larger_places() -> None:
    item = Citation.parse("law.109.1.4")
    assert str(item.enclosing) == "law.109.1"
    assert str(item.article_only) == "law.109"
    assert item.lies_in(Citation.parse("law.109"))
    assert item.lies_in(Citation.parse("law.109.1"))
    assert not item.lies_in(Citation.parse("law.109.2"))
    assert Citation.parse("law.109").enclosing is None


def test_a_model_field_takes_and_gives_text() -> None:
    adapter: TypeAdapter[Citation] = TypeAdapter(CitationText)
    citation = adapter.validate_python("law.5.1")
    assert citation == Citation("law", 5, None, 1)
    assert adapter.dump_python(citation) == "law.5.1"
    assert adapter.validate_python(citation) is citation
    assert adapter.json_schema()["type"] == "string"
    with pytest.raises(ValidationError):
        adapter.validate_python("law 5")
