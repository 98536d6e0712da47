"""The invented statute that the pictures show."""

import datetime as dt
from dataclasses import replace

from app.domain.law.fulltext.recognise import recognise
from app.services.base import Base
from app.services.law_library import FileOutcome, ImportWish, import_library
from app.services.law_reading import compare_versions, read_statute
from app.services.shelf import Shelf
from app.ui.shots.invented_law import TEXTS, invented_statute, picture_words, with_invented_law
from tests.domain.law.sample_law import sample_library

DAY = dt.date(2026, 11, 26)


def test_the_texts_are_the_versions_that_are_built_in() -> None:
    statute = invented_statute()
    texts = [recognise(path.read_text("utf-8"), path.name).text for path in sorted(TEXTS.glob("freight_*.md"))]
    assert [(text.title, text.version_date, text.in_force_from) for text in texts if text] == [
        (statute.title, each.adopted, each.in_force_from) for each in statute.versions
    ]


def test_a_trial_run_shows_every_outcome(base: Base) -> None:
    report = import_library(base, [TEXTS], ImportWish(dry_run=True))
    assert {file.outcome for file in report.files} == {FileOutcome.ADDED, FileOutcome.SKIPPED}
    assert [file.name.rsplit("/")[-1] for file in report.files if file.doubts] == ["parking_torn.md"]


def test_text_and_gist_are_read_side_by_side_and_versions_differ(base: Base) -> None:
    known = replace(base, shelf=with_invented_law(Shelf(load_law=sample_library)))
    import_library(known, [TEXTS])
    key = invented_statute().key
    reading = read_statute(known, key, DAY)
    assert [article.number for article in reading.articles if article.lines and article.gists] == [4, 5, 8, 10, 11]
    earlier, later = (each.version_date for each in reading.versions if each.imported)
    assert 1 < compare_versions(known, key, earlier, later).changes < len(reading.articles)


def test_the_law_that_ships_is_all_there() -> None:
    shipped, both = sample_library(), with_invented_law(Shelf(load_law=sample_library)).law()
    assert both.statute_keys() == shipped.statute_keys() | {invented_statute().key}
    assert both.act_ids() == shipped.act_ids()
    assert all(both.domain_of(act) is shipped.domain_of(act) for act in both.act_ids())
    assert all(both.earlier_basis(act) == shipped.earlier_basis(act) for act in both.act_ids())


def test_no_words_are_left_empty() -> None:
    assert all(picture_words().model_dump().values())
