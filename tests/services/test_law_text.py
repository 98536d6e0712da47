"""A provision as it stood on a day: gist, official text, versions and warnings."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from app.services.base import Base
from app.services.errors import NotFoundError
from app.services.law_library import import_library
from app.services.law_text import show
from tests.services.sample_library import with_law, write_texts

TODAY = dt.date(2026, 11, 25)


@pytest.fixture
def filled(base: Base, tmp_path: Path) -> Base:
    import_library(base, [write_texts(tmp_path / "in")])
    return with_law(base)


def test_official_text_stands_beside_the_gist(filled: Base) -> None:
    view = show(filled, "演法1", TODAY)
    assert (view.title, view.key, view.label) == ("演示法", "new_law", "第一条")
    assert view.gist is None
    assert view.official == ("有下列情形之一的，处罚款：", "（一）甲；", "（二）乙。", "前款以外的，给予警告。")
    assert view.heading == "第一章　罚则"
    assert view.version is not None
    assert (view.version.imported, view.version.in_force_from) == (True, dt.date(2026, 5, 1))
    assert view.notes == ()


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        ("演法1条2款", ("前款以外的，给予警告。",)),
        ("演法第一条第（二）项", ("有下列情形之一的，处罚款：", "（二）乙。")),
        ("new_law.1.1.1", ("有下列情形之一的，处罚款：", "（一）甲；")),
    ],
)
def test_a_paragraph_or_an_item_alone(filled: Base, question: str, lines: tuple[str, ...]) -> None:
    assert show(filled, question, TODAY).official == lines


def test_a_place_that_is_not_there_is_said(filled: Base) -> None:
    view = show(filled, "演法1条9款", TODAY)
    assert view.official == ()
    assert "没有所问的款、项" in view.notes[0]
    with pytest.raises(NotFoundError, match="没有第九十九条"):
        show(filled, "演法99", TODAY)


def test_the_day_chooses_the_version(filled: Base) -> None:
    old = show(filled, "旧条例1", dt.date(2010, 1, 1))
    assert old.version is not None
    assert old.version.version_date == dt.date(2004, 4, 30)
    assert (old.version.until, len(old.versions)) == (dt.date(2013, 12, 6), 2)
    assert "行政处罚法37" in old.notes[-1]
    later = show(filled, "旧条例1", dt.date(2014, 1, 1))
    assert later.version is not None
    assert (later.version.version_date, later.version.until) == (dt.date(2013, 12, 7), dt.date(2026, 4, 30))
    with pytest.raises(NotFoundError, match="没有施行中的版本"):
        show(filled, "旧条例1", TODAY)


def test_a_named_version_goes_before_the_day(filled: Base) -> None:
    view = show(filled, "旧条例1条 2004版", TODAY)
    assert view.version is not None
    assert view.version.version_date == dt.date(2004, 4, 30)
    assert show(filled, "旧条例1条（2004-04-30版）", TODAY).version == view.version


def test_without_import_the_gist_stands_alone_and_says_so(base: Base) -> None:
    law = with_law(base)
    view = show(law, "演法109条1款1项", TODAY)
    assert view.gist is not None
    assert (view.gist.text, view.gist.status, view.gist.exact) == ("无资格上岗", "confirmed", True)
    assert view.version is not None
    assert not view.version.imported
    assert "还没有导入" in view.notes[0]
    assert show(law, "演法120", TODAY).gist.status == "recalled"  # type: ignore[union-attr]
    with pytest.raises(NotFoundError, match="没有要旨"):
        show(law, "演法7", TODAY)


def test_a_whole_statute_gives_versions_and_headings(filled: Base) -> None:
    view = show(filled, "演示法", TODAY)
    assert (view.label, view.headings, view.official) == ("", ("第一章　罚则",), ())
    assert [version.version_date for version in view.versions] == [dt.date(2025, 12, 27)]
    assert show(filled, "旧条例", dt.date(1990, 1, 1)).version is None
