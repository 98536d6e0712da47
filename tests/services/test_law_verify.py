"""Content against official texts: places, gists, words, amounts and figures."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.services.base import Base
from app.services.law_library import import_library
from app.services.law_verify import verify
from app.services.shelf import Shelf
from tests.services.sample_practice_base import SAYS_SO, with_practice, write_text

CORPUS = Path(__file__).parents[3] / "shared" / "corpus" / "transport"


def found(base: Base, folder: Path, old: str = "", new: str = "") -> set[tuple[str, str, str]]:
    """(kind, id, check) of what doesn't match when one text of the official text is replaced."""
    assert old in SAYS_SO
    import_library(base, [write_text(folder / "in", SAYS_SO.replace(old, new, 1) if old else SAYS_SO)])
    return {(each.kind, each.id, each.check) for each in verify(with_practice(base)).mismatches}


def test_a_text_that_says_so_matches(base: Base, tmp_path: Path) -> None:
    # The sample library lets its second act, about monitoring, rest on the articles about qualifications.
    assert found(base, tmp_path) == {("act", "HA-11", "words")}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("五万元以上五十万元", "五万元以上十万元", {("act", "HA-08", "amount"), ("act", "HA-11", "amount")}),
        ("七日内", "十日内", {("clock", "K01", "figure")}),
        ("**第六十六条**", "**第六十五条**", {("guide", "G01", "place"), ("clock", "K01", "place")}),
        ("（一）无从业资格上岗作业；\n\n（二）", "", {("act", "HA-08", "place"), ("scenario", "stop", "place")}),
        ("记不清的照办", "标志标识另定", {("gist", "new_law.120", "gist")}),
    ],
)
def test_a_text_that_says_otherwise_is_found(
    base: Base, tmp_path: Path, old: str, new: str, expected: set[tuple[str, str, str]]
) -> None:
    assert expected <= found(base, tmp_path, old, new)


def test_an_article_about_something_else_is_found(base: Base, tmp_path: Path) -> None:
    other = "车辆标识颜色鲜明"
    swapped = found(base, tmp_path, "驾驶人员要有从业资格，没有资格的不得上岗；主管部门在七日内核发", other)
    assert {("act", "HA-08", "words"), ("gist", "new_law.66", "gist")} <= swapped


def test_what_was_not_imported_is_told_and_not_taken_for_wrong(base: Base) -> None:
    outcome = verify(with_practice(base))
    assert (outcome.checks, outcome.mismatches) == (0, ())
    assert [(each.statute, each.citations) for each in outcome.unchecked] == [("new_law", 6)]


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus of official texts is not part of the repository")
def test_what_ships_matches_the_official_texts(base: Base) -> None:
    import_library(base, [CORPUS])
    outcome = verify(replace(base, shelf=Shelf()))
    assert [f"{each.id} {each.citation} {each.reason}" for each in outcome.mismatches] == []
    assert outcome.checks > 1000
