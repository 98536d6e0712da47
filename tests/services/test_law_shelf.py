"""The library as the search sees it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from app.domain.law.library import LawLibrary
from app.domain.law.statute import Statute
from app.services.base import Base
from app.services.law_library import import_library
from app.services.law_shelf import LawShelf, Saying, date_of, known_repeals
from tests.domain.law.sample_law import NEW, OLD
from tests.services.sample_library import write_texts
from tests.services.sample_search import LIBRARY, WORDS


def test_days_and_ends_of_the_built_in_library_are_known() -> None:
    assert date_of(NEW.versions[0]) == dt.date(2025, 12, 27)
    assert date_of(OLD.versions[0]) is None
    assert [repeal.since for repeal in known_repeals(OLD)] == [dt.date(2026, 5, 1)]
    assert known_repeals(NEW) == ()


def test_imported_versions_know_their_statute_and_time(base: Base, tmp_path: Path) -> None:
    import_library(base, [write_texts(tmp_path / "in")])
    with base.records.reading() as unit:
        own, rest = LawShelf.read(unit, LIBRARY, WORDS).volumes()
        foreign = LawShelf.read(unit, LawLibrary(), WORDS).volumes()[1]
    assert rest == []
    assert sorted(volume.key for volume in own) == ["new_law", "old_rules", "old_rules"]
    assert {volume.until for volume in own} == {None, dt.date(2013, 12, 6), dt.date(2026, 4, 30)}
    assert ("演示法", "演法") in {volume.names for volume in own}
    assert {volume.key for volume in foreign} == {""}


def test_a_later_version_without_text_makes_the_imported_one_outdated(base: Base, tmp_path: Path) -> None:
    import_library(base, [write_texts(tmp_path / "in")])
    first = NEW.versions[0].model_copy(update={"in_force_until": dt.date(2026, 8, 31)})
    later = NEW.versions[0].model_copy(
        update={"id": "current", "adopted": None, "in_force_from": dt.date(2026, 9, 1), "provisions": ()}
    )
    changed: Statute = NEW.model_copy(update={"versions": (first, later)})
    with base.records.reading() as unit:
        own, _rest = LawShelf.read(unit, LawLibrary((changed,)), WORDS).volumes()
    (volume,) = own
    assert volume.covers(dt.date(2026, 10, 1))
    assert volume.is_outdated(dt.date(2026, 10, 1))
    assert not volume.is_outdated(dt.date(2026, 8, 31))


def test_statutes_without_text_are_there_by_their_gists(base: Base) -> None:
    with base.records.reading() as unit:
        shelf = LawShelf.read(unit, LIBRARY, WORDS)
    own, _rest = shelf.volumes()
    assert {(volume.key, volume.version_id) for volume in own} == {("new_law", 0), ("old_rules", 0)}
    assert shelf.gists["new_law", 109, 0] == {"2025-12-27": "罚则总括；无资格上岗"}


def test_sayings_are_gists_acts_and_wordings(base: Base) -> None:
    with base.records.reading() as unit:
        shelf = LawShelf.read(unit, LIBRARY, WORDS)
    sayings = list(shelf.sayings())
    words = {saying.words for saying in sayings if saying.place == ("new_law", 109, 0)}
    assert {"罚则总括；无资格上岗", "无资格上岗", "没证的司机"} <= words
    assert Saying(("new_law", 2, 0), "施行日期 演示", (), is_wording=True) in sayings
    assert (("new_law", 2, 0), ("new_law", 1, 0), ()) in set(shelf.links())
    dated = Saying(("k", 1, 0), "话", (dt.date(2020, 1, 1),))
    assert dated.speaks_of(None)
    assert not dated.speaks_of(dt.date(2021, 1, 1))
