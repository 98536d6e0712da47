"""The library as the search sees it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from app.domain.law.act import Domain
from app.domain.law.library import LawLibrary
from app.domain.law.thesaurus import TermKind, Thesaurus, ThesaurusEntry
from app.services.base import Base
from app.services.law_library import import_library
from app.services.law_shelf import LawShelf, date_of, known_repeals
from tests.domain.law.sample_law import NEW, OLD, UNQUALIFIED
from tests.services.sample_library import write_texts

LIBRARY = LawLibrary((OLD, NEW), [(Domain.HAZMAT, UNQUALIFIED)])
ENTRY = ThesaurusEntry(say="没证的司机", term="无资格上岗", acts=(UNQUALIFIED.id,), kind=TermKind.ACT)
THESAURUS = Thesaurus(schema_version="1", entries=(ENTRY,))


def test_days_and_ends_of_the_built_in_library_are_known() -> None:
    assert date_of(NEW.versions[0]) == dt.date(2025, 12, 27)
    assert date_of(OLD.versions[0]) is None
    assert [repeal.since for repeal in known_repeals(OLD)] == [dt.date(2026, 5, 1)]
    assert known_repeals(NEW) == ()


def test_imported_versions_know_their_statute_and_time(base: Base, tmp_path: Path) -> None:
    import_library(base, [write_texts(tmp_path / "in")])
    with base.records.reading() as unit:
        shelf = LawShelf.read(unit, LIBRARY, THESAURUS)
        documents = list(shelf.documents(unit))
    assert sorted(shelf.keys.values()) == ["new_law", "old_rules", "old_rules"]
    assert {period.until for period in shelf.by_id.values()} == {None, dt.date(2013, 12, 6), dt.date(2026, 4, 30)}
    assert len(documents) == 6
    assert all("演" in document.title for document in documents)


def test_plain_words_are_gists_acts_and_wordings(base: Base) -> None:
    with base.records.reading() as unit:
        shelf = LawShelf.read(unit, LIBRARY, THESAURUS)
        documents = list(shelf.documents(unit))
    words = shelf.plain_words["new_law", 109, 0]
    assert {"罚则总括", "无资格上岗", "没证的司机"} <= set(words)
    assert ("new_law", 109) in {(document.place.key, document.place.number) for document in documents}
    assert all(document.place.version_id == 0 for document in documents)
