"""Tokens over arrays are the tokens of the one tokeniser."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.domain.law.fulltext.tokens import pairs
from records.search.grams import gram, grams

TEXTS = st.lists(st.text("运单危险货物\n，。 aB1é𠀀", max_size=20), max_size=5)


def test_pairs_words_and_lone_characters() -> None:
    codes, owners = grams(["危险货，吨", "GPS 危险"])
    found = sorted(zip(owners.tolist(), codes.tolist(), strict=True))
    assert found == sorted([(0, gram("危险")), (0, gram("险货")), (0, gram("吨")), (1, gram("gps")), (1, gram("危险"))])


def test_single_characters_stand_beside_pairs() -> None:
    codes, _owners = grams(["危险"], singles=True)
    assert set(codes.tolist()) == {gram("危险"), gram("危"), gram("险")}
    assert grams([])[0].size == 0


@given(TEXTS)
def test_arrays_and_tokeniser_agree(texts: list[str]) -> None:
    codes, owners = grams(texts)
    for at, text in enumerate(texts):
        assert set(codes[owners == at].tolist()) == {gram(token) for token in pairs(text)}
