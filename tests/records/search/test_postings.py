"""Which texts hold a token and how often."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from records.search.grams import gram
from records.search.postings import Gathering, Postings


def gathered(*texts: str) -> Postings:
    gathering = Gathering()
    gathering.add(texts[:1], range(1))
    gathering.add(texts[1:], range(1, len(texts)))
    return gathering.postings()


def test_tokens_are_counted_text_by_text() -> None:
    postings = gathered("运单运单", "危险", "运单")
    owners, counts = postings.of(gram("运单"))
    assert (owners.tolist(), counts.tolist()) == ([0, 2], [2.0, 1.0])
    assert postings.of(gram("没有"))[0].tolist() == []
    assert postings.has(gram("危险"))
    assert not postings.has(gram("没有"))
    assert postings.sums(3).tolist() == [3.0, 1.0, 1.0]
    assert dict(zip(postings.codes.tolist(), postings.texts().tolist(), strict=True))[gram("运单")] == 2


def test_columns_give_the_postings_back() -> None:
    postings = gathered("运单", "危险货物")
    again = Postings.from_columns("x", postings.columns("x"))
    assert np.array_equal(again.codes, postings.codes)
    assert np.array_equal(again.owners, postings.owners)


def test_nothing_counts_nothing() -> None:
    assert Gathering().postings().of(1)[0].size == 0
    assert gathered("", "").codes.size == 0


@given(st.lists(st.text("甲乙丙ab ", max_size=12), min_size=2, max_size=6))
def test_the_entries_of_a_text_are_its_tokens(texts: list[str]) -> None:
    postings = gathered(*texts)
    spread = postings.spread()
    assert len(spread) == len(postings.owners)
    for at, text in enumerate(texts):
        alone = Gathering()
        alone.add([text], [0])
        assert spread[postings.owners == at].tolist() == alone.postings().spread().tolist()
