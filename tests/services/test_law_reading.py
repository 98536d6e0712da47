"""Whole statutes by version, and two versions side by side."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.law.differences import Part
from app.services.base import Base
from app.services.errors import NotFoundError
from app.services.law_library import import_library
from app.services.law_reading import Heading, Standing, compare_versions, read_statute, shelf_size
from tests.services.sample_library import OLD_TEXT, with_law, write_texts

TODAY = dt.date(2026, 11, 25)


@pytest.fixture
def filled(base: Base, tmp_path: Path) -> Base:
    folder = write_texts(tmp_path / "in")
    newer = OLD_TEXT.replace("第二条 本条例", "第三条 本条例")
    newer = newer.replace("旧的处罚。", "旧的处罚加倍。\n\n第二条 新添的一条。")
    newer = newer.replace("\n\n<!--", "\n\n2013年12月7日 《决定》修订\n\n<!--")
    (folder / "演示旧条例(2013-12-07).md").write_text(newer, encoding="utf-8")
    import_library(base, [folder])
    return with_law(base)


def test_the_day_chooses_the_version_and_articles_come_in_order(filled: Base) -> None:
    reading = read_statute(filled, "旧条例", dt.date(2010, 1, 1))
    assert reading.version.version_date == dt.date(2004, 4, 30)
    assert [article.label for article in reading.articles] == ["第一条", "第二条"]
    assert reading.articles[0].lines == ("旧的处罚。",)
    assert reading.standing is Standing.IN_FORCE
    assert "2013-12-06" in reading.notes[0]


def test_a_named_version_is_read_with_its_standing_on_the_day(filled: Base) -> None:
    reading = read_statute(filled, "旧条例", TODAY, dt.date(2004, 4, 30))
    assert reading.standing is Standing.ENDED
    assert len(reading.versions) == 2
    with pytest.raises(NotFoundError, match="没有1999-01-01版本"):
        read_statute(filled, "旧条例", TODAY, dt.date(1999, 1, 1))


def test_outside_all_versions_the_nearest_is_read_and_said(filled: Base) -> None:
    early = read_statute(filled, "旧条例", dt.date(1990, 1, 1))
    assert (early.standing, early.version.version_date) == (Standing.NOT_YET, dt.date(2004, 4, 30))
    assert "还没有施行" in early.notes[-1]
    late = read_statute(filled, "旧条例", TODAY)
    assert (late.standing, late.version.version_date) == (Standing.ENDED, dt.date(2013, 12, 7))


def test_chapters_and_places(filled: Base) -> None:
    reading = read_statute(filled, "演示法", TODAY)
    assert reading.headings == (Heading("第一章　罚则", 0, 0),)
    assert reading.index_of(2) == 1
    assert reading.index_of(2, 1) is None


def test_sections_stand_below_their_chapter(filled: Base) -> None:
    reading = read_statute(filled, "演示法", TODAY)
    first, second = reading.articles
    split = replace(
        reading,
        articles=(
            replace(first, heading="第二章 经营 第一节 客运"),
            replace(second, heading="第二章 经营 第二节 货运"),
        ),
    )
    assert [(each.words, each.index, each.depth) for each in split.headings] == [
        ("第二章 经营", 0, 0),
        ("第一节 客运", 0, 1),
        ("第二节 货运", 1, 1),
    ]


def test_every_line_knows_its_place(filled: Base) -> None:
    article = read_statute(filled, "演示法", TODAY).articles[0]
    assert article.lines == ("有下列情形之一的，处罚款：", "（一）甲；", "（二）乙。", "前款以外的，给予警告。")
    assert article.places == ((1, 0), (1, 1), (1, 2), (2, 0))


def test_without_import_the_gists_stand_alone(base: Base) -> None:
    reading = read_statute(with_law(base), "演示法", TODAY)
    article = next(each for each in reading.articles if each.number == 109)
    assert article.lines == ()
    assert article.gists[0].place == ""
    assert ("第一款第（一）项", "无资格上岗") in [(gist.place, gist.text) for gist in article.gists]
    assert "还没有导入" in reading.notes[0]
    assert reading.issuing_body


def test_versions_are_compared_article_by_article(filled: Base) -> None:
    found = compare_versions(filled, "旧条例", dt.date(2004, 4, 30), dt.date(2013, 12, 7))
    assert [(bool(each.earlier), bool(each.later)) for each in found.articles] == [
        (True, True),
        (False, True),
        (True, True),
    ]
    added = [piece.words for piece in found.articles[0].change.later if piece.part is Part.ADDED]
    assert added == ["加倍"]
    assert found.changes == 2
    assert not found.articles[2].changed


def test_what_was_not_imported_cannot_be_compared(filled: Base) -> None:
    with pytest.raises(NotFoundError, match="没有1990-01-01版本"):
        compare_versions(filled, "旧条例", dt.date(1990, 1, 1), dt.date(2004, 4, 30))


def test_the_size_counts_what_can_be_read(filled: Base) -> None:
    size = shelf_size(filled)
    assert (size.built_in, size.imported, size.versions, size.articles) == (2, 2, 3, 7)
