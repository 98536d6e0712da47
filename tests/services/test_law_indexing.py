"""From the library to the index: every article has its place, its words and what is said of it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from app.services import law_indexing
from app.services.base import Base
from app.services.law_indexing import index_content
from app.services.law_library import import_library
from app.services.law_shelf import LawShelf
from records.search.grams import gram
from records.search.law_index import IndexContent
from records.search.postings import Postings
from tests.services.sample_search import LIBRARY, WORDS, searching


def made(base: Base) -> IndexContent:
    with base.records.reading() as unit:
        return index_content(unit, LawShelf.read(unit, LIBRARY, WORDS), ())


def test_every_article_has_its_place(base: Base, tmp_path: Path) -> None:
    searching(base, tmp_path / "in")
    content = made(base)
    volumes = content.facts["volumes"]
    places = {
        (volumes[volume][1], number)
        for volume, number in zip(content.columns["near.volume"], content.columns["near.number"], strict=True)
    }
    assert places == {("new_law", 1), ("new_law", 2), ("old_rules", 1), ("old_rules", 2)}
    assert len(content.columns["archive.volume"]) == 0
    words = Postings.from_columns("near.words", content.columns)
    owners, shares = words.of(gram("警告"))
    assert [int(content.columns["near.number"][at]) for at in owners] == [1]
    assert 0 < shares[0] < 1


def test_sayings_belong_to_articles_and_links_join_them(base: Base, tmp_path: Path) -> None:
    searching(base, tmp_path / "in")
    content = made(base)
    numbers = content.columns["near.number"]
    said = {
        (content.facts["sayings"][saying][0], int(numbers[article]))
        for saying, article in zip(content.columns["said.saying"], content.columns["said.article"], strict=True)
    }
    assert ("这部法啥时候生效", 2) in said
    duty, penalty = content.columns["links.duty"], content.columns["links.penalty"]
    assert [(int(numbers[one]), int(numbers[other])) for one, other in zip(duty, penalty, strict=True)] == [(2, 1)]


def test_without_texts_the_gists_stand_in(base: Base) -> None:
    content = made(base)
    numbers = content.columns["near.number"].tolist()
    assert sorted(numbers) == [1, 2, 66, 86, 109, 120]
    assert set(content.facts["gists"].values()) >= {"要有资格", "罚则总括；无资格上岗", "罚五万至十万元"}


def test_a_large_rest_stays_in_the_file(base: Base, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(law_indexing, "SMALL_ARCHIVE", 0)
    search = searching(base, tmp_path / "in")
    extra = tmp_path / "另一部法.md"
    extra.write_text(
        "# 另一部法\n\n2020年1月2日通过\n\n第一条 渔船应当登记。\n\n第二条 自公布之日起施行。\n", encoding="utf-8"
    )
    assert import_library(search.base, [extra]).articles == 2
    content = made(base)
    assert len(content.columns["archive.volume"]) == 2
    assert gram("渔船") in content.archive.codes
    hit = search.search("渔船登记", dt.date(2026, 11, 25)).articles[0]
    assert (hit.law, hit.article, hit.snippet) == ("另一部法", 1, "渔船应当登记。")
    assert hit.why == ("词语相同：渔船登记",)
    search.close()
