"""The index finds what was put in, ranks, and is whole or as before."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from records.errors import BaseUnavailableError
from records.search import law_index
from records.search.law_index import LawDocument, LawIndex, LawPlace


def document(number: int, body: str, key: str = "", plain: str = "", version_id: int = 7) -> LawDocument:
    return LawDocument(LawPlace(version_id, number, key, number, 0), "演示条例", plain, body)


DOCUMENTS = [
    document(1, "随车携带危险货物运单", "k"),
    document(2, "处一百元罚款", "k", plain="没带运单"),
    document(3, "危险货物罚款另行规定"),
    *[document(number, "演示规定") for number in range(4, 40)],
]


@pytest.fixture
def index(tmp_path: Path) -> LawIndex:
    made = LawIndex(tmp_path / "law-index.sqlite")
    assert made.build("one", DOCUMENTS) == len(DOCUMENTS)
    return made


def found(index: LawIndex, *tokens: str) -> list[int]:
    return [hit.place.number for hit in index.find(tokens, 10)]


def test_words_are_found_best_first(index: LawIndex) -> None:
    assert found(index, "运单") == [2, 1]
    assert found(index, "危险", "运单")[0] == 1
    assert set(found(index, "危*")) == {1, 3}
    assert found(index) == []
    assert found(index, "没有") == []
    assert all(hit.score > 0 for hit in index.find(["运单"], 10))


def test_words_that_stand_everywhere_count_only_alone(index: LawIndex, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(law_index, "MANY", 10)
    assert found(index, "演示", "运单") == [2, 1]
    assert len(found(index, "演示")) == 10


@pytest.mark.parametrize("token", ['"', "运单 OR 罚款", "*", "NEAR(", "'; DROP TABLE words; --"])
def test_no_token_is_taken_for_a_query(index: LawIndex, token: str) -> None:
    assert isinstance(found(index, token.replace('"', "")), list)


def test_an_article_is_found_by_its_place(index: LawIndex) -> None:
    assert [hit.place for hit in index.places("k", 2, 0)] == [LawPlace(7, 2, "k", 2, 0)]
    assert [hit.place.number for hit in index.places_of([7, 8], 3, 0)] == [3]
    assert index.places_of([], 3, 0) == []


def test_the_stamp_tells_what_it_was_built_from(index: LawIndex, tmp_path: Path) -> None:
    assert index.is_current("one")
    assert not index.is_current("two")
    assert not LawIndex(tmp_path / "none.sqlite").is_current("one")
    index.build("two", DOCUMENTS[:1])
    assert index.is_current("two")
    assert found(index, "罚款") == []


def test_a_build_that_fails_leaves_the_index_as_it_was(index: LawIndex) -> None:
    def broken() -> Iterator[LawDocument]:
        yield DOCUMENTS[0]
        raise RuntimeError("stop")

    with pytest.raises(RuntimeError):
        index.build("two", broken())
    assert index.is_current("one")
    assert found(index, "运单") == [2, 1]


def test_a_damaged_index_is_cleared_and_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "law-index.sqlite"
    path.write_bytes(b"no database" * 1000)
    index = LawIndex(path)
    assert not index.is_current("one")
    with pytest.raises(BaseUnavailableError, match="再试"):
        index.build("one", DOCUMENTS)
    assert index.build("one", DOCUMENTS) == len(DOCUMENTS)


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(BaseUnavailableError, match="写不进去"):
        LawIndex(tmp_path / "none" / "law-index.sqlite").build("one", DOCUMENTS)
