"""The index file gives back what was put in, and is whole or as before."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from records.errors import BaseUnavailableError
from records.search.grams import gram
from records.search.law_index import IndexContent, IndexReader, LawIndex
from records.search.postings import Gathering


def content(*archive: str, **facts: Any) -> IndexContent:
    gathering = Gathering()
    gathering.add(archive, range(len(archive)))
    postings = gathering.postings()
    columns = {"numbers": np.array([3, 1, 2], np.int32)}
    return IndexContent(columns, facts, postings, np.full(len(postings.owners), 0.5, np.float32))


@pytest.fixture
def index(tmp_path: Path) -> LawIndex:
    made = LawIndex(tmp_path / "law-index.sqlite")
    made.build("one", content("危险货物", "货物运单", words=["甲", "乙"]))
    return made


@pytest.fixture
def reader(index: LawIndex) -> Iterator[IndexReader]:
    opened = index.read("one")
    assert opened is not None
    yield opened
    opened.close()


def test_columns_facts_and_terms_come_back(reader: IndexReader) -> None:
    assert reader.columns["numbers"].tolist() == [3, 1, 2]
    assert dict(reader.facts) == {"words": ["甲", "乙"]}
    assert len(reader.facts) == 1
    found = reader.terms([gram("货物"), gram("运单"), gram("没有")], 10)
    assert found[gram("货物")].owners.tolist() == [0, 1]
    assert found[gram("货物")].weights.tolist() == [128, 128]
    assert (found[gram("运单")].texts, len(found)) == (1, 2)


def test_tokens_that_stand_nearly_everywhere_are_left_out(reader: IndexReader) -> None:
    assert set(reader.terms([gram("货物"), gram("运单")], 1)) == {gram("运单")}
    assert reader.terms([], 10) == {}


def test_the_stamp_tells_what_it_was_built_from(index: LawIndex, tmp_path: Path) -> None:
    assert index.read("two") is None
    assert LawIndex(tmp_path / "none.sqlite").read("one") is None
    index.build("two", content())
    assert index.read("one") is None


def test_a_reader_sees_what_it_opened_while_the_index_is_built_again(index: LawIndex, reader: IndexReader) -> None:
    index.build("two", content("别的文字"))
    assert reader.terms([gram("货物")], 10)[gram("货物")].texts == 2
    again = index.read("two")
    assert again is not None
    assert again.terms([gram("货物")], 10) == {}
    again.close()


def test_a_build_that_fails_leaves_the_index_as_it_was(index: LawIndex) -> None:
    with pytest.raises(TypeError):
        index.build("two", content(broken={1, 2}))
    opened = index.read("one")
    assert opened is not None
    opened.close()


def test_a_damaged_index_is_cleared_and_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "law-index.sqlite"
    path.write_bytes(b"no database" * 1000)
    index = LawIndex(path)
    assert index.read("one") is None
    with pytest.raises(BaseUnavailableError, match="再试"):
        index.build("one", content())
    index.build("one", content())
    opened = index.read("one")
    assert opened is not None
    opened.close()


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(BaseUnavailableError, match="打不开"):
        LawIndex(tmp_path / "none" / "law-index.sqlite").build("one", content())
